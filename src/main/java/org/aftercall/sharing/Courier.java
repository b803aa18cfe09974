package org.aftercall.sharing;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.aftercall.change.FrameCodec;
import org.aftercall.change.ReplicaId;
import org.aftercall.change.VersionVector;
import org.aftercall.model.Problem;
import org.aftercall.store.Faults;
import org.aftercall.store.Frames;
import org.jspecify.annotations.Nullable;

/// Goes to the shared place and back: applies what others have left there, leaves what they miss, and says on a card
/// what this device has. For one thread.
///
/// It believes nothing but contents: no dates, no names, no order. A file that is not there means only that it is not
/// there.
final class Courier {
    /// What the device is called, and what else only its owner knows.
    record Self(String user, String laptop, String program, Set<ReplicaId> retires) {}

    private final UUID dataset;
    private final Frames book;
    private final InstantSource clock;
    private final Catalogue catalogue;
    private final Chains chains;
    private final Inbox inbox;
    private final Outbox outbox;
    private final Map<String, Problem> problems = new LinkedHashMap<>();
    private final Asking asking;
    private final Healing healing;
    private final Cards cards;
    private final Clearing clearing;
    private final Taken taken;
    private final ContentExchange contents;
    private Optional<String> identity = Optional.empty();

    Courier(
            UUID dataset,
            Frames book,
            Attached attached,
            Transport transport,
            Lock lock,
            Memory memory,
            InstantSource clock,
            RandomGenerator random,
            Faults faults,
            Self self) {
        this.dataset = dataset;
        this.book = book;
        this.clock = clock;
        catalogue = new Catalogue(transport, bytes -> SegmentCodec.read(bytes, this.dataset, lock), memory);
        chains = new Chains(book, memory);
        inbox = new Inbox(book, catalogue, chains, faults, new Inbox.Findings() {
            @Override
            public void otherBranch(Catalogue.Entry entry) {
                aside(entry, entry.first());
            }

            @Override
            public void unreadable(Catalogue.Entry entry) {
                problem("sharing.unreadable", entry.item().name(), cards.name(entry.replica()));
            }
        });
        outbox = new Outbox(dataset, book, transport, lock, catalogue, chains, random, faults);
        taken = new Taken(memory);
        asking = new Asking(memory);
        healing = new Healing(catalogue, memory);
        cards = new Cards(book, self, catalogue, chains, healing, outbox, faults);
        clearing = new Clearing(book, catalogue, outbox);
        contents = new ContentExchange(dataset, book, attached, transport, lock, memory, random, faults);
    }

    /// One time there and back, when others follow.
    Round go() {
        return go(false);
    }

    /// One time there and back.
    ///
    /// @param once whether it may be the last for a while: whatever has come is acknowledged at once
    Round go(boolean once) {
        VersionVector before = book.applied();
        problems.clear();
        long now = clock.millis();
        long went = 0;
        long healed = 0;
        Optional<TransportFailed.Trouble> trouble = Optional.empty();
        try {
            catalogue.look(now, new Arrivals());
            if (!catalogue.newer().isEmpty()) {
                problem("sharing.newer", Integer.toString(catalogue.newer().size()));
            }
            cards.read();
            compareChains();
            inbox.empty();
            took(before);
            ownNumbers();
            if (identity.isEmpty()) {
                for (Stretch stretch : own()) {
                    outbox.leave(stretch, now);
                    went += length(stretch);
                }
                for (Healing.Answer answer : healing.answers(cards.others(), book.applied())) {
                    Catalogue.@Nullable Entry there = answer.there();
                    if (there == null) {
                        outbox.leave(answer.stretch(), now);
                    } else {
                        outbox.passOn(there, now);
                    }
                    healing.done(answer);
                    healed += length(answer.stretch());
                }
                healing.newer(cards.others()).forEach((item, asked) -> {
                    outbox.passOn(item);
                    healing.done(asked);
                });
                healing.allDone();
                clearing.clear(now);
                Asking.Waited waited = waited(now);
                cards.write(now, waited.wants(), contents.wants(now), went + healed > 0 || once);
                outbox.tidy(now, waited.leftovers());
                contents.exchange(cards.others(), now);
            }
        } catch (TransportFailed failed) {
            trouble = Optional.of(failed.trouble());
        }
        took(before);
        remember();
        long came = frames(book.applied()) - frames(before) - ownSince(before);
        long waiting = missing().stream().mapToLong(Courier::length).sum();
        return new Round(came, went, healed, waiting, outgoing(), identity, List.copyOf(problems.values()), trouble);
    }

    /// How many changes are to be left in the folder, as far as it was looked into.
    long outgoing() {
        return own().stream().mapToLong(Courier::length).sum();
    }

    /// Brings the content of an attachment here, if it lies there.
    ///
    /// @throws TransportFailed if the place is away
    boolean fetch(String sha256) {
        return contents.fetch(sha256, clock.millis());
    }

    private long ownSince(VersionVector before) {
        return book.applied().get(book.replica()) - before.get(book.replica());
    }

    /// What each device has said last, this one's own card too.
    Collection<Card> devices() {
        return cards.all();
    }

    /// Compares each new file with what is applied under the same numbers (`sync.md`, amendment 14).
    private final class Arrivals implements Catalogue.Newcomer {
        @Override
        public void whole(Catalogue.Entry entry, Segment segment) {
            if (segment.kind() == Segment.Kind.FRAMES) {
                clearing.came(entry, segment);
                compare(entry, segment);
            }
        }

        @Override
        public void unusable(Transport.Item item, Reading reading) {
            switch (reading) {
                case Reading.NotYet _ -> problem("sharing.not-yet", item.name());
                case Reading.NotOurs _ -> problem("sharing.not-ours", item.name());
                case Reading.Newer _ -> {} // counted
                case Reading.Locked _ -> problem("sharing.locked", item.name());
                case Reading.Whole _ -> throw new IllegalArgumentException("a whole file");
            }
        }
    }

    private void compare(Catalogue.Entry entry, Segment segment) {
        long last = Math.min(segment.last(), book.applied().get(segment.replica()));
        long[] at = {segment.first()};
        long[] differs = {0};
        if (last >= segment.first()) {
            book.read(segment.replica(), segment.first(), last, frame -> {
                if (differs[0] == 0 && !Arrays.equals(FrameCodec.hash(frame), FrameCodec.hash(segment.part(at[0])))) {
                    differs[0] = at[0];
                }
                at[0]++;
            });
        }
        if (differs[0] > 0) {
            aside(entry, differs[0]);
        }
    }

    private void aside(Catalogue.Entry entry, long seq) {
        catalogue.setAside(entry);
        problem("sharing.second-content", entry.item().name(), cards.name(entry.replica()), Long.toString(seq));
        if (entry.replica().equals(book.replica())) {
            identity = Optional.of("second");
        }
    }

    private void problem(String key, String... arguments) {
        problems.putIfAbsent(
                key + Arrays.toString(arguments),
                new Problem(key, Problem.Severity.NOTICE, List.of(arguments), null)); // all else goes on
    }

    /// Who has other frames than we under the numbers that both have applied.
    private void compareChains() {
        VersionVector applied = book.applied();
        for (Card card : cards.all()) {
            card.chains().forEach((replica, chain) -> {
                long seq = card.applied().get(replica);
                if (seq > 0 && seq == applied.get(replica) && !chain.equals(chains.shortAfter(replica, seq))) {
                    problem("sharing.other-branch", card.user(), cards.name(replica), Long.toString(seq));
                }
            });
        }
    }

    /// Numbers of ours that we do not know, or that we were taken out: somebody else may go on with them.
    private void ownNumbers() {
        ReplicaId own = book.replica();
        long last = book.applied().get(own);
        boolean ahead =
                catalogue.frames().stream().anyMatch(entry -> entry.replica().equals(own) && entry.last() > last)
                        || cards.all().stream().anyMatch(card -> card.applied().get(own) > last);
        if (ahead) {
            identity = Optional.of("ahead");
        } else if (cards.retired().contains(own)) {
            identity = Optional.of("retired");
        }
    }

    private void took(VersionVector before) {
        taken.took(before, book.applied(), catalogue.replicas(), book.replica());
    }

    private List<Stretch> own() {
        return taken.toLeave(book.applied(), catalogue.stretches());
    }

    /// What we have heard of, do not have, and cannot find.
    private List<Stretch> missing() {
        VersionVector applied = book.applied();
        SortedMap<ReplicaId, Long> heard = new TreeMap<>();
        for (Catalogue.Entry entry : catalogue.frames()) {
            heard.merge(entry.replica(), entry.last(), Math::max);
        }
        for (Card card : cards.all()) {
            card.applied().entries().forEach((replica, seq) -> heard.merge(replica, seq, Math::max));
        }
        inbox.causes().forEach((replica, seq) -> heard.merge(replica, seq, Math::max));
        heard.remove(book.replica());
        List<Stretch> missing = new ArrayList<>();
        heard.forEach((replica, last) -> {
            if (last > applied.get(replica)) {
                missing.add(new Stretch(replica, applied.get(replica) + 1, last));
            }
        });
        return missing;
    }

    private Asking.Waited waited(long now) {
        Collection<Stretch> there = catalogue.stretches();
        List<Stretch> lost = missing().stream()
                .flatMap(stretch -> stretch.without(there).stream())
                .toList();
        return asking.waited(lost, catalogue.torn(), book.replica(), now);
    }

    private void remember() {
        taken.save();
        asking.save();
        healing.save();
        contents.save();
        catalogue.save();
        chains.save();
    }

    private static long frames(VersionVector vector) {
        return vector.entries().values().stream().mapToLong(Long::longValue).sum();
    }

    private static long length(Stretch stretch) {
        return stretch.last() - stretch.first() + 1;
    }
}
