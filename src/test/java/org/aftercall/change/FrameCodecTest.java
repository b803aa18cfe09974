package org.aftercall.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.aftercall.model.OperationId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("hot")
final class FrameCodecTest {
    private static final ReplicaId ME = new ReplicaId(0xa1c93e5f20b7d844L);
    private static final ReplicaId ANNA = new ReplicaId(0x5e02bb917744c0deL);
    private static final ReplicaId BERND = new ReplicaId(0xd4418f0a92ce6b15L);

    @Test
    void whatIsDecodedEqualsWhatWasEncoded() {
        RandomFrames frames = new RandomFrames(new Random(1));
        for (int i = 0; i < 3_000; i++) {
            Frame frame = frames.frame();
            assertThat(FrameCodec.decode(FrameCodec.encode(frame))).isEqualTo(frame);
        }
    }

    @Test
    void theHeadSaysWhatTheWholeFrameSays() {
        RandomFrames frames = new RandomFrames(new Random(5));
        for (int i = 0; i < 3_000; i++) {
            Frame frame = frames.frame();
            assertThat(FrameCodec.head(FrameCodec.encode(frame)))
                    .isEqualTo(new FrameHead(frame.dot(), frame.stream(), frame.streamEnd()));
        }
    }

    @Test
    void everyCharIsKeptAloneAndBesideEveryKindOfOther() {
        for (int c = 0; c <= 0xffff; c++) {
            for (String text : List.of("" + (char) c, "a" + (char) c, (char) c + "\ud83d", (char) c + "\ude00")) {
                Value value = Value.of(text);
                assertThat(ValueCodec.decode(ValueCodec.encode(value))).isEqualTo(value);
            }
        }
    }

    @Test
    void damagedBytesAreOnlyEverCalledDamaged() {
        mutate(new Random(2), 100_000);
    }

    @Test
    void aFrameCutAnywhereIsDamaged() {
        RandomFrames frames = new RandomFrames(new Random(3));
        for (int i = 0; i < 50; i++) {
            byte[] whole = FrameCodec.encode(frames.frame());
            for (int length = 0; length < whole.length; length++) {
                byte[] cut = Arrays.copyOf(whole, length);
                assertThatThrownBy(() -> FrameCodec.decode(cut)).isInstanceOf(Damaged.class);
            }
        }
    }

    @Test
    void aFewBytesCannotAskForMuchMemory() {
        byte[] deflatedToTheLimit = {1, 1, (byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff, 7, 3, 0};
        assertThatThrownBy(() -> FrameCodec.decode(deflatedToTheLimit)).isInstanceOf(Damaged.class);
    }

    @Test
    void anArrayThatIsNestedTooDeeplyIsRefusedOnBothSides() {
        Value value = Value.of(1);
        for (int i = 0; i < ValueCodec.DEEPEST; i++) {
            value = new Value.Array(List.of(value));
        }
        assertThat(ValueCodec.decode(ValueCodec.encode(value))).isEqualTo(value);
        Value deeper = new Value.Array(List.of(value));
        assertThatThrownBy(() -> ValueCodec.encode(deeper)).isInstanceOf(IllegalArgumentException.class);
        byte[] bytes = new byte[100];
        Arrays.fill(bytes, (byte) 0x81);
        assertThatThrownBy(() -> ValueCodec.decode(bytes)).isInstanceOf(Damaged.class);
    }

    @Test
    void theChainRunsOverTheHashes() throws Exception {
        byte[] frame = FrameCodec.encode(closeOut());
        byte[] before = new byte[FrameCodec.CHAIN_LENGTH];
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        byte[] hash = sha.digest(frame);
        assertThat(FrameCodec.hash(frame)).isEqualTo(hash);
        sha.update(before);
        assertThat(FrameCodec.chain(before, hash)).isEqualTo(Arrays.copyOf(sha.digest(hash), 16));
    }

    @Test
    void theChecksumIsTheOneOfCastagnoli() {
        assertThat(FrameCodec.crc32c("123456789".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(0xe3069283);
    }

    @Test
    void aStrippedFrameKeepsNumberClockVectorsAndHashAndNoValue() {
        Frame frame = closeOut();
        byte[] whole = FrameCodec.encode(frame);
        byte[] stripped = FrameCodec.strip(whole, row -> true);
        Frame left = FrameCodec.decode(stripped);
        assertThat(FrameCodec.isStripped(stripped)).isTrue();
        assertThat(FrameCodec.hash(stripped)).isEqualTo(FrameCodec.hash(whole));
        assertThat(left.dot()).isEqualTo(frame.dot());
        assertThat(left.clock()).isEqualTo(frame.clock());
        assertThat(left.deps()).isEqualTo(frame.deps());
        assertThat(left.context()).isEqualTo(frame.context());
        assertThat(left.rows())
                .extracting(RowChange::row)
                .containsExactlyElementsOf(
                        frame.rows().stream().map(RowChange::row).toList());
        assertThat(left.rows()).allMatch(Forgotten::isMark);
        assertThat(left.intent().kind()).isEqualTo(frame.intent().kind());
        assertThat(left.intent().arguments()).containsOnly("…");
        assertThat(FrameCodec.strip(stripped, row -> true)).isEqualTo(stripped);
    }

    @Test
    void aStrippedFrameKeepsTheRowsThatAreNotForgotten() {
        Frame frame = closeOut();
        UUID forgotten = frame.rows().getFirst().row();
        byte[] stripped = FrameCodec.strip(FrameCodec.encode(frame), forgotten::equals);
        Frame left = FrameCodec.decode(stripped);
        assertThat(left.rows().subList(1, left.rows().size()))
                .isEqualTo(frame.rows().subList(1, frame.rows().size()));
        assertThat(new Forgotten().learn(left)).containsExactly(forgotten);
    }

    @Test
    void theUsualSavesAreSmall() {
        assertThat(FrameCodec.encode(closeOut()).length).as("close-out").isLessThanOrEqualTo(350);
        assertThat(FrameCodec.encode(oneCell()).length).as("one cell").isLessThanOrEqualTo(110);
        assertThat(FrameCodec.encode(imported(1_000)).length / 1_000)
                .as("a row of a long import")
                .isLessThanOrEqualTo(60);
    }

    static void mutate(Random random, int count) {
        RandomFrames frames = new RandomFrames(random);
        byte[] whole = FrameCodec.encode(frames.frame());
        for (int i = 0; i < count; i++) {
            if (i % 20 == 0) {
                whole = FrameCodec.encode(frames.frame());
            }
            byte[] mutated = Mutations.of(whole, random);
            try {
                FrameCodec.head(mutated);
                Frame decoded = FrameCodec.decode(mutated);
                assertThat(FrameCodec.decode(FrameCodec.encode(decoded))).isEqualTo(decoded);
            } catch (Damaged expected) {
                assertThat(expected).hasMessageMatching(".+");
            }
        }
    }

    /// A call is noted, its activity closed and the next one planned.
    static Frame closeOut() {
        Random random = new Random(4);
        UUID contact = new UUID(random.nextLong(), random.nextLong());
        Value belongs = new Value.Array(List.of(new Value.Row(contact)));
        UUID done = new UUID(random.nextLong(), random.nextLong());
        RowChange history = new RowChange(
                Entity.HISTORY.number(),
                new UUID(random.nextLong(), random.nextLong()),
                List.of(
                        Cell.of(Field.HISTORY_TYPE, Value.of("call")),
                        Cell.of(Field.HISTORY_RESULT, Value.of("reached")),
                        Cell.of(Field.HISTORY_TEXT, Value.of("Wants the offer again, with delivery in March.")),
                        Cell.of(Field.HISTORY_WHO, Value.of("Anna")),
                        Cell.of(Field.HISTORY_WHEN, Value.of(1_795_255_200_000L)),
                        Cell.of(Field.HISTORY_COMPANY, Value.of("Nordwind GmbH")),
                        Cell.of(Field.HISTORY_ACTIVITY, new Value.Row(done)),
                        new Cell(Field.BELONGS_TO, belongs)));
        RowChange cleared =
                new RowChange(Entity.ACTIVITY.number(), done, List.of(Cell.of(Field.ACTIVITY_STATE, Value.of("done"))));
        RowChange next = new RowChange(
                Entity.ACTIVITY.number(),
                new UUID(random.nextLong(), random.nextLong()),
                List.of(
                        Cell.of(Field.ACTIVITY_KIND, Value.of("call")),
                        Cell.of(Field.ACTIVITY_TITLE, Value.of("Ask about the offer")),
                        Cell.of(Field.ACTIVITY_DUE, new Value.Array(List.of(Value.of(20_790)))),
                        Cell.of(Field.ACTIVITY_PROMISED, Value.of(20_790)),
                        Cell.of(Field.ACTIVITY_STATE, Value.of("open")),
                        Cell.of(Field.ACTIVITY_OWNER, Value.of("Anna")),
                        new Cell(Field.BELONGS_TO, belongs)));
        return frame(Intent.of(Intent.CLOSE_OUT, "Ana Ruiz"), List.of(history, cleared, next));
    }

    private static Frame oneCell() {
        RowChange row = new RowChange(
                Entity.CONTACT.number(),
                new UUID(1L << 63, 1L << 62),
                List.of(Cell.of(Field.CONTACT_PRIORITY, Value.of("A"))));
        return frame(Intent.of(Intent.EDIT), List.of(row));
    }

    private static Frame imported(int count) {
        Random random = new Random(5);
        List<RowChange> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<Cell> cells = List.of(
                    Cell.of(Field.POINT_KIND, Value.of("phone")),
                    Cell.of(Field.POINT_WRITTEN, Value.of("+49 30 " + random.nextInt(10_000_000))),
                    Cell.of(Field.POINT_COUNTRY, Value.of("DE")),
                    new Cell(
                            Field.BELONGS_TO,
                            new Value.Array(List.of(new Value.Row(new UUID(0x0199f0c4a2b17c3eL, random.nextLong()))))));
            rows.add(new RowChange(
                    Entity.CONTACT_POINT.number(), new UUID(0x0199f0c4a2b17c3eL, random.nextLong()), cells));
        }
        return frame(Intent.of(Intent.IMPORT, "clients.xlsx", "1000"), rows);
    }

    private static Frame frame(Intent intent, List<RowChange> rows) {
        VersionVector deps = VersionVector.EMPTY
                .with(new Dot(ME, 56))
                .with(new Dot(ANNA, 1203))
                .with(new Dot(BERND, 88));
        VersionVector seen = VersionVector.EMPTY
                .with(new Dot(ME, 55))
                .with(new Dot(ANNA, 1203))
                .with(new Dot(BERND, 88));
        return new Frame(
                new Dot(ME, 57),
                0x0199ebd181fb0000L,
                false,
                deps,
                Context.of(seen),
                "Anna",
                new OperationId(new UUID(3, 4)),
                intent,
                false,
                0,
                rows);
    }
}
