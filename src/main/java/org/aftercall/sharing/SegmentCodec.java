package org.aftercall.sharing;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.aftercall.change.FrameCodec;
import org.aftercall.change.ReplicaId;
import org.aftercall.change.Sha256;
import org.jspecify.annotations.Nullable;

/// A [Segment] as the bytes of a file (`sync.md` B7). It is whole or it is not here yet; a reader never uses a part.
///
/// Header, 96 bytes, big-endian: magic 8, format 2, flags 2 (1 deflated, 2 sealed), least version of a reader 2, kind
/// 2, dataset 16, replica 8, first number 8, last number 8, chain before 16, salt 16, length of the body 4, CRC32C of
/// the 92 bytes before 4. Body: blocks of at most 64 KiB, each length 4, CRC32C 4, bytes; inside, deflated and then
/// sealed one by one, each frame after its length. Footer, 56 bytes: chain after 16, SHA-256 of header and body 32,
/// `CLOGEND` and a line feed.
///
/// The frames stand as they do in the journal, with the ids of their replicas, so that their hashes hold and a healer
/// can pass them on byte by byte; a table of replicas for the whole file would gain a few bytes before deflating.
final class SegmentCodec {
    static final int HEADER = 96;
    static final int FOOTER = 56;

    /// More than any file that is written; a larger one is not read at all.
    static final int MOST_BYTES = 64 << 20;

    private static final byte[] MAGIC = {(byte) 0x89, 'C', 'L', 'O', 'G', 0x0d, 0x0a, 0x1a};
    private static final byte[] END = "CLOGEND\n".getBytes(StandardCharsets.US_ASCII);
    private static final int FORMAT = 1;
    private static final int READER = 1;
    private static final int DEFLATED = 1;
    private static final int SEALED = 2;
    private static final int BLOCK = 64 << 10;
    private static final int BLOCK_HEAD = 8;
    private static final int DEFLATE_LEVEL = 6;

    /// A body that grows beyond this was made to fill the memory.
    private static final int MOST_RAW = 256 << 20;

    private SegmentCodec() {}

    /// @param salt random if the book is locked; taken for nothing else
    static byte[] write(Segment segment, Lock lock, byte[] salt) {
        List<byte[]> blocks = blocks(segment);
        int sealing = lock.locked() ? Lock.TAG_LENGTH : 0;
        int length = blocks.stream()
                .mapToInt(block -> BLOCK_HEAD + block.length + sealing)
                .sum();
        byte[] header = header(segment, lock.locked(), lock.locked() ? salt : new byte[Lock.SALT_LENGTH], length);
        ByteBuffer out = ByteBuffer.allocate(HEADER + length + FOOTER).put(header);
        Lock.@Nullable FileLock own = lock.locked() ? lock.forFile(header, salt) : null;
        for (int i = 0; i < blocks.size(); i++) {
            byte[] block = own == null ? blocks.get(i) : own.close(i, i == blocks.size() - 1, blocks.get(i));
            out.putInt(block.length).putInt(FrameCodec.crc32c(block)).put(block);
        }
        out.put(segment.chainAfter());
        out.put(sha256(out.array(), HEADER + length)).put(END);
        return out.array();
    }

    /// Whether bytes begin as every file of ours does.
    static boolean hasMagic(byte[] bytes) {
        return bytes.length >= MAGIC.length && Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    /// Whether bytes end as every file of ours does.
    static boolean isEnded(byte[] bytes) {
        return bytes.length >= END.length
                && Arrays.equals(bytes, bytes.length - END.length, bytes.length, END, 0, END.length);
    }

    /// Never throws, whatever the bytes are.
    static Reading read(byte[] bytes, UUID dataset, Lock lock) {
        if (bytes.length < MAGIC.length) {
            return new Reading.NotYet("short");
        }
        if (!hasMagic(bytes)) {
            return isBegun(bytes) ? new Reading.NotYet("empty") : new Reading.NotOurs("magic");
        }
        if (bytes.length < HEADER) {
            return new Reading.NotYet("header");
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (in.getInt(HEADER - 4) != FrameCodec.crc32c(Arrays.copyOf(bytes, HEADER - 4))) {
            return new Reading.NotYet("header");
        }
        int reader = in.getShort(12);
        if (reader > READER) {
            return new Reading.Newer(reader);
        }
        if (!new UUID(in.getLong(16), in.getLong(24)).equals(dataset)) {
            return new Reading.NotOurs("dataset");
        }
        return body(bytes, in, dataset, lock);
    }

    /// Whether this is the beginning of one of ours and then nothing but zeros, as a disk leaves what was not yet
    /// there.
    private static boolean isBegun(byte[] bytes) {
        boolean zeros = false;
        for (int i = 0; i < bytes.length; i++) {
            zeros |= i >= MAGIC.length || bytes[i] != MAGIC[i];
            if (zeros && bytes[i] != 0) {
                return false;
            }
        }
        return true;
    }

    private static Reading body(byte[] bytes, ByteBuffer in, UUID dataset, Lock lock) {
        int length = in.getInt(HEADER - 8);
        if (length < 0 || bytes.length != (long) HEADER + length + FOOTER) {
            return new Reading.NotYet("length");
        }
        int foot = HEADER + length;
        if (!isEnded(bytes) || !Arrays.equals(sha256(bytes, foot), Arrays.copyOfRange(bytes, foot + 16, foot + 48))) {
            return new Reading.NotYet("digest");
        }
        int flags = in.getShort(10);
        Optional<Segment.Kind> kind = Segment.Kind.of(in.getShort(14));
        if ((flags & ~(DEFLATED | SEALED)) != 0 || kind.isEmpty()) {
            return new Reading.Newer(READER + 1);
        }
        boolean sealed = (flags & SEALED) != 0;
        if (sealed != lock.locked()) {
            return new Reading.Locked(sealed ? "sealed" : "open");
        }
        byte[] header = Arrays.copyOf(bytes, HEADER);
        byte[] salt = Arrays.copyOfRange(header, 72, 88);
        Optional<byte[]> raw;
        try {
            List<byte[]> stored = stored(bytes, foot);
            Optional<List<byte[]>> open = sealed ? open(stored, lock.forFile(header, salt)) : Optional.of(stored);
            if (open.isEmpty()) {
                return new Reading.Locked("key");
            }
            raw = Optional.of(inflated(open.get(), (flags & DEFLATED) != 0));
        } catch (DataFormatException e) {
            return new Reading.NotYet("blocks");
        }
        return parts(raw.get(), kind.get(), bytes, dataset, Arrays.copyOfRange(bytes, foot, foot + 16));
    }

    private static Reading parts(byte[] raw, Segment.Kind kind, byte[] file, UUID dataset, byte[] chainAfter) {
        ByteBuffer head = ByteBuffer.wrap(file);
        ReplicaId replica = new ReplicaId(head.getLong(32));
        long first = head.getLong(40);
        long last = head.getLong(48);
        byte[] chainBefore = Arrays.copyOfRange(file, 56, 72);
        ByteBuffer in = ByteBuffer.wrap(raw);
        List<byte[]> parts = new ArrayList<>();
        while (in.remaining() >= 4) {
            int length = in.getInt();
            if (length < 0 || length > in.remaining()) {
                return new Reading.NotYet("frames");
            }
            byte[] part = new byte[length];
            in.get(part);
            parts.add(part);
        }
        if (in.hasRemaining() || parts.isEmpty() || first < 1 || last - first != parts.size() - 1) {
            return new Reading.NotYet("frames");
        }
        Segment segment = switch (kind) {
            case FRAMES -> Segment.frames(dataset, replica, first, chainBefore, parts);
            case CARD -> Segment.card(dataset, replica, first, parts.getFirst());
            case CONTENT -> Segment.content(dataset, replica, parts.getFirst());
        };
        if (!Arrays.equals(segment.chainAfter(), chainAfter)) {
            return new Reading.NotYet("chain");
        }
        return new Reading.Whole(segment);
    }

    private static byte[] header(Segment segment, boolean sealed, byte[] salt, int length) {
        ByteBuffer out = ByteBuffer.allocate(HEADER);
        out.put(MAGIC)
                .putShort((short) FORMAT)
                .putShort((short) ((isDeflated(segment) ? DEFLATED : 0) | (sealed ? SEALED : 0)))
                .putShort((short) READER)
                .putShort((short) segment.kind().number())
                .putLong(segment.dataset().getMostSignificantBits())
                .putLong(segment.dataset().getLeastSignificantBits())
                .putLong(segment.replica().value())
                .putLong(segment.first())
                .putLong(segment.last())
                .put(segment.chainBefore())
                .put(salt)
                .putInt(length);
        out.putInt(FrameCodec.crc32c(Arrays.copyOf(out.array(), HEADER - 4)));
        return out.array();
    }

    private static List<byte[]> blocks(Segment segment) {
        ByteArrayOutputStream raw =
                new ByteArrayOutputStream(segment.size() + 4 * segment.parts().size());
        for (byte[] part : segment.parts()) {
            raw.writeBytes(ByteBuffer.allocate(4).putInt(part.length).array());
            raw.writeBytes(part);
        }
        byte[] all = raw.toByteArray();
        List<byte[]> blocks = new ArrayList<>();
        for (int from = 0; from < all.length; from += BLOCK) {
            int length = Math.min(BLOCK, all.length - from);
            blocks.add(
                    isDeflated(segment) ? deflated(all, from, length) : Arrays.copyOfRange(all, from, from + length));
        }
        return blocks;
    }

    /// Most attachments are deflated by whoever made them.
    private static boolean isDeflated(Segment segment) {
        return segment.kind() != Segment.Kind.CONTENT;
    }

    private static byte[] deflated(byte[] bytes, int from, int length) {
        Deflater deflater = new Deflater(DEFLATE_LEVEL, true);
        try {
            deflater.setInput(bytes, from, length);
            deflater.finish();
            byte[] room = new byte[length + 64 + length / 1000];
            int used = deflater.deflate(room);
            return Arrays.copyOf(room, used);
        } finally {
            deflater.end();
        }
    }

    private static List<byte[]> stored(byte[] bytes, int foot) throws DataFormatException {
        List<byte[]> blocks = new ArrayList<>();
        int at = HEADER;
        ByteBuffer in = ByteBuffer.wrap(bytes);
        while (at < foot) {
            if (foot - at < BLOCK_HEAD) {
                throw new DataFormatException("block");
            }
            int length = in.getInt(at);
            if (length < 0 || length > foot - at - BLOCK_HEAD) {
                throw new DataFormatException("block");
            }
            byte[] block = Arrays.copyOfRange(bytes, at + BLOCK_HEAD, at + BLOCK_HEAD + length);
            if (FrameCodec.crc32c(block) != in.getInt(at + 4)) {
                throw new DataFormatException("block");
            }
            blocks.add(block);
            at += BLOCK_HEAD + length;
        }
        return blocks;
    }

    private static Optional<List<byte[]>> open(List<byte[]> sealed, Lock.FileLock lock) {
        List<byte[]> open = new ArrayList<>();
        for (int i = 0; i < sealed.size(); i++) {
            Optional<byte[]> plain = lock.open(i, i == sealed.size() - 1, sealed.get(i));
            if (plain.isEmpty()) {
                return Optional.empty();
            }
            open.add(plain.get());
        }
        return Optional.of(open);
    }

    private static byte[] inflated(List<byte[]> blocks, boolean deflated) throws DataFormatException {
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        for (byte[] block : blocks) {
            if (deflated) {
                inflate(block, raw);
            } else {
                raw.writeBytes(block);
            }
            if (raw.size() > MOST_RAW) {
                throw new DataFormatException("too large");
            }
        }
        return raw.toByteArray();
    }

    private static void inflate(byte[] block, ByteArrayOutputStream raw) throws DataFormatException {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(block);
            byte[] room = new byte[Math.min(BLOCK, 4 * block.length + 64)]; // most files are a few hundred bytes
            int used = 0;
            while (!inflater.finished()) {
                int more = inflater.inflate(room);
                used += more;
                if ((more == 0 && !inflater.finished()) || used > BLOCK) {
                    throw new DataFormatException("block");
                }
                raw.write(room, 0, more);
            }
        } finally {
            inflater.end();
        }
    }

    /// First eight hexadecimal digits of the digest of a file: what its name ends with.
    static String shortHash(byte[] file) {
        return HexFormat.of().formatHex(sha256(file, file.length), 0, 4);
    }

    private static byte[] sha256(byte[] bytes, int length) {
        MessageDigest digest = Sha256.begin();
        digest.update(bytes, 0, length);
        return digest.digest();
    }
}
