package org.aftercall.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.aftercall.model.Origin;
import org.aftercall.model.Problem;
import org.aftercall.model.Refused;

/// Says what a file is by what is in it; its name proves nothing.
public final class Formats {
    private static final int HEAD = 64 * 1024;

    /// What other files begin with, and the sentence that says so. Binary beginnings are written as Latin-1 letters.
    private static final List<Beginning> BEGINNINGS = List.of(
            new Beginning("%PDF", "file.is-pdf"),
            new Beginning("{\\rtf", "file.is-document"),
            new Beginning("ID;P", "file.is-symbolic-link"),
            new Beginning("SQLite format 3\u0000", "file.is-unknown"),
            new Beginning("\u0089PNG", "file.is-picture"),
            new Beginning("GIF87a", "file.is-picture"),
            new Beginning("GIF89a", "file.is-picture"),
            new Beginning("\u00ff\u00d8\u00ff", "file.is-picture"));

    /// How the records of old workbooks begin that have no container around them.
    private static final List<String> OLD_RECORDS = List.of(
            "\u0009\u0000\u0004\u0000",
            "\u0009\u0002\u0006\u0000",
            "\u0009\u0004\u0006\u0000",
            "\u0009\u0008\u0008\u0000",
            "\u0009\u0008\u0010\u0000");

    private static final Pattern XML_WORKBOOK = Pattern.compile("<(?:\\w+:)?workbook[\\s>]");

    private static final Pattern LDIF =
            Pattern.compile("(?:#[^\\n]*\\R|\\s*\\R)*(?:version: *1\\s*\\R(?:#[^\\n]*\\R|\\s*\\R)*)?dn::? ?\\S");

    private record Beginning(String bytes, String key) {}

    private Formats() {}

    /// The kind of the file.
    ///
    /// @throws Refused when it is none that can be read, or broken at its beginning, with the sentence to show
    /// @throws UncheckedIOException when the disk cannot be read
    public static Kind sniff(Path file) {
        Optional<String> broken = Claims.broken(file);
        try {
            Kind kind = sniffed(file);
            if (broken.isPresent() && !kind.isOfPeople()) {
                throw refused(broken.get(), file);
            }
            return kind;
        } catch (Refused e) {
            if (broken.isPresent() && e.problem().key().startsWith("file.is-")) {
                throw refused(broken.get(), file, e);
            }
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException("looking into " + file.getFileName(), e);
        }
    }

    /// By what is in it alone.
    static Kind sniffed(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw refused("file.missing", file);
        }
        if (Files.isDirectory(file)) {
            return Kind.FOLDER;
        }
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw refused("file.unreadable", file);
        }
        long size = Files.size(file);
        if (size == 0) {
            throw refused("file.empty", file);
        }
        if (size > Limits.FILE_BYTES) {
            throw refused("file.too-big", file, Long.toString(size >> 20), Long.toString(Limits.FILE_BYTES >> 20));
        }
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        String latin = new String(head, StandardCharsets.ISO_8859_1);
        if (latin.startsWith("PK\u0003\u0004") || latin.startsWith("PK\u0005\u0006")) {
            return Workbooks.sniffZip(file);
        }
        if (latin.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
            return CompoundFiles.sniff(file);
        }
        if (latin.startsWith("!BDN")) {
            return Kind.OUTLOOK_DATA;
        }
        if (OLD_RECORDS.stream().anyMatch(latin::startsWith)) {
            return Kind.XLS;
        }
        for (Beginning beginning : BEGINNINGS) {
            if (latin.startsWith(beginning.bytes())) {
                throw refused(beginning.key(), file);
            }
        }
        return sniffText(file, head);
    }

    private static Kind sniffText(Path file, byte[] head) {
        String text =
                new String(head, Encodings.ofHead(head)).replace("\uFEFF", "").stripLeading();
        String lower = text.substring(0, Math.min(text.length(), 4096)).toLowerCase(Locale.ROOT);
        if (lower.startsWith("<")) {
            return inMarkup(file, lower);
        }
        if (lower.startsWith("begin:vcard")) {
            return Kind.VCARD;
        }
        if (lower.startsWith("begin:vcalendar")) {
            return Kind.ICALENDAR;
        }
        if (lower.startsWith("from ") && MailHeads.beginsMailbox(text)) {
            return Kind.MAILBOX;
        }
        boolean mail = MailHeads.begins(text);
        if (mail || lower.startsWith("mime-version:")) {
            if (!mail || MailHeads.isSavedPage(lower)) {
                throw refused("file.is-web-page", file);
            }
            return Kind.MAIL;
        }
        if (LDIF.matcher(lower).lookingAt()) {
            return Kind.LDIF;
        }
        if (looksLikeJson(lower)) {
            return Kind.JSON;
        }
        if (text.isBlank() && head.length < HEAD) {
            throw refused("file.empty", file);
        }
        if (Encodings.isBinary(head, text)) {
            throw refused("file.is-unknown", file);
        }
        return Kind.CSV;
    }

    private static Kind inMarkup(Path file, String lower) {
        if (lower.contains("urn:schemas-microsoft-com:office:spreadsheet")
                && XML_WORKBOOK.matcher(lower).find()) {
            return Kind.XML_SPREADSHEET;
        }
        if (lower.contains("<office:document") && lower.contains("urn:oasis:names:tc:opendocument:xmlns:office")) {
            return Kind.ODS;
        }
        if (lower.contains("<html") || lower.contains("<table") || lower.contains("<!doctype html")) {
            return Kind.HTML;
        }
        throw refused("file.is-xml", file);
    }

    private static boolean looksLikeJson(String lower) {
        if (lower.length() < 2) {
            return false;
        }
        char next = lower.substring(1).stripLeading().concat(" ").charAt(0);
        return (lower.charAt(0) == '{' && "\"}".indexOf(next) >= 0)
                || (lower.charAt(0) == '[' && "{[\"]".indexOf(next) >= 0);
    }

    static boolean isZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.read() == 'P' && in.read() == 'K';
        }
    }

    /// A refusal whose origin names the file.
    static Refused refused(String key, Path file, String... arguments) {
        return new Refused(problem(key, file, arguments));
    }

    static Refused refused(String key, Path file, Throwable cause) {
        return new Refused(problem(key, file), cause);
    }

    private static Problem problem(String key, Path file, String... arguments) {
        return new Problem(key, Problem.Severity.REFUSED, List.of(arguments), Origin.file(nameOf(file)));
    }

    static String nameOf(Path file) {
        return Objects.requireNonNullElse(file.getFileName(), file).toString();
    }
}
