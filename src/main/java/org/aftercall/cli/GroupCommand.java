package org.aftercall.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aftercall.grouping.Grouping;
import org.aftercall.model.ContactId;
import org.aftercall.model.Group;
import org.aftercall.model.OperationId;
import org.aftercall.model.Refused;
import org.aftercall.store.ContactRow;
import org.aftercall.store.Saved;
import org.aftercall.wording.Words;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `group`: who is in a group; puts contacts into it and takes them out, makes, renames and deletes it.
@CommandLine.Command(name = "group")
final class GroupCommand implements Command {
    @Parameters(paramLabel = "NAME", descriptionKey = "name")
    String name = "";

    @Option(names = "--new", descriptionKey = "new")
    boolean fresh;

    @CommandLine.ArgGroup
    What what = new What();

    /// What is done with the group; nothing lists who is in it.
    static final class What {
        @Option(names = "--add", paramLabel = "CONTACT", arity = "1..*", descriptionKey = "add", required = true)
        List<String> add = new ArrayList<>();

        @Option(names = "--remove", paramLabel = "CONTACT", arity = "1..*", descriptionKey = "remove", required = true)
        List<String> remove = new ArrayList<>();

        @Option(
                names = "--rename",
                paramLabel = "NEW-NAME",
                descriptionKey = "rename",
                required = true,
                defaultValue = "")
        String rename = "";

        @Option(names = "--delete", descriptionKey = "delete", required = true)
        boolean delete;
    }

    @Override
    public Answer run(Session session) {
        Grouping grouping = new Grouping(session.store(), session.user());
        OperationId operation = Session.newOperation();
        if (fresh) {
            List<ContactId> contacts = contacts(session, what.add);
            return done(session, grouping.create(operation, name, contacts), "cli.group.made");
        }
        Group group = find(session);
        if (!what.add.isEmpty()) {
            return done(session, grouping.add(operation, group, contacts(session, what.add)), "cli.group.added");
        }
        if (!what.remove.isEmpty()) {
            return done(
                    session, grouping.remove(operation, group, contacts(session, what.remove)), "cli.group.removed");
        }
        if (!what.rename.isEmpty()) {
            Saved saved = grouping.rename(operation, group, what.rename);
            String now = Grouping.name(what.rename);
            return saved(session, saved, new Group(group.id(), now), "group.renamed", group.name(), now);
        }
        if (what.delete) {
            return saved(session, grouping.delete(operation, group), group, "group.deleted", group.name());
        }
        return members(session, group);
    }

    private Group find(Session session) {
        Optional<Group> there = GroupArgument.ifThere(session.store().groups(), name);
        return there.orElseThrow(() -> new Refused(what.add.isEmpty() ? "group.unknown" : "group.unknown-new", name));
    }

    private static List<ContactId> contacts(Session session, List<String> named) {
        return named.stream()
                .map(each -> ContactArgument.find(session.store().contacts(), each)
                        .contact()
                        .id())
                .toList();
    }

    private static Answer done(Session session, Grouping.Done done, String sentence) {
        Words words = session.words();
        boolean any = done.saved().dot().isPresent();
        Json.Members json = GroupList.json(done.group())
                .with("changed", done.changed())
                .with("operation", any ? done.saved().operation().value() : null);
        String said = any
                ? words.say(sentence, done.group().name(), done.changed().size(), String.join(", ", done.changed()))
                : words.say("cli.group.nothing");
        return any
                ? Answer.saved(done.saved().operation(), json, out -> out.println(said))
                : Answer.said(json, out -> out.println(said));
    }

    private static Answer saved(Session session, Saved saved, Group group, String sentence, Object... arguments) {
        return Answer.saved(
                saved.operation(),
                GroupList.json(group).with("operation", saved.operation().value()),
                out -> out.println(session.words().say(sentence, arguments)));
    }

    private static Answer members(Session session, Group group) {
        List<ContactRow> rows =
                session.store().contacts().rows(session.store().groups().members(group.id()));
        return Answer.said(
                GroupList.json(group)
                        .with(
                                "contacts",
                                rows.stream()
                                        .map(row -> Json.object()
                                                .with("contact", row.id().value())
                                                .with("name", row.name())
                                                .with("company", row.company()))
                                        .toList()),
                out -> {
                    out.println(session.words().say("cli.group.head", group.name(), rows.size()));
                    Columns lines = new Columns();
                    rows.forEach(row ->
                            lines.line(row.priority().code(), row.name(), row.company(), row.phone(), row.email()));
                    lines.print(out, 2);
                });
    }
}
