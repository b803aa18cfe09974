package org.aftercall.store.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.aftercall.model.Problem;
import org.aftercall.model.Refused;

/// The folder of one book and what lies where in it (`store.md` 2).
///
/// @param path the folder itself, absolute
/// @param dataset identity of the book, made when it was created
public record BookFolder(Path path, UUID dataset) {
    /// Version of this layout. A newer one is refused.
    public static final int FORMAT = 1;

    private static final Pattern FORMAT_NUMBER = Pattern.compile("\"format\"\\s*:\\s*([0-9]{1,9})");
    private static final Pattern DATASET = Pattern.compile("\"dataset\"\\s*:\\s*\"([0-9a-fA-F-]{36})\"");
    private static final Set<String> OWN = Set.of(
            "address-book.mv.db",
            "journal",
            "snapshots",
            "attachments",
            "backups",
            "local",
            "app.lock",
            "raise",
            "raise.sock",
            "format.json",
            "format.json" + SmallFile.UNFINISHED);

    /// Opens a book, or makes one in a folder that is absent or empty.
    ///
    /// @param newDataset asked only for a new book
    /// @throws Refused if no book may lie there (`book.path`, `book.synced`, `book.notEmpty`), or what is there is
    ///     damaged (`book.damaged`) or of a newer version (`book.newer`)
    public static BookFolder open(Path folder, Surroundings surroundings, Supplier<UUID> newDataset) {
        Path path = folder.toAbsolutePath().normalize();
        refuseBadPlace(path, surroundings);
        Disk disk = new RealDisk();
        try {
            Path format = path.resolve("format.json");
            Optional<UUID> dataset = Files.exists(format) ? read(format) : Optional.empty();
            if (dataset.isEmpty()) {
                dataset = fromJournal(disk, path);
            }
            boolean somethingIsThere = Files.exists(format) || Files.exists(path.resolve("address-book.mv.db"));
            if (dataset.isEmpty() && somethingIsThere) {
                throw new Refused("book.damaged", path.toString());
            }
            BookFolder book = new BookFolder(path, dataset.orElseGet(() -> begin(path, newDataset)));
            for (Path part : book.folders()) {
                Files.createDirectories(part);
            }
            if (!Files.exists(format)) {
                SmallFile.write(disk, format, book.format().getBytes(StandardCharsets.UTF_8));
            }
            return book;
        } catch (IOException e) {
            throw new UncheckedIOException("opening the book in " + path, e);
        }
    }

    /// Whether a book lies in a folder.
    public static boolean isThere(Path folder) {
        return Files.exists(folder.resolve("format.json")) || Files.exists(Segment.file(folder.resolve("journal"), 1));
    }

    /// Why no book can be opened or made in a folder: a bad place, what is in it, or that it cannot be written to.
    /// Nothing is made yet.
    public static Optional<Problem> refusal(Path folder, Surroundings surroundings) {
        Path path = folder.toAbsolutePath().normalize();
        try {
            refuseBadPlace(path, surroundings);
            if (!isThere(path)) {
                begin(path, UUID::randomUUID);
            }
        } catch (Refused refused) {
            return Optional.of(refused.problem());
        }
        Path above = path;
        while (!Files.exists(above) && above.getParent() != null) {
            above = above.getParent();
        }
        return Files.isDirectory(above) && Files.isWritable(above)
                ? Optional.empty()
                : Optional.of(Problem.refused("book.notWritable", above.toString()));
    }

    /// @throws Refused if no book may lie there, whatever is in it
    static void refuseBadPlace(Path path, Surroundings surroundings) {
        // the address of a database ends at a semicolon, and cannot escape it
        if (path.toString().contains(";")) {
            throw new Refused("book.path", path.toString());
        }
        Synced.by(path, surroundings).ifPresent(syncer -> {
            throw new Refused("book.synced", path.toString(), syncer);
        });
    }

    public Path database() {
        return path.resolve("address-book.mv.db");
    }

    public Path journal() {
        return path.resolve("journal");
    }

    public Path snapshots() {
        return path.resolve("snapshots");
    }

    public Path attachments() {
        return path.resolve("attachments");
    }

    public Path backups() {
        return path.resolve("backups");
    }

    /// What belongs to this device alone: drafts, window state, recipes, settings, the search index.
    public Path local() {
        return local(path);
    }

    /// The same of a book that is not opened.
    public static Path local(Path folder) {
        return folder.resolve("local");
    }

    public Path drafts() {
        return local().resolve("drafts");
    }

    public Path reserve() {
        return local().resolve("reserve");
    }

    /// Removes what makes a closed book without a single record a book, so that another can begin here.
    public void removeEmpty() {
        Disk disk = new RealDisk();
        try {
            for (Path segment : disk.list(journal())) {
                disk.delete(segment);
            }
            disk.delete(database());
            disk.delete(path.resolve("format.json"));
        } catch (IOException e) {
            throw new UncheckedIOException("making room in " + path, e);
        }
    }

    private Set<Path> folders() {
        return Set.of(journal(), snapshots(), attachments(), backups(), local());
    }

    private String format() {
        return "{\n  \"format\": " + FORMAT + ",\n  \"dataset\": \"" + dataset + "\"\n}\n";
    }

    private static Optional<UUID> read(Path format) throws IOException {
        String text = new String(Files.readAllBytes(format), StandardCharsets.UTF_8);
        Matcher number = FORMAT_NUMBER.matcher(text);
        Matcher dataset = DATASET.matcher(text);
        if (number.find() && Integer.parseInt(number.group(1)) > FORMAT) {
            throw new Refused("book.newer", number.group(1), Integer.toString(FORMAT));
        }
        return dataset.find() ? SmallFile.uuid(dataset.group(1)) : Optional.empty();
    }

    /// The head of the first segment names the book too: a lost format file is no lost book.
    private static Optional<UUID> fromJournal(Disk disk, Path path) throws IOException {
        Path first = Segment.file(path.resolve("journal"), 1);
        if (!disk.exists(first)) {
            return Optional.empty();
        }
        try (Window in = new Window(disk, first)) {
            return Optional.ofNullable(Segment.read(in)).map(Segment::dataset);
        }
    }

    /// A new book does not strew its files among those of others. What a killed first start left is its own.
    private static UUID begin(Path path, Supplier<UUID> newDataset) {
        if (Files.exists(path)) {
            try (Stream<Path> there = Files.list(path)) {
                if (there.anyMatch(file -> !OWN.contains(file.getFileName().toString()))) {
                    throw new Refused("book.notEmpty", path.toString());
                }
            } catch (IOException e) {
                throw new UncheckedIOException("looking into " + path, e);
            }
        }
        return newDataset.get();
    }
}
