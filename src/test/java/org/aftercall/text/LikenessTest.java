package org.aftercall.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LikenessTest {
    /// The published examples of the measure.
    @ParameterizedTest
    @CsvSource({"MARTHA, MARHTA, 0.961", "DWAYNE, DUANE, 0.84", "DIXON, DICKSONX, 0.813", "Ana, ana, 1", "abc, xyz, 0"})
    void isJaroWinkler(String a, String b, double expected) {
        assertThat(Likeness.of(a, b)).isCloseTo(expected, within(0.001));
    }

    @ParameterizedTest
    @CsvSource({"Ana Cruz, Cruz Ana", "Müller, Muller", "O'Brien, OBrien", "Łukasz, Lukasz", "Jean-Pierre, Jean Pierre"
    })
    void whatAPersonWouldCallTheSameIsVeryLike(String a, String b) {
        assertThat(Likeness.of(a, b)).isGreaterThan(0.95);
    }

    @ParameterizedTest
    @CsvSource({"Ana Cruz, Bob Smith", "Novák, Bello", "'', ''", "Ana, ''", "!!, ??"})
    void whatHasLittleInCommonIsNotLike(String a, String b) {
        assertThat(Likeness.of(a, b)).isLessThan(0.6);
    }

    @Test
    void isSymmetricAndBetweenNothingAndOne() {
        Random random = new Random(7);
        for (int i = 0; i < 3_000; i++) {
            String a = Texts.random(random, 25);
            String b = random.nextBoolean() ? a + Texts.random(random, 3) : Texts.random(random, 25);
            double likeness = Likeness.of(a, b);
            assertThat(likeness).isBetween(0.0, 1.0);
            assertThat(Likeness.of(b, a)).isCloseTo(likeness, within(1e-9));
        }
    }
}
