package org.aftercall.cli;

import java.time.LocalDate;
import java.util.Optional;
import org.aftercall.importing.Attendance;
import org.aftercall.model.Refused;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// That a list says who was at an event, and what comes of it. It ends with a next action for each, or with a reason.
final class Attended {
    @Option(names = "--attended", paramLabel = "EVENT")
    @Nullable
    String event;

    @Option(names = "--held", paramLabel = "DAY")
    @Nullable
    LocalDate held;

    @Option(names = "--next", paramLabel = "KIND", defaultValue = "call")
    String kind = "call";

    @Option(names = "--title", paramLabel = "T", defaultValue = "")
    String title = "";

    @Option(names = "--when", paramLabel = "WORDS", defaultValue = "")
    String when = "";

    @Option(names = "--per-day", paramLabel = "N", defaultValue = "10")
    int perDay = 10;

    @Option(names = "--no-follow-up", paramLabel = "REASON", defaultValue = "")
    String reason = "";

    @Option(names = "--no-shows")
    boolean noShows;

    /// @throws Refused if it says neither a next action nor a reason, or both
    Optional<Attendance> of(Session session) {
        boolean next = !title.isBlank() && !when.isBlank();
        if (event == null || event.isBlank()) {
            if (next || !reason.isBlank()) {
                throw new Refused("cli.attended");
            }
            return Optional.empty();
        }
        if (next == !reason.isBlank() || perDay < 1) {
            throw new Refused("cli.attended");
        }
        LocalDate day = held == null ? session.today() : held;
        Attendance attendance = new Attendance(
                event.strip(),
                day,
                next
                        ? new Attendance.Next(
                                Choices.kind(session.words(), kind),
                                title.strip(),
                                AfterCall.day(session, when).date(),
                                perDay)
                        : null,
                next ? "" : Choices.reason(session.words(), reason).code());
        return Optional.of(noShows ? attendance.withNoShows(attendance.usual()) : attendance);
    }
}
