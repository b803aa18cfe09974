package org.aftercall.store.h2;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aftercall.model.CallResult;
import org.aftercall.model.ContactId;
import org.aftercall.model.Direction;
import org.aftercall.model.HistoryEntry;
import org.aftercall.model.HistoryId;
import org.aftercall.model.HistoryType;
import org.aftercall.store.Past;

/// Questions about what happened, answered from the tables.
final class PastQuestions implements Past {
    private final Readers readers;
    private final Registry registry;

    PastQuestions(Readers readers, Registry registry) {
        this.readers = readers;
        this.registry = registry;
    }

    @Override
    public List<HistoryEntry> entries(ContactId contact, int offset, int limit) {
        return readers.ask(sql -> {
            PreparedStatement select = sql.of("select " + Reading.HISTORY
                    + " from history h join contact p on p.id = h.contact_id where p.uuid = ? and h.shown"
                    + " order by h.moment desc, h.id desc limit ? offset ?");
            select.setObject(1, shown(contact));
            select.setInt(2, limit);
            select.setInt(3, offset);
            return entries(select);
        });
    }

    @Override
    public List<HistoryEntry> entries(ContactId contact, Collection<HistoryType> types, int offset, int limit) {
        return readers.ask(sql -> {
            PreparedStatement select = sql.of("select " + Reading.HISTORY
                    + " from history h join contact p on p.id = h.contact_id where p.uuid = ? and h.shown"
                    + " and h.type = any(?) order by h.moment desc, h.id desc limit ? offset ?");
            select.setObject(1, shown(contact));
            select.setObject(2, types.stream().map(HistoryType::code).toArray(String[]::new));
            select.setInt(3, limit);
            select.setInt(4, offset);
            return entries(select);
        });
    }

    @Override
    public List<Touch> touches(ContactId contact) {
        return readers.ask(sql -> {
            PreparedStatement select = sql.of("select h.type, h.result, h.who, h.moment, h.direction from history h"
                    + " join contact p on p.id = h.contact_id where p.uuid = ? and h.shown"
                    + " order by h.moment desc, h.id desc");
            select.setObject(1, shown(contact));
            List<Touch> touches = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    touches.add(touch(rows));
                }
            }
            return touches;
        });
    }

    @Override
    public Map<ContactId, List<Touch>> touches(Instant since) {
        return readers.ask(sql -> {
            PreparedStatement select =
                    sql.of("select h.type, h.result, h.who, h.moment, h.direction, p.uuid from history h"
                            + " join contact p on p.id = h.contact_id where h.moment >= ? and h.shown"
                            + " order by h.moment desc, h.id desc");
            select.setLong(1, since.toEpochMilli());
            return byContact(select, 6, PastQuestions::touch);
        });
    }

    private static Touch touch(ResultSet rows) throws SQLException {
        return new Touch(
                HistoryType.of(Reading.text(rows, 1)),
                CallResult.of(Reading.text(rows, 2)),
                Reading.text(rows, 3),
                Instant.ofEpochMilli(rows.getLong(4)),
                Direction.Known.INCOMING.code().equals(Reading.text(rows, 5)));
    }

    @Override
    public List<Claim> claims(ContactId contact) {
        return readers.ask(sql -> {
            PreparedStatement select = sql.of("select t.who, t.moment, t.channel from claim t"
                    + " join contact p on p.id = t.contact_id where p.uuid = ? and t.shown and t.moment is not null");
            select.setObject(1, shown(contact));
            List<Claim> claims = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    claims.add(claim(rows));
                }
            }
            return claims;
        });
    }

    @Override
    public Map<ContactId, List<Claim>> claims(Instant since) {
        return readers.ask(sql -> {
            PreparedStatement select = sql.of("select t.who, t.moment, t.channel, p.uuid from claim t"
                    + " join contact p on p.id = t.contact_id where t.moment >= ? and t.shown order by t.id");
            select.setLong(1, since.toEpochMilli());
            return byContact(select, 4, PastQuestions::claim);
        });
    }

    private static Claim claim(ResultSet rows) throws SQLException {
        return new Claim(Reading.text(rows, 1), Instant.ofEpochMilli(rows.getLong(2)), Reading.text(rows, 3));
    }

    private interface OfRow<T> {
        T read(ResultSet rows) throws SQLException;
    }

    private static <T> Map<ContactId, List<T>> byContact(PreparedStatement select, int contact, OfRow<T> row)
            throws SQLException {
        Map<ContactId, List<T>> found = new HashMap<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                found.computeIfAbsent(new ContactId(Reading.uuid(rows, contact)), id -> new ArrayList<>())
                        .add(row.read(rows));
            }
        }
        return found;
    }

    @Override
    public List<UUID> rows(ContactId contact) {
        return readers.ask(sql -> {
            List<UUID> rows = new ArrayList<>(registry.merges().with(contact.value()));
            for (RowTable table : parts()) {
                PreparedStatement select = sql.of("select t.uuid from " + table.name()
                        + " t join contact p on p.id = t.contact_id where p.uuid = ? order by t.id");
                select.setObject(1, shown(contact));
                try (ResultSet found = select.executeQuery()) {
                    while (found.next()) {
                        rows.add(Reading.uuid(found, 1));
                    }
                }
            }
            return rows;
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

    /// What is shown on a card and can be changed there.
    private static List<RowTable> parts() {
        return List.of(Rows.AFFILIATIONS, Rows.POINTS, Rows.ADDRESSES, Rows.NOTES, Rows.CONSENTS, Rows.MEMBERSHIPS);
    }

    /// The contact under which one is shown.
    private UUID shown(ContactId contact) {
        return registry.merges().canonical(contact.value());
    }
}
