package org.aftercall.sharing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.aftercall.change.Cell;
import org.aftercall.change.Context;
import org.aftercall.change.Dot;
import org.aftercall.change.Entity;
import org.aftercall.change.Frame;
import org.aftercall.change.FrameCodec;
import org.aftercall.change.Intent;
import org.aftercall.change.ReplicaId;
import org.aftercall.change.RowChange;
import org.aftercall.change.Value;
import org.aftercall.change.VersionVector;
import org.aftercall.model.OperationId;

/// Frames and segments for tests.
final class Given {
    static final UUID DATASET = new UUID(7, 7);
    static final ReplicaId ANNA = new ReplicaId(0xa1c9_3e5f_20b7_d844L);

    private Given() {}

    /// Frames of one replica that each write one title.
    static List<byte[]> frames(ReplicaId replica, long first, int count) {
        List<byte[]> frames = new ArrayList<>();
        for (long seq = first; seq < first + count; seq++) {
            frames.add(FrameCodec.encode(frame(replica, seq, "title " + seq)));
        }
        return frames;
    }

    static Frame frame(ReplicaId replica, long seq, String title) {
        VersionVector before = new VersionVector(new TreeMap<>(Map.of(replica, seq - 1)));
        return new Frame(
                new Dot(replica, seq),
                seq << 16,
                false,
                before,
                Context.of(before),
                "Anna",
                new OperationId(new UUID(replica.value(), seq)),
                Intent.of(Intent.EDIT),
                false,
                0,
                List.of(new RowChange(Entity.CONTACT.number(), new UUID(1, 1), List.of(new Cell(1, Value.of(title))))));
    }

    static Segment segment(int count) {
        return Segment.frames(DATASET, ANNA, 1, Segment.noChain(), frames(ANNA, 1, count));
    }

    static Lock lock() {
        byte[] key = new byte[Lock.KEY_LENGTH];
        key[3] = 5;
        return Lock.of(key);
    }

    static byte[] salt() {
        byte[] salt = new byte[Lock.SALT_LENGTH];
        salt[0] = 9;
        return salt;
    }
}
