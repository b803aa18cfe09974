package org.aftercall.format;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/// Numbers of a spreadsheet as what their format says they are.
final class Numbers {
    private static final LocalDate BASE_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate BASE_1904 = LocalDate.of(1904, 1, 1);
    private static final long DAY_MILLIS = 86_400_000L;
    private static final double LAST_DAY = 2_958_466;
    private static final MathContext SHOWN = new MathContext(15);

    private Numbers() {}

    /// @param raw as the file writes it, with a point and perhaps an exponent
    /// @param from1904 whether day 0 is the first of January 1904
    static CellValue cell(String raw, NumberFormat format, boolean from1904) {
        if (raw.isEmpty()) {
            return CellValue.BLANK;
        }
        double value = parse(raw);
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return new CellValue.Fault(raw);
        }
        return cell(value, format, from1904);
    }

    static CellValue cell(double value, NumberFormat format, boolean from1904) {
        boolean dated = value >= 0 && value < LAST_DAY && format.meaning() != NumberFormat.Meaning.NUMBER;
        return dated
                ? dated(value, format.meaning(), from1904)
                : new CellValue.Number(value, format.shown(shown(value)));
    }

    private static double parse(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            if ("0123456789+-.eE".indexOf(raw.charAt(i)) < 0) {
                return Double.NaN;
            }
        }
        try {
            return Double.parseDouble(raw);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /// The number as a cell that is wide enough shows it: at most 15 digits, no exponent for what people write.
    static String shown(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        BigDecimal rounded = new BigDecimal(value).round(SHOWN).stripTrailingZeros();
        double size = Math.abs(value);
        return size < 1e21 && size > 1e-10 ? rounded.toPlainString() : rounded.toString();
    }

    private static CellValue dated(double value, NumberFormat.Meaning meaning, boolean from1904) {
        long millis = Math.round(value * DAY_MILLIS);
        long days = Math.floorDiv(millis, DAY_MILLIS);
        LocalTime time = LocalTime.ofNanoOfDay(Math.floorMod(millis, DAY_MILLIS) * 1_000_000);
        if (meaning == NumberFormat.Meaning.TIME && days == 0) {
            return new CellValue.Time(time);
        }
        LocalDate date = from1904 ? BASE_1904.plusDays(days) : in1900(days);
        return meaning == NumberFormat.Meaning.DAY && time.equals(LocalTime.MIDNIGHT)
                ? new CellValue.Day(date)
                : new CellValue.Moment(LocalDateTime.of(date, time));
    }

    /// The calendar of 1900 has a 29th of February that never was, so days before it count one less.
    private static LocalDate in1900(long days) {
        return BASE_1900.plusDays(days < 60 ? days + 1 : days);
    }
}
