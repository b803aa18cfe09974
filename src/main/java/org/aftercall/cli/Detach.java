package org.aftercall.cli;

import org.aftercall.model.Attachment;
import org.aftercall.model.Card;
import org.aftercall.store.Saved;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/// `detach`: a file does not belong to a contact any more; undo brings it back.
@CommandLine.Command(name = "detach")
final class Detach implements Command {
    @Parameters(index = "0", paramLabel = "CONTACT", descriptionKey = "contact")
    String contact = "";

    @Parameters(index = "1", paramLabel = "NAME", descriptionKey = "name")
    String name = "";

    @Override
    public Answer run(Session session) {
        Card card = ContactArgument.find(session.store().contacts(), contact);
        Attachment attachment = AttachmentArgument.find(session, card, name);
        Saved saved = session.book().attaching().remove(attachment, Session.newOperation(), session.user());
        return Answer.saved(
                saved.operation(),
                AttachmentList.json(attachment)
                        .with("operation", saved.operation().value()),
                out -> out.println(session.words()
                        .say(
                                "cli.detach.done",
                                attachment.name(),
                                card.contact().shownName())));
    }
}
