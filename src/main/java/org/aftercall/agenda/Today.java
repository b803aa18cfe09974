package org.aftercall.agenda;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.aftercall.model.ActivityId;
import org.aftercall.model.ContactId;
import org.aftercall.model.HistoryEntry;
import org.aftercall.store.ChangeSet;
import org.aftercall.store.ContactRow;
import org.aftercall.store.Due;
import org.aftercall.store.Store;
import org.aftercall.text.Folding;
import org.jspecify.annotations.Nullable;

/// The due list: open work that is due today or was due before, by the user's local midnight. Overdue work is never
/// moved or hidden by itself.
///
/// Keeps the keys of open work in memory, read once and kept in step with what is saved. Safe for any thread; asking
/// reads from the store, so not on the screen's thread.
public final class Today implements AutoCloseable {
    /// How far ahead the keys are known, in days.
    private static final int HORIZON = 7;

    private final Store store;
    private final InstantSource clock;
    private final ZoneId zone;
    private final OpenWork work;
    private final DueKeys keys = new DueKeys();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final AutoCloseable subscription;
    private final Object lock = new Object();

    private final AtomicLong changes = new AtomicLong();
    private final Undecided undecided;
    private final AtomicReference<@Nullable Selected> selected = new AtomicReference<>();
    private LocalDate loadedOn = LocalDate.MIN;

    /// @param zone where the user's midnight is
    public Today(Store store, InstantSource clock, ZoneId zone) {
        this(store, clock, zone, Optional.empty());
    }

    /// @param zone where the user's midnight is
    /// @param kept the file in which [#keep()] leaves something for the next start
    public Today(Store store, InstantSource clock, ZoneId zone, Optional<Path> kept) {
        this.work = new OpenWork(store, kept);
        this.store = store;
        this.clock = clock;
        this.zone = zone;
        this.undecided = new Undecided(store, changes::get);
        this.subscription = store.onChange(this::changed);
    }

    /// What the user wants to see.
    public enum Chip {
        OVERDUE,
        /// overdue above today
        TODAY,
        /// one section per day
        NEXT_SEVEN_DAYS
    }

    /// Reads ahead what the first question needs.
    public void readAhead() {
        select(LocalDate.MIN, day(), Scope.of(Whose.Everyone.EVERYONE));
    }

    /// The user's local date.
    public LocalDate day() {
        return now().toLocalDate();
    }

    /// The user's local time.
    public ZonedDateTime now() {
        return clock.instant().atZone(zone);
    }

    /// How long until the list is another one.
    public Duration untilMidnight() {
        ZonedDateTime midnight = day().plusDays(1).atStartOfDay(zone);
        return Duration.between(clock.instant(), midnight.toInstant());
    }

    /// Calls back after every change of what is due, on a thread of the store.
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /// The list.
    ///
    /// @param limit at most so many rows are read
    public Agenda due(Chip chip, Order order, Whose whose, int limit) {
        return due(chip, order, Scope.of(whose), limit);
    }

    /// The list.
    ///
    /// @param limit at most so many rows are read
    public Agenda due(Chip chip, Order order, Scope scope, int limit) {
        LocalDate day = day();
        Selected selected = selected(day, scope);
        List<Due.Key> overdue = selected.overdue();
        List<Due.Key> today = selected.today();
        List<Due.Key> week = selected.week();
        List<HistoryEntry> done = done(day, scope);
        Agenda.Counts counts =
                new Agenda.Counts(overdue.size(), today.size(), week.size(), undecided.last(), done.size());

        List<Block> blocks = new ArrayList<>();
        switch (chip) {
            case OVERDUE -> blocks.add(new Block(Agenda.Heading.OVERDUE, day, overdue));
            case TODAY -> {
                blocks.add(new Block(Agenda.Heading.OVERDUE, day, overdue));
                blocks.add(new Block(Agenda.Heading.TODAY, day, today));
            }
            case NEXT_SEVEN_DAYS ->
                byDay(week).forEach((date, list) -> blocks.add(new Block(Agenda.Heading.LATER, date, list)));
        }
        return read(selected, counts, blocks, order, limit, done);
    }

    /// Contacts without a next action and without a reason for none, A to C.
    public List<ContactRow> withoutNextAction(int limit) {
        return store.due().withoutNextAction(day(), limit);
    }

    /// Contacts without a next action and without a reason for none, as they are now. Looks at every contact after each
    /// change, so a list does not wait for it: [Agenda.Counts] has what was counted last.
    public Due.NoNextAction noNextAction() {
        return undecided.count(day());
    }

    /// How much is already planned for a day: the load line of the close-out.
    public Optional<List<Due.Key>> planned(LocalDate date, Whose whose) {
        List<Due.Key> found = new ArrayList<>();
        for (Due.Key key : store.due().openOn(date)) {
            if (whose.includes(key)) {
                found.add(key);
            }
        }
        found.sort(DueKeys.order(Order.TIME_THEN_PRIORITY));
        return Optional.of(found);
    }

    /// All overdue work, in the order of the list.
    public List<ActivityId> overdue(Whose whose) {
        LocalDate day = day();
        List<Due.Key> found = select(LocalDate.MIN, day.minusDays(1), Scope.of(whose));
        found.sort(DueKeys.order(Order.PRIORITY_THEN_TIME));
        return found.stream().map(Due.Key::activity).toList();
    }

    /// What can be laid on other days: all that is overdue, and what is due today at any time, A first.
    List<Due.Key> spreadable(Scope scope) {
        LocalDate day = day();
        List<Due.Key> found = select(LocalDate.MIN, day.minusDays(1), scope);
        select(day, day, scope).stream().filter(key -> key.time() == null).forEach(found::add);
        found.sort(DueKeys.order(Order.PRIORITY_THEN_TIME));
        return found;
    }

    /// Everybody who owns open work.
    public List<String> owners() {
        TreeSet<String> owners = new TreeSet<>();
        String last = "";
        for (Due.Key key : select(LocalDate.MIN, LocalDate.MAX, Scope.of(Whose.Everyone.EVERYONE))) {
            if (!key.owner().equals(last)) { // few people, for thousands of keys
                last = key.owner();
                owners.add(last);
            }
        }
        owners.remove("");
        return List.copyOf(owners);
    }

    @Override
    public void close() {
        try {
            subscription.close();
        } catch (Exception e) {
            throw new IllegalStateException("leaving the list of those who are told of changes", e);
        }
    }

    private record Block(Agenda.Heading heading, LocalDate day, List<Due.Key> keys) {}

    private Agenda read(
            Selected selected,
            Agenda.Counts counts,
            List<Block> blocks,
            Order order,
            int limit,
            List<HistoryEntry> done) {
        List<Agenda.Section> sections = new ArrayList<>();
        int left = limit;
        int hidden = 0;
        for (Block block : blocks) {
            if (block.keys().isEmpty()) {
                continue;
            }
            First first = first(selected, block, order, left);
            left -= first.shown().size();
            hidden += block.keys().size() - first.shown().size();
            List<Due.Item> items =
                    first.shown().isEmpty() ? List.of() : store.due().items(first.shown());
            sections.add(new Agenda.Section(
                    block.heading(), block.day(), block.keys().size(), first.timed(), items));
        }
        Optional<Due.Item> next = next(selected)
                .flatMap(key ->
                        store.due().items(List.of(key.activity())).stream().findFirst());
        return new Agenda(selected.day(), counts, sections, hidden, next, done);
    }

    /// What is shown of a section, picked anew only after something changed: its rows are read each time.
    private First first(Selected selected, Block block, Order order, int limit) {
        Wanted wanted = new Wanted(block.heading(), block.day(), order, limit);
        First known = selected.first().get(wanted);
        if (known != null) {
            return known;
        }
        List<Due.Key> keys = block.keys();
        First picked = new First(
                DueKeys.first(keys, order(order, keys), limit).stream()
                        .map(Due.Key::activity)
                        .toList(),
                (int) keys.stream().filter(key -> key.time() != null).count());
        selected.first().put(wanted, picked);
        return picked;
    }

    private record Wanted(Agenda.Heading heading, LocalDate day, Order order, int limit) {}

    /// @param timed how many of all have a time
    private record First(List<ActivityId> shown, int timed) {}

    private Comparator<Due.Key> order(Order order, List<Due.Key> keys) {
        Map<ContactId, String> companies = new HashMap<>();
        if (order == Order.COMPANY) {
            store.due()
                    .companies(keys.stream().map(Due.Key::contact).toList())
                    .forEach((contact, name) -> companies.put(contact, Folding.fold(name)));
        }
        return DueKeys.order(order, companies);
    }

    private Optional<Due.Key> next(Selected selected) {
        LocalTime now = now().toLocalTime();
        return selected.timed().stream()
                .filter(key -> key.time() != null && !key.time().isBefore(now))
                .findFirst();
    }

    private List<HistoryEntry> done(LocalDate day, Scope scope) {
        Instant from = day.atStartOfDay(zone).toInstant();
        Instant until = day.plusDays(1).atStartOfDay(zone).toInstant();
        return store.due().cleared(from, until).stream()
                .filter(scope::includes)
                .sorted(Comparator.comparing(HistoryEntry::when).reversed())
                .toList();
    }

    private static Map<LocalDate, List<Due.Key>> byDay(List<Due.Key> found) {
        Map<LocalDate, List<Due.Key>> days = new TreeMap<>();
        for (Due.Key key : found) {
            days.computeIfAbsent(key.due(), _ -> new ArrayList<>()).add(key);
        }
        return days;
    }

    private List<Due.Key> select(LocalDate from, LocalDate to, Scope scope) {
        synchronized (lock) {
            LocalDate day = day();
            if (!loadedOn.equals(day)) {
                load(day);
            }
            return keys.select(from, to, scope::includes);
        }
    }

    /// The keys of the three chips; picked anew only after something changed.
    private Selected selected(LocalDate day, Scope scope) {
        long change = changes.get();
        Selected known = selected.get();
        if (known != null && known.day().equals(day) && known.scope().equals(scope) && known.change() == change) {
            return known;
        }
        List<Due.Key> today = select(day, day, scope);
        Selected now = new Selected(
                day,
                scope,
                change,
                select(LocalDate.MIN, day.minusDays(1), scope),
                today,
                select(day.plusDays(1), day.plusDays(HORIZON), scope),
                today.stream()
                        .filter(key -> key.time() != null)
                        .sorted(DueKeys.order(Order.TIME_THEN_PRIORITY))
                        .toList(),
                new ConcurrentHashMap<>());
        selected.set(now);
        return now;
    }

    /// @param change how many changes there had been when they were picked
    /// @param timed those of today with a time, the first one first
    /// @param first what is shown of them, as far as it was asked for
    private record Selected(
            LocalDate day,
            Scope scope,
            long change,
            List<Due.Key> overdue,
            List<Due.Key> today,
            List<Due.Key> week,
            List<Due.Key> timed,
            Map<Wanted, First> first) {}

    /// Keeps for the next start what it would read longest. For a time when nobody waits any more.
    public void keep() {
        work.keep(day().plusDays(HORIZON));
    }

    /// What is saved while this reads is told to [#changed(ChangeSet)], which waits for it.
    private void load(LocalDate day) {
        LocalDate until = day.plusDays(HORIZON);
        keys.load(work.until(until), until);
        loadedOn = day;
    }

    private void changed(ChangeSet changed) {
        changes.incrementAndGet();
        synchronized (lock) {
            if (changed.everything()) {
                loadedOn = LocalDate.MIN;
            } else if (!loadedOn.equals(LocalDate.MIN)) {
                keys.replace(changed.contacts(), store.due().open(changed.contacts()));
            }
        }
        // Counted again afterwards: whoever asked in between may have kept what was there before.
        changes.incrementAndGet();
        listeners.forEach(Runnable::run);
    }
}
