package org.aftercall.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.aftercall.model.Problem;
import org.aftercall.model.Refused;
import org.aftercall.store.Contents;
import org.aftercall.store.Contents.Soundness;
import org.aftercall.store.Journal;
import org.aftercall.store.Position;
import org.aftercall.store.Progress;
import org.aftercall.store.Store;

/// Backups of an open book to a place that the user names: a stick, another disk, a folder that a syncer carries.
public final class Backups {
    private static final String UNFINISHED = ".part";
    private static final String CONTENTS = "Aftercall attachments";
    private static final String BY_ITSELF = " (auto)";
    private static final String SCRATCH = "backup-check-";
    private static final Duration LEFT_BEHIND = Duration.ofDays(1);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd HHmmss", Locale.ROOT);
    private static final int TRIES = 5;

    private final Book book;
    private final Elsewhere elsewhere;
    private final InstantSource clock;

    /// The book that is backed up.
    ///
    /// @param name what the user calls it, may be empty
    /// @param local its folder for what belongs to this device; a backup is tried out there
    public record Book(Store store, Contents contents, Journal journal, UUID dataset, String name, Path local) {}

    public Backups(Book book, Elsewhere elsewhere, InstantSource clock) {
        this.book = book;
        this.elsewhere = elsewhere;
        this.clock = clock;
    }

    /// Copies the book to one new file and what is attached beside it, reads it back from there, makes a book of it
    /// beside this one and compares both.
    /// Only then does the file get its name.
    ///
    /// @param place a folder that is there
    /// @param zone of the day and time in the file's name
    /// @throws Refused if it cannot be written there, or is another one when it is read back; then there is no file
    /// @throws CancellationException if it was stopped
    public Backup make(Path place, ZoneId zone, Progress progress) {
        return make(place, "", zone, progress);
    }

    /// The same by itself: the name says so, and of the earlier ones of this book with such names only those stay that
    /// are worth it. What was made by hand is never removed.
    public Backup makeByItself(Path place, ZoneId zone, Progress progress) {
        Backup made = make(place, BY_ITSELF, zone, progress);
        List<Backup> all = list(place).stream()
                .filter(each -> each.dataset().equals(book.dataset()))
                .filter(each -> String.valueOf(each.file().getFileName()).endsWith(BY_ITSELF + Backup.ENDING))
                .toList();
        for (Backup each : Keeping.surplus(all, zone)) {
            try {
                Files.deleteIfExists(each.file());
            } catch (IOException e) {
                throw new Refused(Problem.refused("backup.not-written", place.toString()), e);
            }
        }
        return made;
    }

    /// Whether anything was saved since a backup was made.
    ///
    /// @param records of that backup, 0 for none
    public boolean isChangedSince(long records) {
        return book.store().upkeep().position().records() > records;
    }

    private Backup make(Path place, String mark, ZoneId zone, Progress progress) {
        if (!Files.isDirectory(place)) {
            throw new Refused("backup.no-place", place.toString());
        }
        try {
            removeLeft(place);
            Path file = free(place, mark, zone);
            Path part = file.resolveSibling(file.getFileName() + UNFINISHED);
            try {
                Backup head = write(part, !mark.equals(BY_ITSELF), progress);
                prove(part, progress);
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
                forceFolder(place);
                return named(head, file);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new Refused(Problem.refused("backup.not-written", place.toString()), e);
        }
    }

    /// What lies in a folder, the newest first. Damaged ones and what is none are left out.
    public static List<Backup> list(Path place) {
        List<Backup> found = new ArrayList<>();
        try {
            for (Path file : Folders.list(place, "*" + Backup.ENDING)) {
                head(file).ifPresent(found::add);
            }
        } catch (IOException e) {
            throw new Refused(Problem.refused("backup.no-place", place.toString()), e);
        }
        found.sort(Comparator.comparing(Backup::made).reversed());
        return found;
    }

    /// Removes what a killed program left in the book's local folder. Only for the one process that holds the book.
    public static void removeLeftIn(Path local) {
        try {
            if (Files.isDirectory(local)) {
                for (Path left : Folders.list(local, SCRATCH + "*")) {
                    Folders.remove(left);
                }
            }
        } catch (IOException e) {
            throw new Refused(Problem.refused("backup.not-written", local.toString()), e);
        }
    }

    private static Optional<Backup> head(Path file) {
        try {
            return Optional.of(BackupFile.head(file));
        } catch (IOException | Refused _) {
            return Optional.empty();
        }
    }

    private Backup write(Path part, boolean everyByte, Progress progress) throws IOException {
        Still still = still();
        List<String> contents = copied(still.contents(), part.resolveSibling(CONTENTS), everyByte, progress);
        Backup head = new Backup(
                part,
                book.dataset(),
                book.name(),
                clock.instant(),
                still.end().records(),
                still.contacts(),
                still.digest(),
                contents);
        BackupFile.write(
                head,
                taker -> book.journal().replay(Position.START, (record, _, end) -> {
                    if (progress.cancelled()) {
                        throw new CancellationException("stopped");
                    }
                    // what was saved meanwhile is for the next one
                    if (end.records() <= head.records()) {
                        try {
                            taker.take(record);
                        } catch (IOException e) {
                            throw new Refused(Problem.refused("backup.not-written", part.toString()), e);
                        }
                        progress.reached(end.records(), head.records());
                    }
                }));
        return head;
    }

    /// What is attached is copied once for all backups of a place, and read back when it is.
    ///
    /// @param everyByte whether what lies there already is read, too
    /// @return those that lie there now; what is damaged here is left out, and `check` names it
    private List<String> copied(List<String> contents, Path beside, boolean everyByte, Progress progress) {
        Contents there = elsewhere.contents(beside);
        List<String> copied = new ArrayList<>();
        for (String sha256 : contents) {
            if (progress.cancelled()) {
                throw new CancellationException("stopped");
            }
            boolean isThere = everyByte ? there.look(sha256) == Soundness.WHOLE : there.has(sha256);
            if (isThere || isKept(book.contents().read(sha256), there, beside)) {
                copied.add(sha256);
            }
        }
        return copied;
    }

    private static boolean isKept(Optional<byte[]> bytes, Contents there, Path beside) {
        try {
            bytes.ifPresent(there::keep);
            return bytes.isPresent();
        } catch (Refused e) {
            throw new Refused(Problem.refused("backup.not-written", beside.toString()), e);
        }
    }

    /// Contents of attachments that lie beside a backup.
    static Contents beside(Path backup, Elsewhere elsewhere) {
        return elsewhere.contents(backup.toAbsolutePath().resolveSibling(CONTENTS));
    }

    /// The book between two saves.
    ///
    /// @param contents those that are on this device; the others are on their way
    private record Still(Position end, long contacts, String digest, List<String> contents) {}

    private Still still() {
        for (int i = 0; i < TRIES; i++) {
            Optional<Position> before = book.store().upkeep().settled();
            long contacts = book.store().contacts().count();
            String digest = book.store().upkeep().digest();
            List<String> contents = book.store().attachments().named().keySet().stream()
                    .filter(book.contents()::has)
                    .sorted()
                    .toList();
            if (before.isPresent() && before.equals(book.store().upkeep().settled())) {
                return new Still(before.get(), contacts, digest, contents);
            }
        }
        throw new Refused("backup.busy");
    }

    private void prove(Path part, Progress progress) throws IOException {
        Path scratch = Files.createTempDirectory(Files.createDirectories(book.local()), SCRATCH);
        try {
            new Restoring(elsewhere).into(part, scratch.resolve("book"), progress);
        } finally {
            Folders.remove(scratch);
        }
    }

    private Path free(Path place, String mark, ZoneId zone) {
        String name = book.name().replaceAll("[^\\p{L}\\p{N} ._-]", " ").strip();
        String stem = (name.isEmpty() ? "Aftercall" : name) + " "
                + STAMP.format(clock.instant().atZone(zone));
        Path file = place.resolve(stem + mark + Backup.ENDING);
        for (int i = 2; Files.exists(file); i++) {
            file = place.resolve(stem + " " + i + mark + Backup.ENDING);
        }
        return file;
    }

    /// What a killed program left; what another one may be writing just now stays.
    private void removeLeft(Path place) throws IOException {
        Instant before = clock.instant().minus(LEFT_BEHIND);
        for (Path left : Folders.list(place, "*" + Backup.ENDING + UNFINISHED)) {
            if (Files.getLastModifiedTime(left).toInstant().isBefore(before)) {
                Files.deleteIfExists(left);
            }
        }
    }

    private static void forceFolder(Path folder) {
        try (FileChannel open = FileChannel.open(folder, StandardOpenOption.READ)) {
            open.force(true);
        } catch (IOException _) {
            // some systems force no folder
        }
    }

    private static Backup named(Backup head, Path file) {
        return new Backup(
                file,
                head.dataset(),
                head.book(),
                head.made(),
                head.records(),
                head.contacts(),
                head.digest(),
                head.contents());
    }
}
