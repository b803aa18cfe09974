package org.aftercall.importing;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.aftercall.format.ContentLine;
import org.aftercall.format.Recurrences;
import org.aftercall.text.MailBodies;
import org.jspecify.annotations.Nullable;

/// One event, task or journal entry of a calendar.
final class CalendarEntry {
    /// What tells of the matter; the rest is about invitations, alarms and how a program draws it.
    private static final List<String> TOLD =
            List.of("SUMMARY", "LOCATION", "DESCRIPTION", "COMMENT", "CONTACT", "URL", "ATTACH", "CATEGORIES");

    /// Somebody who takes part.
    ///
    /// @param email as written, may be empty
    record Person(String name, String email, boolean organises) {}

    /// People of a mail that are named in its history.
    private static final int MOST_NAMED = 10;

    private final long number;
    private final List<ContentLine> lines;
    private final ZoneId here;

    /// @param here the zone of the user
    CalendarEntry(long number, List<ContentLine> lines, ZoneId here) {
        this.number = number;
        this.lines = lines;
        this.here = here;
    }

    long number() {
        return number;
    }

    String what() {
        return lines.isEmpty() || !lines.getFirst().name().equals("BEGIN")
                ? "VCARD"
                : lines.getFirst().value();
    }

    String text(String name) {
        return line(name).map(line -> line.text().strip()).orElse("");
    }

    private Optional<ContentLine> line(String name) {
        return lines.stream().filter(line -> line.name().equals(name)).findFirst();
    }

    Optional<CalendarTimes.Time> time(String name) {
        return line(name).flatMap(line -> CalendarTimes.read(line, here));
    }

    /// When it takes place, or is due.
    Optional<CalendarTimes.Time> when() {
        return what().equals("VTODO") ? time("DUE").or(() -> time("DTSTART")) : time("DTSTART");
    }

    boolean isCancelled() {
        return text("STATUS").equalsIgnoreCase("CANCELLED");
    }

    boolean isDone() {
        return what().equals("VTODO")
                && (text("STATUS").equalsIgnoreCase("COMPLETED")
                        || line("COMPLETED").isPresent());
    }

    /// Names it among all calendars; empty for none.
    String key() {
        return text("UID");
    }

    /// The occurrence of a repeated event that this one replaces, as written.
    String replaces() {
        return text("RECURRENCE-ID");
    }

    /// Everything that is told, a line each.
    String told() {
        Set<String> told = new HashSet<>();
        List<String> texts = new ArrayList<>();
        for (String name : TOLD) {
            for (ContentLine line : lines) {
                String text = line.text().strip();
                boolean inside = line.parameter("ENCODING").equalsIgnoreCase("BASE64");
                if (line.name().equals(name) && !text.isEmpty() && !inside && told.add(text)) {
                    texts.add(text);
                }
            }
        }
        return String.join("\n", texts);
    }

    /// A mail as history: its subject, who sent it to whom, what its sender wrote, and what was attached.
    String mailTold() {
        StringBuilder told = new StringBuilder(text("SUMMARY"));
        for (String role : List.of("from", "to", "cc")) {
            List<String> who = lines.stream()
                    .filter(line -> line.parameter("ROLE").equals(role))
                    .map(line -> line.parameter("CN").isEmpty()
                            ? line.text().replaceFirst("^mailto:", "")
                            : line.parameter("CN"))
                    .distinct()
                    .toList();
            if (!who.isEmpty()) {
                String more = who.size() > MOST_NAMED ? " … (" + who.size() + ")" : "";
                told.append('\n').append(role.equals("cc") ? "Cc: " : role.equals("to") ? "To: " : "From: ");
                told.append(String.join(", ", who.subList(0, Math.min(who.size(), MOST_NAMED))))
                        .append(more);
            }
        }
        String all = text("DESCRIPTION");
        String own = MailBodies.own(all);
        told.append("\n\n").append(own.isEmpty() ? all : own);
        if (!own.isEmpty() && own.length() < all.length()) {
            told.append("\n[…]");
        }
        lines.stream()
                .filter(line -> line.name().equals("ATTACH"))
                .forEach(line -> told.append("\n[").append(line.text()).append(']'));
        return told.toString().strip();
    }

    /// Addresses to which a mail was delivered.
    List<String> owners() {
        return lines.stream()
                .filter(line -> line.name().equals("X-OWNER"))
                .map(line -> line.text().strip())
                .toList();
    }

    boolean isMail() {
        return what().equals("VMAIL");
    }

    /// The file of a folder in which it stands, empty elsewhere.
    String file() {
        return text(ContentLine.FILE);
    }

    /// Those who take part, each once; rooms and things are left out.
    List<Person> people() {
        Map<String, Person> people = new LinkedHashMap<>();
        for (ContentLine line : lines) {
            boolean organises = line.name().equals("ORGANIZER");
            if (!organises && !line.name().equals("ATTENDEE")) {
                continue;
            }
            if (Set.of("ROOM", "RESOURCE", "GROUP")
                    .contains(line.parameter("CUTYPE").toUpperCase(Locale.ROOT))) {
                continue;
            }
            String address = line.text().strip();
            String email = address.regionMatches(true, 0, "mailto:", 0, 7)
                    ? address.substring(7).strip()
                    : !line.parameter("EMAIL").isEmpty()
                            ? line.parameter("EMAIL")
                            : address.indexOf('@') > 0 && address.indexOf(':') < 0 ? address : "";
            String name = line.parameter("CN").strip().replaceFirst("^\"(.*)\"$", "$1");
            if (name.equalsIgnoreCase(email)) {
                name = "";
            }
            if (!email.isEmpty() || !name.isEmpty()) {
                String key = (email.isEmpty() ? name : email).toLowerCase(Locale.ROOT);
                Person before = people.get(key);
                people.put(
                        key,
                        new Person(
                                before == null || before.name().isEmpty() ? name : before.name(),
                                email,
                                organises || (before != null && before.organises())));
            }
        }
        return List.copyOf(people.values());
    }

    /// The contact that an entry of this program is about.
    Optional<Person> ours() {
        return line("X-AFTERCALL-CONTACT")
                .filter(line -> contact().isPresent())
                .map(line -> new Person(CardPlaces.part(line, 1), CardPlaces.part(line, 2), false));
    }

    Optional<UUID> contact() {
        return line("X-AFTERCALL-CONTACT").map(line -> Ids.read(CardPlaces.part(line, 0)));
    }

    /// Our own id of the work; empty for an entry of another program.
    Optional<UUID> activity() {
        return line("X-AFTERCALL-ID").map(line -> Ids.read(line.text().strip()));
    }

    /// What it is, in one line.
    String title() {
        String own = text("X-AFTERCALL-TITLE");
        String first = text("SUMMARY").isEmpty() ? told().lines().findFirst().orElse("") : text("SUMMARY");
        return own.isEmpty() ? first : own;
    }

    String rule() {
        return text("RRULE");
    }

    /// When it takes place between two moments, by the user's clock.
    ///
    /// @param replaced occurrences that other entries replace, as written
    /// @return empty if its rule is better kept as text
    Optional<List<LocalDateTime>> occurrences(LocalDateTime from, LocalDateTime to, Set<String> replaced) {
        CalendarTimes.Time start = when().orElseThrow();
        LocalDateTime until = until(start);
        LocalDateTime last = until == null || until.isAfter(to) ? to : until;
        String rule = rule().replaceAll("(?i);?UNTIL=[^;]*", "").replaceFirst("^;", "");
        Set<LocalDateTime> not = dates("EXDATE", start);
        replaced.forEach(
                date -> CalendarTimes.read(date, start.zone()).ifPresent(time -> not.add(time.in(start.zone()))));
        Stream<LocalDateTime> more =
                dates("RDATE", start).stream().filter(date -> !date.isBefore(from) && !date.isAfter(to));
        Optional<List<LocalDateTime>> ruled = rule.isEmpty()
                ? Optional.of(List.of(start.at()))
                : Recurrences.between(rule, start.at(), from, last.plusSeconds(1));
        return ruled.map(dates -> Stream.concat(dates.stream().filter(date -> !not.contains(date)), more)
                .distinct()
                .sorted()
                .map(date -> start.in(date, here))
                .toList());
    }

    private @Nullable LocalDateTime until(CalendarTimes.Time start) {
        for (String part : rule().split(";", -1)) {
            if (part.regionMatches(true, 0, "UNTIL=", 0, 6)) {
                return CalendarTimes.read(part.substring(6).strip(), start.zone())
                        .map(until -> until.allDay() ? until.at().plusDays(1).minusSeconds(1) : until.in(start.zone()))
                        .orElse(null);
            }
        }
        return null;
    }

    /// The dates of all lines of a name, by the clock of the start; of a period its beginning.
    private Set<LocalDateTime> dates(String name, CalendarTimes.Time start) {
        Set<LocalDateTime> dates = new HashSet<>();
        for (ContentLine line : lines) {
            if (line.name().equals(name)) {
                for (String date : line.list()) {
                    CalendarTimes.read(date.strip().replaceFirst("/.*", ""), CalendarTimes.zone(line, start.zone()))
                            .ifPresent(time -> dates.add(time.in(start.zone())));
                }
            }
        }
        return dates;
    }
}
