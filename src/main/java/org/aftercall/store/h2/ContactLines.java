package org.aftercall.store.h2;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.aftercall.model.PointStatus;
import org.aftercall.store.h2.Facts.Below;
import org.aftercall.store.h2.Facts.Derived;
import org.aftercall.store.h2.Facts.Happened;
import org.aftercall.store.h2.Facts.Job;
import org.aftercall.store.h2.Facts.News;
import org.aftercall.store.h2.Facts.Point;

/// Keeps the [Facts] on the rows of contacts in step with the rows that belong to them.
final class ContactLines {
    private static final String DUE = "next_due = ?1";

    private static final String DUE_IF_EARLIER =
            "next_due = case when next_due <= ?1 then next_due else coalesce(?1, next_due) end";

    private static final String LAST = "last_touch = ?2, last_fact = ?3";

    /// A new entry has the highest id, so it is shown before others of the same moment.
    private static final String LAST_IF_LATER =
            "last_touch = case when last_touch > ?2 then last_touch else coalesce(?2, last_touch) end,"
                    + " last_fact = case when last_touch > ?2 then last_fact else coalesce(?3, last_fact) end";

    private ContactLines() {}

    /// Works the facts of contacts out again from the tables.
    static void refresh(Statements sql, Collection<Long> contacts) throws SQLException {
        if (contacts.isEmpty()) {
            return;
        }
        Map<Long, Below> found = new HashMap<>();
        contacts.forEach(contact -> found.put(contact, new Below()));
        Long[] ids = contacts.toArray(Long[]::new);
        jobs(sql, ids, found);
        points(sql, ids, found);
        due(sql, ids, found);
        last(sql, ids, found);
        PreparedStatement update = sql.of("update contact set company_id = ?, title = ?, phone = ?, email = ?,"
                + " next_due = ?, last_touch = ?, last_fact = ? where id = ?");
        for (Map.Entry<Long, Below> entry : found.entrySet()) {
            int at = 1;
            for (Object each : entry.getValue().derive().columns()) {
                update.setObject(at++, each);
            }
            update.setLong(at, entry.getKey());
            update.addBatch();
        }
        update.executeBatch();
    }

    /// The facts of contacts below whom nothing is shown.
    static void empty(Statements sql, Collection<Long> contacts) throws SQLException {
        PreparedStatement update = sql.of("update contact set company_id = null, title = null, phone = null,"
                + " email = null, next_due = null, last_touch = null, last_fact = null where id = ?");
        for (long contact : contacts) {
            update.setLong(1, contact);
            update.addBatch();
        }
        update.executeBatch();
    }

    /// The same where only activities and history changed, as in a close-out: what is new is added to the line, and
    /// only what may have been taken away is looked up.
    static void refreshWork(Statements sql, Map<Long, News> contacts) throws SQLException {
        Long[] due = those(contacts, news -> news.dueIsStale);
        if (due.length > 0) {
            due(sql, due, contacts);
        }
        Long[] last = those(contacts, news -> news.lastIsStale);
        if (last.length > 0) {
            last(sql, last, contacts);
        }
        for (Map.Entry<Long, News> entry : contacts.entrySet()) {
            add(sql, entry.getKey(), entry.getValue());
        }
    }

    private static Long[] those(Map<Long, News> contacts, Predicate<News> wanted) {
        return contacts.entrySet().stream()
                .filter(entry -> wanted.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .toArray(Long[]::new);
    }

    private static void add(Statements sql, long contact, News news) throws SQLException {
        PreparedStatement update = sql.of("update contact set " + (news.dueIsStale ? DUE : DUE_IF_EARLIER) + ", "
                + (news.lastIsStale ? LAST : LAST_IF_LATER) + " where id = ?4");
        Derived derived = news.derive();
        update.setObject(1, derived.nextDue());
        update.setObject(2, derived.lastTouch());
        update.setObject(3, derived.lastFact());
        update.setLong(4, contact);
        update.executeUpdate();
    }

    private static void jobs(Statements sql, Long[] ids, Map<Long, ? extends Below> found) throws SQLException {
        try (ResultSet rows = asked(sql, "id, contact_id, company_id, title, is_current from affiliation", ids)) {
            while (rows.next()) {
                below(found, rows)
                        .jobs
                        .add(new Job(
                                rows.getLong(1), rows.getObject(3, Long.class), rows.getString(4), rows.getBoolean(5)));
            }
        }
    }

    private static void points(Statements sql, Long[] ids, Map<Long, ? extends Below> found) throws SQLException {
        try (ResultSet rows = asked(sql, "id, contact_id, kind, written, status, preferred from contact_point", ids)) {
            while (rows.next()) {
                String kind = rows.getString(3);
                String status = rows.getString(5);
                below(found, rows)
                        .points
                        .add(new Point(
                                rows.getLong(1),
                                kind == null ? "" : kind,
                                rows.getString(4),
                                status == null || status.isEmpty() || status.equals(PointStatus.Known.OK.code()),
                                rows.getBoolean(6)));
            }
        }
    }

    private static void due(Statements sql, Long[] ids, Map<Long, ? extends Below> found) throws SQLException {
        try (ResultSet rows = asked(sql, "id, contact_id, open_due from activity", ids)) {
            while (rows.next()) {
                below(found, rows).due(rows.getObject(3, LocalDate.class));
            }
        }
    }

    private static void last(Statements sql, Long[] ids, Map<Long, ? extends Below> found) throws SQLException {
        // A contact with ten thousand entries must not cost more than one with ten.
        String only = ids.length == 1 ? " order by moment desc, id desc limit 1" : "";
        try (ResultSet rows = asked(sql, "id, contact_id, moment, text, result from history", ids, only)) {
            while (rows.next()) {
                String text = rows.getString(4);
                String result = rows.getString(5);
                below(found, rows)
                        .happened(new Happened(
                                rows.getLong(1),
                                rows.getLong(3),
                                Facts.fact(text == null ? "" : text, result == null ? "" : result)));
            }
        }
    }

    private static ResultSet asked(Statements sql, String what, Long[] ids, String... order) throws SQLException {
        int from = what.indexOf(" from ") + " from ".length();
        String keyed = what.substring(0, from) + "table(k bigint = ?) keys join " + what.substring(from)
                + " t on t.contact_id = keys.k where t.shown";
        PreparedStatement select = sql.of("select "
                + (ids.length == 1 ? what + " where contact_id = ? and shown" : keyed) + String.join("", order));
        select.setObject(1, ids.length == 1 ? ids[0] : ids);
        return select.executeQuery();
    }

    private static Below below(Map<Long, ? extends Below> found, ResultSet rows) throws SQLException {
        return Objects.requireNonNull(found.get(rows.getLong(2)));
    }
}
