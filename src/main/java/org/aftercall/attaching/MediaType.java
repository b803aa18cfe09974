package org.aftercall.attaching;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aftercall.text.FileName;

/// What kind of file bytes are: told by how they begin, and by the ending of the name only where that fits.
final class MediaType {
    private static final String UNKNOWN = "application/octet-stream";
    private static final String ZIP = "application/zip";
    private static final String OLD_OFFICE = "application/x-ole-storage";

    /// How much of a text is looked at.
    private static final int HEAD = 4096;

    /// @param letters one for each byte
    private record Beginning(int at, String letters, String type) {
        boolean of(byte[] file) {
            byte[] bytes = letters.getBytes(StandardCharsets.ISO_8859_1);
            return file.length >= at + bytes.length
                    && Arrays.equals(file, at, at + bytes.length, bytes, 0, bytes.length);
        }
    }

    private static final List<Beginning> BEGINNINGS = List.of(
            begins("%PDF-", "application/pdf"),
            begins("\u0089PNG\r\n", "image/png"),
            begins("\u00ff\u00d8\u00ff", "image/jpeg"),
            begins("GIF8", "image/gif"),
            begins("BM", "image/bmp"),
            begins("II*\0", "image/tiff"),
            begins("MM\0*", "image/tiff"),
            new Beginning(8, "WEBP", "image/webp"),
            new Beginning(8, "WAVE", "audio/wav"),
            new Beginning(4, "ftyp", "video/mp4"),
            begins("ID3", "audio/mpeg"),
            begins("OggS", "audio/ogg"),
            begins("fLaC", "audio/flac"),
            begins("{\\rtf", "application/rtf"),
            begins("PK\u0003\u0004", ZIP),
            begins("Rar!", "application/vnd.rar"),
            begins("7z\u00bc\u00af", "application/x-7z-compressed"),
            begins("\u001f\u008b", "application/gzip"),
            begins("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", OLD_OFFICE));

    private static final Map<String, String> IN_ZIP = Map.of(
            "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "odt", "application/vnd.oasis.opendocument.text",
            "ods", "application/vnd.oasis.opendocument.spreadsheet",
            "odp", "application/vnd.oasis.opendocument.presentation",
            "epub", "application/epub+zip");

    private static final Map<String, String> IN_OLD_OFFICE = Map.of(
            "doc", "application/msword",
            "xls", "application/vnd.ms-excel",
            "ppt", "application/vnd.ms-powerpoint",
            "msg", "application/vnd.ms-outlook");

    private static final Map<String, String> IN_TEXT = Map.of(
            "csv", "text/csv",
            "vcf", "text/vcard",
            "ics", "text/calendar",
            "eml", "message/rfc822",
            "htm", "text/html",
            "html", "text/html",
            "xml", "application/xml",
            "svg", "image/svg+xml",
            "json", "application/json",
            "md", "text/markdown");

    private MediaType() {}

    static String of(String name, byte[] bytes) {
        String ending = FileName.ending(name);
        for (Beginning beginning : BEGINNINGS) {
            if (beginning.of(bytes)) {
                return switch (beginning.type()) {
                    case ZIP -> IN_ZIP.getOrDefault(ending, ZIP);
                    case OLD_OFFICE -> IN_OLD_OFFICE.getOrDefault(ending, OLD_OFFICE);
                    default -> beginning.type();
                };
            }
        }
        return isText(bytes) ? IN_TEXT.getOrDefault(ending, "text/plain") : UNKNOWN;
    }

    private static boolean isText(byte[] bytes) {
        int length = Math.min(bytes.length, HEAD);
        for (int i = 0; i < length; i++) {
            if (bytes[i] >= 0
                    && bytes[i] < ' '
                    && !Set.of('\t', '\n', '\r', '\f').contains((char) bytes[i])) {
                return false;
            }
        }
        while (length > 0 && length < bytes.length && (bytes[length] & 0xC0) == 0x80) {
            length--; // a sign must not be cut
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length));
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    private static Beginning begins(String with, String type) {
        return new Beginning(0, with, type);
    }
}
