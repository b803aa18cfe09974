package org.aftercall.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.aftercall.model.Activity;
import org.aftercall.model.Affiliation;
import org.aftercall.model.Card;
import org.aftercall.model.Clash;
import org.aftercall.model.ConsentEvent;
import org.aftercall.model.Contact;
import org.aftercall.model.ContactPoint;
import org.aftercall.model.Group;
import org.aftercall.model.Note;
import org.aftercall.model.PostalAddress;
import org.aftercall.model.RelationshipType;
import org.aftercall.outreach.ClashGuard;
import org.aftercall.outreach.Freshness;
import org.aftercall.text.WorkingDays;
import org.aftercall.wording.ClashWords;
import org.aftercall.wording.Words;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/// `show`: the card of one contact.
@CommandLine.Command(name = "show")
final class Show implements Command {
    @Parameters(paramLabel = "CONTACT", descriptionKey = "contact")
    String contact = "";

    @Override
    public Answer run(Session session) {
        Card card = ContactArgument.find(session.store().contacts(), contact);
        List<Clash> clashes = new ClashGuard(session.store(), Freshness.NOBODY, WorkingDays.MONDAY_TO_FRIDAY)
                .before(card.contact().id(), session.user(), session.now().atZone(session.zone()));
        return Answer.said(
                json(card).with("clashes", clashes.stream().map(Show::clash).toList()), out -> {
                    Contact person = card.contact();
                    Words words = session.words();
                    String marks = person.types().stream()
                            .map(type -> words.choice("type", type.code()))
                            .collect(Collectors.joining(", "));
                    out.println(
                            (person.name().formal() + "  " + person.priority().code() + "  " + marks).strip());
                    Columns lines = new Columns();
                    lines.line(words.say("cli.show.id"), person.id().value().toString());
                    for (Affiliation work : card.affiliations()) {
                        lines.line(
                                words.say(work.current() ? "cli.show.company" : "cli.show.earlier"),
                                join(work.title(), work.department(), work.companyName()));
                    }
                    if (!card.groups().isEmpty()) {
                        lines.line(
                                words.say("cli.show.groups"),
                                card.groups().stream().map(Group::name).collect(Collectors.joining(", ")));
                    }
                    for (ContactPoint point : card.points()) {
                        String label = point.label().isEmpty() ? "" : " (" + point.label() + ")";
                        lines.line(words.choice("point", point.kind().code()), point.written() + label);
                    }
                    for (PostalAddress address : card.addresses()) {
                        var parts = address.address();
                        lines.line(
                                words.say("cli.show.address"),
                                join(
                                        parts.street().replace("\n", ", "),
                                        (parts.postalCode() + " " + parts.city()).strip(),
                                        parts.region(),
                                        parts.country()));
                    }
                    for (ConsentEvent event : card.consents()) {
                        lines.line(
                                words.say(event.allowed() ? "cli.show.allowed" : "cli.show.refused"),
                                words.choice("channel", event.channel().code()));
                    }
                    for (Activity activity : card.open()) {
                        lines.line(words.say("cli.show.next"), Said.activity(words, activity));
                    }
                    if (person.noFollowUp() != null) {
                        lines.line(
                                words.say("cli.show.no-follow-up"),
                                words.choice("reason", person.noFollowUp().code()));
                    }
                    for (Note note : card.notes()) {
                        lines.line(words.say("cli.show.note"), Columns.line(note.text(), 100));
                    }
                    lines.print(out, 2);
                    ClashWords saying = new ClashWords(words, session.now().atZone(session.zone()));
                    clashes.forEach(clash -> out.println("  ! " + saying.say(clash)));
                });
    }

    private static Json.Members clash(Clash clash) {
        return Json.object()
                .with("kind", clash.kind().name())
                .with("stops", clash.stops())
                .with("who", clash.who())
                .with("name", clash.name())
                .with("when", clash.when())
                .with("day", clash.day())
                .with("type", clash.type())
                .with("result", clash.result())
                .with("text", clash.text());
    }

    private static Json.Members json(Card card) {
        Contact person = card.contact();
        var name = person.name();
        return Json.object()
                .with("contact", person.id().value())
                .with("name", person.shownName())
                .with("salutation", name.salutation())
                .with("first", name.first())
                .with("middle", name.middle())
                .with("last", name.last())
                .with("suffix", name.suffix())
                .with("nickname", person.nickname())
                .with("priority", person.priority().code())
                .with(
                        "types",
                        person.types().stream().map(RelationshipType::code).toList())
                .with("status", person.status().code())
                .with("recordManager", person.recordManager())
                .with("source", person.source())
                .with("birthday", person.birthday())
                .with(
                        "noFollowUp",
                        person.noFollowUp() == null ? null : person.noFollowUp().code())
                .with(
                        "affiliations",
                        card.affiliations().stream().map(Show::json).toList())
                .with("points", card.points().stream().map(Show::json).toList())
                .with("addresses", card.addresses().stream().map(Show::json).toList())
                .with("consents", card.consents().stream().map(Show::json).toList())
                .with("open", card.open().stream().map(Said::json).toList())
                .with("notes", card.notes().stream().map(Note::text).toList());
    }

    private static Json.Members json(Affiliation work) {
        return Json.object()
                .with("company", work.companyName())
                .with("title", work.title())
                .with("department", work.department())
                .with("role", work.role().code())
                .with("from", work.from())
                .with("to", work.to())
                .with("current", work.current());
    }

    private static Json.Members json(ContactPoint point) {
        return Json.object()
                .with("kind", point.kind().code())
                .with("written", point.written())
                .with("comparable", point.comparable())
                .with("label", point.label())
                .with("status", point.status().code())
                .with("preferred", point.preferred());
    }

    private static Json.Members json(PostalAddress address) {
        return Json.object()
                .with("label", address.label())
                .with("street", address.address().street())
                .with("city", address.address().city())
                .with("region", address.address().region())
                .with("postalCode", address.address().postalCode())
                .with("country", address.address().country());
    }

    private static Json.Members json(ConsentEvent event) {
        return Json.object()
                .with("channel", event.channel().code())
                .with("allowed", event.allowed())
                .with("date", event.date())
                .with("source", event.source())
                .with("wording", event.wording());
    }

    private static String join(String... parts) {
        return List.of(parts).stream().filter(part -> !part.isBlank()).collect(Collectors.joining(", "));
    }
}
