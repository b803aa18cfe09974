package org.aftercall.attaching;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.Intent;
import org.aftercall.change.Values;
import org.aftercall.model.ContactId;
import org.aftercall.model.OperationId;
import org.aftercall.model.PersonName;
import org.aftercall.store.Contents;
import org.aftercall.store.Edit;
import org.aftercall.store.Faults;
import org.aftercall.store.TempBook;
import org.aftercall.store.journal.ContentFolder;
import org.aftercall.store.journal.Disk;
import org.aftercall.store.journal.RealDisk;

/// A program that attaches files to one contact until it is stopped at a named place, or from outside. It prints `ok`
/// and the SHA-256 after each file that is acknowledged, as the command line does.
final class AttachingChild {
    static final int STOPPED = 42;
    static final ContactId ANA = new ContactId(new UUID(1, 1));

    /// Half of a file is written.
    static final String HALF_WRITTEN = "content.halfWritten";

    /// All of it, and it has its name.
    static final String MOVED = "content.moved";

    private static final int FILES = 12;

    private AttachingChild() {}

    /// Arguments: the folder of the book, the named place or `none`, at which visit of it to stop, and a number that
    /// makes the files different from those of other children.
    public static void main(String[] args) throws IOException {
        AtomicInteger left = new AtomicInteger(Integer.parseInt(args[2]));
        Faults faults = point -> {
            if (point.equals(args[1]) && left.decrementAndGet() == 0) {
                Runtime.getRuntime().halt(STOPPED);
            }
        };
        Path folder = Path.of(args[0]);
        try (TempBook book = TempBook.open(folder, 1, faults)) {
            if (book.store().contacts().count() == 0) {
                Edit edit = new Edit(new OperationId(new UUID(1, 1)), Intent.of(Intent.ADD, "Ana"), "Ingrid", null);
                edit.row(Entity.CONTACT, ANA.value())
                        .set(Field.CONTACT_NAME, Values.name(PersonName.of("Ana", "Novak")));
                book.store().write(edit);
            }
            Contents contents = new ContentFolder(folder.resolve("attachments"), new Halting(faults));
            Attaching attaching = new Attaching(book.store(), contents, () -> TempBook.MORNING, faults);
            for (int i = 0; i < FILES; i++) {
                Attaching.Attached done = attaching.attach(new Attaching.Wish(
                        new OperationId(UUID.randomUUID()),
                        ANA,
                        "Ingrid",
                        List.of(file(folder, args[3] + "-" + i)),
                        Optional.empty(),
                        ""));
                IO.println("ok " + done.attached().getFirst().sha256());
            }
        }
    }

    private static Path file(Path folder, String name) throws IOException {
        byte[] bytes = new byte[300_000];
        Arrays.fill(bytes, (byte) name.hashCode());
        byte[] begin = name.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(begin, 0, bytes, 0, begin.length);
        return Files.write(folder.resolve(name + ".bin"), bytes);
    }

    /// A disk on which the program can be stopped while a file is written.
    private record Halting(Faults faults, Disk real) implements Disk {
        Halting(Faults faults) {
            this(faults, new RealDisk());
        }

        @Override
        public OpenFile open(Path file) throws IOException {
            OpenFile out = real.open(file);
            return new OpenFile() {
                @Override
                public int read(long offset, byte[] into, int from, int length) throws IOException {
                    return out.read(offset, into, from, length);
                }

                @Override
                public void write(long offset, byte[] bytes, int from, int length) throws IOException {
                    out.write(offset, bytes, from, length / 2);
                    faults.at(HALF_WRITTEN);
                    out.write(offset + length / 2, bytes, from + length / 2, length - length / 2);
                }

                @Override
                public void force() throws IOException {
                    out.force();
                }

                @Override
                public void truncate(long size) throws IOException {
                    out.truncate(size);
                }

                @Override
                public long size() throws IOException {
                    return out.size();
                }

                @Override
                public void close() throws IOException {
                    out.close();
                }
            };
        }

        @Override
        public OpenFile read(Path file) throws IOException {
            return real.read(file);
        }

        @Override
        public boolean exists(Path file) {
            return real.exists(file);
        }

        @Override
        public List<Path> list(Path folder) throws IOException {
            return real.list(folder);
        }

        @Override
        public void makeFolder(Path folder) throws IOException {
            real.makeFolder(folder);
        }

        @Override
        public void forceFolder(Path folder) throws IOException {
            real.forceFolder(folder);
        }

        @Override
        public void move(Path from, Path to) throws IOException {
            real.move(from, to);
            faults.at(MOVED);
        }

        @Override
        public void delete(Path file) throws IOException {
            real.delete(file);
        }

        @Override
        public long free(Path folder) throws IOException {
            return real.free(folder);
        }
    }
}
