package org.aftercall.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.aftercall.model.Origin;
import org.aftercall.model.Problem;
import org.aftercall.model.Problem.Severity;

/// Reads the entries of a directory as text (LDIF, RFC 2849), as Thunderbird and OpenLDAP write them, one row an entry.
/// An entry that cannot be read costs that entry alone.
final class LdifReader {
    private final Path file;
    private final String name;
    private final ReadOptions options;
    private final RowSink sink;
    private final List<Problem> notices = new ArrayList<>();
    private final StringBuilder folded = new StringBuilder();
    private Map<String, List<String>> entry = new LinkedHashMap<>();
    private String trouble = "";
    private boolean pictures;
    private boolean comment;
    private long characters;
    private long begin;
    private long number;

    LdifReader(Path file, ReadOptions options, RowSink sink) {
        this.file = file;
        this.name = Formats.nameOf(file);
        this.options = options;
        this.sink = sink;
    }

    TableInfo read() throws IOException {
        FoldedText text = FoldedText.of(file, options.encoding());
        notices.addAll(text.notices());
        text.each(Limits.PROPERTY_CHARACTERS, sink, this::line);
        unfold();
        end();
        return text.info(Kind.LDIF, number, notices);
    }

    private void line(TextLines lines) {
        String line = lines.line();
        if (line.startsWith(" ") && (comment || !folded.isEmpty())) {
            if (!comment && folded.length() < Limits.PROPERTY_CHARACTERS) {
                folded.append(line, 1, line.length());
            }
            return;
        }
        unfold();
        comment = line.startsWith("#");
        if (line.isBlank()) {
            end();
        } else if (!comment) {
            begin = entry.isEmpty() ? lines.number() : begin;
            folded.append(line);
            trouble = lines.isCut() ? "ldif.too-long" : trouble;
        }
    }

    private void unfold() {
        String line = folded.toString();
        folded.setLength(0);
        if (line.isEmpty()) {
            return;
        }
        characters += line.length();
        int colon = line.indexOf(':');
        String key = colon < 0
                ? ""
                : line.substring(0, colon).replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        if (key.isEmpty()) {
            trouble = trouble.isEmpty() ? "ldif.no-attribute" : trouble;
            return;
        }
        String value = line.substring(colon + 1);
        if (LdifCard.isPicture(key)) {
            pictures = true;
        } else if (value.startsWith("<")) {
            entry.computeIfAbsent(key, _ -> new ArrayList<>())
                    .add(value.substring(1).strip());
        } else if (value.startsWith(":")) {
            coded(key, value.substring(1).strip());
        } else if (!(key.equals("version") && entry.isEmpty())) {
            entry.computeIfAbsent(key, _ -> new ArrayList<>()).add(value.strip());
        }
    }

    private void coded(String key, String value) {
        try {
            String text = MailText.plain(Base64.getDecoder().decode(value.replace(" ", "")));
            entry.computeIfAbsent(key, _ -> new ArrayList<>()).add(text);
        } catch (IllegalArgumentException _) {
            trouble = trouble.isEmpty() ? "ldif.base64" : trouble;
        }
    }

    private void end() {
        if (entry.isEmpty() && trouble.isEmpty()) {
            characters = 0;
            pictures = false;
            return;
        }
        number++;
        String wrong = characters > Limits.CARD_CHARACTERS
                ? "ldif.too-long"
                : trouble.isEmpty() ? LdifCard.wrong(entry) : trouble;
        if (pictures) {
            sink.problem(at(Severity.NOTICE, "ldif.picture-left-out"));
        }
        if (!wrong.isEmpty()) {
            sink.problem(at(Severity.ROW, wrong, Long.toString(begin)));
        }
        sink.row(ContentLine.row(number, LdifCard.lines(entry)));
        entry = new LinkedHashMap<>();
        trouble = "";
        pictures = false;
        characters = 0;
    }

    private Problem at(Severity severity, String key, String... arguments) {
        return Problem.at(new Origin(name, "", number, ""), severity, key, arguments);
    }
}
