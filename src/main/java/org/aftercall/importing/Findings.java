package org.aftercall.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.aftercall.model.Problem;

/// What was found in a file, by kind: all of it is counted, the first of each kind are kept with their places.
final class Findings {
    private static final int KEPT = 1_000;

    private final Map<String, Long> counts = new TreeMap<>();
    private final Map<String, List<Problem>> kept = new TreeMap<>();

    void add(Problem problem) {
        long count = counts.merge(problem.key(), 1L, Long::sum);
        if (count <= KEPT) {
            kept.computeIfAbsent(problem.key(), _ -> new ArrayList<>()).add(problem);
        }
    }

    Map<String, Long> counts() {
        return Map.copyOf(counts);
    }

    List<Problem> all() {
        List<Problem> all = new ArrayList<>();
        kept.values().forEach(all::addAll);
        return List.copyOf(all);
    }
}
