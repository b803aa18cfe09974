package org.aftercall.change;

import static org.aftercall.change.CounterexamplesTest.child;
import static org.aftercall.change.CounterexamplesTest.contact;
import static org.aftercall.change.CounterexamplesTest.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.aftercall.change.Undo.Kept;
import org.aftercall.change.Undo.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Histories in which two contacts turn out to be one person: those of `sync-counterexamples.md` and their neighbours.
/// Eva Klein is there twice; the record of hers with the smaller id is the one under which both are shown.
final class MergeHistoriesTest {
    private static final int NAME = 1;
    private static final int TITLE = 2;
    private static final int NUMBER = 2;

    private final UUID eva = row(Entity.CONTACT, 1);
    private final UUID twin = row(Entity.CONTACT, 2);
    private final UUID third = row(Entity.CONTACT, 3);
    private final UUID phone = row(Entity.CONTACT_POINT, 4);
    private final UUID twinsPhone = row(Entity.CONTACT_POINT, 5);
    private final UUID record = row(Entity.MERGE, 6);
    private final UUID otherRecord = row(Entity.MERGE, 7);

    private Replica a = Replica.of(1);
    private Replica b = Replica.of(2);

    @BeforeEach
    void evaIsThereTwiceOnTwoDevices() {
        a = Replica.of(1);
        b = Replica.of(2);
        a.open().save(Intent.ADD, contact(eva, "Eva Klein"), child(phone, "+49 30 1", eva));
        a.open().save(Intent.ADD, contact(twin, "E. Klein"), child(twinsPhone, "+49 30 2", twin));
        a.open().save(Intent.ADD, contact(third, "Eva Klein-Roth"));
        exchange();
    }

    @Test
    void history21TwoWhoMergeTheSameContactsTheOtherWayRoundHaveMergedThemTheSameWay() {
        a.open().merge(record, eva, twin, name("Eva Klein"));
        b.open().merge(otherRecord, twin, eva, name("E. Klein"));
        exchange();
        both(book -> {
            assertThat(book.shown(eva)).isTrue();
            assertThat(book.shown(twin)).isFalse();
            assertThat(book.merged(twin)).containsExactly(eva, twin);
            assertThat(book.row(eva).standing(NAME))
                    .extracting(Version::value)
                    .containsExactlyInAnyOrder(Value.of("Eva Klein"), Value.of("E. Klein"));
            assertThat(book.shown(twinsPhone)).isTrue();
        });
    }

    @Test
    void history21TheyStayOnePersonUntilBothMergesAreUndone() {
        Frame mine = a.open().merge(record, eva, twin);
        Frame hers = b.open().merge(otherRecord, twin, eva);
        exchange();
        a.undo(mine);
        exchange();
        both(book -> assertThat(book.shown(twin)).isFalse());
        a.undo(hers);
        exchange();
        both(book -> assertThat(book.shown(twin)).isTrue());
    }

    @Test
    void history22WhatAColleagueWroteOnTheOtherRecordWhoHadNotSeenTheMergeIsListedOnTheCard() {
        b.open().edit(twin, TITLE, "Head of Sales");
        a.open().merge(record, eva, twin);
        exchange();
        both(book -> {
            assertThat(book.shown(twin)).isFalse();
            assertThat(book.others(eva, TITLE)).containsExactly("Head of Sales");
            assertThat(book.others(eva, NAME)).as("looked at by who merged").isEmpty();
        });
    }

    @Test
    void anotherValueIsListedUntilSomebodyWritesTheFieldWithItOnTheScreen() {
        b.open().edit(twin, TITLE, "Head of Sales");
        a.open().merge(record, eva, twin);
        Replica.Form before = a.open();
        exchange();
        before.edit(eva, TITLE, "Sales");
        exchange();
        both(book -> assertThat(book.others(eva, TITLE)).containsExactly("Head of Sales"));
        Frame chosen = b.open().edit(eva, TITLE, "Head of all Sales");
        exchange();
        both(book -> assertThat(book.others(eva, TITLE)).isEmpty());
        b.undo(chosen);
        exchange();
        both(book -> assertThat(book.others(eva, TITLE)).containsExactly("Head of Sales"));
    }

    @Test
    void whatWasChosenOnAContactThatAnotherMergePutsBelowAThirdIsListedThere() {
        a.open().merge(record, twin, third, name("Eva Roth"));
        b.open().merge(otherRecord, eva, twin);
        exchange();
        both(book -> {
            assertThat(book.merged(third)).containsExactly(eva, twin, third);
            assertThat(book.visible(eva, NAME)).isEqualTo("Eva Klein");
            assertThat(book.others(eva, NAME)).containsExactly("Eva Roth");
        });
    }

    @Test
    void aContactThatAColleagueDeletedAsADuplicateIsOnTheCardOfTheOneItWasMergedInto() {
        a.open().merge(record, eva, twin);
        b.delete(b.open(), twin);
        exchange();
        both(book -> {
            assertThat(book.shown(eva)).isTrue();
            assertThat(book.shown(twinsPhone)).isTrue();
        });
    }

    @Test
    void mergedContactsAreDeletedTogetherAndComeBackWholeWhenAColleagueWroteOnOneOfThem() {
        a.open().merge(record, eva, twin);
        exchange();
        Replica.Form form = b.open();
        a.delete(a.open(), eva);
        assertThat(a.shown(eva)).isFalse();
        assertThat(a.shown(twinsPhone)).isFalse();
        form.edit(twinsPhone, NUMBER, "+49 30 3");
        exchange();
        both(book -> {
            assertThat(book.shown(eva)).isTrue();
            assertThat(book.shown(phone)).isTrue();
            assertThat(book.visible(twinsPhone, NUMBER)).isEqualTo("+49 30 3");
        });
    }

    @Test
    void anUndoneMergeBringsBothBackEachWithWhatWasWrittenOnItsOwnRowsSince() {
        Frame merge = a.open().merge(record, twin, eva, name("E. Klein"));
        exchange();
        b.open().edit(twinsPhone, NUMBER, "+49 30 9");
        b.open().edit(eva, TITLE, "Head of Sales");
        b.open().save(Intent.ADD, child(row(Entity.NOTE, 8), "met in Bonn", eva));
        exchange();
        Undo undo = a.inverse(merge.operation());
        assertThat(undo.kept()).isEmpty();
        a.undo(merge);
        exchange();
        both(book -> {
            assertThat(book.shown(eva)).isTrue();
            assertThat(book.shown(twin)).isTrue();
            assertThat(book.visible(eva, NAME)).isEqualTo("Eva Klein");
            assertThat(book.visible(twin, NAME)).isEqualTo("E. Klein");
            assertThat(book.visible(eva, TITLE)).isEqualTo("Head of Sales");
            assertThat(book.visible(twinsPhone, NUMBER)).isEqualTo("+49 30 9");
            assertThat(book.parents(twinsPhone)).containsExactly(twin);
        });
    }

    @Test
    void aValueThatWasWrittenOverSinceStaysAndIsNamedUnderKept() {
        Frame merge = a.open().merge(record, eva, twin, name("Eva K."));
        a.open().edit(eva, NAME, "Eva Klein-Roth");
        Undo undo = a.inverse(merge.operation());
        assertThat(undo.kept()).containsExactly(new Kept(eva, NAME, Reason.OVERWRITTEN));
        a.undo(merge);
        assertThat(a.visible(eva, NAME)).isEqualTo("Eva Klein-Roth");
        assertThat(a.shown(twin)).isTrue();
    }

    @Test
    void anUndoOfTheUndoMergesThemAgain() {
        Frame merge = a.open().merge(record, eva, twin, name("Eva K."));
        Frame undo = a.undo(merge);
        a.undo(undo);
        exchange();
        both(book -> {
            assertThat(book.shown(twin)).isFalse();
            assertThat(book.visible(eva, NAME)).isEqualTo("Eva K.");
            assertThat(book.others(eva, NAME)).isEmpty();
        });
    }

    @Test
    void whoIsForgottenAfterAnUndoneMergeTakesNothingOfTheOtherAlongAndLeavesNothingThere() {
        Frame merge = a.open().merge(record, twin, eva, name("E. Klein"), title("of the twin"));
        Frame undo = a.undo(merge);
        Forgotten forgotten = new Forgotten(List.of(twin));
        List<byte[]> stripped = stripped(forgotten);
        assertThat(forgotten.rows()).containsExactlyInAnyOrder(twin, twinsPhone, record);
        assertThat(String.join("", stripped.stream().map(String::new).toList()))
                .contains("Eva Klein")
                .doesNotContain("E. Klein", "of the twin");
        RowState left =
                RowState.of(eva, stripped.stream().map(FrameCodec::decode).toList());
        assertThat(left.visible(NAME)).contains(Value.of("Eva Klein"));
        assertThat(left.visible(TITLE)).isEmpty();
        assertThat(FrameCodec.hash(stripped.get(3))).isEqualTo(FrameCodec.hash(FrameCodec.encode(merge)));
        assertThat(FrameCodec.decode(stripped.get(4)).dot()).isEqualTo(undo.dot());
    }

    @Test
    void aMergeWithSomebodyWhoWasForgottenMeanwhileLeavesTheOtherAsItWas() {
        a.open().merge(record, eva, twin, name("E. Klein"));
        Forgotten forgotten = new Forgotten(List.of(twin));
        RowState left = RowState.of(
                eva, stripped(forgotten).stream().map(FrameCodec::decode).toList());
        assertThat(forgotten.contains(record)).isTrue();
        assertThat(forgotten.contains(eva)).isFalse();
        assertThat(left.visible(NAME)).contains(Value.of("Eva Klein"));
    }

    /// All frames of the first device as they are kept, again and again until nothing more is learned.
    private List<byte[]> stripped(Forgotten forgotten) {
        a.journal().forEach(forgotten::learn);
        a.journal().forEach(forgotten::learn);
        List<byte[]> once = a.journal().stream()
                .map(FrameCodec::encode)
                .map(forgotten::without)
                .toList();
        once.forEach(bytes -> assertThat(forgotten.without(bytes)).isEqualTo(bytes));
        a.journal()
                .forEach(frame -> assertThat(forgotten
                                .without(FrameCodec.decode(FrameCodec.encode(frame)))
                                .rows())
                        .isEqualTo(forgotten
                                .without(FrameCodec.decode(forgotten.without(FrameCodec.encode(frame))))
                                .rows()));
        return once;
    }

    private static Cell name(String name) {
        return new Cell(NAME, Value.of(name));
    }

    private static Cell title(String title) {
        return new Cell(TITLE, Value.of(title));
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
