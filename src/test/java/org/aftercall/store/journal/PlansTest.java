package org.aftercall.store.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.aftercall.model.OperationId;
import org.aftercall.model.Problem;
import org.aftercall.model.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PlansTest {
    private static final Path FOLDER = Path.of("book", "local", "plans");
    private static final OperationId IMPORT = new OperationId(new UUID(5, 6));
    private static final Path FILE = FOLDER.resolve(IMPORT.value() + ".plan");

    private final FailingDisk disk = new FailingDisk();
    private final Plans plans = new Plans(FOLDER, disk);

    @Test
    void aPlanOfSeveralBlocksIsReadAsItWasWritten(@TempDir Path folder) {
        Plans real = new Plans(folder, new RealDisk());
        assertThat(real.open().unfinished()).isEmpty();
        assertThat(real.write(IMPORT, frames(50, 100_000))).isEqualTo(50);
        Plans again = new Plans(folder, new RealDisk());
        assertThat(again.open().unfinished()).containsExactly(IMPORT);
        List<byte[]> read = new ArrayList<>();
        assertThat(again.read(IMPORT, read::add)).isEqualTo(50);
        Iterator<byte[]> expected = frames(50, 100_000);
        for (byte[] frame : read) {
            assertThat(Arrays.equals(frame, expected.next())).isTrue();
        }
        again.drop(IMPORT);
        assertThat(again.open().unfinished()).isEmpty();
    }

    @Test
    void anEmptyPlanIsAPlan() {
        plans.write(IMPORT, frames(0, 0));
        assertThat(plans.open().unfinished()).containsExactly(IMPORT);
        assertThat(plans.read(IMPORT, frame -> assertThat(frame).isNull())).isZero();
    }

    @Test
    void aLossOfPowerAtAnyStepLeavesAWholePlanOrNone() {
        for (int seed = 0; seed < 300; seed++) {
            FailingDisk failing = new FailingDisk();
            failing.stepsUntilPowerGoes = seed % 6;
            boolean written = false;
            try {
                new Plans(FOLDER, failing).write(IMPORT, frames(5, 200));
                written = true;
            } catch (FailingDisk.PowerGone e) {
                failing.crash(new Random(seed));
            }
            Plans again = new Plans(FOLDER, failing);
            Plans.Found found = again.open();
            assertThat(found.problems()).isEmpty();
            if (written) {
                assertThat(found.unfinished()).containsExactly(IMPORT);
            }
            for (OperationId whole : found.unfinished()) {
                assertThat(again.read(whole, _ -> {})).isEqualTo(5);
            }
            assertThat(failing.list(FOLDER)).hasSize(found.unfinished().size());
        }
    }

    @Test
    void aFullDiskLeavesNoPlan() {
        disk.room = 300;
        assertThatThrownBy(() -> plans.write(IMPORT, frames(5, 200))).hasMessageContaining("plan");
        assertThat(plans.open().unfinished()).isEmpty();
        assertThat(disk.list(FOLDER)).isEmpty();
    }

    @Test
    void aDamagedPlanIsSetAsideWhereverItIsDamaged() {
        plans.write(IMPORT, frames(3, 20));
        byte[] whole = disk.bytes(FILE);
        for (int at = 0; at < whole.length; at++) {
            byte[] flipped = whole.clone();
            flipped[at] ^= 16;
            refusedAndSetAside(flipped);
            refusedAndSetAside(Arrays.copyOf(whole, at));
        }
    }

    private static void refusedAndSetAside(byte[] content) {
        FailingDisk damaged = new FailingDisk();
        damaged.tamper(FILE, content);
        Plans plans = new Plans(FOLDER, damaged);
        assertThatThrownBy(() -> plans.read(IMPORT, _ -> {})).isInstanceOf(Refused.class);
        Plans.Found found = plans.open();
        assertThat(found.unfinished()).isEmpty();
        assertThat(found.problems()).extracting(Problem::key).containsExactly("plan.damaged");
        Path aside = Path.of(found.problems().getFirst().arguments().getFirst());
        assertThat(damaged.bytes(aside)).isEqualTo(content);
    }

    private static Iterator<byte[]> frames(int count, int length) {
        return IntStream.range(0, count)
                .mapToObj(i -> ("frame " + i + " " + "x".repeat(length)).getBytes(StandardCharsets.UTF_8))
                .iterator();
    }
}
