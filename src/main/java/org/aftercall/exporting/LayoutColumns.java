package org.aftercall.exporting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.aftercall.format.SheetLayout;
import org.aftercall.format.SheetLayout.Column;
import org.aftercall.model.Affiliation;
import org.aftercall.model.Card;
import org.aftercall.model.Contact;
import org.aftercall.model.Note;
import org.aftercall.store.Contacts.UserField;

/// Contacts in the columns of another program, or of a table that once came in. What has no column of its own there
/// stands in the notes as a line "what: value"; a line of this kind that an import made goes back into its column.
final class LayoutColumns implements TableColumns {
    private final SheetLayout layout;
    private final Map<Integer, String> userFields = new TreeMap<>();
    private final boolean hasNotes;
    private long inNotes;
    private long leftOut;

    LayoutColumns(SheetLayout layout, List<UserField> userFields) {
        this.layout = layout;
        this.hasNotes =
                layout.columns().stream().anyMatch(column -> column.target().equals("NOTES"));
        userFields.forEach(field -> this.userFields.put(field.slot(), field.name()));
    }

    @Override
    public List<String> headers() {
        return layout.columns().stream().map(Column::header).toList();
    }

    @Override
    public long inNotes() {
        return inNotes;
    }

    @Override
    public long leftOut() {
        return leftOut;
    }

    @Override
    public List<String> values(Card card) {
        List<Column> columns = layout.columns();
        List<String> values = new ArrayList<>(Collections.nCopies(columns.size(), ""));
        List<String> more = new ArrayList<>();
        new PointsLaidOut(columns, values, more).put(card.points());
        new PlacesLaidOut(columns, values, more).put(card.addresses());
        List<String> lines = card.notes().stream()
                .map(Note::text)
                .flatMap(String::lines)
                .collect(Collectors.toCollection(ArrayList::new));
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            String value = values.get(i).isEmpty() ? single(column, card) : values.get(i);
            boolean keeps = value.isEmpty() && !column.target().equals("NOTES");
            values.set(i, keeps ? takeLine(lines, column.header()) : value);
        }
        rest(card, more);
        notes(values, lines, more);
        return values;
    }

    private static String takeLine(List<String> lines, String header) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(header + ": ")) {
                return lines.remove(i).substring(header.length() + 2);
            }
        }
        return "";
    }

    private String single(Column column, Card card) {
        Contact contact = card.contact();
        Affiliation job = card.current().orElse(null);
        return switch (column.target()) {
            case "OUR_ID" -> contact.id().value().toString();
            case "SALUTATION" -> contact.name().salutation();
            case "FIRST_NAME" -> contact.name().first();
            case "MIDDLE_NAME" -> contact.name().middle();
            case "LAST_NAME" -> contact.name().last();
            case "SUFFIX" -> contact.name().suffix();
            case "FULL_NAME" -> contact.name().full();
            case "NICKNAME" -> contact.nickname();
            case "COMPANY" -> job == null ? "" : job.companyName();
            case "TITLE" -> job == null ? "" : job.title();
            case "DEPARTMENT" -> job == null ? "" : job.department();
            case "ROLE" -> job == null ? "" : job.role().code();
            case "BIRTHDAY" -> ContactColumns.day(contact.birthday());
            case "LANGUAGE" -> contact.language();
            case "PRIORITY" -> contact.priority().code();
            case "TYPE" -> contact.types().stream().map(type -> type.code()).collect(Collectors.joining("; "));
            case "STATUS" -> contact.status().code();
            case "SOURCE" -> contact.source();
            case "MANAGER" -> contact.recordManager();
            case "PERSONA" -> contact.persona();
            case "REFERRED_BY" -> contact.referredBy();
            case "CAMPAIGN" -> contact.campaign();
            case "KEY_PERSON" -> contact.keyPerson() ? "yes" : "";
            case "PARKED_UNTIL" -> ContactColumns.day(contact.parkedUntil());
            case "OPT_OUT" -> refused(card, column.detail()) ? "x" : "";
            case "OPT_IN" -> refused(card, column.detail()) ? "no" : "";
            case "USER_FIELD" -> contact.userFields().getOrDefault(number(column.detail()), "");
            default -> "";
        };
    }

    private static int number(String digits) {
        return digits.matches("\\d{1,2}") ? Integer.parseInt(digits) : 0;
    }

    private static boolean refused(Card card, String channel) {
        List<String> out = List.of(ContactColumns.optedOut(card).split("; ", -1));
        return out.contains(channel) || out.contains("all");
    }

    /// What the layout has no column for.
    private void rest(Card card, List<String> more) {
        Contact contact = card.contact();
        Affiliation job = card.current().orElse(null);
        if (job != null) {
            line(more, "COMPANY", "Company", job.companyName());
            line(more, "TITLE", "Job title", job.title());
        }
        line(more, "NICKNAME", "Nickname", contact.nickname());
        line(more, "BIRTHDAY", "Birthday", ContactColumns.day(contact.birthday()));
        line(more, "OPT_OUT", "Opted out", ContactColumns.optedOut(card));
        contact.userFields().forEach((slot, value) -> {
            boolean there = layout.columns().stream()
                    .anyMatch(column -> column.target().equals("USER_FIELD") && number(column.detail()) == slot);
            if (!there && !value.isEmpty()) {
                more.add(userFields.getOrDefault(slot, "Field " + slot) + ": " + value);
            }
        });
    }

    private void line(List<String> more, String target, String name, String value) {
        if (!value.isEmpty()
                && layout.columns().stream().noneMatch(column -> column.target().equals(target))) {
            more.add(name + ": " + value);
        }
    }

    private void notes(List<String> values, List<String> lines, List<String> more) {
        if (!hasNotes) {
            leftOut += more.size() + lines.size();
            return;
        }
        inNotes += more.size();
        List<String> all = new ArrayList<>(lines);
        all.addAll(more);
        for (int i = 0; i < values.size(); i++) {
            if (layout.columns().get(i).target().equals("NOTES")) {
                values.set(i, String.join("\n", all));
                return;
            }
        }
    }
}
