package org.aftercall.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MarksTest {
    @ParameterizedTest
    @CsvSource({"Tomáš Novák, TN", "Ana, A", "juan de la cruz, JC", "'  ', ''", "李 小龙, 李小", "👋 Smith, 👋S"})
    void initialsAreTheFirstAndTheLastWord(String name, String initials) {
        assertThat(Marks.initials(name)).isEqualTo(initials);
    }
}
