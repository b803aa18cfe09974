package org.aftercall.ui.palette;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.aftercall.consent.Consents;
import org.aftercall.lookup.Lookup;
import org.aftercall.lookup.Marks;
import org.aftercall.lookup.Term;
import org.aftercall.model.Card;
import org.aftercall.model.Channel;
import org.aftercall.model.Group;
import org.aftercall.model.RelationshipType;
import org.aftercall.search.Finder;
import org.aftercall.search.Found;
import org.aftercall.store.Companies;
import org.aftercall.store.ContactRow;
import org.aftercall.store.Due;
import org.aftercall.store.Store;
import org.aftercall.text.Folding;
import org.aftercall.text.Phones;
import org.aftercall.ui.kit.Command;
import org.aftercall.ui.kit.Destination;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.SavedLookup;
import org.aftercall.ui.palette.Line.Doing;
import org.aftercall.ui.palette.Line.Item;
import org.aftercall.wording.Words;

/// Asks the book, and puts what it answers into lines. Works away from the screen.
final class Answers {
    private final Store store;
    private final Supplier<Finder> finder;
    private final Words words;
    private final List<SavedLookup> saved;
    private final List<Command> commands;

    /// @param saved the user's own lookups
    Answers(Store store, Supplier<Finder> finder, Words words, List<SavedLookup> saved, List<Command> commands) {
        this.saved = List.copyOf(saved);
        this.store = store;
        this.finder = finder;
        this.words = words;
        this.commands = List.copyOf(commands);
    }

    List<ContactRow> contacts(String typed, int limit) {
        return finder.get().find(typed, limit).rows();
    }

    /// The contacts with whom something happened last.
    List<Item> recent(int limit) {
        return finder.get().recent(limit).stream()
                .map(row -> person(row, Lookup.of(""), ""))
                .toList();
    }

    /// What the user may want from here: what can be done, before where one can go.
    List<Item> likely(int limit) {
        List<Item> likely = new ArrayList<>();
        for (Command.Group group : List.of(Command.Group.ACTION, Command.Group.CONTACT, Command.Group.VIEW)) {
            commands.stream().filter(each -> each.group() == group).forEach(each -> likely.add(command(each, "")));
        }
        return likely.subList(0, Math.min(limit, likely.size()));
    }

    /// Contacts that are found, and how many there are in all.
    record People(List<Item> lines, long total) {}

    People people(String typed, int limit) {
        Found found = finder.get().find(typed, limit);
        return new People(
                found.rows().stream()
                        .map(row -> person(row, found.lookup(), found.inNotes().getOrDefault(row.id(), "")))
                        .toList(),
                found.total());
    }

    private Item person(ContactRow row, Lookup lookup, String note) {
        List<String> detail = new ArrayList<>();
        if (!row.company().isEmpty()) {
            detail.add(row.company());
        }
        RelationshipType type = row.type();
        if (type != null) {
            detail.add(words.choice("type", type.code()));
        }
        return new Item(
                "contact:" + row.id().value(),
                new Line.Sign.Person(row.name()),
                row.name(),
                Marks.in(row.name(), lookup),
                note.isEmpty() ? String.join(words.say("list.comma"), detail) : words.say("palette.in-note", note),
                "",
                new Doing.Go(new Destination.ContactCard(row.id(), Destination.Neighbours.NONE)),
                Optional.of(row));
    }

    List<Item> companies(String typed, int limit) {
        Lookup lookup = Lookup.of(typed);
        List<Item> lines = new ArrayList<>();
        for (Companies.Row row : store.companies().rows(finder.get().companies().find(typed, limit))) {
            lines.add(new Item(
                    "company:" + row.id().value(),
                    new Line.Sign.Of(Icon.COMPANY, false),
                    row.name(),
                    Marks.in(row.name(), lookup),
                    row.city().isEmpty()
                            ? words.say("palette.people", row.people())
                            : words.say("palette.people-in", row.people(), row.city()),
                    "",
                    new Doing.Go(new Destination.CompanyCard(row.id())),
                    Optional.empty()));
        }
        return lines;
    }

    /// Planned work whose title has such words.
    List<Item> planned(String typed, LocalDate until, int limit) {
        List<String> asked = Folding.words(typed);
        if (asked.isEmpty()) {
            return List.of();
        }
        Lookup lookup = Lookup.of(typed);
        List<Item> lines = new ArrayList<>();
        for (Due.Item item : store.due().titled(asked, until, limit)) {
            lines.add(new Item(
                    "activity:" + item.activity().id().value(),
                    new Line.Sign.Of(Icon.of(item.activity().kind()), false),
                    item.activity().title(),
                    Marks.in(item.activity().title(), lookup),
                    words.say(
                            "palette.planned",
                            item.contact().name(),
                            words.day("day.near", item.activity().due())),
                    "",
                    new Doing.Go(new Destination.AfterCall(
                            item.contact().id(), Optional.of(item.activity().id()))),
                    Optional.of(item.contact())));
        }
        return lines;
    }

    /// The user's own lookups and those that come with the program, and how many contacts each finds.
    List<Item> lookups(String typed, int limit) {
        List<String> asked = Folding.words(typed);
        List<Shelf> shelves = Stream.concat(
                        saved.stream().map(each -> new Shelf(each.name(), each.words())), Shelf.all(words).stream())
                .filter(shelf -> matches(shelf.name(), asked))
                .limit(limit)
                .toList();
        List<Long> counts =
                finder.get().counts(shelves.stream().map(Shelf::asks).toList());
        List<Item> lines = new ArrayList<>();
        for (int i = 0; i < shelves.size(); i++) {
            Shelf shelf = shelves.get(i);
            lines.add(new Item(
                    "lookup:" + shelf.asks(),
                    new Line.Sign.Of(Icon.CONTACTS, true),
                    shelf.name(),
                    Marks.in(shelf.name(), Lookup.of(typed)),
                    words.say("palette.lookup.count", counts.get(i)),
                    "",
                    new Doing.Go(new Destination.Contacts(shelf.asks())),
                    Optional.empty()));
        }
        return lines;
    }

    /// Groups, and how many contacts are in each: their members in the list of contacts.
    List<Item> groups(String typed, int limit) {
        List<String> asked = Folding.words(typed);
        List<Group> found = store.groups().all().stream()
                .filter(group -> matches(group.name(), asked))
                .limit(limit)
                .toList();
        List<String> asks =
                found.stream().map(group -> Term.InGroup.typed(group.name())).toList();
        List<Long> counts = asks.isEmpty() ? List.of() : finder.get().counts(asks);
        List<Item> lines = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Group group = found.get(i);
            lines.add(new Item(
                    "group:" + group.id().value(),
                    new Line.Sign.Of(Icon.GROUP, true),
                    group.name(),
                    Marks.in(group.name(), Lookup.of(typed)),
                    words.say("palette.groups.count", counts.get(i)),
                    "",
                    new Doing.Go(new Destination.Contacts(asks.get(i))),
                    Optional.empty()));
        }
        return lines;
    }

    /// A lookup with its name.
    private record Shelf(String name, String asks) {
        static List<Shelf> all(Words words) {
            List<Shelf> all = new ArrayList<>(List.of(
                    new Shelf(words.say("palette.lookup.all"), ""),
                    new Shelf(words.say("palette.lookup.mine"), "owner:me"),
                    new Shelf(words.say("palette.lookup.a-customers"), "type:customer pri:a"),
                    new Shelf(words.say("palette.lookup.no-next"), "next:undecided"),
                    new Shelf(words.say("palette.lookup.no-email"), "email:none"),
                    new Shelf(words.say("palette.lookup.no-phone"), "phone:none")));
            for (RelationshipType.Known type : RelationshipType.Known.values()) {
                all.add(new Shelf(words.say("palette.types." + type.code()), "type:" + type.code()));
            }
            return all;
        }
    }

    List<Item> commands(String typed, int limit) {
        List<String> asked = Folding.words(typed);
        return commands.stream()
                .filter(command -> matches(command.name(), asked))
                .limit(limit)
                .map(command -> command(command, typed))
                .toList();
    }

    private static Item command(Command command, String typed) {
        return new Item(
                "command:" + command.name(),
                new Line.Sign.Of(icon(command.group()), true),
                command.name(),
                Marks.in(command.name(), Lookup.of(typed)),
                "",
                command.key(),
                new Doing.Run(command),
                Optional.empty());
    }

    private static Icon icon(Command.Group group) {
        return switch (group) {
            case FILE -> Icon.FOLDER;
            case EDIT -> Icon.UNDO;
            case VIEW -> Icon.NEXT;
            case CONTACT -> Icon.CONTACTS;
            case ACTION -> Icon.AFTER_CALL;
            case TOOLS -> Icon.SETTINGS;
            case HELP -> Icon.NOTE;
        };
    }

    /// Everything that is found, in the list of contacts.
    Item all(String typed, long total) {
        return new Item(
                "all",
                new Line.Sign.Of(Icon.SEARCH, true),
                words.say("palette.show-all", typed.strip()),
                List.of(),
                words.say("palette.hits", total),
                "",
                new Doing.Go(new Destination.Contacts(typed.strip())),
                Optional.empty());
    }

    Item newContact(String typed) {
        return newContact(words.say("palette.new-contact", typed.strip()), typed);
    }

    /// “Nothing found. Enter makes a new contact “xyz”.”
    Item nothing(String typed) {
        return newContact(words.say("palette.nothing", typed.strip()), typed);
    }

    private static Item newContact(String title, String typed) {
        return new Item(
                "new",
                new Line.Sign.Of(Icon.NEW_CONTACT, true),
                title,
                List.of(),
                "",
                "Ctrl N",
                new Doing.Go(new Destination.NewContact(typed.strip())),
                Optional.empty());
    }

    /// What can be done with somebody; a refusal stands in the place of what it forbids.
    List<Item> doings(ContactRow row, String typed) {
        Card card = store.contacts().card(row.id()).orElse(null);
        boolean mayCall = card == null
                || Consents.refusal(card.consents(), Channel.Known.PHONE).isEmpty();
        boolean mayWrite = card == null
                || Consents.refusal(card.consents(), Channel.Known.PERSONAL_EMAIL)
                        .isEmpty();
        List<Item> lines = new ArrayList<>();
        if (!row.phone().isEmpty()) {
            lines.add(doing(
                    Icon.CALL,
                    words.say(mayCall ? "palette.do.call" : "palette.do.no-call"),
                    row.phone(),
                    mayCall
                            ? new Doing.Contact(row.id(), Channel.Known.PHONE, Phones.dialled(row.phone()))
                            : Doing.Nothing.NOTHING));
        }
        if (!row.email().isEmpty()) {
            lines.add(doing(
                    Icon.EMAIL,
                    words.say(mayWrite ? "palette.do.write" : "palette.do.no-write"),
                    row.email(),
                    mayWrite
                            ? new Doing.Contact(
                                    row.id(),
                                    Channel.Known.PERSONAL_EMAIL,
                                    "mailto:" + row.email().strip())
                            : Doing.Nothing.NOTHING));
        }
        lines.add(doing(
                Icon.AFTER_CALL,
                words.say("palette.do.after-call"),
                "",
                new Doing.Go(new Destination.AfterCall(row.id(), Optional.empty()))));
        lines.add(doing(
                Icon.ADD,
                words.say("palette.do.plan"),
                "",
                new Doing.Go(new Destination.NewAction(Optional.of(row.id())))));
        lines.add(doing(
                Icon.NEXT,
                words.say("palette.do.open"),
                "",
                new Doing.Go(new Destination.ContactCard(row.id(), Destination.Neighbours.NONE))));
        List<String> asked = Folding.words(typed);
        return lines.stream()
                .filter(line -> matches(line.title(), asked))
                .map(line -> line.with(row))
                .toList();
    }

    private static Item doing(Icon icon, String title, String detail, Doing enter) {
        return new Item(title, new Line.Sign.Of(icon, true), title, List.of(), detail, "", enter, Optional.empty());
    }

    /// Whether each word begins a word of a name.
    private static boolean matches(String name, List<String> asked) {
        List<String> there = Folding.words(name);
        return asked.stream().allMatch(word -> there.stream().anyMatch(each -> each.startsWith(word)));
    }
}
