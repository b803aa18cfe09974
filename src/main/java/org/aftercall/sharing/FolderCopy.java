package org.aftercall.sharing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.aftercall.model.Problem;
import org.aftercall.model.Refused;

/// Brings what lies in one shared folder to another one. Every file is written once, so a copy is as good as the
/// original, and whoever is stopped amid it begins again; the first folder stays as it is.
final class FolderCopy {
    private FolderCopy() {}

    /// Copies the files of one book, all but its charters: a folder without them is no shared book yet.
    ///
    /// @param from where its files lie; nothing is copied if it is not there
    /// @return how many were copied now
    /// @throws Refused if the other folder does not take them
    static long copy(Path from, Path to) {
        if (!Files.isDirectory(from)) {
            return 0;
        }
        long copied = 0;
        for (Path file : files(from)) {
            Path target = to.resolve(from.relativize(file).toString());
            if (!Files.exists(target)) {
                copied += copied(file, target) ? 1 : 0;
            }
        }
        return copied;
    }

    private static List<Path> files(Path root) {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !String.valueOf(file.getFileName()).startsWith("~"))
                    .filter(file -> !Charter.isNamed(String.valueOf(file.getFileName())))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new Refused(Problem.refused("sharing.no-folder", root.toString()), e);
        }
    }

    /// @return false for a file that its owner has taken away meanwhile
    private static boolean copied(Path file, Path target) {
        try {
            Files.createDirectories(target.resolveSibling("."));
            Path part = target.resolveSibling("~" + target.getFileName() + ".tmp");
            Files.deleteIfExists(part);
            if (!Files.exists(file)) {
                return false;
            }
            Files.copy(file, part);
            Files.move(part, target);
            return true;
        } catch (FileAlreadyExistsException _) {
            return false; // a colleague copies it, too
        } catch (IOException e) {
            throw new Refused(Problem.refused("sharing.not-writable", target.toString()), e);
        }
    }
}
