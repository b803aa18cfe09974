package org.aftercall.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aftercall.attaching.Attaching;
import org.aftercall.model.Attachment;
import org.aftercall.model.Card;
import org.aftercall.model.HistoryEntry;
import org.aftercall.model.HistoryId;
import org.aftercall.model.Refused;
import org.aftercall.wording.SizeWords;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `attach`: files that belong to a contact from now on.
@CommandLine.Command(name = "attach")
final class Attach implements Command {
    @Parameters(index = "0", paramLabel = "CONTACT", descriptionKey = "contact")
    String contact = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", descriptionKey = "file")
    List<Path> files = new ArrayList<>();

    @CommandLine.ArgGroup
    On on = new On();

    /// What the files hang on beside the contact; one of both, or nothing.
    static final class On {
        @Option(names = "--note", paramLabel = "TEXT", descriptionKey = "note", required = true, defaultValue = "")
        String note = "";

        @Option(names = "--to", paramLabel = "ENTRY", descriptionKey = "to", required = true, defaultValue = "")
        String entry = "";
    }

    @Override
    public Answer run(Session session) {
        Card card = ContactArgument.find(session.store().contacts(), contact);
        Attaching.Attached done = session.book()
                .attaching()
                .attach(new Attaching.Wish(
                        Session.newOperation(),
                        card.contact().id(),
                        session.user(),
                        files,
                        entry(session, card),
                        on.note));
        String name = card.contact().shownName();
        return Answer.saved(
                done.saved().operation(),
                Json.object()
                        .with("contact", card.contact().id().value())
                        .with(
                                "attached",
                                done.attached().stream()
                                        .map(AttachmentList::json)
                                        .toList())
                        .with("already", done.already())
                        .with("operation", done.saved().operation().value()),
                out -> {
                    out.println(session.words()
                            .say(
                                    "cli.attach.done",
                                    name,
                                    done.attached().stream()
                                            .map(each -> said(session, each))
                                            .collect(Collectors.joining(", "))));
                    done.already().forEach(each -> out.println(session.words().say("cli.attach.already", each)));
                });
    }

    private static String said(Session session, Attachment attachment) {
        return attachment.name() + " (" + SizeWords.said(session.words(), attachment.size()) + ")";
    }

    private Optional<HistoryId> entry(Session session, Card card) {
        if (on.entry.isBlank()) {
            return Optional.empty();
        }
        Optional<UUID> id = Ids.read(on.entry);
        return Optional.of(id.flatMap(found -> session.store().past().entry(new HistoryId(found)))
                .filter(entry -> entry.contact().equals(card.contact().id()))
                .map(HistoryEntry::id)
                .orElseThrow(() -> new Refused(
                        "attachment.no-entry", on.entry, card.contact().shownName())));
    }
}
