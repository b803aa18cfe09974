package org.aftercall.ui.contacts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aftercall.lookup.Lookup;
import org.aftercall.lookup.Marks;
import org.aftercall.model.Priority;
import org.aftercall.model.RelationshipType;
import org.aftercall.store.ContactLine;
import org.aftercall.store.ContactRow;
import org.aftercall.ui.kit.OwnKind;
import org.aftercall.wording.Words;
import org.jspecify.annotations.Nullable;

/// Says the lines of the list in the user's language, and finds what was hit in them. Works away from the screen.
final class RowTexts {
    private final Words words;
    private final ZoneId zone;
    private final LocalDate today;
    private final Lookup lookup;
    private final Map<Integer, OwnKind> own;

    /// @param lookup what was asked
    /// @param own what the user's own fields hold, by slot
    RowTexts(Words words, ZoneId zone, LocalDate today, Lookup lookup, Map<Integer, OwnKind> own) {
        this.own = own;
        this.words = words;
        this.zone = zone;
        this.today = today;
        this.lookup = lookup;
    }

    /// @param note the line of the note by which alone the contact was found, null if by something else
    Row row(ContactLine line, @Nullable String note) {
        ContactRow row = line.row();
        Map<String, Row.Cell> cells = new HashMap<>();
        put(cells, Column.Known.NAME, row.name(), Row.Look.STRONG);
        put(cells, Column.Known.COMPANY, row.company(), Row.Look.PLAIN);
        put(cells, Column.Known.PHONE, row.phone(), Row.Look.QUIET);
        put(cells, Column.Known.EMAIL, row.email(), Row.Look.QUIET);
        put(cells, Column.Known.TITLE, row.title(), Row.Look.PLAIN);
        put(cells, Column.Known.CITY, line.city(), Row.Look.PLAIN);
        put(cells, Column.Known.COUNTRY, line.country(), Row.Look.PLAIN);
        put(cells, Column.Known.OWNER, line.owner(), Row.Look.PLAIN);
        said(cells, Column.Known.GROUPS, String.join(words.say("list.comma"), line.groups()), Row.Look.PLAIN);
        said(cells, Column.Known.TYPE, type(row.type()), Row.Look.PLAIN);
        said(cells, Column.Known.REACHED, day(line.reached()), look(line.reached()));
        said(cells, Column.Known.TOUCHED, day(row.lastTouch()), look(row.lastTouch()));
        said(cells, Column.Known.CREATED, line.created() == null ? "" : day(line.created()), Row.Look.PLAIN);
        boolean known =
                row.lastTouch() != null || row.priority() == Priority.Letter.A || row.priority() == Priority.Letter.B;
        cells.put(Column.Known.NEXT.code(), next(line, known));
        line.userFields()
                .forEach((slot, value) -> cells.put(
                        Column.own(slot),
                        marked(own.getOrDefault(slot, OwnKind.TEXT).said(value, words), Row.Look.PLAIN)));
        return new Row(
                row.id(),
                row.name(),
                row.type(),
                row.priority(),
                cells,
                silence(row.lastTouch()),
                Optional.ofNullable(note)
                        .filter(text -> !text.isEmpty())
                        .map(text -> marked(words.say("contacts.found-in-note", text), Row.Look.QUIET)),
                elsewhere(cells),
                line.next()
                        .filter(next -> !next.due().isAfter(today))
                        .map(next -> new Row.Due(next.activity(), next.due())),
                row.phone(),
                row.email(),
                spoken(row, cells));
    }

    /// The first text that was hit, said with the column in which it stands.
    private Optional<Row.Cell> elsewhere(Map<String, Row.Cell> cells) {
        for (Column.Known known : Column.Known.values()) {
            Row.Cell cell = cells.getOrDefault(known.code(), Row.Cell.EMPTY);
            if (!cell.hits().isEmpty()) {
                String column = words.say("contacts.column." + known.code());
                return Optional.of(marked(words.say("contacts.found-in", column, cell.text()), Row.Look.QUIET));
            }
        }
        return Optional.empty();
    }

    private void put(Map<String, Row.Cell> cells, Column.Known column, String text, Row.Look look) {
        cells.put(column.code(), marked(text, look));
    }

    private static void said(Map<String, Row.Cell> cells, Column.Known column, String text, Row.Look look) {
        cells.put(column.code(), new Row.Cell(text, List.of(), look));
    }

    private Row.Cell marked(String text, Row.Look look) {
        return new Row.Cell(text, text.isEmpty() ? List.of() : Marks.in(text, lookup), look);
    }

    private String type(@Nullable RelationshipType type) {
        return type == null ? "" : words.choice("type", type.code());
    }

    private static Row.Look look(@Nullable Instant moment) {
        return moment == null ? Row.Look.QUIET : Row.Look.PLAIN;
    }

    private Row.Silence silence(@Nullable Instant touch) {
        return touch == null
                ? Row.Silence.NEVER
                : Row.Silence.after(ChronoUnit.DAYS.between(LocalDate.ofInstant(touch, zone), today));
    }

    private String day(@Nullable Instant moment) {
        if (moment == null) {
            return words.say("contacts.never");
        }
        LocalDate day = LocalDate.ofInstant(moment, zone);
        boolean thisYear = ChronoUnit.DAYS.between(day, today) < 330 && !day.isAfter(today);
        return words.day(thisYear ? "day.month" : "day.month-year", day);
    }

    /// @param known whether the user was ever in touch or said that it matters: a list that has just come in is no
    /// warning
    private Row.Cell next(ContactLine line, boolean known) {
        if (line.next().isEmpty()) {
            return line.ended() == null
                    ? new Row.Cell(words.say("contacts.next.none"), List.of(), known ? Row.Look.LATE : Row.Look.QUIET)
                    : new Row.Cell(words.choice("reason", line.ended().code()), List.of(), Row.Look.QUIET);
        }
        ContactLine.Next next = line.next().get();
        String kind = words.choice("kind", next.kind().code());
        long days = ChronoUnit.DAYS.between(today, next.due());
        if (days < 0) {
            return new Row.Cell(words.say("contacts.next.late", kind, -days), List.of(), Row.Look.LATE);
        }
        if (days == 0) {
            return new Row.Cell(words.say("contacts.next.today", kind), List.of(), Row.Look.SOON);
        }
        String day = days == 1 ? words.say("contacts.next.tomorrow") : words.day(form(days), next.due());
        return new Row.Cell(words.say("contacts.next", kind, day), List.of(), Row.Look.PLAIN);
    }

    /// A weekday helps within a week; a year, from where months come again.
    private static String form(long days) {
        if (days < 7) {
            return "day.near";
        }
        return days < 330 ? "day.month" : "day.month-year";
    }

    private String spoken(ContactRow row, Map<String, Row.Cell> cells) {
        List<String> parts = new ArrayList<>();
        parts.add(row.name());
        parts.add(row.company());
        parts.add(type(row.type()));
        if (row.priority() != Priority.Letter.NONE) {
            parts.add(words.say("contacts.row.priority", row.priority().code()));
        }
        parts.add(words.say(
                "contacts.row.next",
                cells.getOrDefault(Column.Known.NEXT.code(), Row.Cell.EMPTY).text()));
        parts.removeIf(String::isBlank);
        return String.join(", ", parts);
    }
}
