package org.aftercall.sharing;

import java.time.Instant;
import java.util.List;
import org.aftercall.change.ReplicaId;
import org.aftercall.store.Frames;

/// The book of the simulation.
final class SimBookTest extends FramesContract {
    private final SimBook book = new SimBook(new ReplicaId(1), () -> Instant.EPOCH, Mistake.NONE);

    @Override
    Frames book() {
        return book;
    }

    @Override
    List<String> standing() {
        return lines(book);
    }
}
