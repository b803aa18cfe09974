package org.aftercall.store.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import java.util.zip.CRC32C;
import org.aftercall.model.Refused;
import org.aftercall.store.Position;
import org.jspecify.annotations.Nullable;

/// The head of a segment file, 64 bytes, big-endian: magic 8, format 2, oldest format that can read it 2, dataset 16,
/// number 4, records before it 8, chain before it 16, nothing 4, CRC32C of all this 4.
///
/// A segment needs no foot: the chain at its end is the chain in the head of the next.
// never compared as a whole
@SuppressWarnings("ArrayRecordComponent")
record Segment(UUID dataset, int number, long records, byte[] chain) {
    static final int HEAD = 64;
    private static final int DIGITS = 6;
    private static final short FORMAT = 1;
    private static final int CHECKED = 60;
    /// Begins like a PNG: a transfer as text breaks it visibly.
    private static final byte[] MAGIC = {(byte) 0x89, 'A', 'C', 'J', '\r', '\n', 0x1a, '\n'};

    static Path file(Path folder, int number) {
        String digits = Integer.toString(number);
        return folder.resolve("0".repeat(Math.max(0, DIGITS - digits.length())) + digits + ".acj");
    }

    /// Number of a segment file; 0 for any other file.
    static int numberOf(Path file) {
        String name = file.getFileName().toString();
        return name.matches("[0-9]{6}\\.acj") ? Integer.parseInt(name.substring(0, DIGITS)) : 0;
    }

    /// The place before its first record.
    Position start() {
        return new Position(records, number, HEAD, Chain.hex(chain));
    }

    byte[] encode() {
        ByteBuffer out = ByteBuffer.allocate(HEAD);
        out.put(MAGIC).putShort(FORMAT).putShort(FORMAT);
        out.putLong(dataset.getMostSignificantBits()).putLong(dataset.getLeastSignificantBits());
        out.putInt(number).putLong(records).put(chain).putInt(0);
        out.putInt(crc(out.array()));
        return out.array();
    }

    /// The head of a file, or null if it is not whole.
    ///
    /// @throws Refused if a newer version wrote it
    static @Nullable Segment read(Window in) throws IOException {
        byte[] head = new byte[HEAD];
        if (!in.read(0, head, HEAD)) {
            return null;
        }
        ByteBuffer fields = ByteBuffer.wrap(head);
        if (!Arrays.equals(head, 0, MAGIC.length, MAGIC, 0, MAGIC.length) || fields.getInt(CHECKED) != crc(head)) {
            return null;
        }
        if (fields.getShort(10) > FORMAT) {
            throw new Refused("book.newer", Integer.toString(fields.getShort(10)), Integer.toString(FORMAT));
        }
        return new Segment(
                new UUID(fields.getLong(12), fields.getLong(20)),
                fields.getInt(28),
                fields.getLong(32),
                Arrays.copyOfRange(head, 40, 40 + Chain.LENGTH));
    }

    private static int crc(byte[] head) {
        CRC32C crc = new CRC32C();
        crc.update(head, 0, CHECKED);
        return (int) crc.getValue();
    }
}
