package org.aftercall.store.h2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.aftercall.change.Context;
import org.aftercall.change.Dot;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.Frame;
import org.aftercall.change.FrameCodec;
import org.aftercall.change.Intent;
import org.aftercall.change.ReplicaId;
import org.aftercall.change.RowChange;
import org.aftercall.change.RowEdit;
import org.aftercall.change.Values;
import org.aftercall.change.VersionVector;
import org.aftercall.model.ContactId;
import org.aftercall.model.OperationId;
import org.aftercall.model.PersonName;
import org.aftercall.store.Faults;
import org.aftercall.store.Progress;
import org.aftercall.store.TempBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Somebody is forgotten of whom the journal says nothing, for it was only heard from a colleague: whatever becomes of
/// the
/// database, and whenever the values come, nobody sees them here.
final class HeardTest {
    private static final UUID EVA = new UUID(0x7000, 1);
    private static final UUID MAX = new UUID(0x7000, 2);
    private static final ReplicaId BEN = new ReplicaId(77);
    private static final ReplicaId STREAM = new ReplicaId(78);

    @TempDir
    Path folder;

    @Test
    void whatIsHeardInAnEmptyBookCountsForWhatComesLater() {
        try (TempBook book = TempBook.open(folder)) {
            book.store().frames().learnForgotten(Set.of(EVA));
            book.store().frames().apply(List.of(names(BEN, false)));
            assertOnlyMax(book);
        }
        try (TempBook book = TempBook.open(folder)) {
            assertOnlyMax(book);
        }
    }

    @Test
    void soDoesWhatIsHeardWhileALargeOperationIsAddedBesideTheBook() throws Exception {
        CompletableFuture<TempBook> open = new CompletableFuture<>();
        CountDownLatch told = new CountDownLatch(1);
        List<Thread> learning = new ArrayList<>();
        Faults amid = point -> {
            if (point.equals("build.loaded") && open.isDone() && learning.isEmpty()) {
                TempBook book = open.join();
                learning.add(Thread.ofPlatform()
                        .start(() ->
                                book.store().frames().learnForgotten(Set.of(EVA)))); // its purge waits for the build
                await(told);
            }
        };
        try (TempBook book = TempBook.open(folder, 1, amid);
                var _ = book.store().onChange(_ -> told.countDown())) {
            open.complete(book);
            book.store().frames().applyStream(STREAM, manyNames(), Progress.NONE);
            learning.getFirst().join();
            assertThat(book.store().contacts().card(new ContactId(EVA))).isEmpty();
            assertThat(book.store().contacts().count()).isEqualTo(24);
            assertThat(book.store().upkeep().check(Progress.NONE)).isEmpty();
            assertThat(book.store().frames().forgottenUnnamed()).containsExactly(EVA);
        }
    }

    private static void await(CountDownLatch told) {
        try {
            assertThat(told.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"purge.laidOut", "purge.built", "purge.taken", "purge.replaced"})
    void soDoesWhatIsHeardBeforeAStopAmidThePurge(String at) {
        boolean[] armed = {false};
        Faults stop = point -> {
            if (armed[0] && point.equals(at)) {
                throw new UncheckedIOException(new IOException("stopped"));
            }
        };
        try (TempBook book = TempBook.open(folder, 1, stop)) {
            armed[0] = true;
            book.store().frames().learnForgotten(Set.of(EVA));
        } catch (UncheckedIOException _) {
            // stopped
        }
        try (TempBook book = TempBook.open(folder)) {
            book.store().frames().apply(List.of(names(BEN, false)));
            assertOnlyMax(book);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void soDoesWhatIsHeardBeforeTheDatabaseIsLostAndMadeAgain(boolean torn) throws IOException {
        try (TempBook book = TempBook.open(folder)) {
            book.store().frames().learnForgotten(Set.of(MAX));
            book.store().frames().learnForgotten(Set.of(EVA));
        }
        Files.delete(folder.resolve("address-book.mv.db"));
        if (torn) { // a stop amid noting another one
            Files.writeString(folder.resolve("local").resolve("forgotten"), "\n0000", StandardOpenOption.APPEND);
        }
        try (TempBook book = TempBook.open(folder)) {
            book.store().frames().learnForgotten(Set.of(new UUID(1, 9)));
        }
        try (TempBook book = TempBook.open(folder)) {
            book.store().frames().apply(List.of(names(BEN, false)));
            assertThat(book.store().contacts().count()).isZero();
            assertThat(book.store().frames().forgotten()).isEqualTo(3);
        }
    }

    @Test
    void othersAreToldOfNobodyWhoseForgetTheDiskRefuses() {
        List<TempBook> open = new ArrayList<>();
        List<Long> told = new ArrayList<>();
        byte[] names = names(BEN, false);
        Faults refusing = point -> {
            if (point.equals("save.applied") && told.isEmpty() && !open.isEmpty()) {
                told.add(open.getFirst().store().frames().forgotten());
                assertThat(open.getFirst().store().frames().withoutForgotten(names))
                        .isEqualTo(names);
                throw new UncheckedIOException(new IOException("no room"));
            }
        };
        try (TempBook book = TempBook.open(folder, 1, refusing)) {
            book.store().frames().apply(List.of(names));
            open.add(book);
            assertThatThrownBy(() ->
                            book.store().forget(new OperationId(new UUID(9, 9)), "Ingrid", List.of(new ContactId(EVA))))
                    .isInstanceOf(UncheckedIOException.class);
            assertThat(told).containsExactly(0L);
            assertThat(book.store().contacts().card(new ContactId(EVA))).isPresent();
            assertThat(book.store().frames().forgotten()).isZero();
            book.store().forget(new OperationId(new UUID(9, 10)), "Ingrid", List.of(new ContactId(EVA)));
            assertThat(book.store().frames().forgotten()).isPositive();
            assertThat(book.store().frames().withoutForgotten(names)).isNotEqualTo(names);
        }
    }

    private static void assertOnlyMax(TempBook book) {
        assertThat(book.store().contacts().card(new ContactId(EVA))).isEmpty();
        assertThat(book.store().contacts().card(new ContactId(MAX))).isPresent();
        assertThat(book.store().frames().forgottenUnnamed()).containsExactly(EVA);
        assertThat(book.store().upkeep().check(Progress.NONE)).isEmpty();
    }

    private static byte[] names(ReplicaId by, boolean stream) {
        return frame(new Dot(by, 1), stream, 1, List.of(name(EVA, "Eva"), name(MAX, "Max")));
    }

    /// As many frames as make it worth building a database of its own.
    private static List<byte[]> manyNames() {
        List<byte[]> frames = new ArrayList<>();
        for (int i = 1; i <= 25; i++) {
            UUID row = i == 7 ? EVA : new UUID(0x7100, i);
            frames.add(frame(new Dot(STREAM, i), true, i == 25 ? 25 : 0, List.of(name(row, "N" + i))));
        }
        return frames;
    }

    private static RowChange name(UUID row, String first) {
        return new RowEdit(Entity.CONTACT, row)
                .set(Field.CONTACT_NAME, Values.name(PersonName.of(first, "Muster")))
                .change();
    }

    private static byte[] frame(Dot dot, boolean stream, long end, List<RowChange> rows) {
        return FrameCodec.encode(new Frame(
                dot,
                1L << 40,
                false,
                VersionVector.EMPTY,
                Context.EMPTY,
                "Ben",
                new OperationId(new UUID(dot.replica().value(), 1)),
                Intent.of(Intent.EDIT, "names"),
                stream,
                stream ? end : 0,
                rows));
    }
}
