package org.aftercall.store.h2;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.Intent;
import org.aftercall.change.Values;
import org.aftercall.model.ContactId;
import org.aftercall.model.OperationId;
import org.aftercall.store.Contacts;
import org.aftercall.store.Edit;
import org.aftercall.store.Progress;
import org.aftercall.store.TempBook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A large import puts another database in the place of the one in use; nobody who asks or saves meanwhile notices.
@Tag("hot")
final class ExchangeTest {
    private static final long SEED = 3;

    @TempDir
    Path folder;

    private final AtomicBoolean done = new AtomicBoolean();

    @Test
    void whoeverAsksThroughoutGetsAnAnswerAndSeesAllOfTheImportOrNothing() throws Exception {
        try (TempBook book = TempBook.open(folder);
                ExecutorService threads = Executors.newFixedThreadPool(3)) {
            book.store().write(CrashChild.closeOut(SEED, 0));
            Set<Long> counts = new ConcurrentSkipListSet<>();
            // One keeps what it asks with, as a screen does; the other asks the store anew each time.
            Contacts kept = book.store().contacts();
            List<Future<Long>> readers = List.of(
                    threads.submit(() -> ask(() -> counts.add(kept.count()))),
                    threads.submit(
                            () -> ask(() -> counts.add(book.store().contacts().count()))),
                    threads.submit(() -> ask(() ->
                            kept.card(new ContactId(new UUID(SEED, 100_000))).isPresent())));
            bring(book, Progress.NONE);
            book.store().upkeep().rebuild(Progress.NONE);
            done.set(true);
            for (Future<Long> reader : readers) {
                assertThat(reader.get()).isPositive();
            }
            assertThat(counts).isSubsetOf(1L, 1L + CrashChild.BUILT).contains(1L);
            assertThat(kept.count()).isEqualTo(1 + CrashChild.BUILT);
        }
    }

    private long ask(Callable<Boolean> question) throws Exception {
        long answers = 0;
        while (!done.get()) {
            question.call();
            answers++;
        }
        return answers;
    }

    @Test
    void aSaveMadeWhileAnImportIsAppliedDoesNotWaitForItAndIsThereAfterwards() {
        try (TempBook book = TempBook.open(folder)) {
            book.store().write(CrashChild.closeOut(SEED, 0));
            Edit meanwhile = CrashChild.closeOut(SEED, 1);
            bring(book, CrashChild.whileBuilding(() -> {
                book.store().write(meanwhile);
                assertThat(book.store().contacts().count()).isEqualTo(2);
            }));
            assertThat(book.store().contacts().count()).isEqualTo(2 + CrashChild.BUILT);
            assertThat(book.store().operations().find(meanwhile.operation())).isPresent();
            assertThat(book.store().upkeep().check(Progress.NONE)).isEmpty();
        }
        try (TempBook book = TempBook.open(folder)) {
            assertThat(book.store().contacts().count()).isEqualTo(2 + CrashChild.BUILT);
        }
    }

    @Test
    void anOperationOfMoreRowsThanAnArrayHasPlacesIsUndone() {
        try (TempBook book = TempBook.open(folder)) {
            OperationId operation = new OperationId(new UUID(SEED, 1002));
            book.store()
                    .writeLarge(
                            operation,
                            Intent.of(Intent.IMPORT),
                            "Ingrid",
                            book.store().seen(),
                            CrashChild.people(SEED, 1, 66_000),
                            Progress.NONE);
            Edit note = new Edit(new OperationId(new UUID(SEED, 1004)), Intent.of(Intent.EDIT), "Marek", null);
            UUID somebody = CrashChild.people(SEED, 1, 1).getFirst().row();
            note.row(Entity.NOTE, new UUID(SEED, 1005))
                    .set(Field.NOTE_TEXT, Values.text("is on holiday"))
                    .belongsTo(somebody);
            book.store().write(note);

            book.store().undo(operation, new OperationId(new UUID(SEED, 1003)), "Ingrid");
            assertThat(book.store().contacts().count()).isOne();
            assertThat(book.store().contacts().card(new ContactId(somebody))).isPresent();
            assertThat(book.store().upkeep().check(Progress.NONE)).isEmpty();
        }
    }

    private static void bring(TempBook book, Progress progress) {
        book.store()
                .writeLarge(
                        new OperationId(new UUID(SEED, 1001)),
                        Intent.of(Intent.IMPORT),
                        "Ingrid",
                        book.store().seen(),
                        CrashChild.people(SEED, 1, CrashChild.BUILT),
                        progress);
    }
}
