package org.aftercall.store;

import java.util.List;
import java.util.function.UnaryOperator;
import org.aftercall.model.Problem;

/// The append-only record of every frame that was applied here, in order of application. It is the truth; the database
/// is its index.
public interface Journal extends AutoCloseable {
    /// Frames ready to be appended, with the place after them. Made without touching the disk.
    ///
    /// @param starts where the record of each begins: what [#frame(Position)] reads again
    record Prepared(List<byte[]> frames, List<Position> starts, Position end) {
        public Position start() {
            return starts.getFirst();
        }
    }

    /// What a replay hands over, in order.
    interface Visitor {
        /// @param frame an encoded frame
        /// @param start where its record begins
        /// @param end the place after it
        void frame(byte[] frame, Position start, Position end);
    }

    /// The place after the last whole record.
    Position end();

    /// Lays out frames as records after the current end, without writing.
    Prepared prepare(List<byte[]> frames);

    /// Writes the records and forces them to the disk. After it returns they cannot be lost.
    ///
    /// @throws JournalFailed if the disk refused; the tail is then cut back to the last acknowledged record, and
    ///     the journal is either whole and writable again or says that it is read-only
    void append(Prepared prepared);

    /// Writes records without forcing them: the frames of a large operation, which count only with their last.
    void write(Prepared prepared);

    /// The frame whose record begins at a place; its chain may be left empty, then only the record's own checksum
    /// is compared.
    byte[] frame(Position start);

    /// Hands over every record after a place.
    ///
    /// @throws org.aftercall.model.Refused if the place is not in this journal or its chain differs
    void replay(Position after, Visitor visitor);

    /// Whether a place with its chain is in this journal.
    boolean contains(Position position);

    /// Reads all segments and checks every record.
    ///
    /// @return what is damaged, with the segment and the offset; empty if all is well
    List<Problem> verify();

    boolean readOnly();

    /// Lays the same records out beside, with frames that have lost what is forgotten and kept their hash
    /// (`sync.md`, amendment 5). Nothing may be appended before it is taken.
    ///
    /// @param stripped a frame as it is to be kept; the same bytes where nothing in it is forgotten
    /// @throws JournalFailed if the disk refused; nothing was changed
    Purged purge(UnaryOperator<byte[]> stripped);

    /// A journal in which what is forgotten is not any more.
    interface Purged {
        /// As it will be; only to be read.
        Journal journal();

        /// Puts it in the place of the old one. A stop amid it leaves old and new segments that fit each
        /// other; then it is to be done again from the beginning.
        void take();
    }

    @Override
    void close();
}
