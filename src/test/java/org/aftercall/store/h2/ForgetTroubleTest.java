package org.aftercall.store.h2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
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
import org.aftercall.model.ContactId;
import org.aftercall.model.OperationId;
import org.aftercall.model.PersonName;
import org.aftercall.model.Refused;
import org.aftercall.store.Edit;
import org.aftercall.store.Faults;
import org.aftercall.store.Position;
import org.aftercall.store.Progress;
import org.aftercall.store.Store;
import org.aftercall.store.TempBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Somebody is forgotten while the disk refuses, or without the frame that names the person: nobody comes back, and the
/// book goes on.
final class ForgetTroubleTest {
    private static final UUID EVA = new UUID(0x7000, 1);
    private static final UUID MAX = new UUID(0x7000, 2);
    private static final ReplicaId BEN = new ReplicaId(77);
    private static final ReplicaId STREAM = new ReplicaId(78);
    private static final String TOLD = "Zzyzxova";

    @TempDir
    Path folder;

    @Test
    void whatAStrippedFrameAloneSaysTakesTheValuesOutOfTheJournalToo() {
        try (TempBook book = TempBook.open(folder)) {
            evaAndMax(book.store());
            book.store().frames().apply(List.of(stripped(nameOfEva(book, BEN, false))));
            assertGone(book);
        }
    }

    @Test
    void soDoesAStrippedLargeOperation() {
        try (TempBook book = TempBook.open(folder)) {
            evaAndMax(book.store());
            book.store().frames().applyStream(STREAM, List.of(stripped(nameOfEva(book, STREAM, true))), Progress.NONE);
            assertGone(book);
        }
    }

    @Test
    void aDatabaseThatIsMadeAgainBeforeTheJournalIsLaidOutAnewBringsNobodyBack() {
        Armed faults = new Armed("purge.laidOut");
        try (TempBook book = TempBook.open(folder, 1, faults)) {
            evaAndMax(book.store());
            faults.armed = true;
            assertUnfinished(book);
            book.store().upkeep().rebuild(Progress.NONE);
            assertThat(book.store().contacts().card(new ContactId(EVA))).isEmpty();
            assertThat(book.store().contacts().card(new ContactId(MAX))).isPresent();
            assertThat(book.store().upkeep().check(Progress.NONE)).isEmpty();
        }
    }

    @Test
    void whatWasLearnedFromAFrameThatWasAppliedWholeOutlivesAStop() {
        Armed faults = new Armed("purge.laidOut");
        byte[] frame;
        try (TempBook book = TempBook.open(folder, 1, faults)) {
            evaAndMax(book.store());
            frame = nameOfEva(book, BEN, false);
            book.store().frames().apply(List.of(frame));
            faults.armed = true;
            book.store().frames().learnForgotten(Set.of(EVA));
        } catch (UncheckedIOException stopped) {
            // the disk refused
        }
        try (TempBook book = TempBook.open(folder)) {
            assertGone(book);
        }
    }

    @Test
    void aDiskThatDoesNotLetTheJournalBeLaidOutKeepsNobodyFromTheBook() throws IOException {
        Path inTheWay = folder.resolve("journal").resolve("purged");
        try (TempBook book = TempBook.open(folder)) {
            evaAndMax(book.store());
            Files.writeString(inTheWay, "");
            assertUnfinished(book);
        }
        try (TempBook book = TempBook.open(folder)) {
            assertThat(book.store().contacts().card(new ContactId(EVA))).isEmpty();
            write(book.store(), MAX, "Mustermann");
            assertThat(book.store().upkeep().check(Progress.NONE)).isEmpty();
        }
        Files.delete(inTheWay);
        try (TempBook book = TempBook.open(folder)) {
            assertGone(book);
        }
        assertThat(inFiles()).isEmpty();
    }

    @Test
    void whatColleaguesWroteIsTakenInWhileTheDiskDoesNotLetOldBytesGo() throws IOException {
        try (TempBook book = TempBook.open(folder)) {
            Store store = book.store();
            evaAndMax(store);
            Files.writeString(folder.resolve("journal").resolve("purged"), "");
            RowChange forget = new RowEdit(Entity.FORGET, new UUID(9, 7))
                    .set(Field.FORGET_ROWS, Values.rows(List.of(EVA)))
                    .change();
            assertThat(store.frames().apply(List.of(FrameCodec.encode(frame(book, BEN, false, forget)))))
                    .isEqualTo(1);
            assertThat(store.contacts().card(new ContactId(EVA))).isEmpty();
            write(store, MAX, "Mustermann");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"purge.beforeTake", "purge.segmentTaken"})
    void aDiskThatRefusesTheNewSegmentsLeavesABookThatCanBeRead(String point) throws IOException {
        Armed faults = new Armed(point);
        try (TempBook book = TempBook.open(folder, 1, faults)) {
            evaAndMax(book.store());
            faults.armed = true;
            assertUnfinished(book);
            assertThat(book.store().contacts().card(new ContactId(EVA))).isEmpty();
            assertThat(book.store().contacts().card(new ContactId(MAX))).isPresent();
            assertThatThrownBy(() -> write(book.store(), MAX, "Mustermann"))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("book.readOnly");
        }
        try (TempBook book = TempBook.open(folder)) {
            write(book.store(), MAX, "Mustermann");
            assertGone(book);
        }
        assertThat(inFiles()).isEmpty();
    }

    @Test
    void theNameOfAListInWhichNobodyElseStoodGoesToo() throws IOException {
        try (TempBook book = TempBook.open(folder)) {
            evaAndMax(book.store());
            Edit list = new Edit(
                    new OperationId(UUID.randomUUID()), Intent.of(Intent.IMPORT, TOLD + ".vcf", "1"), "Ingrid", null);
            list.row(Entity.IMPORT_BATCH, UUID.randomUUID()).set(Field.BATCH_FILE, Values.text(TOLD + ".vcf"));
            list.row(Entity.CONTACT, EVA).set(Field.CONTACT_NICKNAME, Values.text("Q"));
            book.store().write(list);
            book.store().forget(new OperationId(new UUID(9, 9)), "Ingrid", List.of(new ContactId(EVA)));
            assertGone(book);
        }
        assertThat(inFiles()).isEmpty();
    }

    private static final class Armed implements Faults {
        private final String point;
        boolean armed;

        Armed(String point) {
            this.point = point;
        }

        @Override
        public void at(String reached) {
            if (armed && reached.equals(point)) {
                throw new UncheckedIOException(new IOException("no room"));
            }
        }
    }

    private static void assertUnfinished(TempBook book) {
        assertThatThrownBy(() ->
                        book.store().forget(new OperationId(new UUID(9, 9)), "Ingrid", List.of(new ContactId(EVA))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("forget.unfinished");
    }

    private static void assertGone(TempBook book) {
        assertThat(book.store().contacts().card(new ContactId(EVA))).isEmpty();
        assertThat(book.store().contacts().card(new ContactId(MAX))).isPresent();
        List<Long> found = new ArrayList<>();
        book.journal().replay(Position.START, (bytes, start, _) -> {
            if (FrameCodec.decode(bytes).toString().contains(TOLD)) {
                found.add(start.records());
            }
        });
        assertThat(found).as("records that tell of her").isEmpty();
        assertThat(book.store().upkeep().check(Progress.NONE)).isEmpty();
    }

    private List<Path> inFiles() throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(TOLD)) {
                    found.add(file);
                }
            }
        }
        return found;
    }

    private static byte[] nameOfEva(TempBook book, ReplicaId by, boolean stream) {
        return FrameCodec.encode(frame(
                book,
                by,
                stream,
                new RowEdit(Entity.CONTACT, EVA)
                        .set(Field.CONTACT_NAME, Values.name(PersonName.of("Eva", TOLD)))
                        .change()));
    }

    private static byte[] stripped(byte[] frame) {
        return FrameCodec.strip(frame, EVA::equals);
    }

    private static Frame frame(TempBook book, ReplicaId by, boolean stream, RowChange row) {
        var deps = book.store().frames().applied();
        return new Frame(
                new Dot(by, 1),
                1L << 40,
                false,
                deps,
                Context.of(deps),
                "Ben",
                new OperationId(new UUID(by.value(), 1)),
                Intent.of(Intent.EDIT, "Eva " + TOLD),
                stream,
                stream ? 1 : 0,
                List.of(row));
    }

    private static void evaAndMax(Store store) {
        write(store, EVA, TOLD);
        write(store, MAX, "Muster");
    }

    private static void write(Store store, UUID contact, String name) {
        Edit edit = new Edit(new OperationId(UUID.randomUUID()), Intent.of(Intent.EDIT, name), "Ingrid", null);
        edit.row(Entity.CONTACT, contact).set(Field.CONTACT_NAME, Values.name(PersonName.of("Somebody", name)));
        store.write(edit);
    }
}
