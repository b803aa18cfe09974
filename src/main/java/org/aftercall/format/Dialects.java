package org.aftercall.format;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds separator and quotation mark of a CSV text from its first rows.
final class Dialects {
    private static final char[] SEPARATORS = {',', ';', '\t', '|'};

    /// @param separator found, or the comma where the text has one column
    /// @param quote `"` or `'`
    /// @param width how many values most rows have
    record Shape(char separator, char quote, int width) {}

    private Dialects() {}

    /// @param separators those to choose from
    static Shape shape(String sample, boolean whole, char... separators) {
        char quote = quote(sample);
        Shape best = new Shape(separators.length == 1 ? separators[0] : ',', quote, 1);
        double bestScore = 0;
        for (char separator : separators) {
            List<Integer> widths = widths(sample, whole, separator, quote);
            int usual = usual(widths);
            double share = (double) widths.stream().filter(w -> w == usual).count() / Math.max(1, widths.size());
            double first = widths.isEmpty() || widths.get(0) == usual ? 1 : 0.7;
            double score = usual < 2 ? 0 : share * share * Math.log(1 + usual) * first;
            if (score > bestScore || separators.length == 1) {
                bestScore = score;
                best = new Shape(separator, quote, Math.max(1, usual));
            }
        }
        return best;
    }

    static Shape shape(String sample, boolean whole) {
        return shape(sample, whole, SEPARATORS);
    }

    /// A single quotation mark counts only where whole values stand in it and the double one is not used.
    private static char quote(String sample) {
        if (sample.indexOf('"') >= 0) {
            return '"';
        }
        int inSingle = 0;
        int values = 0;
        for (String value : sample.split("[,;\t|\r\n]+", -1)) {
            values += value.isEmpty() ? 0 : 1;
            inSingle += value.length() >= 2 && value.startsWith("'") && value.endsWith("'") ? 1 : 0;
        }
        return inSingle >= 2 && inSingle * 3 >= values ? '\'' : '"';
    }

    private static List<Integer> widths(String sample, boolean whole, char separator, char quote) {
        List<Integer> widths = new ArrayList<>();
        CsvRecords records = new CsvRecords(new StringReader(sample), separator, quote);
        try {
            for (CsvRecords.Found found = records.next(); found != null; found = records.next()) {
                if (found.openQuote() > 0) {
                    break;
                }
                if (!found.isBlankLine()) {
                    widths.add(found.fields().size());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory", e);
        }
        if (!whole && widths.size() > 1) {
            widths.removeLast();
        }
        return widths;
    }

    private static int usual(List<Integer> widths) {
        Map<Integer, Integer> counts = new HashMap<>();
        int usual = 0;
        for (int width : widths) {
            int count = counts.merge(width, 1, Integer::sum);
            if (usual == 0 || count > counts.getOrDefault(usual, 0)) {
                usual = width;
            }
        }
        return usual;
    }
}
