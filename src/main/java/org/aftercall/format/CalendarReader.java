package org.aftercall.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.aftercall.model.Origin;
import org.aftercall.model.Problem;
import org.aftercall.model.Problem.Severity;

/// Reads the entries of an iCalendar file, one row an entry: events, tasks, journal entries, busy times. A line that
/// cannot be read costs that line, an entry without its end that entry, never the file. The first line of a row says
/// what the entry is; times carry the zone that their names mean.
final class CalendarReader {
    /// The parameter that names the zone of a time as Java knows it.
    static final String ZONE = "X-ZONE";

    private static final Set<String> ENTRIES = Set.of("VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY");
    private static final Set<String> SECTIONS = Set.of("VCALENDAR", "VTIMEZONE");

    private final Path file;
    private final String name;
    private final ReadOptions options;
    private final RowSink sink;
    private final CardText text = new CardText();
    private final CalendarZones zones = new CalendarZones();
    private final List<Problem> notices = new ArrayList<>();
    private String entry = "";
    private int inner;
    private long begin;
    private long number;

    CalendarReader(Path file, ReadOptions options, RowSink sink) {
        this.file = file;
        this.name = Formats.nameOf(file);
        this.options = options;
        this.sink = sink;
    }

    TableInfo read() throws IOException {
        FoldedText folded = FoldedText.of(file, options.encoding());
        notices.addAll(folded.notices());
        // zones may be described behind the entries that use them
        folded.each(Limits.CELL_CHARACTERS, sink, lines -> zones.line(lines.line()));
        folded.each(Limits.PROPERTY_CHARACTERS, sink, this::line);
        if (!entry.isEmpty()) {
            reject("calendar.unterminated");
        }
        return folded.info(Kind.ICALENDAR, number, notices);
    }

    private void line(TextLines lines) {
        String line = lines.line();
        String begun = word(line, "BEGIN:");
        String ended = word(line, "END:");
        if (!begun.isEmpty()) {
            begin(begun, lines.number());
        } else if (!ended.isEmpty() && !entry.isEmpty()) {
            end(ended);
        } else if (!entry.isEmpty() && inner == 0) {
            text.add(line, lines.isCut());
        }
    }

    static String word(String line, String before) {
        return line.length() < 40 && line.regionMatches(true, 0, before, 0, before.length())
                ? line.substring(before.length()).strip().toUpperCase(Locale.ROOT)
                : "";
    }

    private void begin(String what, long line) {
        if (!entry.isEmpty() && (ENTRIES.contains(what) || SECTIONS.contains(what))) {
            reject("calendar.unterminated");
        }
        if (ENTRIES.contains(what)) {
            entry = what;
            begin = line;
            inner = 0;
            text.clear();
        } else if (!entry.isEmpty()) {
            inner++;
        }
    }

    private void end(String what) {
        if (inner > 0) {
            inner--;
        } else if (!what.equals(entry)) {
            reject("calendar.unterminated");
        } else if (text.isTooLong()) {
            reject("calendar.too-long");
        } else {
            number++;
            take();
            entry = "";
        }
    }

    private void take() {
        try {
            List<ContentLine> lines = new ArrayList<>();
            lines.add(new ContentLine("", "BEGIN", Map.of(), entry));
            for (ContentLine line : text.lines(this::told)) {
                lines.add(line.parameter("TZID").isEmpty() ? line : zoned(line));
            }
            sink.row(ContentLine.row(number, lines));
        } catch (CancellationException stopped) {
            throw stopped;
        } catch (IOException | RuntimeException e) {
            sink.problem(at("", Severity.ROW, "calendar.unreadable", Long.toString(begin)));
            sink.row(ContentLine.row(number, List.of()));
        }
    }

    private ContentLine zoned(ContentLine line) {
        Map<String, List<String>> parameters = new LinkedHashMap<>(line.parameters());
        zones.zone(line.parameter("TZID"))
                .ifPresentOrElse(
                        zone -> parameters.put(ZONE, List.of(zone.getId())),
                        () -> sink.problem(
                                at(line.name(), Severity.NOTICE, "calendar.zone-unknown", line.parameter("TZID"))));
        return new ContentLine(line.group(), line.name(), parameters, line.value());
    }

    private void reject(String key) {
        entry = "";
        inner = 0;
        number++;
        sink.problem(at("", Severity.ROW, key, Long.toString(begin)));
        sink.row(ContentLine.row(number, text.whatThereIs()));
    }

    private void told(CardText.Trouble trouble) {
        sink.problem(at(trouble.property(), trouble.severity(), trouble.key(), trouble.property(), trouble.detail()));
    }

    private Problem at(String column, Severity severity, String key, String... arguments) {
        return Problem.at(new Origin(name, "", number, column), severity, key, arguments);
    }
}
