package org.aftercall.format;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.aftercall.model.Origin;
import org.aftercall.model.Problem;

/// Writes the lines of vCards and calendars; those that are too long are folded, never inside a character.
final class FoldedWriter implements Closeable {
    private static final int WIDTH = 75;

    private final Writer out;
    private final Consumer<Problem> problems;
    private long halves;
    private long returns;

    FoldedWriter(OutputStream out, Consumer<Problem> problems) {
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        this.problems = problems;
    }

    void line(ContentLine line) throws IOException {
        StringBuilder text = new StringBuilder();
        if (!line.group().isEmpty()) {
            text.append(line.group()).append('.');
        }
        text.append(line.name());
        for (Map.Entry<String, List<String>> parameter : line.parameters().entrySet()) {
            List<String> values = new ArrayList<>();
            parameter.getValue().forEach(value -> values.add(quoted(value)));
            text.append(';').append(parameter.getKey()).append('=').append(String.join(",", values));
        }
        line(text.append(':').append(line.value()).toString());
    }

    private static String quoted(String value) {
        String plain = value.replaceAll("[\"\\p{Cntrl}]", "'");
        return plain.matches("[^,;:]*") ? plain : '"' + plain + '"';
    }

    void line(String line) throws IOException {
        StringBuilder folded = new StringBuilder(line.length() + line.length() / 30 + 2);
        int width = 0;
        for (int i = 0; i < line.length(); ) {
            int point = line.codePointAt(i);
            i += Character.charCount(point);
            if (point == '\r') { // before a line break it is part of it
                returns++;
                if (!line.startsWith("\\n", i)) {
                    folded.append("\\n");
                    width += 2;
                }
                continue;
            }
            if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
                halves++;
                point = 0xFFFD;
            }
            int bytes = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
            if (width + bytes > WIDTH) {
                folded.append("\r\n ");
                width = 1;
            }
            folded.appendCodePoint(point);
            width += bytes;
        }
        out.append(folded).append("\r\n");
    }

    @Override
    public void close() throws IOException {
        out.close();
        tell("vcard.half-characters", halves);
        tell("vcard.line-breaks", returns);
    }

    private void tell(String key, long count) {
        if (count > 0) {
            problems.accept(Problem.at(Origin.file(""), Problem.Severity.VALUE, key, Long.toString(count)));
        }
    }
}
