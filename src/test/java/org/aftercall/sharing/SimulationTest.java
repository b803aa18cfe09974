package org.aftercall.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whatever happens to laptops and folder, in the end all agree and nothing that was confirmed is lost. A seed that
/// finds something is said and can be run again alone.
@Tag("hot")
final class SimulationTest {
    private static final int STEPS = 400;

    @Test
    void allLaptopsAgreeAndNothingIsLost() {
        assertThat(findings(1, 300, Mistake.NONE)).isEmpty();
    }

    @Test
    @Tag("long")
    void allLaptopsAgreeAndNothingIsLostInThousandsOfHistories() {
        assertThat(findings(
                        Long.getLong("aftercall.seed", 1), Integer.getInteger("aftercall.seeds", 2_000), Mistake.NONE))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void theChecksSeeEveryPlantedMistake(Mistake mistake) {
        assertThat(LongStream.rangeClosed(1, 6)
                        .mapToObj(seed -> SimWorld.findings(seed, mistake, STEPS))
                        .filter(found -> !found.isEmpty())
                        .findFirst())
                .isPresent();
    }

    private static List<String> findings(long firstSeed, int seeds, Mistake mistake) {
        List<String> findings = new ArrayList<>();
        for (long seed = firstSeed; seed < firstSeed + seeds; seed++) {
            String found = SimWorld.findings(seed, mistake, STEPS);
            if (!found.isEmpty()) {
                findings.add(found);
            }
        }
        return findings;
    }
}
