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
import org.aftercall.change.ReplicaId;
import org.aftercall.sharing.Transport.Item;
import org.jspecify.annotations.Nullable;

/// What lies in the shared place, as far as it was read whole once. Each file is read once; what it says is
/// remembered, also beyond this run.
final class Catalogue {
    private static final String NOTE = "catalogue";

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

    /// From bytes to what they say.
    interface Reader {
        Reading read(byte[] bytes);
    }

    Catalogue(Transport transport, Reader reader, Memory memory) {
        this.transport = transport;
        this.reader = reader;
        this.memory = memory;
        memory.read(NOTE).ifPresent(this::remember);
    }

    /// Looks at what lies there now and reads what is new.
    ///
    /// @throws TransportFailed if the place is away
    void look(long now, Newcomer newcomer) {
        List<Item> items = new ArrayList<>(transport.list());
        items.sort(Comparator.comparing(Item::shelf).thenComparing(Item::name));
        Map<Place, Item> there = new LinkedHashMap<>();
        items.forEach(item -> there.put(new Place(item.shelf(), item.name()), item));
        entries.keySet().retainAll(there.keySet());
        kept.keySet().retainAll(there.keySet());
        torn.clear();
        newer.clear();
        there.forEach((place, item) -> look(place, item, now, newcomer));
    }

    private void look(Place place, Item item, long now, Newcomer newcomer) {
        @Nullable Entry known = entries.getOrDefault(place, remembered.get(place));
        if (known != null && known.item.size() == item.size() && isSame(known.item, item)) {
            entries.put(place, known.as(item));
            return;
        }
        if (item.equals(notOurs.get(place))) {
            return;
        }
        entries.remove(place);
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
    }

    void removed(Entry entry) {
        Place place = place(entry);
        entries.remove(place);
        kept.remove(place);
    }

    void setAside(Entry entry) {
        entries.computeIfPresent(place(entry), (_, known) -> known.setAside());
    }

    /// Nothing of so many forgotten rows is in a file.
    void looked(Entry entry, long rows) {
        entries.computeIfPresent(place(entry), (_, known) -> known.looked(rows));
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
        return entries.values().stream()
                .filter(entry -> entry.kind == Segment.Kind.FRAMES)
                .toList();
    }

    /// Files with frames that may be used.
    List<Entry> frames() {
        return entries.values().stream()
                .filter(entry -> entry.kind == Segment.Kind.FRAMES && !entry.aside)
                .toList();
    }

    List<Entry> cards() {
        return entries.values().stream()
                .filter(entry -> entry.kind == Segment.Kind.CARD)
                .toList();
    }

    /// Devices whose last card is not the newest that was ever seen, with the number of that one: perhaps they have
    /// forgotten how far they had counted, and nobody looks at what they say now.
    ///
    /// @param known the newest card of each that was ever seen
    SortedMap<ReplicaId, Long> overtaken(Map<ReplicaId, Card> known) {
        Map<ReplicaId, Entry> last = new HashMap<>();
        cards().forEach(card -> last.merge(card.replica, card, (one, other) -> other.since >= one.since ? other : one));
        SortedMap<ReplicaId, Long> found = new TreeMap<>();
        last.forEach((replica, card) -> {
            Card newest = known.get(replica);
            if (newest != null && card.first < newest.number()) {
                found.put(replica, newest.number());
            }
        });
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
        Map<ReplicaId, List<Entry>> all = new HashMap<>();
        frames().forEach(entry ->
                all.computeIfAbsent(entry.replica, id -> new ArrayList<>()).add(entry));
        all.values()
                .forEach(some -> some.sort(Comparator.comparingLong(Entry::first)
                        .thenComparing(Comparator.comparingLong(Entry::last).reversed())));
        return all;
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
        StringBuilder text = new StringBuilder();
        entries.values().forEach(entry -> {
            String line = String.join(
                    "\t",
                    entry.item.shelf(),
                    entry.item.name(),
                    Long.toString(entry.item.size()),
                    Long.toString(entry.item.stamp()),
                    entry.kind.name(),
                    entry.replica.toString(),
                    Long.toString(entry.first),
                    Long.toString(entry.last),
                    Long.toString(entry.since),
                    Boolean.toString(entry.aside),
                    Long.toString(entry.looked));
            if (entry.item.stamp() != 0 && line.indexOf('\n') < 0) {
                text.append(line).append('\n');
            }
        });
        memory.write(NOTE, text.toString());
    }

    private void remember(String text) {
        text.lines().forEach(line -> {
            String[] words = line.split("\t", -1);
            try {
                if (words.length == 11) {
                    Item item = new Item(words[0], words[1], Long.parseLong(words[2]), Long.parseLong(words[3]));
                    remembered.put(
                            new Place(words[0], words[1]),
                            new Entry(
                                    item,
                                    Segment.Kind.valueOf(words[4]),
                                    ReplicaId.of(words[5]),
                                    Long.parseLong(words[6]),
                                    Long.parseLong(words[7]),
                                    Long.parseLong(words[8]),
                                    Boolean.parseBoolean(words[9]),
                                    Long.parseLong(words[10])));
                }
            } catch (IllegalArgumentException _) {
                // it is read again
            }
        });
    }
}
