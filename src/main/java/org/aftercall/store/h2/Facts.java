package org.aftercall.store.h2;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.aftercall.change.Field;
import org.aftercall.change.Values;
import org.aftercall.model.PointKind;
import org.aftercall.model.PointStatus;
import org.jspecify.annotations.Nullable;

/// What a contact's line in a list shows of the rows that belong to it: derived, never typed, and kept on the contact
/// so that a list reads one table.
final class Facts {
    private static final int FACT_LENGTH = 160;

    /// How many of the columns say where somebody works and is reached; they come first.
    private static final int REACH_COLUMNS = 4;

    private Facts() {}

    /// @param nextDue the earliest due day of the open activities
    /// @param lastTouch epoch milliseconds
    record Derived(
            @Nullable Long company,
            @Nullable String title,
            @Nullable String phone,
            @Nullable String email,
            @Nullable LocalDate nextDue,
            @Nullable Long lastTouch,
            @Nullable String lastFact) {
        static final Derived NONE = new Derived(null, null, null, null, null, null, null);

        @Nullable
        Object[] columns() {
            return new @Nullable Object[] {company, title, phone, email, nextDue, lastTouch, lastFact};
        }
    }

    private record Job(
            long id, @Nullable Long company, @Nullable String title, boolean current) {}

    private record Point(long id, String kind, @Nullable String written, boolean ok, boolean preferred) {}

    private record Happened(long id, long moment, String fact) {}

    /// The rows below one contact, as far as they matter for its line.
    private static final class Below {
        final List<Job> jobs = new ArrayList<>();
        final List<Point> points = new ArrayList<>();

        @Nullable
        LocalDate nextDue;

        @Nullable
        Happened last;

        void due(@Nullable LocalDate due) {
            if (due != null && (nextDue == null || due.isBefore(nextDue))) {
                nextDue = due;
            }
        }

        void happened(Happened entry) {
            if (last == null
                    || entry.moment() > last.moment()
                    || (entry.moment() == last.moment() && entry.id() > last.id())) {
                last = entry;
            }
        }

        Derived derive() {
            Job job = jobs.stream()
                    .filter(Job::current)
                    .min(Comparator.comparingLong(Job::id))
                    .orElse(null);
            return new Derived(
                    job == null ? null : job.company(),
                    job == null ? null : job.title(),
                    main(PointKind.Known.MOBILE, PointKind.Known.PHONE),
                    main(PointKind.Known.EMAIL, PointKind.Known.EMAIL),
                    nextDue,
                    last == null ? null : last.moment(),
                    last == null ? null : last.fact());
        }

        private @Nullable String main(PointKind.Known kind, PointKind.Known other) {
            return points.stream()
                    .filter(point -> point.ok()
                            && (point.kind().equals(kind.code()) || point.kind().equals(other.code())))
                    .min(Comparator.comparing((Point point) -> !point.preferred())
                            .thenComparingLong(Point::id))
                    .map(Point::written)
                    .orElse(null);
        }
    }

    /// The facts of a contact all of whose rows are at hand.
    static Derived of(Collection<StoredRow> below) {
        Below rows = new Below();
        for (StoredRow row : below) {
            if (row.shown) {
                add(rows, row);
            }
        }
        return rows.derive();
    }

    private static void add(Below rows, StoredRow row) {
        switch (row.table.name().toLowerCase(Locale.ROOT)) {
            case "affiliation" ->
                rows.jobs.add(new Job(
                        row.id,
                        row.companyId,
                        empty(Cells.text(row, Field.AFFILIATION_TITLE)),
                        Cells.bool(row, Field.AFFILIATION_CURRENT)));
            case "contact_point" -> {
                String status = Cells.text(row, Field.POINT_STATUS);
                rows.points.add(new Point(
                        row.id,
                        Cells.text(row, Field.POINT_KIND),
                        empty(Cells.text(row, Field.POINT_WRITTEN)),
                        status.isEmpty() || status.equals(PointStatus.Known.OK.code()),
                        Cells.bool(row, Field.POINT_PREFERRED)));
            }
            case "activity" -> rows.due(ActivityTable.openDue(row));
            case "history" ->
                rows.happened(new Happened(
                        row.id,
                        Values.number(row.state.visible(Field.HISTORY_WHEN.number())),
                        fact(Cells.text(row, Field.HISTORY_TEXT), Cells.text(row, Field.HISTORY_RESULT))));
            default -> {}
        }
    }

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
        update(
                sql,
                found,
                0,
                "company_id = ?, title = ?, phone = ?, email = ?, next_due = ?, last_touch = ?," + " last_fact = ?");
    }

    /// The same where only activities and history changed, as in a close-out.
    static void refreshWork(Statements sql, Collection<Long> contacts) throws SQLException {
        if (contacts.isEmpty()) {
            return;
        }
        Map<Long, Below> found = new HashMap<>();
        contacts.forEach(contact -> found.put(contact, new Below()));
        Long[] ids = contacts.toArray(Long[]::new);
        due(sql, ids, found);
        last(sql, ids, found);
        update(sql, found, REACH_COLUMNS, "next_due = ?, last_touch = ?, last_fact = ?");
    }

    private static void update(Statements sql, Map<Long, Below> found, int skipped, String columns)
            throws SQLException {
        PreparedStatement update = sql.of("update contact set " + columns + " where id = ?");
        for (Map.Entry<Long, Below> entry : found.entrySet()) {
            @Nullable Object[] values = entry.getValue().derive().columns();
            int at = 1;
            for (int i = skipped; i < values.length; i++) {
                update.setObject(at++, values[i]);
            }
            update.setLong(at, entry.getKey());
            update.addBatch();
        }
        update.executeBatch();
    }

    private static void jobs(Statements sql, Long[] ids, Map<Long, Below> found) throws SQLException {
        try (ResultSet rows = asked(sql, "id, contact_id, company_id, title, is_current from affiliation", ids)) {
            while (rows.next()) {
                below(found, rows)
                        .jobs
                        .add(new Job(rows.getLong(1), (Long) rows.getObject(3), rows.getString(4), rows.getBoolean(5)));
            }
        }
    }

    private static void points(Statements sql, Long[] ids, Map<Long, Below> found) throws SQLException {
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

    private static void due(Statements sql, Long[] ids, Map<Long, Below> found) throws SQLException {
        try (ResultSet rows = asked(sql, "id, contact_id, open_due from activity", ids)) {
            while (rows.next()) {
                below(found, rows).due(rows.getObject(3, LocalDate.class));
            }
        }
    }

    private static void last(Statements sql, Long[] ids, Map<Long, Below> found) throws SQLException {
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
                                fact(text == null ? "" : text, result == null ? "" : result)));
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

    private static Below below(Map<Long, Below> found, ResultSet rows) throws SQLException {
        return found.computeIfAbsent(rows.getLong(2), id -> new Below());
    }

    private static @Nullable String empty(String text) {
        return text.isEmpty() ? null : text;
    }

    /// The first line of a note, or the result where there is none.
    private static String fact(String text, String result) {
        String line = text.strip().lines().findFirst().orElse(result);
        if (line.length() <= FACT_LENGTH) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(FACT_LENGTH - 1)) ? FACT_LENGTH - 1 : FACT_LENGTH;
        return line.substring(0, end);
    }
}
