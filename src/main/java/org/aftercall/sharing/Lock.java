package org.aftercall.sharing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// The key of a shared book, or none (`sync.md` B12). Each file has a key of its own, made from this one and the salt
/// in its header, so that no two blocks ever meet under one key and one nonce, not even after a restore.
final class Lock {
    /// For a book that is shared without a passphrase.
    static final Lock NONE = new Lock(null);

    static final int KEY_LENGTH = 32;
    static final int SALT_LENGTH = 16;

    /// What sealing adds to each block.
    static final int TAG_LENGTH = 16;

    private static final byte[] PURPOSE = "clog1".getBytes(StandardCharsets.US_ASCII);

    private final byte @Nullable [] key;

    private Lock(byte @Nullable [] key) {
        this.key = key;
    }

    static Lock of(byte[] key) {
        if (key.length != KEY_LENGTH) {
            throw new IllegalArgumentException("key of " + key.length + " bytes");
        }
        return new Lock(key.clone());
    }

    boolean locked() {
        return key != null;
    }

    /// What seals the blocks of one file.
    ///
    /// @param header all of it; a block under another header cannot be opened
    FileLock forFile(byte[] header, byte[] salt) {
        if (key == null) {
            throw new IllegalStateException("no key");
        }
        try {
            SecretKey own = KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            "AES",
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(key)
                                    .addSalt(salt)
                                    .thenExpand(PURPOSE, KEY_LENGTH));
            return new FileLock(own, header.clone());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java since 25 has HKDF", e);
        }
    }

    /// Seals and opens the blocks of one file.
    static final class FileLock {
        private final SecretKey key;
        private final byte[] header;

        private FileLock(SecretKey key, byte[] header) {
            this.key = key;
            this.header = header;
        }

        byte[] close(int block, boolean last, byte[] plain) {
            try {
                return cipher(Cipher.ENCRYPT_MODE, block, last).doFinal(plain);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("sealing block " + block, e);
            }
        }

        /// Empty if it was sealed with another key, for another place or another file.
        Optional<byte[]> open(int block, boolean last, byte[] sealed) {
            try {
                return Optional.of(cipher(Cipher.DECRYPT_MODE, block, last).doFinal(sealed));
            } catch (AEADBadTagException _) {
                return Optional.empty();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("opening block " + block, e);
            }
        }

        private Cipher cipher(int mode, int block, boolean last) throws GeneralSecurityException {
            byte[] nonce =
                    ByteBuffer.allocate(12).putInt(last ? 1 : 0).putLong(block).array();
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(8 * TAG_LENGTH, nonce));
            cipher.updateAAD(header);
            return cipher;
        }
    }

    /// This key wrapped by another one: nonce, then the sealed key.
    byte[] wrapped(byte[] with, byte[] nonce) {
        if (key == null) {
            throw new IllegalStateException("no key");
        }
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
        if (wrapped.length != 12 + KEY_LENGTH + TAG_LENGTH) {
            return Optional.empty();
        }
        try {
            Cipher cipher = wrapping(Cipher.DECRYPT_MODE, with, Arrays.copyOf(wrapped, 12));
            return Optional.of(Lock.of(cipher.doFinal(wrapped, 12, wrapped.length - 12)));
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

    /// The key itself, to be kept on this laptop; empty if there is none.
    Optional<byte[]> key() {
        byte[] own = key;
        return own == null ? Optional.empty() : Optional.of(own.clone());
    }
}
