package org.aftercall.importing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/// Damages a file in one to eight places: something is lost, doubled, changed or put in between.
final class Damage {
    private final byte[] whole;
    private final String pieces;
    private final int kept;

    /// @param pieces of which parts are put in between
    /// @param kept how many bytes at the beginning stay, so that the file is still taken for what it is
    Damage(byte[] whole, String pieces, int kept) {
        this.whole = whole.clone();
        this.pieces = pieces;
        this.kept = kept;
    }

    byte[] next(Random random) {
        byte[] bytes = whole;
        for (int times = 1 + random.nextInt(8); times > 0; times--) {
            int at = kept + random.nextInt(Math.max(1, bytes.length - kept));
            int length = random.nextInt(40);
            bytes = switch (random.nextInt(4)) {
                case 0 -> joined(bytes, at, new byte[0], at + length);
                case 1 -> joined(bytes, at, Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + length)), at);
                case 2 -> joined(bytes, at, new byte[] {(byte) random.nextInt(256)}, at + 1);
                default -> {
                    int from = random.nextInt(pieces.length());
                    byte[] piece = pieces.substring(from, Math.min(pieces.length(), from + 12))
                            .getBytes(StandardCharsets.UTF_8);
                    yield joined(bytes, at, piece, at);
                }
            };
        }
        return bytes;
    }

    private static byte[] joined(byte[] bytes, int to, byte[] between, int from) {
        int first = Math.min(to, bytes.length);
        int second = Math.min(from, bytes.length);
        byte[] joined = new byte[first + between.length + bytes.length - second];
        System.arraycopy(bytes, 0, joined, 0, first);
        System.arraycopy(between, 0, joined, first, between.length);
        System.arraycopy(bytes, second, joined, first + between.length, bytes.length - second);
        return joined;
    }
}
