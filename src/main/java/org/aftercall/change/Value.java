package org.aftercall.change;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/// The value of a cell, self-describing so that every version can keep what a newer one wrote (CBOR subset, RFC 8949).
public sealed interface Value {
    /// Deliberately empty. A cell that was never written has no value at all; null at creation is not written.
    enum None implements Value {
        NONE
    }

    record Bool(boolean value) implements Value {}

    /// A whole number, a day (days since 1970-01-01), a moment (milliseconds since 1970, UTC) or a time of day
    /// (minutes).
    record Int(long value) implements Value {}

    record Text(String value) implements Value {}

    /// The id of a row.
    record Row(UUID value) implements Value {}

    /// Bytes that no field of this version uses, kept for the version that does.
    final class Bytes implements Value {
        private final byte[] bytes;

        public Bytes(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        public byte[] bytes() {
            return bytes.clone();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Bytes that && Arrays.equals(bytes, that.bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }

        @Override
        public String toString() {
            return "Bytes[" + HexFormat.of().formatHex(bytes) + "]";
        }
    }

    /// Several values that only make sense together, or a list of them.
    record Array(List<Value> values) implements Value {
        public Array {
            values = List.copyOf(values);
        }
    }

    static Value of(String text) {
        return new Text(text);
    }

    static Value of(long number) {
        return new Int(number);
    }

    static Value of(boolean bool) {
        return new Bool(bool);
    }
}
