package org.aftercall.ui.palette;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.aftercall.store.ContactRow;
import org.aftercall.ui.kit.Destination;
import org.aftercall.ui.kit.Navigator;
import org.aftercall.ui.palette.Answers.People;
import org.aftercall.ui.palette.Line.Item;
import org.aftercall.wording.Words;
import org.jspecify.annotations.Nullable;

/// The lines of the palette for what is typed, in three rounds, so that nothing waits for what takes longer. Not for
/// the screen's thread.
final class Rounds {
    private static final int RECENT = 5;
    private static final int LIKELY = 4;
    private static final int MANY = 30;
    private static final int PEOPLE = 4;
    private static final int FEW = 2;
    private static final int DAYS_OF_WORK = 14;

    private final Answers answers;
    private final Proposals proposals;
    private final Navigator navigator;
    private final Words words;

    Rounds(Answers answers, Proposals proposals, Navigator navigator, Words words) {
        this.answers = answers;
        this.proposals = proposals;
        this.navigator = navigator;
        this.words = words;
    }

    /// What the second round knows: planned work comes between the two.
    ///
    /// @param found whether any of it was found, so that it is shown without planned work
    record Rest(List<Line> above, List<Line> below, boolean found) {
        static final Rest NOTHING = new Rest(List.of(), List.of(), false);

        /// What is shown while planned work is looked for.
        List<Line> soFar() {
            return found ? with(List.of()) : List.of();
        }

        /// Nothing if nothing at all was found.
        List<Line> with(List<Line> planned) {
            boolean group = below.stream()
                    .anyMatch(line -> line instanceof Item item && item.id().startsWith("group:"));
            if (!found && planned.isEmpty() && !group) {
                return List.of();
            }
            List<Line> all = new ArrayList<>(above);
            all.addAll(planned);
            all.addAll(below);
            return all;
        }
    }

    /// What the first round knows.
    ///
    /// @param total how many people there are in all
    record Round(List<Line> lines, long total) {
        static final Round NOTHING = new Round(List.of(), 0);
    }

    /// Whether somebody or something is looked for by words, so that there is more than one round.
    static boolean isWords(String typed) {
        return !typed.isBlank() && ">@#!".indexOf(typed.strip().charAt(0)) < 0;
    }

    /// At once: people, or what the first letter asks for.
    ///
    /// @param of with whom something is to be done, null while somebody is looked for
    Round first(String typed, @Nullable ContactRow of, LocalDateTime now) {
        if (of != null) {
            return new Round(group("palette.group.do", answers.doings(of, typed)), 0);
        }
        String stripped = typed.strip();
        if (stripped.isEmpty()) {
            List<Line> empty = new ArrayList<>(group("palette.group.recent", answers.recent(RECENT)));
            empty.addAll(group("palette.group.do", answers.likely(LIKELY)));
            return new Round(empty, 0);
        }
        String rest = stripped.substring(1).strip();
        return switch (stripped.charAt(0)) {
            case '>' -> new Round(group("palette.group.do", answers.commands(rest, MANY)), 0);
            case '#' -> {
                List<Line> sets = new ArrayList<>(group("palette.group.groups", answers.groups(rest, MANY)));
                sets.addAll(group("palette.group.lookups", answers.lookups(rest, MANY)));
                yield new Round(sets, 0);
            }
            case '!' -> new Round(proposals.of(rest, now, words.locale()), 0);
            case '@' -> {
                List<Line> people = group(
                        "palette.group.contacts", answers.people(rest, MANY).lines());
                yield new Round(people.isEmpty() ? List.of(answers.nothing(rest)) : people, 0);
            }
            default -> {
                People people = answers.people(typed, PEOPLE);
                yield new Round(group("palette.group.contacts", people.lines()), people.total());
            }
        };
    }

    /// What takes a moment.
    Rest second(String typed, Round round) {
        List<Line> above = new ArrayList<>(round.lines());
        above.addAll(group("palette.group.companies", answers.companies(typed, FEW)));
        List<Line> groups = group("palette.group.groups", answers.groups(typed, FEW));
        List<Line> below = new ArrayList<>(group("palette.group.lookups", answers.lookups(typed, FEW)));
        List<Item> doings = new ArrayList<>(answers.commands(typed, FEW));
        // a group alone waits for planned work, which stands above it and is taken first
        boolean found = !above.isEmpty() || !below.isEmpty() || !doings.isEmpty();
        below.addAll(0, groups);
        if (navigator.shows(Destination.NewContact.class)) {
            doings.add(answers.newContact(typed));
        }
        if (round.total() > 0 && navigator.shows(Destination.Contacts.class)) {
            doings.add(answers.all(typed, round.total()));
        }
        below.addAll(group("palette.group.do", doings));
        return new Rest(above, below, found);
    }

    /// Only here it is known that there is nothing at all.
    List<Line> third(String typed, Rest rest, LocalDate day) {
        List<Item> planned = answers.planned(typed, day.plusDays(DAYS_OF_WORK), FEW);
        List<Line> all = rest.with(group("palette.group.actions", planned));
        return all.isEmpty() ? List.of(answers.nothing(typed)) : all;
    }

    private List<Line> group(String key, List<Item> items) {
        if (items.isEmpty()) {
            return List.of();
        }
        List<Line> group = new ArrayList<>();
        group.add(new Line.Head(words.say(key)));
        group.addAll(items);
        return group;
    }
}
