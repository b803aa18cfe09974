package org.aftercall.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.aftercall.model.Origin;
import org.aftercall.model.Problem;

/// Reads one sheet of an OpenDocument workbook, packed (.ods) or as one XML file (.fods), row by row.
final class OdsReader {
    static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static final String STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";

    private final Path file;
    private final ReadOptions options;
    private final RowSink sink;

    OdsReader(Path file, ReadOptions options, RowSink sink) {
        this.file = file;
        this.options = options;
        this.sink = sink;
    }

    private interface Content {
        XmlPart open() throws IOException;
    }

    TableInfo read() throws IOException {
        if (!Formats.isZip(file)) {
            return table(() -> new XmlPart(
                    file, Formats.nameOf(file), new BufferedInputStream(Files.newInputStream(file), 1 << 16)));
        }
        try (XlsxPackage workbook = new XlsxPackage(file, file)) {
            if (workbook.has("META-INF/manifest.xml")) {
                refuseProtected(workbook);
            }
            return table(() -> workbook.xml("content.xml"));
        }
    }

    private void refuseProtected(XlsxPackage workbook) throws IOException {
        try (XmlPart manifest = workbook.xml("META-INF/manifest.xml")) {
            while (manifest.next()) {
                if (manifest.starts("encryption-data")) {
                    throw Formats.refused("file.is-protected", file);
                }
            }
        }
    }

    private TableInfo table(Content content) throws IOException {
        String sha256 = Digests.sha256(file);
        List<SheetInfo> sheets = sheets(content);
        int chosen = Tabs.chosen(file, sheets, options);
        String tab = sheets.get(chosen).name();
        SheetRows rows = new SheetRows(new Origin(Formats.nameOf(file), tab, 0, ""), sink);
        try (XmlPart xml = content.open()) {
            for (int table = -1; table < chosen && xml.next(); ) {
                table += isSheet(xml) ? 1 : 0;
            }
            new OdsSheet(rows, xml).read();
        }
        List<Problem> notices = new ArrayList<>(Tabs.hidden(file, sheets, chosen));
        notices.addAll(rows.notices());
        return new TableInfo(
                Formats.nameOf(file), Kind.ODS, sheets, tab, null, rows.given(), Files.size(file), sha256, notices);
    }

    /// The sheets of the workbook; a table inside a drawing or a cell is none.
    private static List<SheetInfo> sheets(Content content) throws IOException {
        List<SheetInfo> sheets = new ArrayList<>();
        Set<String> hidden = new HashSet<>();
        String style = "";
        try (XmlPart xml = content.open()) {
            while (xml.next()) {
                if (xml.starts("style")) {
                    style = Objects.requireNonNullElse(xml.attribute(STYLE, "name"), "");
                } else if (xml.starts("table-properties") && "false".equals(xml.attribute(TABLE, "display"))) {
                    hidden.add(style);
                } else if (isSheet(xml)) {
                    String name = Objects.requireNonNullElse(xml.attribute(TABLE, "name"), "");
                    String look = Objects.requireNonNullElse(xml.attribute(TABLE, "style-name"), "");
                    sheets.add(new SheetInfo(name, hidden.contains(look)));
                    xml.skip();
                }
            }
        }
        return sheets;
    }

    private static boolean isSheet(XmlPart xml) {
        return xml.starts("table") && xml.space().equals(TABLE);
    }
}
