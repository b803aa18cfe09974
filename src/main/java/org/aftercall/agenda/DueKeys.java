package org.aftercall.agenda;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.aftercall.model.ContactId;
import org.aftercall.store.Due;
import org.jspecify.annotations.Nullable;

/// The keys of open activities up to a horizon, in memory: small, so that counting and ordering wait for nothing.
/// Not safe for several threads.
final class DueKeys {
    private final NavigableMap<LocalDate, List<Due.Key>> byDay = new TreeMap<>();

    /// Made with the first change: a start that only shows what is due does not need it.
    private @Nullable Map<ContactId, List<Due.Key>> byContact;

    private LocalDate until = LocalDate.MIN;

    /// Last day that is known here.
    LocalDate until() {
        return until;
    }

    void load(Collection<Due.Key> keys, LocalDate horizon) {
        byDay.clear();
        byContact = null;
        until = horizon;
        List<Due.Key> day = List.of();
        LocalDate last = null;
        for (Due.Key key : keys) { // mostly day by day
            if (!key.due().equals(last)) {
                last = key.due();
                day = last.isAfter(horizon) ? new ArrayList<>() : day(last);
            }
            day.add(key);
        }
    }

    /// Takes what some contacts have open now, in place of what was known of them.
    void replace(Collection<ContactId> contacts, Collection<Due.Key> keys) {
        Map<ContactId, List<Due.Key>> known = byContact();
        Set<Due.Key> gone = new HashSet<>();
        for (ContactId contact : contacts) {
            List<Due.Key> before = known.remove(contact);
            if (before != null) {
                gone.addAll(before);
            }
        }
        // a day may have thousands, so each is gone through once
        gone.stream().map(Due.Key::due).distinct().map(byDay::get).forEach(day -> day.removeIf(gone::contains));
        for (Due.Key key : keys) {
            if (key.due().isAfter(until)) {
                continue;
            }
            day(key.due()).add(key);
            known.computeIfAbsent(key.contact(), _ -> new ArrayList<>(1)).add(key);
        }
    }

    private Map<ContactId, List<Due.Key>> byContact() {
        Map<ContactId, List<Due.Key>> known = byContact;
        if (known == null) {
            known = new HashMap<>();
            for (List<Due.Key> day : byDay.values()) {
                for (Due.Key key : day) {
                    known.computeIfAbsent(key.contact(), _ -> new ArrayList<>(1))
                            .add(key);
                }
            }
            byContact = known;
        }
        return known;
    }

    /// Keys of the days from one to another, both included.
    List<Due.Key> select(LocalDate from, LocalDate to, Predicate<Due.Key> wanted) {
        List<Due.Key> found = new ArrayList<>();
        if (from.isAfter(to)) {
            return found;
        }
        for (List<Due.Key> day : byDay.subMap(from, true, to, true).values()) {
            for (Due.Key key : day) {
                if (wanted.test(key)) {
                    found.add(key);
                }
            }
        }
        return found;
    }

    private List<Due.Key> day(LocalDate day) {
        return byDay.computeIfAbsent(day, _ -> new ArrayList<>());
    }

    /// The first of some keys in an order: twenty thousand are not sorted to show two hundred.
    static List<Due.Key> first(Collection<Due.Key> keys, Comparator<Due.Key> first, int limit) {
        PriorityQueue<Due.Key> best = new PriorityQueue<>(first.reversed());
        for (Due.Key key : keys) {
            if (best.size() < limit) {
                best.add(key);
            } else if (limit > 0 && first.compare(key, best.element()) < 0) {
                best.remove();
                best.add(key);
            }
        }
        List<Due.Key> sorted = new ArrayList<>(best);
        sorted.sort(first);
        return sorted;
    }

    /// The order of Today (`product.md` rule 5).
    static Comparator<Due.Key> order(Order order) {
        return order(order, Map.of());
    }

    /// @param companies names of the companies as they are compared, by contact; empty unless it is their order
    static Comparator<Due.Key> order(Order order, Map<ContactId, String> companies) {
        return switch (order) {
            case PRIORITY_THEN_TIME ->
                Comparator.comparingInt(Due.Key::priority).thenComparing(DueKeys::byTime);
            case TIME_THEN_PRIORITY ->
                ((Comparator<Due.Key>) DueKeys::timedFirst)
                        .thenComparing(DueKeys::moment)
                        .thenComparingInt(Due.Key::priority)
                        .thenComparing(DueKeys::byTime);
            case COMPANY ->
                Comparator.comparing(
                                (Due.Key key) -> companies.get(key.contact()),
                                Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparingInt(Due.Key::priority)
                        .thenComparing(DueKeys::byTime);
            case LONGEST_WAITING ->
                Comparator.comparing(Due.Key::promised)
                        .thenComparingInt(Due.Key::priority)
                        .thenComparing(DueKeys::byTime);
        };
    }

    /// Timed ones by time, then untimed ones by promised date, then id.
    private static int byTime(Due.Key one, Due.Key other) {
        int byKind = timedFirst(one, other);
        if (byKind != 0) {
            return byKind;
        }
        int within = one.time() != null ? moment(one, other) : one.promised().compareTo(other.promised());
        return within != 0
                ? within
                : ids(one.activity().value(), other.activity().value());
    }

    private static int timedFirst(Due.Key one, Due.Key other) {
        return Boolean.compare(one.time() == null, other.time() == null);
    }

    private static int moment(Due.Key one, Due.Key other) {
        int byDay = one.due().compareTo(other.due());
        if (byDay != 0 || one.time() == null || other.time() == null) {
            return byDay;
        }
        return one.time().compareTo(other.time());
    }

    /// As the database orders them: as unsigned bytes.
    private static int ids(UUID one, UUID other) {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    }
}
