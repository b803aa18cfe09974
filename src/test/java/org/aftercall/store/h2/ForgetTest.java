package org.aftercall.store.h2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.aftercall.change.Context;
import org.aftercall.change.Dot;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.ForgottenKeys;
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
import org.aftercall.model.Refused;
import org.aftercall.store.Edit;
import org.aftercall.store.Faults;
import org.aftercall.store.Position;
import org.aftercall.store.Progress;
import org.aftercall.store.Store;
import org.aftercall.store.TempBook;
import org.aftercall.text.Companies;
import org.aftercall.text.Names;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Somebody asks to be forgotten: nothing of the person is left in any file of the book.
final class ForgetTest {
    private static final UUID EVA = new UUID(0x7000, 1);
    private static final UUID EVAS_MOBILE = new UUID(0x7000, 11);
    private static final UUID EVAS_NOTE = new UUID(0x7000, 12);
    private static final UUID EVAS_JOB = new UUID(0x7000, 13);
    private static final UUID MAX = new UUID(0x7000, 2);
    private static final UUID MAXS_MOBILE = new UUID(0x7000, 21);
    private static final UUID FIRM = new UUID(0x7000, 3);
    private static final OperationId FORGET = new OperationId(new UUID(9, 9));
    private static final OperationId BOTH = new OperationId(new UUID(9, 1));

    /// What nobody may find any more.
    private static final List<String> EVAS = List.of(
            "Quirinia",
            "quirinia",
            "Zzyzxova",
            "zzyzxova",
            "Oldmaidenname",
            "0151 7770001",
            "1517770001",
            "Plays the theremin",
            "Nickname-before",
            "eva.z@example.org");

    @TempDir
    Path folder;

    @Test
    void nothingOfThePersonIsLeftInAnyFileAndAllOthersAre() throws IOException {
        try (TempBook book = TempBook.open(folder)) {
            evaAndMax(book.store());
            assertThat(inFrames(book)).as("it is there, and would be found").isNotEmpty();

            book.store().forget(FORGET, "Ingrid", List.of(new ContactId(EVA)));

            assertThat(book.store().contacts().card(new ContactId(EVA))).isEmpty();
            assertThat(book.store()
                            .contacts()
                            .card(new ContactId(MAX))
                            .orElseThrow()
                            .points())
                    .hasSize(1);
            assertThat(inFrames(book)).isEmpty();
            assertThat(book.store().upkeep().check(Progress.NONE)).isEmpty();
            assertThat(book.store().operations().changes(EVA)).isEmpty();
        }
        assertThat(inFiles(folder)).isEmpty();
        try (TempBook book = TempBook.open(folder)) {
            String before = book.store().upkeep().digest();
            book.store().upkeep().rebuild(Progress.NONE);
            assertThat(book.store().upkeep().digest()).isEqualTo(before);
            assertThat(book.store().contacts().count()).isEqualTo(1);
            assertThat(inFrames(book)).isEmpty();
            assertThat(book.store().operations().latest(0, 20))
                    .extracting(operation -> operation.intent().kind())
                    .contains(Intent.FORGET);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "save.afterForce",
                "save.afterCommit",
                "purge.laidOut",
                "purge.built",
                "purge.beforeTake",
                "purge.segmentTaken",
                "purge.taken",
                "purge.replaced"
            })
    void aStopAmidItIsFinishedByTheNextStart(String point) throws IOException {
        boolean[] armed = {false};
        Faults faults = at -> {
            if (armed[0] && at.equals(point)) {
                throw new Stopped();
            }
        };
        try (TempBook book = TempBook.open(folder, 1, faults)) {
            evaAndMax(book.store());
            armed[0] = true;
            assertThatThrownBy(() -> book.store().forget(FORGET, "Ingrid", List.of(new ContactId(EVA))));
        } catch (RuntimeException closing) {
            // it was stopped
        }
        try (TempBook book = TempBook.open(folder)) {
            assertThat(book.store().contacts().card(new ContactId(EVA))).isEmpty();
            assertThat(book.store().contacts().card(new ContactId(MAX))).isPresent();
            assertThat(inFrames(book)).isEmpty();
            assertThat(book.store().upkeep().check(Progress.NONE)).isEmpty();
        }
        assertThat(inFiles(folder)).isEmpty();
    }

    @Test
    void itCannotBeTakenBackAndWhatWasDoneWithOthersBeforeCan() {
        try (TempBook book = TempBook.open(folder)) {
            Store store = book.store();
            evaAndMax(store);
            store.forget(FORGET, "Ingrid", List.of(new ContactId(EVA)));
            assertThatThrownBy(() -> store.undo(FORGET, new OperationId(UUID.randomUUID()), "Ingrid"))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("undo.forget");
            store.undo(BOTH, new OperationId(UUID.randomUUID()), "Ingrid");
            assertThat(store.contacts().card(new ContactId(EVA))).isEmpty();
            assertThat(store.contacts().card(new ContactId(MAX)).orElseThrow().points())
                    .isEmpty();
            assertThat(store.upkeep().check(Progress.NONE)).isEmpty();
        }
    }

    @Test
    void aFormThatIsStillOpenIsRefusedAndWritesNothing() {
        try (TempBook book = TempBook.open(folder)) {
            Store store = book.store();
            evaAndMax(store);
            store.forget(FORGET, "Ingrid", List.of(new ContactId(EVA)));
            assertThatThrownBy(() -> store.write(edit(
                            edit -> edit.row(Entity.CONTACT, EVA).set(Field.CONTACT_NICKNAME, Values.text("again")))))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("contact.forgotten");
            assertThatThrownBy(() -> store.write(edit(edit -> edit.row(Entity.NOTE, UUID.randomUUID())
                            .set(Field.NOTE_TEXT, Values.text("again"))
                            .belongsTo(EVA))))
                    .isInstanceOf(Refused.class);
            assertThatThrownBy(() ->
                            store.forget(new OperationId(UUID.randomUUID()), "Ingrid", List.of(new ContactId(EVA))))
                    .isInstanceOf(Refused.class);
        }
    }

    /// History 23 of `sync-counterexamples.md`, at the real book: what a colleague wrote who had not heard of
    /// it.
    @Test
    void history23WhatComesLaterOfTheForgottenRowsIsDroppedAndNeverOnTheDisk() throws IOException {
        try (TempBook book = TempBook.open(folder)) {
            Store store = book.store();
            evaAndMax(store);
            VersionVector deps = store.frames().applied();
            store.forget(FORGET, "Ingrid", List.of(new ContactId(EVA)));
            UUID strange = new UUID(0x7000, 99);
            RowChange phone = new RowEdit(Entity.CONTACT_POINT, strange)
                    .set(Field.POINT_KIND, Values.text("phone"))
                    .set(Field.POINT_WRITTEN, Values.text("0151 7770001"))
                    .belongsTo(EVA)
                    .change();
            RowChange name = new RowEdit(Entity.CONTACT, EVA)
                    .set(Field.CONTACT_NAME, Values.name(PersonName.of("Quirinia", "Zzyzxova")))
                    .change();
            RowChange later = new RowEdit(Entity.CONTACT_POINT, strange)
                    .set(Field.POINT_LABEL, Values.text("Plays the theremin"))
                    .change();
            RowChange max = new RowEdit(Entity.CONTACT, MAX)
                    .set(Field.CONTACT_NICKNAME, Values.text("Maxi"))
                    .change();
            ReplicaId ben = new ReplicaId(77);
            List<byte[]> frames = List.of(
                    FrameCodec.encode(frame(ben, 1, deps, List.of(name, phone, max))),
                    FrameCodec.encode(frame(ben, 2, deps.with(new Dot(ben, 1)), List.of(later))));
            store.frames().apply(frames);
            store.frames()
                    .applyStream(
                            new ReplicaId(78),
                            List.of(FrameCodec.encode(stream(new ReplicaId(78), deps, List.of(name, phone)))),
                            Progress.NONE);

            assertThat(store.contacts().card(new ContactId(EVA))).isEmpty();
            assertThat(store.contacts()
                            .card(new ContactId(MAX))
                            .orElseThrow()
                            .contact()
                            .nickname())
                    .isEqualTo("Maxi");
            assertThat(store.matching().forgotten(List.of(strange, EVA, MAX))).containsOnly(strange, EVA);
            List<byte[]> passedOn = new ArrayList<>();
            store.frames().read(ben, 1, 2, passedOn::add);
            for (int i = 0; i < 2; i++) {
                assertThat(FrameCodec.hash(passedOn.get(i))).isEqualTo(FrameCodec.hash(frames.get(i)));
            }
            assertThat(inFrames(book)).isEmpty();
            assertThat(store.upkeep().check(Progress.NONE)).isEmpty();
        }
        assertThat(inFiles(folder)).isEmpty();
    }

    @Test
    void aListIsToldByMailByNameAndPhoneAndByNameAndCompanyAndByNothingElse() {
        try (TempBook book = TempBook.open(folder)) {
            Store store = book.store();
            evaAndMax(store);
            store.forget(FORGET, "Ingrid", List.of(new ContactId(EVA)));
            String name = Names.key(PersonName.of("Quirinia", "Zzyzxova"));
            String firm = Companies.key("Harbour Works");
            List<String> known = List.of(
                    ForgottenKeys.email("eva.z@example.org"),
                    ForgottenKeys.phone(name, "+491517770001"),
                    ForgottenKeys.company(name, firm));
            List<String> others = List.of(
                    ForgottenKeys.email("eva@example.org"),
                    ForgottenKeys.phone("max", "+491517770001"),
                    ForgottenKeys.company("max", firm));
            List<String> all = new ArrayList<>(known);
            all.addAll(others);
            assertThat(store.matching().forgottenKeys(all)).containsExactlyInAnyOrderElementsOf(known);
        }
    }

    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static Frame frame(ReplicaId by, long seq, VersionVector deps, List<RowChange> rows) {
        OperationId operation = new OperationId(new UUID(by.value(), seq));
        Context seen = Context.of(deps);
        Intent intent = Intent.of(Intent.EDIT, "Quirinia Zzyzxova");
        return new Frame(new Dot(by, seq), 1L << 40, false, deps, seen, "Ben", operation, intent, false, 0, rows);
    }

    private static Frame stream(ReplicaId by, VersionVector deps, List<RowChange> rows) {
        OperationId operation = new OperationId(new UUID(by.value(), 1));
        Context seen = Context.of(deps);
        Intent intent = Intent.of(Intent.IMPORT, "Quirinia Zzyzxova.vcf");
        return new Frame(new Dot(by, 1), 1L << 40, false, deps, seen, "Ben", operation, intent, true, 1, rows);
    }

    private static void evaAndMax(Store store) {
        store.write(edit(edit -> {
            edit.row(Entity.COMPANY, FIRM).set(Field.COMPANY_NAME, Values.text("Harbour Works"));
            edit.row(Entity.CONTACT, EVA)
                    .set(Field.CONTACT_NAME, Values.name(PersonName.of("Quirinia", "Oldmaidenname")))
                    .set(Field.CONTACT_NICKNAME, Values.text("Nickname-before"));
            edit.row(Entity.AFFILIATION, EVAS_JOB)
                    .set(Field.AFFILIATION_CURRENT, Values.bool(true))
                    .belongsTo(EVA, FIRM);
            point(edit, EVAS_MOBILE, "mobile", "0151 7770001", EVA);
            point(edit, UUID.randomUUID(), "email", "eva.z@example.org", EVA);
        }));
        Edit max =
                new Edit(new OperationId(UUID.randomUUID()), Intent.of(Intent.ADD, "Max Mustermann"), "Ingrid", null);
        max.row(Entity.CONTACT, MAX).set(Field.CONTACT_NAME, Values.name(PersonName.of("Max", "Mustermann")));
        store.write(max);
        store.write(edit(edit -> edit.row(Entity.CONTACT, EVA)
                .set(Field.CONTACT_NAME, Values.name(PersonName.of("Quirinia", "Zzyzxova")))
                .set(Field.CONTACT_NICKNAME, Values.text("Quirinia"))));
        Edit both = new Edit(BOTH, Intent.of("plan", "2"), "Ingrid", null);
        both.row(Entity.NOTE, EVAS_NOTE)
                .set(Field.NOTE_TEXT, Values.text("Plays the theremin"))
                .belongsTo(EVA);
        point(both, MAXS_MOBILE, "mobile", "0151 5550000", MAX);
        store.write(both);
        store.write(edit(edit -> edit.delete(EVAS_MOBILE)));
    }

    private static void point(Edit edit, UUID row, String kind, String written, UUID contact) {
        edit.row(Entity.CONTACT_POINT, row)
                .set(Field.POINT_KIND, Values.text(kind))
                .set(Field.POINT_WRITTEN, Values.text(written))
                .set(Field.POINT_COUNTRY, Values.text("DE"))
                .belongsTo(contact);
    }

    /// An edit whose intent names the person, as a form does.
    private static Edit edit(Consumer<Edit> what) {
        Edit edit = new Edit(
                new OperationId(UUID.randomUUID()), Intent.of(Intent.EDIT, "Quirinia Zzyzxova"), "Ingrid", null);
        what.accept(edit);
        return edit;
    }

    private static List<String> inFrames(TempBook book) {
        List<String> found = new ArrayList<>();
        book.journal().replay(Position.START, (bytes, start, _) -> {
            String frame = FrameCodec.decode(bytes).toString();
            EVAS.stream().filter(frame::contains).forEach(word -> found.add(word + " in frame " + start.records()));
        });
        return found;
    }

    /// Frames of the journal may be deflated: they are looked at by [#inFrames].
    private static List<String> inFiles(Path folder) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                String latin = new String(bytes, StandardCharsets.ISO_8859_1);
                String wide = new String(bytes, StandardCharsets.UTF_16BE);
                EVAS.stream()
                        .filter(word -> latin.contains(word) || wide.contains(word))
                        .forEach(word -> found.add(word + " in " + folder.relativize(file)));
            }
        }
        return found;
    }
}
