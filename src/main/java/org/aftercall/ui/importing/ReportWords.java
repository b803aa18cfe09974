package org.aftercall.ui.importing;

import java.time.Instant;
import java.time.ZoneId;
import org.aftercall.importing.ImportReport;
import org.aftercall.importing.Target;
import org.aftercall.model.Problem;
import org.aftercall.wording.Words;

/// Says the report of an import in the language of the window.
record ReportWords(Words words, ZoneId zone) implements ImportReport.Said {
    @Override
    public String say(String key, Object... arguments) {
        return words.say(key, arguments);
    }

    @Override
    public String target(Target target, String detail) {
        String bare = words.say("target." + target.name());
        return detail.isEmpty()
                ? bare
                : words.say(
                        "target-of",
                        bare,
                        words.choice(
                                target == Target.OPT_OUT || target == Target.OPT_IN ? "channel" : "target-of", detail));
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
}
