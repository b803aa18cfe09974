package org.aftercall.store.h2;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.aftercall.change.Dot;
import org.aftercall.change.Field;
import org.aftercall.change.Value;
import org.aftercall.change.Version;
import org.aftercall.model.ContactId;
import org.aftercall.model.OperationId;
import org.aftercall.store.Operations.Left;

/// Contacts of operations that were taken back, whom the undo left because others had built on them.
final class LeftRows {
    private static final int AT_ONCE = 1_000;

    private final Statements sql;
    private final Registry registry;
    private final Map<Dot, Optional<OperationId>> undone = new HashMap<>();

    LeftRows(Statements sql, Registry registry) {
        this.sql = sql;
        this.registry = registry;
    }

    /// Those of some rows that are shown, and are left.
    Set<UUID> among(Collection<UUID> rows) throws SQLException {
        PreparedStatement select = sql.of("select t.row_uuid from table(k uuid = ?) keys"
                + " join odd_cell t on t.row_uuid = keys.k and t.field = ?");
        select.setObject(1, rows.toArray(UUID[]::new));
        select.setInt(2, Field.TAKEN_BACK);
        Set<UUID> left = new HashSet<>();
        for (StoredRow row : Rows.CONTACTS.load(sql, registry, uuids(select)).values()) {
            if (row.shown && standing(row).findAny().isPresent()) {
                left.add(row.uuid);
            }
        }
        return left;
    }

    List<Left> all() throws SQLException {
        PreparedStatement select = sql.of("select row_uuid from odd_cell where field = ? order by row_uuid");
        select.setInt(1, Field.TAKEN_BACK);
        List<UUID> marked = List.copyOf(uuids(select));
        List<Left> all = new ArrayList<>();
        for (int from = 0; from < marked.size(); from += AT_ONCE) {
            List<UUID> some = marked.subList(from, Math.min(marked.size(), from + AT_ONCE));
            Map<UUID, String> labels = ContactQuestions.labels(sql, some);
            for (StoredRow row : Rows.CONTACTS.load(sql, registry, some).values()) {
                if (row.shown) {
                    for (Version version : standing(row).toList()) {
                        undone(version.dot())
                                .ifPresent(operation -> all.add(new Left(
                                        operation, new ContactId(row.uuid), labels.getOrDefault(row.uuid, ""))));
                    }
                }
            }
        }
        return all;
    }

    private static Stream<Version> standing(StoredRow row) {
        return row.state.standing(Field.TAKEN_BACK).stream()
                .filter(version -> version.value().equals(Value.of(true)));
    }

    /// What the undo that wrote a frame undid: its first argument names it.
    private Optional<OperationId> undone(Dot undo) throws SQLException {
        Optional<OperationId> known = undone.get(undo);
        if (known == null) {
            PreparedStatement select = sql.of("select arguments from frame where idx = ? and seq = ?");
            select.setInt(1, registry.index(undo.replica()));
            select.setLong(2, undo.seq());
            known = Optional.empty();
            try (ResultSet rows = select.executeQuery()) {
                if (rows.next()) {
                    Object[] arguments = (Object[]) rows.getArray(1).getArray();
                    known = arguments.length == 0
                            ? Optional.empty()
                            : Optional.of(new OperationId(UUID.fromString(String.valueOf(arguments[0]))));
                }
            }
            undone.put(undo, known);
        }
        return known;
    }

    private static Set<UUID> uuids(PreparedStatement select) throws SQLException {
        Set<UUID> found = new HashSet<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                found.add(Reading.uuid(rows, 1));
            }
        }
        return found;
    }
}
