package org.aftercall.change;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Begins digests (FIPS 180-4) as copies of one that was not used: looking up who computes them takes as long as the
/// digest of a small frame.
public final class Sha256 {
    private static final MessageDigest UNUSED = first();

    private Sha256() {}

    public static MessageDigest begin() {
        try {
            return (MessageDigest) UNUSED.clone();
        } catch (CloneNotSupportedException e) {
            return first();
        }
    }

    private static MessageDigest first() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
