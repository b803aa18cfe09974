package org.aftercall.lookup;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aftercall.lookup.Term.When;

/// Reads the day of a `due`, `added` or `silent` qualifier: `7d`, `2w`, `today`, `2026-12-01`, `1.12.2026`; English and
/// German.
final class Days {
    private static final Pattern SPAN = Pattern.compile("([+-]?)(\\d{1,4})([a-z]*)");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern DOTTED = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");

    private Days() {}

    static Optional<When> read(String folded) {
        return switch (folded) {
            case "today", "heute" -> Optional.of(new When.FromToday(0, ChronoUnit.DAYS));
            case "tomorrow", "morgen" -> Optional.of(new When.FromToday(1, ChronoUnit.DAYS));
            case "yesterday", "gestern" -> Optional.of(new When.FromToday(-1, ChronoUnit.DAYS));
            default -> span(folded).or(() -> date(folded));
        };
    }

    /// The stretch that ends today: `month` is since its first day, `7d` since seven days ago.
    static Optional<When> until(String folded) {
        return switch (folded) {
            case "week", "woche" -> Optional.of(new When.StartOf(ChronoUnit.WEEKS));
            case "month", "monat" -> Optional.of(new When.StartOf(ChronoUnit.MONTHS));
            case "year", "jahr" -> Optional.of(new When.StartOf(ChronoUnit.YEARS));
            default -> ago(folded);
        };
    }

    /// So long ago: `90d`, `3m`.
    static Optional<When> ago(String folded) {
        return span(folded).map(when -> switch (when) {
            case When.FromToday span -> new When.FromToday(-Math.abs(span.amount()), span.unit());
            case When.On on -> on;
            case When.StartOf start -> start;
        });
    }

    private static Optional<When> span(String folded) {
        Matcher matcher = SPAN.matcher(folded);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int amount = Integer.parseInt(matcher.group(2)) * (matcher.group(1).equals("-") ? -1 : 1);
        return unit(matcher.group(3)).map(unit -> new When.FromToday(amount, unit));
    }

    private static Optional<ChronoUnit> unit(String letters) {
        return switch (letters) {
            case "", "d", "day", "days", "t", "tag", "tage" -> Optional.of(ChronoUnit.DAYS);
            case "w", "week", "weeks", "woche", "wochen" -> Optional.of(ChronoUnit.WEEKS);
            case "m", "month", "months", "monat", "monate" -> Optional.of(ChronoUnit.MONTHS);
            case "y", "year", "years", "j", "jahr", "jahre" -> Optional.of(ChronoUnit.YEARS);
            default -> Optional.empty();
        };
    }

    private static Optional<When> date(String folded) {
        Matcher iso = ISO.matcher(folded);
        if (iso.matches()) {
            return date(iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher dotted = DOTTED.matcher(folded);
        return dotted.matches() ? date(dotted.group(3), dotted.group(2), dotted.group(1)) : Optional.empty();
    }

    private static Optional<When> date(String year, String month, String day) {
        try {
            return Optional.of(
                    new When.On(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
