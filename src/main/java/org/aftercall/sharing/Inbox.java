package org.aftercall.sharing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.aftercall.change.Damaged;
import org.aftercall.change.Delivery;
import org.aftercall.change.Dot;
import org.aftercall.change.Frame;
import org.aftercall.change.FrameCodec;
import org.aftercall.change.ReplicaId;
import org.aftercall.change.VersionVector;
import org.aftercall.store.Faults;
import org.aftercall.store.Frames;
import org.aftercall.store.Progress;
import org.jspecify.annotations.Nullable;

/// Applies what others have left, as soon as all that its authors had seen is applied: ordinary frames some hundred at
/// a time, a large operation whole (`sync.md` B4, amendments 2 and 10).
final class Inbox {
    /// Frames of one replica that are looked at together.
    private static final int WINDOW = 256;

    private final Frames book;
    private final Catalogue catalogue;
    private final Chains chains;
    private final Faults faults;
    private final Set<ReplicaId> large = new TreeSet<>();
    private final SortedMap<ReplicaId, Long> causes = new TreeMap<>();
    private final Findings findings;

    /// Who is told what cannot be used.
    interface Findings {
        /// A file whose frames do not continue what is known of their replica.
        void otherBranch(Catalogue.Entry entry);

        /// A frame that this version cannot read.
        void unreadable(Catalogue.Entry entry);
    }

    Inbox(Frames book, Catalogue catalogue, Chains chains, Faults faults, Findings findings) {
        this.book = book;
        this.catalogue = catalogue;
        this.chains = chains;
        this.faults = faults;
        this.findings = findings;
    }

    /// What the authors of frames that wait here had seen, as far as [#empty] has looked at them last.
    Map<ReplicaId, Long> causes() {
        return causes;
    }

    /// Applies all that can be applied.
    void empty() {
        boolean more = true;
        while (more) {
            causes.clear();
            more = ordinary();
            for (ReplicaId stream : List.copyOf(large)) {
                more |= stream(stream);
            }
        }
        catalogue.forgetContents();
    }

    private boolean ordinary() {
        VersionVector applied = book.applied();
        Map<Dot, byte[]> bytes = new HashMap<>();
        List<Frame> frames = new ArrayList<>();
        large.clear();
        for (Map.Entry<ReplicaId, List<Catalogue.Entry>> each :
                catalogue.byReplica().entrySet()) {
            if (!each.getKey().equals(book.replica())) {
                new Window(each.getKey(), each.getValue(), applied).read(frames, bytes);
            }
        }
        List<Frame> order = Delivery.deliverable(frames, applied);
        if (order.isEmpty()) {
            frames.forEach(frame -> heard(frame.deps()));
            return false;
        }
        faults.at("ingest.beforeApply");
        book.apply(order.stream().map(frame -> bytes.get(frame.dot())).toList());
        faults.at("ingest.afterApply");
        return true;
    }

    private void heard(VersionVector deps) {
        deps.entries().forEach((replica, seq) -> causes.merge(replica, seq, Math::max));
    }

    /// The next frames of one replica, through as many files as it takes.
    private final class Window {
        private final ReplicaId replica;
        private final List<Catalogue.Entry> entries;
        private final long have;
        private long at;
        private byte[] chain;

        Window(ReplicaId replica, List<Catalogue.Entry> entries, VersionVector applied) {
            this.replica = replica;
            this.entries = entries;
            this.have = applied.get(replica);
            this.at = have;
            this.chain = new byte[0];
        }

        void read(List<Frame> frames, Map<Dot, byte[]> bytes) {
            while (at < have + WINDOW) {
                Catalogue.@Nullable Entry entry = containing(entries, at + 1);
                Optional<Segment> segment = entry == null ? Optional.empty() : catalogue.load(entry);
                if (entry == null || segment.isEmpty()) {
                    return;
                }
                if (at == have) {
                    chain = chains.after(replica, have);
                }
                if (!continues(segment.get())) {
                    findings.otherBranch(entry);
                    return;
                }
                if (!read(entry, segment.get(), frames, bytes)) {
                    return;
                }
            }
        }

        private boolean continues(Segment segment) {
            byte[] before = segment.chainBefore();
            for (long seq = segment.first(); seq <= at; seq++) {
                before = FrameCodec.chain(before, FrameCodec.hash(segment.part(seq)));
            }
            return Arrays.equals(before, chain);
        }

        /// @return whether to go on behind it
        private boolean read(Catalogue.Entry entry, Segment segment, List<Frame> frames, Map<Dot, byte[]> bytes) {
            while (at < Math.min(segment.last(), have + WINDOW)) {
                byte[] encoded = segment.part(at + 1);
                Frame frame;
                try {
                    frame = FrameCodec.decode(encoded);
                } catch (Damaged _) {
                    findings.unreadable(entry);
                    return false;
                }
                if (!frame.dot().equals(new Dot(replica, at + 1))) {
                    findings.unreadable(entry);
                    return false;
                }
                if (frame.stream()) {
                    large.add(replica);
                    return false;
                }
                frames.add(frame);
                bytes.put(frame.dot(), encoded);
                chain = FrameCodec.chain(chain, FrameCodec.hash(encoded));
                at++;
            }
            return true;
        }
    }

    private static Catalogue.@Nullable Entry containing(List<Catalogue.Entry> entries, long seq) {
        Catalogue.@Nullable Entry best = null;
        for (Catalogue.Entry entry : entries) {
            if (entry.first() <= seq && entry.last() >= seq && (best == null || entry.last() > best.last())) {
                best = entry;
            }
        }
        return best;
    }

    /// Applies a large operation if all of it is there and all that its author had seen.
    private boolean stream(ReplicaId stream) {
        List<Catalogue.Entry> entries = catalogue.byReplica().getOrDefault(stream, List.of());
        long last = entries.stream().mapToLong(Catalogue.Entry::last).max().orElse(0);
        Optional<Frame> first = frame(entries, 1);
        first.ifPresent(frame -> heard(frame.deps()));
        Optional<Frame> end = frame(entries, last);
        boolean ready = first.isPresent()
                && end.isPresent()
                && end.get().streamEnd() == last
                && book.applied().get(stream) == 0
                && book.applied().covers(first.get().deps())
                && new Stretch(stream, 1, last)
                        .without(entries.stream().map(Catalogue.Entry::stretch).toList())
                        .isEmpty();
        if (!ready) {
            return false;
        }
        faults.at("ingest.beforeStream");
        try {
            book.applyStream(stream, () -> new Parts(entries, last), Progress.NONE);
        } catch (Damaged _) {
            entries.stream().findFirst().ifPresent(findings::unreadable);
            return false;
        } catch (NoSuchElementException | IllegalArgumentException _) {
            // a file went away meanwhile, or is not what it says: nothing was applied, and the next round looks again
            return false;
        }
        faults.at("ingest.afterStream");
        return true;
    }

    private Optional<Frame> frame(List<Catalogue.Entry> entries, long seq) {
        Catalogue.@Nullable Entry entry = containing(entries, seq);
        if (entry == null) {
            return Optional.empty();
        }
        try {
            return catalogue.load(entry).map(segment -> FrameCodec.decode(segment.part(seq)));
        } catch (Damaged _) {
            findings.unreadable(entry);
            return Optional.empty();
        }
    }

    /// All frames of a large operation, file by file.
    private final class Parts implements Iterator<byte[]> {
        private final List<Catalogue.Entry> entries;
        private final long last;
        private long at;
        private @Nullable Segment open;

        Parts(List<Catalogue.Entry> entries, long last) {
            this.entries = entries;
            this.last = last;
        }

        @Override
        public boolean hasNext() {
            return at < last;
        }

        @Override
        public byte[] next() {
            at++;
            Segment segment = open;
            if (segment == null || segment.last() < at) {
                Catalogue.@Nullable Entry entry = containing(entries, at);
                segment = entry == null ? null : catalogue.load(entry).orElse(null);
                if (segment == null) {
                    throw new NoSuchElementException("frame " + at);
                }
                open = segment;
            }
            return segment.part(at);
        }
    }
}
