package org.aftercall.format;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/// What one cell of a foreign table holds, as its file says it. A CSV file only ever has [Text] and [Blank].
public sealed interface CellValue {
    /// The one empty cell.
    CellValue BLANK = new Blank();

    /// The value as a person would read it in the file, letter for letter where it is text; empty for a blank cell.
    /// Dates and times are in ISO form.
    String shown();

    /// A cell with text, or [#BLANK] for the empty text.
    static CellValue text(String text) {
        return text.isEmpty() ? BLANK : new Text(text);
    }

    /// @param text letter for letter, never empty
    record Text(String text) implements CellValue {
        @Override
        public String shown() {
            return text;
        }
    }

    /// @param value the number
    /// @param shown its digits without exponent, at most 15 significant ones, with the leading zeros and the
    ///     separators that a format such as `00000` or `000-0000` gives it
    @SuppressWarnings("AvoidCommonTypeNames") // always read as CellValue.Number
    record Number(double value, String shown) implements CellValue {}

    record Day(LocalDate date) implements CellValue {
        @Override
        public String shown() {
            return date.toString();
        }
    }

    /// A day and a time, without a zone: a spreadsheet knows none.
    record Moment(LocalDateTime at) implements CellValue {
        @Override
        public String shown() {
            return at.toString();
        }
    }

    record Time(LocalTime time) implements CellValue {
        @Override
        public String shown() {
            return time.toString();
        }
    }

    record Bool(boolean value) implements CellValue {
        @Override
        public String shown() {
            return Boolean.toString(value);
        }
    }

    record Blank() implements CellValue {
        @Override
        public String shown() {
            return "";
        }
    }

    /// A cell that holds an error instead of a value.
    ///
    /// @param raw what the file says, such as `#N/A`
    record Fault(String raw) implements CellValue {
        @Override
        public String shown() {
            return raw;
        }
    }
}
