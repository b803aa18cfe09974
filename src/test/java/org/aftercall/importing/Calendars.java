package org.aftercall.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.aftercall.format.ReadOptions;
import org.aftercall.format.Spill;
import org.aftercall.model.Problem;
import org.aftercall.store.Progress;

/// A calendar in a test, read as an import reads it, up to the rehearsal.
final class Calendars {
    static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final ItemSource source;

    private Calendars(Path file) {
        try {
            Path spill = Files.createTempFile("calendar", ".rows");
            source = new ItemSource(
                    ItemSource.Raw.of(Spill.write(file, ReadOptions.NONE, spill), () -> false),
                    TODAY,
                    ZONE,
                    "Marek",
                    "",
                    Decisions.NONE);
            Files.delete(spill);
        } catch (IOException e) {
            throw new UncheckedIOException("a file for a test", e);
        }
    }

    static Calendars file(Path file) {
        return new Calendars(file);
    }

    static Calendars of(byte[] text) {
        try {
            Path file = Files.createTempFile("calendar", ".ics");
            Files.write(file, text);
            Calendars calendar = new Calendars(file);
            Files.delete(file);
            return calendar;
        } catch (IOException e) {
            throw new UncheckedIOException("a file for a test", e);
        }
    }

    /// @param lines what stands in the calendar
    static Calendars of(String... lines) {
        return of(("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + String.join("\r\n", lines) + "\r\nEND:VCALENDAR\r\n")
                .getBytes(StandardCharsets.UTF_8));
    }

    List<Draft> drafts() {
        List<Row> rows = new ArrayList<>();
        try (Source.Rows all = source.rows()) {
            all.forEachRemaining(rows::add);
        }
        return Rehearsal.drafts(rows);
    }

    Draft draft() {
        return drafts().getFirst();
    }

    Counts counts() {
        return rehearse().counts();
    }

    Rehearsal.Result rehearse() {
        return new Rehearsal(
                        source,
                        new NobodyKnown(),
                        new Matches.Derivation("test"),
                        new OrderedIds(Instant.EPOCH, "test"),
                        Decisions.NONE,
                        "",
                        null)
                .run(Progress.NONE);
    }

    List<String> problems() {
        return rehearse().findings().all().stream().map(Problem::key).toList();
    }
}
