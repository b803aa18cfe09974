package org.aftercall.store.journal;

import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.aftercall.model.Problem;
import org.aftercall.store.Journal;
import org.aftercall.store.JournalFailed;
import org.aftercall.store.Position;

/// Segments that are read and nothing else.
record ReadOnlyJournal(Segments segments, Position end) implements Journal {
    @Override
    public byte[] frame(Position start) {
        try {
            return segments.frame(start);
        } catch (IOException e) {
            throw reading(e);
        }
    }

    @Override
    public void replay(Position after, Visitor visitor) {
        try {
            segments.replay(after, end, visitor);
        } catch (IOException e) {
            throw reading(e);
        }
    }

    @Override
    public boolean contains(Position position) {
        try {
            return segments.contains(position, end);
        } catch (IOException e) {
            throw reading(e);
        }
    }

    private JournalFailed reading(IOException cause) {
        return new JournalFailed("reading the journal in " + segments.folder(), cause);
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
