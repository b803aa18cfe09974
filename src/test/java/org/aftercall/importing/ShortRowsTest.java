package org.aftercall.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.aftercall.model.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ShortRowsTest {
    private static final String HEADER = "Name,Company,Phone,E-mail";
    private static final String WHOLE = "Eva Weiss,Acme,+49 30 1234567,eva@acme.org";

    @ParameterizedTest
    @CsvSource(delimiter = '#', nullValues = "none", textBlock = """
            empty values left out        # Ana Cruz,Acme             # none                        # 4 # 0
            a line break inside a value  # Ana Cruz,Ac               # 'me,+49 30 55,ana@acme.org' # 3 # 2
            a last line that is no row   # Exported by Marek         # none                        # 3 # 1
            another row is too long      # 'Ana Cruz,Acme'           # '1,2,3,4,5,6'               # 3 # 2
            """)
    void aShortRowIsTakenUnlessItIsAPieceOfOne(
            String meaning, String row, @Nullable String next, int people, int rejected) {
        List<String> rows = new ArrayList<>(List.of(HEADER, WHOLE, "Jan Novak,,,jan@acme.org", row));
        if (next != null) {
            rows.add(next);
        }
        rows.add("Luc Martin,,,luc@acme.org");
        try (Table table = Table.of(rows.toArray(String[]::new))) {
            Counts counts = table.rehearse().counts();
            assertThat(counts.fresh() + counts.possibleDuplicates()).as(meaning).isEqualTo(people);
            assertThat(counts.rejected()).as(meaning).isEqualTo(rejected);
        }
    }

    @Test
    void whereMostRowsAreShortEachIsTaken() {
        try (Table table = Table.of(HEADER, "Ana Cruz", "Jan Novak,Acme", "Luc Martin,Acme,+49 30 777777", WHOLE)) {
            assertThat(table.rehearse().counts().fresh()).isEqualTo(4);
            assertThat(table.problems())
                    .filteredOn(problem -> problem.key().equals("import.rows-short"))
                    .singleElement()
                    .satisfies(problem -> {
                        assertThat(problem.severity()).isEqualTo(Problem.Severity.NOTICE);
                        assertThat(problem.arguments()).containsExactly("3", "2");
                    });
        }
    }
}
