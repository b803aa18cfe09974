package org.aftercall.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Old Excel, Word, Outlook and protected workbooks share one container; the names of its streams tell them apart. They
/// are looked for as bytes, because nothing of a stranger's file is parsed outside of the reading process.
final class CompoundFiles {
    private static final byte[] BEGINNING = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    private static final List<String> NAMES = List.of(
            "EncryptedPackage",
            "__nameid_version",
            "__properties_version",
            "__substg",
            "Workbook",
            "WORKBOOK",
            "Book",
            "WordDocument",
            "PowerPoint Document");

    private CompoundFiles() {}

    static boolean is(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(BEGINNING.length), BEGINNING);
        }
    }

    static Kind sniff(Path file) throws IOException {
        Set<String> names = names(file);
        if (names.contains("EncryptedPackage")) {
            return Kind.XLSX;
        }
        boolean item = names.contains("__properties_version") || names.contains("__substg");
        boolean workbook = names.contains("Workbook") || names.contains("WORKBOOK") || names.contains("Book");
        if (names.contains("__nameid_version") || (item && !workbook)) {
            return Kind.OUTLOOK_ITEM;
        }
        if (names.contains("WordDocument") || names.contains("PowerPoint Document")) {
            throw Formats.refused("file.is-document", file);
        }
        return Kind.XLS;
    }

    /// Whether the container holds a workbook of today that a password protects.
    static boolean isProtectedWorkbook(Path file) throws IOException {
        return is(file) && names(file).contains("EncryptedPackage");
    }

    private static Set<String> names(Path file) throws IOException {
        Set<String> found = new LinkedHashSet<>();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] piece = new byte[1 << 16];
            int kept = 0;
            for (int count = in.read(piece); count > 0; count = in.read(piece, kept, piece.length - kept)) {
                String text = new String(piece, 0, kept + count, StandardCharsets.ISO_8859_1);
                NAMES.stream().filter(name -> text.contains(wide(name))).forEach(found::add);
                kept = Math.min(64, kept + count);
                byte[] tail = Arrays.copyOfRange(piece, text.length() - kept, text.length());
                System.arraycopy(tail, 0, piece, 0, kept);
            }
        }
        return found;
    }

    private static String wide(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    }
}
