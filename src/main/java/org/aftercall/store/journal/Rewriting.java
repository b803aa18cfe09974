package org.aftercall.store.journal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.aftercall.model.Refused;
import org.aftercall.store.Faults;
import org.aftercall.store.Journal;
import org.aftercall.store.Position;

/// Lays the segments of a journal out beside, where a frame has lost what is forgotten, and puts them in place.
///
/// Records stay in their segments, and hashes and chains stay the same, so old and new segments fit each other.
final class Rewriting {
    private static final String BESIDE = "purged";
    private static final String CUT = "cut-[0-9]+\\.bin";

    private final Disk disk;
    private final Path folder;
    private final Path beside;
    private final Position of;
    private final List<Integer> changed = new ArrayList<>();
    private Position end;
    private boolean taken;

    /// @param of where the journal ends
    Rewriting(Disk disk, Path folder, Position of) {
        this.disk = disk;
        this.folder = folder;
        this.of = of;
        beside = folder.resolve(BESIDE);
        end = of;
    }

    void run(UnaryOperator<byte[]> stripped) throws IOException {
        removeBeside();
        disk.makeFolder(beside);
        for (int number = 1; of.records() > 0 && number <= of.segment(); number++) {
            segment(number, stripped);
        }
        disk.forceFolder(beside);
    }

    private void segment(int number, UnaryOperator<byte[]> stripped) throws IOException {
        Path file = Segment.file(folder, number);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        boolean[] differs = {false};
        Position reached;
        try (Window in = new Window(disk, file)) {
            Segment head = Segment.read(in);
            if (head == null) {
                throw new Refused("journal.hole", String.valueOf(file.getFileName()), "0");
            }
            out.writeBytes(head.encode());
            long limit = number == of.segment() ? FileJournal.offsetOf(of) : in.size();
            reached = Walk.through(in, head.start(), limit, (frame, _, after) -> {
                byte[] kept = stripped.apply(frame);
                differs[0] |= !Arrays.equals(kept, frame);
                ByteBuffer entry = ByteBuffer.allocate(Entry.OVERHEAD + kept.length);
                Entry.put(entry, kept, out.size(), Chain.of(after.chain()));
                out.writeBytes(entry.array());
            });
            if (reached.offset() < limit) {
                throw new Refused("journal.hole", String.valueOf(file.getFileName()), Long.toString(reached.offset()));
            }
        }
        if (!differs[0]) {
            return;
        }
        changed.add(number);
        try (Disk.OpenFile made = disk.open(Segment.file(beside, number))) {
            made.truncate(0);
            made.write(0, out.toByteArray(), 0, out.size());
            made.force();
        }
        if (number == of.segment()) {
            end = new Position(of.records(), of.segment(), out.size(), of.chain());
        }
    }

    /// The end that was given.
    Position of() {
        return of;
    }

    /// Where the segments end that are in place now, also after a stop amid [#take].
    Position endOfThoseInPlace() {
        return taken ? end : of;
    }

    /// Where it ends afterwards.
    Position end() {
        return end;
    }

    Journal journal() {
        return new ReadOnlyJournal(new Segments(disk, folder, false, beside), end);
    }

    /// What was cut off earlier goes too: it was never confirmed, and may name anybody.
    void take(Faults faults) throws IOException {
        // a mark of the last close would take the shorter segment for a torn one
        Watermark.write(disk, folder, Position.START);
        faults.at("purge.beforeTake");
        for (int number : changed) {
            disk.move(Segment.file(beside, number), Segment.file(folder, number));
            taken |= number == of.segment(); // it comes last
            faults.at("purge.segmentTaken");
        }
        for (Path file : disk.list(folder)) {
            if (file.getFileName().toString().matches(CUT)) {
                disk.delete(file);
            }
        }
        disk.forceFolder(folder);
        removeBeside();
    }

    private void removeBeside() throws IOException {
        if (disk.exists(beside)) {
            for (Path file : disk.list(beside)) {
                disk.delete(file);
            }
        }
    }
}
