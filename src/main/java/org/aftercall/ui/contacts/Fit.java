package org.aftercall.ui.contacts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Gives the columns their places: as wide as they like, narrower down to their least, and those that still do not
/// fit are left out, the least important first. What is left over goes to the columns with words in them.
///
/// @param columns those that fit, in their order
record Fit(List<Placed> columns) {
    /// Room for the bar at the edge and the check box.
    static final double EDGE = 46;

    static final double GAP = 12;

    private static final double MOST_GROWTH = 1.5;

    /// @param x from the beginning of the row, in pixels at 100 %
    record Placed(Column column, double x, double width) {}

    /// @param width of a row, in pixels at 100 %
    static Fit of(List<Column> chosen, double width) {
        double room = width - EDGE;
        List<Column> fitting = new ArrayList<>(chosen);
        while (fitting.size() > 1 && least(fitting) > room) {
            fitting.stream()
                    .min(Comparator.comparingInt(Column::rank)
                            .thenComparing(Comparator.<Column>comparingInt(fitting::indexOf)
                                    .reversed()))
                    .ifPresent(fitting::remove);
        }
        return new Fit(place(fitting, room));
    }

    private static List<Placed> place(List<Column> fitting, double room) {
        double wanted = fitting.stream().mapToDouble(each -> each.width() + GAP).sum();
        double spare = room - wanted;
        double elastic = fitting.stream()
                .mapToDouble(each -> spare > 0 ? growth(each) : each.width() - each.least())
                .sum();
        double share = elastic == 0 ? 0 : Math.clamp(spare / elastic, -1, 1);
        List<Placed> placed = new ArrayList<>();
        double x = EDGE;
        for (Column each : fitting) {
            double width = each.width() + share * (spare > 0 ? growth(each) : each.width() - each.least());
            placed.add(new Placed(each, x, width));
            x += width + GAP;
        }
        return placed;
    }

    /// Dates and letters need no more room than they have.
    private static double growth(Column column) {
        return column.width() >= 100 ? column.width() * (MOST_GROWTH - 1) : 0;
    }

    private static double least(List<Column> columns) {
        return columns.stream().mapToDouble(each -> each.least() + GAP).sum();
    }
}
