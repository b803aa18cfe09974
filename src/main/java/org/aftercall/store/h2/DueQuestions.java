package org.aftercall.store.h2;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aftercall.change.Field;
import org.aftercall.model.Activity;
import org.aftercall.model.ActivityId;
import org.aftercall.model.ActivityKind;
import org.aftercall.model.ContactId;
import org.aftercall.model.HistoryEntry;
import org.aftercall.store.ContactRow;
import org.aftercall.store.Due;

/// Questions about planned work, answered from the tables.
final class DueQuestions implements Due {
    private static final String COLUMNS =
            "select a.uuid, t.uuid, a.open_due, a.due_minute, a.promised, t.priority_rank, a.owner, a.kind,"
                    + " a.given_by";

    /// The narrow index answers for the wide contact row.
    static final String KEY =
            COLUMNS + " from activity a join contact t use index (contact_rank) on t.id = a.contact_id ";

    /// The first day there is. Without it a question for all days until one would read the done work, too: it has no
    /// open day, and an index begins with what has none.
    private static final String EVER = "a.open_due >= date '-1000000000-01-01' and ";

    static final String WITH_OPEN = "select t.uuid from (select distinct a.contact_id as id from activity a where "
            + EVER + "a.kind = ?) w join contact t on t.id = w.id where t.shown";

    static final String REMINDING =
            "select a.uuid from activity a where " + EVER + "a.open_due <= ? and a.remind is not null";

    /// Nobody decided what comes next: no open work and no reason for none; those that still can be worked with.
    private static final String NO_NEXT_ACTION = " t.shown and t.next_due is null and t.no_follow_up is null"
            + " and (t.parked_until is null or t.parked_until <= ?)"
            + " and (t.status is null or t.status = 'active') ";

    private static final String TOUCHED = "(t.last_touch is not null or t.priority_rank <= 1)";

    /// How many of the latest activities titles are taken from, and how many of them are read at once.
    private static final int LATELY = 10_000;
    private static final int AT_ONCE = 500;

    private final Readers readers;
    private final Registry registry;

    DueQuestions(Readers readers, Registry registry) {
        this.readers = readers;
        this.registry = registry;
    }

    @Override
    public List<Key> open(LocalDate until) {
        return readers.ask(sql -> {
            PreparedStatement select = sql.of(KEY + "where " + EVER + "a.open_due <= ?");
            select.setObject(1, until);
            return keys(select);
        });
    }

    @Override
    public List<Key> openOn(LocalDate day) {
        return readers.ask(sql -> {
            PreparedStatement select = sql.of(KEY + "where a.open_due = ?");
            select.setObject(1, day);
            return keys(select);
        });
    }

    @Override
    public List<Key> open(Collection<ContactId> contacts) {
        if (contacts.isEmpty()) {
            return List.of();
        }
        return readers.ask(sql -> {
            PreparedStatement select = sql.of(COLUMNS + " from table(k uuid = ?) keys join contact t on t.uuid = keys.k"
                    + " join activity a on a.contact_id = t.id where a.open_due is not null");
            select.setObject(1, contacts.stream().map(this::shown).distinct().toArray(UUID[]::new));
            return keys(select);
        });
    }

    @Override
    public Set<ContactId> withOpen(ActivityKind kind) {
        return readers.ask(sql -> {
            Set<ContactId> contacts = new HashSet<>();
            PreparedStatement select = sql.of(WITH_OPEN);
            select.setString(1, kind.code());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    contacts.add(new ContactId(Reading.uuid(rows, 1)));
                }
            }
            return contacts;
        });
    }

    private static List<Key> keys(PreparedStatement select) throws SQLException {
        List<Key> keys = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                LocalDate due = rows.getObject(3, LocalDate.class);
                LocalDate promised = rows.getObject(5, LocalDate.class);
                keys.add(new Key(
                        new ActivityId(Reading.uuid(rows, 1)),
                        new ContactId(Reading.uuid(rows, 2)),
                        due,
                        Reading.time(rows, 4),
                        promised == null ? due : promised,
                        rows.getInt(6),
                        Reading.text(rows, 7),
                        Reading.text(rows, 8).intern(),
                        Reading.text(rows, 9).intern()));
            }
        }
        return keys;
    }

    @Override
    public List<Item> items(List<ActivityId> activities) {
        if (activities.isEmpty()) {
            return List.of();
        }
        Map<UUID, Item> found = readers.ask(sql -> {
            Map<UUID, Item> items = new HashMap<>();
            PreparedStatement select = sql.of("select " + Reading.CONTACT_ROW + ", "
                    + Reading.ACTIVITY.replace("p.uuid", "t.uuid")
                    + " from table(k uuid = ?) keys join activity a on a.uuid = keys.k"
                    + " join contact t on t.id = a.contact_id"
                    + " left join company c on c.id = t.company_id and c.shown");
            select.setObject(1, activities.stream().map(ActivityId::value).toArray(UUID[]::new));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    Activity activity = Reading.activity(rows, Reading.CONTACT_ROW_WIDTH + 1);
                    items.put(activity.id().value(), new Item(activity, Reading.contactRow(rows, 1)));
                }
            }
            return items;
        });
        return activities.stream()
                .map(id -> found.get(id.value()))
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    public Optional<Activity> activity(ActivityId id) {
        return readers.ask(sql -> {
            PreparedStatement select = sql.of("select " + Reading.ACTIVITY
                    + " from activity a join contact p on p.id = a.contact_id where a.uuid = ? and a.shown");
            select.setObject(1, id.value());
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(Reading.activity(rows, 1)) : Optional.empty();
            }
        });
    }

    @Override
    public Map<ContactId, String> companies(Collection<ContactId> contacts) {
        if (contacts.isEmpty()) {
            return Map.of();
        }
        return readers.ask(sql -> {
            Map<ContactId, String> names = new HashMap<>();
            PreparedStatement select = sql.of("select t.uuid, c.name from table(k uuid = ?) keys"
                    + " join contact t on t.uuid = keys.k join company c on c.id = t.company_id and c.shown");
            select.setObject(
                    1, contacts.stream().map(ContactId::value).distinct().toArray(UUID[]::new));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    names.put(new ContactId(Reading.uuid(rows, 1)), Reading.text(rows, 2));
                }
            }
            return names;
        });
    }

    @Override
    public List<Item> reminding(LocalDate until) {
        List<ActivityId> found = readers.ask(sql -> {
            PreparedStatement select = sql.of(REMINDING);
            select.setObject(1, until);
            List<ActivityId> ids = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.add(new ActivityId(Reading.uuid(rows, 1)));
                }
            }
            return ids;
        });
        return items(found);
    }

    @Override
    public Map<ContactId, LocalDate> days(int slot, LocalDate from, LocalDate to) {
        if (slot < 1 || slot > Field.USER_FIELDS) {
            return Map.of();
        }
        return readers.ask(sql -> {
            String column = "t.user_" + slot;
            PreparedStatement select = sql.of("select t.uuid, " + column + " from contact t where t.shown and " + column
                    + " >= ? and " + column + " <= ?");
            select.setString(1, from.toString());
            select.setString(2, to.toString());
            Map<ContactId, LocalDate> days = new HashMap<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    String written = Reading.text(rows, 2);
                    if (written.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
                        days.put(new ContactId(Reading.uuid(rows, 1)), LocalDate.parse(written));
                    }
                }
            }
            return days;
        });
    }

    @Override
    public List<Activity> planned(ContactId contact) {
        return readers.ask(sql -> {
            List<Activity> planned = new ArrayList<>();
            PreparedStatement select = sql.of("select " + Reading.ACTIVITY
                    + " from activity a join contact p on p.id = a.contact_id where p.uuid = ? and a.shown"
                    + " order by a.uuid");
            select.setObject(1, shown(contact));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    planned.add(Reading.activity(rows, 1));
                }
            }
            return planned;
        });
    }

    @Override
    public List<HistoryEntry> cleared(Instant from, Instant until) {
        return readers.ask(sql -> {
            PreparedStatement select = sql.of("select " + Reading.HISTORY
                    + " from history h join contact p on p.id = h.contact_id where h.moment >= ? and h.moment < ?"
                    + " and h.activity is not null and h.shown order by h.moment, h.id");
            select.setLong(1, from.toEpochMilli());
            select.setLong(2, until.toEpochMilli());
            return PastQuestions.entries(select);
        });
    }

    @Override
    public NoNextAction noNextAction(LocalDate today) {
        return readers.ask(sql -> {
            PreparedStatement select = sql.of("select count(*), count(case when " + TOUCHED
                    + " then 1 end) from contact t use index (contact_rank) where" + NO_NEXT_ACTION);
            select.setObject(1, today);
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return new NoNextAction(rows.getLong(2), rows.getLong(1) - rows.getLong(2));
            }
        });
    }

    @Override
    public List<ContactRow> withoutNextAction(LocalDate today, int limit) {
        return readers.ask(sql -> {
            PreparedStatement select = sql.of("select " + Reading.CONTACT_ROW + Reading.CONTACT_ROW_FROM + "where"
                    + NO_NEXT_ACTION + "and " + TOUCHED
                    + " order by t.priority_rank, t.last_touch desc nulls last, t.id limit ?");
            select.setObject(1, today);
            select.setInt(2, limit);
            return ContactQuestions.contactRows(select);
        });
    }

    @Override
    public List<Item> titled(List<String> words, LocalDate until, int limit) {
        List<ActivityId> found = readers.ask(sql -> {
            PreparedStatement select = sql.of("select a.uuid from activity a where " + EVER + "a.open_due <= ?"
                    + " and (lower(a.title) like ? escape '\\' or lower(a.title) like ? escape '\\')"
                            .repeat(words.size())
                    // the order of an index: what is read ends with the last that is wanted
                    + " order by a.open_due, a.contact_id, a.uuid limit ?");
            int at = 1;
            select.setObject(at++, until);
            for (String word : words) {
                select.setString(at++, begins(word));
                select.setString(at++, "% " + begins(word));
            }
            select.setInt(at, limit);
            List<ActivityId> ids = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.add(new ActivityId(Reading.uuid(rows, 1)));
                }
            }
            return ids;
        });
        return items(found);
    }

    /// What a text that begins so is like.
    private static String begins(String text) {
        return text.toLowerCase(Locale.ROOT)
                        .replace("\\", "\\\\")
                        .replace("%", "\\%")
                        .replace("_", "\\_") + "%";
    }

    /// Reads backwards from the latest, some at a time, and stops where enough are found: all titles there are would be
    /// a second's reading for each letter that is typed.
    @Override
    public List<String> titles(String prefix, int limit) {
        return readers.ask(sql -> {
            Set<String> titles = new LinkedHashSet<>();
            long last = last(sql);
            for (long to = last; to > 0 && to > last - LATELY && titles.size() < limit; to -= AT_ONCE) {
                PreparedStatement select = sql.of("select title from activity where id > ? and id <= ? and shown"
                        + " and title is not null and lower(title) like ? escape '\\' order by id desc");
                select.setLong(1, Math.max(to - AT_ONCE, last - LATELY));
                select.setLong(2, to);
                select.setString(3, begins(prefix));
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next() && titles.size() < limit) {
                        titles.add(Reading.text(rows, 1));
                    }
                }
            }
            return List.copyOf(titles);
        });
    }

    private static long last(Statements sql) throws SQLException {
        try (ResultSet row = sql.of("select max(id) from activity").executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    /// The contact under which one is shown.
    private UUID shown(ContactId contact) {
        return registry.merges().canonical(contact.value());
    }
}
