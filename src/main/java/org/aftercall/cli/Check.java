package org.aftercall.cli;

import java.util.ArrayList;
import java.util.List;
import org.aftercall.attaching.Inspection;
import org.aftercall.model.Problem;
import org.aftercall.store.Progress;
import org.aftercall.store.Upkeep;
import org.aftercall.wording.Words;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/// `check`: whether journal and database are sound and say the same.
@CommandLine.Command(name = "check")
final class Check implements Command {
    @Option(names = "--remove-unused", descriptionKey = "remove-unused")
    boolean removeUnused;

    @Override
    public Answer run(Session session) {
        Upkeep upkeep = session.store().upkeep();
        List<Problem> problems = new ArrayList<>(upkeep.check(Progress.NONE));
        Inspection files = session.book().inspection();
        problems.addAll(files.check(session.book().sharing().linked()));
        int removed = removeUnused ? files.removeUnused() : 0;
        long unused = files.unused();
        Words words = session.words();
        String digest = upkeep.digest();
        long contacts = session.store().contacts().count();
        long records = upkeep.position().records();
        var json = Json.object()
                .with("sound", problems.isEmpty())
                .with("contacts", contacts)
                .with("records", records)
                .with("digest", digest)
                .with("unusedFiles", unused)
                .with("removedFiles", removed)
                .with(
                        "problems",
                        problems.stream().map(problem -> json(words, problem)).toList());
        Answer answer = Answer.said(json, out -> {
            if (problems.isEmpty()) {
                out.println(words.say("cli.check.sound", contacts, records));
            }
            problems.forEach(problem -> out.println(words.problem(problem)));
            if (removed > 0) {
                out.println(words.say("cli.check.removed", removed));
            } else if (unused > 0) {
                out.println(words.say("cli.check.unused", unused));
            }
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
