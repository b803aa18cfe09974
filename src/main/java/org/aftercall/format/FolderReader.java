package org.aftercall.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.aftercall.model.Origin;
import org.aftercall.model.Problem;
import org.aftercall.model.Problem.Severity;
import org.aftercall.model.Refused;

/// Reads the mails, cards and entries of calendars that lie in a folder and in the folders below it, Maildir included,
/// as one list of rows. Other files are left alone and named.
final class FolderReader {
    private static final int DEPTH = 12;
    private static final int MOST_FILES = 200_000;
    private static final int NAMED = 20;

    private final Path folder;
    private final String name;
    private final ReadOptions options;
    private final RowSink sink;
    private final int most;
    private final MessageDigest digest = Digests.sha256();
    private final List<String> others = new ArrayList<>();
    private final List<Problem> notices = new ArrayList<>();
    private long left;
    private long number;
    private long bytes;

    FolderReader(Path folder, ReadOptions options, RowSink sink) {
        this(folder, options, sink, MOST_FILES);
    }

    /// @param most number of files that are read
    FolderReader(Path folder, ReadOptions options, RowSink sink, int most) {
        this.most = most;
        this.folder = folder;
        this.name = Formats.nameOf(folder);
        this.options = options;
        this.sink = sink;
    }

    TableInfo read() throws IOException {
        for (Path file : files()) {
            if (sink.cancelled()) {
                throw new CancellationException();
            }
            file(file);
        }
        if (left > 0) {
            notices.add(Problem.at(
                    Origin.file(name),
                    Severity.NOTICE,
                    "folder.left-alone",
                    Long.toString(left),
                    String.join(", ", others)));
        }
        if (number == 0) {
            throw Formats.refused(options.only().isEmpty() ? "folder.nothing" : "folder.nothing-of-several", folder);
        }
        return TableInfo.ofPeople(
                name, Kind.FOLDER, number, bytes, HexFormat.of().formatHex(digest.digest()), notices);
    }

    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        if (options.only().isEmpty()) {
            below(folder, files);
        }
        for (String each : options.only()) {
            below(folder.resolve(each), files);
        }
        if (files.size() > most) {
            notices.add(Problem.at(Origin.file(name), Severity.NOTICE, "folder.too-many", Integer.toString(most)));
        }
        return files.stream().limit(most).sorted().toList();
    }

    private void below(Path top, List<Path> files) throws IOException {
        try (Stream<Path> all = Files.walk(top, DEPTH)) {
            all.filter(file -> isVisible(folder.relativize(file)))
                    .filter(Files::isRegularFile)
                    .limit(most + 1L - files.size())
                    .forEach(files::add);
        } catch (UncheckedIOException | NoSuchFileException e) {
            throw Formats.refused("folder.unreadable", folder, e);
        }
    }

    private static boolean isVisible(Path inside) {
        for (Path part : inside) {
            if (part.toString().startsWith(".")
                    && !part.toString().matches("\\.[A-Z].*")) { // Maildir names its folders so
                return false;
            }
        }
        return true;
    }

    private void file(Path file) throws IOException {
        String inside = folder.relativize(file).toString();
        try {
            Kind kind = Files.size(file) == 0 ? Kind.CSV : Formats.sniff(file);
            if (!kind.isOfPeople()) {
                leave(inside);
                return;
            }
            TableInfo info = Tables.read(file, options, new Renumbered(inside));
            digest.update((inside + "\n" + info.sha256() + "\n").getBytes(StandardCharsets.UTF_8));
            bytes += info.fileBytes();
            info.notices().forEach(each -> notices.add(at(each, inside, 0)));
        } catch (Refused e) {
            if (Set.of("msg.broken", "pst.broken").contains(e.problem().key())) {
                number++;
                sink.problem(Problem.at(
                        new Origin(inside, "", number, ""),
                        Severity.ROW,
                        e.problem().key()));
                sink.row(ContentLine.row(number, List.of(named(inside))));
            } else {
                leave(inside);
            }
        }
    }

    private void leave(String inside) {
        left++;
        if (others.size() < NAMED) {
            others.add(inside);
        }
    }

    private static ContentLine named(String file) {
        return ContentLine.text("", ContentLine.FILE, Map.of(), file);
    }

    private static Problem at(Problem problem, String inside, long row) {
        Origin origin = problem.origin();
        String column = origin == null ? "" : origin.column();
        return new Problem(problem.key(), problem.severity(), problem.arguments(), new Origin(inside, "", row, column));
    }

    /// The rows of one file, numbered through the folder and with the name of the file.
    private final class Renumbered implements RowSink {
        private final String file;
        private final long before = number;

        Renumbered(String file) {
            this.file = file;
        }

        @Override
        public void row(SourceRow row) {
            number = before + row.number();
            List<ContentLine> lines = new ArrayList<>(ContentLine.of(row));
            lines.add(named(file));
            sink.row(ContentLine.row(number, lines));
        }

        @Override
        public void problem(Problem problem) {
            Origin origin = problem.origin();
            sink.problem(at(problem, file, before + (origin == null ? 0 : origin.row())));
        }

        @Override
        public boolean cancelled() {
            return sink.cancelled();
        }
    }
}
