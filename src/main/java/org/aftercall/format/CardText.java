package org.aftercall.format;

import com.github.mangstadt.vinnie.SyntaxStyle;
import com.github.mangstadt.vinnie.VObjectProperty;
import com.github.mangstadt.vinnie.io.Context;
import com.github.mangstadt.vinnie.io.SyntaxRules;
import com.github.mangstadt.vinnie.io.VObjectDataListener;
import com.github.mangstadt.vinnie.io.VObjectReader;
import com.github.mangstadt.vinnie.io.Warning;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.aftercall.model.Problem.Severity;
import org.jspecify.annotations.Nullable;

/// What stands between BEGIN and END, with limits while it is gathered, and then its lines.
final class CardText {
    private static final Set<String> PICTURES = Set.of("PHOTO", "LOGO", "SOUND", "X-MS-CARDPICTURE");
    private static final Set<String> LISTS = Set.of("CATEGORIES", "NICKNAME");
    private static final Charset LEGACY = Charset.forName("windows-1252");

    /// Something about one property.
    ///
    /// @param detail how large it is, or empty
    record Trouble(Severity severity, String key, String property, String detail) {}

    private final StringBuilder text = new StringBuilder();
    private final List<Trouble> left = new ArrayList<>();
    private int property;
    private boolean leaving;
    private boolean tooLong;
    private String version = "";

    void clear() {
        text.setLength(0);
        left.clear();
        property = 0;
        leaving = false;
        tooLong = false;
        version = "";
    }

    /// @param cut whether there was more of the line
    void add(String line, boolean cut) {
        boolean goesOn = !line.isEmpty() && (line.charAt(0) == ' ' || line.charAt(0) == '\t');
        if (!goesOn) {
            property = text.length();
            leaving = false;
        }
        if (leaving || tooLong) {
            return;
        }
        if (cut || text.length() - property + line.length() > Limits.PROPERTY_CHARACTERS) {
            String start = property < text.length() ? text.substring(property) : line;
            text.setLength(property);
            leaving = true;
            left.add(new Trouble(Severity.NOTICE, "card.value-too-big", nameOf(start), limit()));
            return;
        }
        if (text.length() + line.length() > Limits.CARD_CHARACTERS) {
            tooLong = true;
            return;
        }
        if (version.isEmpty() && line.regionMatches(true, 0, "VERSION:", 0, 8)) {
            version = line.substring(8).strip();
        }
        text.append(line).append('\n');
    }

    private static String limit() {
        return Integer.toString(Limits.PICTURE_BYTES >> 20);
    }

    private static String nameOf(String line) {
        int end = 0;
        while (end < line.length() && end < 60 && ";:".indexOf(line.charAt(end)) < 0) {
            end++;
        }
        return line.substring(line.lastIndexOf('.', end) + 1, end).toUpperCase(Locale.ROOT);
    }

    boolean isTooLong() {
        return tooLong;
    }

    /// Whether the last line says that the card of an agent follows.
    boolean awaitsAgent() {
        String last = text.substring(property).strip();
        return last.length() < 200 && nameOf(last).equals("AGENT") && last.endsWith(":");
    }

    /// @param told takes what could not be read as it is
    List<ContentLine> lines(Consumer<Trouble> told) throws IOException {
        left.forEach(told);
        Parsing parsing = parsed(StandardCharsets.UTF_8);
        if (parsing.guessed
                && parsing.lines.stream().anyMatch(line -> line.value().indexOf('\uFFFD') >= 0)) {
            parsing = parsed(LEGACY);
        }
        parsing.troubles.forEach(told);
        return parsing.lines;
    }

    /// What can be read of something that is not taken, to be shown with the reason.
    List<ContentLine> whatThereIs() {
        try {
            return tooLong ? List.of() : lines(_ -> {});
        } catch (IOException | RuntimeException unreadable) {
            return List.of();
        }
    }

    private Parsing parsed(Charset unsaid) throws IOException {
        boolean old = version.isEmpty() ? text.indexOf("QUOTED-PRINTABLE") >= 0 : version.startsWith("2.");
        Parsing parsing = new Parsing(old);
        try (VObjectReader reader = new VObjectReader(
                new StringReader(text.toString()), new SyntaxRules(old ? SyntaxStyle.OLD : SyntaxStyle.NEW))) {
            reader.setDefaultQuotedPrintableCharset(unsaid);
            reader.parse(parsing);
        }
        return parsing;
    }

    private static final class Parsing implements VObjectDataListener {
        private final boolean old;
        private final List<ContentLine> lines = new ArrayList<>();
        private final List<Trouble> troubles = new ArrayList<>();
        private boolean guessed;

        Parsing(boolean old) {
            this.old = old;
        }

        @Override
        public void onProperty(VObjectProperty found, Context context) {
            String name = found.getName().strip().toUpperCase(Locale.ROOT);
            Map<String, List<String>> parameters = parameters(found);
            boolean quoted = found.getParameters().isQuotedPrintable();
            guessed |= quoted && !parameters.containsKey("CHARSET");
            String value = found.getValue();
            if (isPicture(name, parameters, value)) {
                picture(name, value);
                return;
            }
            if (value.length() > Limits.LONGEST_TEXT) {
                troubles.add(
                        new Trouble(Severity.VALUE, "card.value-cut", name, Integer.toString(Limits.LONGEST_TEXT)));
                value = value.substring(0, Limits.LONGEST_TEXT);
            }
            String group = found.getGroup() == null ? "" : found.getGroup();
            lines.add(new ContentLine(group, name, parameters, escaped(value, name, quoted)));
        }

        private static Map<String, List<String>> parameters(VObjectProperty found) {
            Map<String, List<String>> parameters = new LinkedHashMap<>();
            for (Map.Entry<String, List<String>> each : found.getParameters()) {
                String key = each.getKey() == null ? "TYPE" : each.getKey().toUpperCase(Locale.ROOT);
                parameters.computeIfAbsent(key, _ -> new ArrayList<>()).addAll(each.getValue());
            }
            return parameters;
        }

        private static boolean isPicture(String name, Map<String, List<String>> parameters, String value) {
            if (!PICTURES.contains(name)) {
                return false;
            }
            boolean encoded = parameters.containsKey("ENCODING")
                    || parameters.getOrDefault("TYPE", List.of()).stream()
                            .anyMatch(type -> type.equalsIgnoreCase("BASE64"));
            return encoded || value.regionMatches(true, 0, "data:", 0, 5) || value.isBlank();
        }

        private void picture(String name, String value) {
            long bytes = value.length() * 3L / 4;
            if (bytes > Limits.PICTURE_BYTES) {
                troubles.add(new Trouble(Severity.NOTICE, "card.value-too-big", name, limit()));
            } else if (bytes > 0) {
                String kilobytes = Long.toString(Math.max(1, bytes >> 10));
                troubles.add(new Trouble(Severity.NOTICE, "card.picture-left-out", name, kilobytes));
            }
        }

        /// Version 2.1 knows one escape, that of the semicolon, and no lists between commas; what is there only looks
        /// like more.
        private String escaped(String value, String name, boolean quoted) {
            if (value.indexOf('\\') < 0 && value.indexOf('\n') < 0 && value.indexOf('\r') < 0 && !old) {
                return value;
            }
            String pairs = !old ? "" : quoted ? ";,:\\" : ";,:\\nN";
            StringBuilder text = new StringBuilder(value.length() + 16);
            for (int i = 0; i < value.length(); i++) {
                char c = value.charAt(i);
                char next = i + 1 < value.length() ? value.charAt(i + 1) : 0;
                if (c == '\\' && old && pairs.indexOf(next) < 0) {
                    text.append("\\\\");
                } else if (c == '\\' && next != 0) {
                    text.append(c).append(next);
                    i++;
                } else if (c == '\n' || (c == '\r' && next != '\n')) {
                    text.append("\\n");
                } else if (c == ',' && old && !LISTS.contains(name)) {
                    text.append("\\,");
                } else if (c != '\r') {
                    text.append(c);
                }
            }
            return text.toString();
        }

        @Override
        public void onWarning(
                Warning warning, @Nullable VObjectProperty found, @Nullable Exception e, Context context) {
            switch (warning) {
                case MALFORMED_LINE -> {
                    if (!context.getUnfoldedLine().isBlank()) {
                        lines.add(new ContentLine("", "", Map.of(), ContentLine.escape(context.getUnfoldedLine())));
                    }
                }
                case UNKNOWN_CHARSET, QUOTED_PRINTABLE_ERROR ->
                    troubles.add(new Trouble(
                            Severity.VALUE,
                            "card.undecodable",
                            found == null ? "" : found.getName().toUpperCase(Locale.ROOT),
                            ""));
                default -> {}
            }
        }

        @Override
        public void onComponentBegin(String component, Context context) {}

        @Override
        public void onComponentEnd(String component, Context context) {}

        @Override
        public void onVersion(String found, Context context) {}
    }
}
