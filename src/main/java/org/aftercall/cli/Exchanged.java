package org.aftercall.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.aftercall.model.Refused;
import org.aftercall.sharing.Round;
import org.aftercall.sharing.TransportFailed.Trouble;
import org.aftercall.wording.Words;

/// How one exchange with colleagues is said.
final class Exchanged {
    private Exchanged() {}

    static Json.Members json(Words words, Round round) {
        return Json.object()
                .with("came", round.came())
                .with("went", round.went())
                .with("healed", round.healed())
                .with("waiting", round.waiting())
                .with("outgoing", round.outgoing())
                .with("trouble", round.trouble().map(Trouble::name).orElse(null))
                .with(
                        "problems",
                        round.problems().stream()
                                .map(problem -> Json.object()
                                        .with("problem", problem.key())
                                        .with("arguments", problem.arguments())
                                        .with("sentence", words.problem(problem)))
                                .toList());
    }

    /// @param first said before the numbers
    static Answer answer(Session session, Round round, Json.Members json, Consumer<PrintWriter> first) {
        Words words = session.words();
        Answer answer = Answer.said(json, out -> {
            first.accept(out);
            out.println(words.say("cli.sync.done", round.came(), round.went() + round.healed()));
            if (round.waiting() > 0) {
                out.println(words.say("cli.sync.waiting", round.waiting()));
            }
            round.problems().forEach(problem -> out.println(words.problem(problem)));
        });
        return but(session, round, answer);
    }

    /// What was found out all the same, and why it is not all.
    static Answer but(Session session, Round round, Answer answer) {
        String folder = session.book().sharing().folder().map(Path::toString).orElse("");
        return round.trouble()
                .map(trouble -> answer.but(session.words().say(key(trouble), round.outgoing(), folder)))
                .orElse(answer);
    }

    /// The folder that somebody names: a script whose variable is empty must not mean the one it runs in.
    static Path folder(Path named) {
        if (named.toString().isBlank()) {
            throw new Refused("sharing.which-folder");
        }
        return named;
    }

    /// What colleagues shall call somebody.
    static String name(String typed) {
        if (typed.isBlank()) {
            throw new Refused("sharing.nameless");
        }
        return typed.strip();
    }

    private static String key(Trouble trouble) {
        return switch (trouble) {
            case AWAY -> "cli.sync.away";
            case READ_ONLY -> "cli.sync.read-only";
            case FULL -> "cli.sync.full";
            case BUSY -> "cli.sync.busy";
        };
    }
}
