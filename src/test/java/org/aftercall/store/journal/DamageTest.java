package org.aftercall.store.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.aftercall.store.journal.Frames.after;
import static org.aftercall.store.journal.Frames.all;
import static org.aftercall.store.journal.Frames.save;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.aftercall.model.Problem;
import org.aftercall.model.Refused;
import org.aftercall.store.Faults;
import org.aftercall.store.Position;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What was forced once and is broken now is named, and never skipped or cut.
final class DamageTest {
    private static final UUID BOOK = new UUID(1, 2);
    private static final Path FOLDER = Path.of("book", "journal");
    private static final Path FIRST = FOLDER.resolve("000001.acj");
    private static final Path SECOND = FOLDER.resolve("000002.acj");

    private final FailingDisk disk = new FailingDisk();
    private final List<Position> places = new ArrayList<>();

    /// Five saves in the first segment, three in the second.
    @BeforeEach
    void aBookWithTwoSegments() {
        FileJournal journal = open();
        places.add(Position.START);
        for (int i = 0; i < 8; i++) {
            places.add(save(journal, "save number " + i));
        }
        assertThat(journal.end().segment()).isEqualTo(2);
        assertThat(places.get(5).segment()).isEqualTo(1);
        assertThat(places.get(6).segment()).isEqualTo(2);
    }

    private FileJournal open() {
        return FileJournal.open(FOLDER, BOOK, disk, Faults.NONE, 280);
    }

    @Test
    void aHoleInTheMiddleOfTheLastSegmentIsNamedAndNothingIsCutOrSkipped() {
        byte[] before = flip(SECOND, (int) places.get(6).offset() + 20);
        FileJournal journal = open();
        assertThat(journal.readOnly()).isTrue();
        assertThat(said(journal.problems()))
                .containsExactly("journal.hole 000002.acj " + places.get(6).offset());
        assertThat(disk.bytes(SECOND)).isEqualTo(before);
        assertThatThrownBy(() -> all(journal)).isInstanceOf(Refused.class).hasMessageContaining("journal.hole");
        assertThatThrownBy(() -> save(journal, "more")).isInstanceOf(Refused.class);
        assertThat(said(journal.verify()))
                .containsExactly("journal.record 000002.acj " + places.get(6).offset());
        // the database may already be behind the hole: that can still be recognised
        assertThat(journal.contains(places.get(8))).isTrue();
    }

    @Test
    void aHoleInAClosedSegmentStopsTheReplayThereAndNotBehindIt() {
        flip(FIRST, (int) places.get(2).offset() + 20);
        FileJournal journal = open();
        List<String> seen = new ArrayList<>();
        assertThatThrownBy(() -> journal.replay(Position.START, (frame, _, _) -> seen.add(new String(frame, UTF_8))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("journal.hole");
        assertThat(seen).hasSize(2);
        assertThat(after(journal, places.get(5))).hasSize(3);
    }

    @Test
    void everyFlippedBitIsNamedWithItsSegmentAndRecord() {
        byte[] whole = disk.bytes(FIRST);
        FileJournal journal = open();
        for (int bit = 0; bit < whole.length * 8; bit++) {
            byte[] flipped = whole.clone();
            flipped[bit / 8] ^= (byte) (1 << (bit % 8));
            disk.tamper(FIRST, flipped);
            int at = bit / 8;
            long record = places.stream()
                    .filter(place -> place.segment() == 1)
                    .mapToLong(place -> Math.max(place.offset(), Segment.HEAD))
                    .filter(offset -> offset <= at)
                    .max()
                    .orElse(0);
            assertThat(said(journal.verify())).as("bit %d", bit).containsExactly("journal.record 000001.acj " + record);
        }
    }

    @Test
    void aMissingSegmentIsNamed() {
        disk.delete(FIRST);
        FileJournal journal = open();
        assertThat(said(journal.problems())).containsExactly("journal.segmentMissing 000001.acj");
        assertThat(journal.readOnly()).isTrue();
        assertThat(said(journal.verify())).containsExactly("journal.segmentMissing 000001.acj");
        assertThatThrownBy(() -> all(journal)).isInstanceOf(Refused.class);
        assertThat(after(journal, places.get(6))).hasSize(2);
    }

    @Test
    void aClosedSegmentThatBecameShorterIsNamed() {
        disk.tamper(FIRST, Arrays.copyOf(disk.bytes(FIRST), (int) places.get(3).offset()));
        FileJournal journal = open();
        assertThat(said(journal.problems()))
                .containsExactly("journal.hole 000001.acj " + places.get(3).offset());
        assertThat(journal.readOnly()).isTrue();
    }

    @Test
    void afterACleanCloseAShorterLastSegmentIsDamageAndNotATornTail() {
        open().close();
        disk.tamper(
                SECOND, Arrays.copyOf(disk.bytes(SECOND), (int) places.get(8).offset() - 1));
        FileJournal journal = open();
        assertThat(said(journal.problems()))
                .containsExactly("journal.hole 000002.acj " + places.get(7).offset());
        assertThat(journal.readOnly()).isTrue();
    }

    @Test
    void afterACleanCloseEveryFlippedBitOfTheLastSegmentIsNamedAtTheStart() {
        open().close();
        byte[] whole = disk.bytes(SECOND);
        for (int bit = Segment.HEAD * 8; bit < whole.length * 8; bit++) {
            byte[] flipped = whole.clone();
            flipped[bit / 8] ^= (byte) (1 << (bit % 8));
            disk.tamper(SECOND, flipped);
            FileJournal journal = open();
            assertThat(said(journal.problems()))
                    .as("bit %d", bit)
                    .singleElement(STRING)
                    .startsWith("journal.hole");
        }
        disk.tamper(SECOND, whole);
        FileJournal journal = open();
        assertThat(journal.problems()).isEmpty();
        assertThat(journal.end()).isEqualTo(places.get(8));
    }

    @Test
    void afterACleanCloseAMissingLastSegmentIsNamed() {
        open().close();
        disk.delete(SECOND);
        FileJournal journal = open();
        assertThat(said(journal.problems())).containsExactly("journal.segmentMissing 000002.acj");
        assertThat(journal.readOnly()).isTrue();
    }

    @Test
    void aBrokenHeadBeforeWholeRecordsIsNamed() {
        flip(SECOND, 30);
        FileJournal journal = open();
        assertThat(said(journal.problems())).containsExactly("journal.hole 000002.acj 0");
        assertThat(journal.readOnly()).isTrue();
    }

    private byte[] flip(Path file, int at) {
        byte[] bytes = disk.bytes(file);
        bytes[at] ^= 4;
        disk.tamper(file, bytes);
        return bytes;
    }

    private static List<String> said(List<Problem> problems) {
        return problems.stream()
                .map(problem -> problem.key() + " " + String.join(" ", problem.arguments()))
                .toList();
    }
}
