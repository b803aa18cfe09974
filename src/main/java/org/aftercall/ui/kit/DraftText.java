package org.aftercall.ui.kit;

import java.util.LinkedHashMap;
import java.util.Map;

/// The fields of a form as one text: a line `name=value` for each, with `\` and line ends escaped.
public final class DraftText {
    private DraftText() {}

    public static String write(Map<String, String> fields) {
        StringBuilder text = new StringBuilder();
        fields.forEach((name, value) -> text.append(name)
                .append('=')
                .append(value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r"))
                .append('\n'));
        return text.toString();
    }

    /// Reads what [#write] wrote; lines that are none are left out.
    public static Map<String, String> read(String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        text.lines().forEach(line -> {
            int equals = line.indexOf('=');
            if (equals > 0) {
                fields.put(line.substring(0, equals), unescape(line.substring(equals + 1)));
            }
        });
        return fields;
    }

    private static String unescape(String escaped) {
        StringBuilder value = new StringBuilder();
        boolean escape = false;
        for (int i = 0; i < escaped.length(); i++) {
            char each = escaped.charAt(i);
            if (!escape && each == '\\') {
                escape = true;
                continue;
            }
            value.append(escape ? meant(each) : each);
            escape = false;
        }
        return value.toString();
    }

    private static char meant(char escaped) {
        return switch (escaped) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            default -> escaped;
        };
    }
}
