package org.aftercall.store.h2;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.aftercall.model.Activity;
import org.aftercall.model.Affiliation;
import org.aftercall.model.Card;
import org.aftercall.model.ConsentEvent;
import org.aftercall.model.Contact;
import org.aftercall.model.ContactPoint;
import org.aftercall.model.Membership;
import org.aftercall.model.MembershipId;
import org.aftercall.model.Note;
import org.aftercall.model.PostalAddress;

/// Reads whole cards, several at a time: one question a table, whatever the number of contacts.
final class CardReading {
    private final Statements sql;
    private final Registry registry;
    private final Map<Long, Contact> contacts = new LinkedHashMap<>();
    private final Map<Long, List<Affiliation>> affiliations = new HashMap<>();
    private final Map<Long, List<ContactPoint>> points = new HashMap<>();
    private final Map<Long, List<PostalAddress>> addresses = new HashMap<>();
    private final Map<Long, List<Activity>> open = new HashMap<>();
    private final Map<Long, List<ConsentEvent>> consents = new HashMap<>();
    private final Map<Long, List<Note>> notes = new HashMap<>();
    private final Map<Long, List<Membership>> memberships = new HashMap<>();

    private CardReading(Statements sql, Registry registry) {
        this.sql = sql;
        this.registry = registry;
    }

    /// What turns a line of a result into a part of a card.
    private interface Part<T> {
        T read(ResultSet rows) throws SQLException;
    }

    /// The shown contacts with these ids, by id.
    static Map<UUID, Card> read(Statements sql, Registry registry, Collection<UUID> uuids) throws SQLException {
        CardReading reading = new CardReading(sql, registry);
        reading.readContacts(uuids);
        if (reading.contacts.isEmpty()) {
            return Map.of();
        }
        reading.readParts(reading.contacts.keySet().toArray(Long[]::new));
        reading.narrowConsents();
        Map<UUID, Card> cards = new HashMap<>();
        reading.contacts.forEach((id, contact) -> cards.put(contact.id().value(), reading.card(id, contact)));
        return cards;
    }

    private void readContacts(Collection<UUID> uuids) throws SQLException {
        PreparedStatement select = sql.of("select " + Reading.CONTACT
                + " from table(k uuid = ?) keys join contact t on t.uuid = keys.k where t.shown");
        select.setObject(1, uuids.toArray(UUID[]::new));
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                contacts.put(rows.getLong(1), Reading.contact(rows));
            }
        }
    }

    private void readParts(Long[] ids) throws SQLException {
        all(
                "select t.contact_id, t.uuid, p.uuid, q.uuid, q.name, t.title, t.department, t.role, t.from_day,"
                        + " t.to_day, t.is_current from table(k bigint = ?) keys join affiliation t on t.contact_id = keys.k join contact p on p.id = t.contact_id"
                        + " left join company q on q.id = t.company_id where t.shown"
                        + " order by t.is_current desc nulls last, t.id",
                ids,
                Reading::affiliation,
                affiliations);
        all(
                "select t.contact_id, t.uuid, t.kind, t.written, t.comparable, t.label, t.status, t.preferred"
                        + " from table(k bigint = ?) keys join contact_point t on t.contact_id = keys.k where t.shown"
                        + " order by t.preferred desc nulls last, t.id",
                ids,
                Reading::point,
                points);
        all(
                "select t.contact_id, t.uuid, t.label, t.street, t.city, t.region, t.postal_code, t.country"
                        + " from table(k bigint = ?) keys join address t on t.contact_id = keys.k where t.shown order by t.id",
                ids,
                Reading::address,
                addresses);
        all(
                "select a.contact_id, " + Reading.ACTIVITY
                        + " from table(k bigint = ?) keys join activity a on a.contact_id = keys.k join contact p on p.id = a.contact_id"
                        + " where a.open_due is not null"
                        + " order by a.open_due, a.due_minute nulls last, a.promised, a.uuid",
                ids,
                rows -> Reading.activity(rows, 2),
                open);
        all(
                "select t.contact_id, t.uuid, p.uuid, t.channel, t.allowed, t.on_day, t.source, t.wording, t.names"
                        + " from table(k bigint = ?) keys join consent t on t.contact_id = keys.k join contact p on p.id = t.contact_id"
                        + " where t.shown order by t.id",
                ids,
                Reading::consent,
                consents);
        all(
                "select t.contact_id, t.uuid, t.text, t.pinned from table(k bigint = ?) keys join note t on t.contact_id = keys.k where t.shown"
                        + " order by t.pinned desc nulls last, t.id",
                ids,
                Reading::note,
                notes);
        all(
                "select t.contact_id, t.uuid, g.uuid, g.name" + GroupQuestions.BY_CONTACT,
                ids,
                rows -> new Membership(new MembershipId(Reading.uuid(rows, 2)), GroupQuestions.group(rows, 3)),
                memberships);
    }

    private void narrowConsents() throws SQLException {
        for (Map.Entry<Long, List<ConsentEvent>> entry : consents.entrySet()) {
            Contact contact = Objects.requireNonNull(contacts.get(entry.getKey()));
            if (registry.merges().with(contact.id().value()).size() > 1) {
                entry.setValue(new MergedConsents(sql, registry, entry.getKey()).of(entry.getValue()));
            }
        }
    }

    private <T> void all(String query, Long[] ids, Part<T> part, Map<Long, List<T>> into) throws SQLException {
        PreparedStatement select = sql.of(query);
        select.setObject(1, ids);
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                into.computeIfAbsent(rows.getLong(1), id -> new ArrayList<>()).add(part.read(rows));
            }
        }
    }

    private Card card(long id, Contact contact) {
        return new Card(
                contact,
                affiliations.getOrDefault(id, List.of()),
                points.getOrDefault(id, List.of()),
                addresses.getOrDefault(id, List.of()),
                open.getOrDefault(id, List.of()),
                consents.getOrDefault(id, List.of()),
                notes.getOrDefault(id, List.of()),
                memberships.getOrDefault(id, List.of()).stream()
                        .sorted(Comparator.comparing(Membership::group, GroupQuestions.BY_NAME))
                        .toList());
    }
}
