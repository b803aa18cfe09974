package org.aftercall.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// When a frame may be applied: all that its author had applied is applied here, nothing of its replica is left out,
/// and a large operation is there whole (`sync.md` B4, amendments 2 and 10). Pure.
///
/// Without this hold a version that a third device has discarded could come late and stand for ever here alone.
public final class Delivery {
    private Delivery() {}

    /// Whether a frame is the next of its replica and all that it builds on is applied. Says nothing about the rest of
    /// its stream: that is for [#deliverable].
    public static boolean ready(Frame frame, VersionVector applied) {
        return applied.get(frame.dot().replica()) == frame.dot().seq() - 1 && applied.covers(frame.deps());
    }

    /// All held frames that may be applied now, in an order in which they may be; what is applied already is left out.
    /// Of a stream all frames or none, unless the first of them are applied already.
    public static List<Frame> deliverable(Collection<Frame> held, VersionVector applied) {
        Map<ReplicaId, SortedMap<Long, Frame>> waiting = new HashMap<>();
        for (Frame frame : held) {
            if (!applied.contains(frame.dot())) {
                waiting.computeIfAbsent(frame.dot().replica(), replica -> new TreeMap<>())
                        .putIfAbsent(frame.dot().seq(), frame);
            }
        }
        waiting.values().removeIf(frames -> isUnfinishedStream(frames, applied));
        List<Frame> order = new ArrayList<>();
        VersionVector then = applied;
        boolean more = true;
        while (more) {
            more = false;
            for (ReplicaId replica : new TreeMap<>(waiting).keySet()) {
                SortedMap<Long, Frame> frames = waiting.getOrDefault(replica, new TreeMap<>());
                for (Frame next : List.copyOf(frames.values())) {
                    if (!ready(next, then)) {
                        break;
                    }
                    frames.remove(next.dot().seq());
                    order.add(next);
                    then = then.with(next.dot());
                    more = true;
                }
            }
        }
        return order;
    }

    private static boolean isUnfinishedStream(SortedMap<Long, Frame> frames, VersionVector applied) {
        Frame first = frames.firstEntry().getValue();
        if (!first.stream()) {
            return false;
        }
        long end = frames.lastEntry().getValue().streamEnd();
        return end == 0 || applied.get(first.dot().replica()) + frames.size() < end;
    }
}
