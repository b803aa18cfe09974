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
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/// What is noted about one folder that feeds the book: which of its files were read, as they were then, and what
/// somebody does not want from it. Of both only fingerprints are kept, which name nobody: the name of a file may be
/// that of a person, who may ask to be forgotten.
final class FeedNotes {
    private final Path seen;
    private final Path refused;

    /// @param place where the notes of all folders lie
    /// @param id of the folder
    FeedNotes(Path place, String id) {
        this.seen = place.resolve(id + ".seen");
        this.refused = place.resolve(id + ".refused");
    }

    /// A file by its name inside of the folder.
    private static String fingerprint(String inside) {
        return Ids.derived("file", inside).toString();
    }

    /// Which files were read as they are now.
    ///
    /// @return asked with name and stamp
    BiPredicate<String, String> read() throws IOException {
        Map<String, String> stamps = seen();
        return (inside, stamp) -> stamp.equals(stamps.get(fingerprint(inside)));
    }

    /// Stamps of the files that were read, by fingerprint.
    private Map<String, String> seen() throws IOException {
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
    /// @param stamps by name inside of the folder
    /// @param there names of all that are there; others are forgotten
    void read(Map<String, String> stamps, Collection<String> there) {
        try {
            Map<String, String> all = seen();
            all.keySet().retainAll(there.stream().map(FeedNotes::fingerprint).collect(Collectors.toSet()));
            stamps.forEach((inside, stamp) -> all.put(fingerprint(inside), stamp));
            List<String> lines = new ArrayList<>();
            all.forEach((file, stamp) -> lines.add(stamp + " " + file));
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
