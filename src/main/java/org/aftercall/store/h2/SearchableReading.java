package org.aftercall.store.h2;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.aftercall.change.HybridClock;
import org.aftercall.model.ContactId;
import org.aftercall.model.GroupId;
import org.aftercall.model.PointKind;
import org.aftercall.store.Contacts.Searchable;
import org.jspecify.annotations.Nullable;

/// Reads what a search index keeps of contacts: everything that a user may type to find one.
final class SearchableReading {
    private SearchableReading() {}

    private record Parts(
            UUID uuid,
            Instant created,
            @Nullable Instant lastTouch,
            List<String> texts,
            List<String> phones,
            List<String> notes,
            Set<GroupId> groups) {}

    static List<Searchable> read(Statements sql, Collection<UUID> uuids) throws SQLException {
        Map<Long, Parts> found = contacts(sql, uuids);
        if (found.isEmpty()) {
            return List.of();
        }
        Long[] ids = found.keySet().toArray(Long[]::new);
        each(
                sql,
                "select t.contact_id, q.name, t.title, t.department from table(k bigint = ?) keys join affiliation t on t.contact_id = keys.k"
                        + " left join company q on q.id = t.company_id and q.shown",
                ids,
                rows -> {
                    List<String> texts = parts(found, rows).texts();
                    add(texts, rows, 2, 4);
                });
        each(
                sql,
                "select t.contact_id, t.kind, t.written, t.comparable from table(k bigint = ?) keys join contact_point t on t.contact_id = keys.k",
                ids,
                rows -> {
                    PointKind kind = PointKind.of(Reading.text(rows, 2));
                    boolean phone = kind == PointKind.Known.PHONE
                            || kind == PointKind.Known.MOBILE
                            || kind == PointKind.Known.FAX;
                    add(phone ? parts(found, rows).phones() : parts(found, rows).texts(), rows, 3, phone ? 4 : 3);
                });
        each(
                sql,
                "select t.contact_id, t.city, t.region, t.country, t.street, t.postal_code from table(k bigint = ?) keys join address t on t.contact_id = keys.k",
                ids,
                rows -> add(parts(found, rows).texts(), rows, 2, 6));
        each(
                sql,
                "select t.contact_id, t.text from table(k bigint = ?) keys join history t on t.contact_id = keys.k",
                ids,
                rows -> add(parts(found, rows).notes(), rows, 2, 2));
        each(
                sql,
                "select t.contact_id, t.text from table(k bigint = ?) keys join note t on t.contact_id = keys.k",
                ids,
                rows -> add(parts(found, rows).notes(), rows, 2, 2));
        each(
                sql,
                "select t.contact_id, t.in_group from table(k bigint = ?) keys join membership t on t.contact_id = keys.k",
                ids,
                rows -> {
                    UUID group = rows.getObject(2, UUID.class);
                    if (group != null) {
                        parts(found, rows).groups().add(new GroupId(group));
                    }
                });
        return found.values().stream()
                .map(parts -> new Searchable(
                        new ContactId(parts.uuid()),
                        parts.texts(),
                        parts.phones(),
                        parts.notes(),
                        parts.created(),
                        parts.lastTouch(),
                        parts.groups()))
                .toList();
    }

    /// The notes alone, the latest first.
    static Map<ContactId, List<String>> notes(Statements sql, Collection<ContactId> contacts) throws SQLException {
        Map<ContactId, List<String>> found = new HashMap<>();
        UUID[] ids = contacts.stream().map(ContactId::value).toArray(UUID[]::new);
        for (String table : List.of("note", "history")) {
            PreparedStatement select = sql.of(
                    "select p.uuid, t.text from table(k uuid = ?) keys join contact p on p.uuid = keys.k join " + table
                            + " t on t.contact_id = p.id where t.shown and t.text is not null order by t.id desc");
            select.setObject(1, ids);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.computeIfAbsent(new ContactId(Reading.uuid(rows, 1)), id -> new ArrayList<>())
                            .add(Reading.text(rows, 2));
                }
            }
        }
        return found;
    }

    private static Map<Long, Parts> contacts(Statements sql, Collection<UUID> uuids) throws SQLException {
        Map<Long, Parts> found = new LinkedHashMap<>();
        PreparedStatement select = sql.of("select " + Reading.CONTACT + ", t.last_touch, t.created"
                + " from table(k uuid = ?) keys join contact t on t.uuid = keys.k where t.shown");
        select.setObject(1, uuids.toArray(UUID[]::new));
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                List<String> texts = new ArrayList<>();
                texts.add(Reading.name(rows, 3).formal());
                add(texts, rows, 8, 8);
                Reading.types(rows, 10).forEach(type -> texts.add(type.code()));
                add(texts, rows, 12, 12);
                add(texts, rows, 14, 17);
                add(texts, rows, 22, 36);
                long touch = rows.getLong(37);
                Instant lastTouch = rows.wasNull() ? null : Instant.ofEpochMilli(touch);
                found.put(
                        rows.getLong(1),
                        new Parts(
                                Reading.uuid(rows, 2),
                                HybridClock.instant(rows.getLong(38)),
                                lastTouch,
                                texts,
                                new ArrayList<>(),
                                new ArrayList<>(),
                                new HashSet<>()));
            }
        }
        return found;
    }

    private interface Line {
        void read(ResultSet rows) throws SQLException;
    }

    private static void each(Statements sql, String query, Long[] ids, Line line) throws SQLException {
        PreparedStatement select = sql.of(query + " where t.shown order by t.id");
        select.setObject(1, ids);
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                line.read(rows);
            }
        }
    }

    private static Parts parts(Map<Long, Parts> found, ResultSet rows) throws SQLException {
        Parts parts = found.get(rows.getLong(1));
        if (parts == null) {
            throw new IllegalStateException("a row of a contact that was not asked for");
        }
        return parts;
    }

    private static void add(List<String> texts, ResultSet rows, int first, int last) throws SQLException {
        for (int at = first; at <= last; at++) {
            String text = rows.getString(at);
            if (text != null && !text.isBlank()) {
                texts.add(text);
            }
        }
    }
}
