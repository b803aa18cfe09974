package org.aftercall.text;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads, compares and shows phone numbers.
public final class Phones {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final String NOWHERE = "ZZ";

    /// What spreadsheets make of a number: "1.55E9", "4.91716E+11", "491715551234.0".
    private static final Pattern EXPONENT = Pattern.compile("(\\d[.,]?\\d*)[eE](\\+?)(\\d{1,2})");

    private static final Pattern POINT_ZERO = Pattern.compile("(\\+?\\d{5,})[.,]0+");

    private static final Pattern EXTENSION = Pattern.compile(
            "(?i)(?:\\s|\\b|(?<=\\d))(?:;ext=|ext(?:ension|n)?|durchwahl|dw|apparat|app|nst|nebenstelle|klappe|kl|poste"
                    + "|toestel|tst|anexo|interno|int|x|#)\\s*[.:=]?\\s*(\\d{1,7})\\s*$");
    private static final Pattern FREE_CALL = Pattern.compile("(?:8[0-8]{2}|1300)[\\s).-]+[A-Z0-9-]*[A-Z]{3}[A-Z0-9-]*");
    private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M}.]*:?");
    private static final Pattern REST = Pattern.compile("[;,].*$");
    private static final Pattern PLUS = Pattern.compile("[^\\p{N}]*[+＋]");
    private static final Pattern TEL_CONTEXT = Pattern.compile("(?i);phone-context=(\\+\\d+)");

    private static final Pattern PHONE = Pattern.compile(
            "[\\s'‘]*(?:\\p{L}{2,12}[.:]?\\s*:?\\s*)?[+＋(\\p{Nd}][\\p{Nd}\\s\\u00A0().\\-–‑/\\[\\]*]*\\p{Nd}"
                    + "[\\s)]*(?:\\(?\\s*\\p{L}{3,10}\\.?\\s*\\)?)?");
    private static final Pattern DATE =
            Pattern.compile("[0-3]?\\d([./-])[0-3]?\\d\\1(?:\\d{2}|\\d{4})|(?:19|20)\\d\\d([./-])\\d{1,2}\\2\\d{1,2}"
                    + "|\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
    private static final int FEWEST_DIGITS = 6;
    private static final int MOST_DIGITS = 17;

    /// A longer text is no number; nor is it worth the time to look.
    private static final int LONGEST = 120;

    private Phones() {}

    /// Reads one number.
    ///
    /// @param country where a number without `+` is from, ISO 3166 alpha-2 in any case; empty if
    ///     unknown
    public static PhoneNumber read(String written, String country) {
        String region = region(country);
        return PlainPhones.read(written.strip(), region)
                .map(comparable -> new PhoneNumber(written, comparable))
                .orElseGet(() -> readClosely(written, region));
    }

    /// What [#read] gives, by the whole grammar.
    static PhoneNumber readClosely(String written, String region) {
        String text = repaired(written.strip());
        if (text.length() > LONGEST) {
            return new PhoneNumber(written, cut(Folding.digits(text)));
        }
        String extension = "";
        Matcher found = EXTENSION.matcher(text);
        if (found.find() && Folding.digits(text.substring(0, found.start())).length() >= 3) {
            extension = ";ext=" + Folding.digits(found.group(1));
            text = text.substring(0, found.start());
        }
        int remark = remark(text);
        String plain = withoutWords(remark < 0 ? text : text.substring(0, remark));
        return new PhoneNumber(
                written, comparable(plain, region).map(withExtension(extension)).orElse(""));
    }

    /// How a number is shown: in groups with its country code where we know it, else as written; as written, too, where
    /// more is said than the number, for nothing of it may be hidden.
    public static String shown(PhoneNumber number) {
        if (!number.isInternational()
                || remark(withoutExtension(repaired(number.written().strip()))) >= 0) {
            return number.written().strip();
        }
        int extension = number.comparable().indexOf(";ext=");
        String dialled =
                extension < 0 ? number.comparable() : number.comparable().substring(0, extension);
        try {
            String grouped = NUMBERS.format(NUMBERS.parse(dialled, NOWHERE), PhoneNumberFormat.INTERNATIONAL);
            return extension < 0
                    ? grouped
                    : grouped + " ext. " + number.comparable().substring(extension + ";ext=".length());
        } catch (NumberParseException noSuchCountry) {
            return number.written().strip();
        }
    }

    /// What a telephone is handed for a number as it was written: the number alone, without an extension, which is
    /// dialled by hand, and without what is said about it.
    ///
    /// @return `tel:` with digits, `+`, `*` and `#`
    public static String dialled(String written) {
        String text = withoutExtension(repaired(written.strip()));
        int remark = remark(text);
        return "tel:" + (remark < 0 ? text : text.substring(0, remark)).replaceAll("[^+0-9*#]", "");
    }

    /// Whether this text is one phone number: enough digits, little else; no date, no address of a
    /// computer.
    public static boolean looksLikePhone(String text) {
        String trimmed = repaired(text.strip());
        if (trimmed.length() > LONGEST) {
            return false;
        }
        Matcher extension = EXTENSION.matcher(trimmed);
        String number = extension.find() ? trimmed.substring(0, extension.start()) : trimmed;
        int digits = Folding.digits(number).length();
        return digits >= FEWEST_DIGITS
                && digits <= MOST_DIGITS
                && PHONE.matcher(number).matches()
                && !DATE.matcher(number).matches();
    }

    /// The numbers in one cell, each as written, in their order: "030 123 / 0171 55", separated by
    /// commas, semicolons, line breaks, bars, slashes between whole numbers, "or", "oder", or by
    /// their labels. "030/1234567" is one number.
    public static List<String> split(String cell) {
        String trimmed = cell.strip();
        boolean one = EXPONENT.matcher(trimmed).matches()
                || POINT_ZERO.matcher(trimmed).matches();
        return one ? List.of(trimmed) : PhoneCells.split(trimmed);
    }

    /// What a spreadsheet turned into a number, as the digits that were typed; other text as it is.
    public static String repaired(String written) {
        Matcher exponent = EXPONENT.matcher(written);
        if (exponent.matches()) {
            BigDecimal value = new BigDecimal(written.replace(',', '.'));
            return value.precision() - value.scale() > MOST_DIGITS
                    ? written
                    : value.toBigInteger().toString();
        }
        Matcher pointZero = POINT_ZERO.matcher(written);
        return pointZero.matches() ? pointZero.group(1) : written;
    }

    /// Whether a spreadsheet wrote the number rounded ("4.92E+11"), so that its last digits are
    /// lost.
    public static boolean lostDigits(String written) {
        Matcher exponent = EXPONENT.matcher(written.strip());
        return exponent.matches()
                && !exponent.group(2).isEmpty()
                && Folding.digits(exponent.group(1)).length() <= Integer.parseInt(exponent.group(3));
    }

    private static UnaryOperator<String> withExtension(String extension) {
        return number -> number + extension;
    }

    private static String cut(String digits) {
        return digits.length() > LONGEST ? digits.substring(0, LONGEST) : digits;
    }

    static String region(String country) {
        String code = country.strip().toUpperCase(Locale.ROOT);
        return NUMBERS.getSupportedRegions().contains(code) ? code : NOWHERE;
    }

    private static String withoutExtension(String text) {
        Matcher extension = EXTENSION.matcher(text);
        return extension.find() ? text.substring(0, extension.start()) : text;
    }

    /// Where something begins that is said about a number, "after 5pm only": several words, or one with a digit, behind
    /// a whole number. The digits in it are no part of the number. A single word says what it is for ("privat").
    ///
    /// @return -1 for nothing of that kind
    private static int remark(String text) {
        if (TEL_CONTEXT.matcher(text).find() || FREE_CALL.matcher(text).find()) {
            return -1;
        }
        int digits = 0;
        int from = -1;
        int words = 0;
        int together = 0;
        boolean digitBehind = false;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (Character.isDigit(letter)) {
                digits++;
                digitBehind |= from >= 0;
                together += from >= 0 ? 1 : 0;
                if (together >= FEWEST_DIGITS) {
                    return -1; // another number: that is for somebody to look at
                }
            } else if (Character.isLetter(letter)) {
                together = 0;
                if (digits >= FEWEST_DIGITS) {
                    from = from < 0 ? i : from;
                    words += i == from || !Character.isLetter(text.charAt(i - 1)) ? 1 : 0;
                }
            }
        }
        return from >= 0 && (words > 1 || digitBehind) ? from : -1;
    }

    /// Without the words around it ("private", "mobil:"). A number spelt in letters (1-800-FLOWERS)
    /// keeps them.
    private static String withoutWords(String text) {
        Matcher context = TEL_CONTEXT.matcher(text);
        if (context.find()) {
            return context.group(1) + " " + withoutWords(text.substring(0, context.start()));
        }
        if (FREE_CALL.matcher(text).find()) {
            return text;
        }
        return REST.matcher(LETTERS.matcher(text).replaceAll(" "))
                .replaceAll("")
                .strip();
    }

    private static Optional<String> comparable(String text, String region) {
        String digits = Folding.digits(text);
        if (digits.isEmpty()) {
            return Optional.empty();
        }
        boolean plus = PLUS.matcher(text).lookingAt();
        Optional<String> dialled =
                !plus && lostItsPlus(digits, region) ? dialled("+" + digits, NOWHERE) : dialled(text, region);
        if (dialled.isEmpty() && !plus && digits.startsWith("00") && digits.length() >= 10) {
            dialled = dialled("+" + digits.substring(2), NOWHERE);
        }
        return Optional.of(dialled.orElse(plus ? "+" + digits : digits));
    }

    /// Whether this is an international number whose plus is gone ("491715551234"). Where numbers
    /// at home begin with 0, one without it that fits the international form is one; elsewhere only
    /// if it fits nothing at home.
    private static boolean lostItsPlus(String digits, String region) {
        if (region.equals(NOWHERE)) { // asking for its code would be logged as a mistake, each time
            return false;
        }
        String code = Integer.toString(NUMBERS.getCountryCodeForRegion(region));
        if (!digits.startsWith(code)) {
            return false;
        }
        boolean trunk = "0".equals(NUMBERS.getNddPrefixForRegion(region, true));
        return isValid("+" + digits, region) && (trunk || !isValid(digits, region));
    }

    private static boolean isValid(String text, String region) {
        try {
            return NUMBERS.isValidNumberForRegion(NUMBERS.parse(text, region), region);
        } catch (NumberParseException notANumber) {
            return false;
        }
    }

    /// E.164, if the number is as long as numbers of its country are. A number without its area
    /// code is not.
    private static Optional<String> dialled(String text, String region) {
        try {
            Phonenumber.PhoneNumber number = NUMBERS.parse(text, region);
            number.clearExtension();
            return NUMBERS.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE
                    ? Optional.of(NUMBERS.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }
}
