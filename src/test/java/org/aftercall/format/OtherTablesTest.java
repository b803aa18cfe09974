package org.aftercall.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.aftercall.model.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The tables that come named .xls and are none of today's: web pages, XML of 2003, records of the nineties; and .ods.
final class OtherTablesTest {
    @TempDir
    private Path folder;

    @Test
    void aWebPageNamedXlsGivesItsLargestTableAsAPersonSeesIt() throws IOException {
        Rows rows = html("""
                <html xmlns:x="urn:schemas-microsoft-com:office:excel"><head>
                <meta http-equiv=Content-Type content="text/html; charset=windows-1252"><style>td {x: y}</style></head>
                <body><table><tr><td>Report of today</td></tr></table>
                <table><tr><th>Name<th>Town<th>Phone<th>Note
                <tr><td>J\u00fcrgen&nbsp;M\u00fcller</td><td>  K\u00f6ln
                   S\u00fcd </td><td x:num="1550000000">1.55E+09</td><td>first<br>second<script>alert(1)</script></td></tr>
                <tr style='display: none'><td colspan=2>both</td><td x:num>49</td><td>&amp; &lt;b&gt;</td></tr>
                <tr><td rowspan=2>tall</td><td>a</td></tr><tr><td>b</td></tr>
                <tr></tr><tr><td>last</td></tr></table></body></html>""", "windows-1252");
        assertThat(rows.info().kind()).isEqualTo(Kind.HTML);
        assertThat(rows.info().sheets()).hasSize(2);
        assertThat(rows.info().sheet()).isEqualTo("Table 2");
        assertThat(rows.shown())
                .containsExactly(
                        List.of("Name", "Town", "Phone", "Note"),
                        List.of("J\u00fcrgen M\u00fcller", "K\u00f6ln S\u00fcd", "1550000000", "first\nsecond"),
                        List.of("both", "", "49", "& <b>"),
                        List.of("tall", "a"),
                        List.of("", "b"),
                        List.of(),
                        List.of("last"));
        assertThat(rows.notices()).containsExactly("xlsx.hidden-rows", "xlsx.merged-cells");
    }

    @Test
    void aPageWithoutATableIsRefusedAndWhatItDoesNotSayOfItsLettersIsGuessed() throws IOException {
        assertThatThrownBy(() -> html("<html><body><p>Sign in</p></body></html>", "UTF-8"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problem().key()).isEqualTo("file.is-web-page"));
        Rows rows = html("<table><tr><td>Stra\u00dfe<td>M\u00fcnchen</table>", "windows-1252");
        assertThat(rows.shown()).containsExactly(List.of("Stra\u00dfe", "M\u00fcnchen"));
        assertThat(rows.notices()).containsExactly("csv.encoding-guessed");
    }

    @Test
    void aTableInATableIsNotMixedWithIt() throws IOException {
        Rows rows = html(
                "<table><tr><td>a<table><tr><td>inner</td></tr></table></td><td>b</td><td>c</td></tr></table>",
                "UTF-8");
        assertThat(rows.shown()).containsExactly(List.of("a", "b", "c"));
    }

    @Test
    void anXmlSpreadsheetOf2003KeepsTypesPlacesAndZeros() throws IOException {
        Rows rows = Rows.of(write("report.xls", """
                <?xml version="1.0" encoding="windows-1252"?><?mso-application progid="Excel.Sheet"?>
                <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
                 xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns:html="http://www.w3.org/TR/REC-html40"
                 xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
                <Styles><Style ss:ID="s1"><NumberFormat ss:Format="00000"/></Style>
                <Style ss:ID="s2"><NumberFormat ss:Format="Short Date"/></Style></Styles>
                <Worksheet ss:Name="Old"><Table><Row><Cell><Data ss:Type="String">old</Data></Cell></Row></Table>
                <x:WorksheetOptions><x:Visible>SheetHidden</x:Visible></x:WorksheetOptions></Worksheet>
                <Worksheet ss:Name="People"><Table><Column ss:Hidden="1" ss:Span="1"/>
                <Row><Cell ss:MergeAcross="1"><Data ss:Type="String">M\u00fcller</Data></Cell>
                 <Cell><ss:Data ss:Type="String"><html:B>bold</html:B> plain</ss:Data></Cell>
                 <Cell><Comment><ss:Data>beside</ss:Data></Comment></Cell></Row>
                <Row ss:Index="3" ss:Hidden="1"><Cell ss:StyleID="s1"><Data ss:Type="Number">1067</Data></Cell>
                 <Cell ss:Index="4" ss:StyleID="s2"><Data ss:Type="DateTime">1980-02-29T00:00:00.000</Data></Cell>
                 <Cell><Data ss:Type="DateTime">1899-12-31T08:30:00.000</Data></Cell>
                 <Cell><Data ss:Type="Boolean">1</Data></Cell><Cell><Data ss:Type="Error">#N/A</Data></Cell>
                 <Cell ss:Formula="=1+1"/></Row></Table></Worksheet></Workbook>""", "windows-1252"));
        assertThat(rows.info().kind()).isEqualTo(Kind.XML_SPREADSHEET);
        assertThat(rows.info().sheet()).isEqualTo("People");
        assertThat(rows.shown().get(0)).containsExactly("M\u00fcller", "", "bold plain");
        assertThat(rows.rows.get(1).isEmpty()).isTrue();
        assertThat(rows.rows.get(2).cells())
                .containsExactly(
                        new CellValue.Number(1067, "01067"),
                        CellValue.BLANK,
                        CellValue.BLANK,
                        new CellValue.Day(LocalDate.of(1980, 2, 29)),
                        new CellValue.Time(LocalTime.of(8, 30)),
                        new CellValue.Bool(true),
                        new CellValue.Fault("#N/A"));
        assertThat(rows.notices())
                .containsExactly(
                        "xlsx.hidden-sheet",
                        "xlsx.hidden-rows",
                        "xlsx.hidden-columns",
                        "xlsx.merged-cells",
                        "xlsx.formulas-without-value");
    }

    @Test
    void aPlaceThatCannotBeInAnXmlSpreadsheetIsNamed() throws IOException {
        Rows rows = Rows.of(write("wrong.xml", """
                <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
                 xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="P"><Table>
                <Row ss:Index="9999999"><Cell ss:Index="99999"><Data ss:Type="String">x</Data></Cell></Row>
                </Table></Worksheet></Workbook>""", "UTF-8"));
        assertThat(rows.keys()).containsExactly("xlsx.wrong-row", "xlsx.wrong-cell");
    }

    @Test
    void cellsAndRowsThatAreRepeatedCostNothingWhereTheyAreEmptyAndAreBoundedWhereNot() throws IOException {
        Rows rows = ods("""
                <table:table-row><table:table-cell office:value-type="string"><text:p>a<text:s text:c="3"/>b</text:p>
                <text:p>c<text:tab/><text:span>d</text:span><text:line-break/>e</text:p></table:table-cell>
                <table:table-cell table:number-columns-repeated="3"/><table:table-cell office:value-type="float"
                 office:value="1067" table:number-columns-repeated="2"><text:p>01067</text:p></table:table-cell>
                <table:table-cell table:number-columns-repeated="16000"/></table:table-row>
                <table:table-row table:number-rows-repeated="3"><table:table-cell/></table:table-row>
                <table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="time"
                 office:time-value="PT08H30M00S"/></table:table-row>
                <table:table-row table:number-rows-repeated="1048000"><table:table-cell/></table:table-row>""");
        assertThat(rows.info().kind()).isEqualTo(Kind.ODS);
        assertThat(rows.shown().get(0)).containsExactly("a   b\nc\td\ne", "", "", "", "01067", "01067");
        assertThat(rows.rows).hasSize(6);
        assertThat(rows.shown().get(5)).containsExactly("08:30");

        Rows bomb = ods("""
                <table:table-row table:number-rows-repeated="1048576"><table:table-cell office:value-type="string"
                 table:number-columns-repeated="16384"><text:p>x</text:p></table:table-cell></table:table-row>""");
        assertThat(bomb.rows.stream().mapToLong(row -> row.cells().size()).sum())
                .isLessThan(1_100_000);
        assertThat(bomb.notices()).contains("ods.too-often");
    }

    @Test
    void aProtectedOdsSaysSo() throws IOException {
        Path file = zip("p.ods", "<x/>", "<manifest><file-entry><encryption-data/></file-entry></manifest>");
        assertThatThrownBy(() -> Rows.of(file))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problem().key()).isEqualTo("file.is-protected"));
    }

    @Test
    void aWorkbookOfExcel95GivesItsSheetsTextsAndDates() throws IOException {
        Biff biff = new Biff();
        biff.add(0x0809, 0x0500, 0x0005, 0, 0).add(0x42, 1250).add(0x22, 0);
        biff.format(14 + 150, "dd/mm/yyyy").add(0xE0, 0, 0, 0, 0, 0, 0, 0, 0).add(0xE0, 0, 164, 0, 0, 0, 0, 0, 0);
        biff.sheet("Stare", 1).sheet("Ludzie", 0).add(0x0A);
        biff.add(0x0809, 0x0500, 0x0010, 0, 0).label(0, 0, "old").add(0x0A);
        biff.add(0x0809, 0x0500, 0x0010, 0, 0)
                .label(0, 0, "\u0141\u00f3d\u017a")
                .label(2, 1, "x");
        biff.add(0xBD, 0, 1, 0, 0x0002 | (7 << 2), 0, 1, (29281 << 2 | 2) & 0xFFFF, 29281 >> 14, 2)
                .add(0x0A);
        Rows rows = Rows.of(biff.to(folder.resolve("95.xls")));
        assertThat(rows.info().sheets()).containsExactly(new SheetInfo("Stare", true), new SheetInfo("Ludzie", false));
        assertThat(rows.rows.get(0).cells())
                .containsExactly(
                        CellValue.text("\u0141\u00f3d\u017a"),
                        new CellValue.Number(7, "7"),
                        new CellValue.Day(LocalDate.of(1980, 3, 1)));
        assertThat(rows.shown().get(2)).containsExactly("", "x");
    }

    @Test
    void aSheetOfExcel2GivesWhatItHolds() throws IOException {
        Biff biff = new Biff();
        biff.add(0x0009, 2, 0x10).bytes(0x04, new byte[] {0, 0, 0, 0, 0, 0, 0, 2, 'H', 'i'});
        biff.bytes(0x02, new byte[] {1, 0, 0, 0, 0, 0, 0, 42, 0}).add(0x0A);
        Rows rows = Rows.of(biff.to(folder.resolve("2.xls")));
        assertThat(rows.shown()).containsExactly(List.of("Hi"), List.of("42"));
    }

    /// Records of old Excel, made by hand.
    private static final class Biff {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Biff add(int number, int... words) {
            ByteBuffer buffer = ByteBuffer.allocate(words.length * 2).order(ByteOrder.LITTLE_ENDIAN);
            for (int word : words) {
                buffer.putShort((short) word);
            }
            return bytes(number, buffer.array());
        }

        Biff bytes(int number, byte[] bytes) {
            ByteBuffer head = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN);
            head.putShort((short) number).putShort((short) bytes.length);
            out.writeBytes(head.array());
            out.writeBytes(bytes);
            return this;
        }

        Biff label(int row, int column, String text) {
            byte[] letters = text.getBytes(Charset.forName("windows-1250"));
            ByteBuffer buffer = ByteBuffer.allocate(8 + letters.length).order(ByteOrder.LITTLE_ENDIAN);
            buffer.putShort((short) row).putShort((short) column).putShort((short) 0);
            buffer.putShort((short) letters.length).put(letters);
            return bytes(0x0204, buffer.array());
        }

        Biff format(int number, String code) {
            ByteBuffer buffer = ByteBuffer.allocate(3 + code.length()).order(ByteOrder.LITTLE_ENDIAN);
            buffer.putShort((short) number).put((byte) code.length()).put(code.getBytes(StandardCharsets.US_ASCII));
            return bytes(0x041E, buffer.array());
        }

        Biff sheet(String name, int hidden) {
            ByteBuffer buffer = ByteBuffer.allocate(7 + name.length()).order(ByteOrder.LITTLE_ENDIAN);
            buffer.putInt(0).put((byte) hidden).put((byte) 0).put((byte) name.length());
            return bytes(
                    0x85, buffer.put(name.getBytes(StandardCharsets.US_ASCII)).array());
        }

        Path to(Path file) throws IOException {
            return Files.write(file, out.toByteArray());
        }
    }

    private Rows html(String text, String encoding) throws IOException {
        return Rows.of(write("report.xls", text, encoding));
    }

    private Path write(String name, String text, String encoding) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(Charset.forName(encoding)));
    }

    private Rows ods(String rows) throws IOException {
        return Rows.of(zip(
                "a.ods",
                """
                <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
                 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>
                <table:table table:name="A">""" + rows + "</table:table></office:spreadsheet></office:body></office:document-content>",
                "<manifest/>"));
    }

    private Path zip(String name, String content, String manifest) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("mimetype"));
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("META-INF/manifest.xml"));
            zip.write(manifest.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }
}
