package org.aftercall.format;

import java.io.IOException;
import java.io.Reader;

/// The lines of a text as they stand, whatever ends them: LF, CR LF, CR CR LF or CR. A line that is far too long is
/// given cut, so that it cannot fill the memory.
final class TextLines {
    private final Reader reader;
    private final int longest;
    private final char[] buffer = new char[1 << 15];
    private final StringBuilder line = new StringBuilder();
    private int from;
    private int to;
    private long number;
    private boolean cut;

    /// @param longest number of characters of a line, the rest is left out
    TextLines(Reader reader, int longest) {
        this.reader = reader;
        this.longest = longest;
    }

    /// Steps to the next line; false behind the last one.
    boolean next() throws IOException {
        line.setLength(0);
        cut = false;
        if (!filled()) {
            return false;
        }
        number++;
        while (filled()) {
            int start = from;
            while (from < to && buffer[from] != '\n' && buffer[from] != '\r') {
                from++;
            }
            append(start);
            if (from < to) {
                ending();
                return true;
            }
        }
        return true;
    }

    private void append(int start) {
        int room = Math.min(from - start, longest - line.length());
        line.append(buffer, start, room);
        cut |= room < from - start;
    }

    /// Several CR before an LF are one ending.
    private void ending() throws IOException {
        if (buffer[from++] == '\n') {
            return;
        }
        int returns = 0;
        while (filled() && buffer[from] == '\r') {
            returns++;
            from++;
        }
        if (filled() && buffer[from] == '\n') {
            from++;
        } else {
            number += returns; // blank lines, which nobody needs
        }
    }

    private boolean filled() throws IOException {
        if (from == to) {
            to = Math.max(reader.read(buffer), 0);
            from = 0;
        }
        return to > 0;
    }

    String line() {
        return line.toString();
    }

    /// Whether the line is longer than what was given.
    boolean isCut() {
        return cut;
    }

    /// Number of the line, from 1.
    long number() {
        return number;
    }
}
