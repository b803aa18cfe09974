package org.aftercall.store.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.aftercall.model.Problem;
import org.aftercall.model.Refused;
import org.aftercall.store.Position;
import org.jspecify.annotations.Nullable;

/// What is done when a journal is opened: the last segment is read whole, the others at head and end; a torn tail is
/// set aside; damage is named and nothing is touched.
final class Opening {
    /// @param end the place after the last record that can be trusted
    /// @param damaged nothing may be appended
    /// @param cutShort the end lies before damage: there had been more
    record Found(Position end, boolean damaged, boolean cutShort, List<Problem> problems) {}

    private final Disk disk;
    private final Path folder;
    private final UUID dataset;
    private final List<Problem> problems = new ArrayList<>();
    private boolean damaged;
    private boolean cutShort;

    Opening(Disk disk, Path folder, UUID dataset) {
        this.disk = disk;
        this.folder = folder;
        this.dataset = dataset;
    }

    Found open() throws IOException {
        disk.makeFolder(folder);
        Position watermark = Watermark.read(disk, folder);
        List<Integer> numbers = numbers(disk, folder);
        numbers = withoutUnbornLast(numbers);
        int last = numbers.isEmpty() ? 0 : numbers.getLast();
        if (last < watermark.segment() && watermark.records() > 0) {
            missing(watermark.segment());
            cutShort = true;
        }
        Position end = Position.START;
        byte @Nullable [] chain = new byte[Chain.LENGTH];
        for (int number = 1; number <= last; number++) {
            if (!numbers.contains(number)) {
                missing(number);
                chain = null;
                continue;
            }
            Position start = head(number, chain);
            if (number == last) {
                cutShort |= start == null;
                end = start == null ? end : tail(start, watermark);
            } else {
                chain = lastChain(number);
            }
        }
        if (last == 0 && !damaged) {
            create(disk, folder, new Segment(dataset, 1, 0, new byte[Chain.LENGTH]));
        }
        return new Found(end.records() == 0 ? Position.START : end, damaged, cutShort, problems);
    }

    static List<Integer> numbers(Disk disk, Path folder) throws IOException {
        return disk.list(folder).stream()
                .map(Segment::numberOf)
                .filter(number -> number > 0)
                .sorted()
                .toList();
    }

    static void create(Disk disk, Path folder, Segment segment) throws IOException {
        try (Disk.OpenFile out = disk.open(Segment.file(folder, segment.number()))) {
            out.truncate(0);
            out.write(0, segment.encode(), 0, Segment.HEAD);
            out.force();
        }
        disk.forceFolder(folder);
    }

    /// A last segment whose head was never whole on the disk holds nothing: the power went while it was made.
    private List<Integer> withoutUnbornLast(List<Integer> numbers) throws IOException {
        if (numbers.isEmpty()) {
            return numbers;
        }
        Path file = Segment.file(folder, numbers.getLast());
        long size;
        try (Window in = Window.at(disk, file)) {
            size = in.size();
            if (Segment.read(in) != null || Walk.wasForced(in, 0, size)) {
                return numbers;
            }
        }
        if (Watermark.read(disk, folder).segment() >= numbers.getLast()
                && Watermark.read(disk, folder).records() > 0) {
            return numbers;
        }
        disk.move(file, cutFile());
        disk.forceFolder(folder);
        noteCut(file, 0, size);
        return numbers.subList(0, numbers.size() - 1);
    }

    /// Checks the head of a segment against the end of the one before it.
    private @Nullable Position head(int number, byte @Nullable [] chainBefore) throws IOException {
        Path file = Segment.file(folder, number);
        Segment segment;
        try (Window in = Window.at(disk, file)) {
            segment = Segment.read(in);
        }
        if (segment == null || segment.number() != number) {
            damage("journal.hole", file, 0);
            return null;
        }
        if (!segment.dataset().equals(dataset)) {
            throw new Refused("journal.otherBook", file.toString());
        }
        if (chainBefore != null && !Arrays.equals(chainBefore, segment.chain())) {
            damage("journal.hole", Segment.file(folder, number - 1), sizeOf(number - 1));
        }
        return segment.start();
    }

    private Position tail(Position start, Position watermark) throws IOException {
        Path file = Segment.file(folder, start.segment());
        Position end;
        long size;
        try (Window in = new Window(disk, file)) {
            size = in.size();
            if (Walk.isAsClosed(in, start, watermark)) {
                return watermark;
            }
            end = Walk.through(in, start, size, (_, _, _) -> {});
            boolean closedHere = watermark.segment() == end.segment() && watermark.offset() > end.offset();
            if (closedHere || (end.offset() < size && Walk.wasForced(in, end.offset(), size))) {
                damage("journal.hole", file, end.offset());
                cutShort = true;
                return end;
            }
        }
        if (!damaged) {
            cut(file, end.offset(), size);
        }
        return end;
    }

    /// Sets aside what lies after the last whole record. The rest is forced: a killed program may have left it in
    /// memory only.
    private void cut(Path file, long from, long size) throws IOException {
        try (Disk.OpenFile segment = disk.open(file)) {
            if (size > from) {
                byte[] piece = new byte[Math.toIntExact(size - from)];
                try (Window in = new Window(disk, file)) {
                    in.read(from, piece, piece.length);
                }
                if (!isSetAside(piece)) {
                    return;
                }
                segment.truncate(from);
                noteCut(file, from, size - from);
            }
            segment.force();
        }
        disk.forceFolder(folder);
    }

    /// Without room to set the tail aside nothing is cut and nothing appended: the book can be read, and the next start
    /// tries again.
    private boolean isSetAside(byte[] piece) {
        try {
            SmallFile.write(disk, cutFile(), piece);
            return true;
        } catch (IOException e) {
            damaged = true;
            problems.add(Problem.refused("readOnly", folder.toString()));
            return false;
        }
    }

    private byte[] lastChain(int number) throws IOException {
        byte[] chain = new byte[Chain.LENGTH];
        try (Window in = new Window(disk, Segment.file(folder, number))) {
            if (in.size() > Segment.HEAD) {
                in.read(in.size() - Chain.LENGTH, chain, Chain.LENGTH);
            }
        }
        return chain;
    }

    private long sizeOf(int number) throws IOException {
        try (Window in = new Window(disk, Segment.file(folder, number))) {
            return in.size();
        }
    }

    private Path cutFile() throws IOException {
        List<Path> there = disk.list(folder);
        int number = 1;
        while (there.contains(folder.resolve("cut-" + number + ".bin"))) {
            number++;
        }
        return folder.resolve("cut-" + number + ".bin");
    }

    private void missing(int number) {
        damaged = true;
        problems.add(Problem.refused("journal.segmentMissing", nameOf(Segment.file(folder, number))));
    }

    private void damage(String key, Path file, long offset) {
        damaged = true;
        problems.add(Problem.refused(key, nameOf(file), Long.toString(offset)));
    }

    private void noteCut(Path file, long offset, long bytes) {
        problems.add(new Problem(
                "journal.cut",
                Problem.Severity.NOTICE,
                List.of(nameOf(file), Long.toString(offset), Long.toString(bytes)),
                null));
    }

    private static String nameOf(Path file) {
        return file.getFileName().toString();
    }
}
