package org.aftercall.format;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;
import org.aftercall.model.Problem;

/// Writes an iCalendar file (RFC 5545). The same lines give the same bytes.
public final class CalendarWriter implements Closeable {
    private final FoldedWriter out;

    /// @param problems takes what could not be written as it is
    public CalendarWriter(OutputStream out, Consumer<Problem> problems) throws IOException {
        this.out = new FoldedWriter(out, problems);
        this.out.line("BEGIN:VCALENDAR");
        this.out.line("VERSION:2.0");
        this.out.line("PRODID:-//Aftercall//EN");
    }

    /// @param kind `VEVENT` or `VTODO`
    public void entry(String kind, List<ContentLine> lines) throws IOException {
        out.line("BEGIN:" + kind);
        for (ContentLine line : lines) {
            out.line(line);
        }
        out.line("END:" + kind);
    }

    @Override
    public void close() throws IOException {
        out.line("END:VCALENDAR");
        out.close();
    }
}
