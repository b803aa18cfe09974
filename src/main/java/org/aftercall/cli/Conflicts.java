package org.aftercall.cli;

import java.util.List;
import org.aftercall.change.Deletes;
import org.aftercall.change.Field;
import org.aftercall.model.Card;
import org.aftercall.store.Operations.Change;
import org.aftercall.store.Operations.Conflict;
import org.aftercall.wording.Words;
import picocli.CommandLine;

/// `conflicts`: fields that two people wrote without having seen each other. One value is shown; the others are kept
/// until somebody has looked.
@CommandLine.Command(name = "conflicts")
final class Conflicts implements Command {
    private static final int WIDTH = 60;

    @Override
    public Answer run(Session session) {
        List<Conflict> conflicts = session.store().operations().conflicts();
        Words words = session.words();
        var json = Json.object()
                .with(
                        "conflicts",
                        conflicts.stream()
                                .map(conflict -> json(session, conflict))
                                .toList());
        return Answer.said(json, out -> {
            if (conflicts.isEmpty()) {
                out.println(words.say("cli.conflicts.none"));
            }
            for (Conflict conflict : conflicts) {
                out.println(name(session, conflict));
                Columns lines = new Columns();
                line(lines, session, words.say("cli.conflicts.shown"), conflict.shown());
                conflict.others().forEach(other -> line(lines, session, words.say("cli.conflicts.beside"), other));
                lines.print(out, 2);
            }
        });
    }

    private static void line(Columns lines, Session session, String what, Change change) {
        var when = change.when().atZone(session.zone());
        Words words = session.words();
        lines.line(
                what,
                Columns.line(said(words, change), WIDTH),
                change.user(),
                words.day("day.full", when.toLocalDate()),
                words.time(when.toLocalTime()));
    }

    private static String said(Words words, Change change) {
        if (change.field() != Field.ALIVE) {
            return change.said();
        }
        return words.say(Deletes.isDeleted(change.value()) ? "sharing.value.deleted" : "sharing.value.written-on");
    }

    private static String name(Session session, Conflict conflict) {
        return conflict.contact()
                .flatMap(contact -> session.store().contacts().card(contact))
                .map(Card::contact)
                .map(contact -> contact.shownName())
                .orElse(conflict.shown().row().toString());
    }

    private static Json.Members json(Session session, Conflict conflict) {
        return Json.object()
                .with("contact", conflict.contact().map(id -> id.value()).orElse(null))
                .with("name", name(session, conflict))
                .with("row", conflict.shown().row())
                .with("field", conflict.name())
                .with("shown", json(conflict.shown()))
                .with("beside", conflict.others().stream().map(Conflicts::json).toList());
    }

    private static Json.Members json(Change change) {
        return Json.object()
                .with(
                        "value",
                        change.field() == Field.ALIVE
                                ? String.valueOf(!Deletes.isDeleted(change.value()))
                                : change.said())
                .with("user", change.user())
                .with("when", change.when())
                .with("operation", change.operation().value());
    }
}
