package org.aftercall.store.journal;

import java.util.List;
import java.util.function.UnaryOperator;
import org.aftercall.model.Problem;
import org.aftercall.store.Position;

/// Segments that are read and nothing else.
final class ReadOnlyJournal extends SegmentJournal {
    private final Segments segments;
    private final Position end;

    ReadOnlyJournal(Segments segments, Position end) {
        this.segments = segments;
        this.end = end;
    }

    @Override
    Segments segments() {
        return segments;
    }

    @Override
    public Position end() {
        return end;
    }

    @Override
    public Prepared prepare(List<byte[]> frames) {
        throw onlyRead();
    }

    @Override
    public void append(Prepared prepared) {
        throw onlyRead();
    }

    @Override
    public void write(Prepared prepared) {
        throw onlyRead();
    }

    @Override
    public List<Problem> verify() {
        throw onlyRead();
    }

    @Override
    public Purged purge(UnaryOperator<byte[]> stripped) {
        throw onlyRead();
    }

    private static UnsupportedOperationException onlyRead() {
        return new UnsupportedOperationException("a journal that is only read");
    }

    @Override
    public boolean readOnly() {
        return false;
    }

    @Override
    public void close() {
        // nothing stays open
    }
}
