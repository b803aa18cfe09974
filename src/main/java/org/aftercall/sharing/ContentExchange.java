package org.aftercall.sharing;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aftercall.change.VersionVector;
import org.aftercall.model.Refused;
import org.aftercall.store.Faults;
import org.aftercall.store.Frames;

/// Leaves the contents of attachments in the shared place and fetches those that somebody wants (decision 0021). Frames
/// and contents know nothing of each other: a row whose content is not there yet is on its way.
///
/// A name there is a hint; what is read is compared with its SHA-256. Whatever is torn, damaged or there twice is
/// passed
/// over, and whoever has the content leaves it again when somebody asks.
final class ContentExchange {
    /// Without a reason it is looked again this often, whether all that is here is there.
    private static final long LOOK_MILLIS = 10L * 60 * 1000;

    /// So much comes by itself; more when it is asked for.
    private static final long SMALL_BYTES = 256 << 10;

    private static final int SMALL_AT_ONCE = 16;

    /// What no row explains for so long is of nobody: who has its row leaves it again.
    private static final long OF_NOBODY_MILLIS = 60L * 24 * 60 * 60 * 1000;

    private static final int MOST_TIMES = 20;
    private static final int MOST_WANTS = 100;
    private static final Pattern NAME = Pattern.compile("([0-9a-f]{64})\\b.*");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final UUID dataset;
    private final Frames book;
    private final Attached attached;
    private final Transport transport;
    private final Lock lock;
    private final RandomGenerator random;
    private final Faults faults;
    private final ContentNotes notes;
    private VersionVector named = VersionVector.EMPTY;
    private long looked = Long.MIN_VALUE;
    private boolean lookNow = true;

    ContentExchange(
            UUID dataset,
            Frames book,
            Attached attached,
            Transport transport,
            Lock lock,
            Memory memory,
            RandomGenerator random,
            Faults faults) {
        this.dataset = dataset;
        this.book = book;
        this.attached = attached;
        this.transport = transport;
        this.lock = lock;
        this.random = random;
        this.faults = faults;
        notes = new ContentNotes(memory);
    }

    /// Takes away what is of forgotten people, leaves what is missing, fetches what is wanted and what is small.
    ///
    /// @param others cards of those who may ask
    /// @throws TransportFailed if the place could not be used; the next time it goes on
    void exchange(Collection<Card> others, long now) {
        VersionVector applied = book.applied();
        boolean asked = others.stream().anyMatch(this::isUnanswered);
        boolean due = looked == Long.MIN_VALUE || now < looked || now - looked >= LOOK_MILLIS;
        if (!lookNow && !asked && !due && applied.equals(named)) {
            return;
        }
        Map<String, Set<UUID>> rows = new TreeMap<>(attached.named().get());
        rows.keySet().removeIf(sha256 -> !SHA256.matcher(sha256).matches());
        if (!lookNow && !asked && !due && rows.equals(notes.named)) {
            named = applied;
            return;
        }
        lookNow = true; // until it is done
        Map<String, List<Transport.Item>> there = there();
        forget(rows, there);
        leave(rows.keySet(), others, there);
        fetch(rows.keySet(), there, now);
        removeOfNobody(rows.keySet(), there, now);
        named = applied;
        looked = now;
    }

    /// What lies there, by the first part of its name.
    private Map<String, List<Transport.Item>> there() {
        Map<String, List<Transport.Item>> there = new HashMap<>();
        for (Transport.Item item : transport.contents()) {
            Matcher name = NAME.matcher(item.name());
            if (name.matches()) {
                there.computeIfAbsent(name.group(1), _ -> new ArrayList<>()).add(item);
            }
        }
        return there;
    }

    private List<Transport.Item> items(String sha256, Map<String, List<Transport.Item>> there) {
        return lock.names(sha256).stream()
                .flatMap(name -> there.getOrDefault(name, List.of()).stream())
                .toList();
    }

    /// A row goes only with a person who is forgotten. A book that was replaced by an older one lacks rows, too: that
    /// is no reason to take anything away.
    private void forget(Map<String, Set<UUID>> rows, Map<String, List<Transport.Item>> there) {
        for (Map.Entry<String, Set<UUID>> each : new TreeMap<>(notes.named).entrySet()) {
            if (!rows.containsKey(each.getKey())
                    && attached.forgotten().apply(each.getValue()).containsAll(each.getValue())) {
                for (Transport.Item item : items(each.getKey(), there)) {
                    transport.remove(item);
                }
                lock.names(each.getKey()).forEach(there::remove);
                notes.wanted.remove(each.getKey());
            }
        }
        notes.name(rows);
    }

    /// Whether somebody asks who has not been answered that often.
    private boolean isUnanswered(Card card) {
        return card.contents().entrySet().stream()
                .anyMatch(want -> want.getValue() > notes.answered.getOrDefault(key(card, want.getKey()), 0));
    }

    private static String key(Card card, String name) {
        return card.replica() + "/" + name;
    }

    private void leave(Set<String> rows, Collection<Card> others, Map<String, List<Transport.Item>> there) {
        Set<String> again = again(others);
        for (String sha256 : rows) {
            boolean asked = lock.names(sha256).stream().anyMatch(again::contains);
            if ((asked || items(sha256, there).isEmpty()) && attached.contents().has(sha256)) {
                leave(sha256, there);
            }
        }
        Set<String> open = new HashSet<>();
        for (Card card : others) {
            card.contents().forEach((name, times) -> {
                open.add(key(card, name));
                notes.answered.put(key(card, name), times);
            });
        }
        notes.answered.keySet().retainAll(open);
    }

    /// The first time it is enough that it lies there; the second time what lies there does not reach who asks, whole
    /// as it may look from here.
    private Set<String> again(Collection<Card> others) {
        Set<String> again = new HashSet<>();
        for (Card card : others) {
            card.contents().forEach((name, times) -> {
                if (times > Math.max(1, notes.answered.getOrDefault(key(card, name), 0))) {
                    again.add(name);
                }
            });
        }
        return again;
    }

    private void leave(String sha256, Map<String, List<Transport.Item>> there) {
        byte[] bytes = attached.contents().read(sha256).orElse(new byte[0]);
        if (bytes.length == 0) {
            return; // damaged here: somebody else has it
        }
        byte[] salt = new byte[Lock.SALT_LENGTH];
        if (lock.locked()) {
            random.nextBytes(salt);
        }
        byte[] file = SegmentCodec.write(Segment.content(dataset, book.replica(), bytes), lock, salt);
        String name = lock.names(sha256).getFirst();
        // no name is used twice: what is torn while it is written may take the place of nothing that is whole elsewhere
        String full = name + "-" + HexFormat.of().toHexDigits(random.nextInt()) + ".clog";
        faults.at("content.before");
        transport.putContent(full, file);
        faults.at("content.after");
        there.computeIfAbsent(name, _ -> new ArrayList<>()).add(new Transport.Item("", full, file.length, 0));
    }

    private void fetch(Set<String> rows, Map<String, List<Transport.Item>> there, long now) {
        notes.wanted.keySet().retainAll(rows);
        notes.wanted.replaceAll((_, since) -> Math.min(now, since));
        int small = 0;
        for (String sha256 : rows) {
            if (attached.contents().has(sha256)) {
                notes.wanted.remove(sha256);
                continue;
            }
            List<Transport.Item> items = items(sha256, there);
            boolean isSmall = !items.isEmpty()
                    && items.stream().allMatch(item -> item.size() <= SMALL_BYTES)
                    && small < SMALL_AT_ONCE;
            small += isSmall ? 1 : 0;
            boolean wanted = notes.wanted.containsKey(sha256);
            if ((wanted || isSmall) && !items.isEmpty()) {
                if (isTaken(sha256, items)) {
                    notes.wanted.remove(sha256);
                } else {
                    notes.wanted.putIfAbsent(sha256, now);
                }
            }
        }
        lookNow = small == SMALL_AT_ONCE;
    }

    /// A disk that is full here must not hold up anything else.
    private boolean isTaken(String sha256, List<Transport.Item> items) {
        try {
            return take(sha256, items);
        } catch (Refused _) {
            return false;
        }
    }

    /// Brings a content here at once, if it can be had.
    ///
    /// @return whether it is here; otherwise it is wanted from now on
    /// @throws Refused if the disk refused to take it
    boolean fetch(String sha256, long now) {
        if (!SHA256.matcher(sha256).matches()) {
            return false;
        }
        if (attached.contents().has(sha256) || take(sha256, items(sha256, there()))) {
            return true;
        }
        notes.wanted.putIfAbsent(sha256, now);
        notes.save();
        return false;
    }

    private boolean take(String sha256, List<Transport.Item> items) {
        for (Transport.Item item : items) {
            byte[] file = transport.read(item).orElse(new byte[0]);
            if (SegmentCodec.read(file, dataset, lock) instanceof Reading.Whole(Segment segment)
                    && segment.kind() == Segment.Kind.CONTENT
                    && sha256(segment.parts().getFirst()).equals(sha256)) {
                attached.contents().keep(segment.parts().getFirst());
                faults.at("content.kept");
                return true;
            }
        }
        return false;
    }

    private void removeOfNobody(Set<String> rows, Map<String, List<Transport.Item>> there, long now) {
        Set<String> explained = new HashSet<>();
        rows.forEach(sha256 -> explained.addAll(lock.names(sha256)));
        Set<String> unexplained = new HashSet<>(there.keySet());
        unexplained.removeAll(explained);
        notes.unexplained.keySet().retainAll(unexplained);
        for (String name : unexplained) {
            long since = Math.min(now, notes.unexplained.getOrDefault(name, now));
            notes.unexplained.put(name, since);
            if (now - since >= OF_NOBODY_MILLIS) {
                there.getOrDefault(name, List.of()).forEach(transport::remove);
                notes.unexplained.remove(name);
            }
        }
    }

    /// What the card is to ask for, by name, and how often: for what it has waited for ten minutes, and again after
    /// twice as long each time.
    SortedMap<String, Integer> wants(long now) {
        SortedMap<String, Integer> wants = new TreeMap<>();
        notes.wanted.forEach((sha256, since) -> {
            long waited = Math.max(0, now - since) / Asking.PATIENCE_MILLIS;
            if (waited > 0 && wants.size() < MOST_WANTS) {
                int doubled = Long.SIZE - Long.numberOfLeadingZeros(waited);
                wants.put(lock.names(sha256).getFirst(), Math.min(MOST_TIMES, doubled));
            }
        });
        return wants;
    }

    void save() {
        notes.save();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
