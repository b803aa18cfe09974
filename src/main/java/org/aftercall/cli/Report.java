package org.aftercall.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import org.aftercall.importing.Account;
import org.aftercall.importing.Accounts;
import org.aftercall.importing.ImportReport;
import org.aftercall.model.OperationId;
import org.aftercall.model.Problem;
import org.aftercall.model.Refused;
import org.aftercall.wording.Words;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/// `report`: what became of every row of an import, as a file that can be printed and handed on.
@CommandLine.Command(name = "report")
final class Report implements Command {
    @Parameters(index = "0", paramLabel = "OPERATION", descriptionKey = "operation")
    String operation = "";

    @Parameters(index = "1", paramLabel = "OUT.html", descriptionKey = "out")
    Path out = Path.of("");

    @Override
    public Answer run(Session session) {
        Account account = Ids.read(operation)
                .flatMap(id -> new Accounts(session.book().local()).find(new OperationId(id)))
                .orElseThrow(() -> new Refused("import.no-account", operation));
        return write(session, account, true, out);
    }

    /// @param written whether it was imported, or only looked at
    static Answer write(Session session, Account account, boolean written, Path out) {
        boolean adds = ImportReport.write(account, written, out, said(session));
        Words words = session.words();
        Json.Members json = Json.object()
                .with("report", out.toString())
                .with("rows", account.counts().read())
                .with("addsUp", adds);
        Answer answer = Answer.said(
                json,
                to -> to.println(
                        words.say("cli.report.done", out, account.counts().read())));
        return adds
                ? answer
                : answer.but(words.say("report.adds.not", account.counts().read()));
    }

    private static ImportReport.Said said(Session session) {
        Words words = session.words();
        ZoneId zone = session.zone();
        return new ImportReport.Said() {
            @Override
            public String say(String key, Object... arguments) {
                return words.say(key, arguments);
            }

            @Override
            public String choice(String group, String code) {
                return words.choice(group, code);
            }

            @Override
            public String problem(Problem problem) {
                return words.problem(new Problem(problem.key(), problem.severity(), problem.arguments(), null));
            }

            @Override
            public String moment(Instant when) {
                var at = when.atZone(zone);
                return words.day("day.full", at.toLocalDate()) + ", " + words.time(at.toLocalTime());
            }
        };
    }
}
