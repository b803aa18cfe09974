package org.aftercall.text;

import java.time.LocalDateTime;

/// So many of a unit: 3 months, half a year.
///
/// @param half half of one; the count does not matter then
/// @param unit as the word tables name it
/// @param end the place after it
record Amount(int count, boolean half, String unit, int end) {
    static boolean canBeHalf(String unit) {
        return switch (unit) {
            case "years", "months", "hours", "days" -> true;
            default -> false;
        };
    }

    boolean isTime() {
        return unit.equals("hours") || unit.equals("minutes") || (half && unit.equals("days"));
    }

    /// The moment so much later or earlier. The 31st of a month that has none becomes its last day.
    LocalDateTime from(LocalDateTime moment, boolean back, WorkingDays working) {
        int sign = back ? -1 : 1;
        long count = (long) this.count * sign;
        if (half) {
            return switch (unit) {
                case "years" -> moment.plusMonths(6L * sign);
                case "months" -> moment.plusDays(15L * sign);
                case "days" -> moment.plusHours(12L * sign);
                default -> moment.plusMinutes(30L * sign);
            };
        }
        return switch (unit) {
            case "minutes" -> moment.plusMinutes(count);
            case "hours" -> moment.plusHours(count);
            case "workdays" ->
                working.plusWorkingDays(moment.toLocalDate(), (int) count).atTime(moment.toLocalTime());
            case "weeks" -> moment.plusWeeks(count);
            case "fortnights" -> moment.plusWeeks(2 * count);
            case "months" -> moment.plusMonths(count);
            case "quarters" -> moment.plusMonths(3 * count);
            case "halfyears" -> moment.plusMonths(6 * count);
            case "years" -> moment.plusYears(count);
            default -> moment.plusDays(count);
        };
    }
}
