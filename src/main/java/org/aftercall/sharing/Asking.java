package org.aftercall.sharing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.aftercall.change.ReplicaId;
import org.aftercall.sharing.Transport.Item;

/// How long this device has waited for what it misses, and how often it may have asked for it: first after ten
/// minutes, then after twice as long each time. Files that cannot be read are asked for as well, because nobody may
/// have said elsewhere what is in them.
final class Asking {
    static final long PATIENCE_MILLIS = 10L * 60 * 1000;

    private static final String NOTE = "gaps";
    private static final int MOST_TIMES = 20;

    /// A card stays small, whatever lies there.
    private static final int MOST_WANTS = 100;

    /// What a stop amid writing has left on the own shelf is not finished by anybody else.
    private static final long LEFTOVER_MILLIS = 24L * 60 * 60 * 1000;

    /// @param wants what the card is to ask for
    /// @param leftovers own files that will never be whole
    record Waited(List<Want> wants, List<Item> leftovers) {}

    private final Memory memory;
    private final Map<String, Long> since = new HashMap<>();

    Asking(Memory memory) {
        this.memory = memory;
        memory.read(NOTE).ifPresent(text -> text.lines().forEach(this::remember));
    }

    /// @param lost what was heard of and is nowhere to be found
    /// @param torn files that are not whole
    /// @param own whose shelf this device writes
    Waited waited(List<Stretch> lost, List<Item> torn, ReplicaId own, long now) {
        List<Want> wants = new ArrayList<>();
        Map<String, Long> still = new HashMap<>();
        for (Stretch stretch : lost) {
            long waited = waited(Want.gap(stretch.replica(), stretch.first()), still, now);
            add(wants, stretch.toString(), waited);
        }
        List<Item> leftovers = new ArrayList<>();
        Map<String, Item> byDigest = new TreeMap<>();
        torn.forEach(item -> byDigest.put(Want.torn(item), item));
        byDigest.forEach((digest, item) -> {
            long waited = waited(digest, still, now);
            if (!item.shelf().equals(own.toString())) {
                add(wants, digest, waited);
            } else if (waited >= LEFTOVER_MILLIS) {
                leftovers.add(item);
            }
        });
        since.clear();
        since.putAll(still);
        return new Waited(wants.subList(0, Math.min(wants.size(), MOST_WANTS)), leftovers);
    }

    /// A clock that was set back begins again.
    private long waited(String gap, Map<String, Long> still, long now) {
        long from = Math.min(now, since.getOrDefault(gap, now));
        still.put(gap, from);
        return now - from;
    }

    private static void add(List<Want> wants, String what, long waited) {
        if (waited >= PATIENCE_MILLIS) {
            int doubled = Long.SIZE - Long.numberOfLeadingZeros(waited / PATIENCE_MILLIS);
            wants.add(new Want(what, Math.min(MOST_TIMES, doubled)));
        }
    }

    void save() {
        StringBuilder text = new StringBuilder();
        since.forEach((gap, from) -> text.append(gap).append(' ').append(from).append('\n'));
        memory.write(NOTE, text.toString());
    }

    private void remember(String line) {
        int blank = line.indexOf(' ');
        if (blank > 0 && line.substring(blank + 1).matches("\\d{1,18}")) {
            since.put(line.substring(0, blank), Long.parseLong(line.substring(blank + 1)));
        }
    }
}
