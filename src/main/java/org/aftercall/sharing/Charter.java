package org.aftercall.sharing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.jspecify.annotations.Nullable;

/// What a shared place says of the book in it before anybody can read the rest: which book it is, what its
/// owner calls it, and the key, wrapped by the passphrase. Each is written once: the first by whoever shares,
/// and another one by whoever takes a laptop out, with a new key and a new passphrase. The newest counts.
///
/// @param dataset identity of the book
/// @param name what the user calls it; stands there for all to read
/// @param slot the wrapped key; null for a book that is shared without a passphrase
/// @param number counts the charters of a book from 1
/// @param before earlier keys, wrapped by this one, in hex
record Charter(UUID dataset, String name, @Nullable Slot slot, int number, String before) {
    /// The name of the first in a folder.
    static final String FILE = "dataset.json";

    /// How the names of the others begin.
    private static final String LATER = "dataset-";

    /// Version of what is said here. A newer one is refused.
    private static final int FORMAT = 1;

    private static final Pattern NUMBER = Pattern.compile("\"format\"\\s*:\\s*([0-9]{1,9})");
    private static final Pattern DATASET = Pattern.compile("\"dataset\"\\s*:\\s*\"([0-9a-fA-F-]{36})\"");
    private static final Pattern NAME = Pattern.compile("\"name\"\\s*:\\s*\"([0-9a-f]*)\"");
    private static final Pattern COUNT = Pattern.compile("\"number\"\\s*:\\s*([0-9]{1,6})");
    private static final Pattern BEFORE = Pattern.compile("\"before\"\\s*:\\s*\"((?:[0-9a-f]{120})*)\"");
    private static final Pattern SLOT = Pattern.compile(
            "\"rounds\"\\s*:\\s*([0-9]{1,9}),\\s*\"salt\"\\s*:\\s*\"([0-9a-f]{32})\",\\s*\"key\"\\s*:\\s*\"([0-9a-f]{120})\"");

    /// The key of the book, to be had for the passphrase.
    ///
    /// @param rounds of PBKDF2 with HMAC-SHA-512
    /// @param salt in hex
    /// @param key nonce, key and tag, in hex
    record Slot(int rounds, String salt, String key) {}

    /// A book that everybody who reaches the place can read.
    static Charter open(UUID dataset, String name) {
        return new Charter(dataset, name, null, 1, "");
    }

    /// A book that only those who know the passphrase can read.
    ///
    /// @param rounds what each guess of the passphrase costs
    static Charter locked(UUID dataset, String name, Lock lock, String passphrase, RandomGenerator random, int rounds) {
        return locked(dataset, name, lock, passphrase, random, rounds, 1, "");
    }

    /// The next one, for those who know a new passphrase.
    ///
    /// @param lock the new key
    /// @param older the keys until now
    /// @param atFirst what a guess costs if nothing is wrapped yet
    Charter next(Lock lock, Lock older, String passphrase, RandomGenerator random, int atFirst) {
        int rounds = slot == null ? atFirst : slot.rounds();
        String earlier = HexFormat.of().formatHex(lock.wrapping(older, random));
        return locked(dataset, name, lock, passphrase, random, rounds, number + 1, earlier);
    }

    private static Charter locked(
            UUID dataset,
            String name,
            Lock lock,
            String passphrase,
            RandomGenerator random,
            int rounds,
            int number,
            String before) {
        byte[] salt = bytes(random, 16);
        byte[] wrapped = lock.wrapped(derived(passphrase, salt, rounds), bytes(random, 12));
        HexFormat hex = HexFormat.of();
        return new Charter(
                dataset, name, new Slot(rounds, hex.formatHex(salt), hex.formatHex(wrapped)), number, before);
    }

    /// Whether a file of this name is a charter.
    static boolean isNamed(String file) {
        return file.equals(FILE) || (file.startsWith(LATER) && file.endsWith(".json"));
    }

    /// Its name in a folder.
    String file() {
        return number == 1 ? FILE : "%s%06d-%s.json".formatted(LATER, number, SegmentCodec.shortHash(bytes()));
    }

    boolean isLocked() {
        return slot != null;
    }

    /// The key for a passphrase; empty if it is the wrong one.
    Optional<Lock> unlock(String passphrase) {
        Slot own = slot;
        if (own == null) {
            return Optional.of(Lock.NONE);
        }
        HexFormat hex = HexFormat.of();
        byte[] with = derived(passphrase, hex.parseHex(own.salt()), own.rounds());
        return Lock.unwrapped(hex.parseHex(own.key()), with).map(newest -> newest.with(hex.parseHex(before)));
    }

    byte[] bytes() {
        HexFormat hex = HexFormat.of();
        StringBuilder text = new StringBuilder("{\n  \"format\": ")
                .append(FORMAT)
                .append(",\n  \"dataset\": \"")
                .append(dataset)
                .append("\",\n  \"name\": \"")
                .append(hex.formatHex(name.getBytes(StandardCharsets.UTF_8)))
                .append("\"");
        Slot own = slot;
        if (own != null) {
            text.append(",\n  \"rounds\": ")
                    .append(own.rounds())
                    .append(",\n  \"salt\": \"")
                    .append(own.salt())
                    .append("\",\n  \"key\": \"")
                    .append(own.key())
                    .append("\"");
        }
        if (number > 1) {
            text.append(",\n  \"number\": ")
                    .append(number)
                    .append(",\n  \"before\": \"")
                    .append(before)
                    .append("\"");
        }
        return text.append("\n}\n").toString().getBytes(StandardCharsets.US_ASCII);
    }

    /// Whether only a newer version can read it.
    static boolean isNewer(byte[] bytes) {
        Matcher number = NUMBER.matcher(new String(bytes, StandardCharsets.UTF_8));
        return number.find() && Integer.parseInt(number.group(1)) > FORMAT;
    }

    /// Empty if this is no charter, not all of it, or one of a newer version.
    static Optional<Charter> read(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        Matcher number = NUMBER.matcher(text);
        Matcher dataset = DATASET.matcher(text);
        Matcher name = NAME.matcher(text);
        if (!number.find()
                || Integer.parseInt(number.group(1)) > FORMAT
                || !dataset.find()
                || !name.find()
                || !text.strip().endsWith("}")
                || name.group(1).length() % 2 != 0) {
            return Optional.empty();
        }
        Matcher slot = SLOT.matcher(text);
        boolean locked = slot.find();
        if (!locked && text.contains("\"rounds\"")) {
            return Optional.empty();
        }
        String called = new String(HexFormat.of().parseHex(name.group(1)), StandardCharsets.UTF_8);
        Slot found = locked ? new Slot(Integer.parseInt(slot.group(1)), slot.group(2), slot.group(3)) : null;
        Matcher count = COUNT.matcher(text);
        Matcher earlier = BEFORE.matcher(text);
        boolean later = count.find();
        return later && !earlier.find()
                ? Optional.empty()
                : Optional.of(new Charter(
                        UUID.fromString(dataset.group(1)),
                        called,
                        found,
                        later ? Integer.parseInt(count.group(1)) : 1,
                        later ? earlier.group(1) : ""));
    }

    private static byte[] derived(String passphrase, byte[] salt, int rounds) {
        try {
            PBEKeySpec spec = new PBEKeySpec(passphrase.toCharArray(), salt, rounds, 8 * Lock.KEY_LENGTH);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has PBKDF2", e);
        }
    }

    private static byte[] bytes(RandomGenerator random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
