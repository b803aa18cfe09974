package org.aftercall.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A JSON object or list as it grows, written with the keys in the order in which they were said (RFC 8259).
final class Json {
    /// Keys in order. A value is null, text, a number, true or false, another object, a list,
    /// or a supplier of one of them that is asked only if the document is written.
    static final class Members {
        private final Map<String, @Nullable Object> members = new LinkedHashMap<>();

        Members with(String key, @Nullable Object value) {
            members.put(key, value);
            return this;
        }
    }

    private Json() {}

    static Members object() {
        return new Members();
    }

    /// @throws UncheckedIOException if the writer refuses
    static void write(Appendable out, @Nullable Object value) {
        try {
            value(out, value);
        } catch (IOException refused) {
            throw new UncheckedIOException("writing JSON", refused);
        }
    }

    static String text(@Nullable Object value) {
        StringBuilder out = new StringBuilder();
        write(out, value);
        return out.toString();
    }

    private static void value(Appendable out, @Nullable Object value) throws IOException {
        switch (value) {
            case null -> out.append("null");
            case Members object -> object(out, object.members);
            case Supplier<?> later -> value(out, later.get());
            case Path path -> string(out, path.toString()); // also iterates, over itself
            case Iterable<?> list -> list(out, list);
            case Number number -> out.append(number.toString());
            case Boolean bool -> out.append(bool.toString());
            default -> string(out, value.toString());
        }
    }

    private static void object(Appendable out, Map<String, @Nullable Object> members) throws IOException {
        String comma = "{";
        for (Map.Entry<String, @Nullable Object> member : members.entrySet()) {
            out.append(comma);
            string(out, member.getKey());
            out.append(':');
            value(out, member.getValue());
            comma = ",";
        }
        out.append(members.isEmpty() ? "{}" : "}");
    }

    private static void list(Appendable out, Iterable<?> list) throws IOException {
        String comma = "";
        out.append('[');
        for (Object each : list) {
            out.append(comma);
            value(out, each);
            comma = ",";
        }
        out.append(']');
    }

    private static void string(Appendable out, String text) throws IOException {
        out.append('"');
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ' || loneSurrogate(text, at)) {
                        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    /// Half a character can only be said in an escape; raw it would not survive UTF-8.
    private static boolean loneSurrogate(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 >= text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
