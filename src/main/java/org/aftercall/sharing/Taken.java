package org.aftercall.sharing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aftercall.change.Dot;
import org.aftercall.change.ReplicaId;
import org.aftercall.change.VersionVector;

/// What came from the shared place and need not be left there again.
final class Taken {
    private static final String NOTE = "taken";

    private final Memory memory;
    private VersionVector taken;

    Taken(Memory memory) {
        this.memory = memory;
        taken = memory.read(NOTE).map(Taken::vector).orElse(VersionVector.EMPTY);
    }

    /// Takes note of what is applied now and was not before.
    ///
    /// @param there of whom something lies there
    /// @param own the own replica, whose frames never come from there
    void took(VersionVector before, VersionVector applied, Set<ReplicaId> there, ReplicaId own) {
        for (Map.Entry<ReplicaId, Long> each : applied.entries().entrySet()) {
            ReplicaId replica = each.getKey();
            if (each.getValue() > before.get(replica) && !replica.equals(own) && there.contains(replica)) {
                taken = taken.with(new Dot(replica, each.getValue()));
            }
        }
    }

    /// What only this device can leave there: own frames, large operations begun here, frames under a former id.
    List<Stretch> toLeave(VersionVector applied, Collection<Stretch> there) {
        List<Stretch> missing = new ArrayList<>();
        for (Map.Entry<ReplicaId, Long> each : applied.entries().entrySet()) {
            long from = taken.get(each.getKey()) + 1;
            if (from <= each.getValue()) {
                missing.addAll(new Stretch(each.getKey(), from, each.getValue()).without(there));
            }
        }
        return missing;
    }

    void save() {
        StringBuilder text = new StringBuilder();
        taken.entries()
                .forEach((replica, seq) ->
                        text.append(replica).append(' ').append(seq).append('\n'));
        memory.write(NOTE, text.toString());
    }

    private static VersionVector vector(String text) {
        SortedMap<ReplicaId, Long> entries = new TreeMap<>();
        text.lines().forEach(line -> {
            try {
                String[] words = line.split(" ", -1);
                entries.put(ReplicaId.of(words[0]), Long.parseLong(words[1]));
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException _) {
                // then it is looked for in the shared place
            }
        });
        return new VersionVector(entries);
    }
}
