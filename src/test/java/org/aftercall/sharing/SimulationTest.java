package org.aftercall.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whatever happens to laptops and folder, in the end all agree and nothing that was confirmed is lost. A seed that
/// finds something is said and can be run again alone.
final class SimulationTest {
    private static final int STEPS = 400;

    /// Histories in which one laptop goes on waiting for a file that is torn for it alone: nothing is lost, and nobody
    /// heals it. That is open (decision 0012); the long tests do not leave them out and fail until it is mended.
    private static final Set<Long> ONE_WAITS = Set.of(20L);

    @Test
    void allLaptopsAgreeAndNothingIsLost() {
        assertThat(findings(1, 60, ONE_WAITS, Mistake.NONE)).isEmpty();
    }

    @Test
    void whereOneWaitsNothingElseIsWrong() {
        ONE_WAITS.forEach(seed -> assertThat(SimWorld.findings(seed, Mistake.NONE, STEPS))
                .startsWith("seed " + seed + ": I1: not the same frames"));
    }

    @Test
    @Tag("long")
    void allLaptopsAgreeAndNothingIsLostInThousandsOfHistories() {
        assertThat(findings(1, Integer.getInteger("aftercall.seeds", 2_000), Set.of(), Mistake.NONE))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void theChecksSeeEveryPlantedMistake(Mistake mistake) {
        assertThat(findings(1, 6, ONE_WAITS, mistake)).isNotEmpty();
    }

    private static List<String> findings(long firstSeed, int seeds, Set<Long> but, Mistake mistake) {
        List<String> findings = new ArrayList<>();
        for (long seed = firstSeed; seed < firstSeed + seeds; seed++) {
            String found = but.contains(seed) ? "" : SimWorld.findings(seed, mistake, STEPS);
            if (!found.isEmpty()) {
                findings.add(found);
            }
        }
        return findings;
    }
}
