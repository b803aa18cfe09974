package org.aftercall.change;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// A value as bytes: null, bool, int, bytes, text and array of CBOR (RFC 8949), and a row id as tag 37 over sixteen
/// bytes. Always the shortest head. What needs another type one day is written as [Value.Bytes], which every version
/// keeps. The one departure from CBOR: a lone surrogate in a text is kept as the three bytes of its code point.
public final class ValueCodec {
    /// Arrays deeper than this are refused when written and [Damaged] when read.
    public static final int DEEPEST = 32;

    private static final int UNSIGNED = 0;
    private static final int NEGATIVE = 1;
    private static final int BYTES = 2;
    private static final int TEXT = 3;
    private static final int ARRAY = 4;
    private static final int TAG = 6;
    private static final int FALSE = 0xf4;
    private static final int TRUE = 0xf5;
    private static final int NULL = 0xf6;
    private static final int ROW_TAG = 37;

    private ValueCodec() {}

    /// The bytes of a value.
    ///
    /// @throws IllegalArgumentException if arrays are nested deeper than [#DEEPEST]
    public static byte[] encode(Value value) {
        ByteWriter out = new ByteWriter(32);
        write(value, out);
        return out.toBytes();
    }

    /// The value that the bytes hold.
    ///
    /// @throws Damaged if the bytes are not exactly one value
    public static Value decode(byte[] bytes) {
        ByteReader in = new ByteReader(bytes);
        Value value = read(in);
        in.mustBeAtEnd();
        return value;
    }

    static void write(Value value, ByteWriter out) {
        write(value, out, 0);
    }

    static Value read(ByteReader in) {
        return read(in, 0);
    }

    private static void write(Value value, ByteWriter out, int depth) {
        switch (value) {
            case Value.None none -> out.octet(NULL);
            case Value.Bool bool -> out.octet(bool.value() ? TRUE : FALSE);
            case Value.Int number -> {
                boolean negative = number.value() < 0;
                head(negative ? NEGATIVE : UNSIGNED, negative ? ~number.value() : number.value(), out);
            }
            case Value.Text text -> {
                head(TEXT, ByteWriter.utf8Length(text.value()), out);
                out.utf8(text.value());
            }
            case Value.Row row -> {
                head(TAG, ROW_TAG, out);
                head(BYTES, 16, out);
                out.uuid(row.value());
            }
            case Value.Bytes bytes -> {
                byte[] content = bytes.bytes();
                head(BYTES, content.length, out);
                out.raw(content);
            }
            case Value.Array array -> {
                if (depth == DEEPEST) {
                    throw new IllegalArgumentException("array nested deeper than " + DEEPEST);
                }
                head(ARRAY, array.values().size(), out);
                for (Value each : array.values()) {
                    write(each, out, depth + 1);
                }
            }
        }
    }

    private static Value read(ByteReader in, int depth) {
        int first = in.octet();
        return switch (first) {
            case NULL -> Value.None.NONE;
            case TRUE -> new Value.Bool(true);
            case FALSE -> new Value.Bool(false);
            default -> readSized(in, first >> 5, argument(in, first & 0x1f), depth);
        };
    }

    private static Value readSized(ByteReader in, int major, long argument, int depth) {
        return switch (major) {
            case UNSIGNED -> new Value.Int(argument);
            case NEGATIVE -> new Value.Int(~argument);
            case BYTES -> new Value.Bytes(in.raw(in.count(argument, 1)));
            case TEXT -> new Value.Text(in.utf8(in.count(argument, 1)));
            case ARRAY -> readArray(in, in.count(argument, 1), depth);
            case TAG -> readRow(in, argument);
            default -> throw new Damaged("a kind of value that was never written");
        };
    }

    private static Value readArray(ByteReader in, int count, int depth) {
        if (depth == DEEPEST) {
            throw new Damaged("array nested too deeply");
        }
        List<Value> values = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            values.add(read(in, depth + 1));
        }
        return new Value.Array(values);
    }

    private static Value readRow(ByteReader in, long tag) {
        if (tag != ROW_TAG || in.octet() != (BYTES << 5 | 16)) {
            throw new Damaged("an unknown tag");
        }
        UUID id = in.uuid();
        return new Value.Row(id);
    }

    private static void head(int major, long argument, ByteWriter out) {
        int kind = major << 5;
        if (argument < 24) {
            out.octet(kind | (int) argument);
        } else if (argument <= 0xff) {
            out.octet(kind | 24);
            out.octet((int) argument);
        } else if (argument <= 0xffff) {
            out.octet(kind | 25);
            out.bigEndian(argument, 2);
        } else if (argument <= 0xffff_ffffL) {
            out.octet(kind | 26);
            out.bigEndian(argument, 4);
        } else {
            out.octet(kind | 27);
            out.bigEndian(argument, 8);
        }
    }

    private static long argument(ByteReader in, int info) {
        if (info < 24) {
            return info;
        }
        if (info > 27) {
            throw new Damaged("a length that was never written");
        }
        long argument = in.bigEndian(1 << (info - 24));
        if (argument < 0) {
            throw new Damaged("number of more than 64 bits");
        }
        return argument;
    }
}
