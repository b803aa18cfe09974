package org.aftercall.change;

import java.util.Arrays;
import java.util.UUID;

/// Bytes that grow while they are written. Numbers as base-128 varints, low bits first, or big-endian.
final class ByteWriter {
    private byte[] bytes;
    private int size;

    ByteWriter(int expected) {
        bytes = new byte[Math.max(16, expected)];
    }

    int size() {
        return size;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    /// The bytes themselves, longer than [#size()]: to be read, not kept.
    byte[] buffer() {
        return bytes;
    }

    void octet(int value) {
        reserve(1);
        bytes[size++] = (byte) value;
    }

    void raw(byte[] more) {
        raw(more, 0, more.length);
    }

    void raw(byte[] more, int from, int length) {
        reserve(length);
        System.arraycopy(more, from, bytes, size, length);
        size += length;
    }

    void int32(int value) {
        bigEndian(value, 4);
    }

    void int64(long value) {
        bigEndian(value, 8);
    }

    void bigEndian(long value, int octets) {
        reserve(octets);
        for (int shift = (octets - 1) * 8; shift >= 0; shift -= 8) {
            bytes[size++] = (byte) (value >>> shift);
        }
    }

    void uuid(UUID id) {
        int64(id.getMostSignificantBits());
        int64(id.getLeastSignificantBits());
    }

    /// An unsigned number; a negative one is taken as a very large one.
    void varint(long value) {
        reserve(10);
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    /// A signed number, short when near 0.
    void signed(long value) {
        varint((value << 1) ^ (value >> 63));
    }

    /// Length in bytes and UTF-8. A lone surrogate becomes the three bytes that its code point would have.
    void text(String text) {
        varint(utf8Length(text));
        utf8(text);
    }

    static int utf8Length(String text) {
        int length = text.length();
        int octets = length;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                continue;
            }
            if (c < 0x800) {
                octets++;
            } else if (isPair(text, i)) {
                octets += 2;
                i++;
            } else {
                octets += 2;
            }
        }
        return octets;
    }

    void utf8(String text) {
        int length = text.length();
        reserve(length * 3);
        int i = 0;
        while (i < length) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                break;
            }
            bytes[size++] = (byte) c;
            i++;
        }
        while (i < length) {
            boolean pair = isPair(text, i);
            codePoint(pair ? text.codePointAt(i) : text.charAt(i));
            i += pair ? 2 : 1;
        }
    }

    private void codePoint(int c) {
        if (c < 0x80) {
            bytes[size++] = (byte) c;
        } else if (c < 0x800) {
            bytes[size++] = (byte) (0xc0 | (c >> 6));
            bytes[size++] = (byte) (0x80 | (c & 0x3f));
        } else if (c < 0x10000) {
            bytes[size++] = (byte) (0xe0 | (c >> 12));
            bytes[size++] = (byte) (0x80 | ((c >> 6) & 0x3f));
            bytes[size++] = (byte) (0x80 | (c & 0x3f));
        } else {
            bytes[size++] = (byte) (0xf0 | (c >> 18));
            bytes[size++] = (byte) (0x80 | ((c >> 12) & 0x3f));
            bytes[size++] = (byte) (0x80 | ((c >> 6) & 0x3f));
            bytes[size++] = (byte) (0x80 | (c & 0x3f));
        }
    }

    private static boolean isPair(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                && at + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(at + 1));
    }

    private void reserve(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
