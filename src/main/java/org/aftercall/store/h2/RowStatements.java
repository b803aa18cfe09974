package org.aftercall.store.h2;

import java.util.ArrayList;
import java.util.List;
import org.jooq.TableField;

/// The statements of one kind of row, put together once from its columns.
///
/// @param insert all columns: id, uuid, versions, shown, parents, cells, derived, facts
/// @param update all but the facts, by id
/// @param selectAmong with two places: the type of the keys `keys.k`, and what joins them with the rows `t`
/// @param inserted how many places the insert has
/// @param updated how many places the update has
record RowStatements(
        String table, String insert, int inserted, String update, int updated, String select, String selectAmong) {
    static RowStatements of(
            String table,
            boolean hasParents,
            List<Column> columns,
            List<TableField<?, ?>> derived,
            List<TableField<?, ?>> facts) {
        List<String> names = new ArrayList<>(List.of("versions", "shown"));
        if (hasParents) {
            names.addAll(List.of("contact_id", "company_id"));
        }
        for (Column column : columns) {
            column.sql().forEach(each -> names.add(each.getName()));
        }
        String cells = "select t.id, t.uuid, t." + String.join(", t.", names) + (hasParents ? ", p.uuid, q.uuid" : "");
        String parents = hasParents
                ? " left join contact p on p.id = t.contact_id left join company q on q.id = t.company_id"
                : "";
        derived.forEach(each -> names.add(each.getName()));
        String update = "update " + table + " set " + String.join(" = ?, ", names) + " = ? where id = ?";
        int updated = names.size() + 1;
        facts.forEach(each -> names.add(each.getName()));
        String insert = "insert into " + table + " (id, uuid, " + String.join(", ", names) + ") values (?, ?"
                + ", ?".repeat(names.size()) + ")";
        return new RowStatements(
                table,
                insert,
                2 + names.size(),
                update,
                updated,
                cells + " from " + table + " t" + parents + " where t.",
                cells + " from table(k %s = ?) keys%s" + parents + " where t.id is not null");
    }

    /// Whether a row is shown, then the values of some derived columns, by id.
    String show(List<TableField<?, ?>> derived) {
        StringBuilder text = new StringBuilder("update " + table + " set shown = ?");
        derived.forEach(each -> text.append(", ").append(each.getName()).append(" = ?"));
        return text.append(" where id = ?").toString();
    }

    /// The rows that fulfil a condition are no longer shown, and some derived columns are empty.
    String hide(String condition, List<TableField<?, ?>> derived) {
        StringBuilder text = new StringBuilder("update " + table + " t set shown = false");
        derived.forEach(each -> text.append(", ").append(each.getName()).append(" = null"));
        return text.append(" where ").append(condition).append(" and t.shown").toString();
    }

    /// The rows that fulfil a condition on their own columns, which begins with one of them.
    String selectBy(String condition) {
        return select + condition;
    }

    /// The rows with one of many keys, given as an array.
    String selectAmong(String type, String key) {
        return String.format(selectAmong, type, " join " + table + " t on t." + key + " = keys.k");
    }

    /// The rows that belong to one of many contacts or companies, given as an array; together all of them.
    List<String> selectBelow(List<String> joins) {
        return joins.stream()
                .map(join -> String.format(selectAmong, "bigint", join))
                .toList();
    }
}
