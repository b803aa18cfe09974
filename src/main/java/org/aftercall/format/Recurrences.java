package org.aftercall.format;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import net.fortuna.ical4j.model.Recur;

/// When something that repeats takes place. Rules that could keep a computer busy for hours are not worked out.
public final class Recurrences {
    /// So many dates of one rule at most.
    public static final int MOST = 5_000;

    private static final Set<String> FREQUENCIES = Set.of("DAILY", "WEEKLY", "MONTHLY", "YEARLY");
    private static final int DENSEST = 400;
    private static final int TIMES_A_DAY = 10;
    private static final int EARLIEST_YEAR = 1900;

    private Recurrences() {}

    /// The dates between two moments, in order, in the clock of the start.
    ///
    /// @param rule without UNTIL, which the caller knows in its own zone
    /// @return empty if the rule is none, or is better kept as text
    public static Optional<List<LocalDateTime>> between(
            String rule, LocalDateTime start, LocalDateTime from, LocalDateTime to) {
        if (!isHarmless(rule) || start.getYear() < EARLIEST_YEAR) {
            return Optional.empty();
        }
        try {
            List<LocalDateTime> dates = new Recur<LocalDateTime>(rule).getDates(start, from, to, MOST + 1);
            return dates.size() > MOST ? Optional.empty() : Optional.of(List.copyOf(dates));
        } catch (RuntimeException noRule) {
            return Optional.empty();
        }
    }

    private static boolean isHarmless(String rule) {
        long density = 1;
        long times = 1;
        boolean known = false;
        for (String part : rule.toUpperCase(Locale.ROOT).split(";", -1)) {
            int equals = part.indexOf('=');
            String name = equals < 0 ? part : part.substring(0, equals).strip();
            String value = equals < 0 ? "" : part.substring(equals + 1).strip();
            switch (name) {
                case "FREQ" -> known = FREQUENCIES.contains(value);
                case "COUNT", "INTERVAL" -> {
                    if (!value.matches("[1-9]\\d{0,5}")) {
                        return false;
                    }
                }
                case "BYSECOND", "BYMINUTE", "BYHOUR" ->
                    times = Math.min(Integer.MAX_VALUE, times * value.split(",", -1).length);
                case "BYDAY", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYMONTH" ->
                    density = Math.min(Integer.MAX_VALUE, density * value.split(",", -1).length);
                default -> {}
            }
        }
        return known && times <= TIMES_A_DAY && density * times <= DENSEST && rule.length() < 2_000;
    }
}
