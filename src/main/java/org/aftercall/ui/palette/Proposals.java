package org.aftercall.ui.palette;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.aftercall.agenda.Ending;
import org.aftercall.lookup.Lookup;
import org.aftercall.lookup.Marks;
import org.aftercall.store.ContactRow;
import org.aftercall.text.Reading;
import org.aftercall.text.WorkingDays;
import org.aftercall.ui.kit.DateText;
import org.aftercall.ui.kit.Destination;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.palette.Line.Doing;
import org.aftercall.ui.palette.Line.Item;
import org.aftercall.wording.Words;

/// What a quick entry would plan, with whom: a line for each that it can mean.
final class Proposals {
    private static final int MOST = 8;

    private final Words words;
    private final Answers answers;
    private final String user;

    Proposals(Words words, Answers answers, String user) {
        this.words = words;
        this.answers = answers;
        this.user = user;
    }

    List<Line> of(String typed, LocalDateTime now, Locale locale) {
        List<Line> lines = new ArrayList<>();
        List<QuickEntry> entries = QuickEntry.read(typed, now, locale, WorkingDays.MONDAY_TO_FRIDAY);
        for (QuickEntry entry : entries) {
            List<ContactRow> people = entry.who().isEmpty() ? List.of() : answers.contacts(entry.who(), MOST);
            if (!people.isEmpty()) {
                lines.add(new Line.Head(words.say("palette.group.plan")));
                people.forEach(person -> lines.addAll(lines(entry, person, people.size() > 1)));
                return lines.subList(0, Math.min(lines.size(), MOST + 1));
            }
        }
        lines.add(new Line.Head(words.say("palette.group.plan")));
        String who = entries.getFirst().who();
        if (who.isEmpty()) {
            lines.add(hint("hint", words.say("palette.plan.hint")));
        } else {
            lines.add(hint("nobody", words.say("palette.plan.nobody", who)));
            lines.add(answers.newContact(who));
        }
        return lines;
    }

    /// @param apart whether several people can be meant, so that their companies tell them apart
    private List<Item> lines(QuickEntry entry, ContactRow person, boolean apart) {
        return switch (entry.when()) {
            case Reading.Understood one -> List.of(plan(entry, person, one, apart));
            case Reading.Ambiguous several ->
                several.choices().stream()
                        .map(one -> plan(entry, person, one, apart))
                        .toList();
            case Reading.Past _ -> List.of(unplanned(entry, person, words.say("date.past")));
            case Reading.Empty _, Reading.NotUnderstood _ ->
                List.of(unplanned(entry, person, words.say("palette.plan.when")));
        };
    }

    /// “Call Tomáš Novák, Wed 24 Feb 2027, “renewal””.
    private Item plan(QuickEntry entry, ContactRow person, Reading.Understood when, boolean apart) {
        String kind = words.choice("kind", entry.kind().code());
        String date = DateText.said(words, when.date(), when.time());
        String title = entry.title().isEmpty()
                ? words.say("palette.plan.untitled", kind, person.name(), date)
                : words.say("palette.plan.titled", kind, person.name(), date, entry.title());
        String moved = when.movedFrom() == null
                ? ""
                : words.say("palette.plan.moved", words.day("day.near", when.movedFrom()));
        return item(
                entry,
                person,
                title,
                apart && moved.isEmpty() ? person.company() : moved,
                "plan:" + person.id().value() + when.date() + when.time(),
                new Doing.Plan(
                        person,
                        new Ending.Next(
                                entry.kind(),
                                entry.title().isEmpty() ? kind : entry.title(),
                                when.date(),
                                when.time(),
                                user)));
    }

    /// Not dated yet: Enter goes on in the form.
    private Item unplanned(QuickEntry entry, ContactRow person, String why) {
        String kind = words.choice("kind", entry.kind().code());
        return item(
                entry,
                person,
                words.say("palette.plan.undated", kind, person.name()),
                why,
                "undated:" + person.id().value(),
                new Doing.Go(new Destination.NewAction(Optional.of(person.id()))));
    }

    private static Item item(QuickEntry entry, ContactRow person, String title, String detail, String id, Doing enter) {
        List<Marks.Range> hits = List.of();
        int name = title.indexOf(person.name());
        if (name >= 0) {
            hits = Marks.in(person.name(), Lookup.of(entry.who())).stream()
                    .map(hit -> new Marks.Range(hit.from() + name, hit.to() + name))
                    .toList();
        }
        return new Item(
                id, new Line.Sign.Of(Icon.of(entry.kind()), true), title, hits, detail, "", enter, Optional.of(person));
    }

    private static Item hint(String id, String sentence) {
        return new Item(
                id,
                new Line.Sign.Of(Icon.CALENDAR, false),
                sentence,
                List.of(),
                "",
                "",
                Doing.Nothing.NOTHING,
                Optional.empty());
    }
}
