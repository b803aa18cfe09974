package org.aftercall.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What stands for nothing in a list, and what is somebody's name.
final class CellTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"ka", "Ka", "Na", "na", "Nan", "Null", "Nil", "NIL"})
    void peopleAreCalledSo(String name) {
        assertThat(ValueKind.isNothing(name)).isTrue();
        assertThat(ValueKind.isNobody(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "n/a",
                "k.A.",
                "-",
                "?",
                "NULL",
                "null",
                "NA",
                "NaN",
                "None",
                "unbekannt",
                "unknown",
                "(leer)",
                " "
            })
    void nobodyIsCalledSo(String text) {
        assertThat(ValueKind.isNobody(text)).isTrue();
    }
}
