package org.aftercall.change;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.zip.CRC32C;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/// A frame as the bytes that the journal holds and devices exchange, and the hashes over them.
///
/// Envelope, the same in all versions: format version (1 byte), flags (1 byte: 1 deflated, 2 stripped), for a
/// stripped frame the hash it had when it was whole (32 bytes). Then the body ([FrameBody]); a deflated one
/// after its length.
///
/// A *stripped* frame is what Forget leaves (`sync.md`, amendment 5): number, clock, vectors and the old
/// hash, without the forgotten rows; of those it says that they are forgotten, so that whoever never saw them
/// drops what comes later.
public final class FrameCodec {
    public static final int HASH_LENGTH = 32;
    public static final int CHAIN_LENGTH = 16;

    private static final int FORMAT = 1;
    private static final int DEFLATED = 1;
    private static final int STRIPPED = 2;
    private static final int ENVELOPE = 2;

    /// Below this, deflating costs time and gains next to nothing.
    private static final int WORTH_DEFLATING = 256;

    private static final int DEFLATE_LEVEL = 4;

    /// No deflated byte stands for more bytes than this (RFC 1951).
    private static final long MOST_INFLATED = 1032;

    private FrameCodec() {}

    /// The bytes of a frame.
    ///
    /// @throws IllegalArgumentException if a value is nested deeper than [ValueCodec#DEEPEST]
    public static byte[] encode(Frame frame) {
        return wrap(frame, 0, new byte[0]);
    }

    /// The frame that the bytes hold.
    ///
    /// @throws Damaged if these are not the bytes of a frame, or of a newer format
    public static Frame decode(byte[] bytes) {
        return decode(bytes, Successors.KNOWN);
    }

    static Frame decode(byte[] bytes, Successors successors) {
        return successors.read(asWritten(bytes));
    }

    private static Frame asWritten(byte[] bytes) {
        checkEnvelope(bytes);
        int start = ENVELOPE + (isStripped(bytes) ? HASH_LENGTH : 0);
        if ((bytes[1] & DEFLATED) == 0) {
            return FrameBody.read(new ByteReader(bytes, start, bytes.length));
        }
        return FrameBody.read(new ByteReader(inflate(new ByteReader(bytes, start, bytes.length), bytes)));
    }

    /// What stands at the beginning of a frame, without taking the rest apart.
    ///
    /// @throws Damaged if these are not the bytes of a frame, or of a newer format
    public static FrameHead head(byte[] bytes) {
        checkEnvelope(bytes);
        int start = ENVELOPE + (isStripped(bytes) ? HASH_LENGTH : 0);
        if ((bytes[1] & DEFLATED) == 0) {
            return FrameBody.head(new ByteReader(bytes, start, bytes.length));
        }
        ByteReader in = new ByteReader(bytes, start, bytes.length);
        return FrameBody.head(new ByteReader(beginning(in, bytes, lengthOfBody(in))));
    }

    /// The frame without the values of the rows that are to be forgotten; it keeps its hash, so the chain
    /// over it still holds.
    public static byte[] strip(byte[] frame, Predicate<UUID> forgotten) {
        Frame whole = asWritten(frame);
        boolean ofMerge = Forgotten.isOfForgottenMerge(whole, forgotten);
        List<RowChange> marked = whole.rows().stream()
                .filter(row -> !ofMerge || !Forgotten.isContact(row) || forgotten.test(row.row()))
                .map(row -> forgotten.test(row.row()) && !Forgotten.isForget(row) ? Forgotten.mark(row) : row)
                .toList();
        boolean said = whole.stream() && whole.streamEnd() != 1;
        List<RowChange> rows = said ? marked : Forgotten.withoutList(whole.intent(), marked);
        Frame stripped = new Frame(
                whole.dot(),
                whole.clock(),
                whole.clockDoubt(),
                whole.deps(),
                whole.context(),
                whole.user(),
                whole.operation(),
                said ? whole.intent() : Forgotten.intent(whole.intent(), rows),
                whole.stream(),
                whole.streamEnd(),
                rows);
        return wrap(stripped, STRIPPED, hash(frame));
    }

    public static boolean isStripped(byte[] frame) {
        return frame.length >= ENVELOPE + HASH_LENGTH && (frame[1] & STRIPPED) != 0;
    }

    /// SHA-256 of the frame as it was when it was whole.
    public static byte[] hash(byte[] frame) {
        if (isStripped(frame)) {
            return Arrays.copyOfRange(frame, ENVELOPE, ENVELOPE + HASH_LENGTH);
        }
        return Sha256.begin().digest(frame);
    }

    /// The chain after a frame: first sixteen bytes of SHA-256(chain before, hash of the frame).
    public static byte[] chain(byte[] before, byte[] frameHash) {
        MessageDigest digest = Sha256.begin();
        digest.update(before);
        return Arrays.copyOf(digest.digest(frameHash), CHAIN_LENGTH);
    }

    public static int crc32c(byte[] bytes) {
        return crc32c(bytes, 0, bytes.length);
    }

    static int crc32c(byte[] bytes, int from, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, from, length);
        return (int) crc.getValue();
    }

    private static void checkEnvelope(byte[] bytes) {
        if (bytes.length < ENVELOPE) {
            throw new Damaged("no frame");
        }
        if (bytes[0] != FORMAT) {
            throw new Damaged("frame of format " + bytes[0]);
        }
        if ((bytes[1] & ~(DEFLATED | STRIPPED)) != 0 || ((bytes[1] & STRIPPED) != 0 && !isStripped(bytes))) {
            throw new Damaged("frame with unknown flags");
        }
    }

    private static byte[] wrap(Frame frame, int flags, byte[] oldHash) {
        ByteWriter body = new ByteWriter(256 + 128 * frame.rows().size());
        FrameBody.write(frame, body);
        ByteWriter out = new ByteWriter(body.size() + 64);
        out.octet(FORMAT);
        out.octet(flags);
        out.raw(oldHash);
        if (body.size() > WORTH_DEFLATING) {
            byte[] room = new byte[body.size()];
            int deflated = deflate(body, room);
            if (deflated > 0 && deflated + 4 < body.size()) {
                out.buffer()[1] |= DEFLATED;
                out.varint(body.size());
                out.raw(room, 0, deflated);
                return out.toBytes();
            }
        }
        out.raw(body.buffer(), 0, body.size());
        return out.toBytes();
    }

    /// How many bytes of the room are used; 0 if it does not fit.
    private static int deflate(ByteWriter body, byte[] room) {
        Deflater deflater = new Deflater(DEFLATE_LEVEL, true);
        try {
            deflater.setInput(body.buffer(), 0, body.size());
            deflater.finish();
            int used = deflater.deflate(room);
            return deflater.finished() ? used : 0;
        } finally {
            deflater.end();
        }
    }

    private static int lengthOfBody(ByteReader in) {
        long length = in.varint();
        if (length < 0 || length > in.left() * MOST_INFLATED || length > Integer.MAX_VALUE / 2) {
            throw new Damaged("more announced than there is");
        }
        return (int) length;
    }

    private static byte[] beginning(ByteReader in, byte[] bytes, int length) {
        byte[] body = new byte[Math.min(length, FrameHead.LONGEST)];
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(bytes, in.position(), in.left());
            return Arrays.copyOf(body, inflater.inflate(body));
        } catch (DataFormatException e) {
            throw new Damaged("deflated body: " + e.getMessage());
        } finally {
            inflater.end();
        }
    }

    private static byte[] inflate(ByteReader in, byte[] bytes) {
        byte[] body = new byte[lengthOfBody(in)];
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(bytes, in.position(), in.left());
            int size = inflater.inflate(body);
            // an empty call lets the end be seen where the body fills its room exactly
            if (!inflater.finished()) {
                size += inflater.inflate(new byte[1]);
            }
            if (size != body.length || !inflater.finished() || inflater.getRemaining() != 0) {
                throw new Damaged("deflated body of another length");
            }
            return body;
        } catch (DataFormatException e) {
            throw new Damaged("deflated body: " + e.getMessage());
        } finally {
            inflater.end();
        }
    }
}
