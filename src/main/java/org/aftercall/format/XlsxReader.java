package org.aftercall.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.aftercall.model.Origin;
import org.aftercall.model.Problem;
import org.jspecify.annotations.Nullable;

/// Reads one sheet of an .xlsx workbook (ECMA-376, transitional and strict) row by row. Formulas are never calculated:
/// the value that the last program stored counts.
///
/// The parts are read here and not by the spreadsheet library, because it cannot open strict workbooks, joins the
/// pronunciation of East Asian names to the names, and takes wrong cell addresses and text numbers without a word.
final class XlsxReader {
    private final Path file;
    private final Path content;
    private final String name;
    private final ReadOptions options;
    private final RowSink sink;

    private record Sheet(SheetInfo info, String part) {}

    /// @param file what the user knows it as
    /// @param content where it lies once its protection is off
    XlsxReader(Path file, Path content, ReadOptions options, RowSink sink) {
        this.file = file;
        this.content = content;
        this.name = Formats.nameOf(file);
        this.options = options;
        this.sink = sink;
    }

    TableInfo read() throws IOException {
        String sha256 = Digests.sha256(file);
        try (XlsxPackage workbook = new XlsxPackage(file, content)) {
            String main = XlsxPackage.target(workbook.links(""), "officeDocument");
            String part = main == null ? "xl/workbook.xml" : main;
            List<XlsxPackage.Link> links = workbook.links(part);
            List<Sheet> sheets = new ArrayList<>();
            boolean from1904 = readWorkbook(workbook, part, links, sheets);
            List<SheetInfo> infos = sheets.stream().map(Sheet::info).toList();
            int chosen = Tabs.chosen(file, infos, options);
            Sheet sheet = sheets.get(chosen);
            SheetRows rows = new SheetRows(new Origin(name, sheet.info().name(), 0, ""), sink);
            XlsxSheet reading = new XlsxSheet(
                    rows,
                    new XlsxStrings(workbook, XlsxPackage.target(links, "sharedStrings")),
                    new XlsxStyles(workbook, XlsxPackage.target(links, "styles")),
                    from1904);
            try (XmlPart xml = workbook.xml(sheet.part())) {
                reading.read(xml);
            }
            List<Problem> notices = new ArrayList<>(Tabs.hidden(file, infos, chosen));
            notices.addAll(rows.notices());
            return new TableInfo(
                    name, Kind.XLSX, infos, sheet.info().name(), null, rows.given(), Files.size(file), sha256, notices);
        }
    }

    private static boolean readWorkbook(
            XlsxPackage workbook, String part, List<XlsxPackage.Link> links, List<Sheet> sheets) throws IOException {
        boolean from1904 = false;
        try (XmlPart xml = workbook.xml(part)) {
            while (xml.next()) {
                if (xml.starts("workbookPr")) {
                    from1904 |= XmlPart.isTrue(xml.attribute("date1904"));
                } else if (xml.starts("sheet")) {
                    String target = target(links, xml.prefixedAttribute("id"));
                    if (target != null) {
                        String state = xml.attribute("state");
                        boolean hidden = state != null && !state.equals("visible");
                        String tab = Objects.requireNonNullElse(xml.attribute("name"), "");
                        sheets.add(new Sheet(new SheetInfo(tab, hidden), target));
                    }
                }
            }
        }
        return from1904;
    }

    /// Only sheets with cells are linked as worksheets; charts are left out.
    private static @Nullable String target(List<XlsxPackage.Link> links, @Nullable String id) {
        return links.stream()
                .filter(link -> link.id().equals(id) && link.type().equals("worksheet"))
                .map(XlsxPackage.Link::target)
                .findFirst()
                .orElse(null);
    }
}
