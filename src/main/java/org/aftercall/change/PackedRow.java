package org.aftercall.change;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/// The packed form of a [RowState]: checksum (4 bytes), kind, history, shown versions, fields.
///
/// Most rows were written by one frame: kind 0, then replica number, seq, doubt and clock, and the set of fields.
/// All others, kind 1: the dots of the history, the versions that are shown somewhere (place in the history and
/// clock), then for each field the place of its version.
///
/// A set of fields is a bit set of the numbers 1 to 55, with [Field#BELONGS_TO] and [Field#ALIVE] as bits 0 and 56 and
/// bit 57 for "further numbers follow".
final class PackedRow {
    private static final int ONE_FRAME = 0;
    private static final int SEVERAL = 1;
    private static final int SIBLINGS = 2;
    private static final int CHECKSUM = 4;

    /// 2020-01-01, so that the milliseconds of a clock stay below six bytes for long.
    private static final long CLOCK_START = 1_577_836_800_000L << 16;

    private static final int ALIVE_BIT = 56;
    private static final int FURTHER_BIT = 57;

    private PackedRow() {}

    static byte[] pack(RowState row, ReplicaTable table) {
        ByteWriter out = new ByteWriter(48);
        out.int32(row.checksum());
        List<Dot> history = List.copyOf(row.dots());
        if (history.size() == 1 && !row.hasSiblings() && !row.fields().isEmpty()) {
            out.octet(ONE_FRAME);
            dot(history.getFirst(), table, out);
            stamp(row.winner(row.fields().iterator().next()).orElseThrow(), out);
            fields(row, out);
            return out.toBytes();
        }
        out.octet(row.hasSiblings() ? SEVERAL | SIBLINGS : SEVERAL);
        out.varint(history.size());
        for (Dot dot : history) {
            dot(dot, table, out);
        }
        fields(row, out);
        winners(row, history, out);
        return out.toBytes();
    }

    static RowState unpack(
            byte[] packed, ReplicaTable table, Map<Integer, Value> values, Map<Integer, List<Version>> siblings) {
        ByteReader in = new ByteReader(packed);
        int checksum = in.int32();
        RowState row = RowState.empty();
        for (Map.Entry<Integer, Version> shown : shown(in, table, row).entrySet()) {
            int field = shown.getKey();
            Version version = shown.getValue();
            List<Version> all = new ArrayList<>(siblings.getOrDefault(field, List.of()));
            Value value = values.getOrDefault(field, Value.None.NONE);
            all.add(new Version(version.dot(), version.clock(), version.clockDoubt(), value));
            row.put(field, all);
        }
        in.mustBeAtEnd();
        if (hasSiblings(packed) != row.hasSiblings() || checksum != row.checksum()) {
            throw new Damaged("the values of the row are not those that were saved");
        }
        return row;
    }

    static boolean hasSiblings(byte[] packed) {
        return (afterChecksum(packed).octet() & SIBLINGS) != 0;
    }

    static SortedSet<Dot> dots(byte[] packed, ReplicaTable table) {
        RowState row = RowState.empty();
        shown(afterChecksum(packed), table, row);
        return row.dots();
    }

    /// Over replica ids, not over their numbers in this book, so that equal rows have equal checksums everywhere.
    static int checksum(RowState row) {
        ByteWriter out = new ByteWriter(256);
        for (Dot dot : row.dots()) {
            out.int64(dot.replica().value());
            out.varint(dot.seq());
        }
        for (int field : row.fields()) {
            out.varint(field);
            for (Version version : row.standing(field)) {
                out.int64(version.dot().replica().value());
                out.varint(version.dot().seq());
                out.int64(version.clock());
                out.octet(version.clockDoubt() ? 1 : 0);
                ValueCodec.write(version.value(), out);
            }
        }
        return FrameCodec.crc32c(out.buffer(), 0, out.size());
    }

    private static ByteReader afterChecksum(byte[] packed) {
        if (packed.length <= CHECKSUM) {
            throw new Damaged("cut off");
        }
        return new ByteReader(packed, CHECKSUM, packed.length);
    }

    /// Reads the history into the row and returns the shown versions, which have no values here.
    private static Map<Integer, Version> shown(ByteReader in, ReplicaTable table, RowState row) {
        int kind = in.octet();
        Map<Integer, Version> shown = new HashMap<>();
        if (kind == ONE_FRAME) {
            Dot dot = dot(in, table);
            row.touchedBy(dot);
            Version version = stamp(dot, in);
            fields(in).forEach(field -> shown.put(field, version));
            return shown;
        }
        if ((kind & ~SIBLINGS) != SEVERAL) {
            throw new Damaged("no packed row");
        }
        int count = in.count(2);
        List<Dot> history = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            history.add(dot(in, table));
            row.touchedBy(history.getLast());
        }
        SortedSet<Integer> fields = fields(in);
        List<Version> versions = new ArrayList<>();
        for (int field : fields) {
            int place = in.varint32();
            if (place == versions.size()) {
                versions.add(stamp(at(history, in.varint32()), in));
            }
            shown.put(field, at(versions, place));
        }
        return shown;
    }

    /// For each field the place of its shown version among those named so far; a new one is told at once.
    private static void winners(RowState row, List<Dot> history, ByteWriter out) {
        List<Dot> told = new ArrayList<>();
        for (int field : row.fields()) {
            Version winner = row.winner(field).orElseThrow();
            int place = told.indexOf(winner.dot());
            if (place >= 0) {
                out.varint(place);
                continue;
            }
            out.varint(told.size());
            out.varint(Collections.binarySearch(history, winner.dot()));
            stamp(winner, out);
            told.add(winner.dot());
        }
    }

    private static void dot(Dot dot, ReplicaTable table, ByteWriter out) {
        out.varint(table.index(dot.replica()));
        out.varint(dot.seq());
    }

    private static Dot dot(ByteReader in, ReplicaTable table) {
        int index = in.varint32();
        if (index < 0) {
            throw new Damaged("a replica that is not known");
        }
        return new Dot(table.id(index), in.varint());
    }

    /// Milliseconds since 2020 with the sign and the doubt in the two low bits, then the counter.
    private static void stamp(Version version, ByteWriter out) {
        long since = version.clock() - CLOCK_START;
        long millis = since >> 16;
        out.varint(((millis << 1) ^ (millis >> 63)) << 1 | (version.clockDoubt() ? 1 : 0));
        out.varint(since & 0xffff);
    }

    private static Version stamp(Dot dot, ByteReader in) {
        long first = in.varint();
        long zigzag = first >>> 1;
        long millis = zigzag >>> 1 ^ -(zigzag & 1);
        long counter = in.varint();
        if ((counter & ~0xffffL) != 0) {
            throw new Damaged("no clock");
        }
        return new Version(dot, (millis << 16 | counter) + CLOCK_START, (first & 1) != 0, Value.None.NONE);
    }

    private static void fields(RowState row, ByteWriter out) {
        long bits = 0;
        List<Integer> further = new ArrayList<>();
        for (int field : row.fields()) {
            int bit = bit(field);
            if (bit < 0) {
                further.add(field);
                bit = FURTHER_BIT;
            }
            bits |= 1L << bit;
        }
        out.varint(bits);
        if (!further.isEmpty()) {
            out.varint(further.size());
            further.forEach(field -> out.varint(field & 0xffff_ffffL));
        }
    }

    private static SortedSet<Integer> fields(ByteReader in) {
        long bits = in.varint();
        if (bits >>> (FURTHER_BIT + 1) != 0) {
            throw new Damaged("no set of fields");
        }
        SortedSet<Integer> fields = new TreeSet<>();
        for (int bit = 0; bit < FURTHER_BIT; bit++) {
            if ((bits >>> bit & 1) != 0) {
                fields.add(bit == 0 ? Field.BELONGS_TO : bit == ALIVE_BIT ? Field.ALIVE : bit);
            }
        }
        if ((bits >>> FURTHER_BIT & 1) != 0) {
            int count = in.count(1);
            for (int i = 0; i < count; i++) {
                fields.add(in.varint32());
            }
        }
        return fields;
    }

    private static int bit(int field) {
        if (field == Field.BELONGS_TO) {
            return 0;
        }
        if (field == Field.ALIVE) {
            return ALIVE_BIT;
        }
        return field > 0 && field < ALIVE_BIT ? field : -1;
    }

    private static <T> T at(List<T> list, int place) {
        if (place < 0 || place >= list.size()) {
            throw new Damaged("a place that is not there");
        }
        return list.get(place);
    }
}
