package org.aftercall.sharing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.aftercall.change.ReplicaId;
import org.aftercall.store.Faults;
import org.aftercall.store.Frames;

/// Leaves frames in the shared place: whole files that are never changed, each forced before the next. Everything it
/// leaves is applied and on the disk here, so nobody else ever knows more of us than we do.
final class Outbox {
    /// At most so many frames, and about so many bytes, in one file.
    static final int FULL_FRAMES = 4096;

    private static final int FULL_BYTES = 4 << 20;

    /// More small files than these are packed into one.
    private static final int MANY = 64;

    /// How long packed files stay, for those who are just reading them.
    private static final long KEPT_MILLIS = 7L * 24 * 60 * 60 * 1000;

    private final UUID dataset;
    private final Frames book;
    private final Transport transport;
    private final Lock lock;
    private final Catalogue catalogue;
    private final Chains chains;
    private final RandomGenerator random;
    private final Faults faults;

    Outbox(
            UUID dataset,
            Frames book,
            Transport transport,
            Lock lock,
            Catalogue catalogue,
            Chains chains,
            RandomGenerator random,
            Faults faults) {
        this.dataset = dataset;
        this.book = book;
        this.transport = transport;
        this.lock = lock;
        this.catalogue = catalogue;
        this.chains = chains;
        this.random = random;
        this.faults = faults;
    }

    /// Leaves some frames of the book.
    ///
    /// @throws TransportFailed if some could not be left; those before them are there
    void leave(Stretch stretch, long now) {
        List<byte[]> some = new ArrayList<>();
        long[] first = {stretch.first()};
        int[] bytes = {0};
        book.read(stretch.replica(), stretch.first(), stretch.last(), frame -> {
            some.add(frame);
            bytes[0] += frame.length;
            if (some.size() >= FULL_FRAMES || bytes[0] >= FULL_BYTES) {
                leave(stretch.replica(), first[0], some, now);
                first[0] += some.size();
                some.clear();
                bytes[0] = 0;
            }
        });
        if (!some.isEmpty()) {
            leave(stretch.replica(), first[0], some, now);
        }
    }

    private void leave(ReplicaId replica, long first, List<byte[]> frames, long now) {
        Segment segment = Segment.frames(dataset, replica, first, chains.after(replica, first - 1), frames);
        chains.note(replica, segment.last(), segment.chainAfter());
        put(segment, name(replica, first, segment.last()), now);
    }

    /// Leaves once more what lies there whole and is not applied here, byte for byte.
    void passOn(Catalogue.Entry entry, long now) {
        catalogue
                .load(entry)
                .ifPresent(segment -> put(segment, name(entry.replica(), entry.first(), entry.last()), now));
    }

    /// Leaves once more a file that only a newer version can read, byte for byte.
    void passOn(Transport.Item item) {
        transport
                .read(item)
                .ifPresent(bytes -> transport.put(
                        book.replica(),
                        "newer-%s.clog".formatted(HexFormat.of().toHexDigits(random.nextInt())),
                        bytes));
    }

    void leave(Card card, long now) {
        put(
                Segment.card(dataset, card.replica(), card.number(), card.bytes()),
                String.format(Locale.ROOT, "card-%010d", card.number()),
                now);
    }

    /// Leaves frames that have lost what is forgotten on the shelf of the file that they stand for.
    void leaveInstead(Catalogue.Entry old, Segment segment, long now) {
        ReplicaId shelf = old.item().shelf().matches("[0-9a-f]{16}")
                ? ReplicaId.of(old.item().shelf())
                : book.replica();
        put(shelf, segment, name(segment.replica(), segment.first(), segment.last()), now, old.aside());
        faults.at("clear.left");
    }

    void remove(Catalogue.Entry entry) {
        transport.remove(entry.item());
        catalogue.removed(entry);
    }

    private static String name(ReplicaId replica, long first, long last) {
        return String.format(Locale.ROOT, "%s-%012d-%012d", replica, first, last);
    }

    /// Under a name that was never there: what is torn while it is written may take the place of nothing that is whole
    /// elsewhere.
    private void put(Segment segment, String name, long now) {
        put(book.replica(), segment, name, now, false);
    }

    private void put(ReplicaId shelf, Segment segment, String name, long now, boolean aside) {
        byte[] salt = new byte[Lock.SALT_LENGTH];
        if (lock.locked()) {
            random.nextBytes(salt);
        }
        byte[] file = SegmentCodec.write(segment, lock, salt);
        String full = name + "-" + HexFormat.of().toHexDigits(random.nextInt()) + ".clog";
        faults.at("publish.before");
        transport.put(shelf, full, file);
        faults.at("publish.after");
        boolean nobody = book.forgotten() == 0;
        catalogue.put(shelf, full, file.length, segment, now, aside, nobody ? 0 : Catalogue.Entry.NEVER);
    }

    /// Packs own small files, and removes those that were packed a week ago (`sync.md` B6). Nothing but own files, and
    /// nothing that is not whole in a larger one.
    ///
    /// @param leftovers own files that will never be whole
    void tidy(long now, List<Transport.Item> leftovers) {
        Map<ReplicaId, List<Catalogue.Entry>> own = new TreeMap<>();
        catalogue
                .byReplica()
                .forEach((replica, entries) -> own.put(
                        replica,
                        entries.stream()
                                .filter(entry -> entry.on(book.replica()))
                                .toList()));
        for (Map.Entry<ReplicaId, List<Catalogue.Entry>> each : own.entrySet()) {
            pack(each.getKey(), each.getValue(), now);
            removePacked(each.getValue(), now);
        }
        removeOldCards();
        leftovers.forEach(transport::remove);
    }

    private void pack(ReplicaId replica, List<Catalogue.Entry> entries, long now) {
        List<Catalogue.Entry> small = entries.stream()
                .filter(entry -> entries.stream().noneMatch(other -> covers(other, entry)))
                .filter(entry -> entry.last() - entry.first() + 1 < FULL_FRAMES)
                .sorted(Comparator.comparingLong(Catalogue.Entry::first))
                .toList();
        if (small.size() <= MANY) {
            return;
        }
        long first = small.getFirst().first();
        long last = first - 1;
        for (Catalogue.Entry entry : small) {
            if (entry.first() > last + 1) {
                break;
            }
            last = Math.max(last, entry.last());
        }
        last = Math.min(Math.min(last, first + FULL_FRAMES - 1), book.applied().get(replica));
        if (last > first) {
            leave(new Stretch(replica, first, last), now);
            faults.at("roll.written");
        }
    }

    private void removePacked(List<Catalogue.Entry> entries, long now) {
        for (Catalogue.Entry entry : entries) {
            boolean packed = entries.stream()
                    .anyMatch(other -> covers(other, entry)
                            && now - other.since() >= KEPT_MILLIS
                            && catalogue.load(other).isPresent());
            if (packed) {
                faults.at("roll.beforeRemove");
                remove(entry);
            }
        }
    }

    private static boolean covers(Catalogue.Entry large, Catalogue.Entry small) {
        return large.first() <= small.first()
                && large.last() >= small.last()
                && large.last() - large.first() > small.last() - small.first();
    }

    private void removeOldCards() {
        List<Catalogue.Entry> cards = catalogue.cards().stream()
                .filter(card -> card.on(book.replica()) && card.replica().equals(book.replica()))
                .toList();
        long newest = cards.stream().mapToLong(Catalogue.Entry::first).max().orElse(0);
        for (Catalogue.Entry card : cards) {
            if (card.first() < newest) {
                remove(card);
            }
        }
    }
}
