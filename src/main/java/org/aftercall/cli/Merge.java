package org.aftercall.cli;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftercall.duplicates.MergePlan;
import org.aftercall.duplicates.MergePlan.Compared;
import org.aftercall.duplicates.MergePlan.Taken;
import org.aftercall.model.OperationId;
import org.aftercall.store.Contacts;
import org.aftercall.wording.Words;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `merge`: two contacts are one person. Where both say something else the first one is right; what it does not say
/// comes from the second.
@CommandLine.Command(name = "merge")
final class Merge implements Command {
    @Parameters(index = "0", paramLabel = "CONTACT", descriptionKey = "contact")
    String contact = "";

    @Parameters(index = "1", paramLabel = "OTHER", descriptionKey = "other")
    String other = "";

    @Option(names = "--rehearse", descriptionKey = "rehearse")
    boolean rehearse;

    @Override
    public Answer run(Session session) {
        Contacts contacts = session.store().contacts();
        MergePlan plan = MergePlan.of(
                session.store(),
                ContactArgument.find(contacts, contact).contact().id(),
                ContactArgument.find(contacts, other).contact().id());
        OperationId operation = new OperationId(UUID.randomUUID());
        if (!rehearse) {
            session.store().write(plan.edit(operation, session.user(), Map.of()));
        }
        UUID shown = contacts.merged(plan.contact().contact().id()).getFirst().value();
        Json.Members json = Json.object()
                .with("merged", !rehearse)
                .with("contact", shown)
                .with("name", plan.contact().contact().shownName())
                .with("other", plan.other().contact().id().value())
                .with("taken", json(plan.taken()))
                .with(
                        "fields",
                        plan.fields().stream()
                                .filter(Compared::differs)
                                .map(Merge::json)
                                .toList());
        Json.Members whole = rehearse ? json : json.with("operation", operation.value());
        return Answer.said(whole, out -> {
            Words words = session.words();
            out.println(words.say(
                    rehearse ? "cli.merge.would" : "cli.merge.done",
                    plan.other().contact().shownName(),
                    plan.contact().contact().shownName()));
            out.println(words.say("cli.merge.taken", taken(words, plan.taken())));
            List<Compared> differing =
                    plan.fields().stream().filter(Compared::differs).toList();
            if (!differing.isEmpty()) {
                Columns lines = new Columns();
                lines.line(
                        "",
                        words.say("cli.merge.first"),
                        words.say("cli.merge.second"),
                        words.say("cli.merge.becomes"));
                MergedField said = new MergedField(words, session.store());
                for (Compared field : differing) {
                    lines.line(
                            said.name(field.field()),
                            said.value(field.field(), field.own()),
                            said.value(field.field(), field.theirs()),
                            said.value(field.field(), field.value(field.proposed())));
                }
                lines.print(out, 2);
            }
            if (!rehearse) {
                out.println(words.say("cli.merge.undo", operation.value().toString()));
            }
        });
    }

    private static String taken(Words words, Taken taken) {
        if (taken.isNothing()) {
            return words.say("cli.merge.taken.nothing");
        }
        return words.say(
                "cli.merge.taken.counts",
                taken.points(),
                taken.addresses(),
                taken.jobs(),
                taken.planned(),
                taken.history(),
                taken.notes(),
                taken.consents());
    }

    private static Json.Members json(Taken taken) {
        return Json.object()
                .with("points", taken.points())
                .with("addresses", taken.addresses())
                .with("affiliations", taken.jobs())
                .with("planned", taken.planned())
                .with("history", taken.history())
                .with("notes", taken.notes())
                .with("consents", taken.consents());
    }

    private static Json.Members json(Compared field) {
        return Json.object()
                .with("field", MergedField.code(field.field()))
                .with("contact", MergedField.text(field.field(), field.own()))
                .with("other", MergedField.text(field.field(), field.theirs()))
                .with("becomes", MergedField.text(field.field(), field.value(field.proposed())));
    }
}
