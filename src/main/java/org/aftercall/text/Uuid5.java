package org.aftercall.text;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/// Ids made from words by SHA-1 in a name space of our own (RFC 9562, version 5).
public final class Uuid5 {
    private static final UUID OWN = UUID.fromString("6f1c2c1e-6a34-4b7e-9a0e-6b6f5f0a7c11");

    private Uuid5() {}

    public static UUID of(byte[] name) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            digest.update(ByteBuffer.allocate(16)
                    .putLong(OWN.getMostSignificantBits())
                    .putLong(OWN.getLeastSignificantBits())
                    .array());
            ByteBuffer hash = ByteBuffer.wrap(digest.digest(name));
            long high = (hash.getLong() & ~0xF000L) | 0x5000L;
            long low = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
            return new UUID(high, low);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }
}
