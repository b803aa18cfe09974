package org.aftercall.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.aftercall.model.Problem;
import org.aftercall.model.Refused;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Workbooks that are broken, wrong or meant to do harm (design page "imports", section 3).
final class HostileXlsxTest {
    @TempDir
    private Path folder;

    @Test
    void aPartThatUnpacksToMoreThanTheLimitIsRefusedBeforeItIsUnpacked() throws IOException {
        Path file = folder.resolve("bomb.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i <= Limits.ENTRY_BYTES >> 20; i++) {
                zip.write(zeros);
            }
        }
        assertThat(Files.size(file)).isLessThan(1 << 20);
        assertThatRefused("xlsx.part-too-big", () -> Rows.of(file));
    }

    @Test
    void aPartThatLiesAboutItsSizeIsStoppedWhileItIsUnpacked() throws IOException {
        Path file = new Xlsx().rows(row("A1", "1")).to(folder.resolve("lie.xlsx"));
        byte[] bytes = Files.readAllBytes(file);
        byte[] name = "xl/worksheets/sheet1.xml".getBytes(StandardCharsets.UTF_8);
        int central = lastIndexOf(bytes, name) - 46;
        // the size in the central directory, four bytes at 24
        bytes[central + 24] = 1;
        bytes[central + 25] = 0;
        Files.write(file, bytes);
        Rows rows = new Rows();
        try {
            Tables.read(file, ReadOptions.NONE, rows);
            assertThat(rows.rows).hasSize(1);
        } catch (Refused e) {
            assertThat(e.problem().key()).isEqualTo("xlsx.damaged");
        }
    }

    @Test
    void entitiesAreRefusedWhereverTheyStand() throws IOException {
        String bomb = "<!DOCTYPE x [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;\">]>";
        String theft = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>";
        for (String type : new String[] {bomb, theft}) {
            for (String part : new String[] {"xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml"}) {
                Path file = new Xlsx().part(part, type + "<x>&a;</x>").to(folder.resolve("entity.xlsx"));
                assertThatRefused("xlsx.document-type", () -> Rows.of(file));
            }
        }
    }

    @Test
    void aPartThatIsThereTwiceIsRefused() throws IOException {
        Path file = new Xlsx()
                .rows(row("A1", "1"))
                .part("XL\\worksheets/SHEET1.xml", "<worksheet/>")
                .to(folder.resolve("twice.xlsx"));
        assertThatRefused("xlsx.part-twice", () -> Rows.of(file));
    }

    @Test
    void aCellBeyondTheLastColumnRejectsItsRowAndIsNamed() throws IOException {
        Path file = new Xlsx()
                .rows(row("A1", "1") + "<row r=\"2\"><c r=\"A2\"><v>2</v></c><c r=\"XFE2\"><v>3</v></c></row>")
                .to(folder.resolve("far.xlsx"));
        Rows rows = Rows.of(file);
        assertThat(rows.rows).hasSize(2);
        assertThat(rows.problems).singleElement().satisfies(problem -> {
            assertThat(problem.key()).isEqualTo("xlsx.wrong-cell");
            assertThat(problem.severity()).isEqualTo(Problem.Severity.ROW);
            assertThat(problem.arguments()).containsExactly("XFE2");
            assertThat(problem.origin()).hasToString("Origin[file=far.xlsx, sheet=People, row=2, column=XFE2]");
        });
    }

    @Test
    void aTextNumberOutOfRangeRejectsItsRowAndNamesTheCell() throws IOException {
        Path file = new Xlsx()
                .part("xl/sharedStrings.xml", "<sst><si><t>Ana</t></si></sst>")
                .rows("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>"
                        + "<c r=\"C1\" t=\"s\"><v>-1</v></c></row>")
                .to(folder.resolve("texts.xlsx"));
        Rows rows = Rows.of(file);
        assertThat(rows.keys()).containsExactly("xlsx.no-such-text", "xlsx.no-such-text");
        assertThat(rows.problems.get(0).arguments()).containsExactly("B1", "1");
        assertThat(rows.rows.get(0).cell(0).shown()).isEqualTo("Ana");
    }

    @Test
    void rowsInAWrongOrderAreRejectedOneByOne() throws IOException {
        Path file = new Xlsx()
                .rows(row("A5", "1").replace("r=\"1\"", "r=\"5\"") + "<row r=\"3\"><c><v>2</v></c></row>"
                        + "<row r=\"99999999\"><c><v>3</v></c></row>")
                .to(folder.resolve("order.xlsx"));
        Rows rows = Rows.of(file);
        assertThat(rows.keys()).containsExactly("xlsx.wrong-row", "xlsx.wrong-row");
        assertThat(rows.rows.stream().map(SourceRow::number)).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
    }

    @Test
    void aGiantCellIsCutAtTheLimitAndNamedWithItsLength() throws IOException {
        String giant = "x".repeat(3_000_000);
        Path file = new Xlsx()
                .part("xl/sharedStrings.xml", "<sst><si><t>" + giant + "</t></si></sst>")
                .rows("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"inlineStr\"><is><t>" + giant
                        + "</t></is></c><c r=\"C1\" t=\"str\"><v>" + giant + "</v></c></row>")
                .to(folder.resolve("giant.xlsx"));
        Rows rows = Rows.of(file);
        assertThat(rows.keys()).containsExactly("xlsx.cell-too-long", "xlsx.cell-too-long", "xlsx.cell-too-long");
        assertThat(rows.problems.get(0).arguments()).containsExactly("A1", "3000000", "1000000");
        assertThat(rows.rows.get(0).cells())
                .allSatisfy(cell -> assertThat(cell.shown()).hasSize(1_000_000));
    }

    @Test
    void aVeryWideSheetIsReadAndTold() throws IOException {
        Path file = new Xlsx().rows(row("XFD1", "1")).to(folder.resolve("wide.xlsx"));
        Rows rows = Rows.of(file);
        assertThat(rows.rows.get(0).cells()).hasSize(16_384);
        assertThat(rows.notices()).containsExactly("table.many-columns");
    }

    @Test
    void whatIsOddButHarmlessIsToldOnce() throws IOException {
        Path file = new Xlsx()
                .sheet("<cols><col min=\"2\" max=\"3\" hidden=\"1\"/><col min=\"9\" max=\"16384\" hidden=\"1\"/></cols>"
                        + "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"
                        + "<row r=\"2\" hidden=\"1\"><c r=\"A2\"><f>1+1</f></c><c r=\"B2\"><f>2</f><v>2</v></c></row>"
                        + "</sheetData><mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells>")
                .to(folder.resolve("odd.xlsx"));
        Rows rows = Rows.of(file);
        assertThat(rows.problems).isEmpty();
        assertThat(rows.notices())
                .containsExactly(
                        "xlsx.hidden-rows", "xlsx.hidden-columns", "xlsx.merged-cells", "xlsx.formulas-without-value");
    }

    @Test
    void fiftyCutsAndFiftyFlipsEndInASentenceOrInRows() throws IOException {
        Path file = folder.resolve("good.xlsx");
        try (XlsxWriter writer = new XlsxWriter(Files.newOutputStream(file), "People", problem -> {})) {
            for (int i = 0; i < 200; i++) {
                writer.texts(java.util.List.of("Ana " + i, "Köln", "+49 30 " + i));
            }
        }
        byte[] good = Files.readAllBytes(file);
        Random random = new Random(20261121);
        IntStream.range(0, 50).forEach(time -> {
            tryOut(Arrays.copyOf(good, random.nextInt(good.length)));
            byte[] flipped = good.clone();
            for (int i = 0; i <= time % 5; i++) {
                flipped[random.nextInt(good.length)] ^= (byte) (1 << random.nextInt(8));
            }
            tryOut(flipped);
        });
    }

    @Test
    void fiftyFlipsInsideThePartsEndInASentenceOrInRows() throws IOException {
        String sheet =
                "<row r=\"1\"><c r=\"A1\" t=\"s\" s=\"1\"><v>0</v></c><c r=\"B1\"><v>12.5</v></c></row>".repeat(5);
        String strings = "<sst count=\"1\"><si><r><rPr/><t>Ana</t></r><r><t>_x000D_</t></r></si></sst>";
        String styles = "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"[h]:mm;@\"/></numFmts><cellXfs><xf "
                + "numFmtId=\"0\"/><xf numFmtId=\"170\"/></cellXfs></styleSheet>";
        Random random = new Random(7);
        for (int time = 0; time < 50; time++) {
            Path file = new Xlsx()
                    .rows(flipped(sheet, random))
                    .part("xl/sharedStrings.xml", flipped(strings, random))
                    .part("xl/styles.xml", flipped(styles, random))
                    .to(folder.resolve("parts.xlsx"));
            tryOut(Files.readAllBytes(file));
        }
    }

    private static String flipped(String text, Random random) {
        char[] characters = text.toCharArray();
        int at = random.nextInt(characters.length);
        characters[at] = (char) (characters[at] ^ (1 << random.nextInt(7)));
        return new String(characters);
    }

    /// Either it is read, perhaps with problems, or refused; nothing else may come out.
    private void tryOut(byte[] bytes) {
        Path file = folder.resolve("mutation.xlsx");
        try {
            Files.write(file, bytes);
            Rows.of(file);
        } catch (Refused e) {
            assertThat(e.problem().key()).isNotEmpty();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String row(String address, String value) {
        return "<row r=\"1\"><c r=\"" + address + "\"><v>" + value + "</v></c></row>";
    }

    private static int lastIndexOf(byte[] bytes, byte[] part) {
        for (int i = bytes.length - part.length; i >= 0; i--) {
            if (Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
        return -1;
    }

    private static void assertThatRefused(String key, ThrowingCallable reading) {
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problem().key()).isEqualTo(key));
    }
}
