package org.aftercall.cli;

import java.util.List;
import org.aftercall.attaching.GivingOut;
import org.aftercall.model.Attachment;
import org.aftercall.model.Card;
import org.aftercall.model.HistoryId;
import org.aftercall.wording.SizeWords;
import org.aftercall.wording.Words;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/// `attachments`: the files of one contact, the latest first.
@CommandLine.Command(name = "attachments")
final class AttachmentList implements Command {
    @Parameters(paramLabel = "CONTACT", descriptionKey = "contact")
    String contact = "";

    @Override
    public Answer run(Session session) {
        Card card = ContactArgument.find(session.store().contacts(), contact);
        List<Attachment> all = session.store().attachments().of(card.contact().id());
        GivingOut out = session.book().givingOut();
        Words words = session.words();
        return Answer.said(
                Json.object()
                        .with("contact", card.contact().id().value())
                        .with("name", card.contact().shownName())
                        .with(
                                "attachments",
                                all.stream()
                                        .map(each -> json(each).with("here", out.isHere(each)))
                                        .toList()),
                to -> {
                    to.println(words.say("cli.attachments.head", card.contact().shownName(), all.size()));
                    Columns lines = new Columns();
                    for (Attachment each : all) {
                        lines.line(
                                each.name(),
                                SizeWords.said(words, each.size()),
                                each.who(),
                                words.day(
                                        "day.full",
                                        each.when().atZone(session.zone()).toLocalDate()),
                                out.isHere(each) ? "" : words.say("cli.attachments.on-its-way", each.who()));
                    }
                    lines.print(to, 2);
                });
    }

    static Json.Members json(Attachment attachment) {
        HistoryId entry = attachment.entry();
        return Json.object()
                .with("attachment", attachment.id().value())
                .with("name", attachment.name())
                .with("size", attachment.size())
                .with("type", attachment.type())
                .with("sha256", attachment.sha256())
                .with("who", attachment.who())
                .with("when", attachment.when())
                .with("entry", entry == null ? null : entry.value());
    }
}
