package org.aftercall.store.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/// One record of a segment, big-endian: mark 4, length of the frame 4, CRC32C of the rest 4, type 1, forced 4,
/// the encoded frame, chain after it 16.
///
/// `forced` is the place in the segment up to which everything was on the disk when this record was written. It tells
/// damage from a torn tail: if what lies before a whole record is broken, and was forced, then it was damaged later;
/// if it was not forced, the power went while the disk wrote in an order of its own, and none of it was acknowledged.
///
/// @param next where the record after it begins
// never compared as a whole
@SuppressWarnings("ArrayRecordComponent")
record Entry(byte[] frame, int forced, byte[] chain, long next) {
    static final int MARK = 0xAC5E_C0DE;
    static final int OVERHEAD = 17 + Chain.LENGTH;
    static final int CHECKED_FROM = 12;
    static final byte FRAME = 1;

    static void put(ByteBuffer out, byte[] frame, int forced, byte[] chainAfter) {
        int start = out.position();
        out.putInt(MARK).putInt(frame.length).putInt(0).put(FRAME).putInt(forced);
        out.put(frame).put(chainAfter);
        CRC32C crc = new CRC32C();
        crc.update(out.slice(start + CHECKED_FROM, out.position() - start - CHECKED_FROM));
        out.putInt(start + 8, (int) crc.getValue());
    }

    /// The record at a place, or null if there is no whole one before the limit. Its chain is not compared.
    static @Nullable Entry read(Window in, long offset, long limit) throws IOException {
        EntryReader reader = new EntryReader(in);
        return reader.read(offset, limit) ? reader.entry() : null;
    }
}
