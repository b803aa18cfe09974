package org.aftercall.change;

/// Small stable numbers for the replicas that one book knows, so that row versions stay short. Each book has its own.
public interface ReplicaTable {
    /// The number of a replica, from 0; one that was never seen gets the next.
    int index(ReplicaId id);

    /// The inverse.
    ///
    /// @throws Damaged if no replica has that number
    ReplicaId id(int index);
}
