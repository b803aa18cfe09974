package org.aftercall.ui.settings;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.aftercall.backup.Backup;
import org.aftercall.backup.Backups;
import org.aftercall.model.Refused;
import org.aftercall.ui.kit.Jobs;
import org.aftercall.ui.kit.Memory;
import org.aftercall.ui.kit.Session;
import org.aftercall.wording.Words;

/// Where backups go, and when the last one was proved.
public final class BackupViewModel {
    private static final String PLACE = "backup.place";
    private static final String LAST = "backup.last";

    private final Supplier<Backups> backups;
    private final Memory memory;
    private final Words words;
    private final Session session;
    private final Jobs jobs;
    private final ZoneId zone;
    private final ReadOnlyObjectWrapper<Optional<Path>> place;
    private final ReadOnlyStringWrapper last = new ReadOnlyStringWrapper(this, "last", "");
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running", false);

    public BackupViewModel(
            Supplier<Backups> backups, Memory memory, Words words, Session session, Jobs jobs, ZoneId zone) {
        this.backups = backups;
        this.memory = memory;
        this.words = words;
        this.session = session;
        this.jobs = jobs;
        this.zone = zone;
        String kept = memory.read(PLACE, "");
        this.place = new ReadOnlyObjectWrapper<>(
                this, "place", kept.isEmpty() ? Optional.empty() : Optional.of(Path.of(kept)));
        sayLast();
    }

    /// The second place; empty while none was named.
    ReadOnlyObjectProperty<Optional<Path>> placeProperty() {
        return place.getReadOnlyProperty();
    }

    /// When the last backup was proved, as a sentence.
    ReadOnlyStringProperty lastProperty() {
        return last.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    void choose(Path folder) {
        memory.write(PLACE, folder.toString());
        place.set(Optional.of(folder));
    }

    /// Makes a backup in the second place; it counts once it was read back and compared.
    void backUp() {
        Path to = place.get().orElse(null);
        if (to == null || running.get()) {
            return;
        }
        running.set(true);
        jobs.start(
                words.say("settings.backup.running"),
                meter -> backups.get().make(to, zone, SettingsViewModel.progress(meter)),
                this::made,
                this::failed);
    }

    private void made(Backup backup) {
        running.set(false);
        memory.write(LAST, Long.toString(backup.made().toEpochMilli()));
        sayLast();
        session.say(words.say(
                "settings.backup.done",
                backup.contacts(),
                String.valueOf(backup.file().getFileName())));
    }

    private void failed(Exception cause) {
        running.set(false);
        switch (cause) {
            case CancellationException _ -> session.say(words.say("settings.backup.stopped"));
            case Refused refused -> session.say(words.problem(refused.problem()));
            default -> session.failed(cause);
        }
    }

    private void sayLast() {
        String kept = memory.read(LAST, "");
        if (!kept.matches("[0-9]{1,15}")) {
            last.set(words.say("settings.backup.never"));
            return;
        }
        LocalDateTime made = LocalDateTime.ofInstant(Instant.ofEpochMilli(Long.parseLong(kept)), zone);
        last.set(words.say(
                "settings.backup.last", words.day("day.full", made.toLocalDate()), words.time(made.toLocalTime())));
    }
}
