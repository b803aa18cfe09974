package org.aftercall.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.aftercall.model.Refused;

/// Folders that feed the book: what a web form or a scanner app drops, mails, meetings. Each file is read once, and
/// once more when it has changed, or while somebody still has to decide about it; nobody becomes a contact by it whom
/// nobody asked for. The folders themselves are only read.
public final class Feeds {
    /// A file that was written just now may not be whole yet.
    private static final Duration SETTLED = Duration.ofSeconds(3);

    private static final int DEPTH = 12;
    private static final int MOST_FILES = 200_000;

    private final Path place;
    private final InstantSource clock;

    /// @param local the book's folder for what belongs to this device alone
    public Feeds(Path local, InstantSource clock) {
        this.place = local.resolve("feeds");
        this.clock = clock;
    }

    /// The folders, in the order in which they were added.
    public List<Path> folders() {
        Path list = place.resolve("folders");
        try {
            return Files.exists(list)
                    ? Files.readAllLines(list).stream()
                            .filter(line -> !line.isBlank())
                            .map(Path::of)
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("reading which folders feed the book", e);
        }
    }

    /// @throws Refused if there is no such folder
    public void add(Path folder) {
        Path whole = folder.toAbsolutePath().normalize();
        if (!Files.isDirectory(whole)) {
            throw new Refused("feed.no-folder", folder.toString());
        }
        List<Path> all = new ArrayList<>(folders());
        if (!all.contains(whole)) {
            all.add(whole);
            keep(all);
        }
    }

    /// What it gave stays in the book; added again, it is read from the beginning.
    ///
    /// @throws Refused if it is none of them
    public void remove(Path folder) {
        Path whole = folder.toAbsolutePath().normalize();
        List<Path> all = new ArrayList<>(folders());
        if (!all.remove(whole)) {
            throw new Refused("feed.unknown", folder.toString());
        }
        keep(all);
        forget(whole);
    }

    private void keep(List<Path> all) {
        try {
            Files.createDirectories(place);
            Files.write(
                    place.resolve("folders"), all.stream().map(Path::toString).toList());
        } catch (IOException e) {
            throw new UncheckedIOException("keeping which folders feed the book", e);
        }
    }

    /// Reads a folder from the beginning the next time, whatever was refused of it; what is in the book already is the
    /// same then.
    public void forget(Path folder) {
        notes(folder).forget();
    }

    private FeedNotes notes(Path folder) {
        return new FeedNotes(place, Ids.derived("feed", folder.toString()).toString());
    }

    /// What would be new in all folders; equal as long as nothing arrives and nothing is taken. Empty for nothing.
    public String news() {
        StringBuilder news = new StringBuilder();
        for (Path folder : folders()) {
            if (Files.isDirectory(folder)) {
                try {
                    fresh(folder, notes(folder))
                            .forEach((name, stamp) -> news.append(folder)
                                    .append('\n')
                                    .append(name)
                                    .append('\n')
                                    .append(stamp)
                                    .append('\n'));
                } catch (IOException e) {
                    throw new UncheckedIOException("looking for what is new in " + folder.getFileName(), e);
                }
            }
        }
        return news.toString();
    }

    /// New and changed files of a folder, laid together to be read. Closing it removes what was laid together; the
    /// folder keeps its own.
    ///
    /// @return empty where nothing is new
    /// @throws Refused if the folder is not there
    public Optional<FreshFiles> fresh(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new Refused("feed.no-folder", folder.toString());
        }
        String name = Objects.toString(folder.getFileName(), "feed");
        FeedNotes notes = notes(folder);
        try {
            Map<String, String> found = fresh(folder, notes);
            return found.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            FreshFiles.laid(folder, name, place.resolve("new-" + UUID.randomUUID()), found, notes));
        } catch (IOException e) {
            throw new UncheckedIOException("looking for what is new in " + name, e);
        }
    }

    /// Files that were not read yet as they are now, by their names inside of the folder, each with its stamp.
    private Map<String, String> fresh(Path folder, FeedNotes notes) throws IOException {
        BiPredicate<String, String> read = notes.read();
        Map<String, String> fresh = new TreeMap<>();
        for (Path file : files(folder)) {
            String inside = folder.relativize(file).toString();
            Instant changed = Files.getLastModifiedTime(file).toInstant();
            String stamp = Files.size(file) + "-" + changed.toEpochMilli();
            if (!read.test(inside, stamp) && changed.isBefore(clock.instant().minus(SETTLED))) {
                fresh.put(inside, stamp);
            }
        }
        return fresh;
    }

    /// What a program leaves beside a file while somebody has it open.
    private static boolean isBeside(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.startsWith("~$") || name.startsWith(".~");
    }

    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder, DEPTH)) {
            return all.filter(file -> !isBeside(file) && Files.isRegularFile(file))
                    .limit(MOST_FILES)
                    .sorted()
                    .toList();
        }
    }
}
