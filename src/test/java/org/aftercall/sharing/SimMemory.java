package org.aftercall.sharing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/// Notes that a stop may set back to an earlier state or lose, each for itself.
final class SimMemory implements Memory {
    private final Map<String, String> notes = new TreeMap<>();
    private final Map<String, String> earlier = new TreeMap<>();

    SimMemory copy() {
        SimMemory copy = new SimMemory();
        copy.notes.putAll(notes);
        return copy;
    }

    void crash(Random random) {
        for (String name : List.copyOf(notes.keySet())) {
            int fate = random.nextInt(6);
            if (fate == 0) {
                notes.remove(name);
            } else if (fate < 3) {
                notes.put(name, earlier.getOrDefault(name, ""));
            }
        }
    }

    @Override
    public Optional<String> read(String name) {
        return Optional.ofNullable(notes.get(name));
    }

    @Override
    public void write(String name, String text) {
        String before = notes.put(name, text);
        if (before != null && !before.equals(text)) {
            earlier.put(name, before);
        }
    }
}
