package org.aftercall.change;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.aftercall.model.OperationId;

/// Frames of every shape that the types allow, for the codec; they need not make sense.
final class RandomFrames {
    private static final String[] TEXTS = {
        "",
        "Ana",
        "Müller & Söhne",
        "\0",
        "a\0b",
        "\ud800",
        "\udc00\ud800",
        "x\udfffy",
        "😀",
        "日本語",
        "\uffff",
        "ß\u0301"
    };

    private final RandomGenerator random;

    RandomFrames(RandomGenerator random) {
        this.random = random;
    }

    Frame frame() {
        VersionVector deps = vector();
        Context context = new Context(random.nextBoolean() ? deps : vector(), dots());
        List<RowChange> rows = new ArrayList<>();
        int count = random.nextInt(10) == 0 ? 200 : random.nextInt(4);
        for (int i = 0; i < count; i++) {
            rows.add(row());
        }
        boolean stream = random.nextInt(5) == 0;
        return new Frame(
                new Dot(replica(), random.nextLong(1, 1L << random.nextInt(1, 63))),
                random.nextLong(),
                random.nextBoolean(),
                deps,
                context,
                text(),
                new OperationId(uuid()),
                Intent.of(text(), text(), text()),
                stream,
                stream ? random.nextLong(9) : 0,
                rows);
    }

    RowChange row() {
        List<Cell> cells = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            cells.add(new Cell(random.nextInt(10) == 0 ? random.nextInt() : random.nextInt(256), value(0)));
        }
        return new RowChange(random.nextInt(10) == 0 ? random.nextInt() : random.nextInt(12), uuid(), cells);
    }

    Value value(int depth) {
        return switch (random.nextInt(depth < 4 ? 8 : 6)) {
            case 0 -> Value.None.NONE;
            case 1 -> new Value.Bool(random.nextBoolean());
            case 2 -> new Value.Int(random.nextLong() >> random.nextInt(64));
            case 3 -> new Value.Row(uuid());
            case 4 -> new Value.Bytes(bytes(random.nextInt(40)));
            case 5, 6 -> new Value.Text(text());
            default -> array(depth);
        };
    }

    private Value array(int depth) {
        List<Value> values = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            values.add(value(depth + 1));
        }
        return new Value.Array(values);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append(TEXTS[random.nextInt(TEXTS.length)]);
            if (random.nextInt(4) == 0) {
                text.append((char) random.nextInt(0x10000));
            }
        }
        return text.toString();
    }

    VersionVector vector() {
        VersionVector vector = VersionVector.EMPTY;
        for (int i = random.nextInt(5); i > 0; i--) {
            vector = vector.with(new Dot(replica(), random.nextLong(1, 2_000)));
        }
        return vector;
    }

    private SortedSet<Dot> dots() {
        SortedSet<Dot> dots = new TreeSet<>();
        for (int i = random.nextInt(8) - 4; i > 0; i--) {
            dots.add(new Dot(replica(), random.nextLong(1, 3_000)));
        }
        return dots;
    }

    /// One of six.
    private ReplicaId replica() {
        return new ReplicaId(0x9e3779b97f4a7c15L * random.nextLong(6));
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
