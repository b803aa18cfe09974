package org.aftercall.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.aftercall.change.ReplicaId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// When there is a reason to worry that a colleague sees another folder.
final class DeviceTest {
    private static final Instant WRITTEN = Instant.parse("2026-11-21T10:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -60  | 1 | false | was not there since
            5    | 1 | false | was just there: perhaps the syncer has not brought it yet
            19   | 1 | false | the same, and clocks differ a little
            21   | 1 | true  | was there long after it, and does not have it
            9000 | 1 | true  | the same, for days
            9000 | 0 | false | has everything
            """)
    void onlyWhoWasThereLongAfterAChangeAndDoesNotHaveItIsCutOff(long minutes, long lacks, boolean cutOff) {
        Optional<Instant> since = lacks == 0 ? Optional.empty() : Optional.of(WRITTEN);
        Instant at = WRITTEN.plus(Duration.ofMinutes(minutes));
        Device device = new Device(new ReplicaId(2), "Ben", "ben-laptop", at, false, false, lacks, since, 0);
        assertThat(device.isCutOff()).isEqualTo(cutOff);
    }
}
