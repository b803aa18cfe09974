package org.aftercall.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.aftercall.importing.Decisions;
import org.aftercall.importing.Proposed;
import org.aftercall.importing.WhenThere;
import org.aftercall.model.Refused;
import org.aftercall.wording.Words;
import picocli.CommandLine.Option;

/// What is decided about mails: whether those of a data file are read, which strangers come in, and what of the
/// signatures is taken.
final class MailChoices {
    @Option(names = "--mails")
    boolean mails;

    @Option(names = "--strangers")
    boolean strangers;

    @Option(names = "--add", paramLabel = "ROW", split = ",")
    List<Long> added = new ArrayList<>();

    @Option(names = "--take", paramLabel = "N|all", split = ",")
    List<String> taken = new ArrayList<>();

    Decisions of(Decisions before) {
        Decisions decisions = before.withStrangers(strangers);
        for (long row : added) {
            decisions = decisions.withRow(row, WhenThere.BOTH);
        }
        return decisions;
    }

    boolean takesAny() {
        return !taken.isEmpty();
    }

    /// @param proposed as they were numbered when they were listed
    Decisions taken(Decisions before, List<Proposed> proposed) {
        Decisions decisions = before;
        for (String each : taken) {
            if (each.equals("all")) {
                for (Proposed one : proposed) {
                    decisions = decisions.withProposal(one.key(), true);
                }
                continue;
            }
            int number = each.matches("\\d{1,6}") ? Integer.parseInt(each) : 0;
            if (number < 1 || number > proposed.size()) {
                throw new Refused("cli.import.take", each, Integer.toString(proposed.size()));
            }
            decisions = decisions.withProposal(proposed.get(number - 1).key(), true);
        }
        return decisions;
    }

    void print(Words words, List<Proposed> proposed, PrintWriter out) {
        if (proposed.isEmpty()) {
            return;
        }
        out.println(words.say("cli.import.proposed", proposed.size()));
        for (int i = 0; i < proposed.size(); i++) {
            Proposed each = proposed.get(i);
            String field = words.say(each.field().key());
            String instead = each.there().isEmpty() ? "" : " " + words.say("import.signatures.instead", each.there());
            out.println("  " + (i + 1) + "  " + words.say("import.signatures.one", each.name(), field, each.value())
                    + instead);
        }
    }

    Json.Members json(Proposed each) {
        return Json.object()
                .with("row", each.row())
                .with("name", each.name())
                .with("field", each.field().name().toLowerCase(Locale.ROOT))
                .with("value", each.value())
                .with("book", each.there());
    }
}
