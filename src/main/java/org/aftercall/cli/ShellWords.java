package org.aftercall.cli;

import java.util.ArrayList;
import java.util.List;
import org.aftercall.model.Refused;

/// Splits a line into words as a shell does, without anything that a shell would replace: words are separated by
/// blanks; `'...'` keeps everything; `"..."` keeps everything but `\"` and `\\`; a backslash outside quotes keeps the
/// next character; `#` at the start of a word begins a remark.
final class ShellWords {
    private final String line;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean inWord;
    private int at;

    private ShellWords(String line) {
        this.line = line;
    }

    /// @throws Refused if a quote is not closed or the line ends in a backslash
    static List<String> split(String line) {
        return new ShellWords(line).words();
    }

    private List<String> words() {
        while (at < line.length()) {
            char c = line.charAt(at);
            if (c == '#' && !inWord) {
                break;
            }
            at++;
            if (Character.isWhitespace(c)) {
                end();
                continue;
            }
            inWord = true;
            switch (c) {
                case '\'' -> single();
                case '"' -> twice();
                case '\\' -> word.append(escaped());
                default -> word.append(c);
            }
        }
        end();
        return words;
    }

    private void end() {
        if (inWord) {
            words.add(word.toString());
        }
        word.setLength(0);
        inWord = false;
    }

    private void single() {
        int close = line.indexOf('\'', at);
        if (close < 0) {
            throw new Refused("batch.quote", "'");
        }
        word.append(line, at, close);
        at = close + 1;
    }

    private void twice() {
        while (at < line.length()) {
            char c = line.charAt(at++);
            if (c == '"') {
                return;
            }
            if (c == '\\' && at < line.length() && (line.charAt(at) == '"' || line.charAt(at) == '\\')) {
                c = line.charAt(at++);
            }
            word.append(c);
        }
        throw new Refused("batch.quote", "\"");
    }

    private char escaped() {
        if (at == line.length()) {
            throw new Refused("batch.backslash");
        }
        return line.charAt(at++);
    }
}
