package org.aftercall.store.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.aftercall.store.Faults;
import org.aftercall.store.Journal;
import org.aftercall.store.JournalFailed;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Random saves on a disk that loses any part of what was not forced, and whose power goes at any step, also while the
/// journal is being repaired: every acknowledged save is there, in order, and nothing that was not saved.
final class PowerLossTest {
    private static final UUID BOOK = new UUID(1, 2);
    private static final Path FOLDER = Path.of("book", "journal");
    private static final int POWER_LOSSES = 8;

    @ParameterizedTest
    @ValueSource(ints = {200})
    void everyAcknowledgedSaveSurvives(int seeds) {
        run(0, seeds);
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(ints = {40_000})
    void everyAcknowledgedSaveSurvivesManyTimes(int seeds) {
        run(1_000, seeds);
    }

    private static void run(int first, int seeds) {
        for (int seed = first; seed < first + seeds; seed++) {
            new Life(seed).live();
        }
    }

    /// One book through several losses of power.
    private static final class Life {
        private final int seed;
        private final Random random;
        private final FailingDisk disk = new FailingDisk();
        private final List<String> acknowledged = new ArrayList<>();
        private final Set<String> refused = new HashSet<>();
        private final Set<String> maybe = new HashSet<>();
        private int number;

        Life(int seed) {
            this.seed = seed;
            random = new Random(seed);
        }

        void live() {
            for (int loss = 0; loss < POWER_LOSSES; loss++) {
                disk.stepsUntilPowerGoes = random.nextInt(30);
                try {
                    work(open());
                } catch (FailingDisk.PowerGone e) {
                    disk.crash(random);
                }
                disk.stepsUntilPowerGoes = Integer.MAX_VALUE;
                look(open());
            }
        }

        private FileJournal open() {
            return FileJournal.open(FOLDER, BOOK, disk, Faults.NONE, 1_000);
        }

        private void work(FileJournal journal) {
            for (int i = 0; i < 25; i++) {
                if (random.nextInt(12) == 0) {
                    disk.failures = 1;
                    disk.forcesUntilFailure = random.nextInt(3);
                    disk.writesUntilFailure = random.nextInt(3);
                    disk.partOfFailingWrite = random.nextDouble();
                }
                save(journal);
            }
            journal.close();
        }

        private void save(FileJournal journal) {
            List<String> texts = new ArrayList<>();
            for (int i = random.nextInt(3); i >= 0; i--) {
                texts.add("save " + number++ + " ".repeat(random.nextInt(200)));
            }
            maybe.addAll(texts);
            Journal.Prepared prepared = Frames.prepared(journal, texts.toArray(new String[0]));
            try {
                if (random.nextInt(5) == 0) {
                    journal.write(prepared);
                    return;
                }
                journal.append(prepared);
            } catch (JournalFailed e) {
                refused.addAll(texts);
                return;
            }
            acknowledged.clear();
            acknowledged.addAll(Frames.all(journal));
            assertThat(acknowledged).as("seed " + seed).containsAll(texts);
        }

        private void look(FileJournal journal) {
            assertThat(journal.readOnly())
                    .as("seed " + seed + " " + journal.problems())
                    .isFalse();
            List<String> there = Frames.all(journal);
            assertThat(there.subList(0, Math.min(there.size(), acknowledged.size())))
                    .as("seed " + seed)
                    .isEqualTo(acknowledged);
            assertThat(maybe.containsAll(there)).as("seed " + seed).isTrue();
            assertThat(there).as("seed " + seed).doesNotHaveDuplicates().noneMatch(refused::contains);
            assertThat(journal.verify()).as("seed " + seed).isEmpty();
            acknowledged.clear();
            acknowledged.addAll(there);
        }
    }
}
