package org.aftercall.sharing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// The keys of a shared book, or none (`sync.md` B12): the newest seals, each opens. Each file has a key of its
/// own, made from this one and the salt in its header, so that no two blocks ever meet under one key and one
/// nonce, not even after a restore.
final class Lock {
    /// For a book that is shared without a passphrase.
    static final Lock NONE = new Lock(List.of());

    static final int KEY_LENGTH = 32;
    static final int SALT_LENGTH = 16;

    /// What sealing adds to each block.
    static final int TAG_LENGTH = 16;

    private static final int NONCE = 12;
    private static final int WRAPPED = NONCE + KEY_LENGTH + TAG_LENGTH;

    private static final byte[] PURPOSE = "clog1".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NAMES = "clog1 names of contents".getBytes(StandardCharsets.US_ASCII);

    /// The newest first.
    private final List<byte[]> keys;

    private Lock(List<byte[]> keys) {
        this.keys = List.copyOf(keys);
    }

    static Lock of(byte[] key) {
        return of(List.of(key));
    }

    /// @param keys the newest first
    static Lock of(List<byte[]> keys) {
        for (byte[] key : keys) {
            if (key.length != KEY_LENGTH) {
                throw new IllegalArgumentException("key of " + key.length + " bytes");
            }
        }
        return new Lock(keys.stream().map(byte[]::clone).toList());
    }

    /// The same, and all keys of another that this one does not have.
    Lock and(Lock older) {
        List<byte[]> all = new ArrayList<>(keys);
        older.keys.stream()
                .filter(key -> keys.stream().noneMatch(own -> Arrays.equals(own, key)))
                .forEach(all::add);
        return new Lock(all);
    }

    boolean locked() {
        return !keys.isEmpty();
    }

    private byte[] newest() {
        if (keys.isEmpty()) {
            throw new IllegalStateException("no key");
        }
        return keys.getFirst();
    }

    /// What a content may be called where it lies, by the newest key first: its SHA-256, or where there is a key what
    /// only who knows one can make of it, so that nobody else sees whether a file that he has too lies there.
    List<String> names(String sha256) {
        return locked() ? keys.stream().map(key -> name(key, sha256)).toList() : List.of(sha256);
    }

    private static String name(byte[] key, String sha256) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(derived(key, NAMES, "HmacSHA256", NAMES));
            return HexFormat.of().formatHex(mac.doFinal(sha256.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC with SHA-256", e);
        }
    }

    /// What seals the blocks of one file.
    ///
    /// @param header all of it; a block under another header cannot be opened
    FileLock forFile(byte[] header, byte[] salt) {
        newest();
        return new FileLock(
                keys.stream().map(key -> derived(key, salt, "AES", PURPOSE)).toList(), header.clone());
    }

    private static SecretKey derived(byte[] key, byte[] salt, String algorithm, byte[] purpose) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            algorithm,
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(key)
                                    .addSalt(salt)
                                    .thenExpand(purpose, KEY_LENGTH));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java since 25 has HKDF", e);
        }
    }

    /// Seals and opens the blocks of one file.
    static final class FileLock {
        private final List<SecretKey> keys;
        private final byte[] header;

        private FileLock(List<SecretKey> keys, byte[] header) {
            this.keys = keys;
            this.header = header;
        }

        byte[] close(int block, boolean last, byte[] plain) {
            try {
                return cipher(keys.getFirst(), Cipher.ENCRYPT_MODE, block, last).doFinal(plain);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("sealing block " + block, e);
            }
        }

        /// Empty if it was sealed with a key that is not ours, for another place or another file.
        Optional<byte[]> open(int block, boolean last, byte[] sealed) {
            return keys.stream()
                    .map(key -> open(key, block, last, sealed))
                    .flatMap(Optional::stream)
                    .findFirst();
        }

        private Optional<byte[]> open(SecretKey key, int block, boolean last, byte[] sealed) {
            try {
                return Optional.of(cipher(key, Cipher.DECRYPT_MODE, block, last).doFinal(sealed));
            } catch (AEADBadTagException _) {
                return Optional.empty();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("opening block " + block, e);
            }
        }

        private Cipher cipher(SecretKey key, int mode, int block, boolean last) throws GeneralSecurityException {
            byte[] nonce =
                    ByteBuffer.allocate(12).putInt(last ? 1 : 0).putLong(block).array();
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(8 * TAG_LENGTH, nonce));
            cipher.updateAAD(header);
            return cipher;
        }
    }

    /// The newest key wrapped by another one: nonce, then the sealed key.
    byte[] wrapped(byte[] with, byte[] nonce) {
        return wrapped(newest(), with, nonce);
    }

    private static byte[] wrapped(byte[] key, byte[] with, byte[] nonce) {
        try {
            byte[] sealed = wrapping(Cipher.ENCRYPT_MODE, with, nonce).doFinal(key);
            return ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("wrapping a key", e);
        }
    }

    /// The inverse; empty if it was wrapped by another key.
    static Optional<Lock> unwrapped(byte[] wrapped, byte[] with) {
        if (wrapped.length != WRAPPED) {
            return Optional.empty();
        }
        try {
            Cipher cipher = wrapping(Cipher.DECRYPT_MODE, with, Arrays.copyOf(wrapped, NONCE));
            return Optional.of(Lock.of(cipher.doFinal(wrapped, NONCE, wrapped.length - NONCE)));
        } catch (AEADBadTagException | InvalidKeyException _) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("unwrapping a key", e);
        }
    }

    private static Cipher wrapping(int mode, byte[] with, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(with, "AES"), new GCMParameterSpec(8 * TAG_LENGTH, nonce));
        return cipher;
    }

    /// Keys that are older than this one, wrapped by it one after the other.
    byte[] wrapping(Lock older, RandomGenerator random) {
        ByteBuffer all = ByteBuffer.allocate(older.keys.size() * WRAPPED);
        for (byte[] key : older.keys) {
            byte[] nonce = new byte[NONCE];
            random.nextBytes(nonce);
            all.put(wrapped(key, newest(), nonce));
        }
        return all.array();
    }

    /// The inverse: this key and the older ones. What cannot be unwrapped is left out.
    Lock with(byte[] olderKeys) {
        Lock all = this;
        for (int at = 0; at + WRAPPED <= olderKeys.length; at += WRAPPED) {
            Optional<Lock> older = unwrapped(Arrays.copyOfRange(olderKeys, at, at + WRAPPED), newest());
            all = older.isPresent() ? all.and(older.get()) : all;
        }
        return all;
    }

    /// The keys themselves, the newest first, to be kept on this laptop.
    List<byte[]> keys() {
        return keys.stream().map(byte[]::clone).toList();
    }
}
