package org.aftercall.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/// Carries files between the folders of several laptops as a bad syncer does: late, in any order, cut short or with an
/// empty tail before they are whole, and now and then twice under another name. What its owner takes away goes
/// elsewhere too.
final class Carrier {
    private static final List<String> DIALECTS =
            List.of("%s (Anna's conflicted copy 2026-11-21)", "%s.sync-conflict-20261121-101500-ABC", "%s (1)");
    private static final long LATEST_MILLIS = 3000;

    private final List<Path> folders;
    private final SplittableRandom random;
    private final Map<Path, Integer> origin = new HashMap<>();
    private final List<Set<Path>> brought = new ArrayList<>();
    private final List<Task> underWay = new ArrayList<>();
    private long carried;

    private record Task(long at, Path file, int to) {}

    /// @param folders one for each laptop; what is in the first goes to all at once
    Carrier(List<Path> folders, SplittableRandom random) {
        this.folders = List.copyOf(folders);
        this.random = random;
        folders.forEach(folder -> brought.add(new HashSet<>()));
        look(0);
        calm();
    }

    synchronized long carried() {
        return carried;
    }

    /// One look around.
    synchronized void step(long now) {
        look(now);
        for (Task task : List.copyOf(underWay)) {
            if (task.at() <= now && underWay.remove(task)) {
                bring(task, now);
            }
        }
    }

    /// Everything arrives whole.
    synchronized void calm() {
        look(0);
        underWay.clear();
        origin.forEach((file, from) -> {
            for (int to = 0; to < folders.size(); to++) {
                if (to != from) {
                    write(file, read(from, file), to);
                }
            }
        });
    }

    private void look(long now) {
        for (int i = 0; i < folders.size(); i++) {
            Set<Path> there = files(folders.get(i));
            for (Path file : there) {
                if (!brought.get(i).contains(file) && origin.putIfAbsent(file, i) == null) {
                    for (int to = 0; to < folders.size(); to++) {
                        if (to != i) {
                            underWay.add(new Task(now + random.nextLong(LATEST_MILLIS), file, to));
                        }
                    }
                }
            }
            int from = i;
            origin.entrySet()
                    .removeIf(each -> each.getValue() == from && !there.contains(each.getKey()) && gone(each.getKey()));
        }
    }

    private boolean gone(Path file) {
        for (int to = 0; to < folders.size(); to++) {
            if (brought.get(to).remove(file)) {
                delete(folders.get(to).resolve(file));
            }
        }
        return true;
    }

    private void bring(Task task, long now) {
        Integer from = origin.get(task.file());
        if (from == null) {
            return;
        }
        byte[] bytes = read(from, task.file());
        int fate = bytes.length == 0 ? 99 : random.nextInt(100);
        if (fate < 20) {
            byte[] part = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            write(task.file(), fate < 12 ? part : Arrays.copyOf(part, bytes.length), task.to());
            underWay.add(new Task(now + random.nextLong(LATEST_MILLIS), task.file(), task.to()));
            return;
        }
        if (fate < 30) {
            Path other = task.file()
                    .resolveSibling(DIALECTS.get(random.nextInt(DIALECTS.size()))
                            .formatted(task.file().getFileName()));
            write(other, bytes, task.to());
        }
        write(task.file(), bytes, task.to());
        carried++;
    }

    private byte[] read(int from, Path file) {
        try {
            return Files.readAllBytes(folders.get(from).resolve(file));
        } catch (NoSuchFileException _) {
            return new byte[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Path file, byte[] bytes, int to) {
        if (bytes.length == 0) {
            return;
        }
        Path place = folders.get(to).resolve(file);
        brought.get(to).add(file);
        try {
            Files.createDirectories(place.getParent());
            Path part = place.resolveSibling("~" + place.getFileName() + ".tmp");
            Files.write(part, bytes);
            Files.move(part, place, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<Path> files(Path folder) {
        Set<Path> found = new HashSet<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
                    if (!file.getFileName().toString().startsWith("~")) {
                        found.add(folder.relativize(file));
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException gone) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
