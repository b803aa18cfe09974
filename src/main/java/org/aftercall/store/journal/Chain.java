package org.aftercall.store.journal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/// The chain over the frames (`sync.md`, amendment 5): first sixteen bytes of SHA-256(chain before, SHA-256(frame)).
final class Chain {
    static final int LENGTH = 16;

    private Chain() {}

    static byte[] after(byte[] before, byte[] frame) {
        byte[] hash = sha256().digest(frame);
        MessageDigest digest = sha256();
        digest.update(before);
        return Arrays.copyOf(digest.digest(hash), LENGTH);
    }

    static String hex(byte[] chain) {
        return HexFormat.of().formatHex(chain);
    }

    static byte[] of(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
