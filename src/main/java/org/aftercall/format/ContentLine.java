package org.aftercall.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// One line of a vCard or of a calendar as its file says it, put together again where it was folded and with its
/// characters decoded. Escapes are still in the value; all versions have those of version 4.
///
/// @param group what ties lines together, such as `item1`; empty for none
/// @param name in capitals; empty for a line that is none, whose text is the value
/// @param parameters by their names in capitals, in their order; those without a name are types
public record ContentLine(String group, String name, Map<String, List<String>> parameters, String value) {
    /// The line of a row out of a folder that names its file.
    public static final String FILE = "X-FILE";

    public ContentLine {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        parameters.forEach((key, values) -> copy.put(key, List.copyOf(values)));
        parameters = copy;
    }

    /// The first value of a parameter, empty for none.
    public String parameter(String key) {
        List<String> values = parameters.getOrDefault(key, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }

    /// The types in small letters, whether they stand together or apart.
    public List<String> types() {
        List<String> types = new ArrayList<>();
        for (String written : parameters.getOrDefault("TYPE", List.of())) {
            for (String type : written.split(",", -1)) {
                if (!type.isBlank()) {
                    types.add(type.strip().toLowerCase(Locale.ROOT));
                }
            }
        }
        return types;
    }

    /// The whole value as text.
    public String text() {
        return unescape(value);
    }

    /// The components between semicolons, each with its parts between commas.
    public List<List<String>> components() {
        List<List<String>> components = new ArrayList<>();
        for (String component : split(value, ';')) {
            components.add(
                    split(component, ',').stream().map(ContentLine::unescape).toList());
        }
        return components;
    }

    /// The values between commas.
    public List<String> list() {
        return split(value, ',').stream().map(ContentLine::unescape).toList();
    }

    /// Backslash, comma, semicolon and line break get a backslash before them.
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\', ',', ';' -> escaped.append('\\').append(c);
                case '\n' -> escaped.append("\\n");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }

    private static String unescape(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\' || i + 1 == text.length()) {
                plain.append(c);
                continue;
            }
            char next = text.charAt(++i);
            switch (next) {
                case 'n', 'N' -> plain.append('\n');
                case '\\', ',', ';', ':', '"' -> plain.append(next);
                default -> plain.append(c).append(next); // no escape that anybody knows
            }
        }
        return plain.toString();
    }

    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == separator) {
                parts.add(text.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(text.substring(from));
        return parts;
    }

    /// A line whose value is one text.
    public static ContentLine text(String group, String name, Map<String, List<String>> parameters, String text) {
        return new ContentLine(group, name, parameters, escape(text));
    }

    /// A line whose value is made of components, each of one part.
    public static ContentLine structured(
            String group, String name, Map<String, List<String>> parameters, List<String> components) {
        String value = components.stream().map(ContentLine::escape).collect(Collectors.joining(";"));
        return new ContentLine(group, name, parameters, value);
    }

    /// A line with several values.
    public static ContentLine list(String name, List<String> values) {
        String value = values.stream().map(ContentLine::escape).collect(Collectors.joining(","));
        return new ContentLine("", name, Map.of(), value);
    }

    /// Puts lines into a row, so that they travel as rows of tables do.
    static SourceRow row(long number, List<ContentLine> lines) {
        List<CellValue> cells = new ArrayList<>(lines.size() * 6);
        for (ContentLine line : lines) {
            cells.add(CellValue.text(line.name));
            cells.add(CellValue.text(line.group));
            cells.add(CellValue.text(line.value));
            for (Map.Entry<String, List<String>> parameter : line.parameters.entrySet()) {
                for (String value : parameter.getValue()) {
                    cells.add(new CellValue.Fault(parameter.getKey()));
                    cells.add(CellValue.text(value));
                }
            }
        }
        return new SourceRow(number, cells);
    }

    /// The lines of a row that was made of them.
    public static List<ContentLine> of(SourceRow row) {
        List<ContentLine> lines = new ArrayList<>();
        List<CellValue> cells = row.cells();
        for (int i = 0; i + 2 < cells.size(); ) {
            String name = cells.get(i).shown();
            String group = cells.get(i + 1).shown();
            String value = cells.get(i + 2).shown();
            i += 3;
            Map<String, List<String>> parameters = new LinkedHashMap<>();
            for (; i + 1 < cells.size() && cells.get(i) instanceof CellValue.Fault(String key); i += 2) {
                parameters
                        .computeIfAbsent(key, _ -> new ArrayList<>())
                        .add(cells.get(i + 1).shown());
            }
            lines.add(new ContentLine(group, name, parameters, value));
        }
        return lines;
    }
}
