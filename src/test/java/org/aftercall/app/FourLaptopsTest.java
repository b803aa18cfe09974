package org.aftercall.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Four laptops for a minute; for an hour as a program.
@Tag("long")
final class FourLaptopsTest {
    @TempDir
    Path office;

    @Test
    void fourBooksAreEqualInTheEndAndNothingThatWasAnsweredIsLost() throws IOException, InterruptedException {
        FourLaptops.Outcome outcome = FourLaptops.run(office, Duration.ofMinutes(1), 20261128);
        assertThat(outcome.findings()).isEmpty();
        assertThat(outcome.saves()).isPositive();
    }
}
