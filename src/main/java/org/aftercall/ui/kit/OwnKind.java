package org.aftercall.ui.kit;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.aftercall.text.ColumnDates;
import org.aftercall.text.DateOrder;
import org.aftercall.wording.Words;

/// What a field of the user's own holds. It is stored in one form everywhere and said as the user's country writes it;
/// what does not fit its kind, from an import or from before, is shown as it is.
public enum OwnKind {
    TEXT,
    NUMBER,
    MONEY,
    DATE,
    YES_NO,
    ONE_OF,
    SEVERAL_OF,
    LINK;

    public static final String YES = "yes";
    public static final String NO = "no";

    private static final String BETWEEN = "; ";

    /// A kind that is not known is text.
    public static OwnKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElse(TEXT);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether it has choices to define.
    public boolean isChoice() {
        return this == ONE_OF || this == SEVERAL_OF;
    }

    /// What is stored, as the user reads it.
    public String said(String stored, Words words) {
        return switch (this) {
            case TEXT, ONE_OF, SEVERAL_OF, LINK -> stored;
            case NUMBER ->
                number(stored).map(number -> format(words, 0).format(number)).orElse(stored);
            case MONEY ->
                number(stored).map(number -> format(words, 2).format(number)).orElse(stored);
            case DATE -> day(stored).map(day -> words.day("day.typed", day)).orElse(stored);
            case YES_NO ->
                switch (stored) {
                    case YES -> words.say("card.yes");
                    case NO -> words.say("card.no");
                    default -> stored;
                };
        };
    }

    /// What to store for what the user typed; empty if it is none of this kind. Nothing typed is stored as nothing.
    public Optional<String> stored(String typed, Words words) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return Optional.of("");
        }
        return switch (this) {
            case TEXT, ONE_OF, SEVERAL_OF, LINK -> Optional.of(text);
            case NUMBER, MONEY -> typedNumber(text, words);
            case DATE -> typedDay(text, words);
            case YES_NO ->
                Optional.of(text)
                        .map(answer -> answer.equalsIgnoreCase(words.say("card.yes"))
                                ? YES
                                : answer.equalsIgnoreCase(words.say("card.no")) ? NO : answer)
                        .filter(answer -> answer.equals(YES) || answer.equals(NO));
        };
    }

    /// The single choices of one stored value.
    public static List<String> several(String stored) {
        return Arrays.stream(stored.split(";", -1))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    public static String joined(List<String> several) {
        return several.stream().collect(Collectors.joining(BETWEEN));
    }

    /// The day that is stored, if it is one.
    public static Optional<LocalDate> day(String stored) {
        try {
            return Optional.of(LocalDate.parse(stored));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static Optional<String> typedDay(String text, Words words) {
        boolean american = words.locale().getCountry().equals(Locale.US.getCountry());
        return ColumnDates.parse(text, american ? DateOrder.MDY : DateOrder.DMY).map(LocalDate::toString);
    }

    private static Optional<String> typedNumber(String text, Words words) {
        String bare = text.replace("\u00a0", "").replace("\u202f", "").replace(" ", "");
        DecimalFormat format = (DecimalFormat) NumberFormat.getNumberInstance(words.locale());
        format.setParseBigDecimal(true);
        ParsePosition end = new ParsePosition(0);
        Number number = format.parse(bare, end);
        boolean whole = number instanceof BigDecimal && end.getIndex() == bare.length();
        return whole ? Optional.of(((BigDecimal) number).stripTrailingZeros().toPlainString()) : Optional.empty();
    }

    private static Optional<BigDecimal> number(String stored) {
        try {
            return Optional.of(new BigDecimal(stored));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static NumberFormat format(Words words, int least) {
        NumberFormat format = NumberFormat.getNumberInstance(words.locale());
        format.setMinimumFractionDigits(least);
        format.setMaximumFractionDigits(12);
        return format;
    }
}
