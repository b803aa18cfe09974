package org.aftercall.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftercall.lookup.Lookup;
import org.aftercall.lookup.OwnField;
import org.aftercall.lookup.Scope;
import org.aftercall.lookup.Viewer;
import org.aftercall.model.Card;
import org.aftercall.model.Company;
import org.aftercall.model.CompanyId;
import org.aftercall.model.ContactId;
import org.aftercall.model.ContactPoint;
import org.aftercall.model.Group;
import org.aftercall.model.Note;
import org.aftercall.model.OperationId;
import org.aftercall.model.PointKind;
import org.aftercall.search.InventedPeople.Entry;
import org.aftercall.store.ChangeSet;
import org.aftercall.store.ContactRow;
import org.aftercall.store.Contacts.Searchable;
import org.aftercall.store.Position;
import org.aftercall.store.Upkeep.Touched;

/// A book in memory with invented people, made by a seed, that remembers who was touched when. It lets the index be
/// tried without a database, and in numbers; that the store hands over the same is tried with the store.
final class InventedBook implements Book {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final Viewer VIEWER = new Viewer("Marek Zieliński", TODAY, ZoneOffset.UTC);

    private final Random random;
    private final InventedPeople people;
    private final Map<ContactId, Entry> entries = new LinkedHashMap<>();
    private final List<Set<ContactId>> touched = new ArrayList<>();
    private final List<Consumer<ChangeSet>> listeners = new CopyOnWriteArrayList<>();
    private final long oldest;

    /// @param oldest places before this one are unknown
    InventedBook(long seed, long oldest) {
        this.random = new Random(seed);
        this.people = new InventedPeople(random);
        this.oldest = oldest;
    }

    synchronized void write(Collection<Entry> changed, Collection<ContactId> removed) {
        changed.forEach(entry -> entries.put(entry.card().contact().id(), entry));
        removed.forEach(entries::remove);
        touched.add(Stream.concat(
                        changed.stream().map(entry -> entry.card().contact().id()), removed.stream())
                .collect(Collectors.toSet()));
        ChangeSet changes = new ChangeSet(touched.getLast(), Set.of(), false);
        listeners.forEach(listener -> listener.accept(changes));
    }

    /// Writes invented contacts, some hundred with each save.
    void fill(int contacts) {
        for (int from = 0; from < contacts; from += 300) {
            write(
                    Stream.generate(people::imported)
                            .limit(Math.min(300, contacts - from))
                            .toList(),
                    List.of());
        }
    }

    /// Changes, adds or removes a few.
    void shake() {
        List<ContactId> ids = List.copyOf(ids());
        ContactId one = ids.get(random.nextInt(ids.size()));
        ContactId other = ids.get(random.nextInt(ids.size()));
        Entry changed = people.entry(one);
        write(
                one.equals(other) ? List.of(entry()) : List.of(changed, entry()),
                one.equals(other) ? List.of() : List.of(other));
    }

    synchronized List<ContactId> ids() {
        return List.copyOf(entries.keySet());
    }

    /// Who matches, by looking at everybody.
    synchronized Set<ContactId> bruteForce(String typed, Scope scope) {
        Lookup lookup = Lookup.of(typed, InventedPeople.OWN);
        return entries.values().stream()
                .filter(entry -> lookup.matches(entry.subject(), scope, VIEWER))
                .map(entry -> entry.card().contact().id())
                .collect(Collectors.toSet());
    }

    synchronized Entry entryOf(ContactId id) {
        return Objects.requireNonNull(entries.get(id));
    }

    synchronized long rank(ContactId id) {
        return Objects.requireNonNull(entries.get(id)).rank();
    }

    String typed() {
        return people.typed();
    }

    /// Somebody new, whom no import brought.
    Entry entry() {
        return people.entry();
    }

    @Override
    public synchronized Optional<Position> settled() {
        return Optional.of(place(touched.size()));
    }

    private static Position place(int records) {
        return new Position(records, 1, records, "chain");
    }

    /// Three saves at a time.
    @Override
    public synchronized Optional<Touched> touched(Position after, Position until) {
        if (after.records() < oldest || after.records() > until.records()) {
            return Optional.empty();
        }
        int end = (int) Math.min(until.records(), after.records() + 3);
        return Optional.of(new Touched(
                touched.subList((int) after.records(), end).stream()
                        .flatMap(Set::stream)
                        .collect(Collectors.toSet()),
                Set.of(),
                place(end)));
    }

    @Override
    public void eachSearchable(Consumer<Searchable> consumer) {
        searchable(ids()).forEach(consumer);
    }

    @Override
    public synchronized List<Searchable> searchable(Collection<ContactId> ids) {
        return entries(ids).map(InventedBook::searchable).toList();
    }

    @Override
    public Map<ContactId, List<String>> notes(Collection<ContactId> ids) {
        return searchable(ids).stream().collect(Collectors.toMap(Searchable::id, Searchable::notes));
    }

    @Override
    public synchronized List<Card> cards(Collection<ContactId> ids) {
        return entries(ids).map(Entry::card).toList();
    }

    @Override
    public synchronized List<ContactRow> rows(List<ContactId> ids) {
        return entries(ids)
                .map(Entry::card)
                .map(card -> new ContactRow(
                        card.contact().id(),
                        card.contact().shownName(),
                        "",
                        "",
                        "",
                        "",
                        card.contact().priority(),
                        null,
                        null,
                        Instant.EPOCH,
                        ""))
                .toList();
    }

    @Override
    public void eachCompany(Consumer<Company> consumer) {}

    @Override
    public List<Company> companies(Collection<CompanyId> ids) {
        return List.of();
    }

    @Override
    public synchronized Set<ContactId> changedBy(OperationId operation) {
        return ids().stream()
                .filter(id -> InventedPeople.isOf(operation.value(), id))
                .collect(Collectors.toSet());
    }

    @Override
    public List<OwnField> ownFields() {
        return InventedPeople.OWN;
    }

    @Override
    public List<Group> groups() {
        return InventedPeople.GROUPS;
    }

    @Override
    public AutoCloseable onChange(Consumer<ChangeSet> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private Stream<Entry> entries(Collection<ContactId> ids) {
        Map<ContactId, Entry> found = new HashMap<>();
        ids.forEach(id -> {
            Entry entry = entries.get(id);
            if (entry != null) {
                found.put(id, entry);
            }
        });
        return ids.stream().map(found::get).filter(Objects::nonNull);
    }

    private static Searchable searchable(Entry entry) {
        Card card = entry.card();
        List<String> texts = new ArrayList<>(
                List.of(card.contact().name().formal(), card.contact().nickname()));
        card.affiliations()
                .forEach(affiliation -> texts.addAll(List.of(affiliation.companyName(), affiliation.title())));
        card.contact().types().forEach(type -> texts.add(type.code()));
        texts.add(card.contact().recordManager());
        texts.addAll(card.contact().userFields().values());
        card.addresses()
                .forEach(postal -> texts.addAll(
                        List.of(postal.address().city(), postal.address().country())));
        List<String> phones = new ArrayList<>();
        for (ContactPoint point : card.points()) {
            if (point.kind() == PointKind.Known.PHONE) {
                phones.addAll(List.of(point.written(), point.comparable()));
            } else {
                texts.add(point.written());
            }
        }
        List<String> notes = Stream.concat(card.notes().stream().map(Note::text), entry.past().stream())
                .toList();
        return new Searchable(
                card.contact().id(),
                texts,
                phones,
                notes,
                Instant.ofEpochMilli(entry.rank()),
                entry.lastTouch(),
                Stream.concat(card.groups().stream().map(Group::id), Stream.of(InventedPeople.DELETED))
                        .collect(Collectors.toSet()));
    }
}
