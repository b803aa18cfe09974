package org.aftercall.ui.importing;

import java.time.Instant;
import java.time.ZoneId;
import org.aftercall.importing.ImportReport;
import org.aftercall.model.Problem;
import org.aftercall.wording.Words;

/// Says the report of an import in the language of the window.
record ReportWords(Words words, ZoneId zone) implements ImportReport.Said {
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
}
