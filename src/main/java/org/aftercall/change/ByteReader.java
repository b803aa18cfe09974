package org.aftercall.change;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

/// Reads what a [ByteWriter] wrote. Whatever the bytes are, it throws nothing but [Damaged], and a count is believed
/// only if the bytes that are left could hold it, so that a few bytes cannot ask for much memory.
final class ByteReader {
    private final byte[] bytes;
    private final int end;
    private int at;

    ByteReader(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    ByteReader(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.at = from;
        this.end = end;
    }

    int left() {
        return end - at;
    }

    int position() {
        return at;
    }

    void mustBeAtEnd() {
        if (at != end) {
            throw new Damaged("more bytes than expected");
        }
    }

    int octet() {
        need(1);
        return bytes[at++] & 0xff;
    }

    byte[] raw(int length) {
        need(length);
        at += length;
        return Arrays.copyOfRange(bytes, at - length, at);
    }

    int int32() {
        return (int) bigEndian(4);
    }

    long int64() {
        return bigEndian(8);
    }

    long bigEndian(int octets) {
        need(octets);
        long value = 0;
        for (int i = 0; i < octets; i++) {
            value = value << 8 | (bytes[at++] & 0xff);
        }
        return value;
    }

    UUID uuid() {
        return new UUID(int64(), int64());
    }

    long varint() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            int octet = octet();
            value |= (long) (octet & 0x7f) << shift;
            if (octet < 0x80) {
                return value;
            }
        }
        throw new Damaged("number of more than 64 bits");
    }

    long signed() {
        long value = varint();
        return value >>> 1 ^ -(value & 1);
    }

    int varint32() {
        long value = varint();
        if (value != (value & 0xffff_ffffL)) {
            throw new Damaged("number of more than 32 bits");
        }
        return (int) value;
    }

    /// How many things follow that take at least so many bytes each.
    int count(int octetsEach) {
        return count(varint(), octetsEach);
    }

    int count(long announced, int octetsEach) {
        if (announced < 0 || announced > left() / octetsEach) {
            throw new Damaged("more announced than there is");
        }
        return (int) announced;
    }

    String text() {
        return utf8(count(1));
    }

    String utf8(int length) {
        need(length);
        int stop = at + length;
        for (int i = at; i < stop; i++) {
            if (bytes[i] < 0) {
                return beyondAscii(stop);
            }
        }
        String text = new String(bytes, at, length, StandardCharsets.ISO_8859_1);
        at = stop;
        return text;
    }

    private String beyondAscii(int stop) {
        StringBuilder text = new StringBuilder(stop - at);
        while (at < stop) {
            int first = bytes[at++];
            if (first >= 0) {
                text.append((char) first);
            } else if ((first & 0xe0) == 0xc0) {
                text.append((char) rest(first & 0x1f, 1, 0x80, stop));
            } else if ((first & 0xf0) == 0xe0) {
                text.append((char) rest(first & 0x0f, 2, 0x800, stop));
            } else if ((first & 0xf8) == 0xf0) {
                text.appendCodePoint(rest(first & 0x07, 3, 0x10000, stop));
            } else {
                throw new Damaged("not UTF-8");
            }
        }
        return text.toString();
    }

    private int rest(int first, int more, int least, int stop) {
        int codePoint = first;
        for (int i = 0; i < more; i++) {
            if (at >= stop || (bytes[at] & 0xc0) != 0x80) {
                throw new Damaged("not UTF-8");
            }
            codePoint = codePoint << 6 | (bytes[at++] & 0x3f);
        }
        if (codePoint < least || codePoint > Character.MAX_CODE_POINT) {
            throw new Damaged("not UTF-8");
        }
        return codePoint;
    }

    private void need(int octets) {
        if (octets < 0 || octets > end - at) {
            throw new Damaged("cut off");
        }
    }
}
