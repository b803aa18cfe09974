package org.aftercall.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.FrameCodec;
import org.aftercall.change.Intent;
import org.aftercall.change.RowEdit;
import org.aftercall.change.Value;
import org.aftercall.change.Values;
import org.aftercall.model.ContactId;
import org.aftercall.model.OperationId;
import org.aftercall.model.PersonName;
import org.aftercall.store.Edit;
import org.aftercall.store.Faults;
import org.aftercall.store.Position;
import org.aftercall.store.Progress;
import org.aftercall.store.Store;
import org.aftercall.store.TempBook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody is forgotten on one laptop, and with that on all of them and in what lies between them (`sync.md`,
/// amendment 5, and history 23 of `sync-counterexamples.md`).
final class ForgottenEverywhereTest {
    private static final UUID EVA = new UUID(1, 1);
    private static final UUID MAX = new UUID(1, 2);
    private static final int NAME = 1;
    private static final int PHONE = 2;
    private static final String TOLD = "Zzyzxova";

    private final SharedPlace place = new SharedPlace();
    private final Laptop anna = new Laptop(1, place);
    private final Laptop ben = new Laptop(2, place);
    private final Laptop clara = new Laptop(3, place);

    @BeforeEach
    void allHaveEvaAndMax() {
        anna.write(EVA, NAME, TOLD);
        anna.write(MAX, NAME, "Max");
        sync(anna, ben, clara, anna, ben, clara);
    }

    @Test
    void history23WhatAColleagueWroteMeanwhileIsDroppedOnArrivalAndLiesNowhere() {
        ben.write(EVA, PHONE, TOLD + " mobile");
        UUID note = new UUID(1, 3);
        ben.book.save(
                ben.book.seen(),
                List.of(new RowEdit(Entity.NOTE, note)
                        .set(Field.NOTE_TEXT, Value.of(TOLD + " sings"))
                        .belongsTo(EVA)
                        .change()));
        ben.write(note, NAME, TOLD + " sings well");
        anna.forget(EVA);
        sync(anna, clara, ben, anna, clara, ben);
        assertNowhere(anna, ben, clara);
        assertThat(anna.shown(MAX, NAME)).isEqualTo("Max");
    }

    @Test
    void history23AThirdWhoHasNotHeardAndHealsAGapWithOldFilesBringsNobodyBack() {
        anna.forget(EVA);
        clara.place.hide(item -> item.shelf().equals(anna.id().toString()));
        Laptop dora = new Laptop(4, place);
        place.delete(item ->
                item.shelf().equals(anna.id().toString()) && !item.name().startsWith("card"));
        sync(dora);
        dora.pass(Duration.ofMinutes(11)); // so long it waits before it asks
        sync(dora, clara, dora, clara);
        assertThat(inThePlace()).as("what the third has left").isNotEmpty();
        sync(anna, ben, dora, anna);
        clara.place.mend();
        sync(clara, dora, anna, ben, clara);
        assertNowhere(anna, ben, clara, dora);
    }

    @Test
    void history23AnOldFileThatACarrierBringsBackIsClearedByWhoeverSeesIt() {
        Transport.Item old = place.items().stream()
                .filter(item -> item.shelf().equals(anna.id().toString())
                        && !item.name().startsWith("card"))
                .findFirst()
                .orElseThrow();
        byte[] bytes = place.bytes(old);
        anna.forget(EVA);
        sync(anna, ben, clara);
        place.put(old.shelf(), old.name().replace(".clog", " (1).clog"), bytes);
        place.put("", old.name(), bytes);
        assertThat(inThePlace()).isNotEmpty();
        ben.restart();
        sync(ben);
        assertNowhere(anna, ben, clara);
        Laptop dora = new Laptop(4, place);
        sync(dora, anna, dora);
        assertNowhere(anna, ben, clara, dora);
    }

    @Test
    void aStopWhileFilesAreReplacedIsMadeGoodAndLeavesNoneTwice() {
        anna.forget(EVA);
        anna.faults = point -> {
            if (point.equals("clear.left")) {
                throw new IllegalStateException("stopped");
            }
        };
        assertThatThrownBy(anna::sync).isInstanceOf(IllegalStateException.class);
        anna.faults = point -> {};
        anna.restart();
        sync(anna);
        assertThat(inThePlace()).isEmpty();
        assertThat(place.items().stream()
                        .filter(item -> !item.name().startsWith("card"))
                        .map(item -> item.name().substring(0, 42)))
                .doesNotHaveDuplicates();
        sync(ben, clara);
        assertNowhere(anna, ben, clara);
    }

    @Test
    void twoWhoForgetTwoAtOnceAgree() {
        anna.forget(EVA);
        ben.forget(MAX);
        sync(anna, ben, clara, anna, ben, clara);
        assertNowhere(anna, ben, clara);
        for (Laptop laptop : List.of(anna, ben, clara)) {
            assertThat(laptop.standing(MAX, NAME)).isEmpty();
            assertThat(laptop.book.forgotten()).isEqualTo(2);
        }
    }

    /// Ben is lost, and his Forget with him. All that is left of it is the file that he has put in place of an older
    /// one, without Eva, and Clara never gets to see that.
    @Test
    void aForgetThatIsLostWithItsLaptopIsPassedOnByWhoeverHasHeardOfIt() {
        ben.forget(EVA);
        ben.sync();
        place.delete(this::isOfBen);
        clara.place.hide(item -> !item.name().startsWith("card"));
        sync(anna, clara);
        assertThat(anna.standing(EVA, NAME)).isEmpty();
        assertThat(clara.has(ben)).as("the Forget").isEqualTo(anna.has(ben)).isZero();
        assertNowhere(anna, clara);
        assertThat(clara.cards())
                .anyMatch(card ->
                        card.replica().equals(clara.id()) && card.forgotten().equals(Set.of(EVA)));
    }

    private boolean isOfBen(Transport.Item item) {
        return SegmentCodec.read(place.bytes(item), Given.DATASET, Lock.NONE) instanceof Reading.Whole(Segment segment)
                && segment.kind() == Segment.Kind.FRAMES
                && segment.replica().equals(ben.id());
    }

    /// The real store on both sides, and a real folder.
    @Test
    void twoBooksAndTheFolderBetweenThemHoldNothingAnyMore(@TempDir Path work) throws IOException {
        Path folder = Files.createDirectories(work.resolve("shared"));
        try (TempBook one = TempBook.open(Files.createDirectories(work.resolve("one")), 1, Faults.NONE);
                TempBook two = TempBook.open(Files.createDirectories(work.resolve("two")), 2, Faults.NONE)) {
            SharedBook annas = shared(one, work.resolve("one"));
            SharedBook bens = shared(two, work.resolve("two"));
            add(one.store(), EVA, TOLD);
            add(one.store(), MAX, "Mustermann");
            begin(folder, annas, bens);
            assertThat(two.store().contacts().count()).isEqualTo(2);
            two.store()
                    .write(edit(edit -> edit.row(Entity.CONTACT, EVA).set(Field.CONTACT_NICKNAME, Values.text(TOLD))));

            one.store().forget(new OperationId(UUID.randomUUID()), "Anna", List.of(new ContactId(EVA)));
            annas.sync();
            bens.sync();
            annas.sync();

            assertThat(two.store().contacts().count()).isEqualTo(1);
            assertThat(two.store().upkeep().digest())
                    .isEqualTo(one.store().upkeep().digest());
            for (TempBook book : List.of(one, two)) {
                assertThat(book.store().upkeep().check(Progress.NONE)).isEmpty();
                book.journal()
                        .replay(
                                Position.START,
                                (bytes, _, _) -> assertThat(
                                                FrameCodec.decode(bytes).toString())
                                        .doesNotContain(TOLD));
            }
            assertThat(told(new FolderTransport(folder.resolve("clog")
                            .resolve(TempBook.DATASET.toString().replace("-", "")))))
                    .isEmpty();
        }
        try (Stream<Path> files = Files.walk(work)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .as("%s", file)
                        .doesNotContain(TOLD);
            }
        }
    }

    @Test
    void whatADiskDidNotLetOneTakeInFromACardIsTakenInTheNextTime(@TempDir Path work) throws IOException {
        Path folder = Files.createDirectories(work.resolve("shared"));
        try (TempBook one = TempBook.open(Files.createDirectories(work.resolve("one")), 1, Faults.NONE);
                TempBook two = TempBook.open(Files.createDirectories(work.resolve("two")), 2, Faults.NONE)) {
            SharedBook annas = shared(one, work.resolve("one"));
            SharedBook bens = shared(two, work.resolve("two"));
            add(one.store(), EVA, TOLD);
            begin(folder, annas, bens);
            one.store().frames().learnForgotten(Set.of(EVA));
            annas.sync();
            deleteFrames(folder);
            Path refusing = Files.createDirectories(work.resolve("two/local/forgotten"));
            assertThatThrownBy(bens::sync).isInstanceOf(UncheckedIOException.class);
            assertThat(two.store().contacts().count()).isEqualTo(1);
            Files.delete(refusing);
            bens.sync();
            assertThat(two.store().contacts().count()).isZero();
        }
    }

    /// Anna shares her book, and Ben joins it.
    private static void begin(Path folder, SharedBook annas, SharedBook bens) {
        annas.share(folder, "Anna", "Northgate", false);
        annas.sync();
        bens.join(OpenedBook.open(folder, TempBook.DATASET, Optional.empty()), "Ben");
        bens.sync();
    }

    /// Only cards are left.
    private static void deleteFrames(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(".clog"))
                    .filter(file -> !file.getFileName().toString().startsWith("card"))
                    .toList()) {
                Files.delete(file);
            }
        }
    }

    private static SharedBook shared(TempBook book, Path place) {
        return new SharedBook(new SharedBook.Parts(
                TempBook.DATASET,
                book.store().frames(),
                Attached.of(book.store(), book.contents()),
                place.resolve("sharing"),
                () -> TempBook.MORNING,
                new SecureRandom(),
                Faults.NONE,
                "laptop",
                _ -> false,
                SharedBook.ROUNDS));
    }

    private static void add(Store store, UUID contact, String last) {
        store.write(edit(edit ->
                edit.row(Entity.CONTACT, contact).set(Field.CONTACT_NAME, Values.name(PersonName.of("", last)))));
    }

    private static Edit edit(Consumer<Edit> what) {
        Edit edit = new Edit(new OperationId(UUID.randomUUID()), Intent.of(Intent.EDIT), "x", null);
        what.accept(edit);
        return edit;
    }

    private static void sync(Laptop... laptops) {
        for (Laptop laptop : laptops) {
            laptop.sync();
        }
    }

    private void assertNowhere(Laptop... laptops) {
        assertThat(inThePlace()).isEmpty();
        for (Laptop laptop : laptops) {
            assertThat(laptop.standing(EVA, NAME)).isEmpty();
            assertThat(laptop.book.frames().values())
                    .noneMatch(bytes -> FrameCodec.decode(bytes).toString().contains(TOLD));
            assertThat(laptop.book.dump()).isEqualTo(anna.book.dump());
            assertThat(laptop.last().problems()).isEmpty();
        }
    }

    private List<String> inThePlace() {
        return told(place.view());
    }

    /// Files in which the forgotten person is told of.
    private static List<String> told(Transport place) {
        List<String> found = new ArrayList<>();
        for (Transport.Item item : place.list()) {
            byte[] bytes = place.read(item).orElseThrow();
            UUID dataset = place instanceof FolderTransport ? TempBook.DATASET : Given.DATASET;
            if (SegmentCodec.read(bytes, dataset, Lock.NONE) instanceof Reading.Whole(Segment segment)
                    && segment.kind() == Segment.Kind.FRAMES
                    && segment.parts().stream()
                            .anyMatch(part -> FrameCodec.decode(part).toString().contains(TOLD))) {
                found.add(item.shelf() + "/" + item.name());
            }
        }
        return found;
    }
}
