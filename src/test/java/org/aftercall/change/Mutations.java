package org.aftercall.change;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/// What disks and syncers do to bytes.
final class Mutations {
    private Mutations() {}

    static byte[] of(byte[] bytes, RandomGenerator random) {
        byte[] mutated = bytes.clone();
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            mutated = one(mutated, random);
        }
        return mutated;
    }

    private static byte[] one(byte[] bytes, RandomGenerator random) {
        if (bytes.length == 0) {
            return new byte[] {(byte) random.nextInt()};
        }
        int at = random.nextInt(bytes.length);
        switch (random.nextInt(6)) {
            case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> bytes[at] = (byte) random.nextInt();
            case 2 -> bytes[at] = (byte) (random.nextBoolean() ? 0xff : 0);
            case 3 -> Arrays.fill(bytes, at, Math.min(bytes.length, at + random.nextInt(1, 9)), (byte) 0);
            case 4 -> {
                return Arrays.copyOf(bytes, at);
            }
            default -> {
                byte[] longer = Arrays.copyOf(bytes, bytes.length + random.nextInt(1, 9));
                System.arraycopy(bytes, at, longer, longer.length - (bytes.length - at), bytes.length - at);
                return longer;
            }
        }
        return bytes;
    }
}
