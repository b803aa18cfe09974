package org.aftercall.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Files of a folder that feeds the book, copied so that they stay as they are while somebody looks at them: tables
/// each by itself, all others together.
public final class FreshFiles implements AutoCloseable {
    private static final Set<String> TABLES = Set.of("csv", "tsv", "xlsx", "xls", "ods");

    private final Path folder;
    private final Path together;
    private final Path people;
    private final Path tables;
    private final Map<String, String> stamps;
    private final FeedNotes notes;

    private FreshFiles(Path folder, String name, Path together, Map<String, String> stamps, FeedNotes notes) {
        this.folder = folder;
        this.together = together;
        this.people = together.resolve("people").resolve(name);
        this.tables = together.resolve("tables");
        this.stamps = stamps;
        this.notes = notes;
    }

    /// @param name of the folder
    /// @param together where they are copied to
    static FreshFiles laid(Path folder, String name, Path together, Map<String, String> stamps, FeedNotes notes)
            throws IOException {
        FreshFiles fresh = new FreshFiles(folder, name, together, stamps, notes);
        boolean kept = false;
        try {
            for (String inside : stamps.keySet()) {
                Path to = (isTable(inside) ? fresh.tables : fresh.people).resolve(inside);
                Files.createDirectories(Objects.requireNonNull(to.getParent(), "inside of a folder"));
                Files.copy(folder.resolve(inside), to);
            }
            kept = true;
            return fresh;
        } finally {
            if (!kept) {
                fresh.close();
            }
        }
    }

    private static boolean isTable(String name) {
        return TABLES.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    Path folder() {
        return folder;
    }

    FeedNotes notes() {
        return notes;
    }

    /// Mails, cards and entries of calendars in one folder, which is called as theirs; empty where there are none.
    public Optional<Path> people() {
        return Files.isDirectory(people) ? Optional.of(people) : Optional.empty();
    }

    /// Names of these files inside of the folder.
    Set<String> peopleNames() {
        return stamps.keySet().stream().filter(each -> !isTable(each)).collect(Collectors.toSet());
    }

    /// Names of the tables inside of the folder.
    List<String> tables() {
        return stamps.keySet().stream().filter(FreshFiles::isTable).toList();
    }

    Path table(String inside) {
        return tables.resolve(inside);
    }

    /// How many files are new.
    public long files() {
        return stamps.size();
    }

    /// These files are not read again unless they change. To be said once they are in the book.
    void taken(Collection<String> names) {
        Map<String, String> read = new TreeMap<>(stamps);
        read.keySet().retainAll(Set.copyOf(names));
        try {
            notes.read(
                    read,
                    Feeds.files(folder).stream()
                            .map(file -> folder.relativize(file).toString())
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("noting what was read", e);
        }
    }

    @Override
    public void close() {
        if (!Files.exists(together)) {
            return;
        }
        try (Stream<Path> all = Files.walk(together)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("removing what was laid together", e);
        }
    }
}
