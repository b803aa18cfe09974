package org.aftercall.store;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.aftercall.change.ReplicaId;
import org.aftercall.change.VersionVector;

/// What devices that share a book ask of it: the frames that are applied here, and to take in those of others. Frames
/// go in and out as they were encoded by their author, so that their hashes hold everywhere.
public interface Frames {
    /// The stream that this book writes on this device.
    ReplicaId replica();

    /// What is applied, in the journal and on the disk: only this may be shown to others.
    VersionVector applied();

    /// Hands over applied frames of one replica, by their numbers.
    ///
    /// @param first at least 1
    /// @param last at most what is applied
    void read(ReplicaId replica, long first, long last, Consumer<byte[]> to);

    /// Applies ordinary frames of others in the given order, all of them at once or none; those that are applied
    /// already are passed over.
    ///
    /// @param frames each ready once those before it are applied
    /// @return how many were new
    /// @throws IllegalArgumentException if one is not ready, or belongs to a large operation
    /// @throws org.aftercall.model.Refused if the book is read-only or the disk is full; nothing was changed
    int apply(List<byte[]> frames);

    /// How many rows are forgotten; they only ever become more.
    long forgotten();

    /// A frame as it may lie where others read it: without the values of forgotten rows, with its hash. The
    /// same bytes where nothing in it is forgotten.
    byte[] withoutForgotten(byte[] frame);

    /// Takes in that rows are forgotten, and with them what belongs to them, although nothing that was applied here
    /// says so.
    void learnForgotten(Set<UUID> rows);

    /// Forgotten rows that no applied Forget names: they were heard of in another way, or belong to one that is named.
    /// Who has applied the same frames may not know of them.
    Set<UUID> forgottenUnnamed();

    /// Applies a large operation of others, whole or not at all; nothing happens if it is applied already.
    ///
    /// @param frames all its frames in order
    /// @throws IllegalArgumentException if it is not whole, or not ready
    void applyStream(ReplicaId stream, Iterable<byte[]> frames, Progress progress);
}
