package org.aftercall.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aftercall.model.Origin;
import org.aftercall.model.Problem;
import org.aftercall.model.Problem.Severity;
import org.apache.poi.hsmf.MAPIMessage;

/// Reads an item that Outlook saved as .msg: a contact, an appointment, a task or a mail. It is one row.
final class MsgReader {
    private static final Pattern SENDER = Pattern.compile("(?im)^From:.*?([^\\s<>\"]+@[^\\s<>\"]+)");

    private final Path file;
    private final String name;
    private final RowSink sink;
    private boolean cut;

    MsgReader(Path file, RowSink sink) {
        this.file = file;
        this.name = Formats.nameOf(file);
        this.sink = sink;
    }

    TableInfo read() throws IOException {
        ItemLines item;
        try (MAPIMessage message = new MAPIMessage(file.toFile())) {
            item = lines(new OutlookItem(message));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw Formats.refused("msg.broken", file, e);
        }
        if (cut) {
            sink.problem(Problem.at(
                    new Origin(name, "", 1, ""),
                    Severity.NOTICE,
                    "mail.cut",
                    Integer.toString(Limits.CELL_CHARACTERS)));
        }
        sink.row(ContentLine.row(1, item.lines()));
        return TableInfo.ofPeople(name, Kind.OUTLOOK_ITEM, 1, Files.size(file), Digests.sha256(file), List.of());
    }

    private ItemLines lines(OutlookItem item) {
        String kind = item.kind().toUpperCase(Locale.ROOT);
        if (kind.startsWith("IPM.CONTACT") || kind.startsWith("IPM.ABCHPERSON")) {
            return contact(item);
        }
        if (kind.startsWith("IPM.APPOINTMENT") || kind.startsWith("IPM.SCHEDULE.MEETING")) {
            return appointment(item);
        }
        if (kind.startsWith("IPM.TASK")) {
            return task(item);
        }
        return kind.startsWith("IPM.STICKYNOTE") || kind.startsWith("IPM.ACTIVITY") ? note(item) : mail(item);
    }

    private ItemLines contact(OutlookItem item) {
        ItemLines card = new ItemLines("VCARD");
        card.text("FN", item.text(0x3001).isEmpty() ? item.text(0x0037) : item.text(0x3001));
        card.parts(
                "N", "", item.text(0x3A11), item.text(0x3A06), item.text(0x3A44), item.text(0x3A45), item.text(0x3A05));
        card.text("NICKNAME", item.text(0x3A4F));
        card.parts("ORG", "", item.text(0x3A16), item.text(0x3A18));
        card.text("TITLE", item.text(0x3A17)).text("ROLE", item.text(0x3A46));
        OutlookPhones.each((id, types) -> card.text("TEL", item.text(id), types));
        for (int each : new int[] {0x8083, 0x8093, 0x80A3}) {
            String address = item.text(OutlookItem.ADDRESS, each);
            String written = address.indexOf('@') > 0 ? address : item.text(OutlookItem.ADDRESS, each + 1);
            card.text("EMAIL", written.indexOf('@') > 0 ? written : "");
        }
        card.parts(
                "ADR",
                "work",
                item.text(OutlookItem.ADDRESS, 0x804A),
                "",
                item.text(OutlookItem.ADDRESS, 0x8045),
                item.text(OutlookItem.ADDRESS, 0x8046),
                item.text(OutlookItem.ADDRESS, 0x8047),
                item.text(OutlookItem.ADDRESS, 0x8048),
                item.text(OutlookItem.ADDRESS, 0x8049));
        address(card, item, "home", 0x3A59, 0x3A5A, 0x3A5B, 0x3A5C, 0x3A5D, 0x3A5E);
        address(card, item, "other", 0x3A5F, 0x3A60, 0x3A61, 0x3A62, 0x3A63, 0x3A64);
        card.text(
                "URL",
                item.text(OutlookItem.ADDRESS, 0x802B).isEmpty()
                        ? item.text(0x3A51)
                        : item.text(OutlookItem.ADDRESS, 0x802B),
                "work");
        card.text("URL", item.text(0x3A50), "home");
        card.text("X-MS-IMADDRESS", item.text(OutlookItem.ADDRESS, 0x8062));
        item.moment(OutlookItem.ADDRESS, 0x80DE)
                .or(() -> item.moment(0x3A42))
                .flatMap(OutlookDays::day)
                .ifPresent(day -> card.on("BDAY", day));
        item.moment(0x3A41).flatMap(OutlookDays::day).ifPresent(day -> card.on("X-ANNIVERSARY", day));
        card.text("X-SPOUSE", item.text(0x3A48)).text("X-MANAGER", item.text(0x3A4E));
        card.text("X-ASSISTANT", item.text(0x3A30)).text("X-OFFICE", item.text(0x3A19));
        return card.list("CATEGORIES", item.keywords()).text("NOTE", item.body());
    }

    private static void address(ItemLines card, OutlookItem item, String type, int... ids) {
        card.parts(
                "ADR",
                type,
                item.text(ids[5]),
                "",
                item.text(ids[4]),
                item.text(ids[0]),
                item.text(ids[3]),
                item.text(ids[2]),
                item.text(ids[1]));
    }

    private ItemLines appointment(OutlookItem item) {
        ItemLines entry = new ItemLines("VEVENT");
        Optional<Instant> start = item.moment(OutlookItem.APPOINTMENT, 0x820D).or(() -> item.moment(0x0060));
        boolean allDay = item.isTrue(OutlookItem.APPOINTMENT, 0x8215);
        Optional<OutlookRule> rule = item.bytes(OutlookItem.APPOINTMENT, 0x8216).flatMap(OutlookRule::of);
        if (rule.isPresent()) {
            String zone = item.bytes(OutlookItem.APPOINTMENT, 0x8260)
                    .map(OutlookRule::zone)
                    .orElse("");
            entry.repeated(rule.get(), zone, allDay);
        } else if (allDay) {
            start.flatMap(OutlookDays::day).ifPresent(day -> entry.on("DTSTART", day));
        } else {
            start.filter(OutlookDays::isSaid).ifPresent(when -> entry.at("DTSTART", when));
        }
        entry.text("SUMMARY", item.text(0x0037)).text("LOCATION", item.text(OutlookItem.APPOINTMENT, 0x8208));
        entry.text("COMMENT", item.text(OutlookItem.APPOINTMENT, 0x8232));
        entry.text("UID", item.text(0x1035));
        sender(entry, item);
        recipients(entry, item);
        return entry.list("CATEGORIES", item.keywords()).text("DESCRIPTION", item.body());
    }

    private ItemLines task(OutlookItem item) {
        ItemLines entry = new ItemLines("VTODO");
        entry.text("SUMMARY", item.text(0x0037));
        item.moment(OutlookItem.TASK, 0x8105)
                .or(() -> item.moment(OutlookItem.COMMON, 0x8517))
                .flatMap(OutlookDays::day)
                .ifPresent(day -> entry.on("DUE", day));
        boolean done = item.isTrue(OutlookItem.TASK, 0x811C) || item.whole(OutlookItem.TASK, 0x8101) == 2;
        entry.text("STATUS", done ? "COMPLETED" : "");
        item.moment(OutlookItem.TASK, 0x810F)
                .filter(_ -> done)
                .flatMap(OutlookDays::day)
                .ifPresent(day -> entry.on("COMPLETED", day));
        item.texts(OutlookItem.COMMON, "", 0x853A).forEach(who -> entry.person("ATTENDEE", who, "", "to"));
        recipients(entry, item);
        return entry.list("CATEGORIES", item.keywords()).text("DESCRIPTION", item.body());
    }

    private ItemLines note(OutlookItem item) {
        ItemLines entry = new ItemLines("VJOURNAL");
        entry.text("SUMMARY", item.text(0x0037));
        item.moment(0x3007).filter(OutlookDays::isSaid).ifPresent(when -> entry.at("DTSTART", when));
        return entry.text("DESCRIPTION", item.body());
    }

    private ItemLines mail(OutlookItem item) {
        ItemLines entry = new ItemLines(ItemLines.MAIL);
        item.moment(0x0039)
                .or(() -> item.moment(0x0E06))
                .or(() -> item.moment(0x3007))
                .filter(OutlookDays::isSaid)
                .ifPresent(when -> entry.at("DTSTART", when));
        entry.text("SUMMARY", item.text(0x0037)).text("UID", item.text(0x1035));
        sender(entry, item);
        recipients(entry, item);
        entry.text("X-OWNER", mailOr(item.text(0x5D07), item.text(0x0076)));
        String body = item.body();
        cut = body.length() > Limits.CELL_CHARACTERS;
        entry.list("CATEGORIES", item.keywords()).text("DESCRIPTION", body);
        item.attached().forEach(attached -> entry.text("ATTACH", attached));
        return entry;
    }

    private static String mailOr(String first, String second) {
        return first.indexOf('@') > 0 ? first : second.indexOf('@') > 0 ? second : "";
    }

    private static void sender(ItemLines entry, OutlookItem item) {
        String known =
                mailOr(mailOr(item.text(0x5D02), item.text(0x5D01)), mailOr(item.text(0x0065), item.text(0x0C1F)));
        Matcher head = SENDER.matcher(item.text(0x007D));
        String email = known.isEmpty() && head.find() ? head.group(1) : known;
        String called = item.text(0x0042).isEmpty() ? item.text(0x0C1A) : item.text(0x0042);
        entry.person("ORGANIZER", called, email, "from");
    }

    private static void recipients(ItemLines entry, OutlookItem item) {
        for (OutlookItem.Recipient each : item.recipients()) {
            entry.person("ATTENDEE", each.name(), each.email(), each.type() == 2 ? "cc" : "to");
        }
    }
}
