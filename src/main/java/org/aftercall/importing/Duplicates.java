package org.aftercall.importing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The rows whose people are there already: all are counted, the first of each kind are kept.
final class Duplicates {
    private static final int KEPT = 1_000;

    private final Map<Duplicate.Kind, Long> counts = new EnumMap<>(Duplicate.Kind.class);
    private final List<Duplicate> kept = new ArrayList<>();

    void add(Duplicate duplicate) {
        if (counts.merge(duplicate.kind(), 1L, Long::sum) <= KEPT) {
            kept.add(duplicate);
        }
    }

    long count(Duplicate.Kind kind) {
        return counts.getOrDefault(kind, 0L);
    }

    List<Duplicate> all() {
        return List.copyOf(kept);
    }
}
