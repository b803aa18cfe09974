package org.aftercall.store.h2;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.aftercall.model.Company;
import org.aftercall.model.CompanyId;
import org.aftercall.model.ContactPoint;
import org.aftercall.model.PostalAddress;
import org.aftercall.store.Companies;
import org.aftercall.store.ContactRow;
import org.jspecify.annotations.Nullable;

/// Questions about companies, answered from the tables.
final class CompanyQuestions implements Companies {
    /// Of the people who work there now; the index on their company holds all of it.
    private static final String FIGURES =
            "select company_id, count(*) as people, max(last_touch) as touched, min(next_due) as next from contact";

    /// A left join, so that H2 begins with the keys, and not with the addresses of all companies.
    static final String OWN_CITIES =
            "select keys.k, a.city from table(k bigint = ?) keys left join address a on a.contact_id is null"
                    + " and a.company_id = keys.k where a.shown and a.city is not null order by a.id";

    private static final String COMPANY = "c.uuid, c.name, c.domain, c.manager";

    /// Results that mean that somebody spoke with the contact, or had an answer.
    private static final String REACHED = "('reached', 'held', 'answered', 'not_interested', 'moved')";

    private final Readers readers;

    CompanyQuestions(Readers readers) {
        this.readers = readers;
    }

    @Override
    public List<Row> rows(List<CompanyId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, Row> found = readers.ask(sql -> rows(sql, uuids(ids)));
        return ids.stream()
                .map(id -> found.get(id.value()))
                .filter(Objects::nonNull)
                .toList();
    }

    private static Map<UUID, Row> rows(Statements sql, UUID[] asked) throws SQLException {
        Map<Long, Company> companies = new HashMap<>();
        PreparedStatement select = sql.of("select c.id, " + COMPANY
                + " from table(k uuid = ?) keys join company c on c.uuid = keys.k where c.shown");
        select.setObject(1, asked);
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                companies.put(rows.getLong(1), company(rows, 2));
            }
        }
        Long[] ids = companies.keySet().toArray(Long[]::new);
        Map<Long, String> cities = cities(sql, ids);
        Map<UUID, Row> found = new HashMap<>();
        Map<Long, Figures> figures = figures(sql, ids);
        companies.forEach((id, company) -> {
            Figures of = figures.getOrDefault(id, Figures.NONE);
            found.put(
                    company.id().value(),
                    new Row(
                            company.id(),
                            company.name(),
                            cities.getOrDefault(id, ""),
                            of.people(),
                            of.touched(),
                            of.next(),
                            company.recordManager()));
        });
        return found;
    }

    private record Figures(
            int people, @Nullable Instant touched, @Nullable LocalDate next) {
        static final Figures NONE = new Figures(0, null, null);
    }

    private static Map<Long, Figures> figures(Statements sql, Long[] ids) throws SQLException {
        Map<Long, Figures> found = new HashMap<>();
        PreparedStatement select = sql.of("select p.company_id, count(*), max(p.last_touch), min(p.next_due)"
                + " from table(k bigint = ?) keys join contact p on p.company_id = keys.k where p.shown"
                + " group by p.company_id");
        select.setObject(1, ids);
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                found.put(
                        rows.getLong(1),
                        new Figures(rows.getInt(2), moment(rows, 3), rows.getObject(4, LocalDate.class)));
            }
        }
        return found;
    }

    /// The city of a company's own address, else the one where most of its people are.
    private static Map<Long, String> cities(Statements sql, Long[] ids) throws SQLException {
        Map<Long, String> found = new HashMap<>();
        String most = "select keys.k, a.city from table(k bigint = ?) keys join contact p on p.company_id = keys.k"
                + " join address a on a.contact_id = p.id where p.shown and a.shown and a.city is not null"
                + " group by keys.k, a.city order by count(*) desc, a.city";
        for (String query : List.of(OWN_CITIES, most)) {
            PreparedStatement select = sql.of(query);
            select.setObject(1, ids);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.putIfAbsent(rows.getLong(1), Reading.text(rows, 2));
                }
            }
        }
        return found;
    }

    @Override
    public List<CompanyId> all(Order order) {
        String figures = "select c.uuid from company c left join (" + FIGURES
                + " where company_id is not null and shown group by company_id) f on f.company_id = c.id"
                + " where c.shown order by ";
        String query = switch (order) {
            case NAME -> "select uuid from company where shown order by name_key, id";
            case OWNER -> "select uuid from company where shown order by lower(manager) nulls last, name_key, id";
            case PEOPLE -> figures + "coalesce(f.people, 0) desc, c.name_key, c.id";
            case LAST_TOUCH -> figures + "f.touched desc nulls last, c.name_key, c.id";
            case NEXT_DUE -> figures + "f.next nulls last, c.name_key, c.id";
        };
        return readers.ask(sql -> {
            List<CompanyId> all = new ArrayList<>();
            try (ResultSet rows = sql.of(query).executeQuery()) {
                while (rows.next()) {
                    all.add(new CompanyId(Reading.uuid(rows, 1)));
                }
            }
            return all;
        });
    }

    @Override
    public List<Company> beginning(String words, int limit) {
        String key = org.aftercall.text.Companies.key(words);
        if (key.isEmpty()) {
            return List.of();
        }
        return readers.ask(sql -> {
            PreparedStatement select = sql.of("select " + COMPANY + " from company c where c.name_key >= ?"
                    + " and c.name_key < ? and c.shown order by c.name_key, c.id limit ?");
            select.setString(1, key);
            select.setString(2, key + Character.MAX_VALUE);
            select.setInt(3, limit);
            List<Company> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(company(rows, 1));
                }
            }
            return found;
        });
    }

    @Override
    public int openActions(CompanyId id) {
        return readers.ask(sql -> {
            PreparedStatement select = sql.of("select count(*) from company c"
                    + " join contact p on p.company_id = c.id and p.shown"
                    + " join activity a on a.contact_id = p.id and a.open_due is not null where c.uuid = ?");
            select.setObject(1, id.value());
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        });
    }

    @Override
    public List<Company> named(Collection<CompanyId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return readers.ask(sql -> {
            PreparedStatement select = sql.of("select " + COMPANY
                    + " from table(k uuid = ?) keys join company c on c.uuid = keys.k where c.shown");
            select.setObject(1, uuids(ids));
            List<Company> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(company(rows, 1));
                }
            }
            return found;
        });
    }

    /// All that are shown, by id.
    static List<Company> all(Statements sql) throws SQLException {
        List<Company> found = new ArrayList<>();
        try (ResultSet rows = sql.of("select " + COMPANY + " from company c where c.shown order by c.uuid")
                .executeQuery()) {
            while (rows.next()) {
                found.add(company(rows, 1));
            }
        }
        return found;
    }

    @Override
    public Optional<Card> card(CompanyId id) {
        return readers.ask(sql -> {
            PreparedStatement select =
                    sql.of("select c.id, " + COMPANY + " from company c where c.uuid = ? and c.shown");
            select.setObject(1, id.value());
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(card(sql, rows.getLong(1), company(rows, 2))) : Optional.empty();
            }
        });
    }

    private static Card card(Statements sql, long id, Company company) throws SQLException {
        List<ContactPoint> points = new ArrayList<>();
        PreparedStatement own =
                sql.of("select t.contact_id, t.uuid, t.kind, t.written, t.comparable, t.label, t.status, t.preferred"
                        + " from contact_point t where t.contact_id is null and t.company_id = ? and t.shown"
                        + " order by t.preferred desc nulls last, t.id");
        own.setLong(1, id);
        try (ResultSet rows = own.executeQuery()) {
            while (rows.next()) {
                points.add(Reading.point(rows));
            }
        }
        List<PostalAddress> addresses = new ArrayList<>();
        PreparedStatement places =
                sql.of("select t.contact_id, t.uuid, t.label, t.street, t.city, t.region, t.postal_code, t.country"
                        + " from address t where t.contact_id is null and t.company_id = ? and t.shown order by t.id");
        places.setLong(1, id);
        try (ResultSet rows = places.executeQuery()) {
            while (rows.next()) {
                addresses.add(Reading.address(rows));
            }
        }
        return new Card(company, points, addresses);
    }

    @Override
    public List<Person> people(CompanyId id, int offset, int limit) {
        return readers.ask(sql -> {
            PreparedStatement select = sql.of("select w.contact_id, w.uuid, t.uuid, q.uuid, q.name, w.title,"
                    + " w.department, w.role, w.from_day, w.to_day, w.is_current, (select max(h.moment) from history h"
                    + " where h.contact_id = t.id and h.shown and h.result in " + REACHED + "), "
                    + Reading.CONTACT_ROW
                    + " from company q join affiliation w on w.company_id = q.id join contact t on t.id = w.contact_id"
                    + " left join company c on c.id = t.company_id and c.shown"
                    + " where q.uuid = ? and w.shown and t.shown"
                    + " order by w.is_current desc nulls last, t.name_key, t.id, w.id limit ? offset ?");
            select.setObject(1, id.value());
            select.setInt(2, limit);
            select.setInt(3, offset);
            List<Person> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    ContactRow contact = Reading.contactRow(rows, 13);
                    found.add(new Person(contact, Reading.affiliation(rows), moment(rows, 12)));
                }
            }
            return found;
        });
    }

    @Override
    public Staff staff(CompanyId id) {
        return readers.ask(sql -> {
            PreparedStatement select = sql.of("select count(case when w.is_current then 1 end), count(*)"
                    + " from company q join affiliation w on w.company_id = q.id join contact t on t.id = w.contact_id"
                    + " where q.uuid = ? and w.shown and t.shown");
            select.setObject(1, id.value());
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return new Staff(rows.getInt(1), rows.getInt(2) - rows.getInt(1));
            }
        });
    }

    /// What says at which company it happened belongs to that one, even after the person moved; what does not say so
    /// belongs to where the person is now.
    @Override
    public List<Entry> past(CompanyId id, int offset, int limit) {
        return readers.ask(sql -> {
            PreparedStatement select = sql.of("select " + Reading.HISTORY
                    + ", p.salutation, p.first_name, p.middle_name, p.last_name, p.suffix, p.nickname"
                    + " from company q"
                    + " join (select distinct company_id, contact_id, max(coalesce(is_current, false)) as here"
                    + " from affiliation where shown and company_id = (select id from company where uuid = ?)"
                    + " group by company_id, contact_id) w on w.company_id = q.id"
                    + " join contact p on p.id = w.contact_id join history h on h.contact_id = p.id"
                    + " where q.uuid = ? and p.shown and h.shown and (h.company = q.name or (w.here and"
                    + " (h.company is null or not exists (select 1 from affiliation o join company oc"
                    + " on oc.id = o.company_id where o.contact_id = p.id and o.company_id <> q.id"
                    + " and oc.name = h.company))))"
                    + " order by h.moment desc, h.id desc limit ? offset ?");
            select.setObject(1, id.value());
            select.setObject(2, id.value());
            select.setInt(3, limit);
            select.setInt(4, offset);
            List<Entry> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    String full = Reading.name(rows, Reading.AFTER_HISTORY).full();
                    String nickname = Reading.text(rows, Reading.AFTER_HISTORY + 5);
                    found.add(new Entry(Reading.history(rows), full.isEmpty() ? nickname : full));
                }
            }
            return found;
        });
    }

    private static Company company(ResultSet rows, int first) throws SQLException {
        return new Company(
                new CompanyId(Reading.uuid(rows, first)),
                Reading.text(rows, first + 1),
                Reading.text(rows, first + 2),
                Reading.text(rows, first + 3));
    }

    private static @Nullable Instant moment(ResultSet rows, int at) throws SQLException {
        long moment = rows.getLong(at);
        return rows.wasNull() ? null : Instant.ofEpochMilli(moment);
    }

    private static UUID[] uuids(Collection<CompanyId> ids) {
        return ids.stream().map(CompanyId::value).toArray(UUID[]::new);
    }
}
