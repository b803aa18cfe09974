package org.aftercall.store.h2;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.aftercall.change.Field;
import org.aftercall.change.Values;
import org.aftercall.model.PointKind;
import org.aftercall.model.PointStatus;
import org.jspecify.annotations.Nullable;

/// What a contact's line in a list shows of the rows that belong to it: derived, never typed, and kept on the contact
/// so that a list reads one table.
final class Facts {
    private static final int FACT_LENGTH = 160;

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

    record Job(long id, @Nullable Long company, @Nullable String title, boolean current) {}

    record Point(long id, String kind, @Nullable String written, boolean ok, boolean preferred) {
        private boolean isBefore(Point other) {
            return preferred == other.preferred ? id < other.id : preferred;
        }
    }

    record Happened(long id, long moment, String fact) {}

    /// The rows below one contact, as far as they matter for its line.
    static class Below {
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
            @Nullable Job job = null;
            for (Job each : jobs) {
                if (each.current() && (job == null || each.id() < job.id())) {
                    job = each;
                }
            }
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
            @Nullable Point main = null;
            for (Point each : points) {
                boolean fits = each.kind().equals(kind.code()) || each.kind().equals(other.code());
                if (each.ok() && fits && (main == null || each.isBefore(main))) {
                    main = each;
                }
            }
            return main == null ? null : main.written();
        }
    }

    /// What new activities and history add to a line; what was changed in old ones must be looked up.
    static final class News extends Below {
        boolean dueIsStale;
        boolean lastIsStale;

        void add(StoredRow row) {
            if (row.isNew && row.shown) {
                Facts.add(this, row);
            } else if (row.table.equals(Rows.ACTIVITIES)) {
                dueIsStale |= !row.isNew;
            } else {
                lastIsStale |= !row.isNew;
            }
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
        if (row.table.equals(Rows.POINTS)) {
            String status = Cells.text(row, Field.POINT_STATUS);
            rows.points.add(new Point(
                    row.id,
                    Cells.text(row, Field.POINT_KIND),
                    empty(Cells.text(row, Field.POINT_WRITTEN)),
                    status.isEmpty() || status.equals(PointStatus.Known.OK.code()),
                    Cells.bool(row, Field.POINT_PREFERRED)));
        } else if (row.table.equals(Rows.HISTORIES)) {
            rows.happened(new Happened(
                    row.id,
                    Values.number(row.state.visible(Field.HISTORY_WHEN.number())),
                    fact(Cells.text(row, Field.HISTORY_TEXT), Cells.text(row, Field.HISTORY_RESULT))));
        } else if (row.table.equals(Rows.AFFILIATIONS)) {
            rows.jobs.add(new Job(
                    row.id,
                    row.companyId,
                    empty(Cells.text(row, Field.AFFILIATION_TITLE)),
                    Cells.bool(row, Field.AFFILIATION_CURRENT)));
        } else if (row.table.equals(Rows.ACTIVITIES)) {
            rows.due(ActivityTable.openDue(row));
        }
    }

    static @Nullable String empty(String text) {
        return text.isEmpty() ? null : text;
    }

    /// The first line of a note, or the result where there is none.
    static String fact(String text, String result) {
        String line = text.strip().lines().findFirst().orElse(result);
        if (line.length() <= FACT_LENGTH) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(FACT_LENGTH - 1)) ? FACT_LENGTH - 1 : FACT_LENGTH;
        return line.substring(0, end);
    }
}
