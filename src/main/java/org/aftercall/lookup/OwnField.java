package org.aftercall.lookup;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.aftercall.text.Folding;

/// A field of the user's own, as a qualifier: its name is the word before the sign, without blanks and whatever its
/// case, so that a field “Decides by” is asked for with `decidesby:` or `decides-by:`.
///
/// @param slot which of the fifteen
/// @param name as the user wrote it
/// @param type code of what it holds, such as `date`
public record OwnField(int slot, String name, String type) {
    /// What a number looks like as it is stored; longer ones are text.
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}(?:\\.\\d{1,12})?");

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    boolean isDay() {
        return type.equals("date");
    }

    boolean isNumber() {
        return type.equals("number") || type.equals("money");
    }

    boolean isYesOrNo() {
        return type.equals("yes_no");
    }

    /// Whether a word before a sign means this field.
    boolean isCalled(String word) {
        String key = key(name);
        return !key.isEmpty() && key.equals(key(word));
    }

    /// The name as it can be typed before a sign.
    public String qualifier() {
        return String.join("-", Folding.words(name));
    }

    private static String key(String text) {
        return String.join("", Folding.words(text));
    }

    /// The number that a stored value is; empty if it is none.
    public static OptionalDouble number(String stored) {
        String bare = stored.strip();
        // a zero has no sign here
        return NUMBER.matcher(bare).matches()
                ? OptionalDouble.of(Double.parseDouble(bare) + 0.0)
                : OptionalDouble.empty();
    }

    /// The day that a stored value is; empty if it is none.
    public static Optional<LocalDate> day(String stored) {
        String bare = stored.strip();
        if (!DAY.matcher(bare).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(bare));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
