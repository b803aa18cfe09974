package org.aftercall.store.journal;

import java.io.IOException;
import org.aftercall.store.Journal;
import org.aftercall.store.JournalFailed;
import org.aftercall.store.Position;

/// How segments are read as a journal, by the one that grows and by one that is only read.
abstract class SegmentJournal implements Journal {
    abstract Segments segments();

    @Override
    public final byte[] frame(Position start) {
        try {
            return segments().frame(start);
        } catch (IOException e) {
            throw reading(e);
        }
    }

    @Override
    public final void replay(Position after, Visitor visitor) {
        try {
            segments().replay(after, end(), visitor);
        } catch (IOException e) {
            throw reading(e);
        }
    }

    @Override
    public final boolean contains(Position position) {
        try {
            return segments().contains(position, end());
        } catch (IOException e) {
            throw reading(e);
        }
    }

    final JournalFailed reading(IOException cause) {
        return new JournalFailed("reading the journal in " + segments().folder(), cause);
    }
}
