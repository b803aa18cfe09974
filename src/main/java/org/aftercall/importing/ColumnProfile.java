package org.aftercall.importing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aftercall.text.DateOrder;

/// What the values of one column look like.
///
/// @param column counted from 0
/// @param header as written, stripped; empty where there is none
/// @param filled how many cells hold something
/// @param distinct whether no two rows hold the same value; only looked at where the header names a key
/// @param samples the first different values, as written
/// @param looks how many of the cells that were looked at are of each kind
/// @param looked how many cells were looked at
/// @param dates in which orders the dates of the whole column can only be read; both day and month first if they
///     contradict each other, empty if no date tells
/// @param unclearDates how many dates of the column fit several orders
/// @param commas how many numbers have a decimal comma
/// @param points how many numbers have a decimal point
/// @param longest number of letters of the longest value
public record ColumnProfile(
        int column,
        String header,
        long filled,
        boolean distinct,
        List<String> samples,
        Map<ValueKind, Integer> looks,
        int looked,
        List<DateOrder> dates,
        long unclearDates,
        long commas,
        long points,
        int longest) {
    public ColumnProfile {
        samples = List.copyOf(samples);
        looks = Map.copyOf(looks);
        dates = List.copyOf(dates);
    }

    /// How many of a hundred values look like one kind.
    int share(ValueKind kind) {
        return looked == 0 ? 0 : (int) (100L * looks.getOrDefault(kind, 0) / looked);
    }

    /// The order of the dates, if the whole column says it.
    Optional<DateOrder> order() {
        return dates.size() == 1 ? Optional.of(dates.getFirst()) : Optional.empty();
    }
}
