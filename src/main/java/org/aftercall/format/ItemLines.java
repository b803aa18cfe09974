package org.aftercall.format;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The lines of one item of a mail program, in the words of vCard and iCalendar, so that contacts travel as cards, and
/// appointments, tasks and mails as entries of a calendar. A mail is an entry `VMAIL`: its sender organises it, those
/// whom it went to take part.
final class ItemLines {
    /// How an entry begins that is a mail.
    static final String MAIL = "VMAIL";

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");

    private final List<ContentLine> lines = new ArrayList<>();

    /// @param what `VCARD`, `VEVENT`, `VTODO`, `VJOURNAL` or [#MAIL]
    ItemLines(String what) {
        lines.add(new ContentLine("", "BEGIN", Map.of(), what));
    }

    List<ContentLine> lines() {
        return lines;
    }

    /// Nothing for a text without letters.
    ItemLines text(String name, @Nullable String text) {
        return text(name, text, "");
    }

    /// @param types between commas, empty for none
    ItemLines text(String name, @Nullable String text, String types) {
        String clean = clean(text);
        if (!clean.isEmpty()) {
            lines.add(ContentLine.text("", name, types(types), clean));
        }
        return this;
    }

    /// A line of several components, each possibly empty; nothing where all of them are.
    ItemLines parts(String name, String types, @Nullable String... parts) {
        List<String> clean = new ArrayList<>();
        for (String part : parts) {
            clean.add(clean(part));
        }
        if (clean.stream().anyMatch(part -> !part.isEmpty())) {
            lines.add(ContentLine.structured("", name, types(types), clean));
        }
        return this;
    }

    private static Map<String, List<String>> types(String types) {
        return types.isEmpty() ? Map.of() : Map.of("TYPE", List.of(types.split(",", -1)));
    }

    ItemLines list(String name, List<String> values) {
        List<String> clean = values.stream()
                .map(ItemLines::clean)
                .filter(text -> !text.isEmpty())
                .toList();
        if (!clean.isEmpty()) {
            lines.add(ContentLine.list(name, clean));
        }
        return this;
    }

    ItemLines at(String name, @Nullable Instant when) {
        if (when != null) {
            lines.add(new ContentLine("", name, Map.of(), MOMENT.format(when.atOffset(ZoneOffset.UTC))));
        }
        return this;
    }

    /// When an entry takes place that repeats, and how: by the clock of its zone, or of whoever reads it.
    ///
    /// @param zone as Windows calls it; empty or unknown for none
    /// @param allDay whether it has no time
    ItemLines repeated(OutlookRule rule, String zone, boolean allDay) {
        if (allDay) {
            on("DTSTART", rule.first().toLocalDate());
        } else {
            Map<String, List<String>> where = new CalendarZones()
                    .zone(zone)
                    .map(id -> Map.of(CalendarReader.ZONE, List.of(id.getId())))
                    .orElse(Map.of());
            lines.add(new ContentLine("", "DTSTART", where, LOCAL.format(rule.first())));
        }
        lines.add(new ContentLine("", "RRULE", Map.of(), rule.rule()));
        dates("EXDATE", rule.not(), allDay);
        dates("RDATE", rule.moved(), allDay);
        return this;
    }

    private void dates(String name, List<LocalDateTime> dates, boolean allDay) {
        if (!dates.isEmpty()) {
            lines.add(ContentLine.list(
                    name,
                    dates.stream()
                            .map(date -> allDay ? date.format(DateTimeFormatter.BASIC_ISO_DATE) : LOCAL.format(date))
                            .toList()));
        }
    }

    ItemLines on(String name, @Nullable LocalDate day) {
        if (day != null) {
            String written = day.format(DateTimeFormatter.BASIC_ISO_DATE);
            lines.add(new ContentLine("", name, Map.of("VALUE", List.of("DATE")), written));
        }
        return this;
    }

    /// Somebody who takes part: nothing where neither name nor address is known.
    ///
    /// @param name `ORGANIZER` or `ATTENDEE`
    /// @param role as in the heads of mails: `from`, `to`, `cc`
    ItemLines person(String name, @Nullable String called, @Nullable String email, String role) {
        String address = clean(email);
        boolean mail = address.indexOf('@') > 0 && address.indexOf(' ') < 0;
        String who = clean(called).replaceFirst("^'(.*)'$", "$1").strip();
        if (!mail && who.isEmpty()) {
            return this;
        }
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (!who.isEmpty()) {
            parameters.put("CN", List.of(who));
        }
        parameters.put("ROLE", List.of(role));
        lines.add(ContentLine.text("", name, parameters, mail ? "mailto:" + address : ""));
        return this;
    }

    /// Signs that no text needs are left out; what no cell can hold is cut.
    static String clean(@Nullable String text) {
        if (text == null) {
            return "";
        }
        String plain = text.replace("\r\n", "\n").replace('\r', '\n');
        String cut = plain.length() > Limits.CELL_CHARACTERS ? plain.substring(0, Limits.CELL_CHARACTERS) : plain;
        return cut.replaceAll("[\\p{Cntrl}&&[^\n\t]]", "").strip();
    }
}
