package org.aftercall.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.field.DateTimeFieldLenientImpl;
import org.apache.james.mime4j.field.address.LenientAddressParser;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.util.ByteSequence;

/// Reads one mail as it travels (RFC 5322 and MIME): its head, the text of its first part that has one, and the names
/// of what is attached. Nothing attached is opened or kept.
final class EmlReader {
    private static final MimeConfig CAPS = new MimeConfig.Builder()
            .setMaxLineLen(1 << 20)
            .setMaxHeaderLen(1 << 20)
            .setMaxHeaderCount(2_000)
            .setMaxContentLen(Limits.FILE_BYTES)
            .build();

    private static final int MOST_ATTACHMENTS = 50;
    private static final int MOST_PEOPLE = 500;
    private static final int LONGEST_BODY = 4 << 20;

    private final ItemLines lines = new ItemLines(ItemLines.MAIL);
    private final List<String> attached = new ArrayList<>();
    private final List<String> received = new ArrayList<>();
    private String plain = "";
    private String page = "";
    private String disposition = "";
    private String partName = "";
    private int inside;
    private boolean dated;
    private boolean cut;
    private int people;

    /// The lines of a mail.
    ///
    /// @throws IOException if it is no mail that can be read
    static EmlReader read(InputStream in) throws IOException {
        EmlReader mail = new EmlReader();
        try {
            mail.parse(in);
        } catch (MimeException e) {
            throw new IOException("reading a mail", e);
        }
        return mail;
    }

    List<ContentLine> lines() {
        return lines.lines();
    }

    /// Whether its text was longer than what is kept.
    boolean isCut() {
        return cut;
    }

    private void parse(InputStream in) throws IOException, MimeException {
        MimeTokenStream stream = new MimeTokenStream(CAPS);
        stream.parse(in);
        for (EntityState state = stream.getState(); state != EntityState.T_END_OF_STREAM; state = stream.next()) {
            switch (state) {
                case T_START_MESSAGE -> inside++;
                case T_END_MESSAGE -> inside--;
                case T_START_BODYPART -> {
                    disposition = "";
                    partName = "";
                }
                case T_FIELD -> field(stream.getField());
                case T_BODY -> body(stream);
                default -> {}
            }
        }
        if (!dated) {
            received.stream().findFirst().flatMap(EmlReader::date).ifPresent(when -> lines.at("DTSTART", when));
        }
        String text = plain.isBlank() ? page : plain;
        cut |= text.length() > Limits.CELL_CHARACTERS;
        lines.text("DESCRIPTION", text);
        attached.forEach(name -> lines.text("ATTACH", name));
    }

    private void field(Field field) {
        String name = field.getName().toLowerCase(Locale.ROOT);
        if (name.equals("content-disposition")) {
            disposition = field.getBody().strip().toLowerCase(Locale.ROOT);
            partName = parameter(body(field), "filename").orElse(partName);
        } else if (name.equals("content-type")) {
            partName = partName.isEmpty() ? parameter(body(field), "name").orElse("") : partName;
        }
        if (inside > 1) {
            return;
        }
        switch (name) {
            case "subject" -> lines.text("SUMMARY", body(field));
            case "message-id" -> lines.text("UID", body(field));
            case "from" -> people("ORGANIZER", field, "from");
            case "to" -> people("ATTENDEE", field, "to");
            case "cc" -> people("ATTENDEE", field, "cc");
            case "delivered-to", "x-original-to", "x-apparently-to" -> lines.text("X-OWNER", body(field));
            case "date" ->
                date(body(field)).ifPresent(when -> {
                    lines.at("DTSTART", dated ? null : when);
                    dated = true;
                });
            case "received" -> received.add(body(field).replaceFirst("(?s).*;", ""));
            default -> {}
        }
    }

    private static Optional<Instant> date(String written) {
        Date date = DateTimeFieldLenientImpl.PARSER
                .parse(new RawField("Date", written.strip()), DecodeMonitor.SILENT)
                .getDate();
        return Optional.ofNullable(date).map(Date::toInstant).filter(Plausible::is);
    }

    /// A time that a mail can have.
    private static final class Plausible {
        private static final Instant FIRST = Instant.parse("1970-01-02T00:00:00Z");
        private static final Instant LAST = Instant.parse("2100-01-01T00:00:00Z");

        private static boolean is(Instant when) {
            return when.isAfter(FIRST) && when.isBefore(LAST);
        }
    }

    private void people(String line, Field field, String role) {
        for (Mailbox box :
                LenientAddressParser.DEFAULT.parseAddressList(raw(field)).flatten()) {
            if (people++ < MOST_PEOPLE) {
                String name = box.getName() == null ? "" : decoded(box.getName());
                lines.person(line, name, box.getAddress(), role);
            }
        }
    }

    /// The value of a field without the breaks of its lines, as it stands in the file.
    private static String raw(Field field) {
        ByteSequence raw = field.getRaw();
        if (raw == null) {
            return field.getBody();
        }
        String whole = MailText.plain(raw.toByteArray());
        int colon = whole.indexOf(':');
        return whole.substring(colon + 1).replaceAll("\\r?\\n(?=[ \\t])", "").strip();
    }

    private static String body(Field field) {
        return decoded(raw(field));
    }

    private static String decoded(String written) {
        return DecoderUtil.decodeEncodedWords(written, DecodeMonitor.SILENT).strip();
    }

    /// The name of a file in a head, also in the pieces and signs of RFC 2231.
    private static Optional<String> parameter(String head, String key) {
        StringBuilder value = new StringBuilder();
        boolean coded = false;
        for (String part : head.split(";(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)) {
            int sign = part.indexOf('=');
            String name = sign < 0 ? "" : part.substring(0, sign).strip().toLowerCase(Locale.ROOT);
            if (name.equals(key) || name.startsWith(key + "*")) {
                coded |= name.endsWith("*");
                value.append(part.substring(sign + 1).strip().replaceFirst("^\"(.*)\"$", "$1"));
            }
        }
        String found = value.toString();
        if (coded) {
            String[] pieces = found.split("'", 3);
            Charset letters = pieces.length == 3 ? MailText.charset(pieces[0]) : StandardCharsets.UTF_8;
            found = percent(pieces.length == 3 ? pieces[2] : found, letters);
        }
        return found.isBlank() ? Optional.empty() : Optional.of(found);
    }

    private static String percent(String coded, Charset letters) {
        byte[] bytes = new byte[coded.length()];
        int length = 0;
        for (int i = 0; i < coded.length(); i++) {
            char c = coded.charAt(i);
            int value = c == '%' && i + 2 < coded.length() ? hex(coded.substring(i + 1, i + 3)) : -1;
            i += value >= 0 ? 2 : 0;
            bytes[length++] = (byte) (value >= 0 ? value : c);
        }
        return new String(bytes, 0, length, letters);
    }

    private static int hex(String two) {
        return two.matches("[0-9a-fA-F]{2}") ? Integer.parseInt(two, 16) : -1;
    }

    private void body(MimeTokenStream stream) throws IOException {
        BodyDescriptor about = stream.getBodyDescriptor();
        String type = String.valueOf(about.getMimeType()).toLowerCase(Locale.ROOT);
        boolean text = type.equals("text/plain") || type.equals("text/html");
        boolean first = type.equals("text/html") ? page.isEmpty() : plain.isEmpty();
        if (!text || !first || inside != 1 || disposition.startsWith("attachment")) {
            if (inside == 1 && !partName.isEmpty() && attached.size() < MOST_ATTACHMENTS) {
                attached.add(fileName(partName));
            }
            return;
        }
        byte[] bytes = stream.getDecodedInputStream().readNBytes(LONGEST_BODY + 1);
        cut |= bytes.length > LONGEST_BODY;
        String letters = about.getCharset();
        String said = letters == null || letters.equalsIgnoreCase("us-ascii")
                ? MailText.plain(bytes)
                : new String(bytes, MailText.charset(letters));
        if (type.equals("text/html")) {
            page = MailText.ofPage(said);
        } else {
            plain = said;
        }
    }

    /// The name of a file as it can be shown: without folders and without signs that turn the direction of writing.
    static String fileName(String written) {
        String name = written.replace('\\', '/').replaceFirst(".*/", "").replaceAll("[\\p{Cntrl}\\p{Cf}]", "");
        return name.length() > 120 ? name.substring(0, 60) + "…" + name.substring(name.length() - 50) : name;
    }
}
