package org.aftercall.store.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.aftercall.model.Problem;
import org.aftercall.store.Position;
import org.jspecify.annotations.Nullable;

/// Reads a whole journal and names every place that is not as it was written. It goes on after damage.
final class Verification {
    private final Disk disk;
    private final Path folder;
    private final UUID dataset;
    private final Position end;
    private final boolean cutShort;
    private final List<Problem> problems = new ArrayList<>();

    /// @param cutShort the end is only the place before the first damage, read everything
    Verification(Disk disk, Path folder, UUID dataset, Position end, boolean cutShort) {
        this.disk = disk;
        this.folder = folder;
        this.dataset = dataset;
        this.end = end;
        this.cutShort = cutShort;
    }

    List<Problem> run() throws IOException {
        List<Integer> numbers = Opening.numbers(disk, folder);
        int last = cutShort && !numbers.isEmpty() ? numbers.getLast() : end.segment();
        @Nullable Position before = Position.START;
        for (int number = 1; number <= last; number++) {
            if (numbers.contains(number)) {
                before = segment(number, before);
            } else {
                name("journal.segmentMissing", number);
                before = null;
            }
        }
        return problems;
    }

    /// @param before where the segment before it ended; null if that is not known
    private @Nullable Position segment(int number, @Nullable Position before) throws IOException {
        try (Window in = new Window(disk, Segment.file(folder, number))) {
            long limit = number == end.segment() && !cutShort ? Math.max(end.offset(), Segment.HEAD) : in.size();
            if (in.size() < limit) {
                name("journal.record", number, in.size());
                limit = in.size();
            }
            Segment head = Segment.read(in);
            if (head == null || head.number() != number || !head.dataset().equals(dataset) || !follows(head, before)) {
                name("journal.record", number, 0);
            }
            Position start = head != null
                    ? head.start()
                    : new Position(0, number, Segment.HEAD, before == null ? Position.START.chain() : before.chain());
            return records(in, start, limit);
        }
    }

    private static boolean follows(Segment head, @Nullable Position before) {
        return before == null
                || (head.records() == before.records() && Arrays.equals(head.chain(), Chain.of(before.chain())));
    }

    /// @return the end of the segment; null if damage hides the number of its records
    private @Nullable Position records(Window in, Position start, long limit) throws IOException {
        Position at = start;
        boolean counted = true;
        while (true) {
            at = Walk.through(in, at, limit, (_, _, _) -> {});
            if (at.offset() >= limit) {
                return counted ? at : null;
            }
            name("journal.record", at.segment(), at.offset());
            counted = false;
            Entry next = Entry.read(in, at.offset(), limit);
            if (next == null) {
                long found = Walk.nextWhole(in, at.offset(), limit);
                next = found < 0 ? null : Entry.read(in, found, limit);
            }
            if (next == null) {
                return null;
            }
            at = new Position(at.records(), at.segment(), next.next(), Chain.hex(next.chain()));
        }
    }

    private void name(String key, int segment) {
        problems.add(
                Problem.refused(key, Segment.file(folder, segment).getFileName().toString()));
    }

    private void name(String key, int segment, long offset) {
        problems.add(
                Problem.refused(key, Segment.file(folder, segment).getFileName().toString(), Long.toString(offset)));
    }
}
