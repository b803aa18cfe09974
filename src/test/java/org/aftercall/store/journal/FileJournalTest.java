package org.aftercall.store.journal;

import static org.aftercall.store.journal.Frames.after;
import static org.aftercall.store.journal.Frames.all;
import static org.aftercall.store.journal.Frames.frame;
import static org.aftercall.store.journal.Frames.prepared;
import static org.aftercall.store.journal.Frames.save;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.aftercall.model.Problem;
import org.aftercall.model.Refused;
import org.aftercall.store.Faults;
import org.aftercall.store.Journal;
import org.aftercall.store.JournalFailed;
import org.aftercall.store.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FileJournalTest {
    private static final UUID BOOK = new UUID(1, 2);
    private static final Path FOLDER = Path.of("book", "journal");
    private static final Path FIRST = FOLDER.resolve("000001.acj");

    private final FailingDisk disk = new FailingDisk();

    private FileJournal open() {
        return FileJournal.open(FOLDER, BOOK, disk, Faults.NONE, 400);
    }

    @Test
    void whatWasAppendedIsThereAgainInOrder(@TempDir Path folder) {
        try (FileJournal journal = FileJournal.open(folder, BOOK, new RealDisk(), Faults.NONE)) {
            save(journal, "Ana");
            save(journal, "Marek", "Eva");
        }
        try (FileJournal journal = FileJournal.open(folder, BOOK, new RealDisk(), Faults.NONE)) {
            assertThat(all(journal)).containsExactly("Ana", "Marek", "Eva");
            assertThat(journal.verify()).isEmpty();
            assertThat(journal.problems()).isEmpty();
        }
    }

    @Test
    void aNewJournalEndsAtTheStart() {
        FileJournal journal = open();
        assertThat(journal.end()).isEqualTo(Position.START);
        assertThat(journal.contains(Position.START)).isTrue();
        assertThat(all(journal)).isEmpty();
        assertThat(all(open())).isEmpty();
    }

    @Test
    void preparingTellsThePlaceAndTouchesNothing() {
        FileJournal journal = open();
        byte[] before = disk.bytes(FIRST);
        Journal.Prepared prepared = prepared(journal, "Ana");
        assertThat(disk.bytes(FIRST)).isEqualTo(before);
        assertThat(journal.end()).isEqualTo(Position.START);
        journal.append(prepared);
        assertThat(journal.end()).isEqualTo(prepared.end());
        assertThat(journal.frame(prepared.start())).isEqualTo(frame("Ana"));
    }

    @Test
    void whatWasPreparedForAnotherPlaceIsNotWritten() {
        FileJournal journal = open();
        Journal.Prepared stale = prepared(journal, "Ana");
        save(journal, "Marek");
        assertThatThrownBy(() -> journal.append(stale)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void replayBeginsAfterAPlaceInAnySegment() {
        FileJournal journal = open();
        List<Position> places = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            places.add(save(journal, "save " + i));
        }
        assertThat(journal.end().segment()).isGreaterThan(3);
        for (int i = 0; i < 40; i++) {
            assertThat(journal.contains(places.get(i))).isTrue();
            assertThat(after(journal, places.get(i))).hasSize(39 - i);
        }
        FileJournal again = open();
        assertThat(again.end()).isEqualTo(journal.end());
        assertThat(all(again)).hasSize(40);
        assertThat(again.verify()).isEmpty();
        journal.replay(
                Position.START,
                (bytes, start, _) -> assertThat(again.frame(start)).isEqualTo(bytes));
    }

    @Test
    void aPlaceWithAnotherChainIsUnknown() {
        FileJournal journal = open();
        Position place = save(journal, "Ana");
        save(journal, "Marek");
        Position other = new Position(place.records(), place.segment(), place.offset(), "00".repeat(16));
        assertThat(journal.contains(other)).isFalse();
        assertThat(journal.contains(new Position(9, 7, 64, place.chain()))).isFalse();
        assertThatThrownBy(() -> after(journal, other)).isInstanceOf(Refused.class);
    }

    @Test
    void theJournalOfAnotherBookIsRefused() {
        save(open(), "Ana");
        assertThatThrownBy(() -> FileJournal.open(FOLDER, new UUID(3, 4), disk, Faults.NONE))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("journal.otherBook");
    }

    @Test
    void aTailCutAtAnyByteOfTheLastRecordLosesThatRecordOnly() {
        FileJournal journal = open();
        save(journal, "Ana");
        Position kept = save(journal, "Marek");
        save(journal, "Eva has moved to Lisbon");
        byte[] whole = disk.bytes(FIRST);
        for (int size = (int) kept.offset(); size < whole.length; size++) {
            FailingDisk cut = new FailingDisk();
            cut.tamper(FIRST, Arrays.copyOf(whole, size));
            FileJournal again = FileJournal.open(FOLDER, BOOK, cut, Faults.NONE);
            assertThat(all(again)).containsExactly("Ana", "Marek");
            assertThat(again.readOnly()).isFalse();
            if (size > kept.offset()) {
                assertThat(again.problems()).extracting(Problem::key).containsExactly("journal.cut");
                assertThat(cut.bytes(FOLDER.resolve("cut-1.bin")))
                        .isEqualTo(Arrays.copyOfRange(whole, (int) kept.offset(), size));
            }
            save(again, "Jo");
            assertThat(all(FileJournal.open(FOLDER, BOOK, cut, Faults.NONE))).containsExactly("Ana", "Marek", "Jo");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5})
    void aFailedForceCountsForNothingAndTheNextSaveSucceeds(int savesBefore) {
        FileJournal journal = open();
        for (int i = 0; i < savesBefore; i++) {
            save(journal, "save " + i);
        }
        disk.forcesUntilFailure = 0;
        assertThatThrownBy(() -> save(journal, "lost")).isInstanceOf(JournalFailed.class);
        assertThat(journal.readOnly()).isFalse();
        save(journal, "kept");
        assertThat(all(open())).hasSize(savesBefore + 1).endsWith("kept").doesNotContain("lost");
    }

    @Test
    void aForceThatFailsAgainMakesTheJournalReadOnly() {
        FileJournal journal = open();
        save(journal, "Ana");
        disk.forcesUntilFailure = 0;
        disk.failures = 2;
        assertThatThrownBy(() -> save(journal, "lost")).isInstanceOf(JournalFailed.class);
        assertThat(journal.readOnly()).isTrue();
        assertThatThrownBy(() -> save(journal, "later"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("readOnly");
        assertThat(all(journal)).containsExactly("Ana");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3, 0.9, 1})
    void aShortWriteCountsForNothing(double part) {
        FileJournal journal = open();
        save(journal, "Ana");
        disk.writesUntilFailure = 0;
        disk.partOfFailingWrite = part;
        assertThatThrownBy(() -> save(journal, "lost")).isInstanceOf(JournalFailed.class);
        save(journal, "kept");
        assertThat(all(open())).containsExactly("Ana", "kept");
        assertThat(journal.verify()).isEmpty();
    }

    @Test
    void aFullDiskLosesNothingThatWasSavedAndGoesOnWhenThereIsRoomAgain() {
        for (int room = 0; room < 300; room++) {
            FailingDisk full = new FailingDisk();
            FileJournal journal = FileJournal.open(FOLDER, BOOK, full, Faults.NONE, 300);
            save(journal, "Ana");
            full.room = room;
            int saved = 1;
            try {
                while (true) {
                    save(journal, "save " + saved);
                    saved++;
                }
            } catch (JournalFailed e) {
                full.room = Long.MAX_VALUE;
            }
            save(journal, "last");
            assertThat(all(FileJournal.open(FOLDER, BOOK, full, Faults.NONE))).hasSize(saved + 1);
        }
    }

    @Test
    void aTornTailOnAFullDiskLeavesTheBookReadableUntilThereIsRoom() {
        Position kept = save(open(), "Ana");
        byte[] torn = Arrays.copyOf(disk.bytes(FIRST), (int) kept.offset() + 20);
        disk.tamper(FIRST, torn);
        disk.room = 5;
        FileJournal full = open();
        assertThat(full.readOnly()).isTrue();
        assertThat(full.problems()).extracting(Problem::key).containsExactly("readOnly");
        assertThat(all(full)).containsExactly("Ana");
        assertThat(disk.bytes(FIRST)).isEqualTo(torn);
        disk.room = Long.MAX_VALUE;
        FileJournal again = open();
        save(again, "Marek");
        assertThat(all(open())).containsExactly("Ana", "Marek");
        assertThat(disk.bytes(FOLDER.resolve("cut-1.bin"))).hasSize(20);
    }

    @Test
    void anInterruptedCallerGetsATrueAnswer(@TempDir Path folder) {
        try (FileJournal journal = FileJournal.open(folder, BOOK, new RealDisk(), Faults.NONE, 300)) {
            for (int i = 0; i < 30; i++) {
                Thread.currentThread().interrupt();
                save(journal, "save " + i);
                assertThat(Thread.interrupted()).isTrue();
            }
            assertThat(all(journal)).hasSize(30);
        }
    }

    @Test
    void framesOfALargeOperationAreForcedWithTheirLast() {
        FileJournal journal = open();
        int forces = disk.forces;
        for (int i = 0; i < 3; i++) {
            journal.write(prepared(journal, "part " + i));
        }
        assertThat(disk.forces).isEqualTo(forces);
        save(journal, "last");
        assertThat(disk.forces).isEqualTo(forces + 1);
        assertThat(all(open())).hasSize(4);
    }
}
