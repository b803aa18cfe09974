package org.aftercall.store.h2;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.Intent;
import org.aftercall.change.RowChange;
import org.aftercall.change.RowEdit;
import org.aftercall.change.Values;
import org.aftercall.model.OperationId;
import org.aftercall.model.PersonName;
import org.aftercall.store.Edit;
import org.aftercall.store.Faults;
import org.aftercall.store.Progress;
import org.aftercall.store.Store;
import org.aftercall.store.TempBook;

/// A program that saves and imports until it is stopped at a named place, or from outside. It prints `ok` and the
/// operation after each acknowledged write, as the command line does.
final class CrashChild {
    static final int STOPPED = 42;
    static final int IMPORTED = 1500;

    private CrashChild() {}

    /// How many people make a first import that is built beside the old database.
    static final int BUILT = 20_500;

    /// Arguments: the folder of the book, the named place or `none`, at which visit of it to stop, and the seed of the
    /// operations' ids.
    public static void main(String[] args) {
        AtomicInteger left = new AtomicInteger(Integer.parseInt(args[2]));
        Faults faults = point -> {
            if (point.equals(args[1]) && left.decrementAndGet() == 0) {
                Runtime.getRuntime().halt(STOPPED);
            }
        };
        TempBook book = TempBook.open(Path.of(args[0]), 1, faults);
        if (args.length > 4) {
            runFirstImport(book.store(), Long.parseLong(args[3]));
        } else {
            run(book.store(), Long.parseLong(args[3]));
        }
        book.close();
    }

    private static void run(Store store, long seed) {
        for (int i = 0; i < 12; i++) {
            if (i % 4 == 3) {
                OperationId operation = new OperationId(new UUID(seed, 1000 + i));
                store.writeLarge(
                        operation,
                        Intent.of(Intent.IMPORT),
                        "Ingrid",
                        store.seen(),
                        people(seed, i, IMPORTED),
                        Progress.NONE);
                IO.println("ok " + operation.value() + " " + IMPORTED);
                continue;
            }
            Edit edit = closeOut(seed, i);
            store.write(edit);
            IO.println("ok " + edit.operation().value() + " 1");
        }
    }

    /// A contact with what happened and what is next: three rows that must be there together.
    static Edit closeOut(long seed, int i) {
        Edit edit = new Edit(new OperationId(new UUID(seed, i)), Intent.of(Intent.CLOSE_OUT), "Ingrid", null);
        UUID contact = new UUID(seed, 100_000 + i);
        edit.row(Entity.CONTACT, contact).set(Field.CONTACT_NAME, Values.name(PersonName.of("Ana", "No " + i)));
        edit.row(Entity.HISTORY, new UUID(seed, 200_000 + i))
                .set(Field.HISTORY_TEXT, Values.text("note " + i))
                .set(Field.HISTORY_WHEN, Values.moment(TempBook.MORNING))
                .belongsTo(contact);
        edit.row(Entity.ACTIVITY, new UUID(seed, 300_000 + i))
                .set(Field.ACTIVITY_TITLE, Values.text("next " + i))
                .set(Field.ACTIVITY_DUE, Values.due(LocalDate.of(2026, 12, 1), null))
                .set(Field.ACTIVITY_STATE, Values.text("open"))
                .belongsTo(contact);
        return edit;
    }

    private static void runFirstImport(Store store, long seed) {
        Edit edit = closeOut(seed, 0);
        store.write(edit);
        IO.println("ok " + edit.operation().value() + " 1");
        OperationId operation = new OperationId(new UUID(seed, 1001));
        Progress saving = whileBuilding(() -> {
            Edit meanwhile = closeOut(seed, 1);
            store.write(meanwhile);
            IO.println("ok " + meanwhile.operation().value() + " 1");
        });
        store.writeLarge(operation, Intent.of(Intent.IMPORT), "Ingrid", store.seen(), people(seed, 1, BUILT), saving);
        IO.println("ok " + operation.value() + " " + BUILT);
    }

    /// Does something once, when the first frame of a large operation is applied.
    static Progress whileBuilding(Runnable work) {
        return new Progress() {
            private boolean done;

            @Override
            public void reached(long reached, long of) {
                if (of > 0 && !done) {
                    done = true;
                    work.run();
                }
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        };
    }

    static List<RowChange> people(long seed, int i, int count) {
        List<RowChange> rows = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            rows.add(new RowEdit(Entity.CONTACT, new UUID(seed, 1_000_000L * (i + 1) + n))
                    .set(Field.CONTACT_NAME, Values.name(PersonName.of("Imported", "No " + n)))
                    .change());
        }
        return rows;
    }
}
