package org.aftercall.format;

import java.util.regex.Pattern;

/// Keeps a spreadsheet program from running text of a CSV file as a formula: one apostrophe before it, taken away again
/// when such a file comes back. Phone numbers and plain numbers with a sign are no formulas and stay as they are.
final class Guards {
    /// What a spreadsheet program begins to calculate; wide forms and leading white space are taken as it takes them.
    private static final Pattern FORMULA =
            Pattern.compile("'*[\\t\\r\\n ]*[=@\uFF1D\uFF20+\\-\uFF0B\uFF0D].*", Pattern.DOTALL);

    private static final Pattern NUMBER =
            Pattern.compile("[+-][0-9 ()./,\\-\u00a0]*(?:(?:ext\\.?|x)[ ]?[0-9]+)?[%€$£]?");

    private Guards() {}

    static String guard(String text) {
        return isRisky(text) ? "'" + text : text;
    }

    static boolean isGuarded(String text) {
        return text.startsWith("'") && isRisky(text.substring(1));
    }

    static String unguard(String text) {
        return isGuarded(text) ? text.substring(1) : text;
    }

    /// Texts that already begin with apostrophes before a formula get one more, so that taking one away is exact.
    private static boolean isRisky(String text) {
        return FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches();
    }
}
