package org.aftercall.store.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.aftercall.model.OperationId;
import org.aftercall.model.Problem;
import org.aftercall.model.Refused;

/// The plans of large operations (`architecture.md` 3): all their frames are on the disk before the first of them goes
/// to the journal, so a start after a kill carries on with the same ones.
///
/// A plan: magic 8; for each frame its length 4 and its bytes; -1 as length, number of frames 4, SHA-256 of all before.
public final class Plans {
    private static final byte[] MAGIC = {(byte) 0x89, 'A', 'C', 'P', '\r', '\n', 0x1a, '\n'};
    private static final int DIGEST = 32;
    private static final int FOOT = 8 + DIGEST;
    private static final int BLOCK = 1024 * 1024;
    private static final String ENDING = ".plan";

    /// @param unfinished operations whose plan is whole and was not dropped
    /// @param problems plans that were damaged; their files are set aside, never deleted
    public record Found(List<OperationId> unfinished, List<Problem> problems) {}

    private final Path folder;
    private final Disk disk;

    public Plans(Path folder, Disk disk) {
        this.folder = folder;
        this.disk = disk;
    }

    /// Writes a plan. Afterwards all of it is on the disk; after any trouble none of it counts.
    ///
    /// @param frames encoded, in their order
    /// @return number of frames
    /// @throws UncheckedIOException if the disk refused
    public int write(OperationId operation, Iterator<byte[]> frames) {
        Path file = file(operation);
        Path unfinished = file.resolveSibling(file.getFileName() + SmallFile.UNFINISHED);
        try {
            disk.makeFolder(folder);
            int count;
            try (Disk.OpenFile out = disk.open(unfinished)) {
                out.truncate(0);
                count = write(new Out(out), frames);
                out.force();
            } catch (IOException e) {
                disk.delete(unfinished);
                throw e;
            }
            disk.move(unfinished, file);
            disk.forceFolder(folder);
            return count;
        } catch (IOException e) {
            throw new UncheckedIOException("writing the plan " + file, e);
        }
    }

    /// Looks what a killed program has left: lists whole plans, drops those that were never finished.
    public Found open() {
        List<OperationId> unfinished = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        try {
            for (Path file : disk.list(folder)) {
                String name = file.getFileName().toString();
                if (name.endsWith(ENDING + SmallFile.UNFINISHED)) {
                    disk.delete(file);
                }
                if (name.endsWith(ENDING)) {
                    Optional<OperationId> operation = look(file, problems);
                    operation.ifPresent(unfinished::add);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading the plans in " + folder, e);
        }
        return new Found(List.copyOf(unfinished), List.copyOf(problems));
    }

    /// Hands over the frames of a plan in their order.
    ///
    /// @return their number
    /// @throws Refused if the plan is damaged; frames may have been handed over before that is seen
    public int read(OperationId operation, Consumer<byte[]> frames) {
        Path file = file(operation);
        try (Window in = new Window(disk, file)) {
            int count = read(in, frames);
            if (count < 0) {
                throw new Refused("plan.damaged", file.toString());
            }
            return count;
        } catch (IOException e) {
            throw new UncheckedIOException("reading the plan " + file, e);
        }
    }

    /// Forgets a plan: its operation is in the journal, or was given up.
    public void drop(OperationId operation) {
        try {
            disk.delete(file(operation));
            disk.forceFolder(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("dropping a plan in " + folder, e);
        }
    }

    private Optional<OperationId> look(Path file, List<Problem> problems) throws IOException {
        String name = file.getFileName().toString();
        boolean whole;
        try (Window in = new Window(disk, file)) {
            whole = read(in, _ -> {}) >= 0;
        }
        Optional<OperationId> operation = SmallFile.uuid(name.substring(0, name.length() - ENDING.length()))
                .map(OperationId::new);
        if (whole && operation.isPresent()) {
            return operation;
        }
        // a finished name was only given to a whole file, so this is damage and not a kill
        Path aside = SmallFile.setAside(disk, file);
        problems.add(new Problem("plan.damaged", Problem.Severity.NOTICE, List.of(aside.toString()), null));
        return Optional.empty();
    }

    private static int write(Out out, Iterator<byte[]> frames) throws IOException {
        out.put(MAGIC);
        int count = 0;
        while (frames.hasNext()) {
            byte[] frame = frames.next();
            out.put(number(frame.length));
            out.put(frame);
            count++;
        }
        out.put(number(-1));
        out.put(number(count));
        out.put(out.digest.digest());
        out.flush();
        return count;
    }

    /// @return number of frames, -1 if the plan is not whole
    private static int read(Window in, Consumer<byte[]> frames) throws IOException {
        MessageDigest digest = sha256();
        byte[] magic = new byte[MAGIC.length];
        if (!in.read(0, magic, magic.length) || !Arrays.equals(magic, MAGIC)) {
            return -1;
        }
        digest.update(magic);
        long at = magic.length;
        byte[] word = new byte[4];
        for (int count = 0; in.read(at, word, word.length); count++) {
            digest.update(word);
            at += word.length;
            int length = ByteBuffer.wrap(word).getInt();
            if (length == -1) {
                return endsWell(in, at, digest, count) ? count : -1;
            }
            if (length < 0 || at + length + FOOT > in.size()) {
                return -1;
            }
            byte[] frame = new byte[length];
            if (!in.read(at, frame, length)) {
                return -1;
            }
            digest.update(frame);
            at += length;
            frames.accept(frame);
        }
        return -1;
    }

    private static boolean endsWell(Window in, long at, MessageDigest digest, int count) throws IOException {
        byte[] word = new byte[4];
        byte[] written = new byte[DIGEST];
        if (at + word.length + DIGEST != in.size() || !in.read(at, word, word.length)) {
            return false;
        }
        digest.update(word);
        return ByteBuffer.wrap(word).getInt() == count
                && in.read(at + word.length, written, DIGEST)
                && MessageDigest.isEqual(written, digest.digest());
    }

    private Path file(OperationId operation) {
        return folder.resolve(operation.value() + ENDING);
    }

    private static byte[] number(int number) {
        return ByteBuffer.allocate(4).putInt(number).array();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }

    /// Gathers small pieces to large writes and digests them.
    private static final class Out {
        private final Disk.OpenFile file;
        private final MessageDigest digest = sha256();
        private final byte[] block = new byte[BLOCK];
        private int filled;
        private long offset;

        Out(Disk.OpenFile file) {
            this.file = file;
        }

        void put(byte[] bytes) throws IOException {
            digest.update(bytes);
            int done = 0;
            while (done < bytes.length) {
                int length = Math.min(bytes.length - done, block.length - filled);
                System.arraycopy(bytes, done, block, filled, length);
                filled += length;
                done += length;
                if (filled == block.length) {
                    flush();
                }
            }
        }

        void flush() throws IOException {
            file.write(offset, block, 0, filled);
            offset += filled;
            filled = 0;
        }
    }
}
