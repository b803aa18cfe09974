package org.aftercall.importing;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.aftercall.model.Origin;
import org.aftercall.model.Problem;

/// Writes the account of an import as one HTML file: no script, nothing from elsewhere, fit for printing. Every row of
/// the file stands in it once; that their number adds up is counted again from these rows, and said.
public final class ImportReport {
    /// Says things in the user's language.
    public interface Said {
        String say(String key, Object... arguments);

        /// A problem without the place where it was found.
        String problem(Problem problem);

        /// When the import was done.
        String moment(java.time.Instant when);
    }

    private static final String STYLE = """
            body{font:14px/1.45 system-ui,sans-serif;color:#1c2733;background:#fff;margin:2em auto;max-width:72em;padding:0 1em}
            h1{font-size:1.6em;margin:0 0 .2em}h2{font-size:1.15em;margin:1.8em 0 .5em}
            table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.3em .6em;border-bottom:1px solid #dde3e8}
            th{background:#f3f5f7;font-weight:600}td.n,th.n{text-align:right;white-space:nowrap}
            .sum{width:auto}.sum td:last-child{font-weight:600}.good{color:#1a6b3c;font-weight:600}.bad{color:#a3231f;font-weight:600}
            .c{white-space:nowrap}.NEW,.UPDATE{color:#1a6b3c}.REJECTED{color:#a3231f}.POSSIBLE_DUPLICATE{color:#8a5a00}
            ul{margin:0;padding-left:1.1em}small,code{color:#5b6875}dl{display:grid;grid-template-columns:max-content 1fr;gap:.15em 1em;margin:.8em 0}
            dt{color:#5b6875}dd{margin:0;overflow-wrap:anywhere}td{overflow-wrap:anywhere}
            thead{display:table-header-group}tr{break-inside:avoid}
            @media print{body{margin:0;max-width:none;font-size:10px}}
            """;

    private final Account account;
    private final Said said;
    private final BufferedWriter out;

    private ImportReport(Account account, Said said, BufferedWriter out) {
        this.account = account;
        this.said = said;
        this.out = out;
    }

    /// @param written whether it was imported, or only looked at
    /// @return whether the rows add up to the numbers of the import
    /// @throws UncheckedIOException if the file cannot be written
    public static boolean write(Account account, boolean written, Path file, Said said) {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            return new ImportReport(account, said, out).all(written);
        } catch (IOException e) {
            throw new UncheckedIOException("writing " + file.getFileName(), e);
        }
    }

    private boolean all(boolean written) throws IOException {
        Map<RowClass, Long> counted = counted();
        boolean adds = addsUp(counted);
        String title = said.say(written ? "report.title" : "report.title.rehearsed", account.file());
        out.write("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\">"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
                + "<meta name=\"viewport\" content=\"width=device-width\"><title>");
        text(title);
        out.write("</title><style>\n" + STYLE + "</style></head><body>\n<h1>");
        text(title);
        out.write("</h1>\n");
        facts(written);
        numbers(counted, adds);
        columns();
        whole();
        vanished();
        rows();
        out.write("</body></html>\n");
        return adds;
    }

    private Map<RowClass, Long> counted() {
        Map<RowClass, Long> counted = new EnumMap<>(RowClass.class);
        for (RowClass each : RowClass.values()) {
            counted.put(each, 0L);
        }
        account.each(row -> counted.merge(row.of(), 1L, Long::sum));
        return counted;
    }

    private long expected(RowClass of) {
        Counts counts = account.counts();
        return switch (of) {
            case NEW -> counts.fresh();
            case UPDATE -> counts.updated();
            case SAME -> counts.same();
            case POSSIBLE_DUPLICATE -> counts.possibleDuplicates();
            case REJECTED -> counts.rejected();
            case EMPTY -> counts.empty();
        };
    }

    private boolean addsUp(Map<RowClass, Long> counted) {
        long sum = 0;
        boolean same = true;
        for (RowClass each : RowClass.values()) {
            long count = counted.getOrDefault(each, 0L);
            sum += count;
            same &= count == expected(each);
        }
        return same && sum == account.counts().read();
    }

    private void facts(boolean written) throws IOException {
        out.write("<dl>");
        fact("report.when", said.moment(account.when()));
        fact("report.who", account.user());
        if (!account.sheet().isEmpty()) {
            fact("report.sheet", account.sheet());
        }
        if (written) {
            fact("report.operation", account.operation().value().toString());
        }
        fact("report.digest", account.digest());
        out.write("</dl>\n");
    }

    private void fact(String key, String value) throws IOException {
        out.write("<dt>");
        text(said.say(key));
        out.write("</dt><dd>");
        text(value);
        out.write("</dd>");
    }

    private void numbers(Map<RowClass, Long> counted, boolean adds) throws IOException {
        head("report.numbers");
        out.write("<table class=\"sum\"><tbody>");
        for (RowClass each : RowClass.values()) {
            number(name(each), counted.getOrDefault(each, 0L));
        }
        number(said.say("report.read"), account.counts().read());
        out.write("</tbody></table>\n<p class=\"" + (adds ? "good" : "bad") + "\">");
        text(said.say(adds ? "report.adds" : "report.adds.not", account.counts().read()));
        out.write("</p>\n");
    }

    private void number(String name, long count) throws IOException {
        out.write("<tr><td>");
        text(name);
        out.write("</td><td class=\"n\">");
        text(said.say("report.number", count));
        out.write("</td></tr>");
    }

    private String name(RowClass of) {
        return said.say(
                switch (of) {
                    case NEW -> "report.class.new";
                    case UPDATE -> "report.class.update";
                    case SAME -> "report.class.same";
                    case POSSIBLE_DUPLICATE -> "report.class.possible";
                    case REJECTED -> "report.class.rejected";
                    case EMPTY -> "report.class.empty";
                });
    }

    private void columns() throws IOException {
        if (account.columns().isEmpty()) {
            return;
        }
        head("report.columns");
        out.write("<table><thead><tr>");
        cells("th", "report.column", "report.column.becomes", "report.column.owner");
        out.write("</tr></thead><tbody>");
        for (Account.Column each : account.columns()) {
            String owner = switch (each.owner()) {
                case null -> "report.owner.both";
                case SHEET -> "report.owner.sheet";
                case BOOK -> "report.owner.book";
            };
            out.write("<tr><td>");
            text(each.header());
            out.write("</td><td>");
            text(
                    switch (each.target()) {
                        case DO_NOT_IMPORT -> said.say("report.column.left-out");
                        case KEEP_AS_NOTE -> said.say("report.column.note");
                        default ->
                            each.target()
                                            .name()
                                            .toLowerCase(java.util.Locale.ROOT)
                                            .replace('_', ' ')
                                    + (each.detail().isEmpty() ? "" : " (" + each.detail() + ")");
                    });
            out.write("</td><td>");
            text(said.say(owner));
            out.write("</td></tr>");
        }
        out.write("</tbody></table>\n");
    }

    private void whole() throws IOException {
        if (account.whole().isEmpty()) {
            return;
        }
        head("report.whole");
        out.write("<ul>");
        for (Problem each : account.whole()) {
            out.write("<li>");
            text(said.problem(each));
            out.write("</li>");
        }
        out.write("</ul>\n");
    }

    private void vanished() throws IOException {
        if (account.vanished() == 0) {
            return;
        }
        head("report.vanished");
        out.write("<p>");
        text(said.say("report.vanished.text", account.vanished()));
        out.write("</p><ul>");
        account.eachVanished((contact, name) -> piece("<li>", name, " <code>" + contact + "</code></li>\n"));
        out.write("</ul>\n");
    }

    private void rows() throws IOException {
        head("report.rows");
        out.write("<table><thead><tr>");
        cells("th", "report.row", "report.became", "report.contact", "report.what");
        out.write("</tr></thead><tbody>\n");
        account.each(this::row);
        out.write("</tbody></table>\n");
    }

    private void row(RowAccount row) {
        try {
            out.write("<tr><td class=\"n\">" + row.row() + "</td><td class=\"c " + row.of() + "\">");
            text(name(row.of()));
            out.write("</td><td>");
            text(row.name());
            if (row.contact() != null) {
                out.write(" <small>" + row.contact() + "</small>");
            }
            out.write("</td><td>");
            List<String> lines = lines(row);
            if (!lines.isEmpty()) {
                out.write("<ul>");
                for (String line : lines) {
                    out.write("<li>");
                    text(line);
                    out.write("</li>");
                }
                out.write("</ul>");
            }
            out.write("</td></tr>\n");
        } catch (IOException e) {
            throw new UncheckedIOException("writing a row of the report", e);
        }
    }

    private List<String> lines(RowAccount row) {
        List<String> lines = new ArrayList<>();
        for (Problem each : row.problems()) {
            Origin origin = each.origin();
            String column = origin == null ? "" : origin.column();
            lines.add(column.isEmpty() ? said.problem(each) : said.say("report.line", column, said.problem(each)));
        }
        for (RowAccount.Written each : row.written()) {
            String column = each.column().isEmpty() ? each.field() : each.column();
            lines.add(
                    each.ours().isEmpty()
                            ? said.say("report.filled", column, each.theirs())
                            : said.say("report.changed", column, each.ours(), each.theirs()));
        }
        for (RowAccount.Added each : row.added()) {
            lines.add(said.say(added(each.what()), each.text()));
        }
        for (RowAccount.Kept each : row.kept()) {
            lines.add(said.say("report.kept", each.column(), each.text()));
        }
        return lines;
    }

    private static String added(String what) {
        return switch (what) {
            case "contact_point" -> "report.added.point";
            case "address" -> "report.added.address";
            case "affiliation" -> "report.added.job";
            case "note" -> "report.added.note";
            case "history" -> "report.added.history";
            case "consent" -> "report.added.consent";
            default -> "report.added.other";
        };
    }

    private void head(String key) throws IOException {
        out.write("<h2>");
        text(said.say(key));
        out.write("</h2>\n");
    }

    private void cells(String tag, String... keys) throws IOException {
        for (String key : keys) {
            out.write("<" + tag + ">");
            text(said.say(key));
            out.write("</" + tag + ">");
        }
    }

    private void piece(String before, String text, String after) {
        try {
            out.write(before);
            text(text);
            out.write(after);
        } catch (IOException e) {
            throw new UncheckedIOException("writing a line of the report", e);
        }
    }

    /// What a stranger wrote is text, whatever it looks like, and turns no writing direction around.
    private void text(String text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            switch (letter) {
                case '&' -> out.write("&amp;");
                case '<' -> out.write("&lt;");
                case '>' -> out.write("&gt;");
                case '"' -> out.write("&quot;");
                case '\'' -> out.write("&#39;");
                case '\n' -> out.write("<br>");
                default -> out.write(isUnseen(letter) ? '\uFFFD' : letter);
            }
        }
    }

    private static boolean isUnseen(char letter) {
        return (letter < ' ' && letter != '\t' && letter != '\r')
                || (letter >= '\u202A' && letter <= '\u202E')
                || (letter >= '\u2066' && letter <= '\u2069')
                || letter == '\uFFFE'
                || letter == '\uFFFF';
    }
}
