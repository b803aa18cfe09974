package org.aftercall.sharing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aftercall.change.ReplicaId;
import org.aftercall.change.VersionVector;

/// What a device says of itself to the others: who works there, what it has, and what it misses. The newest counts.
///
/// @param number counts the cards of a device
/// @param user name of the person
/// @param laptop name of the device
/// @param program version of the program
/// @param at when it was written, by the clock there; only ever shown
/// @param applied what the device has applied
/// @param chains for what it has applied the first eight hexadecimal digits of each chain: who has another there has
///     other frames under the same numbers
/// @param wants what it has heard of, waits for, and cannot find or read
/// @param retired devices that somebody has taken out; only ever grows
/// @param overtaken devices of which a card with this number was seen, and one with a smaller number came after it
///     or stays
/// @param forgotten rows of which it has heard that they are forgotten, while no Forget that it has applied names them:
///     perhaps that one is lost for all
/// @param contents of attachments that it wants and cannot find or read, by their names there, and how often it has
///     asked
record Card(
        ReplicaId replica,
        long number,
        String user,
        String laptop,
        String program,
        long at,
        VersionVector applied,
        Map<ReplicaId, String> chains,
        List<Want> wants,
        SortedSet<ReplicaId> retired,
        SortedMap<ReplicaId, Long> overtaken,
        SortedSet<UUID> forgotten,
        SortedMap<String, Integer> contents) {
    Card {
        forgotten = new TreeSet<>(forgotten);
        contents = new TreeMap<>(contents);
        overtaken = new TreeMap<>(overtaken);
        chains = Map.copyOf(chains);
        wants = List.copyOf(wants);
        retired = new TreeSet<>(retired);
    }

    byte[] bytes() {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("user", user);
        lines.put("laptop", laptop);
        lines.put("program", program);
        lines.put("at", Long.toString(at));
        lines.put(
                "applied",
                applied.entries().entrySet().stream()
                        .map(each ->
                                each.getKey() + ":" + each.getValue() + ":" + chains.getOrDefault(each.getKey(), ""))
                        .collect(Collectors.joining(" ")));
        lines.put("wants", wants.stream().map(Want::toString).collect(Collectors.joining(" ")));
        lines.put("retired", retired.stream().map(ReplicaId::toString).collect(Collectors.joining(" ")));
        lines.put(
                "overtaken",
                overtaken.entrySet().stream()
                        .map(each -> each.getKey() + ":" + each.getValue())
                        .collect(Collectors.joining(" ")));
        lines.put("forgotten", forgotten.stream().map(UUID::toString).collect(Collectors.joining(" ")));
        lines.put(
                "contents",
                contents.entrySet().stream()
                        .map(each -> each.getKey() + ":" + each.getValue())
                        .collect(Collectors.joining(" ")));
        StringBuilder text = new StringBuilder();
        lines.forEach((key, value) -> text.append(key)
                .append('=')
                .append(value.replaceAll("[\\r\\n]", " "))
                .append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// Empty if it cannot be understood. Lines of a newer version are passed over.
    static Optional<Card> read(ReplicaId replica, long number, byte[] bytes) {
        Map<String, String> lines = new LinkedHashMap<>();
        new String(bytes, StandardCharsets.UTF_8).lines().forEach(line -> {
            int is = line.indexOf('=');
            if (is > 0) {
                lines.put(line.substring(0, is), line.substring(is + 1));
            }
        });
        try {
            SortedMap<ReplicaId, Long> applied = new TreeMap<>();
            Map<ReplicaId, String> chains = new TreeMap<>();
            for (String each : words(lines, "applied")) {
                String[] parts = each.split(":", -1);
                applied.put(ReplicaId.of(parts[0]), Long.parseLong(parts[1]));
                chains.put(ReplicaId.of(parts[0]), parts[2]);
            }
            SortedMap<ReplicaId, Long> overtaken = new TreeMap<>();
            for (String each : words(lines, "overtaken")) {
                String[] parts = each.split(":", -1);
                overtaken.put(ReplicaId.of(parts[0]), Long.parseLong(parts[1]));
            }
            SortedMap<String, Integer> contents = new TreeMap<>();
            for (String each : words(lines, "contents")) {
                String[] parts = each.split(":", -1);
                contents.put(parts[0], Integer.parseInt(parts[1]));
            }
            return Optional.of(new Card(
                    replica,
                    number,
                    lines.getOrDefault("user", ""),
                    lines.getOrDefault("laptop", ""),
                    lines.getOrDefault("program", ""),
                    Long.parseLong(lines.getOrDefault("at", "0")),
                    new VersionVector(applied),
                    chains,
                    words(lines, "wants").stream()
                            .flatMap(word -> Want.understood(word).stream())
                            .toList(),
                    words(lines, "retired").stream().map(ReplicaId::of).collect(Collectors.toCollection(TreeSet::new)),
                    overtaken,
                    words(lines, "forgotten").stream()
                            .flatMap(word -> row(word).stream())
                            .collect(Collectors.toCollection(TreeSet::new)),
                    contents));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException _) {
            return Optional.empty();
        }
    }

    /// Empty if only a newer version understands it.
    private static Optional<UUID> row(String word) {
        try {
            return Optional.of(UUID.fromString(word));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static List<String> words(Map<String, String> lines, String key) {
        return Arrays.stream(lines.getOrDefault(key, "").split(" ", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /// Whether the other one, whenever it was written, would tell nobody anything new.
    boolean says(Card other) {
        return user.equals(other.user)
                && laptop.equals(other.laptop)
                && program.equals(other.program)
                && applied.equals(other.applied)
                && overtaken.keySet().equals(other.overtaken.keySet()) // numbers alone would be answered for ever
                && saysUrgent(other);
    }

    /// Whether it asks, takes out and forgets the same.
    boolean saysUrgent(Card other) {
        return wants.equals(other.wants)
                && contents.equals(other.contents)
                && retired.equals(other.retired)
                && forgotten.equals(other.forgotten);
    }
}
