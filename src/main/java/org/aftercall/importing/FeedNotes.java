package org.aftercall.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What is noted about one folder that feeds the book: which of its files were read, as they were then, and what
/// somebody does not want from it. Of the latter only fingerprints are kept, which name nobody.
final class FeedNotes {
    private final Path seen;
    private final Path refused;

    /// @param place where the notes of all folders lie
    /// @param id of the folder
    FeedNotes(Path place, String id) {
        this.seen = place.resolve(id + ".seen");
        this.refused = place.resolve(id + ".refused");
    }

    /// Stamps of the files that were read, by their names inside of the folder.
    Map<String, String> seen() throws IOException {
        Map<String, String> stamps = new TreeMap<>();
        for (String line : lines(seen)) {
            int blank = line.indexOf(' ');
            if (blank > 0) {
                stamps.put(line.substring(blank + 1), line.substring(0, blank));
            }
        }
        return stamps;
    }

    /// Notes that files were read.
    ///
    /// @param there which of the known ones are still there; the others are forgotten
    void read(Map<String, String> stamps, java.util.function.Predicate<String> there) {
        try {
            Map<String, String> all = seen();
            all.keySet().removeIf(there.negate());
            all.putAll(stamps);
            List<String> lines = new ArrayList<>();
            all.forEach((name, stamp) -> lines.add(stamp + " " + name));
            write(seen, lines);
        } catch (IOException e) {
            throw new UncheckedIOException("noting what was read", e);
        }
    }

    /// Fingerprints of what nobody wants.
    Set<String> refused() {
        try {
            return new HashSet<>(lines(refused));
        } catch (IOException e) {
            throw new UncheckedIOException("reading what is not wanted", e);
        }
    }

    void refuse(Collection<String> more) {
        if (more.isEmpty()) {
            return;
        }
        try {
            Set<String> all = new TreeSet<>(lines(refused));
            all.addAll(more);
            write(refused, all);
        } catch (IOException e) {
            throw new UncheckedIOException("noting what is not wanted", e);
        }
    }

    void forget() {
        try {
            Files.deleteIfExists(seen);
            Files.deleteIfExists(refused);
        } catch (IOException e) {
            throw new UncheckedIOException("forgetting what was read", e);
        }
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.exists(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of();
    }

    private static void write(Path file, Collection<String> lines) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        Files.write(unfinished, lines);
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
