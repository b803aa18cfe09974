package org.aftercall.store.h2;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.aftercall.change.Field;
import org.aftercall.change.Merges;
import org.aftercall.change.Value;
import org.aftercall.model.Card;
import org.aftercall.model.Company;
import org.aftercall.model.ContactId;
import org.aftercall.model.UserFieldId;
import org.aftercall.store.ContactLine;
import org.aftercall.store.ContactRow;
import org.aftercall.store.Contacts;
import org.aftercall.text.Names;

/// Questions about contacts, answered from the tables.
final class ContactQuestions implements Contacts {
    private static final int CHUNK = 500;

    private final Readers readers;
    private final Registry registry;

    ContactQuestions(Readers readers, Registry registry) {
        this.readers = readers;
        this.registry = registry;
    }

    @Override
    public Optional<Card> card(ContactId id) {
        UUID shown = registry.merges().canonical(id.value());
        return Optional.ofNullable(readers.ask(sql -> CardReading.read(sql, registry, List.of(shown)))
                .get(shown));
    }

    @Override
    public List<ContactId> merged(ContactId id) {
        return registry.merges().with(id.value()).stream().map(ContactId::new).toList();
    }

    @Override
    public Map<Integer, Value> values(ContactId id) {
        UUID shown = registry.merges().canonical(id.value());
        Map<Integer, Value> values = new TreeMap<>();
        StoredRow contact = readers.ask(sql -> Rows.CONTACTS.load(sql, registry, List.of(shown)))
                .get(shown);
        if (contact != null) {
            for (int field : contact.state.fields()) {
                contact.state
                        .visible(field)
                        .filter(value -> Merges.isOfACard(field) && value != Value.None.NONE)
                        .ifPresent(value -> values.put(field, value));
            }
        }
        return values;
    }

    @Override
    public List<Card> cards(Collection<ContactId> ids) {
        List<UUID> uuids = ids.stream().map(ContactId::value).toList();
        List<Card> cards = new ArrayList<>();
        for (int from = 0; from < uuids.size(); from += CHUNK) {
            List<UUID> some = uuids.subList(from, Math.min(from + CHUNK, uuids.size()));
            Map<UUID, Card> found = readers.ask(sql -> CardReading.read(sql, registry, some));
            some.stream().map(found::get).filter(Objects::nonNull).forEach(cards::add);
        }
        return cards;
    }

    @Override
    public List<ContactRow> rows(List<ContactId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, ContactRow> found = new HashMap<>();
        readers.ask(sql -> {
                    PreparedStatement select = sql.of("select " + Reading.CONTACT_ROW + " from table(k uuid = ?) keys"
                            + " join contact t on t.uuid = keys.k left join company c on c.id = t.company_id and c.shown"
                            + " where t.shown");
                    select.setObject(1, ids.stream().map(ContactId::value).toArray(UUID[]::new));
                    return contactRows(select);
                })
                .forEach(row -> found.put(row.id().value(), row));
        return ids.stream()
                .map(id -> found.get(id.value()))
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    public List<ContactLine> lines(List<ContactId> ids) {
        return ids.isEmpty() ? List.of() : readers.ask(sql -> LineReading.read(sql, ids));
    }

    @Override
    public List<ContactRow> named(String words, int limit) {
        String key = Names.key(words);
        if (key.isEmpty()) {
            return List.of();
        }
        return readers.ask(sql -> {
            PreparedStatement exact = sql.of("select " + Reading.CONTACT_ROW + Reading.CONTACT_ROW_FROM
                    + "where t.name_key = ? and t.shown order by t.id limit ?");
            exact.setString(1, key);
            exact.setInt(2, limit);
            List<ContactRow> found = contactRows(exact);
            if (!found.isEmpty()) {
                return found;
            }
            PreparedStatement beginning = sql.of("select " + Reading.CONTACT_ROW + Reading.CONTACT_ROW_FROM
                    + "where t.name_key >= ? and t.name_key < ? and t.shown order by t.name_key, t.id limit ?");
            beginning.setString(1, key);
            beginning.setString(2, key + Character.MAX_VALUE);
            beginning.setInt(3, limit);
            return contactRows(beginning);
        });
    }

    static List<ContactRow> contactRows(PreparedStatement select) throws SQLException {
        List<ContactRow> found = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                found.add(Reading.contactRow(rows, 1));
            }
        }
        return found;
    }

    @Override
    public void eachSearchable(Consumer<Searchable> consumer) {
        for (List<UUID> some : chunks("select uuid from contact use index (contact_rank) where shown order by id")) {
            readers.ask(sql -> SearchableReading.read(sql, some)).forEach(consumer);
        }
    }

    @Override
    public List<Searchable> searchable(Collection<ContactId> ids) {
        List<UUID> uuids = ids.stream().map(ContactId::value).toList();
        return uuids.isEmpty() ? List.of() : readers.ask(sql -> SearchableReading.read(sql, uuids));
    }

    @Override
    public Map<ContactId, List<String>> notes(Collection<ContactId> ids) {
        return ids.isEmpty() ? Map.of() : readers.ask(sql -> SearchableReading.notes(sql, ids));
    }

    @Override
    public void each(Consumer<Card> consumer) {
        for (List<UUID> some : chunks("select uuid from contact where shown order by uuid")) {
            Map<UUID, Card> found = readers.ask(sql -> CardReading.read(sql, registry, some));
            some.stream().map(found::get).filter(Objects::nonNull).forEach(consumer);
        }
    }

    private List<List<UUID>> chunks(String query) {
        List<UUID> all = readers.ask(sql -> {
            List<UUID> uuids = new ArrayList<>();
            try (ResultSet rows = sql.of(query).executeQuery()) {
                while (rows.next()) {
                    uuids.add(Reading.uuid(rows, 1));
                }
            }
            return uuids;
        });
        List<List<UUID>> chunks = new ArrayList<>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            chunks.add(all.subList(from, Math.min(from + CHUNK, all.size())));
        }
        return chunks;
    }

    @Override
    public void eachCompany(Consumer<Company> consumer) {
        readers.ask(CompanyQuestions::all).forEach(consumer);
    }

    @Override
    public long count() {
        return readers.ask(sql -> {
            try (ResultSet rows = sql.of("select count(*) from contact use index (contact_rank) where shown")
                    .executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    @Override
    public boolean anybody() {
        return readers.ask(sql -> {
            try (ResultSet rows =
                    sql.of("select 1 from contact where shown limit 1").executeQuery()) {
                return rows.next();
            }
        });
    }

    @Override
    public List<UserField> userFields() {
        return readers.ask(sql -> {
            List<UserField> fields = new ArrayList<>();
            try (ResultSet rows = sql.of(
                            "select uuid, slot, name, type, purpose, options, remind, listed from user_field where shown"
                                    + " order by slot, id")
                    .executeQuery()) {
                while (rows.next()) {
                    fields.add(new UserField(
                            new UserFieldId(Reading.uuid(rows, 1)),
                            rows.getInt(2),
                            Reading.text(rows, 3),
                            Reading.text(rows, 4),
                            Reading.text(rows, 5),
                            Reading.texts(rows, 6),
                            Reading.number(rows, 7),
                            rows.getBoolean(8)));
                }
            }
            return fields;
        });
    }

    @Override
    public Map<Integer, Long> userFieldUse() {
        return readers.ask(sql -> {
            StringJoiner counts = new StringJoiner(", ");
            for (int slot = 1; slot <= Field.USER_FIELDS; slot++) {
                counts.add("count(user_" + slot + ")");
            }
            Map<Integer, Long> use = new TreeMap<>();
            try (ResultSet rows =
                    sql.of("select " + counts + " from contact where shown").executeQuery()) {
                rows.next();
                for (int slot = 1; slot <= Field.USER_FIELDS; slot++) {
                    if (rows.getLong(slot) > 0) {
                        use.put(slot, rows.getLong(slot));
                    }
                }
            }
            return use;
        });
    }

    @Override
    public Map<UUID, String> labels(Collection<UUID> uuids) {
        if (uuids.isEmpty()) {
            return Map.of();
        }
        return readers.ask(sql -> labels(sql, uuids));
    }

    /// What rows are called: contacts, companies and groups by their names, what belongs to a contact by the contact's.
    static Map<UUID, String> labels(Statements sql, Collection<UUID> uuids) throws SQLException {
        Map<UUID, String> labels = new HashMap<>();
        String name = "p.salutation, p.first_name, p.middle_name, p.last_name, p.suffix, p.nickname";
        label(
                sql,
                "select p.uuid, " + name + " from table(k uuid = ?) keys join contact p on p.uuid = keys.k",
                uuids,
                labels);
        for (RowTable named : List.of(Rows.COMPANIES, Rows.GROUPS)) {
            label(
                    sql,
                    "select t.uuid, t.name, null, null, null, null, null from table(k uuid = ?) keys join "
                            + named.name() + " t on t.uuid = keys.k",
                    uuids,
                    labels);
        }
        for (RowTable table : Rows.ALL) {
            if (table.hasParents() && labels.size() < uuids.size()) {
                label(
                        sql,
                        "select t.uuid, " + name + " from table(k uuid = ?) keys join " + table.name()
                                + " t on t.uuid = keys.k join contact p on p.id = t.contact_id",
                        uuids,
                        labels);
            }
        }
        return labels;
    }

    private static void label(Statements sql, String query, Collection<UUID> uuids, Map<UUID, String> labels)
            throws SQLException {
        PreparedStatement select = sql.of(query);
        select.setObject(1, uuids.toArray(UUID[]::new));
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                String full = Reading.name(rows, 2).formal();
                labels.put(Reading.uuid(rows, 1), full.isEmpty() ? Reading.text(rows, 7) : full);
            }
        }
    }
}
