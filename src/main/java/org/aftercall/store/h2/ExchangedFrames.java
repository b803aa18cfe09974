package org.aftercall.store.h2;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.aftercall.change.Dot;
import org.aftercall.change.ReplicaId;
import org.aftercall.change.VersionVector;
import org.aftercall.store.Frames;
import org.aftercall.store.Progress;

/// Frames that go to others and come from them.
final class ExchangedFrames implements Frames {
    /// Read at once, so that others are answered in between.
    private static final int AT_ONCE = 100;

    private final Engine engine;
    private final ReceivedFrames received;
    private final H2Store.Writer writer;

    ExchangedFrames(Engine engine, ReceivedFrames received, H2Store.Writer writer) {
        this.engine = engine;
        this.received = received;
        this.writer = writer;
    }

    @Override
    public ReplicaId replica() {
        return engine.parts().replica();
    }

    @Override
    public VersionVector applied() {
        return engine.committed();
    }

    @Override
    public void read(ReplicaId replica, long first, long last, Consumer<byte[]> to) {
        for (long from = first; from <= last; from += AT_ONCE) {
            long begin = from;
            long end = Math.min(last, from + AT_ONCE - 1);
            List<byte[]> some = engine.readers().ask(sql -> {
                List<byte[]> frames = new ArrayList<>();
                for (long seq = begin; seq <= end; seq++) {
                    frames.add(withoutForgotten(engine.ledger().bytes(sql, new Dot(replica, seq))));
                }
                return frames;
            });
            some.forEach(to);
        }
    }

    @Override
    public int apply(List<byte[]> frames) {
        int applied = writer.run(() -> received.applyEncoded(frames));
        purge();
        return applied;
    }

    private void purge() {
        engine.streams().purgeIfPossible(writer);
    }

    @Override
    public void learnForgotten(Set<UUID> rows) {
        if (writer.run(() -> received.learn(rows))) {
            purge();
        }
    }

    @Override
    public Set<UUID> forgottenUnnamed() {
        if (engine.forgotten().isEmpty()) {
            return Set.of();
        }
        Set<UUID> unnamed = new HashSet<>(engine.forgotten().rows());
        return engine.readers()
                .ask(
                        sql -> { // names at least all who were forgotten by then
                            try (ResultSet forgets = sql.of("select forgotten from forget where forgotten is not null")
                                    .executeQuery()) {
                                while (forgets.next()) {
                                    for (Object row :
                                            (Object[]) forgets.getArray(1).getArray()) {
                                        unnamed.remove((UUID) row);
                                    }
                                }
                            }
                            return unnamed;
                        });
    }

    @Override
    public long forgotten() {
        return engine.forgotten().count();
    }

    @Override
    public byte[] withoutForgotten(byte[] frame) {
        return engine.forgotten().without(frame);
    }

    @Override
    public void applyStream(ReplicaId stream, Iterable<byte[]> frames, Progress progress) {
        try (LargeWrite large = new LargeWrite(engine, writer, stream)) {
            large.take(frames, progress);
        } catch (IOException | SQLException e) {
            throw Broken.of("taking in a large operation", e);
        }
        purge();
    }
}
