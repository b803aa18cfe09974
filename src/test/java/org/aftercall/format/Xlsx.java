package org.aftercall.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Makes workbooks by hand, so that they can be wrong in every way.
final class Xlsx {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, String> parts = new LinkedHashMap<>();

    Xlsx() {
        part("_rels/.rels", "<Relationships>" + link("rId1", "officeDocument", "xl/workbook.xml") + "</Relationships>");
        part(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + TYPES
                        + "\"><sheets><sheet name=\"People\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        part(
                "xl/_rels/workbook.xml.rels",
                "<Relationships>" + link("rId1", "worksheet", "worksheets/sheet1.xml")
                        + link("rId2", "sharedStrings", "sharedStrings.xml") + link("rId3", "styles", "styles.xml")
                        + "</Relationships>");
        rows("");
    }

    static void write(Path file, String sharedStrings) throws IOException {
        new Xlsx().part("xl/sharedStrings.xml", sharedStrings).to(file);
    }

    private static String link(String id, String type, String target) {
        return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(id, TYPES, type, target);
    }

    Xlsx part(String name, String text) {
        parts.put(name, text);
        return this;
    }

    /// @param rows row elements of the sheet "People"
    Xlsx rows(String rows) {
        return sheet("<sheetData>" + rows + "</sheetData>");
    }

    Xlsx sheet(String inside) {
        return part("xl/worksheets/sheet1.xml", "<worksheet xmlns=\"" + MAIN + "\">" + inside + "</worksheet>");
    }

    Path to(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }
}
