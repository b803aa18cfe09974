package org.aftercall.cli;

import java.util.List;
import java.util.UUID;
import org.aftercall.model.Card;
import org.aftercall.model.OperationId;
import org.aftercall.model.Refused;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `forget`: takes a person out of the book for ever. The only command whose work cannot be taken back, so it
/// wants to be told twice.
@CommandLine.Command(name = "forget")
final class Forget implements Command {
    @Parameters(paramLabel = "CONTACT", descriptionKey = "contact")
    String contact = "";

    @Option(names = "--for-ever", descriptionKey = "for-ever")
    boolean forEver;

    @Override
    public Answer run(Session session) {
        Card card = ContactArgument.find(session.store().contacts(), contact);
        String name = card.contact().shownName();
        if (!forEver) {
            throw new Refused("forget.unconfirmed", name);
        }
        UUID id = card.contact().id().value();
        session.store()
                .forget(
                        new OperationId(UUID.randomUUID()),
                        session.user(),
                        List.of(card.contact().id()));
        boolean shared = session.book().sharing().linked();
        return Answer.said(Json.object().with("forgotten", id).with("shared", shared), out -> {
            out.println(session.words().say("cli.forget.done", name));
            out.println(session.words().say(shared ? "cli.forget.shared" : "cli.forget.elsewhere"));
        });
    }
}
