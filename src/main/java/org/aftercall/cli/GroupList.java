package org.aftercall.cli;

import java.util.List;
import org.aftercall.model.Card;
import org.aftercall.model.Group;
import org.aftercall.store.Groups.Counted;
import org.aftercall.wording.Words;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/// `groups`: all groups with how many are in each, or those of one contact.
@CommandLine.Command(name = "groups")
final class GroupList implements Command {
    @Parameters(paramLabel = "CONTACT", arity = "0..1", descriptionKey = "contact", defaultValue = "")
    String contact = "";

    @Override
    public Answer run(Session session) {
        return contact.isBlank() ? all(session) : ofContact(session);
    }

    private static Answer all(Session session) {
        List<Counted> all = session.store().groups().counted();
        Words words = session.words();
        return Answer.said(
                Json.object()
                        .with(
                                "groups",
                                all.stream()
                                        .map(each -> json(each.group()).with("contacts", each.count()))
                                        .toList()),
                out -> {
                    if (all.isEmpty()) {
                        out.println(words.say("cli.groups.none"));
                    }
                    Columns lines = new Columns();
                    all.forEach(each -> lines.line(each.group().name(), words.say("cli.groups.count", each.count())));
                    lines.print(out, 0);
                });
    }

    private Answer ofContact(Session session) {
        Card card = ContactArgument.find(session.store().contacts(), contact);
        String name = card.contact().shownName();
        return Answer.said(
                Json.object()
                        .with("contact", card.contact().id().value())
                        .with("name", name)
                        .with(
                                "groups",
                                card.groups().stream().map(GroupList::json).toList()),
                out -> {
                    if (card.groups().isEmpty()) {
                        out.println(session.words().say("cli.groups.of-none", name));
                    }
                    card.groups().forEach(group -> out.println(group.name()));
                });
    }

    static Json.Members json(Group group) {
        return Json.object().with("group", group.id().value()).with("name", group.name());
    }
}
