package org.aftercall.format;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;
import org.aftercall.model.Problem;

/// Writes vCards (3.0 or 4.0, UTF-8, CRLF, folded at 75 bytes). The same lines give the same bytes.
public final class VCardWriter implements Closeable {
    /// The versions that are written.
    public enum Version {
        V3("3.0"),
        V4("4.0");

        private final String number;

        Version(String number) {
            this.number = number;
        }
    }

    private final FoldedWriter out;
    private final Version version;

    /// @param problems takes what could not be written as it is
    public VCardWriter(OutputStream out, Version version, Consumer<Problem> problems) {
        this.out = new FoldedWriter(out, problems);
        this.version = version;
    }

    /// @param lines of one card, without BEGIN, VERSION and END
    public void card(List<ContentLine> lines) throws IOException {
        out.line("BEGIN:VCARD");
        out.line("VERSION:" + version.number);
        for (ContentLine line : lines) {
            out.line(line);
        }
        out.line("END:VCARD");
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
