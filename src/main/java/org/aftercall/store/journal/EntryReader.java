package org.aftercall.store.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32C;

/// Reads one record after the other into the same room: a start goes over a whole segment and keeps none of them. The
/// layout is told at [Entry].
final class EntryReader {
    private static final int FRONT = 17;
    private static final int LENGTH_AT = 4;
    private static final int CRC_AT = 8;
    private static final int FORCED_AT = 13;

    private final Window in;
    private final ByteBuffer front = ByteBuffer.allocate(FRONT);
    private final CRC32C crc = new CRC32C();
    private byte[] rest = {};
    private int length;
    private long next;

    EntryReader(Window in) {
        this.in = in;
    }

    /// @return whether a whole record stands at a place and ends before the limit; its chain is not compared
    boolean read(long offset, long limit) throws IOException {
        if (offset + Entry.OVERHEAD > limit || !in.read(offset, front.array(), FRONT)) {
            return false;
        }
        length = front.getInt(LENGTH_AT);
        if (front.getInt(0) != Entry.MARK
                || front.get(Entry.CHECKED_FROM) != Entry.FRAME
                || length < 0
                || offset + Entry.OVERHEAD + length > limit) {
            return false;
        }
        int more = length + Chain.LENGTH;
        if (rest.length < more) {
            rest = new byte[more];
        }
        if (!in.read(offset + FRONT, rest, more)) {
            return false;
        }
        crc.reset();
        crc.update(front.array(), Entry.CHECKED_FROM, FRONT - Entry.CHECKED_FROM);
        crc.update(rest, 0, more);
        next = offset + Entry.OVERHEAD + length;
        return (int) crc.getValue() == front.getInt(CRC_AT);
    }

    /// Where the record after the one that was read begins.
    long next() {
        return next;
    }

    /// Whether the one that was read has this chain.
    boolean hasChain(byte[] chain) {
        return Arrays.equals(rest, length, length + Chain.LENGTH, chain, 0, chain.length);
    }

    /// The one that was read, to be kept.
    Entry entry() {
        return new Entry(
                Arrays.copyOf(rest, length),
                front.getInt(FORCED_AT),
                Arrays.copyOfRange(rest, length, length + Chain.LENGTH),
                next);
    }
}
