package org.aftercall.importing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftercall.format.ContentLine;
import org.aftercall.model.Channel;
import org.aftercall.model.Origin;
import org.aftercall.model.PersonName;
import org.aftercall.model.Problem;
import org.jspecify.annotations.Nullable;

/// Makes a draft of one vCard. What fits no field becomes a line "Header: value"; a card that this program wrote comes
/// back letter for letter.
final class CardDraft {
    /// Lines about the file or about how a program draws the card, not about the person.
    private static final Set<String> ENVELOPE = Set.of(
            "BEGIN",
            "END",
            "VERSION",
            "PRODID",
            "REV",
            "PROFILE",
            "MAILER",
            "CLIENTPIDMAP",
            "X-ABUID",
            "X-ABADR",
            "X-ABSHOWAS",
            "X-ABLABEL",
            "X-MS-OL-DESIGN",
            "X-MS-OL-DEFAULT-POSTAL-ADDRESS",
            "X-MOZILLA-HTML",
            "X-EVOLUTION-BOOK-URI",
            "X-ETAG",
            "X-APPLE-SUBLOCALITY");

    private static final String OURS = "X-AFTERCALL-";
    private static final Pattern DAY = Pattern.compile("(\\d{4})-?(\\d{2})-?(\\d{2})(?:[T ].*)?");
    private static final Pattern YEAR_LEFT_OUT = Pattern.compile("1604-?\\d{2}-?\\d{2}.*");

    private final Origin origin;
    private final String defaultCountry;
    private final Map<String, String> fields = new HashMap<>();
    private final Map<Integer, String> userFields = new HashMap<>();
    private final Set<String> types = new LinkedHashSet<>();
    private final List<Draft.Remark> notes = new ArrayList<>();
    private final List<Draft.Say> says = new ArrayList<>();
    private final Set<String> rest = new LinkedHashSet<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<ContentLine> onLabels = new ArrayList<>();
    private CardLabels labels = new CardLabels(List.of(), false);
    private boolean own;
    private CardName name = new CardName(false, line -> {});
    private @Nullable LocalDate birthday;
    private String role = "";

    CardDraft(Origin origin, String defaultCountry) {
        this.origin = origin;
        this.defaultCountry = defaultCountry;
    }

    static boolean isEnvelope(ContentLine line) {
        return ENVELOPE.contains(line.name()) || line.name().equals("UID");
    }

    /// Notes the names of the user's own fields that a card of this program brings.
    static void userFields(List<ContentLine> lines, Map<Integer, String> names) {
        for (ContentLine line : lines) {
            if (line.name().equals(OURS + "FIELD")) {
                slot(line).ifPresent(slot -> names.putIfAbsent(slot, CardPlaces.part(line, 1)));
            }
        }
    }

    private static Optional<Integer> slot(ContentLine line) {
        String written = CardPlaces.part(line, 0);
        return written.matches("[1-9]|1[0-5]") ? Optional.of(Integer.parseInt(written)) : Optional.empty();
    }

    Draft of(List<ContentLine> lines) {
        own = lines.stream()
                .anyMatch(line ->
                        line.name().equals(OURS + "ID") && Ids.read(line.text().strip()) != null);
        labels = new CardLabels(lines, own);
        name = new CardName(own, this::rest);
        CardPlaces places = new CardPlaces(labels, own, defaultCountry);
        lines.stream().filter(line -> line.name().equals("ADR")).forEach(places::take);
        CardPoints points = new CardPoints(labels, own, places.country(), this::rest, this::trouble);
        for (ContentLine line : lines) {
            if (!line.name().equals("ADR") && !name.take(line) && !points.take(line)) {
                take(line);
            }
        }
        onLabels.stream().filter(line -> !places.say(line.text())).forEach(this::rest);
        PersonName person = name.person(field("NICKNAME"), field("COMPANY"));
        return new Draft(
                origin,
                own ? Ids.read(field("ID").strip()) : null,
                key(person, lines),
                fields(person),
                jobs(),
                points.points(),
                places.places(),
                notes,
                List.of(),
                says,
                List.of(),
                List.copyOf(rest),
                problems);
    }

    /// Somebody without a name is known again only by what the whole card says.
    private String key(PersonName person, List<ContentLine> lines) {
        if (own) {
            return "";
        }
        if (!field("UID").isEmpty()) {
            return "vcard uid " + field("UID");
        }
        return person.isEmpty() && field("NICKNAME").isEmpty()
                ? "vcard " + lines.stream().map(ContentLine::toString).collect(Collectors.joining())
                : "";
    }

    private void take(ContentLine line) {
        String text = line.text();
        switch (line.name()) {
            case "NICKNAME" -> once(line, "NICKNAME", own ? text : String.join(", ", line.list()));
            case "ORG" -> {
                once(
                        line,
                        "COMPANY",
                        own
                                ? CardPlaces.part(line, 0)
                                : CardPlaces.part(line, 0).strip());
                once(line, "DEPARTMENT", department(line));
            }
            case "TITLE" -> once(line, "TITLE", text);
            case "ROLE" -> role(line);
            case "X-KADDRESSBOOK-X-DEPARTMENT" -> once(line, "DEPARTMENT", text);
            case "NOTE" -> note(line);
            case "BDAY" -> birthday(line);
            case "CATEGORIES" -> categories(line);
            case "LANG" -> once(line, "LANGUAGE", text);
            case "LABEL" -> onLabels.add(line);
            case "UID" -> once(line, "UID", text.strip());
            case "KIND", "X-ADDRESSBOOKSERVER-KIND" -> {
                if (!Set.of("individual", "org").contains(text.strip())) {
                    rest(line);
                }
            }
            case "CLASS" -> {
                if (!text.strip().equalsIgnoreCase("PUBLIC")) {
                    rest(line);
                }
            }
            default -> other(line);
        }
    }

    private void other(ContentLine line) {
        if (own && line.name().startsWith(OURS)) {
            ours(line, line.name().substring(OURS.length()));
        } else if (!ENVELOPE.contains(line.name())) {
            rest(line);
        }
    }

    private void ours(ContentLine line, String what) {
        switch (what) {
            case "FIELD" -> slot(line).ifPresent(slot -> userFields.put(slot, CardPlaces.part(line, 2)));
            case "OPTED-OUT" ->
                line.list()
                        .forEach(code -> says.add(
                                new Draft.Say(null, Channel.of(code), false, null, origin.file(), "", List.of())));
            case "KIND", "STATUS", "COUNTRY", "PINNED" -> {
                if (line.group().isEmpty()) {
                    fields.put(what, line.text());
                }
            }
            default -> fields.put(what, line.text());
        }
    }

    /// The first value of a field; a second, different one is kept as a line.
    private void once(ContentLine line, String field, String value) {
        if (value.isBlank() && !own) {
            return;
        }
        String before = fields.putIfAbsent(field, value);
        if (before != null && !before.equals(value)) {
            rest(line, value);
        }
    }

    private String field(String name) {
        return fields.getOrDefault(name, "");
    }

    private String department(ContentLine line) {
        int count = line.components().size();
        return Stream.iterate(1, index -> index + 1)
                .limit(Math.max(0, count - 1))
                .map(index -> own
                        ? CardPlaces.part(line, index)
                        : CardPlaces.part(line, index).strip())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private void role(ContentLine line) {
        Optional<String> known = Choices.role(line.text()).map(each -> each.code());
        if (role.isEmpty() && known.isPresent()) {
            role = known.get();
        } else {
            rest(line);
        }
    }

    private void note(ContentLine line) {
        String text = own ? line.text() : line.text().strip();
        if (!text.isEmpty()) {
            notes.add(new Draft.Remark(
                    null, text, !labels.beside(line, OURS + "PINNED").isEmpty()));
        }
    }

    private void birthday(ContentLine line) {
        String text = line.text().strip();
        Matcher day = DAY.matcher(text);
        boolean whole = day.matches() && !YEAR_LEFT_OUT.matcher(text).matches();
        Optional<LocalDate> found = whole ? date(day) : Optional.empty();
        if (found.isPresent() && (birthday == null || birthday.equals(found.get()))) {
            birthday = found.get();
        } else if (!text.isEmpty()) {
            if (!text.startsWith("-")
                    && found.isEmpty()
                    && !YEAR_LEFT_OUT.matcher(text).matches()) {
                trouble("import.date-unreadable", line);
            }
            rest(line);
        }
    }

    private static Optional<LocalDate> date(Matcher day) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private void categories(ContentLine line) {
        List<String> others = new ArrayList<>();
        for (String each : line.list()) {
            String category = each.strip();
            Optional<String> type = Choices.type(category).map(known -> known.code());
            if (own) {
                types.add(each);
            } else if (type.isPresent()) {
                types.add(type.get());
            } else if (!category.isEmpty() && !category.equals("myContacts")) {
                others.add(category);
            }
        }
        if (!others.isEmpty()) {
            rest(line, String.join(", ", others));
        }
    }

    private Draft.Fields fields(PersonName person) {
        return new Draft.Fields(
                person,
                field("NICKNAME"),
                field("PRIORITY"),
                List.copyOf(types),
                field("STATUS"),
                field("MANAGER"),
                field("KEY-PERSON").equals("yes"),
                field("PERSONA"),
                field("SOURCE"),
                field("REFERRED-BY"),
                field("CAMPAIGN"),
                birthday,
                field("LANGUAGE"),
                day("PARKED-UNTIL"),
                field("NO-FOLLOW-UP"),
                userFields);
    }

    private @Nullable LocalDate day(String field) {
        Matcher day = DAY.matcher(field(field));
        return day.matches() ? date(day).orElse(null) : null;
    }

    private List<Draft.Job> jobs() {
        UUID company = own ? Ids.read(field("COMPANY-ID")) : null;
        String known = own ? field("ROLE") : role;
        boolean works = company != null
                || Stream.of("COMPANY", "TITLE", "DEPARTMENT")
                        .anyMatch(each -> !field(each).isEmpty());
        return works
                ? List.of(new Draft.Job(
                        null, company, field("COMPANY"), field("TITLE"), field("DEPARTMENT"), known, null, null, true))
                : List.of();
    }

    private void rest(ContentLine line) {
        rest(line, line.text().strip());
    }

    private void rest(ContentLine line, String value) {
        if (value.isBlank()) {
            return;
        }
        String label = labels.of(line);
        boolean labelled = !labels.beside(line, "X-ABLABEL").isEmpty();
        String header = labelled ? label : label.isEmpty() ? line.name() : line.name() + " (" + label + ")";
        rest.add(header.isEmpty() ? value : header + ": " + value);
    }

    private void trouble(String key, ContentLine line) {
        problems.add(Problem.at(
                origin.at(line.name()),
                key.equals("import.phone-no-country") ? Problem.Severity.NOTICE : Problem.Severity.VALUE,
                key,
                line.text()));
    }
}
