package org.aftercall.change;

/// One version of a cell: who wrote which value when. Several stand side by side if nobody has seen them all.
public record Version(Dot dot, long clock, boolean clockDoubt, Value value) implements Comparable<Version> {
    /// The visible one is the largest: undoubtful clock first, then the later clock, then the replica id.
    @Override
    public int compareTo(Version other) {
        int byDoubt = Boolean.compare(other.clockDoubt, clockDoubt);
        if (byDoubt != 0) {
            return byDoubt;
        }
        int byClock = Long.compare(clock, other.clock);
        return byClock != 0 ? byClock : dot.compareTo(other.dot);
    }
}
