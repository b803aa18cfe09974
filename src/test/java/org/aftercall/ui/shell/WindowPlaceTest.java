package org.aftercall.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Rectangle2D;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WindowPlaceTest {
    private static final Rectangle2D SMALL_LAPTOP = new Rectangle2D(0, 28, 1366, 740);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # was                | is
            # as it was, where there is room
            100,  50, 1100, 700  | 100,  50, 1100, 700
            # from a larger screen
            0,    28, 1440, 900  | 0,    28, 1366, 740
            300, 200, 1440, 900  | 0,    28, 1366, 740
            # half outside
            900, 300, 1100, 700  | 266,  68, 1100, 700
            -500,-90, 1100, 700  | 0,    28, 1100, 700
            """)
    void aWindowIsNeverLargerThanItsScreenNorOutsideOfIt(String was, String is) {
        double[] before = numbers(was);
        double[] after = numbers(is);
        assertThat(WindowPlace.fit(before[0], before[1], before[2], before[3], SMALL_LAPTOP))
                .isEqualTo(new Rectangle2D(after[0], after[1], after[2], after[3]));
    }

    private static double[] numbers(String text) {
        String[] parts = text.split(",", -1);
        double[] numbers = new double[parts.length];
        for (int i = 0; i < parts.length; i++) {
            numbers[i] = Double.parseDouble(parts[i].strip());
        }
        return numbers;
    }
}
