package org.aftercall.backup;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// Which of the backups that were made by themselves are kept: the latest of each of so many days, weeks and months on
/// which there is one, and the newest always (`store.md` 3).
final class Keeping {
    private static final int NEWEST = 3;
    private static final int DAYS = 12;
    private static final int WEEKS = 10;
    private static final int MONTHS = 9;

    private Keeping() {}

    /// Those that nobody needs any more. What was made by hand must not be among them.
    ///
    /// @param zone of the days
    static List<Backup> surplus(List<Backup> made, ZoneId zone) {
        List<Backup> newest = made.stream()
                .sorted(Comparator.comparing(Backup::made).reversed())
                .toList();
        Set<Backup> kept = new HashSet<>(newest.subList(0, Math.min(NEWEST, newest.size())));
        Function<Backup, LocalDate> day = each -> each.made().atZone(zone).toLocalDate();
        kept.addAll(latest(newest, DAYS, day));
        kept.addAll(latest(
                newest,
                WEEKS,
                each -> day.apply(each).get(IsoFields.WEEK_BASED_YEAR) * 100
                        + day.apply(each).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
        kept.addAll(latest(newest, MONTHS, each -> day.apply(each).withDayOfMonth(1)));
        List<Backup> surplus = new ArrayList<>(newest);
        surplus.removeAll(kept);
        return surplus;
    }

    /// The newest of each span, of the latest spans.
    private static <T> List<Backup> latest(List<Backup> newest, int spans, Function<Backup, T> span) {
        Set<T> seen = new HashSet<>();
        List<Backup> kept = new ArrayList<>();
        for (Backup each : newest) {
            if (seen.size() < spans && seen.add(span.apply(each))) {
                kept.add(each);
            }
        }
        return kept;
    }
}
