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
import org.aftercall.change.ForgottenKeys;
import org.aftercall.change.Values;
import org.aftercall.model.CompanyId;
import org.aftercall.model.ContactId;
import org.aftercall.store.Matching;

/// Finds out whom an import knows: by derived keys, all in bulk. The keys are a table that is joined: H2 compares each
/// row that it finds for `= any(?)` with all keys once more.
final class MatchingQuestions implements Matching {
    private final Readers readers;
    private final Registry registry;

    MatchingQuestions(Readers readers, Registry registry) {
        this.readers = readers;
        this.registry = registry;
    }

    @Override
    public Set<UUID> left(Collection<UUID> contacts) {
        return readers.ask(sql -> new LeftRows(sql, registry).among(contacts));
    }

    @Override
    public Set<UUID> existing(Collection<UUID> rows) {
        return readers.ask(sql -> {
            Set<UUID> found = new HashSet<>();
            Set<UUID> left = new HashSet<>(rows);
            for (RowTable table : Rows.ALL) {
                if (!left.isEmpty()) {
                    PreparedStatement select = sql.of(
                            "select t.uuid from table(k uuid = ?) keys join " + table.name() + " t on t.uuid = keys.k");
                    found.addAll(among(left, select));
                    left.removeAll(found);
                }
            }
            return found;
        });
    }

    @Override
    public Set<UUID> forgotten(Collection<UUID> rows) {
        return readers.ask(sql -> among(
                rows,
                sql.of("select t.row_uuid from table(k uuid = ?) keys join forgotten_row t on t.row_uuid = keys.k")));
    }

    private static Set<UUID> among(Collection<UUID> rows, PreparedStatement select) throws SQLException {
        select.setObject(1, rows.toArray(UUID[]::new));
        Set<UUID> found = new HashSet<>();
        try (ResultSet result = select.executeQuery()) {
            while (result.next()) {
                found.add(Reading.uuid(result, 1));
            }
        }
        return found;
    }

    @Override
    public Set<String> forgottenKeys(Collection<String> keys) {
        return readers.ask(sql -> {
            Set<String> found = new HashSet<>();
            digests(sql)
                    .forEach((salt, digests) -> keys.stream()
                            .filter(key -> digests.contains(ForgottenKeys.digest(salt, key)))
                            .forEach(found::add));
            return found;
        });
    }

    /// By salt; there is rarely more than one.
    private static Map<String, Set<String>> digests(Statements sql) throws SQLException {
        Map<String, Set<String>> all = new HashMap<>();
        try (ResultSet rows = sql.of("select salt, digests from forget where salt is not null and digests is not null")
                .executeQuery()) {
            while (rows.next()) {
                all.computeIfAbsent(rows.getString(1), salt -> new HashSet<>())
                        .addAll(Values.texts(
                                Optional.ofNullable(CellCodec.TEXTS.fromSql(new Object[] {rows.getString(2)}))));
            }
        }
        return all;
    }

    /// A key that stands twice in a table of keys finds its rows twice.
    private static String[] distinct(Collection<String> keys) {
        return new HashSet<>(keys).toArray(String[]::new);
    }

    @Override
    public Map<String, List<ContactId>> byEmail(Collection<String> comparable) {
        return byPoint(comparable, "t.kind = 'email'");
    }

    @Override
    public Map<String, List<ContactId>> byPhone(Collection<String> comparable) {
        return byPoint(comparable, "t.kind in ('phone', 'mobile', 'fax')");
    }

    private Map<String, List<ContactId>> byPoint(Collection<String> comparable, String kinds) {
        return readers.ask(sql -> {
            Map<String, List<ContactId>> found = new HashMap<>();
            PreparedStatement select = sql.of("select t.comparable, p.uuid from table(k varchar = ?) keys"
                    + " join contact_point t on t.comparable = keys.k"
                    + " join contact p on p.id = t.contact_id and p.shown where t.shown and "
                    + kinds + " order by t.id");
            select.setObject(1, distinct(comparable));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    List<ContactId> contacts = found.computeIfAbsent(rows.getString(1), key -> new ArrayList<>());
                    ContactId contact = new ContactId(Reading.uuid(rows, 2));
                    if (!contacts.contains(contact)) {
                        contacts.add(contact);
                    }
                }
            }
            return found;
        });
    }

    @Override
    public Map<String, List<Named>> byName(Collection<String> nameKeys) {
        return readers.ask(sql -> {
            Map<String, List<Named>> found = new HashMap<>();
            PreparedStatement select = sql.of("select t.name_key, t.uuid, c.name_key from table(k varchar = ?) keys"
                    + " join contact t on t.name_key = keys.k"
                    + " left join company c on c.id = t.company_id and c.shown where t.shown order by t.id");
            select.setObject(1, distinct(nameKeys));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.computeIfAbsent(rows.getString(1), key -> new ArrayList<>())
                            .add(new Named(new ContactId(Reading.uuid(rows, 2)), Reading.text(rows, 3)));
                }
            }
            return found;
        });
    }

    @Override
    public Map<String, CompanyId> companies(Collection<String> keys) {
        return readers.ask(sql -> companies(sql, keys));
    }

    private static Map<String, CompanyId> companies(Statements sql, Collection<String> keys) throws SQLException {
        Map<String, CompanyId> found = new HashMap<>();
        PreparedStatement select =
                sql.of("select c.name_key, c.uuid from table(k varchar = ?) keys join company c on c.name_key = keys.k"
                        + " where c.shown order by c.uuid");
        select.setObject(1, distinct(keys));
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                found.putIfAbsent(rows.getString(1), new CompanyId(Reading.uuid(rows, 2)));
            }
        }
        return found;
    }
}
