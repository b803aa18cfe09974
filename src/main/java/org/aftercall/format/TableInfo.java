package org.aftercall.format;

import java.util.List;
import org.aftercall.model.Problem;
import org.jspecify.annotations.Nullable;

/// What is known about a table once it has been read to its end.
///
/// @param fileName without its folder
/// @param sheets all sheets in the order of their tabs; empty for CSV
/// @param sheet the sheet that was read; empty for CSV
/// @param dialect how a CSV file is written, null for other kinds
/// @param rows number of rows given, the empty ones between others included
/// @param fileBytes size of the file
/// @param sha256 of the file, 64 hexadecimal digits
/// @param notices what should be said about the table as a whole: hidden sheets and rows, merged cells, a guess
public record TableInfo(
        String fileName,
        Kind kind,
        List<SheetInfo> sheets,
        String sheet,
        @Nullable Dialect dialect,
        long rows,
        long fileBytes,
        String sha256,
        List<Problem> notices) {
    public TableInfo {
        sheets = List.copyOf(sheets);
        notices = List.copyOf(notices);
    }

    /// Of a file that holds people without columns.
    static TableInfo ofPeople(
            String fileName, Kind kind, long rows, long fileBytes, String sha256, List<Problem> notices) {
        return new TableInfo(fileName, kind, List.of(), "", null, rows, fileBytes, sha256, notices);
    }
}
