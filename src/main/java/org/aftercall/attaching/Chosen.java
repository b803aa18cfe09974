package org.aftercall.attaching;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.aftercall.model.Problem;
import org.aftercall.model.Refused;
import org.aftercall.store.Contents;
import org.aftercall.text.FileName;

/// A file that somebody wants to attach, read once.
///
/// @param name as it will be shown
// never compared
@SuppressWarnings("ArrayRecordComponent")
record Chosen(String name, byte[] bytes) {
    private static final long MEGABYTE = 1 << 20;

    /// @throws Refused if it is no file, empty, too large, or cannot be read
    static Chosen read(Path file) {
        String path = file.toString();
        if (Files.isDirectory(file)) {
            throw new Refused("attachment.folder", path);
        }
        if (!Files.isRegularFile(file)) {
            throw new Refused("attachment.no-file", path);
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes((int) Contents.MOST_BYTES + 1);
        } catch (IOException | InvalidPathException e) {
            throw new Refused(Problem.refused("attachment.unreadable", path), e);
        }
        if (bytes.length == 0) {
            throw new Refused("attachment.empty", path);
        }
        if (bytes.length > Contents.MOST_BYTES) {
            throw new Refused("attachment.too-large", path, Long.toString(Contents.MOST_BYTES / MEGABYTE));
        }
        return new Chosen(FileName.clean(String.valueOf(file.getFileName())), bytes);
    }
}
