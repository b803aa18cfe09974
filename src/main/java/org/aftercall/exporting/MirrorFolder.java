package org.aftercall.exporting;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.aftercall.format.Digests;
import org.aftercall.model.Refused;

/// The files that a mirror has written, by their names in its folder. A file of somebody else is never written over and
/// never deleted; one of ours that somebody changed is set aside before it is written again.
final class MirrorFolder {
    private static final String LIST = ".aftercall-mirror";
    private static final String HEAD = "aftercall mirror 1 ";

    private final Path folder;
    private final String book;
    private final Map<String, String> written = new TreeMap<>();
    private final List<String> foreign = new ArrayList<>();
    private final List<String> setAside = new ArrayList<>();
    private long changed;
    private long removed;

    /// @param book identity of the book; a mirror of another one is not written over
    /// @throws Refused if the folder mirrors another book
    MirrorFolder(Path folder, String book) throws IOException {
        this.folder = folder;
        this.book = book;
        Path list = folder.resolve(LIST);
        if (Files.exists(list)) {
            List<String> lines = Files.readAllLines(list);
            if (lines.isEmpty() || !lines.getFirst().equals(HEAD + book)) {
                throw new Refused("mirror.other-book", folder.toString());
            }
            for (String line : lines.subList(1, lines.size())) {
                if (line.length() > 65) {
                    written.put(line.substring(65), line.substring(0, 64));
                }
            }
        }
    }

    boolean isNew() {
        return written.isEmpty();
    }

    Set<String> names() {
        return new TreeSet<>(written.keySet());
    }

    long changed() {
        return changed;
    }

    long removed() {
        return removed;
    }

    /// Files of others that stand where ours should.
    List<String> foreign() {
        return foreign;
    }

    /// Files of ours that somebody had changed, by the names that they have now.
    List<String> setAside() {
        return setAside;
    }

    void put(String name, byte[] bytes) throws IOException {
        String digest = Digests.sha256(bytes);
        Path file = folder.resolve(name);
        boolean there = Files.exists(file);
        if (there && digest.equals(written.get(name)) && Files.size(file) == bytes.length) {
            return;
        }
        if (there && !freed(name, file, digest)) {
            return;
        }
        Files.createDirectories(file.getParent());
        Path unfinished = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            Files.write(unfinished, bytes);
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
        written.put(name, digest);
        changed++;
    }

    /// Whether the place of a file may be taken.
    private boolean freed(String name, Path file, String wanted) throws IOException {
        String ours = written.get(name);
        String now = Digests.sha256(file);
        if (ours == null) {
            if (now.equals(wanted)) {
                written.put(name, wanted);
            } else {
                foreign.add(name);
            }
            return false;
        }
        if (!now.equals(ours) && !now.equals(wanted)) {
            setAside(name, file);
        }
        return true;
    }

    private void setAside(String name, Path file) throws IOException {
        int dot = name.lastIndexOf('.');
        for (int i = 1; ; i++) {
            String other = name.substring(0, dot) + " (" + i + ")" + name.substring(dot);
            if (!Files.exists(folder.resolve(other))) {
                Files.move(file, folder.resolve(other));
                setAside.add(other);
                return;
            }
        }
    }

    /// A file of ours that is no longer wanted goes, unless somebody changed it.
    void remove(String name) throws IOException {
        String ours = written.remove(name);
        Path file = folder.resolve(name);
        if (ours != null && Files.exists(file) && Digests.sha256(file).equals(ours)) {
            Files.delete(file);
            removed++;
        }
    }

    /// Keeps the list of what was written.
    void save() throws IOException {
        StringBuilder list = new StringBuilder(HEAD).append(book).append('\n');
        written.forEach(
                (name, digest) -> list.append(digest).append(' ').append(name).append('\n'));
        Path unfinished = folder.resolve(LIST + ".part");
        Files.writeString(unfinished, list);
        Files.move(
                unfinished, folder.resolve(LIST), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
