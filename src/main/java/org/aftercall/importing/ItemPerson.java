package org.aftercall.importing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.aftercall.model.Activity;
import org.aftercall.model.ActivityId;
import org.aftercall.model.ActivityKind;
import org.aftercall.model.ActivityState;
import org.aftercall.model.CallResult;
import org.aftercall.model.ContactId;
import org.aftercall.model.HistoryType;
import org.aftercall.model.Origin;
import org.aftercall.model.PersonName;
import org.aftercall.model.PointKind;
import org.aftercall.model.PointStatus;
import org.aftercall.model.Problem;
import org.aftercall.text.Emails;
import org.aftercall.text.MailBodies;
import org.aftercall.text.Names;
import org.jspecify.annotations.Nullable;

/// One person of a calendar or of mails while the entries are read: what was becomes history, what comes becomes
/// planned work.
final class ItemPerson {
    private static final ContactId NOBODY = new ContactId(new UUID(0, 0));
    private static final int YEARS_BACK = 2;

    /// Some programs give a birthday the year in which it was first shown.
    private static final int YOUNGEST = 10;

    private final String key;
    private final LocalDate today;
    private final ZoneId zone;
    private final String user;
    private final Consumer<Problem> problems;
    private final List<Draft.Event> history = new ArrayList<>();
    private final List<Draft.Work> activities = new ArrayList<>();
    private final Set<String> rest = new LinkedHashSet<>();
    private final Set<String> files = new HashSet<>();
    private String name = "";
    private String email = "";
    private @Nullable LocalDate birthday;
    private @Nullable UUID ourId;
    private String signature = "";
    private Instant signed = Instant.MIN;

    /// @param key what the person is known by in every calendar
    ItemPerson(String key, LocalDate today, ZoneId zone, String user, Consumer<Problem> problems) {
        this.key = key;
        this.today = today;
        this.zone = zone;
        this.user = user;
        this.problems = problems;
    }

    void called(CalendarEntry.Person person) {
        name = name.isEmpty() ? person.name() : name;
        email = email.isEmpty() ? person.email() : email;
    }

    ItemPerson ours(CalendarEntry entry) {
        ourId = entry.contact().orElse(null);
        return this;
    }

    /// The files of a folder that tell of this person.
    Set<String> files() {
        return files;
    }

    void birthday(CalendarEntry entry) {
        files.add(entry.file());
        LocalDate day = entry.when().orElseThrow().at().toLocalDate();
        if (day.isAfter(today.minusYears(YOUNGEST)) || birthday != null) {
            rest.add("BDAY: " + day.toString().substring(4).replaceFirst("^-", "--"));
        } else {
            birthday = day;
        }
    }

    String email() {
        return email;
    }

    /// A mail that this person sent or got.
    void mail(CalendarEntry mail) {
        files.add(mail.file());
        Instant when = mail.when().orElseThrow().in(zone).atZone(zone).toInstant();
        history.add(new Draft.Event(
                when, HistoryType.Known.EMAIL.code(), CallResult.Known.NONE.code(), mail.mailTold(), "", "", null));
        boolean sender = mail.people().stream()
                .anyMatch(person -> person.organises() && person.email().equalsIgnoreCase(email));
        if (sender && !when.isBefore(signed)) {
            signed = when;
            signature = MailBodies.signature(mail.text("DESCRIPTION"));
        }
    }

    /// @param replaced occurrences that other entries replace, as written
    void add(CalendarEntry entry, Set<String> replaced) {
        files.add(entry.file());
        if (entry.isDone()) {
            done(entry);
            return;
        }
        if (entry.when().isEmpty() || entry.isCancelled()) {
            String day =
                    entry.when().map(time -> " " + time.in(zone).toLocalDate()).orElse("");
            rest.add((entry.isCancelled() ? "CANCELLED" : entry.what()) + day + ": " + entry.told());
            return;
        }
        Optional<List<LocalDateTime>> dates = entry.occurrences(
                today.minusYears(YEARS_BACK).atStartOfDay(), today.plusYears(1).atStartOfDay(), replaced);
        if (!entry.rule().isEmpty()) {
            rest.add("RRULE (" + entry.text("SUMMARY") + "): " + entry.rule());
        }
        if (dates.isEmpty()) {
            problems.accept(Problem.at(
                    Origin.file(""), Problem.Severity.NOTICE, "import.rule-kept", entry.text("SUMMARY"), entry.rule()));
        }
        boolean planned = false;
        for (LocalDateTime at :
                dates.orElseGet(() -> List.of(entry.when().orElseThrow().in(zone)))) {
            boolean open = entry.what().equals("VTODO")
                    || entry.activity().isPresent()
                    || !at.toLocalDate().isBefore(today);
            if (!open || entry.what().equals("VJOURNAL")) {
                event(entry, at);
            } else if (!planned) {
                plan(entry, at);
                planned = true;
            }
        }
    }

    private void done(CalendarEntry entry) {
        entry.time("COMPLETED")
                .or(entry::when)
                .or(() -> entry.time("LAST-MODIFIED"))
                .or(() -> entry.time("DTSTAMP"))
                .ifPresentOrElse(time -> event(entry, time.in(zone)), () -> rest.add("VTODO: " + entry.told()));
    }

    private void event(CalendarEntry entry, LocalDateTime at) {
        boolean allDay = entry.when().map(CalendarTimes.Time::allDay).orElse(false);
        LocalDateTime when = allDay ? at.toLocalDate().atTime(LocalTime.NOON) : at;
        HistoryType type = entry.what().equals("VJOURNAL") ? HistoryType.Known.NOTE : type(entry);
        history.add(new Draft.Event(
                when.atZone(zone).toInstant(), type.code(), CallResult.Known.NONE.code(), entry.told(), "", "", null));
    }

    private static HistoryType type(CalendarEntry entry) {
        HistoryType said = DatedNotes.type(entry.text("SUMMARY"));
        HistoryType usual = entry.what().equals("VTODO") ? HistoryType.Known.TODO : HistoryType.Known.MEETING;
        return said == HistoryType.Known.NOTE ? usual : said;
    }

    private void plan(CalendarEntry entry, LocalDateTime at) {
        String said = entry.text("X-AFTERCALL-KIND");
        ActivityKind kind = ActivityKind.of(said.isEmpty() ? type(entry).code() : said);
        LocalDate day = at.toLocalDate();
        boolean allDay = entry.when().map(CalendarTimes.Time::allDay).orElse(true);
        String title = entry.title();
        activities.add(new Draft.Work(
                new Activity(
                        new ActivityId(entry.activity().orElseGet(() -> derived(entry, at, title))),
                        NOBODY,
                        kind,
                        title,
                        day,
                        allDay ? null : at.toLocalTime(),
                        day,
                        0,
                        ActivityState.Known.OPEN,
                        user),
                List.of()));
        String told = entry.told();
        if (entry.activity().isEmpty() && !told.equals(title)) {
            rest.add(day + ": " + told);
        }
    }

    /// The same entry of the same calendar is the same work, on every device.
    private UUID derived(CalendarEntry entry, LocalDateTime at, String title) {
        String key = entry.key().isEmpty() ? title : entry.key();
        return Ids.derived("calendar", key, entry.rule().isEmpty() ? entry.replaces() : at.toString(), name, email);
    }

    Draft draft(Origin origin) {
        return draft(origin, false, "", Decisions.NONE);
    }

    /// @param onlyIfKnown whether somebody must say so before it becomes a new contact
    /// @param country ISO code of numbers without one, empty if unknown
    Draft draft(Origin origin, boolean onlyIfKnown, String country, Decisions decisions) {
        PersonName person = name.isEmpty() || name.indexOf('@') > 0 ? PersonName.NONE : Names.split(name);
        List<Draft.Point> points = email.isEmpty()
                ? List.of()
                : List.of(new Draft.Point(
                        null,
                        PointKind.Known.EMAIL,
                        email,
                        Emails.comparable(email).orElse(""),
                        "",
                        "",
                        PointStatus.Known.OK.code(),
                        false));
        MailSignature says = new MailSignature(origin.row(), name, email, signature, country, decisions);
        List<Draft.Point> all = new ArrayList<>(points);
        all.addAll(says.points());
        Draft.Fields fields = new Draft.Fields(
                person, "", "", List.of(), "", "", false, "", "", "", "", birthday, "", null, "", Map.of());
        return new Draft(
                origin,
                ourId,
                ourId == null ? "calendar " + key : "",
                fields,
                says.jobs(),
                all,
                says.places(),
                List.of(),
                history,
                List.of(),
                activities,
                List.copyOf(rest),
                List.of(),
                onlyIfKnown,
                says.all(),
                List.of(),
                List.of());
    }
}
