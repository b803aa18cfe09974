package org.aftercall.exporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.aftercall.format.SheetLayout.Column;
import org.aftercall.model.ContactPoint;
import org.aftercall.model.PointKind;

/// Puts phones, e-mails and links into the columns of a layout: first each where its kind and label stand, then what is
/// left where there is room, then the rest as lines.
///
/// @param values by column, filled here
/// @param more takes the lines
record PointsLaidOut(List<Column> columns, List<String> values, List<String> more) {
    void put(List<ContactPoint> points) {
        List<ContactPoint> left = new ArrayList<>(
                points.stream().filter(point -> !point.written().isEmpty()).toList());
        each(left, (column, point) -> isKind(column, point) && column.detail().equals(point.label()));
        each(
                left,
                (column, point) -> isKind(column, point)
                        && (column.detail().isEmpty()
                                || column.detail().equals("other")
                                || (point.label().isEmpty() && column.detail().equals("work"))));
        each(
                left,
                (column, point) -> column.target().equals("PHONE")
                        && ContactColumns.isPhone(point.kind())
                        && point.kind() != PointKind.Known.FAX
                        && (column.detail().isEmpty() || column.detail().equals("other")));
        for (ContactPoint point : left) {
            String label = point.label().isEmpty() ? "" : " (" + point.label() + ")";
            more.add(point.kind().code() + label + ": " + point.written());
        }
    }

    private interface Fits {
        boolean fits(Column column, ContactPoint point);
    }

    private void each(List<ContactPoint> left, Fits fits) {
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            if (!values.get(i).isEmpty()) {
                continue;
            }
            Predicate<ContactPoint> wanted = point -> fits.fits(column, point);
            ContactPoint found = left.stream().filter(wanted).findFirst().orElse(null);
            if (found != null) {
                left.remove(found);
                values.set(i, found.written());
                label(column, found);
            }
        }
    }

    private static boolean isKind(Column column, ContactPoint point) {
        return column.target().equals(point.kind().code().toUpperCase(Locale.ROOT))
                || (column.target().equals("WEB") && ContactColumns.isLink(point.kind()))
                || (labelled(column) && column.target().equals("PHONE") && ContactColumns.isPhone(point.kind()));
    }

    /// Whether another column says what a number is for.
    private static boolean labelled(Column column) {
        return column.group() > 0
                && column.detail().isEmpty()
                && column.header().endsWith(" - Value");
    }

    private void label(Column column, ContactPoint point) {
        String family =
                column.target().equals("EMAIL") ? "email" : column.target().equals("WEB") ? "web" : "phone";
        for (int i = 0; i < columns.size(); i++) {
            Column other = columns.get(i);
            boolean its = other.target().equals("POINT_LABEL")
                    && other.group() == column.group()
                    && other.detail().equals(family);
            if (its) {
                values.set(i, word(point));
            }
        }
    }

    /// The words by which others know the kinds of numbers.
    private static String word(ContactPoint point) {
        String label = switch (point.label()) {
            case "work" -> "Work";
            case "home" -> "Home";
            case "other" -> "Other";
            default -> point.label();
        };
        return switch (point.kind()) {
            case PointKind.Known.MOBILE -> "Mobile";
            case PointKind.Known.FAX -> (label + " Fax").strip();
            default -> label;
        };
    }
}
