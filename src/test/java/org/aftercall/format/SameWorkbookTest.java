package org.aftercall.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One workbook as LibreOffice saves it in each of its formats. The file names say who wrote them.
final class SameWorkbookTest {
    @ParameterizedTest
    @CsvSource({"xls, XLS", "ods, ODS", "csv, CSV"})
    void readsLikeTheXlsxOfTheSameWorkbook(String ending, Kind kind) throws Exception {
        Rows xlsx = read("xlsx");
        Rows other = read(ending);
        assertThat(other.info().kind()).isEqualTo(kind);
        assertThat(other.problems).isEmpty();
        assertThat(plain(other)).isEqualTo(plain(xlsx));
    }

    @Test
    void theWebPageLacksOnlyTheHiddenRowThatItsWriterDrops() throws Exception {
        Rows html = read("html");
        assertThat(html.info().kind()).isEqualTo(Kind.HTML);
        assertThat(plain(html)).isEqualTo(plain(read("xlsx")).subList(0, 5));
    }

    @Test
    void theXmlOf2003DiffersOnlyInTheZerosThatItsWriterDrops() throws Exception {
        Rows xml = read("xml");
        assertThat(xml.info().kind()).isEqualTo(Kind.XML_SPREADSHEET);
        List<List<String>> xlsx = plain(read("xlsx"));
        xlsx.get(1).set(6, "1067");
        assertThat(plain(xml)).isEqualTo(xlsx);
    }

    @Test
    void numbersDaysAndTruthsAreNotTextInTheFormatsThatKnowThem() throws Exception {
        for (String ending : List.of("xls", "ods")) {
            assertThat(read(ending).rows.get(1).cells())
                    .as(ending)
                    .isEqualTo(read("xlsx").rows.get(1).cells());
        }
    }

    @Test
    void theFlatFormLooksLikeThePackedOne() throws Exception {
        Rows flat = Rows.of(file("kunden.fods"));
        assertThat(flat.info().kind()).isEqualTo(Kind.ODS);
        assertThat(flat.shown().get(0)).isEqualTo(read("ods").shown().get(0));
    }

    @ParameterizedTest
    @CsvSource({"xls", "ods", "xlsx"})
    void hiddenSheetsAndRowsAreTold(String ending) throws Exception {
        Rows rows = read(ending);
        assertThat(rows.info().sheets()).containsExactly(new SheetInfo("Kunden", false), new SheetInfo("Alt", true));
        assertThat(rows.info().sheet()).isEqualTo("Kunden");
        assertThat(rows.notices()).contains("xlsx.hidden-sheet", "xlsx.hidden-rows");
        Rows old = Rows.of(file("kunden-LibreOffice-7.4." + ending), ReadOptions.NONE.withSheet("Alt"));
        assertThat(old.shown()).containsExactly(List.of("old"));
        assertThat(old.notices()).contains("xlsx.hidden-sheet-read");
    }

    /// What a person sees; CSV and web pages write empty cells to the end of a row.
    private static List<List<String>> plain(Rows rows) {
        List<List<String>> plain = new ArrayList<>();
        for (SourceRow row : rows.rows) {
            List<String> shown =
                    new ArrayList<>(row.cells().stream().map(CellValue::shown).toList());
            while (!shown.isEmpty() && shown.getLast().isEmpty()) {
                shown.removeLast();
            }
            plain.add(shown);
        }
        return plain;
    }

    private static Rows read(String ending) throws URISyntaxException {
        return Rows.of(file("kunden-LibreOffice-7.4." + ending));
    }

    private static Path file(String name) throws URISyntaxException {
        return Path.of(
                Objects.requireNonNull(SameWorkbookTest.class.getResource(name)).toURI());
    }
}
