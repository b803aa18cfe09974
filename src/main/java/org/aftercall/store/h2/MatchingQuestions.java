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

/// Finds out whom an import knows: by derived keys, all in bulk.
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
            for (RowTable table : Rows.ALL) {
                PreparedStatement select = sql.of("select uuid from " + table.name() + " where uuid = any(?)");
                found.addAll(among(rows, select));
            }
            return found;
        });
    }

    @Override
    public Set<UUID> forgotten(Collection<UUID> rows) {
        return readers.ask(sql -> among(rows, sql.of("select row_uuid from forgotten_row where row_uuid = any(?)")));
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
            PreparedStatement select = sql.of("select t.comparable, p.uuid from contact_point t"
                    + " join contact p on p.id = t.contact_id and p.shown where t.comparable = any(?) and t.shown and "
                    + kinds + " order by t.id");
            select.setObject(1, comparable.toArray(String[]::new));
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
            PreparedStatement select = sql.of("select t.name_key, t.uuid, c.name_key from contact t"
                    + " left join company c on c.id = t.company_id and c.shown"
                    + " where t.name_key = any(?) and t.shown order by t.id");
            select.setObject(1, nameKeys.toArray(String[]::new));
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
                sql.of("select name_key, uuid from company where name_key = any(?) and shown order by uuid");
        select.setObject(1, keys.toArray(String[]::new));
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                found.putIfAbsent(rows.getString(1), new CompanyId(Reading.uuid(rows, 2)));
            }
        }
        return found;
    }
}
