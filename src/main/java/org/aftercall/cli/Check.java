package org.aftercall.cli;

import java.util.List;
import org.aftercall.model.Problem;
import org.aftercall.store.Progress;
import org.aftercall.store.Upkeep;
import org.aftercall.wording.Words;
import picocli.CommandLine;

/// `check`: whether journal and database are sound and say the same.
@CommandLine.Command(name = "check")
final class Check implements Command {
    @Override
    public Answer run(Session session) {
        Upkeep upkeep = session.store().upkeep();
        List<Problem> problems = upkeep.check(Progress.NONE);
        Words words = session.words();
        String digest = upkeep.digest();
        long contacts = session.store().contacts().count();
        long records = upkeep.position().records();
        var json = Json.object()
                .with("sound", problems.isEmpty())
                .with("contacts", contacts)
                .with("records", records)
                .with("digest", digest)
                .with(
                        "problems",
                        problems.stream().map(problem -> json(words, problem)).toList());
        Answer answer = Answer.said(json, out -> {
            if (problems.isEmpty()) {
                out.println(words.say("cli.check.sound", contacts, records));
            }
            problems.forEach(problem -> out.println(words.problem(problem)));
        });
        return problems.isEmpty() ? answer : answer.but(words.say("cli.check.found", problems.size()));
    }

    private static Json.Members json(Words words, Problem problem) {
        return Json.object()
                .with("problem", problem.key())
                .with("arguments", problem.arguments())
                .with("sentence", words.problem(problem));
    }
}
