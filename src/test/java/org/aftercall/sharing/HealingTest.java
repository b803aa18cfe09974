package org.aftercall.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.aftercall.change.Cell;
import org.aftercall.change.Entity;
import org.aftercall.change.FrameCodec;
import org.aftercall.change.ReplicaId;
import org.aftercall.change.RowChange;
import org.aftercall.change.Value;
import org.aftercall.sharing.Transport.Item;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What one laptop misses, another one leaves again, whatever either of them sees.
final class HealingTest {
    private static final UUID EVA = new UUID(1, 1);

    private final SharedPlace place = new SharedPlace();
    private Laptop anna = new Laptop(1, place);
    private Laptop ben = new Laptop(2, place);
    private Laptop clara = new Laptop(3, place);

    @BeforeEach
    void allHaveHeardOfEachOther() {
        anna = new Laptop(1, place);
        ben = new Laptop(2, place);
        clara = new Laptop(3, place);
        anna.write(EVA, 1, "Eva");
        rounds(2, anna, ben, clara);
    }

    @Test
    void aFileThatIsTornForOneAloneIsLeftAgainUnderAnotherName() {
        anna.write(EVA, 2, "+49 30 1");
        anna.sync();
        clara.place.cut(HealingTest::isFrames, 50);
        clara.restart();
        rounds(6, anna, ben, clara);
        assertThat(clara.has(anna)).isEqualTo(2);
        assertThat(place.items().stream().filter(HealingTest::isFrames).map(Item::name))
                .doesNotHaveDuplicates();
    }

    @Test
    void aFileThatNeverReachesOneIsLeftAgainByWhoeverHasItWhenItsAuthorIsGone() {
        anna.write(EVA, 2, "+49 30 1");
        anna.sync();
        List<Item> lost = place.items().stream().filter(HealingTest::isFrames).toList();
        clara.place.hide(lost::contains);
        rounds(6, ben, clara);
        assertThat(clara.has(anna)).isEqualTo(2);
    }

    @Test
    void whenCardAndFileAreTornForOneTheirAuthorIsToldAndLeavesBothAgain() {
        anna.write(EVA, 2, "+49 30 1");
        anna.pass(Duration.ofMinutes(11));
        anna.sync();
        clara.place.cut(item -> item.shelf().equals(anna.id().toString()), 60);
        clara.restart();
        rounds(8, anna, clara);
        assertThat(clara.has(anna)).isEqualTo(2);
    }

    @Test
    void whatAWaitingFrameHadSeenIsAskedForAlsoWhenNoCardSpeaksOfIt() {
        anna.write(EVA, 2, "+49 30 1");
        anna.sync();
        ben.sync();
        ben.write(EVA, 2, "+49 30 2");
        ben.sync();
        List<Item> ofAnna = place.items().stream()
                .filter(item -> !item.shelf().equals(ben.id().toString()) || !isFrames(item))
                .toList();
        clara.place.hide(ofAnna::contains);
        rounds(6, ben, clara);
        assertThat(clara.standing(EVA, 2)).containsExactly("+49 30 2");
        assertThat(clara.has(anna)).isEqualTo(2);
    }

    @Test
    void whoHasForgottenHowManyCardsItHadWrittenIsToldAndHeardAgain() {
        anna.pass(Duration.ofDays(1000));
        anna.write(EVA, 2, "+49 30 1");
        rounds(2, anna, ben);
        anna.pass(Duration.ofDays(-1000));
        anna.memory = new SimMemory();
        place.delete(item -> item.shelf().equals(anna.id().toString()) && !isFrames(item));
        anna.restart();
        rounds(2, anna, ben);
        anna.write(EVA, 3, "Novak");
        rounds(4, anna, ben);
        assertThat(ben.cards())
                .filteredOn(card -> card.replica().equals(anna.id()))
                .allMatch(card -> card.applied().get(anna.id()) == 3);
    }

    @Test
    void whoCountsAnewIsHeardThoughACopyOfAnOlderCardStaysForOneAloneWhoseClockWasAhead() {
        anna.pass(Duration.ofDays(1000));
        anna.write(EVA, 2, "+49 30 1");
        rounds(2, anna, ben);
        Predicate<Item> ofAnna = item -> item.shelf().equals(anna.id().toString()) && !isFrames(item);
        Item card = place.items().stream().filter(ofAnna).findFirst().orElseThrow();
        place.put(card.shelf(), card.name() + " (1).clog", place.bytes(card));
        anna.place.hide(item -> item.name().endsWith(" (1).clog"));
        ben.pass(Duration.ofDays(2000));
        ben.sync();
        ben.pass(Duration.ofDays(-2000));
        anna.pass(Duration.ofDays(-1000));
        anna.memory = new SimMemory();
        place.delete(ofAnna.and(item -> !item.name().endsWith(" (1).clog")));
        anna.restart();
        rounds(2, anna, ben);
        anna.write(EVA, 3, "Novak");
        rounds(4, anna, ben);
        assertThat(ben.cards())
                .filteredOn(each -> each.replica().equals(anna.id()))
                .allMatch(each -> each.applied().get(anna.id()) == 3);
    }

    @Test
    void whoAsksForWhatNobodyHasIsNotAnsweredForEver() {
        anna.write(EVA, 2, "+49 30 1");
        anna.sync();
        clara.place.cut(HealingTest::isFrames, 50);
        clara.restart();
        clara.place.hide(item -> item.name().length() > 80);
        clara.pass(Duration.ofHours(3));
        clara.sync();
        clara.pass(Duration.ofHours(3));
        clara.sync();
        // and never comes back
        rounds(3, anna, ben);
        int files = place.items().size();
        rounds(30, anna, ben);
        assertThat(place.items()).hasSize(files);
    }

    @Test
    void whoReadsAChangeSaysSoWithinAMinuteThoughItWritesNothingItself() {
        for (String phone : List.of("+49 30 1", "+49 30 2")) {
            anna.write(EVA, 2, phone);
            anna.sync();
            ben.pass(Duration.ofSeconds(61));
            ben.sync();
        }
        anna.sync();
        assertThat(anna.cards().stream()
                        .filter(card -> card.replica().equals(ben.id()))
                        .map(card -> card.applied().get(anna.id())))
                .containsExactly(3L);
    }

    @Test
    void aLargeOperationOfWhichTwoSeeOneHalfEachReachesBoth() {
        ReplicaId stream = new ReplicaId(9);
        List<byte[]> frames = new SimBook(new ReplicaId(4), () -> Laptop.START, Mistake.NONE)
                .saveLarge(stream, List.of(List.of(titled("one")), List.of(titled("two")))).stream()
                        .map(FrameCodec::encode)
                        .toList();
        Segment half = Segment.frames(Given.DATASET, stream, 1, Segment.noChain(), frames.subList(0, 1));
        place.put("4", "half-1.clog", SegmentCodec.write(half, Lock.NONE, new byte[0]));
        Segment rest = Segment.frames(Given.DATASET, stream, 2, half.chainAfter(), frames.subList(1, 2));
        place.put("4", "half-2.clog", SegmentCodec.write(rest, Lock.NONE, new byte[0]));
        ben.place.cut(item -> item.name().equals("half-1.clog"), 50);
        clara.place.cut(item -> item.name().equals("half-2.clog"), 50);
        rounds(8, ben, clara);
        assertThat(ben.book.applied().get(stream)).isEqualTo(2);
        assertThat(clara.book.applied().get(stream)).isEqualTo(2);
    }

    private static RowChange titled(String title) {
        return new RowChange(Entity.CONTACT.number(), EVA, List.of(new Cell(2, Value.of(title))));
    }

    @Test
    void whatAStopAmidWritingHasLeftIsTakenAwayByItsOwnerAlone() {
        place.put(anna.id().toString(), "half.clog", SegmentCodec.write(Given.segment(3), Lock.NONE, new byte[0]));
        anna.place.cut(item -> item.name().equals("half.clog"), 70);
        rounds(1, anna);
        anna.pass(Duration.ofHours(25));
        rounds(1, anna);
        assertThat(place.items()).noneMatch(item -> item.name().equals("half.clog"));
    }

    private static boolean isFrames(Item item) {
        return !item.name().startsWith("card");
    }

    private static void rounds(int count, Laptop... laptops) {
        for (int i = 0; i < count; i++) {
            for (Laptop laptop : laptops) {
                laptop.pass(Duration.ofMinutes(11));
                laptop.sync();
            }
        }
    }
}
