package org.aftercall.importing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.aftercall.importing.Drafting.Entry;
import org.aftercall.model.CallResult;
import org.aftercall.model.ContactStatus;
import org.aftercall.model.HistoryType;
import org.aftercall.model.Origin;
import org.aftercall.model.PersonName;
import org.aftercall.model.Priority;
import org.aftercall.model.Problem;
import org.aftercall.model.RelationshipType;
import org.aftercall.text.DateOrder;
import org.jspecify.annotations.Nullable;

/// A draft while its row is read.
final class Gathering {
    /// @param group number of the note in our own exports, 0 elsewhere
    record Noted(int group, String text) {}

    private final Origin origin;
    private final boolean own;
    final List<Noted> notes = new ArrayList<>();
    final List<Draft.Point> points = new ArrayList<>();
    final List<Draft.Place> addresses = new ArrayList<>();
    private final List<Draft.Event> history = new ArrayList<>();
    private final Set<String> rest = new LinkedHashSet<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> types = new LinkedHashSet<>();
    private final Map<Integer, String> userFields = new HashMap<>();
    private final Set<Integer> pinned = new HashSet<>();
    private final Map<Target, Integer> birthParts = new HashMap<>();

    @Nullable
    UUID ourId;

    @Nullable
    UUID companyId;

    PersonName name = PersonName.NONE;
    String key = "";
    String nickname = "";
    String company = "";
    private String title = "";
    private String department = "";
    private String role = "";
    String priority = "";
    private String status = "";
    String manager = "";
    boolean keyPerson;
    String persona = "";
    String source = "";
    String referredBy = "";
    String campaign = "";
    String language = "";
    String noFollowUp = "";

    private @Nullable LocalDate birthday;
    private @Nullable LocalDate parkedUntil;

    final ConsentsGathered consents;

    Gathering(Origin origin, boolean own) {
        this.consents = new ConsentsGathered(this, own);
        this.origin = origin;
        this.own = own;
    }

    /// The first value of a field; a second, different one is kept as a line.
    String once(String before, Entry entry) {
        if (before.isEmpty() || before.equals(entry.text())) {
            return entry.text();
        }
        rest(entry);
        return before;
    }

    void title(Entry entry) {
        title = once(title, entry);
    }

    void department(Entry entry) {
        department = once(department, entry);
    }

    void rest(Entry entry) {
        restLine(entry.column().header(), entry.text());
    }

    void restLine(String header, String value) {
        rest.add(header + ": " + value);
    }

    void problem(Entry entry, Problem.Severity severity, String key, String... arguments) {
        problems.add(Problem.at(origin.at(entry.column().header()), severity, key, arguments));
    }

    void event(Instant when, HistoryType type, CallResult result, String text) {
        history.add(new Draft.Event(when, type.code(), result.code(), text, "", company, null));
    }

    void role(Entry entry) {
        if (own) {
            role = entry.text();
            return;
        }
        Choices.role(entry.text()).ifPresentOrElse(known -> role = known.code(), () -> title(entry));
    }

    void priority(Entry entry) {
        String letter = entry.text().toUpperCase(Locale.ROOT);
        if (own) {
            priority = entry.text();
        } else if (Priority.of(letter) instanceof Priority.Letter) {
            priority = letter;
        } else {
            problem(entry, Problem.Severity.NOTICE, "import.choice-unknown", entry.text());
            rest(entry);
        }
    }

    void types(Entry entry) {
        String separator = own ? "; " : "\\s*[;,/|]\\s*";
        for (String piece : entry.text().split(separator, -1)) {
            if (own) {
                types.add(piece);
            } else if (!piece.isBlank() && !addType(piece)) {
                problem(entry, Problem.Severity.NOTICE, "import.choice-unknown", piece);
                restLine(entry.column().header(), piece);
            }
        }
    }

    boolean addType(String written) {
        Optional<RelationshipType> type = Choices.type(written);
        type.ifPresent(known -> types.add(known.code()));
        return type.isPresent();
    }

    void status(Entry entry) {
        Optional<ContactStatus> known = own ? Optional.empty() : Choices.status(entry.text());
        if (own) {
            status = entry.text();
        } else if (known.isPresent()) {
            status = known.get().code();
        } else {
            problem(entry, Problem.Severity.NOTICE, "import.choice-unknown", entry.text());
            rest(entry);
        }
    }

    void parkedUntil(Entry entry) {
        parkedUntil = CellDates.read(entry, DateOrder.YMD).orElse(null);
    }

    void birthday(Entry entry, DateOrder order) {
        Optional<LocalDate> day = CellDates.read(entry, order);
        if (day.isEmpty()) {
            problem(entry, Problem.Severity.VALUE, "import.date-unreadable", entry.text());
            rest(entry);
        } else if (birthday == null) {
            birthday = day.get();
        } else if (!day.get().equals(birthday)) {
            rest(entry);
        }
    }

    void birthPart(Entry entry) {
        String digits = entry.text().replaceFirst("[.,]0+$", "").strip();
        if (digits.matches("\\d{1,4}")) {
            birthParts.put(entry.column().target(), Integer.parseInt(digits));
        }
        rest(entry);
    }

    void pinned(Entry entry) {
        if (ValueKind.yesNo(entry.text()).orElse(false)) {
            pinned.add(entry.column().group());
        }
    }

    void userField(Entry entry) {
        int slot = entry.column().detail().isEmpty()
                ? 0
                : Integer.parseInt(entry.column().detail());
        if (slot < 1 || slot > 15) {
            rest(entry);
        } else {
            userFields.put(slot, entry.text());
        }
    }

    Draft draft() {
        bornInParts();
        Draft.Fields fields = new Draft.Fields(
                name,
                nickname,
                priority,
                List.copyOf(types),
                status,
                manager,
                keyPerson,
                persona,
                source,
                referredBy,
                campaign,
                birthday,
                language,
                parkedUntil,
                noFollowUp,
                userFields);
        boolean works =
                companyId != null || Stream.of(company, title, department).anyMatch(each -> !each.isEmpty());
        List<Draft.Job> jobs = works
                ? List.of(new Draft.Job(null, companyId, company, title, department, role, null, null, true))
                : List.of();
        return new Draft(
                origin,
                ourId,
                key,
                fields,
                jobs,
                points,
                addresses,
                remarks(),
                history,
                consents.says(),
                List.of(),
                List.copyOf(rest),
                problems);
    }

    private void bornInParts() {
        Integer year = birthParts.get(Target.BIRTH_YEAR);
        Integer month = birthParts.get(Target.BIRTH_MONTH);
        Integer day = birthParts.get(Target.BIRTH_DAY);
        if (birthday != null || year == null || month == null || day == null) {
            return;
        }
        try {
            birthday = LocalDate.of(year, month, day);
            rest.removeIf(line -> birthLine(line));
        } catch (DateTimeException noSuchDay) {
            // its parts stay among the lines
        }
    }

    private static boolean birthLine(String line) {
        return HeaderWords.meaning(line.substring(0, line.indexOf(": ")))
                .filter(meaning -> switch (meaning.target()) {
                    case BIRTH_DAY, BIRTH_MONTH, BIRTH_YEAR -> true;
                    default -> false;
                })
                .isPresent();
    }

    private List<Draft.Remark> remarks() {
        List<Draft.Remark> remarks = new ArrayList<>();
        notes.stream()
                .sorted(Comparator.comparingInt(Noted::group))
                .forEach(noted -> remarks.add(
                        new Draft.Remark(null, noted.text(), noted.group() > 0 && pinned.contains(noted.group()))));
        return remarks;
    }
}
