package org.aftercall.attaching;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.aftercall.model.Attachment;
import org.aftercall.model.Problem;
import org.aftercall.model.Refused;
import org.aftercall.store.Contents;
import org.aftercall.text.FileName;

/// Gives attachments out: as bytes, as a file where somebody wants one, or to be looked at with another program.
public final class GivingOut {
    private final Contents contents;
    private final Elsewhere elsewhere;

    /// Where the bytes of an attachment may be that are not on this device.
    public interface Elsewhere {
        Elsewhere NOWHERE = _ -> false;

        /// Brings them here, if they can be had just now.
        boolean fetch(String sha256);
    }

    public GivingOut(Contents contents, Elsewhere elsewhere) {
        this.contents = contents;
        this.elsewhere = elsewhere;
    }

    /// Whether its bytes are on this device.
    public boolean isHere(Attachment attachment) {
        return contents.has(attachment.sha256());
    }

    /// The bytes as they were attached.
    ///
    /// @throws Refused if they are not here, and nowhere to be had just now
    public byte[] bytes(Attachment attachment) {
        boolean was = isHere(attachment);
        Optional<byte[]> here = contents.read(attachment.sha256());
        if (here.isEmpty() && elsewhere.fetch(attachment.sha256())) {
            here = contents.read(attachment.sha256());
        }
        return here.orElseThrow(() -> was
                ? new Refused("attachment.damaged", attachment.name())
                : new Refused("attachment.on-its-way", attachment.name(), attachment.who()));
    }

    /// Writes it to a file; into a folder under its own name.
    ///
    /// @param replace whether a file that is there may be replaced
    /// @return the file
    /// @throws Refused if it cannot be had or written, or something is there; nothing was changed
    public Path save(Attachment attachment, Path to, boolean replace) {
        Path file = to;
        try {
            file = Files.isDirectory(to) ? to.resolve(FileName.clean(attachment.name())) : to;
            Path folder = file.toAbsolutePath().getParent();
            if (folder == null || !Files.isDirectory(folder)) {
                throw new Refused("attachment.no-folder", String.valueOf(folder));
            }
            if (Files.isDirectory(file) || (!replace && Files.exists(file))) {
                throw new Refused("attachment.exists", file.toString());
            }
            write(bytes(attachment), file, replace);
            return file;
        } catch (FileAlreadyExistsException e) {
            throw new Refused(Problem.refused("attachment.exists", file.toString()), e);
        } catch (IOException | InvalidPathException e) {
            throw new Refused(Problem.refused("attachment.not-saved", file.toString()), e);
        }
    }

    /// What was there stays until all of the new one is on the disk.
    private static void write(byte[] bytes, Path file, boolean replace) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Path part = Files.createTempFile(folder, "aftercall-", ".part");
        try {
            try (FileChannel out =
                    FileChannel.open(part, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                ByteBuffer all = ByteBuffer.wrap(bytes);
                while (all.hasRemaining()) {
                    out.write(all);
                }
                out.force(true);
            }
            if (replace) {
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.move(part, file);
            }
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /// A copy that another program may look at, under a name that says nothing, in a folder of this device.
    ///
    /// @param local where such copies lie; the next start removes them
    /// @throws Refused if it would do something when it is opened, or cannot be had
    public Path toLookAt(Attachment attachment, Path local) {
        byte[] bytes = bytes(attachment);
        String name = FileName.clean(attachment.name());
        if (Programs.isOne(name, bytes)) {
            throw new Refused("attachment.program", attachment.name());
        }
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(local), "look-");
            Path file = folder.resolve(name);
            Files.write(file, bytes, StandardOpenOption.CREATE_NEW);
            return file;
        } catch (IOException | InvalidPathException e) {
            throw new Refused(Problem.refused("attachment.not-saved", local.toString()), e);
        }
    }
}
