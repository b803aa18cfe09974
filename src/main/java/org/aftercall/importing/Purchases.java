package org.aftercall.importing;

import java.util.Optional;
import java.util.Set;

/// Recognises an accounting list by its headers: a number of an invoice, and a day.
final class Purchases {
    private static final Set<String> DAY = Set.of("date", "datum", "fecha", "data");
    private static final Set<String> CUSTOMER =
            Set.of("customer", "kunde", "client", "cliente", "klant", "debitor", "debitorenname", "debtor");

    private Purchases() {}

    /// @param known what the headers of the table mean
    static boolean are(Set<Target> known) {
        return known.contains(Target.ORDER_NUMBER)
                && (known.contains(Target.ORDER_DATE) || known.contains(Target.ORDER_AMOUNT));
    }

    /// What a column of an accounting list becomes, where its header means something else, or nothing, elsewhere.
    static Optional<Target> target(String header, Set<Target> known) {
        if (!are(known)) {
            return Optional.empty();
        }
        String key = HeaderWords.key(header);
        if (DAY.contains(key) && !known.contains(Target.ORDER_DATE)) {
            return Optional.of(Target.ORDER_DATE);
        }
        if (CUSTOMER.contains(key) && !known.contains(Target.COMPANY)) {
            return Optional.of(Target.COMPANY);
        }
        return HeaderWords.meaning(header).map(HeaderWords.Meaning::target).filter(OrderLine::isPart);
    }
}
