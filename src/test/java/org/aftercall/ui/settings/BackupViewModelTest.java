package org.aftercall.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Locale;
import org.aftercall.backup.Backups;
import org.aftercall.store.TempBook;
import org.aftercall.ui.kit.JobsAtOnce;
import org.aftercall.ui.kit.Memory;
import org.aftercall.ui.kit.Said;
import org.aftercall.wording.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The second place and its last proved backup, without a screen, on a real book.
@SuppressWarnings("NullAway.Init") // opened before each test
final class BackupViewModelTest {
    @TempDir
    Path folder;

    private final Said said = new Said();
    private final Memory memory = Memory.untilTheEnd();
    private TempBook book;

    @BeforeEach
    void open() {
        book = TempBook.open(folder.resolve("book"));
    }

    @AfterEach
    void close() {
        book.close();
    }

    private BackupViewModel model() {
        return new BackupViewModel(book::backups, memory, new Words(Locale.UK), said, new JobsAtOnce(), ZoneOffset.UTC);
    }

    @Test
    void withoutAPlaceNothingIsMade() {
        BackupViewModel model = model();
        model.backUp();
        assertThat(model.lastProperty().get()).isEqualTo("No backup was made yet.");
        assertThat(said.sentences()).isEmpty();
    }

    @Test
    void aProvedBackupIsDatedAndRememberedWithItsPlace() throws IOException {
        Path stick = Files.createDirectories(folder.resolve("stick"));
        BackupViewModel model = model();
        model.choose(stick);
        model.backUp();
        assertThat(model.runningProperty().get()).isFalse();
        assertThat(Backups.list(stick)).singleElement().satisfies(made -> {
            assertThat(made.book()).isEqualTo("Northgate");
            assertThat(made.dataset()).isEqualTo(TempBook.DATASET);
        });
        assertThat(said.sentences())
                .containsExactly("Backup made, read back and compared: no contacts, in “Northgate 2026-11-24"
                        + " 091200.aftercall”.");
        BackupViewModel later = model();
        assertThat(later.placeProperty().get()).contains(stick);
        assertThat(later.lastProperty().get()).isEqualTo("Last proved backup: Tue 24 November 2026, 09:12.");
    }

    @Test
    void aStickThatWasPulledOutIsSaidAndTheLastBackupStaysTheLast() throws IOException {
        Path stick = Files.createDirectories(folder.resolve("stick"));
        BackupViewModel model = model();
        model.choose(stick);
        model.backUp();
        String last = model.lastProperty().get();
        model.choose(folder.resolve("gone"));
        model.backUp();
        assertThat(said.sentences().getLast()).contains("is not there").contains("No backup was made.");
        assertThat(model.lastProperty().get()).isEqualTo(last);
        assertThat(model.runningProperty().get()).isFalse();
    }
}
