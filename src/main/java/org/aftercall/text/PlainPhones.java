package org.aftercall.text;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The short way for numbers that are nothing but digits in groups: in countries where a single 0 stands before a
/// number at home and nothing else does, and the ten digits of the United States. A list of a hundred thousand people
/// is full of them, and the whole grammar is slow.
final class PlainPhones {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private static final Map<String, Integer> CODES =
            Map.of("DE", 49, "AT", 43, "CH", 41, "FR", 33, "NL", 31, "BE", 32, "GB", 44);

    /// A shorter or longer number is looked at closely.
    private static final int FEWEST = 8;

    private static final int MOST = 13;

    private static final int AMERICA = 1;
    private static final int AMERICAN_LENGTH = 10;

    private PlainPhones() {}

    /// E.164 of a number, or empty if it has to be looked at closely.
    ///
    /// @param region where a number without `+` is from, ISO 3166 alpha-2 in capitals
    static Optional<String> read(String text, String region) {
        StringBuilder digits = new StringBuilder(text.length());
        boolean plus = !text.isEmpty() && text.charAt(0) == '+';
        for (int i = plus ? 1 : 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter >= '0' && letter <= '9') {
                digits.append(letter);
            } else if (" -/()".indexOf(letter) < 0) {
                return Optional.empty();
            }
        }
        if (plus) {
            return abroad(digits);
        }
        return region.equals("US") ? american(digits.toString()) : atHome(digits, CODES.get(region));
    }

    /// @param national without the 1
    private static Optional<String> american(String national) {
        return national.length() == AMERICAN_LENGTH && national.charAt(0) >= '2'
                ? dialled(AMERICA, national)
                : Optional.empty();
    }

    private static Optional<String> atHome(StringBuilder digits, @Nullable Integer code) {
        if (code == null || digits.length() < 2 || digits.charAt(0) != '0') {
            return Optional.empty();
        }
        return dialled(code, digits.substring(1));
    }

    private static Optional<String> abroad(StringBuilder digits) {
        if (digits.length() < 2) {
            return Optional.empty();
        }
        if (digits.charAt(0) == '1') {
            return american(digits.substring(1));
        }
        int code = (digits.charAt(0) - '0') * 10 + digits.charAt(1) - '0';
        return CODES.containsValue(code) ? dialled(code, digits.substring(2)) : Optional.empty();
    }

    private static Optional<String> dialled(int code, String national) {
        if (national.length() < FEWEST || national.length() > MOST || national.charAt(0) == '0') {
            return Optional.empty();
        }
        Phonenumber.PhoneNumber number =
                new Phonenumber.PhoneNumber().setCountryCode(code).setNationalNumber(Long.parseLong(national));
        return NUMBERS.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE
                ? Optional.of("+" + code + national)
                : Optional.empty();
    }
}
