package org.aftercall.importing;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.aftercall.text.Orders;
import org.jspecify.annotations.Nullable;

/// The invoices of an accounting list: one may stand in several rows, a row for each article. All of it is one entry of
/// the history, which the first of its rows brings.
final class Invoices {
    private static final int ARTICLES = 12;

    private static final class Invoice {
        private final long first;
        private final Set<String> articles = new LinkedHashSet<>();
        private @Nullable BigDecimal sum;
        private String currency = "";

        Invoice(long first) {
            this.first = first;
        }
    }

    private final Map<String, Invoice> all = new HashMap<>();

    void add(long row, OrderLine.Read line) {
        Invoice invoice = all.computeIfAbsent(line.number(), _ -> new Invoice(row));
        if (!line.article().isEmpty() && invoice.articles.size() < ARTICLES) {
            invoice.articles.add(line.article());
        }
        BigDecimal amount = line.amount();
        if (amount != null) {
            invoice.sum = invoice.sum == null ? amount : invoice.sum.add(amount);
            invoice.currency = invoice.currency.isEmpty() ? line.currency() : invoice.currency;
        }
    }

    /// The whole invoice as a line of the history; null if another row brings it.
    @Nullable
    String line(long row, String number) {
        Invoice invoice = all.get(number);
        return invoice == null || invoice.first != row
                ? null
                : new Orders(number, String.join(", ", invoice.articles), invoice.sum, invoice.currency).line();
    }
}
