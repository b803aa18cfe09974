package org.aftercall.importing;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import org.aftercall.change.RowChange;
import org.aftercall.format.ContentLine;
import org.aftercall.format.Kind;
import org.aftercall.format.SourceRow;
import org.aftercall.format.Spill;
import org.aftercall.model.Origin;
import org.aftercall.model.Problem;

/// The people of a calendar, of mails or of a whole folder as drafts: a row is a person with all that the entries tell
/// of them, or an entry that cannot be taken. Who only sent or got a mail comes in as new only where somebody says so.
final class ItemSource implements Source {
    /// Entries that were read, before anything was decided about them.
    ///
    /// @param unreadable entries that the reader could not take, by number
    record Raw(Spill spill, List<SourceRow> rows, List<Problem> notices, Map<Long, Problem> unreadable) {
        static Raw of(Spill spill, BooleanSupplier cancelled) {
            List<SourceRow> rows = new ArrayList<>();
            Gathered said = Gathered.of(spill, cancelled, rows::add);
            return new Raw(spill, rows, said.notices(), said.unreadable());
        }
    }

    /// How often somebody must invite to be taken for whose calendar it is.
    private static final int OFTEN = 3;

    private final Raw raw;
    private final boolean calendar;
    private final String country;
    private final Decisions decisions;
    private final String user;
    private final String file;
    private final Map<String, ItemPerson> people = new LinkedHashMap<>();
    private final Set<String> owners = new HashSet<>();
    private final List<SourceRow> cards = new ArrayList<>();
    private final List<Problem> refused = new ArrayList<>();
    private final List<Problem> found = new ArrayList<>();

    /// @param user name of who imports
    /// @param zone whose clock tells when
    /// @param country ISO code for numbers without one, empty if unknown
    ItemSource(Raw raw, LocalDate today, ZoneId zone, String user, String country, Decisions decisions) {
        this.raw = raw;
        this.calendar = raw.spill().info().kind() == Kind.ICALENDAR;
        this.country = country;
        this.decisions = decisions;
        this.user = user;
        this.file = raw.spill().info().fileName();
        List<CalendarEntry> entries = raw.rows().stream()
                .map(row -> new CalendarEntry(row.number(), ContentLine.of(row), zone))
                .toList();
        String owner = owner(entries);
        entries.forEach(entry -> entry.owners().forEach(each -> owners.add(each.toLowerCase(Locale.ROOT))));
        Map<String, Set<String>> replaced = replaced(entries);
        for (CalendarEntry entry : entries) {
            Problem unreadable = raw.unreadable().get(entry.number());
            if (unreadable != null) {
                refused.add(unreadable);
            } else if (entry.what().equals("VCARD")) {
                cards.add(raw.rows()
                        .get((int) (entry.number() - raw.rows().getFirst().number())));
            } else if (entry.isMail()) {
                mail(entry, today, zone);
            } else {
                take(entry, owner, today, zone, replaced.getOrDefault(entry.key(), Set.of()));
            }
        }
    }

    /// Occurrences of repeated events that other entries replace, by the key of the event.
    private static Map<String, Set<String>> replaced(List<CalendarEntry> entries) {
        Map<String, Set<String>> replaced = new HashMap<>();
        for (CalendarEntry entry : entries) {
            if (!entry.replaces().isEmpty()) {
                replaced.computeIfAbsent(entry.key(), _ -> new HashSet<>()).add(entry.replaces());
            }
        }
        return replaced;
    }

    /// Whose calendar it is: who invites to most of what others take part in.
    private String owner(List<CalendarEntry> entries) {
        Map<String, Integer> invited = new HashMap<>();
        int withPeople = 0;
        for (CalendarEntry entry : entries) {
            if (entry.isMail()) {
                continue;
            }
            List<CalendarEntry.Person> all = entry.people();
            withPeople += all.size() > 1 ? 1 : 0;
            all.stream()
                    .filter(person -> person.organises() && all.size() > 1)
                    .forEach(person -> invited.merge(key(person), 1, Integer::sum));
        }
        int half = withPeople / 2;
        Optional<String> owner = invited.entrySet().stream()
                .filter(each -> each.getValue() >= OFTEN && each.getValue() > half)
                .map(Map.Entry::getKey)
                .findFirst();
        owner.ifPresent(
                who -> found.add(Problem.at(Origin.file(file), Problem.Severity.NOTICE, "import.calendar-owner", who)));
        return owner.orElse("");
    }

    private static String key(CalendarEntry.Person person) {
        return (person.email().isEmpty() ? person.name() : person.email()).toLowerCase(Locale.ROOT);
    }

    private void take(CalendarEntry entry, String owner, LocalDate today, ZoneId zone, Set<String> replaced) {
        if (entry.what().equals("VFREEBUSY")) {
            refuse(entry, "import.calendar-busy");
            return;
        }
        Optional<String> born = Birthdays.whose(entry);
        if (born.isPresent()) {
            person(new CalendarEntry.Person(born.get(), "", false), "birthday " + born.get(), today, zone)
                    .birthday(entry);
            return;
        }
        List<CalendarEntry.Person> taking = entry.people().stream()
                .filter(person -> !key(person).equals(owner) && !person.name().equalsIgnoreCase(user))
                .toList();
        if (taking.isEmpty() && entry.ours().isEmpty()) {
            refuse(entry, "import.calendar-nobody");
        }
        entry.ours()
                .ifPresent(ours -> person(ours, "id " + entry.text("X-AFTERCALL-CONTACT"), today, zone)
                        .ours(entry)
                        .add(entry, replaced));
        taking.forEach(person -> person(person, key(person), today, zone).add(entry, replaced));
    }

    private void mail(CalendarEntry mail, LocalDate today, ZoneId zone) {
        if (mail.when().isEmpty()) {
            refuse(mail, "import.mail-no-date");
            return;
        }
        List<CalendarEntry.Person> others = mail.people().stream()
                .filter(person ->
                        !owners.contains(key(person)) && !person.name().equalsIgnoreCase(user))
                .toList();
        List<CalendarEntry.Person> reached =
                others.stream().filter(person -> !person.email().isEmpty()).toList();
        if (reached.isEmpty()) {
            refuse(mail, others.isEmpty() ? "import.mail-nobody" : "import.mail-no-address");
        }
        reached.forEach(person -> person(person, key(person), today, zone).mail(mail));
    }

    private ItemPerson person(CalendarEntry.Person person, String key, LocalDate today, ZoneId zone) {
        ItemPerson draft = people.computeIfAbsent(
                key.toLowerCase(Locale.ROOT), known -> new ItemPerson(known, today, zone, user, found::add));
        draft.called(person);
        return draft;
    }

    private void refuse(CalendarEntry entry, String key) {
        String summary = entry.text("SUMMARY");
        refused.add(Problem.at(
                new Origin(entry.file().isEmpty() ? file : entry.file(), "", entry.number(), ""),
                Problem.Severity.ROW,
                key,
                summary.substring(0, Math.min(80, summary.length()))));
    }

    @Override
    public Rows rows() {
        return Rows.of(laid().rows());
    }

    @Override
    public Map<Long, Set<String>> files() {
        return laid().files();
    }

    /// The rows, and from which files of a folder each of them is.
    private record Laid(List<Row> rows, Map<Long, Set<String>> files) {
        void from(long row, Set<String> of) {
            files.computeIfAbsent(row, _ -> new HashSet<>()).addAll(of);
        }
    }

    private Laid laid() {
        List<Row> rows = new ArrayList<>();
        Laid laid = new Laid(rows, new HashMap<>());
        Map<String, Integer> byAddress = new HashMap<>();
        for (SourceRow card : cards) {
            Row row = card(card, rows.size() + 1L);
            laid.from(row.number(), Set.of(file(card)));
            if (row instanceof Row.Person(long _, Draft draft)) {
                Matches.emails(draft).forEach(email -> byAddress.putIfAbsent(email, rows.size()));
            }
            rows.add(row);
        }
        for (ItemPerson person : people.values()) {
            long number = rows.size() + 1L;
            Origin origin = new Origin(file, "", number, "");
            Draft draft = person.draft(origin, !calendar, country, decisions);
            Integer card = Matches.emails(draft).stream()
                    .map(byAddress::get)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            if (card != null && rows.get(card) instanceof Row.Person(long at, Draft known)) {
                rows.set(card, new Row.Person(at, known.and(draft)));
                laid.from(at, person.files());
            } else {
                rows.add(
                        decisions.rows().get(number) == WhenThere.SKIP
                                ? new Row.Unreadable(number, Problem.at(origin, Problem.Severity.ROW, "import.skipped"))
                                : new Row.Person(number, draft));
                laid.from(number, person.files());
            }
        }
        for (Problem reason : refused) {
            rows.add(new Row.Unreadable(rows.size() + 1L, reason));
        }
        return laid;
    }

    private static String file(SourceRow card) {
        return ContentLine.of(card).stream()
                .filter(line -> line.name().equals(ContentLine.FILE))
                .findFirst()
                .map(line -> line.text().strip())
                .orElse("");
    }

    /// A card of the file, numbered among its people.
    private Row card(SourceRow written, long number) {
        List<ContentLine> lines = ContentLine.of(written).stream()
                .filter(line -> !line.name().equals(ContentLine.FILE))
                .toList();
        return CardSource.row(number, lines, new Origin(file, "", number, ""), country, decisions);
    }

    @Override
    public List<String> header() {
        return List.of(calendar ? "iCalendar" : "Text");
    }

    @Override
    public void eachUnreadable(BiConsumer<SourceRow, Problem> taker) {
        Map<Long, SourceRow> entries = new HashMap<>();
        raw.rows().forEach(row -> entries.put(row.number(), row));
        for (Problem reason : refused) {
            Origin origin = reason.origin();
            SourceRow entry = origin == null ? null : entries.get(origin.row());
            if (entry != null) {
                taker.accept(CardSource.written(entry.number(), entry), reason);
            }
        }
    }

    @Override
    public List<Problem> notices() {
        List<Problem> all = new ArrayList<>(raw.notices());
        all.addAll(found);
        return all;
    }

    @Override
    public List<RowChange> definitions(Known known) {
        return List.of();
    }

    @Override
    public String file() {
        return file;
    }

    @Override
    public String digest() {
        return raw.spill().info().sha256();
    }
}
