package org.aftercall.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Words that nobody has to look up.
final class PassphraseTest {
    @Test
    void thereAreAsManyWordsAsFiveDiceHaveThrowsAndAllDiffer() {
        assertThat(Passphrase.words()).isEqualTo(6 * 6 * 6 * 6 * 6);
        assertThat(IntStream.range(0, Passphrase.words()).mapToObj(Passphrase::word))
                .doesNotHaveDuplicates()
                .allMatch(word -> word.matches("[a-z]{4,5}"));
    }

    @Test
    void howItIsTypedDoesNotMatter() {
        String made = Passphrase.make(new Random(1));
        assertThat(made.split(" ")).hasSize(6);
        assertThat(Passphrase.tidied("  " + made.toUpperCase(Locale.ROOT).replace(' ', '-') + "\n"))
                .isEqualTo(made);
    }
}
