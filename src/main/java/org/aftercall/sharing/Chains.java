package org.aftercall.sharing;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.aftercall.change.FrameCodec;
import org.aftercall.change.ReplicaId;
import org.aftercall.store.Frames;

/// The chain of each replica over its frames from the first one (`sync.md`, amendment 5). Equal chains mean equal
/// frames up to there. Worked out from the book; some places are remembered, so that hardly anything is read again.
final class Chains {
    private static final String NOTE = "chains";
    private static final int REMEMBERED = 4;

    private final Frames book;
    private final Memory memory;
    private final Map<ReplicaId, TreeMap<Long, byte[]>> known = new HashMap<>();

    Chains(Frames book, Memory memory) {
        this.book = book;
        this.memory = memory;
        memory.read(NOTE).ifPresent(this::remember);
    }

    /// The chain after a frame that is applied here; of number 0 the beginning.
    byte[] after(ReplicaId replica, long seq) {
        if (seq == 0) {
            return Segment.noChain();
        }
        TreeMap<Long, byte[]> places = known.computeIfAbsent(replica, id -> new TreeMap<>());
        Map.Entry<Long, byte[]> before = places.floorEntry(seq);
        long from = before == null ? 0 : before.getKey();
        byte[][] chain = {before == null ? Segment.noChain() : before.getValue()};
        if (from < seq) {
            book.read(replica, from + 1, seq, frame -> chain[0] = FrameCodec.chain(chain[0], FrameCodec.hash(frame)));
            note(replica, seq, chain[0]);
        }
        return chain[0].clone();
    }

    String shortAfter(ReplicaId replica, long seq) {
        return HexFormat.of().formatHex(after(replica, seq), 0, 4);
    }

    /// The chain after a frame, from whoever has just worked it out.
    void note(ReplicaId replica, long seq, byte[] chain) {
        TreeMap<Long, byte[]> places = known.computeIfAbsent(replica, id -> new TreeMap<>());
        places.put(seq, chain.clone());
        while (places.size() > REMEMBERED) {
            places.pollFirstEntry();
        }
    }

    void save() {
        StringBuilder text = new StringBuilder();
        known.forEach((replica, places) -> places.forEach((seq, chain) -> text.append(replica)
                .append(' ')
                .append(seq)
                .append(' ')
                .append(HexFormat.of().formatHex(chain))
                .append('\n')));
        memory.write(NOTE, text.toString());
    }

    /// What the book does not have was noted by a book that was replaced by an older one since.
    private void remember(String text) {
        text.lines().forEach(line -> {
            String[] words = line.split(" ", -1);
            try {
                ReplicaId replica = ReplicaId.of(words[0]);
                long seq = Long.parseLong(words[1]);
                byte[] chain = HexFormat.of().parseHex(words[2]);
                if (seq <= book.applied().get(replica) && chain.length == FrameCodec.CHAIN_LENGTH) {
                    note(replica, seq, chain);
                }
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException _) {
                // it is worked out again
            }
        });
    }
}
