package org.aftercall.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.aftercall.change.Cell;
import org.aftercall.change.Context;
import org.aftercall.change.Deletes;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.FrameCodec;
import org.aftercall.change.HybridClock;
import org.aftercall.change.ReplicaId;
import org.aftercall.change.RowChange;
import org.aftercall.change.Value;
import org.aftercall.model.Problem;
import org.aftercall.sharing.Transport.Item;
import org.aftercall.sharing.TransportFailed.Trouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The fault scenarios of `sync.md` D2, as far as its amendments leave them in force; each name begins with its number.
/// What has to do with real processes and disks is in [org.aftercall.app] (`SharedFaultsTest`) and
/// [org.aftercall.store].
final class ScenariosTest {
    private static final UUID EVA = new UUID(1, 1);
    private static final int NAME = 1;
    private static final int PHONE = 2;
    private static final int TITLE = 3;

    private SharedPlace place = new SharedPlace();
    private Laptop anna = new Laptop(1, place);
    private Laptop ben = new Laptop(2, place);

    @BeforeEach
    void bothHaveEva() {
        place = new SharedPlace();
        anna = new Laptop(1, place);
        ben = new Laptop(2, place);
        anna.write(EVA, NAME, "Eva");
        exchange();
    }

    @Test
    void scenario1DifferentFieldsOfOneContactAreBothThereWithoutConflict() {
        anna.write(EVA, PHONE, "+49 30 1");
        ben.write(EVA, TITLE, "Head of Sales");
        exchange();
        for (Laptop laptop : List.of(anna, ben)) {
            assertThat(laptop.standing(EVA, PHONE)).containsExactly("+49 30 1");
            assertThat(laptop.standing(EVA, TITLE)).containsExactly("Head of Sales");
        }
    }

    @Test
    void scenario2OfTwoValuesOneIsShownAndTheOtherListedAndEqualOnesAreNoConflict() {
        anna.write(EVA, PHONE, "+49 30 1");
        ben.write(EVA, PHONE, "+49 30 2");
        anna.write(EVA, TITLE, "Head of Sales");
        ben.write(EVA, TITLE, "Head of Sales");
        exchange();
        assertThat(anna.standing(EVA, PHONE)).containsExactly("+49 30 1", "+49 30 2");
        assertThat(anna.shown(EVA, PHONE)).isEqualTo(ben.shown(EVA, PHONE));
        assertThat(anna.book.row(EVA).conflict(TITLE)).isFalse();
        assertSame();
    }

    @Test
    void scenario3WhatCameWhileAFormWasOpenIsListedAndNotWrittenOver() {
        Context form = ben.book.seen();
        anna.write(EVA, PHONE, "+49 30 1");
        exchange();
        ben.save(form, EVA, PHONE, Value.of("+49 30 2"));
        exchange();
        assertThat(anna.standing(EVA, PHONE)).containsExactly("+49 30 1", "+49 30 2");
        assertSame();
    }

    @Test
    void scenario4AContactThatOneDeletesWhileAnotherWritesOnItIsBackForAll() {
        anna.delete(EVA);
        ben.write(EVA, PHONE, "+49 30 2");
        exchange();
        assertThat(anna.book.shown(EVA)).isTrue();
        assertThat(anna.standing(EVA, Field.ALIVE)).hasSize(1);
        assertSame();
    }

    @Test
    void scenario5WhatWasBroughtBackStaysWhenOldFilesComeOnceMoreUnderOtherNames() {
        anna.delete(EVA);
        exchange();
        assertThat(ben.book.shown(EVA)).isFalse();
        ben.save(ben.book.seen(), EVA, Field.ALIVE, Deletes.ALIVE);
        exchange();
        for (Item item : place.items()) {
            place.put("elsewhere", item.name() + " (1)", place.bytes(item));
        }
        anna.restart();
        ben.restart();
        exchange();
        assertThat(anna.book.shown(EVA)).isTrue();
        assertSame();
    }

    @Test
    void scenario6AClockThreeYearsAheadOrIn1970StopsNothingAndWhoSawAValueWritesOverIt() {
        anna.pass(Duration.ofDays(3 * 365));
        ben.pass(Duration.ofDays(-20_000));
        anna.write(EVA, PHONE, "+49 30 1");
        exchange();
        assertThat(ben.shown(EVA, PHONE)).isEqualTo("+49 30 1");
        ben.write(EVA, PHONE, "+49 30 2");
        exchange();
        assertThat(anna.standing(EVA, PHONE)).containsExactly("+49 30 2");
        anna.pass(Duration.ofDays(-3 * 365));
        ben.pass(Duration.ofDays(20_000));
        anna.write(EVA, PHONE, "+49 30 3");
        exchange();
        assertThat(ben.standing(EVA, PHONE)).containsExactly("+49 30 3");
        assertSame();
    }

    @Test
    void scenario7AFileIsAppliedOnceWhenAllOfItIsThereWhereverItWasCutBefore() {
        anna.write(EVA, PHONE, "+49 30 1");
        anna.sync();
        Item file = framesOf(anna).getLast();
        for (int length = 0; length < file.size(); length++) {
            ben.place.mend();
            ben.place.cut(file::equals, length);
            ben.sync();
            assertThat(ben.has(anna)).as("cut at %d", length).isEqualTo(1);
        }
        ben.place.mend();
        assertThat(ben.sync().came()).isEqualTo(1);
        assertThat(ben.sync().came()).isZero();
        assertSame();
    }

    @Test
    void scenario8FilesInAnyOrderWithCopiesAndPacksGiveTheSameBook() {
        for (int i = 0; i < 70; i++) {
            anna.write(EVA, PHONE, "+49 30 " + i);
            anna.sync();
        }
        List<Item> files = framesOf(anna);
        assertThat(files).anyMatch(item -> item.name().contains("000000000001-0000000000" + 66));
        for (long seed = 1; seed <= 20; seed++) {
            Laptop late = new Laptop(100 + seed, place);
            List<Item> order = new ArrayList<>(files);
            Collections.shuffle(order, new Random(seed));
            List<Item> hidden = new ArrayList<>(order);
            late.place.hide(hidden::contains);
            for (Item item : order) {
                hidden.remove(item);
                late.sync();
            }
            for (Item item : order.subList(0, 3)) {
                place.put("x" + seed, item.name() + " (Ben's conflicted copy)", place.bytes(item));
            }
            assertThat(late.sync().came()).isZero();
            assertThat(late.book.dump()).isEqualTo(anna.book.dump());
        }
    }

    @Test
    void scenario9AStopAtAnyPlaceOfAnExchangeLosesNothingAndLeavesNoNumberTwice() {
        for (int stop = 0; stop < 40; stop++) {
            anna.write(EVA, PHONE, "+49 30 " + stop);
            ben.write(EVA, TITLE, "Title " + stop);
            for (Laptop laptop : List.of(anna, ben)) {
                int[] left = {stop % 20};
                laptop.faults = point -> {
                    if (left[0]-- == 0) {
                        throw new SimDevice.Stopped();
                    }
                };
                try {
                    laptop.sync();
                } catch (SimDevice.Stopped stopped) {
                    laptop.memory.crash(new Random(stop));
                    laptop.restart();
                }
                laptop.faults = point -> {};
            }
        }
        exchange();
        exchange();
        assertThat(anna.shown(EVA, PHONE)).isEqualTo("+49 30 39");
        assertThat(anna.shown(EVA, TITLE)).isEqualTo("Title 39");
        assertThat(anna.sync().problems()).isEmpty();
        assertSame();
    }

    @Test
    void scenario11ABookOfThirtyDaysAgoTakesBackWhatItHadGivenAwayAndDeletesStayDeletes() {
        SimBook backup = anna.book.as(anna.id(), () -> Laptop.START);
        anna.write(EVA, PHONE, "+49 30 1");
        UUID marek = new UUID(1, 2);
        anna.write(marek, NAME, "Marek");
        exchange();
        anna.delete(marek);
        exchange();
        anna.pass(Duration.ofDays(30));
        anna.goOn(backup, 11);
        anna.write(EVA, TITLE, "typed before the first exchange");
        exchange();
        assertThat(anna.standing(EVA, PHONE)).containsExactly("+49 30 1");
        assertThat(ben.standing(EVA, TITLE)).containsExactly("typed before the first exchange");
        assertThat(anna.book.shown(marek)).isFalse();
        assertSame();
    }

    /// That two laptops go on under one name is prevented where books are opened (`IdentityTest`); this is what remains
    /// if it should happen all the same.
    @Test
    void scenario12TwoBooksUnderOneNameAreNoticedAndTheSecondContentIsKeptAsideAndNamed() {
        Laptop clone = new Laptop(3, place);
        clone.goOn(anna.book, 1);
        anna.write(EVA, PHONE, "+49 30 1");
        anna.sync();
        clone.write(EVA, PHONE, "+49 30 2");
        Round round = clone.sync();
        assertThat(round.identity()).contains("second");
        assertThat(round.went()).isZero();
        clone.goOn(clone.book, 4);
        clone.write(EVA, TITLE, "goes on under another name");
        clone.sync();
        exchange();
        assertThat(ben.standing(EVA, TITLE)).containsExactly("goes on under another name");
        assertThat(ben.standing(EVA, PHONE)).containsExactly("+49 30 1");
    }

    @Test
    void scenario14ALaptopThatWasAway400DaysReadsWhatItHasNotReadAndBringsItsOwn() {
        Laptop clara = new Laptop(3, place);
        clara.sync();
        UUID marek = new UUID(1, 2);
        anna.write(marek, NAME, "Marek");
        exchange();
        clara.sync();
        for (int i = 0; i < 50; i++) {
            clara.write(i % 2 == 0 ? EVA : marek, PHONE, "+49 40 " + i);
        }
        for (int day = 0; day < 400; day++) {
            anna.pass(Duration.ofDays(1));
            ben.pass(Duration.ofDays(1));
            anna.write(EVA, TITLE, "day " + day);
            if (day == 10) {
                anna.delete(marek);
            }
            anna.sync();
            ben.sync();
        }
        clara.pass(Duration.ofDays(400));
        clara.sync();
        exchange();
        assertThat(anna.has(clara)).isEqualTo(50);
        assertThat(clara.shown(EVA, TITLE)).isEqualTo("day 399");
        assertThat(anna.shown(EVA, PHONE)).isEqualTo("+49 40 48");
        assertThat(anna.book.shown(marek)).as("she wrote on it").isTrue();
        assertThat(clara.book.dump()).isEqualTo(anna.book.dump());
    }

    @Test
    void scenario15WhatSomebodyDeletedInTheFolderIsLeftAgainByWhoeverHasItAndDeletesNoRecord() {
        Laptop clara = new Laptop(3, place);
        anna.write(EVA, PHONE, "+49 30 1");
        exchange();
        place.delete(item -> item.shelf().equals(anna.id().toString()));
        for (int i = 0; i < 5; i++) {
            clara.pass(Duration.ofMinutes(11));
            clara.sync();
            ben.pass(Duration.ofMinutes(11));
            ben.sync();
        }
        assertThat(clara.book.dump()).isEqualTo(anna.book.dump());
        place.delete(item -> true);
        exchange();
        assertThat(framesOf(anna)).isNotEmpty();
        assertSame();
    }

    @Test
    void scenario18AFolderThatCannotBeUsedHoldsNothingUpAndTakesEverythingLater() {
        for (Trouble trouble : Trouble.values()) {
            anna.place.trouble(trouble);
            anna.write(EVA, PHONE, "while it was " + trouble);
            Round round = anna.sync();
            assertThat(round.trouble()).contains(trouble);
            assertThat(round.outgoing()).isEqualTo(1);
            anna.place.noTrouble();
            exchange();
            assertThat(ben.shown(EVA, PHONE)).isEqualTo("while it was " + trouble);
        }
    }

    @Test
    void scenario20WhatIsDamagedForeignOrSealedOtherwiseIsNamedAndAllElseGoesOn() {
        anna.write(EVA, PHONE, "+49 30 1");
        byte[] flipped = SegmentCodec.write(Given.segment(2), Lock.NONE, new byte[Lock.SALT_LENGTH]);
        flipped[flipped.length / 2] ^= 4;
        place.put("x", "flipped.clog", flipped);
        Segment foreign =
                Segment.frames(new UUID(8, 8), Given.ANNA, 1, Segment.noChain(), Given.frames(Given.ANNA, 1, 1));
        place.put("x", "foreign.clog", SegmentCodec.write(foreign, Lock.NONE, new byte[Lock.SALT_LENGTH]));
        place.put("x", "sealed.clog", SegmentCodec.write(Given.segment(2), Given.lock(), Given.salt()));
        place.put("x", "letter.docx", "Dear Ms Klein".getBytes(StandardCharsets.UTF_8));
        anna.sync();
        Round round = ben.sync();
        assertThat(round.problems())
                .extracting(Problem::key)
                .contains("sharing.not-yet", "sharing.not-ours", "sharing.locked");
        assertThat(round.came()).isEqualTo(1);
        assertSame();
    }

    @Test
    void scenario21ALargeOperationAmongOrdinarySavesArrivesWholeAndNobodyWaitsForIt() {
        ReplicaId stream = new ReplicaId(500);
        List<List<RowChange>> parts = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            parts.add(List.of(new RowChange(
                    Entity.CONTACT.number(), new UUID(9, i), List.of(new Cell(NAME, Value.of("name " + i))))));
        }
        anna.book.saveLarge(stream, parts);
        anna.write(EVA, PHONE, "+49 30 1");
        anna.sync();
        List<Item> half = framesOf(anna).stream()
                .filter(item -> item.name().startsWith(stream.toString()))
                .skip(1)
                .toList();
        assertThat(half).isNotEmpty();
        ben.place.hide(half::contains);
        ben.sync();
        assertThat(ben.book.applied().get(stream)).isZero();
        ben.write(EVA, TITLE, "meanwhile");
        ben.sync();
        ben.place.mend();
        ben.sync();
        exchange();
        assertThat(ben.book.applied().get(stream)).isEqualTo(5000);
        assertThat(ben.shown(EVA, PHONE)).isEqualTo("+49 30 1");
        assertSame();
    }

    @Test
    void scenario21TheClockNeverThrowsWhenItsCounterIsFull() {
        HybridClock clock = new HybridClock(() -> Laptop.START, 0);
        long last = 0;
        for (int i = 0; i < 200_000; i++) {
            long now = clock.tick();
            assertThat(now > last).isTrue();
            last = now;
        }
    }

    /// Histories 17 and 18 of `sync-counterexamples.md` cannot happen ([decision 0010]): there is no state without its
    /// history, and nothing is shown to others that is not applied here.
    @Test
    void histories17And18ThereIsNoSnapshotAndNothingIsAppliedBeforeItsHistory() {
        assertThat(Segment.Kind.values()).containsExactly(Segment.Kind.FRAMES, Segment.Kind.CARD, Segment.Kind.CONTENT);
        anna.write(EVA, PHONE, "+49 30 1");
        anna.write(EVA, PHONE, "+49 30 2");
        SimBook empty = new SimBook(new ReplicaId(9), () -> Laptop.START, Mistake.NONE);
        List<byte[]> frames = new ArrayList<>();
        anna.book.read(anna.id(), 3, 3, frames::add);
        assertThatThrownBy(() -> empty.apply(frames)).isInstanceOf(IllegalArgumentException.class);
        SimBook before = anna.book.as(anna.id(), () -> Laptop.START);
        anna.write(EVA, PHONE, "+49 30 3");
        exchange();
        Laptop restored = new Laptop(5, place);
        restored.goOn(before, 1);
        assertThat(restored.sync().identity())
                .as("the folder knows a number that it does not")
                .contains("ahead");
    }

    @Test
    void history24ANumberThatComesWithASecondContentIsKeptAsideAndNamedAndAllElseGoesOn() {
        anna.write(EVA, PHONE, "+49 30 1");
        exchange();
        byte[] second = FrameCodec.encode(Given.frame(anna.id(), 2, "second content"));
        List<byte[]> first = new ArrayList<>();
        anna.book.read(anna.id(), 1, 1, first::add);
        byte[] chain = FrameCodec.chain(Segment.noChain(), FrameCodec.hash(first.getFirst()));
        Segment other = Segment.frames(Given.DATASET, anna.id(), 2, chain, List.of(second));
        place.put("x", "other.clog", SegmentCodec.write(other, Lock.NONE, new byte[Lock.SALT_LENGTH]));
        anna.write(EVA, TITLE, "goes on");
        Round named = ben.sync();
        assertThat(named.problems())
                .filteredOn(problem -> problem.key().equals("sharing.second-content"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.arguments()).contains("other.clog", "2"));
        Laptop clara = new Laptop(3, place);
        clara.sync();
        assertThat(place.items())
                .as("nobody takes it away")
                .anyMatch(item -> item.name().equals("other.clog"));
        assertThat(ben.standing(EVA, PHONE)).containsExactly("+49 30 1");
    }

    private List<Item> framesOf(Laptop laptop) {
        return place.items().stream()
                .filter(item -> item.shelf().equals(laptop.id().toString()))
                .filter(item -> !item.name().startsWith("card"))
                .toList();
    }

    private void exchange() {
        for (Laptop laptop : Arrays.asList(anna, ben, anna, ben)) {
            laptop.pass(Duration.ofMinutes(1));
            laptop.sync();
        }
    }

    private void assertSame() {
        assertThat(anna.book.applied()).isEqualTo(ben.book.applied());
        assertThat(anna.book.dump()).isEqualTo(ben.book.dump());
    }
}
