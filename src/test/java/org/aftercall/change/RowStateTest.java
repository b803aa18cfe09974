package org.aftercall.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.aftercall.model.OperationId;
import org.junit.jupiter.api.Test;

final class RowStateTest {
    private static final UUID ROW = new UUID(1, 2);
    private static final ReplicaId A = new ReplicaId(1);
    private static final ReplicaId B = new ReplicaId(-2);

    @Test
    void whatTheAuthorHadSeenIsReplacedAndWhatNotStandsBeside() {
        RowState row = RowState.empty();
        apply(row, frame(A, 1, 10, Context.EMPTY), 3, "old");
        apply(row, frame(A, 2, 20, Context.of(List.of(new Dot(A, 1)))), 3, "mine");
        apply(row, frame(B, 1, 15, Context.of(List.of(new Dot(A, 1)))), 3, "hers");
        assertThat(row.visible(3)).contains(Value.of("mine"));
        assertThat(row.siblings(3)).extracting(Version::value).containsExactly(Value.of("hers"));
        assertThat(row.conflict(3)).isTrue();
        assertThat(row.dots()).containsExactly(new Dot(A, 1), new Dot(A, 2), new Dot(B, 1));
        assertThat(row.visible(4)).isEmpty();
    }

    @Test
    void equalValuesAreNoConflict() {
        RowState row = RowState.empty();
        apply(row, frame(A, 1, 10, Context.EMPTY), 3, "same");
        apply(row, frame(B, 1, 15, Context.EMPTY), 3, "same");
        assertThat(row.conflict(3)).isFalse();
        assertThat(row.siblings(3)).hasSize(1);
    }

    @Test
    void aFrameThatComesTwiceChangesNothing() {
        RowState row = RowState.empty();
        Frame first = frame(A, 1, 10, Context.EMPTY);
        apply(row, first, 3, "old");
        apply(row, frame(A, 2, 20, Context.of(List.of(new Dot(A, 1)))), 3, "new");
        RowState before = row.copy();
        apply(row, first, 3, "old");
        assertThat(row).isEqualTo(before);
    }

    @Test
    void aDoubtfulClockLosesHoweverLateItIs() {
        RowState row = RowState.empty();
        Frame doubtful = frame(A, 1, 99, Context.EMPTY);
        apply(row, doubted(doubtful), 3, "2099");
        apply(row, frame(B, 1, 15, Context.EMPTY), 3, "today");
        assertThat(row.visible(3)).contains(Value.of("today"));
    }

    @Test
    void aRowOfFiveCellsFromOneFramePacksIntoTwentyFiveBytes() {
        RowState row = RowState.empty();
        long clock = HybridClock.of(Instant.parse("2026-11-21T10:00:00Z"), 3);
        Frame frame = frame(B, 123_456, clock, Context.EMPTY);
        List<Cell> cells = new ArrayList<>();
        for (int field : new int[] {1, 2, 7, 15, Field.BELONGS_TO}) {
            cells.add(new Cell(field, Value.of("value " + field)));
        }
        row.apply(new RowChange(1, ROW, cells), frame);
        byte[] packed = row.pack(TABLE);
        assertThat(packed.length).isLessThanOrEqualTo(25);
        assertThat(unpack(packed, row)).isEqualTo(row);
    }

    @Test
    void whatIsUnpackedEqualsWhatWasPacked() {
        Random random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            RowState row = randomRow(random);
            byte[] packed = row.pack(TABLE);
            assertThat(RowState.hasSiblings(packed)).isEqualTo(row.hasSiblings());
            assertThat(RowState.dots(packed, TABLE)).isEqualTo(row.dots());
            assertThat(unpack(packed, row)).isEqualTo(row);
        }
    }

    @Test
    void anotherValueOrAFlippedBitIsNamed() {
        Random random = new Random(8);
        for (int i = 0; i < 5_000; i++) {
            RowState row = randomRow(random);
            byte[] packed = row.pack(TABLE);
            byte[] flipped = packed.clone();
            flipped[random.nextInt(packed.length)] ^= (byte) (1 << random.nextInt(8));
            assertThatThrownBy(() -> unpack(flipped, row)).isInstanceOf(Damaged.class);
            Map<Integer, Value> values = visible(row);
            values.put(row.fields().iterator().next(), Value.of("flipped"));
            assertThatThrownBy(() -> RowState.unpack(packed, TABLE, values, siblings(row)))
                    .isInstanceOf(Damaged.class);
            byte[] mutated = Mutations.of(packed, random);
            try {
                assertThat(unpack(mutated, row)).isEqualTo(row);
            } catch (Damaged expected) {
                assertThat(expected).hasMessageMatching(".+");
            }
        }
    }

    private static final ReplicaTable TABLE = table();

    /// Numbers replicas in the order in which they come.
    static ReplicaTable table() {
        List<ReplicaId> known = new ArrayList<>();
        return new ReplicaTable() {
            @Override
            public int index(ReplicaId id) {
                if (!known.contains(id)) {
                    known.add(id);
                }
                return known.indexOf(id);
            }

            @Override
            public ReplicaId id(int index) {
                if (index >= known.size()) {
                    throw new Damaged("no replica has that number");
                }
                return known.get(index);
            }
        };
    }

    private static RowState randomRow(Random random) {
        RowState row = RowState.empty();
        RandomFrames frames = new RandomFrames(random);
        do {
            frames.frame().rows().stream().limit(1).forEach(change -> {
                Frame frame = frames.frame();
                row.apply(change, frame);
                row.apply(change, frames.frame());
            });
        } while (row.fields().isEmpty() || random.nextBoolean());
        return row;
    }

    private static RowState unpack(byte[] packed, RowState row) {
        return RowState.unpack(packed, TABLE, visible(row), siblings(row));
    }

    private static Map<Integer, Value> visible(RowState row) {
        Map<Integer, Value> values = new HashMap<>();
        row.fields().forEach(field -> values.put(field, row.visible(field).orElseThrow()));
        values.values().removeIf(Value.None.NONE::equals);
        return values;
    }

    private static Map<Integer, List<Version>> siblings(RowState row) {
        Map<Integer, List<Version>> siblings = new HashMap<>();
        row.fields().forEach(field -> siblings.put(field, row.siblings(field)));
        return siblings;
    }

    private static void apply(RowState row, Frame frame, int field, String value) {
        row.apply(new RowChange(1, ROW, List.of(new Cell(field, Value.of(value)))), frame);
    }

    private static Frame frame(ReplicaId replica, long seq, long clock, Context context) {
        return new Frame(
                new Dot(replica, seq),
                clock,
                false,
                VersionVector.EMPTY,
                context,
                "Anna",
                new OperationId(ROW),
                Intent.of(Intent.EDIT),
                false,
                0,
                List.of());
    }

    private static Frame doubted(Frame frame) {
        return new Frame(
                frame.dot(),
                frame.clock(),
                true,
                frame.deps(),
                frame.context(),
                frame.user(),
                frame.operation(),
                frame.intent(),
                frame.stream(),
                frame.streamEnd(),
                frame.rows());
    }
}
