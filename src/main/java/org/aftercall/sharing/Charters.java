package org.aftercall.sharing;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftercall.model.Problem;
import org.aftercall.model.Refused;

/// The charters that lie in a folder which colleagues reach.
final class Charters {
    private static final String FOLDER = "clog";
    private static final String README = "readme.txt";

    private Charters() {}

    /// Where the files of one book lie.
    static Path root(Path folder, UUID dataset) {
        return folder.resolve(FOLDER).resolve(dataset.toString().replace("-", ""));
    }

    /// Whoever chooses the folder that this program has made, or one of a book in it, means the one they lie in.
    static Path meant(Path folder) {
        Path place = folder.toAbsolutePath().normalize();
        for (Path each : Arrays.asList(place, place.getParent())) {
            if (each != null && each.endsWith(FOLDER) && each.getParent() != null && !isShared(place)) {
                return each.getParent();
            }
        }
        return place;
    }

    private static boolean isShared(Path folder) {
        return Files.isDirectory(folder.resolve(FOLDER));
    }

    /// The newest of each book that is shared in a folder, by name.
    ///
    /// @throws Refused if the folder is not there
    static List<Charter> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new Refused("sharing.no-folder", folder.toString());
        }
        List<Charter> found = new ArrayList<>();
        try (DirectoryStream<Path> books = Files.newDirectoryStream(folder.resolve(FOLDER), Files::isDirectory)) {
            for (Path book : books) {
                newest(book)
                        .filter(charter ->
                                root(folder, charter.dataset()).getFileName().equals(book.getFileName()))
                        .ifPresent(found::add);
            }
        } catch (IOException _) {
            // nothing is shared there yet
        }
        found.sort(Comparator.comparing(Charter::name).thenComparing(Charter::dataset));
        return found;
    }

    /// Of two that two people wrote at once all take the same.
    ///
    /// @return empty if nothing is shared there, or the place is away
    static Optional<Charter> newest(Path root) {
        List<Charter> all = all(root);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    /// All of a book, the oldest first.
    static List<Charter> all(Path root) {
        List<Charter> all = new ArrayList<>();
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(root, file -> Charter.isNamed(String.valueOf(file.getFileName())))) {
            for (Path file : files) {
                Charter.read(Files.readAllBytes(file)).ifPresent(all::add);
            }
        } catch (IOException _) {
            return List.of();
        }
        all.sort(Comparator.comparingInt(Charter::number).thenComparing(Charter::file));
        return all;
    }

    /// Whether a charter lies there that only a newer version can read.
    static boolean isNewerThere(Path root) {
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(root, file -> Charter.isNamed(String.valueOf(file.getFileName())))) {
            for (Path file : files) {
                if (Charter.isNewer(Files.readAllBytes(file))) {
                    return true;
                }
            }
        } catch (IOException _) {
            return false;
        }
        return false;
    }

    /// Begins a shared book. The charter goes last: a place without it is no shared book yet.
    static void found(Path folder, Charter charter) {
        try {
            Files.createDirectories(root(folder, charter.dataset()).resolve("r"));
            Files.writeString(
                    folder.resolve(FOLDER).resolve(README),
                    "Aftercall keeps what colleagues share here. Please do not rename, edit or delete anything.\n");
        } catch (IOException e) {
            throw new Refused(Problem.refused("sharing.not-writable", folder.toString()), e);
        }
        add(folder, charter);
    }

    /// @throws Refused if it could not be left there
    static void add(Path folder, Charter charter) {
        Path root = root(folder, charter.dataset());
        try {
            Path unfinished = root.resolve("~" + charter.file() + ".tmp");
            Files.write(unfinished, charter.bytes());
            Files.move(unfinished, root.resolve(charter.file()));
        } catch (IOException e) {
            throw new Refused(Problem.refused("sharing.not-writable", folder.toString()), e);
        }
    }
}
