package org.aftercall.change;

import static org.aftercall.change.CounterexamplesTest.contact;
import static org.aftercall.change.CounterexamplesTest.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.aftercall.change.Successors.Successor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Laptops with different versions of the program, of which the newer one has replaced a field: a title that was a text
/// is a list of titles.
final class SuccessorsTest {
    private static final int TITLE = 50;
    private static final int TITLES = 51;

    private static final Successors NEWER = new Successors(
            List.of(new Successor(Entity.CONTACT, TITLE, TITLES, title -> new Value.Array(List.of(title)))));

    private final UUID eva = row(Entity.CONTACT, 1);

    private Replica older = Replica.of(1);
    private Replica newer = Replica.of(2);

    @BeforeEach
    void evaIsOnBoth() {
        older = Replica.of(1);
        newer = Replica.of(2).knowing(NEWER);
        older.open().save(Intent.ADD, contact(eva, "Eva Klein"));
        older.open().edit(eva, TITLE, "buyer");
        exchange();
    }

    @Test
    void whatWasWrittenInTheFormerFieldIsShownInThePresentOne() {
        assertThat(newer.row(eva).visible(TITLES)).contains(titles("buyer"));
        assertThat(newer.row(eva).fields()).doesNotContain(TITLE);
    }

    @Test
    void history25WhatAnOlderProgramWritesHavingSeenThePresentFieldIsShownAndNothingBesideIt() {
        newer.open().save(Intent.EDIT, Replica.change(eva, TITLES, titles("buyer", "deputy")));
        exchange();
        older.open().edit(eva, TITLE, "head of purchasing");
        exchange();
        assertThat(newer.row(eva).visible(TITLES)).contains(titles("head of purchasing"));
        assertThat(newer.row(eva).siblings(TITLES)).isEmpty();
    }

    @Test
    void history25WhatBothWroteWithoutKnowingOfEachOtherStandsSideBySideInOneCell() {
        newer.open().save(Intent.EDIT, Replica.change(eva, TITLES, titles("deputy")));
        older.open().edit(eva, TITLE, "head of purchasing");
        exchange();
        assertThat(newer.row(eva).standing(TITLES))
                .extracting(Version::value)
                .containsExactlyInAnyOrder(titles("deputy"), titles("head of purchasing"));
    }

    @Test
    void anUndoOnTheNewerLaptopPutsTheFormerFieldsValueBack() {
        Frame edit = newer.open().save(Intent.EDIT, Replica.change(eva, TITLES, titles("deputy")));
        newer.undo(edit);
        assertThat(newer.row(eva).visible(TITLES)).contains(titles("buyer"));
    }

    @Test
    void bytesThatArePassedOnAreThoseOfTheirAuthorAlsoWithoutSomebodyWhoIsForgotten() {
        UUID other = row(Entity.CONTACT, 2);
        Frame both =
                older.open().save(Intent.ADD, Replica.change(eva, TITLE, Value.of("buyer")), contact(other, "Ana"));
        byte[] stripped = FrameCodec.strip(FrameCodec.encode(both), other::equals);
        assertThat(FrameCodec.decode(stripped, new Successors(List.of())).rows().getFirst())
                .isEqualTo(both.rows().getFirst());
        assertThat(FrameCodec.decode(stripped, NEWER).rows().getFirst().cells())
                .containsExactly(new Cell(TITLES, titles("buyer")));
    }

    private static Value titles(String... titles) {
        return new Value.Array(List.of(titles).stream().map(Value::of).toList());
    }

    private void exchange() {
        List<Frame> of = List.copyOf(older.journal());
        older.pass(1_000);
        newer.pass(1_000);
        older.receive(newer.journal());
        newer.receive(of);
    }
}
