package org.aftercall.sharing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.aftercall.change.FrameCodec;
import org.aftercall.store.Frames;

/// Takes the values of people who asked to be forgotten out of the shared place: whoever finds them in a
/// file, whosever it is, leaves the same frames there without them and removes the file (`sync.md`, amendment
/// 5). Hashes and chains stay the same, so nobody else notices.
///
/// When more is forgotten every file is looked through; afterwards each that comes.
final class Clearing {
    private static final String NOTE = "cleared";

    private static final long LOOK_AGAIN = -1;

    private final Frames book;
    private final Catalogue catalogue;
    private final Outbox outbox;
    private final Memory memory;
    /// Files that came and tell of somebody.
    private final List<Catalogue.Entry> fresh = new ArrayList<>();
    /// Files that came cleared, by which something may be learned.
    private final List<Catalogue.Entry> cleared = new ArrayList<>();
    /// How many rows were forgotten when every file had been looked through.
    private long noted;

    Clearing(Frames book, Catalogue catalogue, Outbox outbox, Memory memory) {
        this.book = book;
        this.catalogue = catalogue;
        this.outbox = outbox;
        this.memory = memory;
        noted = memory.read(NOTE)
                .filter(text -> text.strip().matches("\\d{1,18}"))
                .map(text -> Long.parseLong(text.strip()))
                .orElse(LOOK_AGAIN);
    }

    /// Has come just now: perhaps from somebody who has not heard yet, perhaps from somebody who has.
    void came(Catalogue.Entry entry, Segment segment) {
        if (segment.parts().stream().anyMatch(FrameCodec::isStripped)) {
            cleared.add(entry);
        }
        if (cleared(segment).isPresent()) {
            fresh.add(entry);
        }
    }

    /// @throws TransportFailed if some could not be replaced; the next time they are
    void clear(long now) {
        if (noted == LOOK_AGAIN && book.forgotten() > 0) {
            cleared.addAll(catalogue.frames());
        }
        cleared.removeIf(this::isLearned);
        long rows = book.forgotten();
        if (rows > 0) {
            List<Catalogue.Entry> some = rows == noted ? List.copyOf(fresh) : catalogue.all();
            if (!some.isEmpty()) {
                note(LOOK_AGAIN); // until it is done
                some.forEach(entry -> clear(entry, now));
            }
        }
        note(cleared.isEmpty() ? rows : LOOK_AGAIN);
        fresh.clear();
    }

    /// Takes in what cleared frames say that were applied here whole: perhaps nobody is left who could say it
    /// otherwise.
    private boolean isLearned(Catalogue.Entry entry) {
        boolean isUsed =
                catalogue.frames().stream().anyMatch(other -> other.item().equals(entry.item()));
        Optional<Segment> segment = isUsed ? catalogue.load(entry) : Optional.empty();
        if (segment.isPresent() && entry.last() > book.applied().get(entry.replica())) {
            return false;
        }
        segment.stream()
                .flatMap(found -> found.parts().stream())
                .filter(FrameCodec::isStripped)
                .forEach(book::learnForgotten);
        return true;
    }

    /// What came and was not looked through is looked for again, even after a stop.
    void save() {
        if (!fresh.isEmpty() || !cleared.isEmpty()) {
            note(LOOK_AGAIN);
        }
    }

    private void note(long rows) {
        if (noted != rows) {
            noted = rows;
            memory.write(NOTE, Long.toString(rows));
        }
    }

    private void clear(Catalogue.Entry entry, long now) {
        Optional<Segment> cleared = catalogue.load(entry).flatMap(this::cleared);
        if (cleared.isEmpty()) {
            return;
        }
        if (!isLeftAlready(entry)) {
            outbox.leaveInstead(entry, cleared.get(), now);
        }
        outbox.remove(entry);
    }

    /// By somebody else, or by a round that was stopped.
    private boolean isLeftAlready(Catalogue.Entry entry) {
        return catalogue.all().stream()
                .filter(other ->
                        !other.item().equals(entry.item()) && other.stretch().equals(entry.stretch()))
                .map(catalogue::load)
                .flatMap(Optional::stream)
                .anyMatch(other -> cleared(other).isEmpty());
    }

    /// Empty if nothing in it is forgotten.
    private Optional<Segment> cleared(Segment segment) {
        List<byte[]> frames =
                segment.parts().stream().map(book::withoutForgotten).toList();
        boolean differs = false;
        for (int i = 0; i < frames.size(); i++) {
            differs |= !Arrays.equals(frames.get(i), segment.parts().get(i));
        }
        return differs ? Optional.of(segment.with(frames)) : Optional.empty();
    }
}
