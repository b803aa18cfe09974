package org.aftercall.sharing;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aftercall.change.Damaged;
import org.aftercall.change.Forgotten;
import org.aftercall.change.FrameCodec;
import org.aftercall.store.Frames;

/// Takes the values of people who asked to be forgotten out of the shared place: whoever finds them in a
/// file, whosever it is, leaves the same frames there without them and removes the file (`sync.md`, amendment
/// 5). Hashes and chains stay the same, so nobody else notices.
///
/// Every file is looked through once for the rows that are forgotten, and once more when there are more of them. The
/// catalogue notes it file by file: one that cannot be read just now is still to be looked through, and what
/// is noted of a file can be lost only together with the file's being known.
final class Clearing {
    private final Frames book;
    private final Catalogue catalogue;
    private final Outbox outbox;
    /// Files with frames that only a newer version can read; it is for that one to clear them.
    private final Set<Transport.Item> newer = new HashSet<>();

    Clearing(Frames book, Catalogue catalogue, Outbox outbox) {
        this.book = book;
        this.catalogue = catalogue;
        this.outbox = outbox;
    }

    /// Has come just now: perhaps from somebody who has not heard yet, perhaps from somebody who has.
    void came(Catalogue.Entry entry, Segment segment) {
        if (!isStripped(segment) && cleared(entry, segment).isEmpty() && !newer.contains(entry.item())) {
            catalogue.looked(entry, book.forgotten());
        }
    }

    /// @throws TransportFailed if some could not be replaced; the next time they are
    void clear(long now) {
        learn();
        for (Catalogue.Entry entry : catalogue.all()) {
            if (entry.looked() != book.forgotten() && !newer.contains(entry.item())) {
                catalogue.load(entry).ifPresent(segment -> clear(entry, segment, now));
            }
        }
    }

    private boolean isApplied(Catalogue.Entry entry) {
        return entry.last() <= book.applied().get(entry.replica());
    }

    /// Takes in what cleared frames say that were applied here whole: perhaps nobody is left who could say it
    /// otherwise.
    private void learn() {
        Set<UUID> learned = new HashSet<>();
        catalogue.frames().stream()
                .filter(entry -> entry.looked() == Catalogue.Entry.NEVER && isApplied(entry))
                .forEach(entry -> catalogue.load(entry).ifPresent(segment -> learned.addAll(marked(entry, segment))));
        if (!learned.isEmpty()) {
            book.learnForgotten(learned);
        }
    }

    private Set<UUID> marked(Catalogue.Entry entry, Segment segment) {
        Set<UUID> marked = new HashSet<>();
        try {
            segment.parts().stream()
                    .filter(FrameCodec::isStripped)
                    .forEach(frame -> marked.addAll(Forgotten.marked(FrameCodec.decode(frame))));
        } catch (Damaged _) {
            newer.add(entry.item());
        }
        return marked;
    }

    private void clear(Catalogue.Entry entry, Segment segment, long now) {
        Optional<Segment> cleared = cleared(entry, segment);
        if (newer.contains(entry.item())) {
            return;
        }
        if (cleared.isPresent()) {
            if (!isLeftAlready(entry)) {
                outbox.leaveInstead(entry, cleared.get(), now);
            }
            outbox.remove(entry);
        } else if (entry.aside() || isApplied(entry) || !isStripped(segment)) { // else something is to be learned
            catalogue.looked(entry, book.forgotten());
        }
    }

    /// By somebody else, or by a round that was stopped.
    private boolean isLeftAlready(Catalogue.Entry entry) {
        return catalogue.all().stream()
                .filter(other ->
                        !other.item().equals(entry.item()) && other.stretch().equals(entry.stretch()))
                .anyMatch(other -> catalogue
                        .load(other)
                        .filter(segment -> cleared(other, segment).isEmpty())
                        .isPresent());
    }

    private static boolean isStripped(Segment segment) {
        return segment.parts().stream().anyMatch(FrameCodec::isStripped);
    }

    /// Empty if nothing in it is forgotten, or not all of it can be read.
    private Optional<Segment> cleared(Catalogue.Entry entry, Segment segment) {
        List<byte[]> frames;
        try {
            frames = segment.parts().stream().map(book::withoutForgotten).toList();
        } catch (Damaged _) {
            newer.add(entry.item());
            return Optional.empty();
        }
        boolean differs = false;
        for (int i = 0; i < frames.size(); i++) {
            differs |= !Arrays.equals(frames.get(i), segment.parts().get(i));
        }
        return differs ? Optional.of(segment.with(frames)) : Optional.empty();
    }
}
