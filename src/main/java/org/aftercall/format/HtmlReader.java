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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aftercall.model.Origin;
import org.aftercall.model.Problem;
import org.aftercall.model.Problem.Severity;
import org.aftercall.model.Refused;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jspecify.annotations.Nullable;

/// Reads a table of a web page, which is what many programs write when they name it .xls. No picture, script or link of
/// the page is looked at. Each table counts as a sheet; the one with the most cells is read unless a person says
/// otherwise.
final class HtmlReader {
    private static final int MOST_TABLES = 1_000;

    /// Deeper than any page is built; what is nested deeper is read as if it stood beside.
    private static final int DEEPEST = 128;

    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

    private final Path file;
    private final ReadOptions options;
    private final RowSink sink;

    HtmlReader(Path file, ReadOptions options, RowSink sink) {
        this.file = file;
        this.options = options;
        this.sink = sink;
    }

    /// @throws Refused when the page has no table
    TableInfo read() throws IOException {
        Encodings.Found found = Encodings.in(file, wanted(), Digests.sha256());
        Map<Element, Integer> ignored = new HashMap<>();
        List<Long> cells = new ArrayList<>();
        each(found, ignored, (table, row) -> {
            while (cells.size() <= table) {
                cells.add(0L);
            }
            cells.set(table, cells.get(table) + row.childrenSize());
        });
        if (cells.isEmpty()) {
            throw Formats.refused("file.is-web-page", file);
        }
        List<SheetInfo> sheets = new ArrayList<>();
        for (int i = 1; i <= cells.size(); i++) {
            sheets.add(new SheetInfo("Table " + i, false));
        }
        int chosen = options.sheet() == null ? largest(cells) : Tabs.chosen(file, sheets, options);
        String tab = sheets.get(chosen).name();
        SheetRows rows = new SheetRows(new Origin(Formats.nameOf(file), tab, 0, ""), sink);
        HtmlRows reading = new HtmlRows(rows);
        each(found, new HashMap<>(), (table, row) -> {
            if (table == chosen) {
                reading.take(row);
            }
        });
        List<Problem> notices = new ArrayList<>(rows.notices());
        if (!found.certain()) {
            notices.add(Problem.at(
                    Origin.file(Formats.nameOf(file)),
                    Severity.NOTICE,
                    "csv.encoding-guessed",
                    found.charset().name()));
        }
        return new TableInfo(
                Formats.nameOf(file),
                Kind.HTML,
                sheets,
                tab,
                null,
                rows.given(),
                Files.size(file),
                found.sha256(),
                notices);
    }

    private static int largest(List<Long> cells) {
        int largest = 0;
        for (int i = 1; i < cells.size(); i++) {
            largest = cells.get(i) > cells.get(largest) ? i : largest;
        }
        return largest;
    }

    private interface RowTaker {
        void take(int table, Element row);
    }

    /// Goes through the rows of all tables; what was seen is taken out, so that only one row is in memory.
    private void each(Encodings.Found found, Map<Element, Integer> tables, RowTaker taker) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            in.skipNBytes(found.bomBytes());
            Reader reader = new InputStreamReader(in, found.charset());
            try (StreamParser parser = new StreamParser(Parser.htmlParser().setMaxDepth(DEEPEST)).parse(reader, "")) {
                for (Element row = parser.selectNext("tr"); row != null; row = parser.selectNext("tr")) {
                    Element table = table(row);
                    if (table != null) {
                        Integer number = tables.get(table);
                        if (number == null && tables.size() < MOST_TABLES) {
                            number = tables.size();
                            tables.put(table, number);
                        }
                        if (number != null) {
                            taker.take(number, row);
                        }
                    }
                    row.remove();
                }
            }
        }
    }

    private static @Nullable Element table(Element row) {
        Element around = row.parent();
        while (around != null && !around.nameIs("table")) {
            around = around.parent();
        }
        return around;
    }

    /// What a person chose, or what the page says of itself where that can be so.
    private @Nullable Charset wanted() throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(8192);
        }
        String encoding = options.encoding();
        if (encoding == null) {
            Charset wide = Encodings.ofHead(head);
            Matcher said = CHARSET.matcher(new String(head, StandardCharsets.ISO_8859_1));
            boolean marked = !wide.equals(StandardCharsets.ISO_8859_1);
            if (marked || !said.find() || said.group(1).equalsIgnoreCase("utf-8")) {
                return null;
            }
            encoding = said.group(1);
        }
        try {
            return Charset.forName(encoding);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
