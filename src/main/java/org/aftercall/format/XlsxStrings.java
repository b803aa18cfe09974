package org.aftercall.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The texts that the cells of a workbook share.
final class XlsxStrings {
    private final List<CellValue> texts = new ArrayList<>();
    private final Map<Integer, Long> tooLong = new HashMap<>();

    /// @param part name of the table; null where the workbook has none
    XlsxStrings(XlsxPackage workbook, @Nullable String part) throws IOException {
        if (part == null || !workbook.has(part)) {
            return;
        }
        try (XmlPart xml = workbook.xml(part)) {
            while (xml.next()) {
                if (xml.starts("si")) {
                    add(richText(xml));
                }
            }
        }
    }

    private void add(XmlPart.CappedText text) {
        if (text.length() > Limits.LONGEST_TEXT) {
            tooLong.put(texts.size(), text.length());
        }
        texts.add(CellValue.text(text.text()));
    }

    /// The text of the number; null where there is none.
    @Nullable
    CellValue get(int number) {
        return number >= 0 && number < texts.size() ? texts.get(number) : null;
    }

    /// Length of the whole text where it was cut; 0 where it was not.
    long lengthIfCut(int number) {
        return tooLong.isEmpty() ? 0 : tooLong.getOrDefault(number, 0L);
    }

    /// A text in pieces of different looks, up to the end of the element just started. How it is pronounced, which East
    /// Asian files tell beside it, is left out.
    static XmlPart.CappedText richText(XmlPart xml) {
        StringBuilder whole = new StringBuilder();
        String first = "";
        long length = 0;
        int depth = 0;
        while (xml.next()) {
            if (xml.isEnd() && depth-- == 0) {
                return new XmlPart.CappedText(decoded(whole.isEmpty() ? first : whole.toString()), length);
            }
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "t" -> {
                    // room for the longest text written wholly in escapes of seven characters
                    XmlPart.CappedText piece = xml.text(Limits.LONGEST_TEXT * 7 - whole.length());
                    if (length == 0) {
                        first = piece.text();
                    } else {
                        whole.append(whole.isEmpty() ? first : "").append(piece.text());
                    }
                    length += piece.length();
                }
                case "rPh", "phoneticPr", "rPr" -> xml.skip();
                default -> depth++;
            }
        }
        return new XmlPart.CappedText(first, length);
    }

    /// Characters that XML cannot hold stand as `_xHHHH_` (ECMA-376 part 1, 22.9.2.19).
    static String decoded(String text) {
        int at = text.indexOf("_x");
        if (at < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        int from = 0;
        while (at >= 0) {
            int code = at + 7 <= text.length() && text.charAt(at + 6) == '_' ? hex(text, at + 2) : -1;
            if (code >= 0) {
                plain.append(text, from, at).append((char) code);
                from = at + 7;
                at = text.indexOf("_x", from);
            } else {
                at = text.indexOf("_x", at + 2);
            }
        }
        return plain.append(text, from, text.length()).toString();
    }

    /// The opposite of [#decoded(String)]; a text that looks like such an escape gets its underscore escaped.
    static String encoded(String text) {
        StringBuilder escaped = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean paired = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (paired || !needsEscape(text, i)) {
                int end = paired ? i + 2 : i + 1;
                if (escaped != null) {
                    escaped.append(text, i, end);
                }
                i = end - 1;
                continue;
            }
            if (escaped == null) {
                escaped = new StringBuilder(text.length() + 16).append(text, 0, i);
            }
            escaped.append("_x")
                    .append(HexFormat.of().withUpperCase().toHexDigits(c))
                    .append('_');
        }
        return escaped == null ? text : escaped.toString();
    }

    private static boolean needsEscape(String text, int i) {
        char c = text.charAt(i);
        if (c == '_') {
            return i + 7 <= text.length()
                    && text.charAt(i + 1) == 'x'
                    && text.charAt(i + 6) == '_'
                    && hex(text, i + 2) >= 0;
        }
        return (c < ' ' && c != '\t' && c != '\n') || c == '\uFFFE' || c == '\uFFFF' || Character.isSurrogate(c);
    }

    private static int hex(String text, int from) {
        int code = 0;
        for (int i = from; i < from + 4; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0 || text.charAt(i) > 'f') {
                return -1;
            }
            code = code * 16 + digit;
        }
        return code;
    }
}
