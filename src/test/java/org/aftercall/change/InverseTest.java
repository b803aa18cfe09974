package org.aftercall.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.aftercall.change.Undo.Kept;
import org.aftercall.change.Undo.Reason;
import org.junit.jupiter.api.Test;

final class InverseTest {
    private static final int NAME = 1;
    private static final int TITLE = 2;

    private final UUID eva = CounterexamplesTest.row(Entity.CONTACT, 1);
    private final UUID karl = CounterexamplesTest.row(Entity.CONTACT, 2);
    private final UUID phone = CounterexamplesTest.row(Entity.CONTACT_POINT, 3);
    private final UUID refusal = CounterexamplesTest.row(Entity.CONSENT, 4);
    private final UUID nordwind = CounterexamplesTest.row(Entity.COMPANY, 5);
    private final UUID evasJob = CounterexamplesTest.row(Entity.AFFILIATION, 6);
    private final UUID karlsJob = CounterexamplesTest.row(Entity.AFFILIATION, 7);
    private final Replica a = Replica.of(1);

    @Test
    void twoEditsOfOneCellAreUndoneOneAfterTheOther() {
        a.open().save(Intent.ADD, CounterexamplesTest.contact(eva, "Eva"));
        Frame first = a.open().edit(eva, TITLE, "first");
        Frame second = a.open().edit(eva, TITLE, "second");
        a.undo(second);
        assertThat(a.visible(eva, TITLE)).isEqualTo("first");
        a.undo(first);
        assertThat(a.row(eva).visible(TITLE)).contains(Value.None.NONE);
    }

    @Test
    void whatSomebodyWroteLaterStaysAndIsNamed() {
        a.open().save(Intent.ADD, CounterexamplesTest.contact(eva, "Eva"));
        Frame edit = a.open()
                .save(
                        Intent.EDIT,
                        new RowChange(
                                Entity.CONTACT.number(),
                                eva,
                                List.of(new Cell(NAME, Value.of("Eva Klein")), new Cell(TITLE, Value.of("buyer")))));
        a.open().edit(eva, TITLE, "head buyer");
        Undo undo = a.inverse(edit.operation());
        assertThat(undo.kept()).containsExactly(new Kept(eva, TITLE, Reason.OVERWRITTEN));
        assertThat(undo.changes())
                .containsExactly(new RowChange(
                        Entity.CONTACT.number(),
                        eva,
                        List.of(new Cell(NAME, Value.of("Eva")), new Cell(Field.TAKEN_BACK, World.LEFT_VALUES))));
        assertThat(undo.context()).isEqualTo(Context.of(List.of(edit.dot())));
    }

    @Test
    void aRefusalThatCameByAnImportIsKeptWithThePersonThatItIsAbout() {
        Frame imported = a.open()
                .save(
                        Intent.IMPORT,
                        CounterexamplesTest.contact(eva, "Eva"),
                        CounterexamplesTest.child(phone, "+49 30 1", eva),
                        refusal(),
                        CounterexamplesTest.contact(karl, "Karl"));
        Undo undo = a.inverse(imported.operation());
        assertThat(undo.changes()).extracting(RowChange::row).containsExactly(karl);
        assertThat(undo.kept()).extracting(Kept::row).containsExactlyInAnyOrder(eva, phone, refusal);
        assertThat(undo.kept()).extracting(Kept::reason).containsOnly(Reason.REFUSAL);
    }

    @Test
    void aRefusalThatWasTypedByMistakeIsWithdrawn() {
        a.open().save(Intent.ADD, CounterexamplesTest.contact(eva, "Eva"));
        Frame typed = a.open().save(Intent.EDIT, refusal());
        a.undo(typed);
        assertThat(a.shown(refusal)).isFalse();
        assertThat(a.shown(eva)).isTrue();
    }

    @Test
    void onePersonWhoIsKeptKeepsTheCompanyButNotEverybodyWhoWorksThere() {
        Frame imported = a.open()
                .save(
                        Intent.IMPORT,
                        CounterexamplesTest.contact(eva, "Eva"),
                        CounterexamplesTest.contact(karl, "Karl"),
                        CounterexamplesTest.company(nordwind),
                        CounterexamplesTest.child(evasJob, "buyer", eva, nordwind),
                        CounterexamplesTest.child(karlsJob, "driver", karl, nordwind));
        a.open().edit(eva, TITLE, "Dr.");
        a.undo(imported);
        for (UUID kept : List.of(eva, nordwind, evasJob)) {
            assertThat(a.shown(kept)).isTrue();
        }
        for (UUID gone : List.of(karl, karlsJob)) {
            assertThat(a.shown(gone)).isFalse();
        }
    }

    @Test
    void whoIsKeptBecauseOfALaterImportGoesWhenThatIsUndoneToo() {
        Frame first = a.open()
                .save(
                        Intent.IMPORT,
                        CounterexamplesTest.contact(eva, "Eva"),
                        CounterexamplesTest.company(nordwind),
                        CounterexamplesTest.child(evasJob, "buyer", eva, nordwind));
        Frame second = a.open()
                .save(
                        Intent.IMPORT,
                        Replica.change(eva, TITLE, Value.of("Dr.")),
                        CounterexamplesTest.child(phone, "+49 30 1", eva));
        Frame undo = a.undo(first);
        assertThat(a.shown(eva)).isTrue();
        assertThat(a.inverse(second.operation()).went()).containsExactlyInAnyOrder(eva, nordwind);
        a.undo(second);
        assertThat(List.of(eva, nordwind, evasJob, phone)).noneMatch(a::shown);
        a.undo(undo);
        assertThat(List.of(eva, nordwind, evasJob)).allMatch(a::shown);
        assertThat(a.shown(phone)).isFalse();
        assertThat(a.row(eva).visible(TITLE)).contains(Value.None.NONE);
    }

    @Test
    void aNoteThatIsDeletedByHandTakesNobodyAlongWhomAnUndoHadLeft() {
        Frame imported = a.open().save(Intent.IMPORT, CounterexamplesTest.contact(eva, "Eva"));
        a.open().save(Intent.ADD, CounterexamplesTest.child(phone, "+49 30 1", eva));
        a.undo(imported);
        a.delete(a.open(), phone);
        assertThat(a.shown(eva)).isTrue();
        a.undo(a.open().edit(eva, TITLE, "Dr."));
        assertThat(a.shown(eva)).isTrue();
    }

    @Test
    void aValueThatWasWrittenOverTwiceIsTheFirstOneAgainOnceBothAreUndoneInAnyOrder() {
        a.open().save(Intent.ADD, CounterexamplesTest.contact(eva, "Eva"));
        a.open().edit(eva, TITLE, "Dr.");
        Frame first = a.open().edit(eva, TITLE, "Prof.");
        Frame second = a.open().edit(eva, TITLE, "Prof. Dr.");
        a.undo(first);
        assertThat(a.visible(eva, TITLE)).isEqualTo("Prof. Dr.");
        a.undo(second);
        assertThat(a.visible(eva, TITLE)).isEqualTo("Dr.");
    }

    @Test
    void undoingALongImportReachesItsOwnFrames() {
        List<Frame> parts = a.stream(
                Intent.IMPORT,
                new ReplicaId(77),
                Context.EMPTY,
                List.of(List.of(CounterexamplesTest.contact(eva, "Eva")), List.of(refusalOf(karl))));
        Undo undo = a.inverse(parts.getFirst().operation());
        assertThat(undo.context())
                .isEqualTo(Context.of(
                        List.of(parts.getFirst().dot(), parts.getLast().dot())));
    }

    private RowChange refusal() {
        return refusalOf(eva);
    }

    private RowChange refusalOf(UUID contact) {
        return new RowChange(
                Entity.CONSENT.number(),
                refusal,
                List.of(
                        Cell.of(Field.CONSENT_ALLOWED, Value.of(false)),
                        new Cell(Field.BELONGS_TO, Alive.belongsTo(contact))));
    }
}
