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
import org.aftercall.store.journal.ForwardingDisk;

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
    private static final class Halting extends ForwardingDisk {
        private final Faults faults;

        Halting(Faults faults) {
            this.faults = faults;
        }

        @Override
        protected OpenFile opened(OpenFile file) {
            return new ForwardingFile(file) {
                @Override
                public void write(long offset, byte[] bytes, int from, int length) throws IOException {
                    super.write(offset, bytes, from, length / 2);
                    faults.at(HALF_WRITTEN);
                    super.write(offset + length / 2, bytes, from + length / 2, length - length / 2);
                }
            };
        }

        @Override
        public void move(Path from, Path to) throws IOException {
            super.move(from, to);
            faults.at(MOVED);
        }
    }
}
