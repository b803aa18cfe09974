package org.aftercall.sharing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;

/// What a device notes of contents between two starts: which are named by which rows, which it wants, whom it has
/// answered, and what lies there that no row explains.
final class ContentNotes {
    private static final String NOTE = "contents";
    private static final Pattern ROW = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    /// Rows by SHA-256.
    final Map<String, Set<UUID>> named = new TreeMap<>();
    /// Since when, by SHA-256.
    final Map<String, Long> wanted = new TreeMap<>();
    /// How often each laptop was answered, by its id and the name of a content.
    final Map<String, Integer> answered = new TreeMap<>();
    /// Since when, by name.
    final Map<String, Long> unexplained = new TreeMap<>();

    private final Memory memory;
    private String written;

    ContentNotes(Memory memory) {
        this.memory = memory;
        written = memory.read(NOTE).orElse("");
        written.lines().map(line -> line.split(" ", -1)).forEach(this::remember);
    }

    /// What is not understood is found out again.
    private void remember(String... words) {
        if (words.length != 3) {
            return;
        }
        boolean number = NUMBER.matcher(words[2]).matches();
        if (words[0].equals("named") && ROW.matcher(words[2]).matches()) {
            named.computeIfAbsent(words[1], _ -> new HashSet<>()).add(UUID.fromString(words[2]));
        } else if (words[0].equals("wanted") && number) {
            wanted.put(words[1], Long.parseLong(words[2]));
        } else if (words[0].equals("answered") && words[2].length() < 9 && number) {
            answered.put(words[1], Integer.parseInt(words[2]));
        } else if (words[0].equals("unexplained") && number) {
            unexplained.put(words[1], Long.parseLong(words[2]));
        }
    }

    void name(Map<String, Set<UUID>> now) {
        named.clear();
        named.putAll(new HashMap<>(now));
    }

    void save() {
        StringBuilder text = new StringBuilder();
        named.forEach((sha256, rows) -> rows.stream().sorted().forEach(row -> line(text, "named", sha256, row)));
        wanted.forEach((sha256, since) -> line(text, "wanted", sha256, since));
        answered.forEach((who, times) -> line(text, "answered", who, times));
        unexplained.forEach((name, since) -> line(text, "unexplained", name, since));
        if (!text.toString().equals(written)) {
            written = text.toString();
            memory.write(NOTE, written);
        }
    }

    private static void line(StringBuilder text, String kind, String what, Object value) {
        text.append(kind).append(' ').append(what).append(' ').append(value).append('\n');
    }
}
