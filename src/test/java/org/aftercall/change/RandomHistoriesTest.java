package org.aftercall.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.aftercall.change.Replica.Mistake;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Any order that respects causality, and any repetition, gives the same bytes on every device, and what an oracle
/// makes of the set of all frames; and the mistakes that would break it are seen.
@Tag("hot")
final class RandomHistoriesTest {
    @Test
    void allDevicesAgreeWithEachOtherAndWithTheOracle() {
        assertThat(findings(1, 200, Mistake.NONE)).isEmpty();
    }

    @Test
    @Tag("long")
    void allDevicesAgreeWithEachOtherAndWithTheOracleInThousandsOfHistories() {
        assertThat(findings(10_000, 20_000, Mistake.NONE)).isEmpty();
    }

    @Test
    void theCheckSeesThatNobodyWaitsForWhatTheAuthorHad() {
        assertThat(findings(1, 40, Mistake.NO_CAUSAL_HOLD)).hasSizeGreaterThan(3);
    }

    @Test
    void theCheckSeesThatTheClockDecidesInsteadOfTheContext() {
        assertThat(findings(1, 40, Mistake.CLOCK_DECIDES)).hasSizeGreaterThan(3);
    }

    @Test
    void theCheckSeesThatOwnSavesRaiseTheVector() {
        assertThat(findings(1, 40, Mistake.OWN_SAVES_RAISE_THE_VECTOR)).hasSizeGreaterThan(3);
    }

    private static List<String> findings(long firstSeed, int seeds, Mistake mistake) {
        List<String> findings = new ArrayList<>();
        for (long seed = firstSeed; seed < firstSeed + seeds; seed++) {
            String found = Simulation.findings(seed, mistake, 60);
            if (!found.isEmpty()) {
                findings.add(found);
            }
        }
        return findings;
    }
}
