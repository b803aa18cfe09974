package org.aftercall.ui.today;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftercall.agenda.Agenda;
import org.aftercall.model.Activity;
import org.aftercall.model.ContactId;
import org.aftercall.model.Given;
import org.aftercall.model.HistoryEntry;
import org.aftercall.model.Priority;
import org.aftercall.store.ContactRow;
import org.aftercall.store.Due;
import org.aftercall.ui.kit.Glance;
import org.aftercall.wording.Words;
import org.jspecify.annotations.Nullable;

/// Puts what is due into words.
final class Rows {
    private static final int SOON = 60;

    private final Words words;
    private final LocalDateTime now;
    private final String user;

    /// @param now the user's local time
    /// @param user whose screen it is
    Rows(Words words, LocalDateTime now, String user) {
        this.user = user;
        this.words = words;
        this.now = now;
    }

    List<Line> lines(Agenda agenda) {
        List<Line> lines = new ArrayList<>();
        for (Agenda.Section section : agenda.sections()) {
            lines.add(head(section, lines.isEmpty()));
            section.items().forEach(item -> lines.add(row(item)));
        }
        if (agenda.hidden() > 0) {
            lines.add(new Line.More(words.say("today.more", agenda.hidden())));
        }
        return lines;
    }

    /// What was closed out today, folded or not.
    ///
    /// @param contacts those of the entries, if they are shown
    List<Line> done(List<HistoryEntry> entries, List<ContactRow> contacts, boolean open, ZoneId zone) {
        List<Line> lines = new ArrayList<>();
        if (entries.isEmpty()) {
            return lines;
        }
        lines.add(new Line.Done(entries.size(), open));
        Map<ContactId, String> names = new HashMap<>();
        contacts.forEach(contact -> names.put(contact.id(), contact.name()));
        for (HistoryEntry entry : open ? entries : List.<HistoryEntry>of()) {
            lines.add(new Line.Finished(
                    entry.id(),
                    entry.contact(),
                    entry.type(),
                    words.time(entry.when().atZone(zone).toLocalTime()),
                    Glance.head(entry, words),
                    names.getOrDefault(entry.contact(), ""),
                    entry.text().lines().findFirst().orElse("")));
        }
        return lines;
    }

    List<Line> without(List<ContactRow> contacts, Due.NoNextAction counts) {
        List<Line> lines = new ArrayList<>();
        if (!contacts.isEmpty()) {
            String grey = counts.untouched() > 0 ? words.say("today.untouched", counts.untouched()) : "";
            lines.add(new Line.Head(
                    words.say("today.section.no-next-action"),
                    (int) counts.touched(),
                    grey,
                    false,
                    Line.Offer.PLAN_FOR_ALL,
                    true));
        }
        contacts.forEach(contact -> lines.add(row(contact)));
        if (counts.touched() > contacts.size()) {
            lines.add(new Line.More(words.say("today.more", counts.touched() - contacts.size())));
        }
        return lines;
    }

    private Line.Head head(Agenda.Section section, boolean first) {
        int count = section.count();
        return switch (section.heading()) {
            case OVERDUE ->
                new Line.Head(words.say("today.section.overdue"), count, "", true, Line.Offer.MOVE_TO_TODAY, first);
            case TODAY -> {
                String note = words.say("today.section.note", section.timed(), count - section.timed());
                yield new Line.Head(words.say("today.section.today"), count, note, false, Line.Offer.NOTHING, first);
            }
            case LATER ->
                new Line.Head(words.day("day.head", section.day()), count, "", false, Line.Offer.NOTHING, first);
        };
    }

    Line.Row row(Due.Item item) {
        Activity activity = item.activity();
        ContactRow contact = item.contact();
        boolean overdue = activity.due().isBefore(now.toLocalDate());
        Line.When style = overdue ? Line.When.LATE : activity.time() == null ? Line.When.ANY : Line.When.TIMED;
        String when = switch (style) {
            case LATE -> words.day("day.short", activity.due());
            case ANY -> words.say("today.any-time");
            case TIMED -> time(activity.time());
        };
        String soon = soon(activity);
        String late = lateness(activity);
        String pill = !soon.isEmpty() ? soon : !late.isEmpty() ? late : with(activity);
        Line.Urgency urgency =
                !soon.isEmpty() ? Line.Urgency.SOON : !late.isEmpty() ? Line.Urgency.LATE : Line.Urgency.NONE;
        return new Line.Row(
                activity.id(),
                contact.id(),
                contact.priority(),
                when,
                style,
                activity.kind(),
                activity.title(),
                contact.type(),
                contact.name(),
                contact.company(),
                given(activity).orElse(contact.lastFact()),
                pill,
                urgency,
                activity.slips(),
                spoken(
                        contact,
                        pill.isEmpty() ? when : pill,
                        words.choice("kind", activity.kind().code()),
                        activity.title()));
    }

    private Line.Row row(ContactRow contact) {
        String title = words.say("today.no-next-action");
        return new Line.Row(
                null,
                contact.id(),
                contact.priority(),
                "",
                Line.When.ANY,
                null,
                title,
                contact.type(),
                contact.name(),
                contact.company(),
                contact.lastFact(),
                "",
                Line.Urgency.NONE,
                0,
                spoken(contact, "", "", title));
    }

    /// Who has it, where that is not the user.
    private String with(Activity activity) {
        String owner = activity.owner();
        return owner.isEmpty() || owner.equals(user) ? "" : words.say("today.with", owner.split(" ", 2)[0]);
    }

    /// What was said when it was given to the user.
    private Optional<String> given(Activity activity) {
        return given(activity, user, words);
    }

    static Optional<String> given(Activity activity, String user, Words words) {
        Given given = activity.given();
        if (given.by().isEmpty() || !activity.owner().equals(user)) {
            return Optional.empty();
        }
        return Optional.of(
                given.word().isEmpty()
                        ? words.say("today.given-to-me", given.by())
                        : words.say("today.given-to-me-with", given.by(), given.word()));
    }

    /// Counted from the promise, so that putting it off does not make it punctual.
    private String lateness(Activity activity) {
        LocalDate first = activity.promised().isBefore(activity.due()) ? activity.promised() : activity.due();
        long days = ChronoUnit.DAYS.between(first, now.toLocalDate());
        return days > 0 ? words.say("today.late", days) : "";
    }

    private String soon(Activity activity) {
        if (activity.time() == null || !activity.due().equals(now.toLocalDate())) {
            return "";
        }
        long minutes = Duration.between(now.toLocalTime().truncatedTo(ChronoUnit.MINUTES), activity.time())
                .toMinutes();
        return minutes >= 0 && minutes < SOON ? words.say("today.soon", minutes) : "";
    }

    private String time(@Nullable LocalTime time) {
        return time == null ? "" : words.time(time);
    }

    private String spoken(ContactRow contact, String when, String kind, String title) {
        Priority priority = contact.priority();
        return Stream.of(
                        priority.code().isEmpty() ? "" : words.say("today.row.priority", priority.code()),
                        when,
                        kind,
                        title,
                        contact.name(),
                        contact.company(),
                        contact.type() == null
                                ? ""
                                : words.choice("type", contact.type().code()))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
    }
}
