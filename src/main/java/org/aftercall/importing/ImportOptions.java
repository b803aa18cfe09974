package org.aftercall.importing;

import java.time.ZoneId;
import org.aftercall.format.ReadOptions;
import org.aftercall.text.DateOrder;
import org.jspecify.annotations.Nullable;

/// What a person decided about an import; the defaults let the file decide.
///
/// @param reading sheet, separator and encoding
/// @param headerRow number of the row with the headers, 0 for none, negative to find it
/// @param country ISO code of the country that phones and postcodes without one are from; empty if unknown
/// @param dateOrder how dates of numbers are read where their column does not say it; null to decide
/// @param recipe a mapping that was saved, null for none
/// @param user name of the person who imports
/// @param zone in which dates without a time are noon
/// @param dataset what keeps keys of a foreign program apart from those of another book; equal on all devices of a book
/// @param decisions about those who are there already, and about single rows and cells
/// @param attendance that everybody in the list was at an event, and what comes of it; null for other lists
public record ImportOptions(
        ReadOptions reading,
        long headerRow,
        String country,
        @Nullable DateOrder dateOrder,
        @Nullable Recipe recipe,
        String user,
        ZoneId zone,
        String dataset,
        Decisions decisions,
        @Nullable Attendance attendance) {
    public static ImportOptions by(String user, ZoneId zone) {
        return new ImportOptions(ReadOptions.NONE, -1, "", null, null, user, zone, "", Decisions.NONE, null);
    }

    public ImportOptions withReading(ReadOptions other) {
        return new ImportOptions(
                other, headerRow, country, dateOrder, recipe, user, zone, dataset, decisions, attendance);
    }

    public ImportOptions withHeaderRow(long row) {
        return new ImportOptions(reading, row, country, dateOrder, recipe, user, zone, dataset, decisions, attendance);
    }

    public ImportOptions withCountry(String code) {
        return new ImportOptions(
                reading, headerRow, code, dateOrder, recipe, user, zone, dataset, decisions, attendance);
    }

    public ImportOptions withDateOrder(DateOrder order) {
        return new ImportOptions(
                reading, headerRow, country, order, recipe, user, zone, dataset, decisions, attendance);
    }

    public ImportOptions withRecipe(Recipe saved) {
        return new ImportOptions(
                reading, headerRow, country, dateOrder, saved, user, zone, dataset, decisions, attendance);
    }

    public ImportOptions withDataset(String name) {
        return new ImportOptions(
                reading, headerRow, country, dateOrder, recipe, user, zone, name, decisions, attendance);
    }

    public ImportOptions withDecisions(Decisions other) {
        return new ImportOptions(
                reading, headerRow, country, dateOrder, recipe, user, zone, dataset, other, attendance);
    }

    public ImportOptions withAttendance(@Nullable Attendance other) {
        return new ImportOptions(reading, headerRow, country, dateOrder, recipe, user, zone, dataset, decisions, other);
    }
}
