package org.aftercall.sharing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.aftercall.change.ReplicaId;
import org.aftercall.sharing.Transport.Item;
import org.jspecify.annotations.Nullable;

/// What lies in the shared place, as far as it was read whole once. Each file is read once; what it says is
/// remembered, also beyond this run.
final class Catalogue {
    private static final String NOTE = "catalogue";

    /// A card that its owner has replaced goes earlier.
    private static final long STAYS_MILLIS = 10L * 60 * 1000;

    /// Whole files are kept in memory up to so many bytes, because what was just read is applied next.
    private static final int KEPT_BYTES = 32 << 20;

    /// One file that was whole when it was read.
    ///
    /// @param since when it was first seen here
    /// @param aside it holds other frames under numbers that are known with others: nobody uses it
    /// @param looked how many rows were forgotten when it was looked through for them, or [#NEVER]
    record Entry(
            Item item,
            Segment.Kind kind,
            ReplicaId replica,
            long first,
            long last,
            long since,
            boolean aside,
            long looked) {
        static final long NEVER = -1;

        Stretch stretch() {
            return new Stretch(replica, first, last);
        }

        boolean on(ReplicaId shelf) {
            return item.shelf().equals(shelf.toString());
        }

        private Entry as(Item now) {
            return new Entry(now, kind, replica, first, last, since, aside, looked);
        }

        private Entry setAside() {
            return new Entry(item, kind, replica, first, last, since, true, looked);
        }

        private Entry looked(long rows) {
            return new Entry(item, kind, replica, first, last, since, aside, rows);
        }
    }

    /// Told of each file that is read for the first time.
    interface Newcomer {
        void whole(Entry entry, Segment segment);

        void unusable(Item item, Reading reading);
    }

    private record Place(String shelf, String name) {}

    private final Transport transport;
    private final Reader reader;
    private final Memory memory;
    private final Map<Place, Entry> entries = new LinkedHashMap<>();
    private final Map<Place, Entry> remembered = new HashMap<>();
    private final Map<Place, Item> notOurs = new HashMap<>();
    private final List<Item> torn = new ArrayList<>();
    private final List<Item> newer = new ArrayList<>();
    private final LinkedHashMap<Place, Segment> kept = new LinkedHashMap<>();
    private long keptBytes;

    /// What was made of the entries, until one of them changes: most looks find what the last one found.
    private @Nullable List<Entry> all;

    private @Nullable List<Entry> frames;
    private @Nullable List<Entry> cards;
    private @Nullable Map<ReplicaId, List<Entry>> byReplica;
    private boolean isSaved;

    /// From bytes to what they say.
    interface Reader {
        Reading read(byte[] bytes);
    }

    Catalogue(Transport transport, Reader reader, Memory memory) {
        this.transport = transport;
        this.reader = reader;
        this.memory = memory;
        memory.read(NOTE)
                .ifPresent(text -> CatalogueNote.entries(text).forEach(entry -> remembered.put(place(entry), entry)));
    }

    /// Looks at what lies there now and reads what is new.
    ///
    /// @throws TransportFailed if the place is away
    void look(long now, Newcomer newcomer) {
        List<Item> items = new ArrayList<>(transport.list());
        items.sort(Comparator.comparing(Item::shelf).thenComparing(Item::name));
        Map<Place, Item> there = new LinkedHashMap<>();
        items.forEach(item -> there.put(new Place(item.shelf(), item.name()), item));
        if (entries.keySet().retainAll(there.keySet())) {
            changed();
        }
        kept.keySet().retainAll(there.keySet());
        torn.clear();
        newer.clear();
        there.forEach((place, item) -> look(place, item, now, newcomer));
    }

    private void look(Place place, Item item, long now, Newcomer newcomer) {
        @Nullable Entry known = entries.getOrDefault(place, remembered.get(place));
        if (known != null && known.item.size() == item.size() && isSame(known.item, item)) {
            if (!known.item.equals(item) || !entries.containsKey(place)) {
                entries.put(place, known.as(item));
                changed();
            }
            return;
        }
        if (item.equals(notOurs.get(place))) {
            return;
        }
        if (entries.remove(place) != null) {
            changed();
        }
        Optional<byte[]> bytes = transport.read(item);
        if (bytes.isEmpty()) {
            return;
        }
        switch (reader.read(bytes.get())) {
            case Reading.Whole(Segment segment) -> {
                Entry entry = new Entry(
                        item,
                        segment.kind(),
                        segment.replica(),
                        segment.first(),
                        segment.last(),
                        now,
                        false,
                        Entry.NEVER);
                entries.put(place, entry);
                changed();
                keep(place, segment);
                newcomer.whole(entry, segment);
            }
            case Reading.NotOurs ours -> {
                notOurs.put(place, item);
                newcomer.unusable(item, ours);
            }
            case Reading.NotYet part -> {
                torn.add(item);
                newcomer.unusable(item, part);
            }
            case Reading.Newer later -> {
                newer.add(item);
                newcomer.unusable(item, later);
            }
            case Reading other -> newcomer.unusable(item, other);
        }
    }

    private void changed() {
        all = null;
        frames = null;
        cards = null;
        byReplica = null;
        isSaved = false;
    }

    /// What we have put there ourselves has no stamp yet.
    private static boolean isSame(Item known, Item now) {
        return known.stamp() == 0 || known.stamp() == now.stamp();
    }

    /// Notes what was just put there.
    ///
    /// @param aside whether nobody may use it
    /// @param looked how many rows were forgotten when it was looked through for them, or [Entry#NEVER]
    void put(ReplicaId shelf, String name, int size, Segment segment, long now, boolean aside, long looked) {
        Item item = new Item(shelf.toString(), name, size, 0);
        entries.put(
                new Place(item.shelf(), name),
                new Entry(
                        item, segment.kind(), segment.replica(), segment.first(), segment.last(), now, aside, looked));
        changed();
    }

    void removed(Entry entry) {
        Place place = place(entry);
        entries.remove(place);
        changed();
        kept.remove(place);
    }

    void setAside(Entry entry) {
        entries.computeIfPresent(place(entry), (_, known) -> known.setAside());
        changed();
    }

    /// Nothing of so many forgotten rows is in a file.
    void looked(Entry entry, long rows) {
        entries.computeIfPresent(place(entry), (_, known) -> known.looked(rows));
        changed();
    }

    private static Place place(Entry entry) {
        return new Place(entry.item.shelf(), entry.item.name());
    }

    /// What was not whole when it was looked at last.
    List<Item> torn() {
        return List.copyOf(torn);
    }

    /// What only a newer version can read.
    List<Item> newer() {
        return List.copyOf(newer);
    }

    /// Files with frames, those that nobody uses too.
    List<Entry> all() {
        List<Entry> found = all;
        if (found == null) {
            found = those(entry -> entry.kind == Segment.Kind.FRAMES);
            all = found;
        }
        return found;
    }

    /// Files with frames that may be used.
    List<Entry> frames() {
        List<Entry> found = frames;
        if (found == null) {
            found = those(entry -> entry.kind == Segment.Kind.FRAMES && !entry.aside);
            frames = found;
        }
        return found;
    }

    List<Entry> cards() {
        List<Entry> found = cards;
        if (found == null) {
            found = those(entry -> entry.kind == Segment.Kind.CARD);
            cards = found;
        }
        return found;
    }

    private List<Entry> those(Predicate<Entry> wanted) {
        return entries.values().stream().filter(wanted).toList();
    }

    /// Devices whose last card is not the newest that was ever seen, with the number of that one: perhaps they
    /// have forgotten how far they had counted, and nobody looks at what they say now. Which came last is told by
    /// a clock that may have been set back, so a card with a lower number that stays counts as the last one, too;
    /// who has not forgotten it loses nothing by being told.
    ///
    /// @param known the newest card of each that was ever seen
    SortedMap<ReplicaId, Long> overtaken(Map<ReplicaId, Card> known, long now) {
        Map<ReplicaId, Entry> last = new HashMap<>();
        cards().forEach(card -> last.merge(card.replica, card, (one, other) -> other.since >= one.since ? other : one));
        SortedMap<ReplicaId, Long> found = new TreeMap<>();
        for (Entry card : cards()) {
            Card newest = known.get(card.replica);
            boolean stays = Math.abs(now - card.since) >= STAYS_MILLIS || card.equals(last.get(card.replica));
            if (newest != null && card.first < newest.number() && stays) {
                found.put(card.replica, newest.number());
            }
        }
        return found;
    }

    SortedSet<ReplicaId> replicas() {
        SortedSet<ReplicaId> all = new TreeSet<>();
        frames().forEach(entry -> all.add(entry.replica));
        return all;
    }

    Collection<Stretch> stretches() {
        return frames().stream().map(Entry::stretch).toList();
    }

    /// Files that may be used and reach furthest from one frame on.
    Map<ReplicaId, List<Entry>> byReplica() {
        Map<ReplicaId, List<Entry>> found = byReplica;
        if (found == null) {
            Map<ReplicaId, List<Entry>> sorted = new HashMap<>();
            frames().forEach(entry -> sorted.computeIfAbsent(entry.replica, id -> new ArrayList<>())
                    .add(entry));
            sorted.values()
                    .forEach(some -> some.sort(Comparator.comparingLong(Entry::first)
                            .thenComparing(Comparator.comparingLong(Entry::last).reversed())));
            found = sorted;
            byReplica = sorted;
        }
        return found;
    }

    /// The file once more; empty if it is gone or no longer what it was.
    Optional<Segment> load(Entry entry) {
        Place place = place(entry);
        Segment held = kept.get(place);
        if (held != null) {
            return Optional.of(held);
        }
        Optional<byte[]> bytes = transport.read(entry.item);
        if (bytes.isPresent()
                && reader.read(bytes.get()) instanceof Reading.Whole(Segment segment)
                && segment.replica().equals(entry.replica)
                && segment.first() == entry.first
                && segment.last() == entry.last) {
            keep(place, segment);
            return Optional.of(segment);
        }
        return Optional.empty();
    }

    private void keep(Place place, Segment segment) {
        Segment before = kept.put(place, segment);
        keptBytes += segment.size() - (before == null ? 0 : before.size());
        while (keptBytes > KEPT_BYTES && kept.size() > 1) {
            keptBytes -= kept.pollFirstEntry().getValue().size();
        }
    }

    void forgetContents() {
        kept.clear();
        keptBytes = 0;
    }

    void save() {
        if (!isSaved) {
            memory.write(NOTE, CatalogueNote.text(entries.values()));
            isSaved = true;
        }
    }
}
