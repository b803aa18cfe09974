package org.aftercall.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import org.aftercall.model.Origin;
import org.aftercall.model.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ChildReaderTest {
    @TempDir
    private Path folder;

    private final ChildReader reader = new ChildReader(InstantSource.system());
    private Path spill = Path.of("unset");

    @BeforeEach
    void nameTheSpill() {
        spill = folder.resolve("rows.spill");
    }

    @Test
    void aFileIsReadInAnotherProcessAndTheSameRowsComeBackAsOftenAsAsked() throws IOException {
        Path file = csv("Ärzte & Söhne.csv", "name;town\nZoë;Köln\n\"a\nb\";Łódź\n");
        List<Long> counts = new ArrayList<>();
        TableInfo info = reader.read(file, ReadOptions.NONE, spill, counting(counts));

        Rows here = Rows.of(file);
        assertThat(info).isEqualTo(here.info());
        assertThat(counts).last().isEqualTo(3L);
        for (int time = 0; time < 2; time++) {
            Rows again = new Rows();
            Spill.open(spill).read(again);
            assertThat(again.rows).isEqualTo(here.rows);
            try (var rows = Spill.open(spill).rows()) {
                assertThat(rows).isEqualTo(here.rows);
            }
        }
    }

    @Test
    void whatAPersonDecidedReachesTheOtherProcess() throws IOException {
        Path file = csv("a.csv", "a\"|b;c\n\"d|e;f\n");
        ReadOptions options = new ReadOptions(null, ';', "windows-1252", true, null, false, Set.of());
        TableInfo info = reader.read(file, options, spill, ChildReader.Progress.none());
        assertThat(info.dialect()).isEqualTo(new Dialect("windows-1252", ';', (char) 0, false, 0, true));
        try (var rows = Spill.open(spill).rows()) {
            assertThat(rows.map(row -> row.cell(0).shown())).containsExactly("a\"|b", "\"d|e");
        }
    }

    @Test
    void onlyTheNamedFilesOfAFolderAreRead() throws IOException {
        String card = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana Cruz\r\nEND:VCARD\r\n";
        csv("Zoë.vcf", card);
        csv("jan.vcf", card);
        csv("other.vcf", card);
        ReadOptions options = ReadOptions.NONE.withOnly(Set.of("Zoë.vcf", "jan.vcf"));
        assertThat(reader.read(folder, options, spill, ChildReader.Progress.none())
                        .rows())
                .isEqualTo(2);
    }

    @Test
    void aRefusalOfTheOtherProcessArrivesWithItsSentenceAndLeavesNoSpill() throws IOException {
        Path file = csv("wrong.xlsx", "%PDF-1.7");
        assertThatThrownBy(() -> reader.read(file, ReadOptions.NONE, spill, ChildReader.Progress.none()))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.problem().key()).isEqualTo("file.is-pdf");
                    assertThat(refused.problem().origin()).isEqualTo(Origin.file("wrong.xlsx"));
                });
        assertThat(spill).doesNotExist();
    }

    @Test
    void aFileThatNeedsTooMuchMemoryIsRefusedAndNothingElseHappens() throws IOException {
        Path file = folder.resolve("bomb.xlsx");
        Xlsx.write(
                file, "<sst>" + "<si><t>0123456789012345678901234567890123456789</t></si>".repeat(400_000) + "</sst>");
        assertThatThrownBy(
                        () -> reader.withMegabytes(16).read(file, ReadOptions.NONE, spill, ChildReader.Progress.none()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problem().key()).isEqualTo("reader.out-of-memory"));
        assertThat(spill).doesNotExist();
    }

    @Test
    void cancelEndsTheOtherProcess() throws IOException {
        Path file = csv("long.csv", "a;b;c\n".repeat(2_000_000));
        long before = ProcessHandle.current().children().count();
        assertThatThrownBy(() -> reader.read(file, ReadOptions.NONE, spill, cancelling()))
                .isInstanceOf(CancellationException.class);
        assertThat(ProcessHandle.current()
                        .children()
                        .filter(ProcessHandle::isAlive)
                        .count())
                .isEqualTo(before);
        assertThat(spill).doesNotExist();
    }

    @Test
    void anInterruptEndsItTooAndTheThreadStaysInterrupted() throws IOException {
        Path file = csv("long.csv", "a;b;c\n".repeat(100_000));
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> reader.read(file, ReadOptions.NONE, spill, ChildReader.Progress.none()))
                .isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aLongSilenceIsToldOnce() throws IOException {
        Path file = csv("a.csv", "a;b\n");
        AtomicLong seconds = new AtomicLong();
        InstantSource racing = () -> Instant.ofEpochSecond(seconds.addAndGet(6));
        List<Duration> told = new ArrayList<>();
        new ChildReader(racing).read(file, ReadOptions.NONE, spill, new ChildReader.Progress() {
            @Override
            public void rows(long rows) {}

            @Override
            public void stalled(Duration since) {
                told.add(since);
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        });
        assertThat(told).containsExactly(Duration.ofSeconds(12));
    }

    private Path csv(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static ChildReader.Progress counting(List<Long> counts) {
        return new ChildReader.Progress() {
            @Override
            public void rows(long rows) {
                counts.add(rows);
            }

            @Override
            public void stalled(Duration since) {}

            @Override
            public boolean cancelled() {
                return false;
            }
        };
    }

    /// Stops once the first rows are there.
    private static ChildReader.Progress cancelling() {
        return new ChildReader.Progress() {
            private boolean begun;

            @Override
            public void rows(long rows) {
                begun = true;
            }

            @Override
            public void stalled(Duration since) {}

            @Override
            public boolean cancelled() {
                return begun;
            }
        };
    }
}
