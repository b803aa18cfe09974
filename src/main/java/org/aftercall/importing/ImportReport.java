package org.aftercall.importing;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.aftercall.model.Origin;
import org.aftercall.model.Problem;

/// Writes the account of an import as one HTML file: no script, nothing from elsewhere, fit for printing. Every row of
/// the file stands in it once; that their number adds up is counted again from these rows, and said.
public final class ImportReport {
    /// Says things in the user's language.
    public interface Said {
        String say(String key, Object... arguments);

        /// What one of a few known values is called.
        String choice(String group, String code);

        /// What a column became.
        default String target(Target target, String detail) {
            String bare = say("target." + target.name());
            String group = target == Target.OPT_OUT || target == Target.OPT_IN ? "channel" : "target-of";
            return detail.isEmpty() ? bare : say("target-of", bare, choice(group, detail));
        }

        /// A problem without the place where it was found.
        String problem(Problem problem);

        /// When the import was done.
        String moment(java.time.Instant when);
    }

    /// Screen first; on paper a smaller type, heads of tables on every page, and no row or title torn apart.
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
            @page{size:A4;margin:16mm 14mm}
            @media print{body{margin:0;padding:0;max-width:none;font-size:9pt}h1{font-size:15pt}h2{font-size:11pt;margin:12pt 0 4pt;break-after:avoid}
            th{background:none;border-bottom:1.5pt solid #1c2733}th,td{padding:1.5pt 4pt;border-bottom-color:#b8c2cb}
            .good,.bad,.NEW,.UPDATE,.REJECTED,.POSSIBLE_DUPLICATE,dt,small,code{color:#000}.bad,.REJECTED{font-weight:700}p,li{orphans:3;widows:3}}
            """;

    private final Account account;
    private final Said said;
    private final ReportTally tally;
    private final HtmlText out;

    private ImportReport(Account account, Said said, HtmlText out) {
        this.account = account;
        this.said = said;
        this.tally = ReportTally.of(account);
        this.out = out;
    }

    /// @param written whether it was imported, or only looked at
    /// @return whether the rows add up to the numbers of the import
    /// @throws UncheckedIOException if the file cannot be written
    public static boolean write(Account account, boolean written, Path file, Said said) {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            return new ImportReport(account, said, new HtmlText(out)).all(written);
        } catch (IOException e) {
            throw new UncheckedIOException("writing " + file.getFileName(), e);
        }
    }

    private boolean all(boolean written) throws IOException {
        boolean adds = tally.addsUpTo(account.counts());
        String title = said.say(written ? "report.title" : "report.title.rehearsed", account.file());
        out.raw("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\">"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
                + "<meta name=\"viewport\" content=\"width=device-width\"><title>");
        out.text(title);
        out.raw("</title><style>\n" + STYLE + "</style></head><body>\n<h1>");
        out.text(title);
        out.raw("</h1>\n");
        facts(written);
        numbers(adds);
        outcome();
        found();
        columns();
        whole();
        vanished();
        head("report.rows");
        new ReportRows(account, said, out).write();
        out.raw("</body></html>\n");
        return adds;
    }

    private void facts(boolean written) throws IOException {
        out.raw("<dl>");
        fact("report.when", said.moment(account.when()));
        fact("report.who", account.user());
        if (!account.sheet().isEmpty()) {
            fact("report.sheet", account.sheet());
        }
        if (written) {
            fact("report.operation", account.operation().value().toString());
        }
        fact("report.digest", account.digest());
        out.raw("</dl>\n");
    }

    private void fact(String key, String value) throws IOException {
        out.raw("<dt>");
        out.text(said.say(key));
        out.raw("</dt><dd>");
        out.text(value);
        out.raw("</dd>");
    }

    private void numbers(boolean adds) throws IOException {
        head("report.numbers");
        out.raw("<table class=\"sum\"><tbody>");
        for (RowClass each : RowClass.values()) {
            number(ReportRows.name(each, said), tally.of(each));
        }
        number(said.say("report.read"), account.counts().read());
        out.raw("</tbody></table>\n<p class=\"" + (adds ? "good" : "bad") + "\">");
        out.text(said.say(
                adds ? "report.adds" : "report.adds.not", account.counts().read()));
        out.raw("</p>\n");
    }

    /// What came into the book by these rows, counted from them.
    private void outcome() throws IOException {
        head("report.outcome");
        out.raw("<table class=\"sum\"><tbody>");
        number(said.say("report.outcome.people"), tally.people());
        number(said.say("report.outcome.companies"), account.counts().companies());
        number(said.say("report.outcome.notes"), account.counts().notes());
        number(said.say("report.outcome.refusals"), account.counts().refusals());
        number(said.say("report.outcome.filled"), tally.filled());
        number(said.say("report.outcome.changed"), tally.changed());
        for (Map.Entry<ReportTally.Addition, Long> each : tally.added().entrySet()) {
            number(said.say(each.getKey().all()), each.getValue());
        }
        number(said.say("report.outcome.kept"), tally.kept());
        number(said.say("report.vanished"), account.vanished());
        out.raw("</tbody></table>\n");
    }

    /// What was found in the rows, by its kind, with an example.
    private void found() throws IOException {
        if (tally.problems().isEmpty()) {
            return;
        }
        head("report.found");
        out.raw("<table><thead><tr><th class=\"n\">");
        out.text(said.say("report.found.count"));
        out.raw("</th>");
        ReportRows.heads(out, said, "report.found.first", "report.row", "report.column");
        out.raw("</tr></thead><tbody>");
        for (ReportTally.Found each : tally.problems()) {
            Origin origin = each.first().origin();
            out.raw("<tr><td class=\"n\">");
            out.text(said.say("report.number", each.count()));
            out.raw("</td><td>");
            out.text(said.problem(each.first()));
            out.raw("</td><td class=\"n\">" + (origin == null || origin.row() == 0 ? "" : origin.row()) + "</td><td>");
            out.text(origin == null ? "" : origin.column());
            out.raw("</td></tr>");
        }
        out.raw("</tbody></table>\n");
    }

    private void number(String name, long count) throws IOException {
        out.raw("<tr><td>");
        out.text(name);
        out.raw("</td><td class=\"n\">");
        out.text(said.say("report.number", count));
        out.raw("</td></tr>");
    }

    private void columns() throws IOException {
        if (account.columns().isEmpty()) {
            return;
        }
        head("report.columns");
        out.raw("<table><thead><tr>");
        ReportRows.heads(out, said, "report.column", "report.column.becomes", "report.column.owner");
        out.raw("</tr></thead><tbody>");
        for (Account.Column each : account.columns()) {
            String owner = switch (each.owner()) {
                case null -> "report.owner.both";
                case SHEET -> "report.owner.sheet";
                case BOOK -> "report.owner.book";
            };
            out.raw("<tr><td>");
            out.text(each.header());
            out.raw("</td><td>");
            out.text(
                    switch (each.target()) {
                        case DO_NOT_IMPORT -> said.say("report.column.left-out");
                        case KEEP_AS_NOTE -> said.say("report.column.note");
                        default -> said.target(each.target(), each.detail());
                    });
            out.raw("</td><td>");
            out.text(said.say(owner));
            out.raw("</td></tr>");
        }
        out.raw("</tbody></table>\n");
    }

    private void whole() throws IOException {
        if (account.whole().isEmpty()) {
            return;
        }
        head("report.whole");
        out.raw("<ul>");
        for (Problem each : account.whole()) {
            out.raw("<li>");
            out.text(said.problem(each));
            out.raw("</li>");
        }
        out.raw("</ul>\n");
    }

    private void vanished() throws IOException {
        if (account.vanished() == 0) {
            return;
        }
        head("report.vanished");
        out.raw("<p>");
        out.text(said.say("report.vanished.text", account.vanished()));
        out.raw("</p><ul>");
        account.eachVanished((contact, name) -> vanished(name, contact));
        out.raw("</ul>\n");
    }

    private void vanished(String name, UUID contact) {
        try {
            out.raw("<li>");
            out.text(name);
            out.raw(" <code>" + contact + "</code></li>\n");
        } catch (IOException e) {
            throw new UncheckedIOException("writing a line of the report", e);
        }
    }

    private void head(String key) throws IOException {
        out.raw("<h2>");
        out.text(said.say(key));
        out.raw("</h2>\n");
    }
}
