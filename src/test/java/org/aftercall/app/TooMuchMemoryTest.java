package org.aftercall.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files whose reading takes more memory than it may: the reading process ends, and nothing else.
final class TooMuchMemoryTest {
    private static final String MEGABYTES = "aftercall.reader.megabytes";
    private static final String TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    @TempDir
    Path home;

    private Typing user;

    @BeforeEach
    void allowLittle() {
        System.setProperty(MEGABYTES, "16");
        user = Typing.in(home);
    }

    @AfterEach
    void allowMuch() {
        System.clearProperty(MEGABYTES);
    }

    @Test
    void aWorkbookIsRefusedWithASentenceAndNothingIsImported() throws IOException {
        refused(workbook(), "bomb.xlsx: Reading the file needs more memory than is allowed for it. Nothing was taken.");
    }

    @Test
    void aMailIsRefusedWithASentenceOfItsOwn() throws IOException {
        Path mail = home.resolve("long.eml");
        try (BufferedWriter out = Files.newBufferedWriter(mail)) {
            out.write("From: a@b.example\nTo: c@d.example\nDate: Mon, 1 Jun 2026 10:00:00 +0200\nSubject: x\n\n");
            for (int line = 0; line < 300_000; line++) {
                out.write("hello hello hello hello hello hello hello hello hello hello hello hello\n");
            }
        }
        refused(mail, "long.eml: Reading the file needs more memory than is allowed for it, as a damaged one may.");
    }

    private void refused(Path file, String sentence) throws IOException {
        String digest = user.type("dump", "--digest").out();

        Typing.Said said = user.type("import", file.toString());

        assertThat(said.exit()).isNotZero();
        assertThat(said.err()).contains(sentence);
        assertThat(said.out()).doesNotContain("Imported");
        assertThat(user.type("dump", "--digest").out()).isEqualTo(digest);
        try (Stream<Path> left = Files.list(user.book().resolve("local").resolve("spill"))) {
            assertThat(left).isEmpty();
        }
    }

    private Path workbook() throws IOException {
        Path file = home.resolve("bomb.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            part(zip, "_rels/.rels", relation("rId1", "officeDocument", "xl/workbook.xml"));
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                            + "<sheet name=\"People\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    relation("rId1", "worksheet", "worksheets/sheet1.xml")
                            + relation("rId2", "sharedStrings", "sharedStrings.xml"));
            part(zip, "xl/worksheets/sheet1.xml", "<worksheet><sheetData></sheetData></worksheet>");
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            zip.write("<sst>".getBytes(StandardCharsets.UTF_8));
            byte[] text = "<si><t>0123456789012345678901234567890123456789</t></si>".getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 400_000; i++) {
                zip.write(text);
            }
            zip.write("</sst>".getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return file;
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + TYPES + type + "\" Target=\"" + target + "\"/>";
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        String whole = name.endsWith(".rels") ? "<Relationships>" + text + "</Relationships>" : text;
        zip.write(whole.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
