package org.aftercall.agenda;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.aftercall.model.ContactId;
import org.aftercall.store.Due;

/// The keys of open activities up to a horizon, in memory: small, so that counting and ordering wait for nothing.
/// Not safe for several threads.
final class DueKeys {
    private final Map<ContactId, List<Due.Key>> byContact = new HashMap<>();
    private LocalDate until = LocalDate.MIN;

    /// Last day that is known here.
    LocalDate until() {
        return until;
    }

    void load(Collection<Due.Key> keys, LocalDate horizon) {
        byContact.clear();
        until = horizon;
        keys.forEach(this::add);
    }

    /// Takes what some contacts have open now, in place of what was known of them.
    void replace(Collection<ContactId> contacts, Collection<Due.Key> keys) {
        contacts.forEach(byContact::remove);
        keys.forEach(this::add);
    }

    List<Due.Key> select(Predicate<Due.Key> wanted) {
        List<Due.Key> found = new ArrayList<>();
        for (List<Due.Key> keys : byContact.values()) {
            for (Due.Key key : keys) {
                if (wanted.test(key)) {
                    found.add(key);
                }
            }
        }
        return found;
    }

    private void add(Due.Key key) {
        if (!key.due().isAfter(until)) {
            byContact.computeIfAbsent(key.contact(), _ -> new ArrayList<>(1)).add(key);
        }
    }

    /// The order of Today (`product.md` rule 5).
    static Comparator<Due.Key> order(Order order) {
        return switch (order) {
            case PRIORITY_THEN_TIME ->
                Comparator.comparingInt(Due.Key::priority).thenComparing(DueKeys::byTime);
            case TIME_THEN_PRIORITY ->
                ((Comparator<Due.Key>) DueKeys::timedFirst)
                        .thenComparing(DueKeys::moment)
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
