package org.aftercall.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.aftercall.model.Origin;
import org.aftercall.model.Problem;
import org.aftercall.text.DateOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RehearsalTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ana,Cruz,030 1234567,not-an-address,,          | import.email-unreadable | E-Mail   | not-an-address
            Ana,Cruz,4.92E+11,ana@a.org,,                  | import.phone-lost-digits| Telefon  | 4.92E+11
            Ana,Cruz,call me,ana@a.org,,                   | import.phone-unreadable | Telefon  | call me
            Ana,Cruz,030 1234567,ana@a.org,31.02.1980,     | import.date-unreadable  | Geburtstag | 31.02.1980
            ,,,,,note of nobody                            | import.nobody           |          |
            """)
    void aDefectIsNamedWithItsRowAndColumn(String row, String key, String column, String value) {
        try (Table table = Table.in("DE", "Vorname,Nachname,Telefon,E-Mail,Geburtstag,Bemerkung", row)) {
            assertThat(table.problems())
                    .filteredOn(problem -> problem.key().equals(key))
                    .singleElement()
                    .satisfies(problem -> {
                        Origin origin = Objects.requireNonNull(problem.origin());
                        assertThat(origin.row()).isEqualTo(2);
                        assertThat(origin.column()).isEqualTo(column == null ? "" : column);
                        assertThat(problem.arguments()).isEqualTo(value == null ? List.of() : List.of(value));
                    });
            boolean kept = value == null
                    || table.drafts().stream()
                            .flatMap(draft -> draft.rest().stream())
                            .anyMatch(line -> line.endsWith(": " + value));
            assertThat(kept).as("kept as a line").isTrue();
        }
    }

    @Test
    void rowsOfOnePersonAreListedAsPossibleDuplicates() {
        try (Table table = Table.of(
                "Name,E-mail,Phone,Company",
                "Ana Cruz,ana@acme.org,,Acme Ltd",
                "A. Cruz,ANA@acme.org,,",
                "Ana Cruz,,,ACME",
                "Jan Novak,info@acme.org,+49 30 123456,Acme",
                "Eva Weiss,info@acme.org,+49 30 123456,Acme")) {
            Rehearsal.Result result = table.rehearse();
            assertThat(List.of(0, 1, 2, 3, 4).stream()
                            .map(row -> result.verdicts().of(row))
                            .toList())
                    .containsExactly(
                            RowClass.NEW,
                            RowClass.POSSIBLE_DUPLICATE,
                            RowClass.POSSIBLE_DUPLICATE,
                            RowClass.NEW,
                            RowClass.NEW);
            assertThat(result.counts().companies()).isEqualTo(1);
        }
    }

    @Test
    void theOrderOfDatesIsDecidedOverTheWholeColumn() {
        try (Table first = Table.of("Name,Birthday", "Ana Cruz,03/04/1980", "Jan Novak,12/31/1981");
                Table second = Table.of("Name,Birthday", "Ana Cruz,03/04/1980", "Jan Novak,31/12/1981");
                Table unclear = Table.of("Name,Birthday", "Ana Cruz,03/04/1980")) {
            assertThat(first.draft().fields().birthday()).isEqualTo("1980-03-04");
            assertThat(second.draft().fields().birthday()).isEqualTo("1980-04-03");
            assertThat(unclear.problems()).extracting(Problem::key).containsExactly("import.dates-unclear");
            assertThat(unclear.mapping().with(DateOrder.MDY).order(1)).isEqualTo(DateOrder.MDY);
        }
    }

    @Test
    void onlyAPersonLeavesAColumnOutAndTheReportNamesIt() {
        try (Table table = Table.mapped(
                "",
                mapping -> mapping.with(mapping.columns().get(1).chosen(Target.DO_NOT_IMPORT, "", 0)),
                "Name,Shoe size",
                "Ana Cruz,42")) {
            assertThat(table.draft().rest()).isEmpty();
            assertThat(table.problems()).extracting(Problem::key).containsExactly("import.left-out");
        }
        try (Table table = Table.of("Name,Shoe size", "Ana Cruz,42")) {
            assertThat(table.draft().rest()).containsExactly("Shoe size: 42");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Do not call   | x          | false
            Do not call   | yes        | false
            Do not call   | since May  | false
            Do not call   | 12.03.2024 | false
            Do not call   | no         |
            Do not call   | n/a        |
            Newsletter    | no         | false
            Newsletter    | ja         | true
            Newsletter    | maybe      |
            """)
    void anOptOutIsARefusalUnlessItIsAClearNo(String header, String value, Boolean allowed) {
        try (Table table = Table.of("Name," + header, "Ana Cruz," + value)) {
            assertThat(table.draft().consents().stream().map(Draft.Say::allowed).toList())
                    .isEqualTo(allowed == null ? List.of() : List.of(allowed));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyRowHasExactlyOneClass(long seed) {
        Random random = new Random(seed);
        String[] cells = {
            "Ana Cruz",
            "Jan",
            "",
            "-",
            "x",
            "ana@a.org",
            "jan@b.org; eva@c.org",
            "+49 30 123456",
            "030/12345",
            "n/a",
            "12.03.2024 called",
            "Müller GmbH",
            "12345",
            "\"a\nb\"",
            "'0171 555",
            "Name",
            "#N/A",
            "=1+1"
        };
        List<String> lines = new ArrayList<>(List.of("Name,E-mail,Phone,Company,Notes,Zip"));
        int rows = 50 + random.nextInt(1500);
        for (int i = 0; i < rows; i++) {
            StringBuilder line = new StringBuilder();
            for (int j = 0; j < 6; j++) {
                line.append(j > 0 ? "," : "").append(cells[random.nextInt(cells.length)]);
            }
            lines.add(line.toString());
        }
        lines.add("Ana Cruz,ana@a.org,,,,1");
        try (Table table = Table.of(lines.toArray(String[]::new))) {
            Counts counts = table.rehearse().counts(); // asserts the sum itself
            assertThat(counts.read()).isEqualTo(rows + 1L);
        }
    }
}
