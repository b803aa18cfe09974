package org.aftercall.importing;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.aftercall.format.CellValue;
import org.aftercall.text.ColumnDates;
import org.aftercall.text.Countries;
import org.aftercall.text.DateOrder;
import org.aftercall.text.Emails;
import org.aftercall.text.Folding;
import org.aftercall.text.Phones;

/// What a single value looks like, whatever stands above it.
public enum ValueKind {
    EMAIL,
    PHONE,
    LINK,
    DATE,
    YES_NO,
    POSTCODE,
    COUNTRY,
    PERSON,
    COMPANY,
    MONEY,
    NUMBER,
    TEXT;

    static final int LONGEST = 120;

    private static final Pattern LINK_TEXT = Pattern.compile(
            "(?i)(?:https?://|www\\.)\\S+|[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.(?:com|de|org|net|fr|es|nl|ch|at|eu|co\\.uk|io|be|it)(?:/\\S*)?");
    private static final Pattern MONEY_TEXT =
            Pattern.compile("(?:[€$£]|EUR|USD|CHF|GBP)\\s?-?[\\d.,' ]+|-?[\\d.,' ]+\\s?(?:[€$£]|EUR|USD|CHF|GBP)"
                    + "|-?\\d{1,3}(?:[.,']\\d{3})*[.,]\\d{2}");
    private static final Pattern POSTCODE_TEXT = Pattern.compile(
            "(?i)(?:[a-z]{1,2}-)?\\d{4,5}|\\d{5}-\\d{4}|[a-z]{1,2}\\d[a-z\\d]?\\s?\\d[a-z]{2}|\\d{4}\\s?[a-z]{2}|\\d{2}-\\d{3}|\\d{3}\\s\\d{2}");
    private static final Pattern NUMBER_TEXT = Pattern.compile("-?\\d+(?:[.,]\\d+)?");

    /// A number of this shape is a turnover or an order more often than a phone; the header has to say that it is one.
    private static final Pattern AMOUNT_TEXT = Pattern.compile("[1-9]\\d{5,7}");

    private static final Pattern PERSON_TEXT =
            Pattern.compile("(?:\\p{L}[\\p{L}\\p{M}'’.\\-]*)(?:,?\\s+\\p{L}[\\p{L}\\p{M}'’.\\-]*){1,4}");
    private static final Pattern LEGAL_FORM = Pattern.compile(
            "(?i)(?:^|[\\s,.])(?:gmbh|mbh|ag|kg|kgaa|ohg|gbr|e\\.?\\s?k\\.?"
                    + "|ug|se|ltd\\.?|limited|inc\\.?|llc|llp|plc|corp\\.?|corporation|s\\.?a\\.?|s\\.?a\\.?r\\.?l\\.?|sas|s\\.?l\\.?"
                    + "|b\\.?v\\.?|n\\.?v\\.?|s\\.?r\\.?l\\.?|s\\.?p\\.?a\\.?|oy|ab|aps|sp\\.\\s?z\\s?o\\.?o\\.?|s\\.?r\\.?o\\.?)\\.?(?:$|\\s*&.*|\\s*\\(.*)");
    private static final Set<String> YES = Set.of(
            "yes",
            "y",
            "ja",
            "j",
            "oui",
            "o",
            "si",
            "s",
            "true",
            "wahr",
            "vrai",
            "1",
            "x",
            "✓",
            "✔",
            "on",
            "verdadero",
            "waar");
    private static final Set<String> NO =
            Set.of("no", "n", "nein", "non", "nee", "false", "falsch", "faux", "0", "off", "falso", "onwaar");

    /// What people write where nothing is to be said.
    private static final Set<String> NOTHING = Set.of(
            "n/a",
            "na",
            "n.a.",
            "n. a.",
            "-",
            "--",
            "---",
            "–",
            "—",
            "none",
            "null",
            "nil",
            "k.a.",
            "k. a.",
            "ka",
            "keine angabe",
            "unbekannt",
            "unknown",
            "#n/a",
            "#nv",
            "#null!",
            "#value!",
            "#wert!",
            "#ref!",
            "?",
            "??",
            ".",
            "/",
            "nan",
            "(leer)",
            "(empty)");

    /// Longer words of these are nobody's name.
    private static final int LONGEST_NAME = 4;

    /// How databases and programs write that there is no value.
    private static final Set<String> OF_PROGRAMS = Set.of("NULL", "null", "NA", "NaN", "None", "nil");

    /// What a cell looks like.
    static ValueKind of(CellValue cell) {
        return switch (cell) {
            case CellValue.Text(String text) -> of(text.strip());
            case CellValue.Number number -> of(number.shown());
            case CellValue.Day _, CellValue.Moment _ -> DATE;
            case CellValue.Bool _ -> YES_NO;
            case CellValue.Time _, CellValue.Blank _, CellValue.Fault _ -> TEXT;
        };
    }

    static ValueKind of(String text) {
        if (text.length() > LONGEST) {
            return TEXT;
        }
        if (text.indexOf('@') >= 0) {
            return Emails.split(text).stream().allMatch(Emails::looksLikeEmail) ? EMAIL : TEXT;
        }
        boolean digits = text.chars().anyMatch(Character::isDigit);
        if (digits && isDate(text)) {
            return DATE;
        }
        if (yesNo(text).isPresent()) {
            return YES_NO;
        }
        if (LINK_TEXT.matcher(text).matches()) {
            return LINK;
        }
        if (POSTCODE_TEXT.matcher(text).matches()) {
            return POSTCODE;
        }
        if (MONEY_TEXT.matcher(text).matches()) {
            return MONEY;
        }
        if (AMOUNT_TEXT.matcher(text).matches()) {
            return NUMBER;
        }
        if (digits && Phones.split(text).stream().allMatch(Phones::looksLikePhone)) {
            return PHONE;
        }
        if (NUMBER_TEXT.matcher(text).matches()) {
            return NUMBER;
        }
        return digits ? TEXT : ofWords(text);
    }

    private static ValueKind ofWords(String text) {
        if (LEGAL_FORM.matcher(text).find()) {
            return COMPANY;
        }
        if (text.length() >= 2 && Countries.code(text).isPresent()) {
            return COUNTRY;
        }
        return PERSON_TEXT.matcher(text).matches() && text.chars().anyMatch(Character::isUpperCase) ? PERSON : TEXT;
    }

    private static boolean isDate(String text) {
        if (text.length() < 6 || text.length() > 40) {
            return false;
        }
        if (text.chars().allMatch(Character::isDigit)) {
            return text.length() == 8
                    && ColumnDates.parse(text, DateOrder.YMD)
                            .filter(day -> day.getYear() > 1900 && day.getYear() < 2100)
                            .isPresent();
        }
        for (DateOrder order : DateOrder.values()) {
            if (ColumnDates.parse(text, order).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /// Yes, no, or neither of both; "x" and a tick are yes.
    static Optional<Boolean> yesNo(String text) {
        String folded = Folding.fold(text.strip()).toLowerCase(Locale.ROOT);
        if (YES.contains(folded)) {
            return Optional.of(true);
        }
        return NO.contains(folded) ? Optional.of(false) : Optional.empty();
    }

    /// Whether a text stands for an empty cell in a column of names. People are called Na, Ka, Nan or Null: there a
    /// word of letters says nothing only where it is written as programs write it.
    static boolean isNobody(String text) {
        boolean canBeName = text.length() <= LONGEST_NAME && text.chars().allMatch(Character::isLetter);
        return isNothing(text) && (!canBeName || OF_PROGRAMS.contains(text));
    }

    /// Whether a text stands for an empty cell: "n/a", "-", "k. A.".
    static boolean isNothing(String text) {
        return text.isBlank()
                || (text.length() < 15 && NOTHING.contains(text.strip().toLowerCase(Locale.ROOT)));
    }
}
