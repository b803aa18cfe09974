package org.aftercall.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.aftercall.model.Origin;
import org.aftercall.model.Problem;
import org.aftercall.model.Problem.Severity;

/// Reads the cards of a vCard file (2.1, 3.0, 4.0), one row a card. Every `BEGIN:VCARD` is one row; a card without its
/// `END:VCARD` is a row that cannot be taken, and the next card is read as if nothing had been.
final class VCardReader {
    private final Path file;
    private final String name;
    private final ReadOptions options;
    private final RowSink sink;
    private final CardText card = new CardText();
    private final List<Problem> notices = new ArrayList<>();
    private final StringBuilder agent = new StringBuilder();
    private long number;
    private long begin;
    private int depth;
    private boolean tooDeep;
    private long strays;
    private long firstStray;

    VCardReader(Path file, ReadOptions options, RowSink sink) {
        this.file = file;
        this.name = Formats.nameOf(file);
        this.options = options;
        this.sink = sink;
    }

    TableInfo read() throws IOException {
        FoldedText text = FoldedText.of(file, options.encoding());
        notices.addAll(text.notices());
        text.each(Limits.PROPERTY_CHARACTERS, sink, this::line);
        if (depth > 0) {
            reject("card.unterminated");
        }
        if (strays > 0) {
            notices.add(Problem.at(
                    Origin.file(name),
                    Severity.NOTICE,
                    "card.lines-between",
                    Long.toString(strays),
                    Long.toString(firstStray)));
        }
        return text.info(Kind.VCARD, number, notices);
    }

    private void line(TextLines lines) {
        String line = lines.line();
        if (says(line, "BEGIN")) {
            begin(lines.number());
        } else if (says(line, "END") && depth > 0) {
            end();
        } else if (depth == 1) {
            card.add(line, lines.isCut());
        } else if (depth > 1) {
            if (agent.length() < Limits.CELL_CHARACTERS) {
                agent.append(agent.isEmpty() ? "" : "\n").append(line);
            }
        } else if (!line.isBlank()) {
            firstStray = strays++ == 0 ? lines.number() : firstStray;
        }
    }

    /// A card begins inside another one only where that one names an agent; else the other has no end.
    private void begin(long line) {
        if (depth > 1 || (depth == 1 && card.awaitsAgent())) {
            depth++;
            tooDeep |= depth > Limits.DEPTH;
            return;
        }
        if (depth == 1) {
            reject("card.unterminated");
        }
        start(line);
    }

    private void start(long line) {
        depth = 1;
        tooDeep = false;
        begin = line;
        card.clear();
        agent.setLength(0);
    }

    private void end() {
        if (--depth > 0) {
            return;
        }
        if (tooDeep || card.isTooLong()) {
            depth = 1;
            reject(tooDeep ? "card.too-deep" : "card.too-long");
            return;
        }
        number++;
        try {
            List<ContentLine> lines = card.lines(this::told);
            if (!agent.isEmpty()) {
                lines.removeIf(
                        line -> line.name().equals("AGENT") && line.value().isBlank());
                lines.add(new ContentLine("", "AGENT", Map.of(), ContentLine.escape(agent.toString())));
            }
            sink.row(ContentLine.row(number, lines));
        } catch (IOException | RuntimeException e) {
            if (e instanceof CancellationException cancelled) {
                throw cancelled;
            }
            sink.problem(at("", Severity.ROW, "card.unreadable", Long.toString(begin)));
            sink.row(ContentLine.row(number, List.of()));
        }
    }

    private void reject(String key) {
        depth = 0;
        number++;
        sink.problem(at("", Severity.ROW, key, Long.toString(begin)));
        sink.row(ContentLine.row(number, card.whatThereIs()));
    }

    private void told(CardText.Trouble trouble) {
        sink.problem(at(trouble.property(), trouble.severity(), trouble.key(), trouble.property(), trouble.detail()));
    }

    private Problem at(String column, Severity severity, String key, String... arguments) {
        return Problem.at(new Origin(name, "", number, column), severity, key, arguments);
    }

    private static boolean says(String line, String word) {
        if (line.length() < 9 || line.length() > 40 || Character.isWhitespace(line.charAt(0))) {
            return false;
        }
        String upper = line.toUpperCase(Locale.ROOT).strip();
        int colon = upper.indexOf(':');
        return colon > 0
                && upper.substring(0, colon).strip().equals(word)
                && upper.substring(colon + 1).strip().equals("VCARD");
    }
}
