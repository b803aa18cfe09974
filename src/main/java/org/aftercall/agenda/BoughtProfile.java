package org.aftercall.agenda;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.aftercall.model.HistoryEntry;
import org.aftercall.text.Orders;

/// What a contact bought: how lately, how often and for how much. Computed from the history, never typed.
///
/// @param last when something was last ordered
/// @param count how often at all
/// @param inYear how often within 365 days
/// @param sum of what was ordered within 365 days; empty where no amount is known or they are in several currencies
/// @param currency of the sum, may be empty
public record BoughtProfile(Optional<Instant> last, int count, int inYear, Optional<BigDecimal> sum, String currency) {
    private static final int YEAR = 365;

    /// @param ordered entries of type Ordered, the latest first
    public static BoughtProfile of(List<HistoryEntry> ordered, Instant now, ZoneId zone) {
        LocalDate from = LocalDate.ofInstant(now, zone).minusDays(YEAR);
        List<HistoryEntry> past =
                ordered.stream().filter(entry -> !entry.when().isAfter(now)).toList();
        List<HistoryEntry> year = past.stream()
                .filter(entry -> LocalDate.ofInstant(entry.when(), zone).isAfter(from))
                .toList();
        List<Orders> amounts = year.stream()
                .flatMap(entry -> Orders.read(entry.text()).stream())
                .toList();
        List<String> currencies =
                amounts.stream().map(Orders::currency).distinct().toList();
        Optional<BigDecimal> sum = currencies.size() != 1
                ? Optional.empty()
                : amounts.stream()
                        .flatMap(each -> Optional.ofNullable(each.amount()).stream())
                        .reduce(BigDecimal::add);
        return new BoughtProfile(
                past.stream().map(HistoryEntry::when).findFirst(),
                past.size(),
                year.size(),
                sum,
                currencies.size() == 1 ? currencies.getFirst() : "");
    }
}
