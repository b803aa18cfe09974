package org.aftercall.sharing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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

    Clearing(Frames book, Catalogue catalogue, Outbox outbox) {
        this.book = book;
        this.catalogue = catalogue;
        this.outbox = outbox;
    }

    /// Has come just now: perhaps from somebody who has not heard yet, perhaps from somebody who has.
    void came(Catalogue.Entry entry, Segment segment) {
        if (!isStripped(segment) && cleared(segment).isEmpty()) {
            catalogue.looked(entry, book.forgotten());
        }
    }

    /// @throws TransportFailed if some could not be replaced; the next time they are
    void clear(long now) {
        catalogue.frames().stream()
                .filter(entry -> entry.looked() == Catalogue.Entry.NEVER && isApplied(entry))
                .forEach(this::learn);
        for (Catalogue.Entry entry : catalogue.all()) {
            if (entry.looked() != book.forgotten()) {
                catalogue.load(entry).ifPresent(segment -> clear(entry, segment, now));
            }
        }
    }

    private boolean isApplied(Catalogue.Entry entry) {
        return entry.last() <= book.applied().get(entry.replica());
    }

    /// Takes in what cleared frames say that were applied here whole: perhaps nobody is left who could say it
    /// otherwise.
    private void learn(Catalogue.Entry entry) {
        catalogue.load(entry).stream()
                .flatMap(found -> found.parts().stream())
                .filter(FrameCodec::isStripped)
                .forEach(book::learnForgotten);
    }

    private void clear(Catalogue.Entry entry, Segment segment, long now) {
        Optional<Segment> cleared = cleared(segment);
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
                .map(catalogue::load)
                .flatMap(Optional::stream)
                .anyMatch(other -> cleared(other).isEmpty());
    }

    private static boolean isStripped(Segment segment) {
        return segment.parts().stream().anyMatch(FrameCodec::isStripped);
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
