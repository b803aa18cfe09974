package org.aftercall.store.h2;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aftercall.model.ContactId;
import org.aftercall.model.HistoryEntry;
import org.aftercall.model.HistoryId;
import org.aftercall.store.Past;

/// Questions about what happened, answered from the tables.
final class PastQuestions implements Past {
    private final Readers readers;

    PastQuestions(Readers readers) {
        this.readers = readers;
    }

    @Override
    public List<HistoryEntry> entries(ContactId contact, int offset, int limit) {
        return readers.ask(sql -> {
            PreparedStatement select = sql.of("select " + Reading.HISTORY
                    + " from history h join contact p on p.id = h.contact_id where p.uuid = ? and h.shown"
                    + " order by h.moment desc, h.id desc limit ? offset ?");
            select.setObject(1, contact.value());
            select.setInt(2, limit);
            select.setInt(3, offset);
            return entries(select);
        });
    }

    @Override
    public Optional<HistoryEntry> entry(HistoryId id) {
        return readers.ask(sql -> {
            PreparedStatement select = sql.of("select " + Reading.HISTORY
                    + " from history h join contact p on p.id = h.contact_id where h.uuid = ? and h.shown");
            select.setObject(1, id.value());
            return entries(select).stream().findFirst();
        });
    }

    static List<HistoryEntry> entries(PreparedStatement select) throws SQLException {
        List<HistoryEntry> found = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                found.add(Reading.history(rows));
            }
        }
        return found;
    }
}
