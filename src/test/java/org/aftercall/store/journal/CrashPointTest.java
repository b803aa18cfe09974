package org.aftercall.store.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.aftercall.store.Faults;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A process that is halted at each named point of an append.
final class CrashPointTest {
    @ParameterizedTest
    @CsvSource({
        "journal.beforeWrite,  4, 0",
        "journal.halfWritten,  4, 0",
        // in the memory of the system, which outlives the process
        "journal.beforeForce,  4, 1",
        "journal.afterForce,   4, 1",
        "journal.newSegment,   1, 0",
        "journal.newSegment,   2, 0",
    })
    void whatWasAnsweredIsThereAndNothingIsHalf(String point, int times, int more, @TempDir Path folder)
            throws Exception {
        Process child = Child.start("save", folder.toString(), point, Integer.toString(times));
        List<String> answered = Child.output(child).lines().toList();
        assertThat(child.waitFor()).isEqualTo(Child.HALTED);
        assertThat(answered).isNotEmpty();

        try (FileJournal journal = FileJournal.open(folder, Child.BOOK, new RealDisk(), Faults.NONE, 600)) {
            List<String> there = Frames.all(journal);
            assertThat(there).startsWith(answered.toArray(new String[0])).hasSize(answered.size() + more);
            assertThat(journal.readOnly()).isFalse();
            Frames.save(journal, "after the start");
            assertThat(journal.verify()).isEmpty();
        }
    }
}
