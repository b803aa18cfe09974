package org.aftercall.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.fortuna.ical4j.model.Recur;

/// Finds the zone that a name in a calendar means: the names of Java, those of Windows in both of their forms, names
/// with something before them, and at last what the calendar itself says about a name.
final class CalendarZones {
    private static final Pattern OFFSET =
            Pattern.compile("\\(?(?:UTC|GMT)?\\s*([+-])(\\d{1,2}):?(\\d{2})\\)?.*", Pattern.CASE_INSENSITIVE);

    private static final Map<String, String> OF_WINDOWS = ofWindows();

    private final Map<String, String> described = new HashMap<>();
    private final Map<String, Optional<ZoneId>> found = new HashMap<>();
    private boolean inside;
    private boolean summer;
    private String name = "";

    /// Our library knows them; it keeps them in its own files.
    private static Map<String, String> ofWindows() {
        Map<String, String> zones = new HashMap<>();
        for (String file : new String[] {"msTimezoneNames", "msTimezoneIds"}) {
            try (InputStream in = Recur.class.getResourceAsStream("/net/fortuna/ical4j/transform/compliance/" + file)) {
                if (in != null) {
                    Properties known = new Properties();
                    known.load(in);
                    known.forEach((key, zone) -> zones.putIfAbsent(key(key.toString()), zone.toString()));
                }
            } catch (IOException e) {
                throw new UncheckedIOException("reading the names of zones", e);
            }
        }
        return zones;
    }

    private static String key(String written) {
        return written.toLowerCase(Locale.ROOT)
                .replace("&", "and")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /// Looks at a line of the file; what stands in a VTIMEZONE is remembered.
    void line(String line) {
        String begun = CalendarReader.word(line, "BEGIN:");
        String ended = CalendarReader.word(line, "END:");
        if (begun.equals("VTIMEZONE")) {
            inside = true;
            name = "";
        } else if (ended.equals("VTIMEZONE")) {
            inside = false;
        } else if (inside) {
            summer = begun.isEmpty() ? summer : begun.equals("DAYLIGHT");
            described(line);
        }
    }

    private void described(String line) {
        int colon = line.indexOf(':');
        String value = colon < 0 ? "" : line.substring(colon + 1).strip();
        if (line.regionMatches(true, 0, "TZID", 0, 4) && name.isEmpty()) {
            name = value;
        } else if (line.regionMatches(true, 0, "X-LIC-LOCATION", 0, 14)) {
            described.put(name, value);
        } else if (line.regionMatches(true, 0, "TZOFFSETTO", 0, 10) && !summer) {
            described.putIfAbsent(name, value);
        }
    }

    Optional<ZoneId> zone(String written) {
        return found.computeIfAbsent(written, this::find);
    }

    private Optional<ZoneId> find(String written) {
        String bare = written.replace("\"", "").strip();
        return named(bare)
                .or(() -> Optional.ofNullable(OF_WINDOWS.get(key(bare))).flatMap(CalendarZones::named))
                .or(() -> afterSlashes(bare))
                .or(() -> Optional.ofNullable(described.get(bare))
                        .flatMap(said -> named(said).or(() -> offset(said))))
                .or(() -> offset(bare));
    }

    private static Optional<ZoneId> named(String name) {
        try {
            return name.length() > 60 || name.isEmpty() ? Optional.empty() : Optional.of(ZoneId.of(name));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /// `/softwarestudio.org/Tzfile/America/Chicago` ends in a name.
    private static Optional<ZoneId> afterSlashes(String written) {
        for (int slash = written.indexOf('/'); slash >= 0; slash = written.indexOf('/', slash + 1)) {
            Optional<ZoneId> zone = named(written.substring(slash + 1));
            if (zone.isPresent()) {
                return zone;
            }
        }
        return Optional.empty();
    }

    private static Optional<ZoneId> offset(String written) {
        Matcher offset = OFFSET.matcher(written);
        if (!offset.matches()) {
            return Optional.empty();
        }
        int minutes = Integer.parseInt(offset.group(2)) * 60 + Integer.parseInt(offset.group(3));
        return minutes > 18 * 60
                ? Optional.empty()
                : Optional.of(ZoneOffset.ofTotalSeconds((offset.group(1).equals("-") ? -60 : 60) * minutes));
    }
}
