package org.aftercall.store.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.aftercall.model.OperationId;
import org.aftercall.model.Problem;
import org.aftercall.store.journal.Drafts.Draft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DraftsTest {
    private static final Path FOLDER = Path.of("book", "local", "drafts");
    private static final OperationId CALL = new OperationId(new UUID(1, 1));
    private static final OperationId NOTE = new OperationId(new UUID(2, 2));

    private final FailingDisk disk = new FailingDisk();
    private final Reserve reserve = new Reserve(Path.of("book", "local", "reserve"), disk);
    private final Drafts drafts = new Drafts(FOLDER, disk, reserve);

    @Test
    void theLastTextOfEachFormIsThereAgain(@TempDir Path folder) {
        Drafts real = new Drafts(folder.resolve("drafts"), new RealDisk(), reserve);
        assertThat(real.all().drafts()).isEmpty();
        real.put(CALL, "{\"note\":\"Gr\"}");
        real.put(CALL, "{\"note\":\"Grüße 👍\"}");
        real.put(NOTE, "");
        Drafts again = new Drafts(folder.resolve("drafts"), new RealDisk(), reserve);
        assertThat(again.all().drafts())
                .containsExactlyInAnyOrder(new Draft(CALL, "{\"note\":\"Grüße 👍\"}"), new Draft(NOTE, ""));
        again.drop(CALL);
        assertThat(again.all().drafts()).containsExactly(new Draft(NOTE, ""));
    }

    @Test
    void whatWasSavedBeforeADraftWasEverKeptIsDroppedInANewBookToo(@TempDir Path folder) {
        Drafts real = new Drafts(folder.resolve("local").resolve("drafts"), new RealDisk(), reserve);
        real.drop(CALL);
        assertThat(real.all().drafts()).isEmpty();
    }

    @Test
    void aLossOfPowerAtAnyStepLeavesTheOldTextOrTheNewOne() {
        for (int seed = 0; seed < 300; seed++) {
            FailingDisk failing = new FailingDisk();
            Drafts kept = new Drafts(FOLDER, failing, reserve);
            kept.put(CALL, "old");
            failing.stepsUntilPowerGoes = seed % 6;
            boolean acknowledged = false;
            try {
                kept.put(CALL, "new text that is longer than a sector ".repeat(5));
                acknowledged = true;
            } catch (FailingDisk.PowerGone e) {
                failing.crash(new Random(seed));
            }
            Drafts.Found found = kept.all();
            assertThat(found.problems()).as("seed %d", seed).isEmpty();
            assertThat(found.drafts()).hasSize(1);
            assertThat(found.drafts().getFirst().text()).startsWith(acknowledged ? "new" : "");
        }
    }

    @Test
    void aDamagedDraftIsSetAsideAndTheOthersStay() {
        drafts.put(CALL, "said yes");
        drafts.put(NOTE, "likes tea");
        Path file = FOLDER.resolve(CALL.value() + ".draft");
        byte[] bytes = disk.bytes(file);
        bytes[10] ^= 1;
        disk.tamper(file, bytes);
        Drafts.Found found = drafts.all();
        assertThat(found.drafts()).containsExactly(new Draft(NOTE, "likes tea"));
        assertThat(found.problems()).extracting(Problem::key).containsExactly("draft.damaged");
        assertThat(disk.bytes(Path.of(found.problems().getFirst().arguments().getFirst())))
                .isEqualTo(bytes);
        assertThat(drafts.all().problems()).isEmpty();
    }

    @Test
    void onAFullDiskTheReserveMakesRoomForADraft() {
        assertThat(reserve.keep()).isTrue();
        disk.room = 10;
        drafts.put(CALL, "said yes");
        assertThat(drafts.all().drafts()).containsExactly(new Draft(CALL, "said yes"));
    }

    @Test
    void withoutAReserveAFullDiskIsSaidAndTheOldDraftStays() {
        drafts.put(CALL, "old");
        disk.room = 3;
        assertThatThrownBy(() -> drafts.put(CALL, "new")).isInstanceOf(UncheckedIOException.class);
        assertThat(drafts.all().drafts()).containsExactly(new Draft(CALL, "old"));
    }

    @Test
    void theReserveIsNotTakenOnADiskThatIsNearlyFull() {
        disk.room = 5L * Reserve.SIZE - 1;
        assertThat(reserve.keep()).isFalse();
        disk.room = 5L * Reserve.SIZE;
        assertThat(reserve.keep()).isTrue();
        assertThat(disk.bytes(Path.of("book", "local", "reserve"))).hasSize(Reserve.SIZE);
        assertThat(reserve.release()).isTrue();
        assertThat(reserve.release()).isFalse();
    }

    @Test
    void filesOfOthersAreLeftAlone() {
        disk.tamper(FOLDER.resolve("notes.txt"), new byte[] {1});
        assertThat(drafts.all().drafts()).isEmpty();
        assertThat(disk.list(FOLDER)).isEqualTo(List.of(FOLDER.resolve("notes.txt")));
        assertThat(Arrays.equals(disk.bytes(FOLDER.resolve("notes.txt")), new byte[] {1}))
                .isTrue();
    }
}
