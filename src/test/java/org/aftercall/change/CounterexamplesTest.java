package org.aftercall.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.aftercall.change.Undo.Kept;
import org.aftercall.change.Undo.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The small histories of `sync-counterexamples.md` that break plausible merge rules. Field 1 is a contact's name, 2
/// stands for its title, 1 of a contact point for its number.
final class CounterexamplesTest {
    private static final int NAME = 1;
    private static final int TITLE = 2;
    private static final int NUMBER = 2;

    private final UUID eva = row(Entity.CONTACT, 1);
    private final UUID phone = row(Entity.CONTACT_POINT, 2);
    private final UUID mobile = row(Entity.CONTACT_POINT, 3);
    private final UUID nordwind = row(Entity.COMPANY, 4);
    private final UUID job = row(Entity.AFFILIATION, 5);

    private Replica a = Replica.of(1);
    private Replica b = Replica.of(2);

    @BeforeEach
    void oneBookOnTwoDevices() {
        a = Replica.of(1);
        b = Replica.of(2);
    }

    @Test
    void history1WhatASecondWindowSavedIsListedAndNotLostWhenTheFirstSavesAgain() {
        evaWithPhone();
        Replica.Form form = a.open();
        a.open().edit(eva, TITLE, "second window");
        form.edit(eva, NAME, "Eva Klein");
        form.edit(eva, TITLE, "form");
        assertThat(a.row(eva).standing(TITLE))
                .extracting(Version::value)
                .containsExactlyInAnyOrder(Value.of("form"), Value.of("second window"));
        assertThat(a.row(eva).conflict(TITLE)).isTrue();
    }

    @Test
    void history2ADeletedContactStaysDeletedWhenAPhoneBelowItIsDeletedAtTheSameTime() {
        evaWithPhone();
        a.delete(a.open(), eva);
        b.delete(b.open(), phone);
        exchange();
        both(book -> assertThat(book.shown(eva)).isFalse());
    }

    @Test
    void history3ADeletedContactIsBackWithAllPhonesWhenOneIsAddedAtTheSameTime() {
        evaWithPhone();
        a.delete(a.open(), eva);
        b.open().save(Intent.ADD, point(mobile, "+49 170 1"));
        exchange();
        both(book -> {
            assertThat(book.shown(eva)).isTrue();
            assertThat(book.shown(phone)).isTrue();
            assertThat(book.shown(mobile)).isTrue();
            assertThat(Alive.contested(eva, book)).isTrue();
        });
    }

    @Test
    void history4AnUndeletedPhoneDoesNotBringItsDeletedContactBack() {
        evaWithPhone();
        a.delete(a.open(), phone);
        exchange();
        a.delete(a.open(), eva);
        b.open().save(Intent.EDIT, Replica.change(phone, Field.ALIVE, Deletes.ALIVE));
        exchange();
        both(book -> {
            assertThat(book.shown(eva)).isFalse();
            assertThat(Alive.alive(phone, book)).isTrue();
            assertThat(book.shown(phone)).isFalse();
        });
    }

    @Test
    void history5DeleteUndoAndUndoOfTheUndoIsDeleted() {
        evaWithPhone();
        Frame delete = a.delete(a.open(), eva);
        Frame undo = a.undo(delete);
        assertThat(a.shown(eva)).isTrue();
        assertThat(a.shown(phone)).isTrue();
        a.undo(undo);
        exchange();
        both(book -> assertThat(book.shown(eva)).isFalse());
        both(book -> assertThat(book.shown(phone)).isFalse());
    }

    @Test
    void history6AnImportedContactStaysWholeWhenAColleagueTypedAMobileAndTheImportIsUndone() {
        Frame imported = evaImported(a);
        exchange();
        b.open().save(Intent.ADD, point(mobile, "+49 170 1"));
        exchange();
        Undo undo = a.inverse(imported.operation());
        Cell left = new Cell(Field.TAKEN_BACK, World.LEFT_WHOLE);
        assertThat(undo.changes()).flatExtracting(RowChange::cells).containsOnly(left);
        assertThat(undo.kept())
                .containsExactlyInAnyOrder(
                        new Kept(eva, Kept.WHOLE_ROW, Reason.OTHERS_BUILT_ON_IT),
                        new Kept(phone, Kept.WHOLE_ROW, Reason.OTHERS_BUILT_ON_IT),
                        new Kept(nordwind, Kept.WHOLE_ROW, Reason.OTHERS_BUILT_ON_IT),
                        new Kept(job, Kept.WHOLE_ROW, Reason.OTHERS_BUILT_ON_IT));
    }

    @Test
    void history6AnImportedContactIsGoneWhenNobodyTouchedItAndTheImportIsUndone() {
        Frame imported = evaImported(a);
        Frame undo = a.undo(imported);
        assertThat(undo.rows()).extracting(RowChange::row).containsExactlyInAnyOrder(eva, nordwind);
        for (UUID row : List.of(eva, phone, nordwind, job)) {
            assertThat(a.shown(row)).isFalse();
        }
        a.undo(undo);
        for (UUID row : List.of(eva, phone, nordwind, job)) {
            assertThat(a.shown(row)).isTrue();
        }
    }

    @Test
    void history7TheColleaguesValueStandsWhenOursBesideItIsUndone() {
        evaWithPhone();
        Frame mine = a.open().edit(eva, TITLE, "mine");
        b.open().edit(eva, TITLE, "hers");
        exchange();
        Frame undo = a.undo(mine);
        exchange();
        assertThat(undo.context()).isEqualTo(Context.of(List.of(mine.dot())));
        both(book -> {
            assertThat(book.visible(eva, TITLE)).isEqualTo("hers");
            assertThat(book.row(eva).conflict(TITLE)).isFalse();
            assertThat(book.row(eva).standing(TITLE))
                    .extracting(version -> version.dot().replica())
                    .contains(b.id);
        });
    }

    @Test
    void history8WhatWouldBeThereWithoutTheOperationIsShownAndNotWhatWasThereBeforeIt() {
        evaWithPhone();
        a.open().edit(eva, TITLE, "before");
        exchange();
        b.open().edit(eva, TITLE, "hers");
        Frame mine = a.open().edit(eva, TITLE, "mine");
        exchange();
        a.undo(mine);
        exchange();
        both(book -> assertThat(book.visible(eva, TITLE)).isEqualTo("hers"));
    }

    @Test
    void history9AContactThatAStaleSaveRevivedIsDeletedAgainWhenTheSaveIsUndone() {
        evaWithPhone();
        Replica.Form stale = a.open();
        b.delete(b.open(), eva);
        exchange();
        Frame save = stale.edit(eva, TITLE, "stale");
        Frame onPhone = stale.edit(phone, NUMBER, "+49 30 2");
        assertThat(a.shown(eva)).isTrue();
        a.undo(onPhone);
        assertThat(a.shown(eva)).isTrue();
        Frame undo = a.undo(save);
        exchange();
        both(book -> assertThat(book.shown(eva)).isFalse());
        a.undo(undo);
        exchange();
        both(book -> {
            assertThat(book.shown(eva)).isTrue();
            assertThat(book.visible(eva, TITLE)).isEqualTo("stale");
        });
    }

    @Test
    void history10ARowThatTwoImportsMadeStaysWithTheValuesOfTheOtherOne() {
        Frame mine = a.open().save(Intent.IMPORT, contact(eva, "EVA KLEIN"), point(phone, "030 1"));
        b.open().save(Intent.IMPORT, contact(eva, "Eva Klein"));
        exchange();
        a.undo(mine);
        exchange();
        both(book -> {
            assertThat(book.shown(eva)).isTrue();
            assertThat(book.visible(eva, NAME)).isEqualTo("Eva Klein");
            assertThat(book.shown(phone)).isFalse();
        });
    }

    @Test
    void history11TheWholeCardComesBackWhenItWasDeletedWithItsChildrenAndAColleagueEditsOne() {
        evaWithPhone();
        a.open().save(Intent.ADD, point(mobile, "+49 170 1"));
        exchange();
        Replica.Form form = a.open();
        for (UUID row : Deletes.topmost(List.of(phone, eva, mobile), a)) {
            a.delete(form, row);
        }
        b.open().edit(phone, NUMBER, "+49 30 2");
        exchange();
        both(book -> {
            assertThat(book.shown(eva)).isTrue();
            assertThat(book.shown(phone)).isTrue();
            assertThat(book.shown(mobile)).isTrue();
        });
    }

    @Test
    void history12OrdinarySavesNeverWaitForALongImport() {
        evaWithPhone();
        List<Frame> parts = a.stream(
                Intent.IMPORT,
                new ReplicaId(77),
                Context.of(a.applied()),
                List.of(
                        List.of(contact(row(Entity.CONTACT, 8), "one")),
                        List.of(contact(row(Entity.CONTACT, 9), "two"))));
        VersionVector before = b.applied();
        Frame save = b.open().edit(eva, TITLE, "meanwhile");
        b.receive(List.of(parts.getLast()));
        assertThat(b.applied()).isEqualTo(before.with(save.dot()));
        Replica c = Replica.of(3);
        c.receive(b.journal());
        assertThat(c.visible(eva, TITLE)).isEqualTo("meanwhile");
        b.receive(List.of(parts.getFirst()));
        assertThat(b.shown(row(Entity.CONTACT, 8))).isTrue();
        assertThat(b.shown(row(Entity.CONTACT, 9))).isTrue();
    }

    @Test
    void history12NoFrameOfAStreamIsAppliedBeforeAllAreThere() {
        List<Frame> parts = a.stream(
                Intent.IMPORT,
                new ReplicaId(77),
                Context.EMPTY,
                List.of(List.of(contact(eva, "one")), List.of(contact(row(Entity.CONTACT, 9), "two")), List.of()));
        b.receive(parts.subList(0, 2));
        assertThat(b.rows()).isEmpty();
        b.receive(parts.subList(0, 1));
        assertThat(b.rows()).isEmpty();
        b.receive(parts);
        assertThat(b.rows()).hasSize(2);
    }

    @Test
    void history13ACompanyThatIsDeletedWhileAnImportHangsActivitiesOnItIsAConflictThatIsShown() {
        a.open().save(Intent.ADD, company(nordwind));
        exchange();
        UUID activity = row(Entity.ACTIVITY, 9);
        List<Frame> parts = a.stream(
                Intent.IMPORT,
                new ReplicaId(77),
                Context.of(a.applied()),
                List.of(List.of(child(activity, "call", nordwind)), List.of(contact(eva, "Eva"))));
        b.receive(parts.subList(0, 1));
        b.delete(b.open(), nordwind);
        b.receive(parts);
        exchange();
        both(book -> {
            assertThat(book.shown(nordwind)).isTrue();
            assertThat(book.shown(activity)).isTrue();
            assertThat(Alive.contested(nordwind, book)).isTrue();
        });
    }

    @Test
    void history16ARefusalThatCameByAnImportStaysWhenItIsUndoneAndWhatItStandsOnStaysWithIt() {
        UUID refusal = row(Entity.CONSENT, 8);
        RowChange said = new RowChange(
                Entity.CONSENT.number(),
                refusal,
                List.of(
                        Cell.of(Field.CONSENT_CHANNEL, Value.of("all")),
                        Cell.of(Field.CONSENT_ALLOWED, Value.of(false)),
                        new Cell(Field.BELONGS_TO, Alive.belongsTo(eva))));
        Frame imported = a.open().save(Intent.IMPORT, contact(eva, "Eva"), said, point(phone, "+49 30 1"));
        exchange();
        Undo undo = a.inverse(imported.operation());
        assertThat(undo.kept()).contains(new Kept(refusal, Kept.WHOLE_ROW, Reason.REFUSAL));
        a.undo(imported);
        exchange();
        both(book -> {
            assertThat(book.shown(refusal)).isTrue();
            assertThat(book.shown(eva)).isTrue();
        });
    }

    private void evaWithPhone() {
        a.open().save(Intent.ADD, contact(eva, "Eva"), point(phone, "+49 30 1"));
        exchange();
    }

    private Frame evaImported(Replica book) {
        return book.open()
                .save(
                        Intent.IMPORT,
                        contact(eva, "Eva"),
                        point(phone, "+49 30 1"),
                        company(nordwind),
                        child(job, "buyer", eva, nordwind));
    }

    private RowChange point(UUID row, String number) {
        return child(row, number, eva);
    }

    static RowChange contact(UUID row, String name) {
        return Replica.change(row, NAME, Value.of(name));
    }

    static RowChange company(UUID row) {
        return Replica.change(row, NAME, Value.of("Nordwind"));
    }

    static RowChange child(UUID row, String text, UUID... parents) {
        return new RowChange(
                Replica.entity(row),
                row,
                List.of(new Cell(NUMBER, Value.of(text)), new Cell(Field.BELONGS_TO, Alive.belongsTo(parents))));
    }

    static UUID row(Entity entity, long number) {
        return new UUID(entity.number(), number);
    }

    private void exchange() {
        List<Frame> of = List.copyOf(a.journal());
        a.pass(1_000);
        b.pass(1_000);
        a.receive(b.journal());
        b.receive(of);
        assertThat(a.dump()).isEqualTo(b.dump());
    }

    private void both(Consumer<Replica> check) {
        check.accept(a);
        check.accept(b);
    }
}
