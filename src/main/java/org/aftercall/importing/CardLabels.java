package org.aftercall.importing;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.aftercall.format.ContentLine;

/// What the lines of a card are for: from their types, or from the label that stands beside them in a group.
final class CardLabels {
    private static final Set<String> NO_LABEL = Set.of(
            "voice",
            "internet",
            "pref",
            "cell",
            "mobile",
            "iphone",
            "fax",
            "text",
            "msg",
            "video",
            "pcs",
            "x400",
            "dom",
            "intl",
            "postal",
            "parcel",
            "uri",
            "jpeg",
            "textphone",
            "smart",
            "email",
            "type");

    private final Map<String, Map<String, ContentLine>> groups = new HashMap<>();
    private final boolean own;

    CardLabels(List<ContentLine> lines, boolean own) {
        this.own = own;
        for (ContentLine line : lines) {
            if (!line.group().isEmpty()) {
                groups.computeIfAbsent(line.group().toLowerCase(Locale.ROOT), _ -> new HashMap<>())
                        .putIfAbsent(line.name(), line);
            }
        }
    }

    /// The text of another line of the same group, empty for none.
    String beside(ContentLine line, String name) {
        ContentLine other = groups.getOrDefault(line.group().toLowerCase(Locale.ROOT), Map.of())
                .get(name);
        return other == null ? "" : other.text();
    }

    /// "work", "home", or the word of its user; empty for none.
    String of(ContentLine line) {
        String written = beside(line, "X-ABLABEL");
        if (!written.isEmpty()) {
            return own ? written : cleaned(written);
        }
        List<String> types = line.types();
        for (String usual : List.of("work", "home")) {
            if (types.contains(usual)) {
                return usual;
            }
        }
        return own
                ? ""
                : types.stream()
                        .filter(type -> !NO_LABEL.contains(type))
                        .findFirst()
                        .map(type -> type.startsWith("x-") ? type.substring(2) : type)
                        .orElse("");
    }

    /// Address books of Apple write their own words as `_$!<Home>!$_`.
    private static String cleaned(String written) {
        if (written.startsWith("_$!<") && written.endsWith(">!$_")) {
            return written.substring(4, written.length() - 4).toLowerCase(Locale.ROOT);
        }
        String small = written.strip().toLowerCase(Locale.ROOT);
        return Set.of("work", "home", "other").contains(small) ? small : written.strip();
    }

    static boolean isPreferred(ContentLine line) {
        return line.types().contains("pref") || !line.parameter("PREF").isEmpty();
    }
}
