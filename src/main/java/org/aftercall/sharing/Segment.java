package org.aftercall.sharing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftercall.change.FrameCodec;
import org.aftercall.change.ReplicaId;

/// What one write-once file says: some frames of one replica that follow each other, or a card.
final class Segment {
    /// What a file is for. Its number stands in the file and is never used again for anything else.
    enum Kind {
        /// Frames of one replica.
        FRAMES(0),
        /// One text about a device, see [Card]; its number counts the cards of that device.
        CARD(1),
        /// All bytes of one attachment.
        CONTENT(2);

        private final int number;

        Kind(int number) {
            this.number = number;
        }

        int number() {
            return number;
        }

        /// Empty if only a newer version knows it.
        static Optional<Kind> of(int number) {
            return Arrays.stream(values()).filter(kind -> kind.number == number).findFirst();
        }
    }

    private static final byte[] NO_CHAIN = new byte[FrameCodec.CHAIN_LENGTH];

    private final Kind kind;
    private final UUID dataset;
    private final ReplicaId replica;
    private final long first;
    private final byte[] chainBefore;
    private final List<byte[]> parts;

    private Segment(Kind kind, UUID dataset, ReplicaId replica, long first, byte[] chainBefore, List<byte[]> parts) {
        this.kind = kind;
        this.dataset = dataset;
        this.replica = replica;
        this.first = first;
        this.chainBefore = chainBefore.clone();
        this.parts = List.copyOf(parts);
    }

    /// @param chainBefore the chain of this replica over all its frames before the first one
    /// @param frames encoded frames, at least one
    static Segment frames(UUID dataset, ReplicaId replica, long first, byte[] chainBefore, List<byte[]> frames) {
        return new Segment(Kind.FRAMES, dataset, replica, first, chainBefore, frames);
    }

    /// The same stretch, with frames of the same hashes.
    Segment with(List<byte[]> frames) {
        return new Segment(kind, dataset, replica, first, chainBefore, frames);
    }

    static Segment card(UUID dataset, ReplicaId replica, long number, byte[] text) {
        return new Segment(Kind.CARD, dataset, replica, number, NO_CHAIN, List.of(text));
    }

    /// @param replica who leaves it
    static Segment content(UUID dataset, ReplicaId replica, byte[] bytes) {
        return new Segment(Kind.CONTENT, dataset, replica, 1, NO_CHAIN, List.of(bytes));
    }

    static byte[] noChain() {
        return NO_CHAIN.clone();
    }

    Kind kind() {
        return kind;
    }

    UUID dataset() {
        return dataset;
    }

    ReplicaId replica() {
        return replica;
    }

    long first() {
        return first;
    }

    long last() {
        return first + parts.size() - 1;
    }

    byte[] chainBefore() {
        return chainBefore.clone();
    }

    byte[] chainAfter() {
        byte[] chain = chainBefore;
        if (kind == Kind.FRAMES) {
            for (byte[] part : parts) {
                chain = FrameCodec.chain(chain, FrameCodec.hash(part));
            }
        }
        return chain.clone();
    }

    /// The frames as they were encoded, or the one text of a card, or all bytes of an attachment.
    List<byte[]> parts() {
        return parts;
    }

    /// One frame by its number.
    byte[] part(long number) {
        return parts.get(Math.toIntExact(number - first));
    }

    int size() {
        return parts.stream().mapToInt(part -> part.length).sum();
    }

    boolean same(Segment other) {
        return kind == other.kind
                && dataset.equals(other.dataset)
                && replica.equals(other.replica)
                && first == other.first
                && Arrays.equals(chainBefore, other.chainBefore)
                && Arrays.deepEquals(parts.toArray(), other.parts.toArray());
    }
}
