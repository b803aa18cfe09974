package org.aftercall.store.h2;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.aftercall.change.Merges;
import org.aftercall.model.ContactId;

/// Whose rows some rows are.
final class TouchedContacts {
    private TouchedContacts() {}

    /// The contacts that rows are or belong to; those under which they are shown.
    static Set<ContactId> of(Statements sql, Registry registry, Collection<UUID> rows) throws SQLException {
        Merges merges = registry.merges();
        Set<ContactId> found = new HashSet<>();
        of(sql, rows).forEach(contact -> found.add(new ContactId(merges.canonical(contact.value()))));
        return found;
    }

    private static Set<ContactId> of(Statements sql, Collection<UUID> rows) throws SQLException {
        Set<ContactId> found = new HashSet<>();
        add(sql, "select uuid from table(k uuid = ?) keys join contact p on p.uuid = keys.k", rows, found);
        for (RowTable table : Rows.ALL) {
            if (table.hasParents()) {
                add(
                        sql,
                        "select p.uuid from table(k uuid = ?) keys join " + table.name()
                                + " t on t.uuid = keys.k join contact p on p.id = t.contact_id",
                        rows,
                        found);
            }
        }
        return found;
    }

    /// Those, and the contacts that work at a company among the rows: its name is found with theirs.
    static Set<ContactId> withStaff(Statements sql, Collection<UUID> rows) throws SQLException {
        Set<ContactId> found = of(sql, rows);
        add(
                sql,
                "select p.uuid from table(k uuid = ?) keys join company q on q.uuid = keys.k"
                        + " join affiliation t on t.company_id = q.id join contact p on p.id = t.contact_id",
                rows,
                found);
        return found;
    }

    /// The contacts that merge records among the rows connect, or did.
    static Set<ContactId> merged(Statements sql, Registry registry, Collection<UUID> rows) throws SQLException {
        Set<ContactId> found = new HashSet<>();
        for (StoredRow record : Rows.MERGES.load(sql, registry, rows).values()) {
            Merges.contacts(record.state).forEach(contact -> found.add(new ContactId(contact)));
        }
        return found;
    }

    private static void add(Statements sql, String query, Collection<UUID> rows, Set<ContactId> found)
            throws SQLException {
        PreparedStatement select = sql.of(query);
        select.setObject(1, rows.toArray(UUID[]::new));
        try (ResultSet result = select.executeQuery()) {
            while (result.next()) {
                found.add(new ContactId(Reading.uuid(result, 1)));
            }
        }
    }
}
