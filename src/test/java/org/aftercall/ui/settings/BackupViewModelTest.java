package org.aftercall.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.aftercall.backup.Backups;
import org.aftercall.backup.Rhythm;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.Intent;
import org.aftercall.change.Values;
import org.aftercall.model.OperationId;
import org.aftercall.model.PersonName;
import org.aftercall.store.Edit;
import org.aftercall.store.TempBook;
import org.aftercall.ui.kit.AtOnce;
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

    private Instant now = TempBook.MORNING;

    @BeforeEach
    void open() {
        book = TempBook.open(folder.resolve("book"));
    }

    @AfterEach
    void close() {
        book.close();
    }

    private BackupViewModel model() {
        return new BackupViewModel(
                book::backups,
                memory,
                new Words(Locale.UK),
                said,
                new JobsAtOnce(),
                new AtOnce(),
                () -> now,
                ZoneOffset.UTC);
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

    @Test
    void oneIsMadeByItselfOnceADayAndOnlyIfSomethingChanged() throws IOException {
        Path stick = Files.createDirectories(folder.resolve("stick"));
        save();
        BackupViewModel model = model();
        model.choose(stick);
        assertThat(made(stick)).hasSize(1).allMatch(name -> name.endsWith(" (auto).aftercall"));
        assertThat(said.sentences()).isEmpty();
        assertThat(model.nextProperty().get()).startsWith("The next one is made by itself");

        save();
        model.look();
        assertThat(made(stick)).hasSize(1);
        now = now.plus(Duration.ofDays(1));
        model.look();
        model.look();
        assertThat(made(stick)).hasSize(2);
        now = now.plus(Duration.ofDays(1));
        model.look();
        assertThat(made(stick)).hasSize(2);
    }

    @Test
    void itWaitsForAStickThatIsNotThereAndDisturbsNobody() throws IOException {
        save();
        Path stick = folder.resolve("stick");
        BackupViewModel model = model();
        model.choose(stick);
        assertThat(model.nextProperty().get())
                .isEqualTo("A backup is due. It is made as soon as " + stick + " is there.");
        assertThat(said.sentences()).isEmpty();
        Files.createDirectories(stick);
        model.look();
        assertThat(made(stick)).hasSize(1);
    }

    @Test
    void atTheCloseOneIsMadeIfSomethingChangedAndElseNobodyWaits() throws IOException {
        Path stick = Files.createDirectories(folder.resolve("stick"));
        BackupViewModel model = model();
        model.rhythmProperty().set(Rhythm.AT_CLOSE);
        assertThat(model.isAskedAtClose()).isFalse();
        model.choose(stick);
        assertThat(model.isAskedAtClose()).isTrue();
        assertThat(made(stick)).isEmpty();
        List<String> told = new ArrayList<>();
        model.atClose(() -> told.add("begun"), () -> told.add("done"), told::add);
        save();
        model.atClose(() -> told.add("begun"), () -> told.add("done"), told::add);
        assertThat(told).containsExactly("done", "begun", "done");
        assertThat(made(stick)).hasSize(1);

        save();
        model.choose(folder.resolve("gone"));
        told.clear();
        model.atClose(() -> told.add("begun"), () -> told.add("done"), told::add);
        assertThat(told).hasSize(2).last().asString().contains("is not there");
        assertThat(model().rhythmProperty().get()).isEqualTo(Rhythm.AT_CLOSE);
    }

    private void save() {
        Edit edit = new Edit(new OperationId(UUID.randomUUID()), Intent.of(Intent.ADD), "Ingrid", null);
        edit.row(Entity.CONTACT, UUID.randomUUID()).set(Field.CONTACT_NAME, Values.name(PersonName.of("Ana", "Free")));
        book.store().write(edit);
    }

    private static List<String> made(Path stick) {
        return Backups.list(stick).stream()
                .map(each -> String.valueOf(each.file().getFileName()))
                .toList();
    }
}
