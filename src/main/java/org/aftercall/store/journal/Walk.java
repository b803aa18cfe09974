package org.aftercall.store.journal;

import java.io.IOException;
import java.util.Arrays;
import org.aftercall.store.Journal;
import org.aftercall.store.Position;

/// Goes through a segment from record to record.
final class Walk {
    private static final byte[] MARK = {
        (byte) (Entry.MARK >>> 24), (byte) (Entry.MARK >>> 16), (byte) (Entry.MARK >>> 8), (byte) Entry.MARK
    };

    private Walk() {}

    /// Hands over every record whose CRC and chain are right, up to the first that is not whole or to the limit.
    ///
    /// @return the place after the last that was handed over
    static Position through(Window in, Position from, long limit, Journal.Visitor visitor) throws IOException {
        Position at = from;
        byte[] chain = Chain.of(from.chain());
        while (at.offset() < limit) {
            Entry entry = Entry.read(in, at.offset(), limit);
            if (entry == null) {
                return at;
            }
            chain = Chain.after(chain, entry.frame());
            if (!Arrays.equals(chain, entry.chain())) {
                return at;
            }
            Position next = new Position(at.records() + 1, at.segment(), entry.next(), Chain.hex(chain));
            visitor.frame(entry.frame(), at, next);
            at = next;
        }
        return at;
    }

    /// Whether the records from a place until the end of a file are those of a clean close: whole by their CRC, as many
    /// as
    /// there were, the last with the chain that was noted. Then nobody wrote since, and the chain, which only an
    /// attacker could have made anew, is left to `check`: hashing a segment takes a good part of a start.
    static boolean isAsClosed(Window in, Position from, Position closed) throws IOException {
        if (closed.segment() != from.segment() || closed.offset() != in.size()) {
            return false;
        }
        EntryReader reader = new EntryReader(in);
        long records = from.records();
        for (long at = from.offset(); at < closed.offset(); at = reader.next()) {
            if (!reader.read(at, closed.offset())) {
                return false;
            }
            records++;
        }
        byte[] chain = Chain.of(closed.chain());
        boolean last =
                records == from.records() ? Arrays.equals(Chain.of(from.chain()), chain) : reader.hasChain(chain);
        return records == closed.records() && last;
    }

    /// Where the next whole record after a place begins; -1 if there is none.
    static long nextWhole(Window in, long after, long limit) throws IOException {
        byte[] piece = new byte[64 * 1024];
        long at = after + 1;
        while (at + Entry.OVERHEAD <= limit) {
            int length = (int) Math.min(piece.length, limit - at);
            if (!in.read(at, piece, length)) {
                return -1;
            }
            for (int i = 0; i + MARK.length <= length; i++) {
                if (Arrays.equals(piece, i, i + MARK.length, MARK, 0, MARK.length)
                        && Entry.read(in, at + i, limit) != null) {
                    return at + i;
                }
            }
            // the last bytes of a piece may be the first of a mark
            at += length - MARK.length + 1;
        }
        return -1;
    }

    /// Whether a later record proves that a broken place had once been on the disk.
    static boolean wasForced(Window in, long broken, long limit) throws IOException {
        long at = nextWhole(in, broken, limit);
        while (at >= 0) {
            Entry entry = Entry.read(in, at, limit);
            if (entry == null) {
                return false;
            }
            if (entry.forced() > broken) {
                return true;
            }
            at = nextWhole(in, at, limit);
        }
        return false;
    }
}
