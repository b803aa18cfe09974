package org.aftercall.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What stands in the clear beside a shared book.
final class CharterTest {
    @Test
    void whatIsWrittenIsRead() {
        Charter charter = Charter.open(Given.DATASET, "Müller & \"Partner\"");
        assertThat(Charter.read(charter.bytes())).contains(charter);
    }

    @Test
    void theKeyIsHadForThePassphraseAlone() {
        Charter charter =
                Charter.locked(Given.DATASET, "Northgate", Given.lock(), "bako riden tulo", new Random(4), 1000);
        Charter read = Charter.read(charter.bytes()).orElseThrow();
        assertThat(read).isEqualTo(charter);
        assertThat(read.unlock("bako riden tulo").flatMap(Lock::key))
                .contains(Given.lock().key().orElseThrow());
        assertThat(read.unlock("bako riden tula")).isEmpty();
    }

    @Test
    void halfACharterIsNone() {
        byte[] bytes = Charter.locked(Given.DATASET, "Northgate", Given.lock(), "x", new Random(4), 10)
                .bytes();
        for (int length = 0; length < bytes.length - 2; length++) {
            assertThat(Charter.read(Arrays.copyOf(bytes, length)))
                    .as("%s", length)
                    .isEqualTo(Optional.empty());
        }
    }
}
