package org.aftercall.cli;

import java.nio.file.Path;
import org.aftercall.model.Attachment;
import org.aftercall.model.Card;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `save-attachment`: a file of a contact, written where somebody wants it.
@CommandLine.Command(name = "save-attachment")
final class SaveAttachment implements Command {
    @Parameters(index = "0", paramLabel = "CONTACT", descriptionKey = "contact")
    String contact = "";

    @Parameters(index = "1", paramLabel = "NAME", descriptionKey = "name")
    String name = "";

    @Parameters(index = "2", paramLabel = "OUT", descriptionKey = "out")
    Path out = Path.of("");

    @Option(names = "--force", descriptionKey = "force")
    boolean force;

    @Override
    public Answer run(Session session) {
        Card card = ContactArgument.find(session.store().contacts(), contact);
        Attachment attachment = AttachmentArgument.find(session, card, name);
        Path file = session.book().givingOut().save(attachment, out, force);
        return Answer.said(
                AttachmentList.json(attachment).with("file", file.toString()),
                to -> to.println(session.words().say("cli.save-attachment.done", attachment.name(), file)));
    }
}
