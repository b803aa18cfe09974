package org.aftercall.cli;

import java.util.List;
import org.aftercall.model.Card;
import org.aftercall.model.HistoryEntry;
import org.aftercall.wording.TalkWords;
import org.aftercall.wording.Words;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/// `history`: what happened with one contact, the latest first.
@CommandLine.Command(name = "history")
final class HistoryList implements Command {
    @Parameters(paramLabel = "CONTACT", descriptionKey = "contact")
    String contact = "";

    @Override
    public Answer run(Session session) {
        Card card = ContactArgument.find(session.store().contacts(), contact);
        List<HistoryEntry> entries =
                session.store().past().entries(card.contact().id(), 0, Integer.MAX_VALUE);
        var json = Json.object()
                .with("contact", card.contact().id().value())
                .with("name", card.contact().shownName())
                .with("entries", entries.stream().map(HistoryList::json).toList());
        return Answer.said(json, out -> {
            Words words = session.words();
            out.println(words.say("cli.history.head", card.contact().shownName(), entries.size()));
            Columns lines = new Columns();
            for (HistoryEntry entry : entries) {
                var when = entry.when().atZone(session.zone());
                lines.line(
                        words.day("day.full", when.toLocalDate()),
                        words.time(when.toLocalTime()),
                        words.choice("type-of-entry", entry.type().code()),
                        words.choice("result", entry.result().code()),
                        TalkWords.said(words, entry.talk()),
                        Columns.line(entry.text(), 100));
            }
            lines.print(out, 2);
        });
    }

    private static Json.Members json(HistoryEntry entry) {
        return Json.object()
                .with("entry", entry.id().value())
                .with("when", entry.when())
                .with("type", entry.type().code())
                .with("result", entry.result().code())
                .with("text", entry.text())
                .with("who", entry.who())
                .with("company", entry.company())
                .with(
                        "direction",
                        entry.talk().direction() == null ? null : entry.talk().way())
                .with("minutes", entry.talk().minutes())
                .with(
                        "activity",
                        entry.activity() == null ? null : entry.activity().value())
                .with(
                        "corrects",
                        entry.corrects() == null ? null : entry.corrects().value());
    }
}
