package org.aftercall.ui.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.aftercall.backup.Backup;
import org.aftercall.backup.Backups;
import org.aftercall.backup.Rhythm;
import org.aftercall.model.Refused;
import org.aftercall.ui.kit.Background;
import org.aftercall.ui.kit.Jobs;
import org.aftercall.ui.kit.Memory;
import org.aftercall.ui.kit.Session;
import org.aftercall.wording.Words;

/// Where backups go, how often they are made by themselves, and when the last one was proved.
public final class BackupViewModel {
    private static final String PLACE = "backup.place";
    private static final String LAST = "backup.last";
    private static final String RECORDS = "backup.records";
    private static final String RHYTHM = "backup.rhythm";

    private static final Duration START = Duration.ofMinutes(1);

    /// So often it is looked whether one is due.
    private static final Duration PAUSE = Duration.ofMinutes(10);

    private final Supplier<Backups> backups;
    private final Memory memory;
    private final Words words;
    private final Session session;
    private final Jobs jobs;
    private final Background background;
    private final InstantSource clock;
    private final ZoneId zone;
    private final ReadOnlyObjectWrapper<Optional<Path>> place;
    private final ReadOnlyStringWrapper last = new ReadOnlyStringWrapper(this, "last", "");
    private final ReadOnlyStringWrapper next = new ReadOnlyStringWrapper(this, "next", "");
    private final ObjectProperty<Rhythm> rhythm;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running", false);

    public BackupViewModel(
            Supplier<Backups> backups,
            Memory memory,
            Words words,
            Session session,
            Jobs jobs,
            Background background,
            InstantSource clock,
            ZoneId zone) {
        this.background = background;
        this.clock = clock;
        this.backups = backups;
        this.memory = memory;
        this.words = words;
        this.session = session;
        this.jobs = jobs;
        this.zone = zone;
        String kept = memory.read(PLACE, "");
        this.place = new ReadOnlyObjectWrapper<>(
                this, "place", kept.isEmpty() ? Optional.empty() : Optional.of(Path.of(kept)));
        this.rhythm = new SimpleObjectProperty<>(this, "rhythm", Rhythm.of(memory.read(RHYTHM, "")));
        rhythm.addListener((_, _, chosen) -> {
            memory.write(RHYTHM, chosen.code());
            look();
        });
        sayLast();
        sayNext();
    }

    /// How often one is made by itself.
    ObjectProperty<Rhythm> rhythmProperty() {
        return rhythm;
    }

    /// What comes next by itself, or what it waits for; empty if nothing does.
    ReadOnlyStringProperty nextProperty() {
        return next.getReadOnlyProperty();
    }

    /// Makes one whenever it is due, from a little later on: a start has enough to do.
    public void keepTime() {
        background.after(START, this::keepLooking);
    }

    private void keepLooking() {
        look();
        background.after(PAUSE, this::keepLooking);
    }

    /// Makes one if it is due, something changed, and its place is there.
    void look() {
        Path to = place.get().orElse(null);
        if (to == null || running.get() || !rhythm.get().isDue(last(), clock.instant(), zone)) {
            sayNext();
            return;
        }
        background.work(
                () -> !isWanted() ? Found.UNCHANGED : Files.isDirectory(to) ? Found.READY : Found.AWAY,
                found -> {
                    switch (found) {
                        case READY -> start(to, () -> {}, this::calm);
                        case AWAY -> next.set(words.say("settings.backup.waits", to));
                        case UNCHANGED -> sayNext();
                    }
                },
                session::failed);
    }

    private enum Found {
        READY,
        AWAY,
        UNCHANGED
    }

    private boolean isWanted() {
        String kept = memory.read(RECORDS, "");
        return backups.get().isChangedSince(kept.matches("[0-9]{1,18}") ? Long.parseLong(kept) : 0);
    }

    /// Whether closing the window has to wait for [#atClose].
    public boolean isAskedAtClose() {
        return rhythm.get() == Rhythm.AT_CLOSE && place.get().isPresent();
    }

    /// Makes one before the window is closed, if something changed.
    ///
    /// @param begun told if one is being made
    /// @param done told once nothing is in the way of closing
    /// @param failed gets the sentence that says why there is none
    public void atClose(Runnable begun, Runnable done, Consumer<String> failed) {
        Path to = place.get().orElse(null);
        if (to == null || running.get()) {
            done.run();
            return;
        }
        background.work(
                this::isWanted,
                wanted -> {
                    if (wanted) {
                        begun.run();
                        start(to, done, cause -> {
                            running.set(false);
                            failed.accept(said(cause));
                        });
                    } else {
                        done.run();
                    }
                },
                e -> failed.accept(said(e)));
    }

    private void start(Path to, Runnable done, Consumer<Exception> failed) {
        running.set(true);
        jobs.start(
                words.say("settings.backup.running"),
                meter -> backups.get().makeByItself(to, zone, SettingsViewModel.progress(meter)),
                made -> {
                    remember(made);
                    done.run();
                },
                failed);
    }

    /// Nobody asked for it just now, so nobody is disturbed: it is said where backups are, and tried again.
    private void calm(Exception cause) {
        running.set(false);
        next.set(said(cause));
    }

    private String said(Exception cause) {
        return switch (cause) {
            case CancellationException _ -> words.say("settings.backup.stopped");
            case Refused refused -> words.problem(refused.problem());
            default -> {
                session.failed(cause);
                yield words.say("settings.backup.stopped");
            }
        };
    }

    private void sayNext() {
        boolean byItself = place.get().isPresent() && rhythm.get() != Rhythm.NEVER;
        next.set(byItself ? words.say("settings.backup.next") : "");
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
        look();
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

    private void remember(Backup backup) {
        running.set(false);
        memory.write(LAST, Long.toString(backup.made().toEpochMilli()));
        memory.write(RECORDS, Long.toString(backup.records()));
        sayLast();
        sayNext();
    }

    private void made(Backup backup) {
        remember(backup);
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

    private Optional<Instant> last() {
        String kept = memory.read(LAST, "");
        return kept.matches("[0-9]{1,15}") ? Optional.of(Instant.ofEpochMilli(Long.parseLong(kept))) : Optional.empty();
    }

    private void sayLast() {
        last.set(last().map(made -> LocalDateTime.ofInstant(made, zone))
                .map(made -> words.say(
                        "settings.backup.last",
                        words.day("day.full", made.toLocalDate()),
                        words.time(made.toLocalTime())))
                .orElseGet(() -> words.say("settings.backup.never")));
    }
}
