package org.aftercall.change;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// By what a later list is told that it would bring somebody back: salted digests, of which nobody reads a
/// name.
///
/// Each is eight bytes of HMAC-SHA-256 over an e-mail, over name and phone, or over name and company, in the
/// forms in which equal ones are equal. The salt is that of the book's first Forget, so that a list is
/// digested once.
public final class ForgottenKeys {
    private static final int SALT = 16;
    private static final int LENGTH = 8;

    private ForgottenKeys() {}

    public static String salt(RandomGenerator random) {
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }

    /// @param comparable as `Emails.comparable` gives it
    public static String email(String comparable) {
        return "email\n" + comparable;
    }

    /// @param comparable as `Phones.read` gives it
    public static String phone(String nameKey, String comparable) {
        return "phone\n" + nameKey + "\n" + comparable;
    }

    public static String company(String nameKey, String companyKey) {
        return "company\n" + nameKey + "\n" + companyKey;
    }

    /// The digest of a key, in hex.
    ///
    /// @param salt in hex
    public static String digest(String salt, String key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(salt.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            return HexFormat.of().formatHex(Arrays.copyOf(mac.doFinal(key.getBytes(StandardCharsets.UTF_8)), LENGTH));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }
}
