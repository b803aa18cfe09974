package org.aftercall.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.aftercall.agenda.Agenda;
import org.aftercall.agenda.Order;
import org.aftercall.agenda.Today;
import org.aftercall.agenda.Whose;
import org.aftercall.model.Activity;
import org.aftercall.store.ContactRow;
import org.aftercall.store.Due;
import org.aftercall.wording.Words;
import picocli.CommandLine;

/// `today`: what is overdue and what is due, in the order of the window.
@CommandLine.Command(name = "today")
final class TodayList implements Command {
    @Override
    public Answer run(Session session) {
        try (Today today = new Today(session.store(), session.clock(), session.zone())) {
            Agenda agenda =
                    today.due(Today.Chip.TODAY, Order.PRIORITY_THEN_TIME, Whose.Everyone.EVERYONE, Integer.MAX_VALUE);
            Due.NoNextAction none = today.noNextAction();
            return Answer.said(json(agenda, none), out -> print(session.words(), agenda, none, out));
        }
    }

    private static void print(Words words, Agenda agenda, Due.NoNextAction none, PrintWriter out) {
        out.println(words.say("cli.today.head", words.day("day.head", agenda.day())));
        if (agenda.sections().isEmpty()) {
            out.println(words.say("cli.today.nothing"));
        }
        for (Agenda.Section section : agenda.sections()) {
            String heading = section.heading() == Agenda.Heading.OVERDUE ? "cli.today.overdue" : "cli.today.today";
            out.println();
            out.println(words.say(heading, section.count()));
            Columns lines = new Columns();
            section.items().forEach(item -> line(words, agenda.day(), item, lines));
            lines.print(out, 2);
        }
        if (none.touched() > 0 || none.untouched() > 0) {
            out.println();
            out.println(words.say("cli.today.none", none.touched(), none.untouched()));
        }
    }

    private static void line(Words words, LocalDate today, Due.Item item, Columns lines) {
        Activity activity = item.activity();
        ContactRow contact = item.contact();
        long late = late(today, activity);
        String time = activity.time() == null ? words.say("cli.today.any-time") : words.time(activity.time());
        lines.line(
                contact.priority().code(),
                late > 0 ? words.day("day.short", activity.due()) : time,
                words.choice("kind", activity.kind().code()),
                Columns.line(activity.title(), 40),
                Columns.line(contact.name(), 30),
                Columns.line(contact.company(), 30),
                contact.phone(),
                late > 0 ? words.say("cli.today.late", late) : "");
    }

    private static long late(LocalDate today, Activity activity) {
        return Math.max(0, ChronoUnit.DAYS.between(activity.due(), today));
    }

    private static Json.Members json(Agenda agenda, Due.NoNextAction none) {
        return Json.object()
                .with("day", agenda.day())
                .with("overdue", items(agenda, Agenda.Heading.OVERDUE))
                .with("today", items(agenda, Agenda.Heading.TODAY))
                .with("done", agenda.counts().done())
                .with("nextSevenDays", agenda.counts().nextSevenDays())
                .with("noNextAction", none.touched())
                .with("neverTouched", none.untouched());
    }

    private static List<Json.Members> items(Agenda agenda, Agenda.Heading heading) {
        return agenda.sections().stream()
                .filter(section -> section.heading() == heading)
                .flatMap(section -> section.items().stream())
                .map(item -> json(agenda.day(), item))
                .toList();
    }

    private static Json.Members json(LocalDate today, Due.Item item) {
        return Said.json(item.activity())
                .with("daysLate", late(today, item.activity()))
                .with("contact", item.contact().id().value())
                .with("name", item.contact().name())
                .with("company", item.contact().company())
                .with("phone", item.contact().phone())
                .with("email", item.contact().email())
                .with("priority", item.contact().priority().code());
    }
}
