package org.aftercall.format;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.aftercall.model.Origin;
import org.aftercall.model.Problem;
import org.aftercall.model.Problem.Severity;

/// Reads a mail (.eml) or a mailbox of many (.mbox), one row a mail. A mail that cannot be read costs that mail alone.
final class MailReader {
    /// Largest mail of a mailbox that is read, in bytes: its head and text stand at its beginning.
    private static final int MOST_BYTES = 32 << 20;

    private static final byte[] FROM = "From ".getBytes(StandardCharsets.US_ASCII);

    private final Path file;
    private final String name;
    private final RowSink sink;
    private final List<Problem> notices = new ArrayList<>();
    private long number;

    MailReader(Path file, RowSink sink) {
        this.file = file;
        this.name = Formats.nameOf(file);
        this.sink = sink;
    }

    /// One mail.
    TableInfo readOne() throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            mail(in);
        }
        return info(Kind.MAIL);
    }

    /// Many mails, each after a line that begins with "From ".
    TableInfo readMany() throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            ByteArrayOutputStream mail = new ByteArrayOutputStream();
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            boolean began = false;
            boolean blank = true;
            for (int next = in.read(); next >= 0 || line.size() > 0; next = next < 0 ? next : in.read()) {
                if (next >= 0) {
                    line.write(next);
                }
                if (next != '\n' && next >= 0 && line.size() < MOST_BYTES) {
                    continue;
                }
                byte[] bytes = line.toByteArray();
                line.reset();
                if (blank && startsWith(bytes, FROM)) {
                    if (began) {
                        mail(new ByteArrayInputStream(mail.toByteArray()));
                    }
                    began = true;
                    mail.reset();
                } else if (mail.size() + bytes.length <= MOST_BYTES) {
                    mail.writeBytes(
                            bytes.length > 5 && bytes[0] == '>' && startsWith(rest(bytes), FROM) ? rest(bytes) : bytes);
                }
                blank = bytes.length <= 2 && (bytes.length == 0 || bytes[0] == '\n' || bytes[0] == '\r');
                if (next < 0) {
                    break;
                }
            }
            if (began) {
                mail(new ByteArrayInputStream(mail.toByteArray()));
            }
        }
        return info(Kind.MAILBOX);
    }

    private static byte[] rest(byte[] bytes) {
        return java.util.Arrays.copyOfRange(bytes, 1, bytes.length);
    }

    private static boolean startsWith(byte[] bytes, byte[] beginning) {
        return bytes.length >= beginning.length
                && java.util.Arrays.equals(bytes, 0, beginning.length, beginning, 0, beginning.length);
    }

    private void mail(InputStream in) {
        if (sink.cancelled()) {
            throw new CancellationException();
        }
        number++;
        EmlReader mail;
        try {
            mail = EmlReader.read(in);
        } catch (IOException | RuntimeException e) {
            sink.problem(at(Severity.ROW, "mail.unreadable"));
            sink.row(ContentLine.row(number, List.of()));
            return;
        }
        if (mail.isCut()) {
            sink.problem(at(Severity.NOTICE, "mail.cut", Integer.toString(Limits.CELL_CHARACTERS)));
        }
        sink.row(ContentLine.row(number, mail.lines()));
    }

    private Problem at(Severity severity, String key, String... arguments) {
        return Problem.at(new Origin(name, "", number, ""), severity, key, arguments);
    }

    private TableInfo info(Kind kind) throws IOException {
        return TableInfo.ofPeople(name, kind, number, Files.size(file), Digests.sha256(file), notices);
    }
}
