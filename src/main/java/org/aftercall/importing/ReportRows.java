package org.aftercall.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.aftercall.model.Origin;
import org.aftercall.model.Problem;

/// The table of a report in which every row of the file stands once.
final class ReportRows {
    private final Account account;
    private final ImportReport.Said said;
    private final HtmlText out;

    ReportRows(Account account, ImportReport.Said said, HtmlText out) {
        this.account = account;
        this.said = said;
        this.out = out;
    }

    void write() throws IOException {
        out.raw("<table><thead><tr>");
        heads(out, said, "report.row", "report.became", "report.contact", "report.what");
        out.raw("</tr></thead><tbody>\n");
        account.each(this::row);
        out.raw("</tbody></table>\n");
    }

    private void row(RowAccount row) {
        try {
            out.raw("<tr><td class=\"n\">" + row.row() + "</td><td class=\"c " + row.of() + "\">");
            out.text(name(row.of(), said));
            out.raw("</td><td>");
            out.text(row.name());
            if (row.contact() != null) {
                out.raw(" <small>" + row.contact() + "</small>");
            }
            out.raw("</td><td>");
            List<String> lines = lines(row);
            if (!lines.isEmpty()) {
                out.raw("<ul>");
                for (String line : lines) {
                    out.raw("<li>");
                    out.text(line);
                    out.raw("</li>");
                }
                out.raw("</ul>");
            }
            out.raw("</td></tr>\n");
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
            lines.add(said.say(ReportTally.Addition.of(each.what()).one(), each.text()));
        }
        for (RowAccount.Kept each : row.kept()) {
            lines.add(said.say("report.kept", each.column(), each.text()));
        }
        return lines;
    }

    /// How a class of rows is called.
    static String name(RowClass of, ImportReport.Said said) {
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

    /// The heads of a table.
    static void heads(HtmlText out, ImportReport.Said said, String... keys) throws IOException {
        for (String key : keys) {
            out.raw("<th>");
            out.text(said.say(key));
            out.raw("</th>");
        }
    }
}
