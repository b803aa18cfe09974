package org.aftercall.cli;

import java.util.List;
import org.aftercall.store.ContactRow;
import org.aftercall.wording.Words;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `find`: contacts by anything that a user may remember of them.
@CommandLine.Command(name = "find")
final class Find implements Command {
    @Parameters(paramLabel = "WORDS", arity = "1..*", descriptionKey = "words")
    List<String> typed = List.of();

    @Option(names = "--limit", paramLabel = "N", defaultValue = "50")
    int limit;

    @Override
    public Answer run(Session session) {
        List<ContactRow> found = session.book().find(String.join(" ", typed), limit, session.today());
        Words words = session.words();
        return Answer.said(
                Json.object().with("found", found.stream().map(Find::json).toList()), out -> {
                    if (found.isEmpty()) {
                        out.println(words.say("cli.find.nothing"));
                    }
                    Columns lines = new Columns();
                    found.forEach(row -> lines.line(
                            row.priority().code(),
                            row.name(),
                            row.company(),
                            row.phone(),
                            row.email(),
                            row.lastFact()));
                    lines.print(out, 0);
                });
    }

    private static Json.Members json(ContactRow row) {
        return Json.object()
                .with("contact", row.id().value())
                .with("name", row.name())
                .with("title", row.title())
                .with("company", row.company())
                .with("phone", row.phone())
                .with("email", row.email())
                .with("priority", row.priority().code())
                .with("type", row.type() == null ? null : row.type().code())
                .with("nextDue", row.nextDue())
                .with("lastTouch", row.lastTouch())
                .with("lastFact", row.lastFact());
    }
}
