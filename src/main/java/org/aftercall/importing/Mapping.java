package org.aftercall.importing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aftercall.format.Digests;
import org.aftercall.format.SheetLayout;
import org.aftercall.text.DateOrder;
import org.jspecify.annotations.Nullable;

/// How the columns of a table become fields: proposed from headers and values, changed by a person, kept as a [Recipe].
///
/// @param headerRow number of the row with the headers, 0 if there is none
/// @param columns one for each column of the table, from the left
/// @param dateOrder how dates of numbers are read where their column does not say it
/// @param dateOrders how they are read in the columns that do, by column
/// @param country ISO code of the country that phones and postcodes without one are from; empty if unknown
/// @param values what values of a column stand for, by column: K for Customer
/// @param constants what every row gets: a source, a record manager, a relationship type
/// @param owners who owns the information in a column: what the other side says does not count there; a column that is
///     missing here belongs to whoever changed it last
public record Mapping(
        long headerRow,
        List<ColumnMapping> columns,
        DateOrder dateOrder,
        Map<Integer, DateOrder> dateOrders,
        String country,
        Map<Integer, Map<String, String>> values,
        Map<Target, String> constants,
        Map<Integer, Side> owners) {
    public Mapping {
        columns = List.copyOf(columns);
        dateOrders = Map.copyOf(dateOrders);
        values = Map.copyOf(values);
        constants = Map.copyOf(constants);
        owners = Map.copyOf(owners);
    }

    /// Whether this is an export of ours: then every cell is taken letter for letter.
    public boolean isOurs() {
        return first(Target.OUR_ID).isPresent();
    }

    /// The first column that becomes something.
    Optional<ColumnMapping> first(Target target) {
        return columns.stream().filter(column -> column.target() == target).findFirst();
    }

    boolean has(Target target) {
        return first(target).isPresent();
    }

    /// In which order the numbers of dates in a column are written.
    DateOrder order(int column) {
        return dateOrders.getOrDefault(column, dateOrder);
    }

    /// The mapping with one column as a person wants it.
    public Mapping with(ColumnMapping changed) {
        List<ColumnMapping> other = new ArrayList<>(columns);
        other.replaceAll(column -> column.column() == changed.column() ? changed : column);
        return new Mapping(headerRow, other, dateOrder, dateOrders, country, values, constants, owners);
    }

    /// The mapping with all dates read in one order.
    public Mapping with(DateOrder order) {
        return new Mapping(headerRow, columns, order, Map.of(), country, values, constants, owners);
    }

    /// The mapping with the dates of one column read in one order.
    public Mapping with(int column, DateOrder order) {
        Map<Integer, DateOrder> more = new HashMap<>(dateOrders);
        more.put(column, order);
        return new Mapping(headerRow, columns, dateOrder, more, country, values, constants, owners);
    }

    /// The mapping with the country of phones and postcodes that have none.
    public Mapping withCountry(String code) {
        return new Mapping(headerRow, columns, dateOrder, dateOrders, code, values, constants, owners);
    }

    /// The mapping with something that every row gets.
    public Mapping withConstant(Target target, String value) {
        Map<Target, String> more = new HashMap<>(constants);
        more.put(target, value);
        return new Mapping(headerRow, columns, dateOrder, dateOrders, country, values, more, owners);
    }

    /// The mapping with what the values of a column stand for.
    public Mapping withValues(int column, Map<String, String> meanings) {
        Map<Integer, Map<String, String>> more = new HashMap<>(values);
        more.put(column, Map.copyOf(meanings));
        return new Mapping(headerRow, columns, dateOrder, dateOrders, country, more, constants, owners);
    }

    /// The mapping with who owns what a column says.
    ///
    /// @param owner null for whoever changed it last
    public Mapping withOwner(int column, @Nullable Side owner) {
        Map<Integer, Side> more = new HashMap<>(owners);
        if (owner == null) {
            more.remove(column);
        } else {
            more.put(column, owner);
        }
        return new Mapping(headerRow, columns, dateOrder, dateOrders, country, values, constants, more);
    }

    /// The columns as they stood in the table, for an export that looks like it.
    SheetLayout layout() {
        return new SheetLayout(columns.stream()
                .map(column -> new SheetLayout.Column(
                        column.header(), column.target().name(), column.detail(), column.group()))
                .toList());
    }

    /// By what a table with the same headers in the same order is known again: 16 hexadecimal digits.
    public String fingerprint() {
        StringBuilder headers = new StringBuilder();
        columns.forEach(column -> headers.append(HeaderWords.key(column.header()))
                .append(column.header().replaceAll("\\D+", ""))
                .append('\n'));
        return Digests.sha256(headers.toString().getBytes(StandardCharsets.UTF_8))
                .substring(0, 16);
    }
}
