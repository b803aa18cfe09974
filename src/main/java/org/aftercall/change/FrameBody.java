package org.aftercall.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.aftercall.model.OperationId;

/// The body of a frame: dot, clock, flags, deps, context as its difference to deps, user, operation, intent, and the
/// changed cells row by row.
final class FrameBody {
    private static final int DOUBT = 1;
    private static final int STREAM = 2;

    /// More single dots than any undo has; a count beyond it is damage.
    private static final int MOST_DOTS = 1 << 20;

    private FrameBody() {}

    static void write(Frame frame, ByteWriter out) {
        out.int64(frame.dot().replica().value());
        out.varint(frame.dot().seq());
        out.int64(frame.clock());
        out.octet((frame.clockDoubt() ? DOUBT : 0) | (frame.stream() ? STREAM : 0));
        out.varint(frame.streamEnd());
        vector(frame.deps().entries(), out);
        context(frame, out);
        out.text(frame.user());
        out.uuid(frame.operation().value());
        out.text(frame.intent().kind());
        out.varint(frame.intent().arguments().size());
        for (String argument : frame.intent().arguments()) {
            out.text(argument);
        }
        out.varint(frame.rows().size());
        for (RowChange row : frame.rows()) {
            row(row, out);
        }
    }

    static Frame read(ByteReader in) {
        Dot dot = new Dot(new ReplicaId(in.int64()), in.varint());
        long clock = in.int64();
        int flags = in.octet();
        if ((flags & ~(DOUBT | STREAM)) != 0) {
            throw new Damaged("frame with unknown flags");
        }
        long streamEnd = in.varint();
        VersionVector deps = new VersionVector(vector(in));
        Context context = context(dot.replica(), deps, in);
        String user = in.text();
        OperationId operation = new OperationId(in.uuid());
        Intent intent = new Intent(in.text(), texts(in));
        List<RowChange> rows = rows(in);
        in.mustBeAtEnd();
        boolean doubt = (flags & DOUBT) != 0;
        boolean stream = (flags & STREAM) != 0;
        return new Frame(dot, clock, doubt, deps, context, user, operation, intent, stream, streamEnd, rows);
    }

    static FrameHead head(ByteReader in) {
        Dot dot = new Dot(new ReplicaId(in.int64()), in.varint());
        in.int64();
        boolean stream = (in.octet() & STREAM) != 0;
        return new FrameHead(dot, stream, in.varint());
    }

    private static void row(RowChange row, ByteWriter out) {
        out.varint(row.entity() & 0xffff_ffffL);
        out.uuid(row.row());
        out.varint(row.cells().size());
        for (Cell cell : row.cells()) {
            out.varint(cell.field() & 0xffff_ffffL);
            ValueCodec.write(cell.value(), out);
        }
    }

    private static List<RowChange> rows(ByteReader in) {
        int count = in.count(18);
        List<RowChange> rows = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int entity = in.varint32();
            UUID id = in.uuid();
            int cells = in.count(2);
            List<Cell> changed = new ArrayList<>(cells);
            for (int j = 0; j < cells; j++) {
                changed.add(new Cell(in.varint32(), ValueCodec.read(in)));
            }
            rows.add(new RowChange(entity, id, changed));
        }
        return rows;
    }

    private static List<String> texts(ByteReader in) {
        int count = in.count(1);
        List<String> texts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            texts.add(in.text());
        }
        return texts;
    }

    static void vector(Map<ReplicaId, Long> entries, ByteWriter out) {
        out.varint(entries.size());
        entries.forEach((replica, seq) -> {
            out.int64(replica.value());
            out.varint(seq);
        });
    }

    static SortedMap<ReplicaId, Long> vector(ByteReader in) {
        int count = in.count(9);
        SortedMap<ReplicaId, Long> entries = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            entries.put(new ReplicaId(in.int64()), positive(in.varint()));
        }
        if (entries.size() != count) {
            throw new Damaged("a replica named twice");
        }
        return entries;
    }

    /// For every entry of deps that the context has otherwise: its place and the difference. Then what deps lacks,
    /// then the single dots in runs.
    private static void context(Frame frame, ByteWriter out) {
        Context context = frame.context();
        List<ReplicaId> known = new ArrayList<>(frame.deps().entries().keySet());
        SortedMap<ReplicaId, Long> further = new TreeMap<>(context.vector().entries());
        List<Integer> differing = new ArrayList<>();
        for (int i = 0; i < known.size(); i++) {
            further.remove(known.get(i));
            if (context.vector().get(known.get(i)) != frame.deps().get(known.get(i))) {
                differing.add(i);
            }
        }
        out.varint(differing.size());
        for (int i : differing) {
            out.varint(i);
            out.signed(frame.deps().get(known.get(i)) - context.vector().get(known.get(i)));
        }
        vector(further, out);
        known.addFirst(frame.dot().replica());
        dots(context.dots(), known, out);
    }

    private static Context context(ReplicaId own, VersionVector deps, ByteReader in) {
        List<ReplicaId> known = new ArrayList<>(deps.entries().keySet());
        SortedMap<ReplicaId, Long> vector = new TreeMap<>(deps.entries());
        int differing = in.count(2);
        for (int i = 0; i < differing; i++) {
            ReplicaId replica = known(known, in.varint());
            vector.put(replica, deps.get(replica) - in.signed());
        }
        vector.putAll(vector(in));
        known.addFirst(own);
        return new Context(new VersionVector(vector), dots(known, in));
    }

    /// Runs of dots that follow each other: the replica's place among the known ones from 1, or 0 and the replica
    /// itself; the first number; how many more.
    static void dots(SortedSet<Dot> dots, List<ReplicaId> known, ByteWriter out) {
        if (dots.size() > MOST_DOTS) {
            throw new IllegalArgumentException("context of " + dots.size() + " dots");
        }
        List<List<Dot>> runs = runs(dots);
        out.varint(runs.size());
        for (List<Dot> run : runs) {
            Dot first = run.getFirst();
            int place = known.indexOf(first.replica());
            out.varint(place + 1L);
            if (place < 0) {
                out.int64(first.replica().value());
            }
            out.varint(first.seq());
            out.varint(run.size() - 1L);
        }
    }

    private static List<List<Dot>> runs(SortedSet<Dot> dots) {
        List<List<Dot>> runs = new ArrayList<>();
        for (Dot dot : dots) {
            Dot last = runs.isEmpty() ? dot : runs.getLast().getLast();
            if (last.replica().equals(dot.replica()) && last.seq() + 1 == dot.seq()) {
                runs.getLast().add(dot);
            } else {
                runs.add(new ArrayList<>(List.of(dot)));
            }
        }
        return runs;
    }

    static SortedSet<Dot> dots(List<ReplicaId> known, ByteReader in) {
        int runs = in.count(3);
        SortedSet<Dot> dots = new TreeSet<>();
        long room = MOST_DOTS;
        for (int i = 0; i < runs; i++) {
            long place = in.varint();
            ReplicaId replica = place == 0 ? new ReplicaId(in.int64()) : known(known, place - 1);
            long first = in.varint();
            long more = in.varint();
            if (more < 0 || more >= room) {
                throw new Damaged("more dots than a context can have");
            }
            room -= more + 1;
            for (long j = 0; j <= more; j++) {
                dots.add(new Dot(replica, first + j));
            }
        }
        return dots;
    }

    private static ReplicaId known(List<ReplicaId> known, long place) {
        if (place < 0 || place >= known.size()) {
            throw new Damaged("a replica that is not named");
        }
        return known.get((int) place);
    }

    private static long positive(long seq) {
        if (seq <= 0) {
            throw new Damaged("a number below 1");
        }
        return seq;
    }
}
