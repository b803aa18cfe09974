package org.aftercall.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.aftercall.model.Refused;

/// Folders that feed the book: what a web form or a scanner app drops, mails, meetings. Each file is read once, and
/// once
/// more when it has changed; nobody becomes a contact by it whom nobody asked for. The folders themselves are only
/// read.
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

    /// Reads a folder from the beginning the next time; what is in the book already is the same then.
    public void forget(Path folder) {
        try {
            Files.deleteIfExists(seen(folder));
        } catch (IOException e) {
            throw new UncheckedIOException("forgetting what was read", e);
        }
    }

    private Path seen(Path folder) {
        return place.resolve(Drafting.derived("feed", folder.toString()) + ".seen");
    }

    /// New and changed files of a folder, laid together for one import. Closing it removes them; the folder keeps its
    /// own.
    public final class Fresh implements AutoCloseable {
        private final Path folder;
        private final Path together;
        private final Path staged;
        private final Map<String, String> stamps;
        private final long files;

        private Fresh(Path folder, Path together, Path staged, Map<String, String> stamps, long files) {
            this.folder = folder;
            this.together = together;
            this.staged = staged;
            this.stamps = stamps;
            this.files = files;
        }

        /// What is to be imported; it is called as the folder is.
        public Path path() {
            return staged;
        }

        public long files() {
            return files;
        }

        /// These files are not read again. To be said once they are in the book.
        public void taken() {
            List<String> lines = new ArrayList<>();
            stamps.forEach((name, stamp) -> lines.add(stamp + " " + name));
            try {
                Path unfinished = place.resolve("seen.part");
                Files.write(unfinished, lines);
                Files.move(unfinished, seen(folder), StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new UncheckedIOException("noting what was read", e);
            }
        }

        @Override
        public void close() {
            deleteAll(together);
        }
    }

    private static void deleteAll(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("removing what was laid together", e);
        }
    }

    /// @return empty where nothing is new
    /// @throws Refused if the folder is not there
    public Optional<Fresh> fresh(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new Refused("feed.no-folder", folder.toString());
        }
        String name = Objects.toString(folder.getFileName(), "feed");
        Path together = place.resolve("new-" + UUID.randomUUID());
        Path staged = together.resolve(name);
        boolean kept = false;
        try {
            Map<String, String> before = read(seen(folder));
            Map<String, String> now = new TreeMap<>();
            long count = 0;
            for (Path file : files(folder)) {
                String inside = folder.relativize(file).toString();
                Instant changed = Files.getLastModifiedTime(file).toInstant();
                String stamp = Files.size(file) + "-" + changed.toEpochMilli();
                if (stamp.equals(before.get(inside))) {
                    now.put(inside, stamp);
                } else if (changed.isBefore(clock.instant().minus(SETTLED))) {
                    now.put(inside, stamp);
                    Path to = staged.resolve(inside);
                    Files.createDirectories(Objects.requireNonNull(to.getParent(), "inside of a folder"));
                    Files.copy(file, to);
                    count++;
                }
            }
            if (count == 0) {
                return Optional.empty();
            }
            kept = true;
            return Optional.of(new Fresh(folder, together, staged, now, count));
        } catch (IOException e) {
            throw new UncheckedIOException("looking for what is new in " + name, e);
        } finally {
            if (!kept && Files.exists(together)) {
                deleteAll(together);
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder, DEPTH)) {
            return all.filter(Files::isRegularFile).limit(MOST_FILES).sorted().toList();
        }
    }

    private static Map<String, String> read(Path seen) throws IOException {
        Map<String, String> stamps = new HashMap<>();
        if (Files.exists(seen)) {
            for (String line : Files.readAllLines(seen)) {
                int blank = line.indexOf(' ');
                if (blank > 0) {
                    stamps.put(line.substring(blank + 1), line.substring(0, blank));
                }
            }
        }
        return stamps;
    }
}
