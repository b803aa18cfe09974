package org.aftercall.exporting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftercall.format.CalendarWriter;
import org.aftercall.format.ContentLine;
import org.aftercall.model.Activity;
import org.aftercall.model.ActivityKind;
import org.aftercall.model.Affiliation;
import org.aftercall.model.Card;
import org.aftercall.model.ContactPoint;
import org.aftercall.model.PointKind;
import org.aftercall.model.PointStatus;

/// Planned work as a calendar: what has a time or is a meeting is an event, the rest are tasks. Nobody is named as
/// invited, so that no program that reads it sends invitations.
final class OpenWork {
    private static final String OURS = "X-AFTERCALL-";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss");

    private final CalendarWriter out;

    OpenWork(CalendarWriter out) {
        this.out = out;
    }

    void write(Card card) {
        try {
            for (Activity work : card.open()) {
                boolean event = work.time() != null || work.kind() == ActivityKind.Known.MEETING;
                out.entry(event ? "VEVENT" : "VTODO", lines(card, work, event));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing planned work", e);
        }
    }

    private static List<ContentLine> lines(Card card, Activity work, boolean event) {
        String id = work.id().value().toString();
        String name = card.contact().shownName();
        List<ContentLine> lines = new ArrayList<>();
        lines.add(text("UID", id));
        // a stamp must be there; one of the moment of writing would make equal books unequal
        lines.add(text("DTSTAMP", work.promised().format(DateTimeFormatter.BASIC_ISO_DATE) + "T000000Z"));
        lines.add(when(event ? "DTSTART" : "DUE", work));
        if (work.time() != null) {
            lines.add(text("DURATION", "PT30M"));
        }
        lines.add(text(
                "SUMMARY",
                Stream.of(work.title(), name).filter(each -> !each.isBlank()).collect(Collectors.joining(" \u00B7 "))));
        String about = about(card);
        if (!about.isEmpty()) {
            lines.add(text("DESCRIPTION", about));
        }
        lines.add(text(OURS + "ID", id));
        lines.add(text(OURS + "KIND", work.kind().code()));
        lines.add(text(OURS + "TITLE", work.title()));
        lines.add(ContentLine.structured(
                "",
                OURS + "CONTACT",
                Map.of(),
                List.of(
                        card.contact().id().value().toString(),
                        name,
                        card.main(PointKind.Known.EMAIL)
                                .map(ContactPoint::written)
                                .orElse(""))));
        return lines;
    }

    private static ContentLine when(String name, Activity work) {
        String day = work.due().format(DateTimeFormatter.BASIC_ISO_DATE);
        LocalTime time = work.time();
        return time == null
                ? ContentLine.text("", name, Map.of("VALUE", List.of("DATE")), day)
                : text(name, day + "T" + time.format(TIME));
    }

    /// Where the person works and how they are reached.
    private static String about(Card card) {
        Stream<String> company = card.current().map(Affiliation::companyName).stream();
        Stream<String> points = card.points().stream()
                .filter(point -> point.status() == PointStatus.Known.OK)
                .map(ContactPoint::written);
        return Stream.concat(company, points).filter(each -> !each.isBlank()).collect(Collectors.joining("\n"));
    }

    private static ContentLine text(String name, String text) {
        return ContentLine.text("", name, Map.of(), text);
    }
}
