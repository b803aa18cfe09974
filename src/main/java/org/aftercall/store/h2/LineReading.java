package org.aftercall.store.h2;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.aftercall.model.ActivityId;
import org.aftercall.model.ActivityKind;
import org.aftercall.model.ContactId;
import org.aftercall.model.Group;
import org.aftercall.model.NoFollowUp;
import org.aftercall.store.ContactLine;
import org.aftercall.store.ContactRow;
import org.jspecify.annotations.Nullable;

/// Reads lines of the list of contacts, a page at a time: one question a table, whatever the number of contacts.
final class LineReading {
    private static final int OWNER = 2 + Reading.CONTACT_ROW_WIDTH;

    private final Statements sql;
    private final Map<Long, Known> contacts = new LinkedHashMap<>();
    private final Map<Long, ContactLine.Next> next = new HashMap<>();
    private final Map<Long, List<String>> places = new HashMap<>();
    private final Map<Long, Instant> reached = new HashMap<>();
    private final Map<Long, Set<Group>> groups = new HashMap<>();

    private LineReading(Statements sql) {
        this.sql = sql;
    }

    /// What stands on the contact itself.
    private record Known(
            ContactRow row,
            String owner,
            @Nullable Instant created,
            @Nullable NoFollowUp ended,
            Map<Integer, String> userFields) {}

    static List<ContactLine> read(Statements sql, List<ContactId> ids) throws SQLException {
        LineReading reading = new LineReading(sql);
        reading.readContacts(ids);
        Long[] keys = reading.contacts.keySet().toArray(Long[]::new);
        reading.readNext(keys);
        reading.readPlaces(keys);
        reading.readReached(keys);
        reading.readGroups(keys);
        Map<UUID, ContactLine> lines = new HashMap<>();
        reading.contacts.forEach((key, known) -> lines.put(known.row().id().value(), reading.line(key, known)));
        return ids.stream()
                .map(id -> lines.get(id.value()))
                .filter(Objects::nonNull)
                .toList();
    }

    private ContactLine line(long key, Known known) {
        List<String> place = places.getOrDefault(key, List.of("", ""));
        return new ContactLine(
                known.row(),
                Optional.ofNullable(next.get(key)),
                known.ended(),
                place.getFirst(),
                place.getLast(),
                known.owner(),
                known.created(),
                reached.get(key),
                groups.getOrDefault(key, Set.of()).stream().map(Group::name).toList(),
                known.userFields());
    }

    private void readContacts(List<ContactId> ids) throws SQLException {
        PreparedStatement select =
                sql.of("select t.id, " + Reading.CONTACT_ROW + ", t.manager, t.created, t.no_follow_up, "
                        + Reading.USER_FIELDS + " from table(k uuid = ?) keys join contact t on t.uuid = keys.k"
                        + " left join company c on c.id = t.company_id and c.shown where t.shown");
        select.setObject(1, ids.stream().map(ContactId::value).toArray(UUID[]::new));
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                long created = rows.getLong(OWNER + 1);
                String ended = Reading.text(rows, OWNER + 2);
                contacts.put(
                        rows.getLong(1),
                        new Known(
                                Reading.contactRow(rows, 2),
                                Reading.text(rows, OWNER),
                                created == 0 ? null : Instant.ofEpochMilli(created),
                                ended.isEmpty() ? null : NoFollowUp.of(ended),
                                Reading.userFields(rows, OWNER + 3)));
            }
        }
    }

    private void readNext(Long[] keys) throws SQLException {
        PreparedStatement select = sql.of("select a.contact_id, a.uuid, a.kind, a.open_due, a.due_minute"
                + " from table(k bigint = ?) keys join activity a on a.contact_id = keys.k"
                + " where a.open_due is not null order by a.open_due, a.due_minute nulls last, a.promised, a.uuid");
        select.setObject(1, keys);
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                LocalDate due = rows.getObject(4, LocalDate.class);
                next.putIfAbsent(
                        rows.getLong(1),
                        new ContactLine.Next(
                                new ActivityId(Reading.uuid(rows, 2)),
                                ActivityKind.of(Reading.text(rows, 3)),
                                due,
                                Reading.time(rows, 5)));
            }
        }
    }

    private void readPlaces(Long[] keys) throws SQLException {
        PreparedStatement select = sql.of("select t.contact_id, t.city, t.country"
                + " from table(k bigint = ?) keys join address t on t.contact_id = keys.k where t.shown order by t.id");
        select.setObject(1, keys);
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                places.putIfAbsent(rows.getLong(1), List.of(Reading.text(rows, 2), Reading.text(rows, 3)));
            }
        }
    }

    private void readReached(Long[] keys) throws SQLException {
        PreparedStatement select = sql.of(
                "select h.contact_id, max(h.moment)"
                        + " from table(k bigint = ?) keys join history h on h.contact_id = keys.k"
                        + " where h.shown and h.result in ('reached', 'held', 'moved', 'answered', 'not_interested') group by h.contact_id");
        select.setObject(1, keys);
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                reached.put(rows.getLong(1), Instant.ofEpochMilli(rows.getLong(2)));
            }
        }
    }

    private void readGroups(Long[] keys) throws SQLException {
        PreparedStatement select = sql.of("select t.contact_id, g.uuid, g.name" + GroupQuestions.BY_CONTACT);
        select.setObject(1, keys);
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                groups.computeIfAbsent(rows.getLong(1), contact -> new TreeSet<>(GroupQuestions.BY_NAME))
                        .add(GroupQuestions.group(rows, 2));
            }
        }
    }
}
