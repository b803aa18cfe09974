package org.aftercall.importing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.aftercall.importing.Drafting.Entry;
import org.aftercall.model.Problem;
import org.aftercall.text.Orders;
import org.jspecify.annotations.Nullable;

/// What one row of an accounting list says about a purchase, while the row is read.
final class OrderLine {
    private @Nullable Entry number;
    private @Nullable Entry day;
    private @Nullable Entry amount;
    private @Nullable Entry article;

    void take(Entry entry) {
        switch (entry.column().target()) {
            case ORDER_NUMBER -> number = entry;
            case ORDER_DATE -> day = entry;
            case ORDER_AMOUNT -> amount = entry;
            case ORDER_ARTICLE -> article = entry;
            default -> throw new IllegalStateException(entry.column().target() + " is no part of a purchase");
        }
    }

    /// @param day on which it was ordered
    record Read(
            String number,
            LocalDate day,
            String article,
            @Nullable BigDecimal amount,
            String currency) {}

    /// The purchase; empty if the row has no number or no day. Then what it has is kept as lines.
    Optional<Read> read(Mapping mapping, Gathering into) {
        Optional<LocalDate> when = day == null
                ? Optional.empty()
                : CellDates.read(day, mapping.order(day.column().column()));
        if (number == null || when.isEmpty()) {
            if (day != null && when.isEmpty()) {
                into.problem(day, Problem.Severity.VALUE, "import.date-unreadable", day.text());
            }
            rest(into, number, day, amount, article);
            return Optional.empty();
        }
        Optional<Orders> money = amount == null ? Optional.empty() : Orders.money(amount.text());
        if (amount != null && money.isEmpty()) {
            into.problem(amount, Problem.Severity.VALUE, "import.amount-unreadable", amount.text());
            into.rest(amount);
        }
        return Optional.of(new Read(
                number.text(),
                when.get(),
                article == null ? "" : article.text().replaceAll("\\s+", " ").strip(),
                money.map(Orders::amount).orElse(null),
                money.map(Orders::currency).orElse("")));
    }

    /// Keeps what the row has as lines, where the list is none of purchases.
    void keep(Gathering into) {
        rest(into, number, day, amount, article);
    }

    private static void rest(Gathering into, @Nullable Entry... entries) {
        for (Entry each : entries) {
            if (each != null) {
                into.rest(each);
            }
        }
    }

    static boolean isPart(Target target) {
        return switch (target) {
            case ORDER_NUMBER, ORDER_DATE, ORDER_AMOUNT, ORDER_ARTICLE -> true;
            default -> false;
        };
    }

    /// Whether a table is a list of purchases: each has a number and a day.
    static boolean hasAll(Mapping mapping) {
        return mapping.has(Target.ORDER_NUMBER) && mapping.has(Target.ORDER_DATE);
    }
}
