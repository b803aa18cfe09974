package org.aftercall.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// Whoever means to call somebody learns that no program does it.
final class OtherProgramsTest {
    @Test
    void aProgramThatIsNotThereDidNotDoIt() throws Exception {
        assertThat(done("no-such-program-anywhere", "tel:+4930123")).isFalse();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aProgramThatSaysThatItCannotDidNotDoIt() throws Exception {
        assertThat(done("sh", "-c", "exit 3")).isFalse();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aProgramThatEndsWithoutAWordDidIt() throws Exception {
        assertThat(done("sh", "-c", "exit 0")).isTrue();
    }

    private static boolean done(String... command) throws Exception {
        return OtherPrograms.done(List.of(command)).get(60, TimeUnit.SECONDS);
    }
}
