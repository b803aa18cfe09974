package org.aftercall.exporting;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftercall.model.Activity;
import org.aftercall.model.Address;
import org.aftercall.model.Affiliation;
import org.aftercall.model.Card;
import org.aftercall.model.Contact;
import org.aftercall.model.ContactPoint;
import org.aftercall.model.Direction;
import org.aftercall.model.Group;
import org.aftercall.model.HistoryEntry;
import org.aftercall.model.Note;
import org.aftercall.model.PostalAddress;
import org.aftercall.model.Talk;

/// A contact as a page of Markdown that anybody can read: who it is, what comes next, and what happened.
final class ContactPage {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final int LONGEST_NAME = 80;

    private final PageWords words;
    private final ZoneId zone;

    ContactPage(PageWords words, ZoneId zone) {
        this.words = words;
        this.zone = zone;
    }

    /// The name of its file, equal as long as the name of the contact is: its name and the beginning of its id.
    static String fileName(Contact contact) {
        String name = contact.shownName()
                .replaceAll("[\\p{Cntrl}\\p{Cf}/\\\\:*?\"<>|#\\[\\]]", " ")
                .replaceAll("\\s+", " ")
                .strip();
        String cut =
                name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME).strip() : name;
        String id = contact.id().value().toString();
        return (cut + " " + id.substring(id.length() - 12)).strip() + ".md";
    }

    String of(Card card, List<HistoryEntry> history) {
        StringBuilder page = new StringBuilder();
        Contact contact = card.contact();
        page.append("# ").append(line(contact.shownName())).append("\n\n");
        card.current().ifPresent(job -> page.append(job(job)).append("\n\n"));
        for (ContactPoint point : card.points()) {
            String label = point.label().isEmpty() ? "" : " (" + line(point.label()) + ")";
            item(page, words.choice("point", point.kind().code()) + label, point.written());
        }
        for (PostalAddress postal : card.addresses()) {
            item(page, words.say("mirror.address"), said(postal.address()));
        }
        item(page, words.say("mirror.birthday"), Objects.toString(contact.birthday(), ""));
        item(page, words.say("mirror.priority"), contact.priority().code());
        item(
                page,
                words.say("mirror.groups"),
                card.groups().stream().map(Group::name).collect(Collectors.joining("; ")));
        item(page, words.say("mirror.opted-out"), ContactColumns.optedOut(card));
        if (!card.open().isEmpty()) {
            page.append("\n## ").append(words.say("mirror.next")).append("\n\n");
            card.open().forEach(work -> page.append("- ").append(work(work)).append('\n'));
        }
        List<Note> notes =
                card.notes().stream().filter(note -> !note.text().isBlank()).toList();
        if (!notes.isEmpty()) {
            page.append("\n## ").append(words.say("mirror.notes")).append('\n');
            notes.forEach(note -> page.append('\n').append(text(note.text())).append('\n'));
        }
        if (!history.isEmpty()) {
            page.append("\n## ").append(words.say("mirror.history")).append('\n');
            history.forEach(entry -> page.append("\n### ").append(entry(entry)));
        }
        return page.toString();
    }

    private static void item(StringBuilder page, String name, String value) {
        if (!value.isBlank()) {
            page.append("- ").append(name).append(": ").append(line(value)).append('\n');
        }
    }

    private static String job(Affiliation job) {
        return Stream.of(job.title(), job.department(), job.companyName())
                .filter(each -> !each.isBlank())
                .map(ContactPage::line)
                .collect(Collectors.joining(", "));
    }

    private static String said(Address address) {
        return Stream.of(
                        address.street(),
                        (address.postalCode() + " " + address.city()).strip(),
                        address.region(),
                        address.country())
                .filter(each -> !each.isBlank())
                .collect(Collectors.joining(", "));
    }

    private String work(Activity work) {
        String time = work.time() == null ? "" : " " + work.time();
        return work.due() + time + "  " + words.choice("kind", work.kind().code()) + ": " + line(work.title());
    }

    private String entry(HistoryEntry entry) {
        ZonedDateTime when = entry.when().atZone(zone);
        String result = words.choice("result", entry.result().code());
        String head = MOMENT.format(when) + "  "
                + words.choice("type-of-entry", entry.type().code())
                + (result.isBlank() ? "" : ", " + result)
                + talk(entry.talk())
                + (entry.who().isBlank() ? "" : " (" + line(entry.who()) + ")");
        return head + "\n" + (entry.text().isBlank() ? "" : "\n" + text(entry.text()) + "\n");
    }

    private String talk(Talk talk) {
        Direction direction = talk.direction();
        Integer minutes = talk.minutes();
        return (direction == null ? "" : ", " + line(words.choice("direction", direction.code())))
                + (minutes == null ? "" : ", " + words.say("talk.minutes", minutes));
    }

    private static String line(String text) {
        return text.replace("\r\n", ", ").replace('\n', ' ').strip();
    }

    /// Text keeps its lines; nothing in it becomes a heading.
    private static String text(String text) {
        return text.replace("\r\n", "\n")
                .strip()
                .lines()
                .map(line -> "> " + line)
                .collect(Collectors.joining("\n"));
    }
}
