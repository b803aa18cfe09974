package org.aftercall.store.h2;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.aftercall.change.Delivery;
import org.aftercall.change.Forgotten;
import org.aftercall.change.Frame;
import org.aftercall.change.FrameCodec;
import org.aftercall.change.VersionVector;

/// What came from others, frame by frame, when it is ready. Used by the writer's thread alone.
final class ReceivedFrames {
    private final Engine engine;

    ReceivedFrames(Engine engine) {
        this.engine = engine;
    }

    /// Frames of others: those that are ready are journalled and applied, the others are handed back.
    List<Frame> applyOthers(List<Frame> frames) throws SQLException {
        List<Frame> ordinary = frames.stream().filter(frame -> !frame.stream()).toList();
        applyEncoded(Delivery.deliverable(ordinary, engine.registry().applied()).stream()
                .map(FrameCodec::encode)
                .toList());
        List<Frame> waiting = new ArrayList<>(frames);
        waiting.removeIf(frame -> engine.registry().applied().contains(frame.dot()));
        return waiting;
    }

    /// Frames of others in an order in which they may be applied, all with one force.
    ///
    /// @return how many were new
    int applyEncoded(List<byte[]> encoded) throws SQLException {
        List<byte[]> chosen = new ArrayList<>();
        List<Frame> frames = new ArrayList<>();
        VersionVector then = engine.registry().applied();
        Forgotten forgotten = engine.registry().copyOfForgotten();
        for (byte[] bytes : encoded) {
            Frame frame = FrameCodec.decode(bytes);
            if (then.contains(frame.dot())) {
                continue;
            }
            if (frame.stream() || !Delivery.ready(frame, then)) {
                throw new IllegalArgumentException("frame " + frame.dot() + " is not ready");
            }
            then = then.with(frame.dot());
            forgotten.learn(frame);
            chosen.add(forgotten.without(bytes));
            frames.add(forgotten.isIn(frame) ? FrameCodec.decode(chosen.getLast()) : frame);
        }
        if (!frames.isEmpty()) {
            frames.forEach(frame -> engine.follow(frame.clock()));
            engine.append(chosen, frames, null);
        }
        return frames.size();
    }

    /// Takes in that rows are forgotten, although no frame here says so.
    ///
    /// @return whether any of them was not forgotten before
    boolean learn(Set<UUID> forgotten) throws SQLException {
        Set<UUID> learned = engine.registry().copyOfForgotten().learn(forgotten);
        if (learned.isEmpty() || engine.parts().journal().readOnly()) {
            return false;
        }
        Heard.note(engine.parts(), learned);
        Purge.isDueFromNowOn(engine.parts());
        engine.learn(learned);
        return true;
    }
}
