package org.aftercall.ui.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.aftercall.ui.kit.Memory;
import org.aftercall.wording.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where the columns stand, and which of them the user chose.
final class FitTest {
    private final Memory memory = Memory.untilTheEnd();
    private final ColumnChoice choice = new ColumnChoice(new Words(Locale.UK), memory);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            960 | name,company,phone,email,priority,reached,next
            800 | name,company,phone,email,priority,reached,next
            640 | name,company,phone,priority,next
            460 | name,company,priority,next
            230 | name,priority
            60  | name
            """)
    void whereThereIsNoRoomTheLeastImportantColumnsAreLeftOut(double width, String codes) {
        Fit fit = Fit.of(choice.chosenProperty().get(), width);
        assertThat(fit.columns()).extracting(each -> each.column().code()).containsExactly(codes.split(","));
        Fit.Placed last = fit.columns().getLast();
        if (fit.columns().size() > 1) {
            assertThat(last.x() + last.width()).isLessThanOrEqualTo(width);
        }
    }

    @Test
    void aColumnIsMovedHiddenAndShownAndTheNextWindowKnowsIt() {
        choice.move("email", -3);
        choice.turn(column("phone"));
        choice.turn(column("city"));
        choice.turn(column("name"));
        List<String> codes = codes(choice);
        assertThat(codes).contains("name", "city").doesNotContain("phone");
        assertThat(codes.indexOf("email")).isLessThan(codes.indexOf("company"));
        assertThat(codes(new ColumnChoice(new Words(Locale.UK), memory))).isEqualTo(codes);
        choice.asInTheBeginning();
        assertThat(codes(choice)).isEqualTo(Column.beginning());
    }

    private Column column(String code) {
        return choice.all().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> codes(ColumnChoice choice) {
        return choice.chosenProperty().get().stream().map(Column::code).toList();
    }
}
