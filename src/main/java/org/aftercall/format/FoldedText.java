package org.aftercall.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.aftercall.model.Origin;
import org.aftercall.model.Problem;
import org.jspecify.annotations.Nullable;

/// How the text of a vCard file or a calendar is encoded.
///
/// @param torn whether characters are torn apart where lines were folded
record FoldedText(Path file, Encodings.Found found, boolean torn) {
    static FoldedText of(Path file, @Nullable String wanted) throws IOException {
        Charset charset = charset(file, wanted);
        Encodings.Found found = Encodings.in(file, charset, Digests.sha256());
        boolean sure = found.charset().equals(StandardCharsets.UTF_8) ? found.undecodable() == 0 : found.certain();
        if (sure || charset != null || found.charset().equals(StandardCharsets.UTF_16LE)) {
            return new FoldedText(file, found, false);
        }
        try (InputStream in = new Unsplit(Files.newInputStream(file))) {
            Encodings.Found whole = Encodings.in(in, null, Digests.sha256());
            boolean good = whole.charset().equals(StandardCharsets.UTF_8) && whole.undecodable() == 0;
            return good
                    ? new FoldedText(file, whole.withSha256(found.sha256()), true)
                    : new FoldedText(file, found, false);
        }
    }

    private static @Nullable Charset charset(Path file, @Nullable String wanted) {
        try {
            return wanted == null ? null : Charset.forName(wanted);
        } catch (IllegalArgumentException e) {
            throw Formats.refused("csv.unknown-encoding", file, wanted);
        }
    }

    private Reader open() throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        in.skipNBytes(found.bomBytes());
        return new InputStreamReader(torn ? new Unsplit(in) : in, found.charset());
    }

    /// Takes lines one after the other.
    interface Taker {
        void line(TextLines lines) throws IOException;
    }

    /// Hands over every line of the text.
    ///
    /// @param longest number of characters of a line, the rest is left out
    /// @throws CancellationException when the sink says so
    void each(int longest, RowSink sink, Taker taker) throws IOException {
        try (Reader reader = open()) {
            TextLines lines = new TextLines(reader, longest);
            while (lines.next()) {
                if (lines.number() % 256 == 0 && sink.cancelled()) {
                    throw new CancellationException();
                }
                taker.line(lines);
            }
        }
    }

    /// What is known about the file once it has been read to its end.
    TableInfo info(Kind kind, long rows, List<Problem> notices) throws IOException {
        return TableInfo.ofPeople(Formats.nameOf(file), kind, rows, Files.size(file), found.sha256(), notices);
    }

    List<Problem> notices() {
        List<Problem> notices = new ArrayList<>();
        Origin origin = Origin.file(Formats.nameOf(file));
        String name = found.charset().name();
        if (!found.certain() && !found.charset().equals(StandardCharsets.UTF_8)) {
            notices.add(Problem.at(origin, Problem.Severity.NOTICE, "csv.encoding-guessed", name));
        }
        if (found.undecodable() > 0) {
            notices.add(Problem.at(
                    origin,
                    Problem.Severity.NOTICE,
                    "csv.undecodable-total",
                    Long.toString(found.undecodable()),
                    name));
        }
        return notices;
    }
}
