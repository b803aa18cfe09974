package org.aftercall.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.aftercall.model.Problem;

/// The numbers of a report, counted again from the rows that stand in it.
final class ReportTally {
    /// A kind of problem.
    ///
    /// @param first the first of the kind
    record Found(Problem first, long count) {}

    /// What contacts of the book get by a row.
    enum Addition {
        POINT("report.added.point", "report.outcome.point"),
        ADDRESS("report.added.address", "report.outcome.address"),
        JOB("report.added.job", "report.outcome.job"),
        NOTE("report.added.note", "report.outcome.note"),
        HISTORY("report.added.history", "report.outcome.history"),
        CONSENT("report.added.consent", "report.outcome.consent"),
        OTHER("report.added.other", "report.outcome.other");

        private final String one;
        private final String all;

        Addition(String one, String all) {
            this.one = one;
            this.all = all;
        }

        /// The key of one of them.
        String one() {
            return one;
        }

        /// The key of how many there are.
        String all() {
            return all;
        }

        /// @param entity its name in small letters
        static Addition of(String entity) {
            return switch (entity) {
                case "contact_point" -> POINT;
                case "address" -> ADDRESS;
                case "affiliation" -> JOB;
                case "note" -> NOTE;
                case "history" -> HISTORY;
                case "consent" -> CONSENT;
                default -> OTHER;
            };
        }
    }

    private final Map<RowClass, Long> classes = new EnumMap<>(RowClass.class);
    private final Map<Addition, Long> added = new EnumMap<>(Addition.class);
    private final Map<String, Found> problems = new LinkedHashMap<>();
    private final Set<UUID> people = new HashSet<>();
    private long filled;
    private long changed;
    private long kept;
    private long rows;

    private ReportTally() {}

    static ReportTally of(Account account) {
        ReportTally tally = new ReportTally();
        account.each(tally::add);
        return tally;
    }

    private void add(RowAccount row) {
        rows++;
        classes.merge(row.of(), 1L, Long::sum);
        if (row.contact() != null) {
            people.add(row.contact());
        }
        for (RowAccount.Written each : row.written()) {
            if (each.ours().isEmpty()) {
                filled++;
            } else {
                changed++;
            }
        }
        row.added().forEach(each -> added.merge(Addition.of(each.what()), 1L, Long::sum));
        kept += row.kept().size();
        for (Problem each : row.problems()) {
            problems.merge(each.key(), new Found(each, 1), (known, _) -> new Found(known.first(), known.count() + 1));
        }
    }

    long of(RowClass each) {
        return classes.getOrDefault(each, 0L);
    }

    /// How many contacts the rows became or are.
    long people() {
        return people.size();
    }

    /// Values where nothing stood before.
    long filled() {
        return filled;
    }

    /// Values that replaced another.
    long changed() {
        return changed;
    }

    /// What contacts of the book got, by its kind.
    Map<Addition, Long> added() {
        return added;
    }

    /// Lines that are kept as notes.
    long kept() {
        return kept;
    }

    /// By kind, the most frequent first.
    List<Found> problems() {
        List<Found> all = new ArrayList<>(problems.values());
        all.sort(Comparator.comparingLong(Found::count).reversed());
        return all;
    }

    /// Whether the rows are those that the import counted.
    boolean addsUpTo(Counts counts) {
        return of(RowClass.NEW) == counts.fresh()
                && of(RowClass.UPDATE) == counts.updated()
                && of(RowClass.SAME) == counts.same()
                && of(RowClass.POSSIBLE_DUPLICATE) == counts.possibleDuplicates()
                && of(RowClass.REJECTED) == counts.rejected()
                && of(RowClass.EMPTY) == counts.empty()
                && rows == counts.read();
    }
}
