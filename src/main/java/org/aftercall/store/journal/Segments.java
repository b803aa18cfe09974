package org.aftercall.store.journal;

import java.io.IOException;
import java.nio.file.Path;
import org.aftercall.model.Problem;
import org.aftercall.model.Refused;
import org.aftercall.store.Journal;
import org.aftercall.store.Position;
import org.jspecify.annotations.Nullable;

/// Reads the segment files of a journal: one record, or all behind a place. For any thread, also while the
/// journal grows.
///
/// @param cutShort whether the last segment ends before the place that the last clean close had reached
/// @param instead folder of segments that stand for those of the same number; null for none
record Segments(
        Disk disk, Path folder, boolean cutShort, @Nullable Path instead) {
    private Path file(int number) {
        Path other = instead == null ? null : Segment.file(instead, number);
        return other != null && disk.exists(other) ? other : Segment.file(folder, number);
    }

    byte[] frame(Position start) throws IOException {
        try (Window in = Window.at(disk, file(start.segment()))) {
            long offset = FileJournal.offsetOf(start);
            Entry entry = Entry.read(in, offset, in.size());
            // Whoever keeps only the place has the record's own checksum.
            if (entry == null || !(start.chain().isEmpty() || follows(entry, start.chain()))) {
                throw new Refused(problem("journal.record", start.segment(), offset));
            }
            return entry.frame();
        }
    }

    private static boolean follows(Entry entry, String chain) {
        return Chain.hex(Chain.after(Chain.of(chain), entry.frame())).equals(Chain.hex(entry.chain()));
    }

    /// @param end where the journal ends
    boolean contains(Position position, Position end) throws IOException {
        if (position.offset() > Segment.HEAD && isAfter(position, end) && !cutShort) {
            return false;
        }
        Path file = file(position.segment());
        if (!disk.exists(file)) {
            return false;
        }
        try (Window in = Window.at(disk, file)) {
            if (position.offset() <= Segment.HEAD) {
                Segment head = Segment.read(in);
                return head != null && head.start().equals(atHead(position));
            }
            byte[] chain = new byte[Chain.LENGTH];
            return in.read(position.offset() - Chain.LENGTH, chain, Chain.LENGTH)
                    && Chain.hex(chain).equals(position.chain());
        }
    }

    /// @param last where the journal ended when the replay began
    void replay(Position after, Position last, Journal.Visitor visitor) throws IOException {
        if (!contains(after, last)) {
            throw new Refused("journal.unknownPlace", Integer.toString(after.segment()), Long.toString(after.offset()));
        }
        Position at = after;
        while (at.segment() <= last.segment()) {
            at = replaySegment(at, last, visitor);
        }
    }

    private Position replaySegment(Position from, Position last, Journal.Visitor visitor) throws IOException {
        Path file = file(from.segment());
        if (!disk.exists(file)) {
            throw new Refused("journal.segmentMissing", file.getFileName().toString());
        }
        boolean isLast = from.segment() == last.segment();
        try (Window in = new Window(disk, file)) {
            Segment head = Segment.read(in);
            boolean fits = from.offset() > Segment.HEAD
                    || (head != null && head.start().equals(atHead(from)));
            long limit = isLast ? FileJournal.offsetOf(last) : in.size();
            Position reached = fits ? Walk.through(in, atHead(from), limit, visitor) : atHead(from);
            if (!fits || reached.offset() < limit || (isLast && cutShort)) {
                throw new Refused(problem("journal.hole", reached.segment(), reached.offset()));
            }
            return new Position(reached.records(), reached.segment() + 1, Segment.HEAD, reached.chain());
        }
    }

    private static boolean isAfter(Position position, Position end) {
        return position.segment() > end.segment()
                || (position.segment() == end.segment() && position.offset() > end.offset());
    }

    private static Position atHead(Position position) {
        return position.offset() >= Segment.HEAD
                ? position
                : new Position(position.records(), position.segment(), Segment.HEAD, position.chain());
    }

    private Problem problem(String key, int segment, long offset) {
        return Problem.refused(key, Segment.file(folder, segment).getFileName().toString(), Long.toString(offset));
    }
}
