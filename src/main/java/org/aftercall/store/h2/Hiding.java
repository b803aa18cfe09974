package org.aftercall.store.h2;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.aftercall.change.Alive;
import org.aftercall.change.Dot;
import org.aftercall.change.RowState;
import org.jspecify.annotations.Nullable;

/// Hides contacts and companies that are deleted as a whole, many at a time: those of which neither they nor anything
/// below them was written by a frame that their deletes do not reach. What is below is hidden where it lies, without
/// being read; of an import that is taken back that is nearly everything.
final class Hiding {
    private final Statements sql;
    private final Registry registry;
    private final List<RowTable> below;

    Hiding(Statements sql, Registry registry, List<RowTable> below) {
        this.sql = sql;
        this.registry = registry;
        this.below = below;
    }

    /// Hides all that is below those rows that are deleted as a whole.
    ///
    /// @param tops contacts and companies that lie in the database; no row below them is being written
    /// @return those that are deleted as a whole
    List<StoredRow> hide(Collection<StoredRow> tops) throws SQLException {
        Map<Long, StoredRow> contacts = new LinkedHashMap<>();
        Map<Long, StoredRow> companies = new LinkedHashMap<>();
        Map<StoredRow, Predicate<Dot>> reaches = new HashMap<>();
        for (StoredRow top : tops) {
            Alive.deletedReaching(top.state).ifPresent(reach -> {
                reaches.put(top, reach);
                (top.table.equals(Rows.CONTACTS) ? contacts : companies).put(top.id, top);
            });
        }
        keepReached(Parent.CONTACT, contacts, reaches);
        keepReached(Parent.COMPANY, companies, reaches);
        List<StoredRow> whole = new ArrayList<>(contacts.values());
        whole.addAll(companies.values());
        contacts.values().removeIf(top -> !top.shown); // then nothing below it is
        companies.values().removeIf(top -> !top.shown);
        hide(Parent.CONTACT, contacts.keySet());
        if (!companies.isEmpty()) {
            Set<Long> staff = staff(companies.keySet());
            hide(Parent.COMPANY, companies.keySet());
            staff.removeAll(contacts.keySet());
            ContactLines.refresh(sql, staff);
        }
        ContactLines.empty(sql, contacts.keySet());
        return whole;
    }

    private void keepReached(Parent parent, Map<Long, StoredRow> tops, Map<StoredRow, Predicate<Dot>> reaches)
            throws SQLException {
        for (RowTable table : below) {
            if (tops.isEmpty()) {
                return;
            }
            Set<Long> notReached = new HashSet<>();
            for (String join : parent.joins(table)) {
                PreparedStatement select = sql.of("select " + parent.column()
                        + ", t.versions from table(k bigint = ?) keys" + join + " where t.id is not null");
                select.setObject(1, tops.keySet().toArray(Long[]::new));
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        long top = rows.getLong(1);
                        if (!isReached(rows.getBytes(2), reaches.get(tops.get(top)))) {
                            notReached.add(top);
                        }
                    }
                }
            }
            tops.keySet().removeAll(notReached);
        }
    }

    private boolean isReached(byte[] versions, @Nullable Predicate<Dot> reach) {
        return reach == null || RowState.dots(versions, registry).stream().allMatch(reach);
    }

    private void hide(Parent parent, Set<Long> tops) throws SQLException {
        for (RowTable table : below) {
            for (String hide : table.hideBelow(parent)) {
                PreparedStatement update = sql.of(hide);
                for (long top : tops) {
                    update.setLong(1, top);
                    update.addBatch();
                }
                update.executeBatch();
            }
        }
    }

    /// Those whose line shows what a company says.
    private Set<Long> staff(Set<Long> companies) throws SQLException {
        Set<Long> staff = new HashSet<>();
        PreparedStatement select = sql.of("select t.contact_id from table(k bigint = ?) keys join "
                + Rows.AFFILIATIONS.name() + " t on t.company_id = keys.k where t.contact_id is not null");
        select.setObject(1, companies.toArray(Long[]::new));
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                staff.add(rows.getLong(1));
            }
        }
        return staff;
    }
}
