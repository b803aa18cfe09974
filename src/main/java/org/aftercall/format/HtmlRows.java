package org.aftercall.format;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.aftercall.model.Problem.Severity;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// Makes rows of the rows of a web page's table. A cell is what a person sees of it; a cell over several columns or
/// rows
/// has its value in the first.
final class HtmlRows {
    private static final int MOST_ROWS_SPANNED = 65_534;

    private final SheetRows rows;
    private final Map<Integer, Integer> spanned = new HashMap<>();
    private long number;

    HtmlRows(SheetRows rows) {
        this.rows = rows;
    }

    void take(Element row) {
        rows.begin(++number);
        if (isHidden(row)) {
            rows.hiddenRow(number);
        }
        int column = 0;
        for (Element cell : row.children()) {
            if (!cell.nameIs("td") && !cell.nameIs("th")) {
                continue;
            }
            while (isSpanned(column)) {
                column++;
            }
            if (column >= Limits.COLUMNS) {
                rows.problem("", Severity.ROW, "xlsx.wrong-cell", Columns.letters(column) + number);
                break;
            }
            column += put(cell, column);
        }
        spanned.values().removeIf(until -> until <= number);
        rows.end();
    }

    private boolean isSpanned(int column) {
        return spanned.getOrDefault(column, 0) >= number;
    }

    private int put(Element cell, int column) {
        int across = span(cell.attr("colspan"), Limits.COLUMNS - column);
        int down = span(cell.attr("rowspan"), MOST_ROWS_SPANNED);
        if (across > 1 || down > 1) {
            rows.merged(rows.here(column) + ":" + Columns.letters(column + across - 1) + (number + down - 1));
        }
        for (int i = 0; i < across && down > 1; i++) {
            spanned.put(column + i, (int) Math.min(Integer.MAX_VALUE, number + down - 1));
        }
        rows.set(column, value(cell, column));
        return across;
    }

    private static int span(String said, int most) {
        return Math.clamp(XlsxStyles.number(said.strip()), 1, Math.max(1, most));
    }

    private static boolean isHidden(Element row) {
        return row.attr("style").replace(" ", "").toLowerCase(Locale.ROOT).contains("display:none");
    }

    /// A number that the column was too narrow for, or that is shown with an exponent, stands beside the text.
    private CellValue value(Element cell, int column) {
        String text = text(cell);
        String number = cell.attr("x:num");
        boolean unreadable = text.startsWith("##") || text.matches("[0-9.,]+E\\+?[0-9]+");
        if (unreadable && !number.isEmpty()) {
            return Numbers.cell(number.strip(), NumberFormat.GENERAL, false);
        }
        return rows.capped(column, text, text.length());
    }

    private static String text(Element cell) {
        StringBuilder text = new StringBuilder();
        cell.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    add(text, words.getWholeText());
                } else if (depth > 0 && node instanceof Element element) {
                    if (element.nameIs("br") || (isParagraph(element) && !text.isEmpty())) {
                        newLine(text);
                    }
                }
            }
        });
        return text.toString().strip();
    }

    private static boolean isParagraph(Element element) {
        return element.nameIs("p") || element.nameIs("div") || element.nameIs("li");
    }

    private static void newLine(StringBuilder text) {
        while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 1);
        }
        text.append('\n');
    }

    /// White space as a page shows it: several are one, and none begins a line.
    private static void add(StringBuilder text, String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean space = c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f';
            boolean again = text.isEmpty() || " \n".indexOf(text.charAt(text.length() - 1)) >= 0;
            if (!space) {
                text.append(c == '\u00a0' ? ' ' : c);
            } else if (!again) {
                text.append(' ');
            }
        }
    }
}
