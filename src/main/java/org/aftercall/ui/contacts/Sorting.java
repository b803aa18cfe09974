package org.aftercall.ui.contacts;

import org.aftercall.search.Order;
import org.aftercall.search.Order.By;

/// What clicks on the headers do to the order, and how it is remembered.
final class Sorting {
    private static final String BACKWARDS = "-";

    private Sorting() {}

    /// The order after one more click: this way, the other way, and as it was in the beginning.
    static Order then(Order now, By clicked) {
        if (now.by() != clicked) {
            return Order.ascending(clicked);
        }
        return now.descending() ? Order.RECENCY : Order.descending(clicked);
    }

    static String code(Order order) {
        return order.by().name() + (order.descending() ? BACKWARDS : "");
    }

    /// Reads what [#code] wrote; anything else is the best hits first.
    static Order of(String code) {
        boolean backwards = code.endsWith(BACKWARDS);
        String name = backwards ? code.substring(0, code.length() - BACKWARDS.length()) : code;
        for (By by : By.values()) {
            if (by.name().equals(name)) {
                return new Order(by, backwards);
            }
        }
        return Order.RECENCY;
    }
}
