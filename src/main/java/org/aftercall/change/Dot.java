package org.aftercall.change;

/// One frame of one replica: the name of a change.
///
/// @param seq number of the frame in its replica's stream, from 1, without gaps
public record Dot(ReplicaId replica, long seq) implements Comparable<Dot> {
    @Override
    public int compareTo(Dot other) {
        int byReplica = replica.compareTo(other.replica);
        return byReplica != 0 ? byReplica : Long.compare(seq, other.seq);
    }
}
