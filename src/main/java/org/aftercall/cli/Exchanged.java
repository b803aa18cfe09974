package org.aftercall.cli;

import java.io.PrintWriter;
import java.util.function.Consumer;
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
    static Answer answer(Words words, Round round, Json.Members json, Consumer<PrintWriter> first) {
        Answer answer = Answer.said(json, out -> {
            first.accept(out);
            out.println(words.say("cli.sync.done", round.came(), round.went() + round.healed()));
            if (round.waiting() > 0) {
                out.println(words.say("cli.sync.waiting", round.waiting()));
            }
            round.problems().forEach(problem -> out.println(words.problem(problem)));
        });
        return round.trouble()
                .map(trouble -> answer.but(words.say(key(trouble), round.outgoing())))
                .orElse(answer);
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
