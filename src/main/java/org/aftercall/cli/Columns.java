package org.aftercall.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/// Lines of text whose parts stand below each other.
final class Columns {
    private static final int GAP = 2;
    private final List<List<String>> lines = new ArrayList<>();

    Columns line(String... parts) {
        lines.add(List.of(parts));
        return this;
    }

    /// @param indent blanks before each line
    void print(PrintWriter out, int indent) {
        List<Integer> widths = widths();
        for (List<String> line : lines) {
            StringBuilder text = new StringBuilder(" ".repeat(indent));
            for (int i = 0; i < line.size(); i++) {
                text.append(line.get(i)).append(" ".repeat(widths.get(i) + GAP - width(line.get(i))));
            }
            out.println(text.toString().stripTrailing());
        }
    }

    /// A column in which nobody says anything takes no room.
    private List<Integer> widths() {
        List<Integer> widths = new ArrayList<>();
        for (List<String> line : lines) {
            for (int i = 0; i < line.size(); i++) {
                int width = width(line.get(i));
                if (i == widths.size()) {
                    widths.add(-GAP);
                }
                if (width > 0) {
                    widths.set(i, Math.max(widths.get(i), width));
                }
            }
        }
        return widths;
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }

    /// One line of a longer text.
    ///
    /// @param limit most characters
    static String line(String text, int limit) {
        String one = text.replaceAll("\\s+", " ").strip();
        return width(one) <= limit ? one : one.substring(0, one.offsetByCodePoints(0, limit - 1)) + "…";
    }
}
