package org.aftercall.importing;

import java.time.LocalDate;
import java.util.Optional;
import org.aftercall.format.CellValue;
import org.aftercall.importing.Drafting.Entry;
import org.aftercall.text.ColumnDates;
import org.aftercall.text.DateOrder;

/// The day that a cell holds: a date, text in the order of its column, or the number by which spreadsheets
/// count days.
final class CellDates {
    private static final int EARLIEST_SERIAL = 1_000;

    private CellDates() {}

    static Optional<LocalDate> read(Entry entry, DateOrder order) {
        return switch (entry.cell()) {
            case CellValue.Day(LocalDate day) -> Optional.of(day);
            case CellValue.Moment moment -> Optional.of(moment.at().toLocalDate());
            case CellValue.Number number
            when number.value() >= EARLIEST_SERIAL ->
                ColumnDates.fromSerial(number.value(), false).or(() -> ColumnDates.parse(entry.text(), order));
            case CellValue.Number _,
                    CellValue.Text _,
                    CellValue.Time _,
                    CellValue.Bool _,
                    CellValue.Blank _,
                    CellValue.Fault _ -> ColumnDates.parse(entry.text(), order);
        };
    }
}
