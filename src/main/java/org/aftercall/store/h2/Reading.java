package org.aftercall.store.h2;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftercall.change.Field;
import org.aftercall.model.Activity;
import org.aftercall.model.ActivityId;
import org.aftercall.model.ActivityKind;
import org.aftercall.model.ActivityState;
import org.aftercall.model.Address;
import org.aftercall.model.AddressId;
import org.aftercall.model.Affiliation;
import org.aftercall.model.AffiliationId;
import org.aftercall.model.CallResult;
import org.aftercall.model.Channel;
import org.aftercall.model.CompanyId;
import org.aftercall.model.ConsentEvent;
import org.aftercall.model.ConsentId;
import org.aftercall.model.Contact;
import org.aftercall.model.ContactId;
import org.aftercall.model.ContactPoint;
import org.aftercall.model.ContactStatus;
import org.aftercall.model.Given;
import org.aftercall.model.HistoryEntry;
import org.aftercall.model.HistoryId;
import org.aftercall.model.HistoryType;
import org.aftercall.model.NoFollowUp;
import org.aftercall.model.Note;
import org.aftercall.model.NoteId;
import org.aftercall.model.PersonName;
import org.aftercall.model.PointId;
import org.aftercall.model.PointKind;
import org.aftercall.model.PointStatus;
import org.aftercall.model.PostalAddress;
import org.aftercall.model.Priority;
import org.aftercall.model.RelationshipType;
import org.aftercall.model.Repeat;
import org.aftercall.model.Role;
import org.aftercall.model.Talk;
import org.aftercall.store.ContactRow;
import org.jspecify.annotations.Nullable;

/// From a line of a result to what the program works with. Each names the columns it needs; reading never fails on
/// what somebody wrote.
final class Reading {
    static final String USER_FIELDS = "t.user_1, t.user_2, t.user_3, t.user_4, t.user_5, t.user_6, t.user_7, t.user_8,"
            + " t.user_9, t.user_10, t.user_11, t.user_12, t.user_13, t.user_14, t.user_15";

    static final String CONTACT = "t.id, t.uuid, t.salutation, t.first_name, t.middle_name, t.last_name, t.suffix,"
            + " t.nickname, t.priority, t.types, t.status, t.manager, t.key_person, t.persona, t.source,"
            + " t.referred_by, t.campaign, t.birthday, t.language, t.parked_until, t.no_follow_up, " + USER_FIELDS;
    private static final int FIRST_USER_FIELD = 22;

    static final String CONTACT_ROW = "t.uuid, t.salutation, t.first_name, t.middle_name, t.last_name, t.suffix,"
            + " t.nickname, t.title, c.name, t.phone, t.email, t.priority, t.types, t.next_due, t.last_touch,"
            + " t.last_fact";
    static final String CONTACT_ROW_FROM = " from contact t left join company c on c.id = t.company_id and c.shown ";
    static final int CONTACT_ROW_WIDTH = 16;

    static final String ACTIVITY = "a.uuid, p.uuid, a.kind, a.title, a.due, a.due_minute, a.promised, a.slips,"
            + " a.state, a.owner, a.repeats, a.remind, a.repeats_from, a.given_by, a.given_word";
    static final int ACTIVITY_WIDTH = 15;

    static final String HISTORY =
            "h.uuid, p.uuid, h.type, h.result, h.text, h.who, h.moment, h.company, h.activity, h.corrects,"
                    + " h.direction, h.minutes";

    /// Where the columns behind those of an entry begin.
    static final int AFTER_HISTORY = 13;

    private static final String SEPARATOR = "\u001f";

    private Reading() {}

    static Contact contact(ResultSet rows) throws SQLException {
        String noFollowUp = text(rows, 21);
        return new Contact(
                new ContactId(uuid(rows, 2)),
                name(rows, 3),
                text(rows, 8),
                Priority.of(text(rows, 9)),
                types(rows, 10),
                ContactStatus.of(or(text(rows, 11), ContactStatus.Known.ACTIVE.code())),
                text(rows, 12),
                rows.getBoolean(13),
                text(rows, 14),
                text(rows, 15),
                text(rows, 16),
                text(rows, 17),
                rows.getObject(18, LocalDate.class),
                text(rows, 19),
                rows.getObject(20, LocalDate.class),
                noFollowUp.isEmpty() ? null : NoFollowUp.of(noFollowUp),
                userFields(rows, FIRST_USER_FIELD));
    }

    /// @param first column of the first of the fifteen
    static Map<Integer, String> userFields(ResultSet rows, int first) throws SQLException {
        Map<Integer, String> values = new HashMap<>();
        for (int slot = 1; slot <= Field.USER_FIELDS; slot++) {
            String value = text(rows, first + slot - 1);
            if (!value.isEmpty()) {
                values.put(slot, value);
            }
        }
        return values;
    }

    static ContactRow contactRow(ResultSet rows, int first) throws SQLException {
        PersonName name = name(rows, first + 1);
        String full = name.full();
        long touch = rows.getLong(first + 14);
        Instant lastTouch = rows.wasNull() ? null : Instant.ofEpochMilli(touch);
        List<RelationshipType> types = types(rows, first + 12);
        return new ContactRow(
                new ContactId(uuid(rows, first)),
                full.isEmpty() ? text(rows, first + 6) : full,
                text(rows, first + 7),
                text(rows, first + 8),
                text(rows, first + 9),
                text(rows, first + 10),
                Priority.of(text(rows, first + 11)),
                types.isEmpty() ? null : types.getFirst(),
                rows.getObject(first + 13, LocalDate.class),
                lastTouch,
                text(rows, first + 15));
    }

    static Activity activity(ResultSet rows, int first) throws SQLException {
        LocalDate due = rows.getObject(first + 4, LocalDate.class);
        LocalDate promised = rows.getObject(first + 6, LocalDate.class);
        LocalDate day = due == null ? LocalDate.EPOCH : due;
        return new Activity(
                new ActivityId(uuid(rows, first)),
                new ContactId(uuid(rows, first + 1)),
                ActivityKind.of(text(rows, first + 2)),
                text(rows, first + 3),
                day,
                time(rows, first + 5),
                promised == null ? day : promised,
                text(rows, first + 7).isEmpty() ? 0 : text(rows, first + 7).split(SEPARATOR, -1).length,
                ActivityState.of(or(text(rows, first + 8), ActivityState.Known.OPEN.code())),
                text(rows, first + 9),
                Repeat.of(text(rows, first + 10)),
                number(rows, first + 11),
                rows.getObject(first + 12, LocalDate.class),
                Given.of(text(rows, first + 13), text(rows, first + 14)));
    }

    static List<String> texts(ResultSet rows, int at) throws SQLException {
        String joined = text(rows, at);
        return joined.isEmpty() ? List.of() : List.of(joined.split(SEPARATOR, -1));
    }

    /// Empty, or too large for a number of minutes or days: nothing.
    static @Nullable Integer number(ResultSet rows, int at) throws SQLException {
        long number = rows.getLong(at);
        return rows.wasNull() || number < 0 || number > Integer.MAX_VALUE ? null : (int) number;
    }

    static @Nullable LocalTime time(ResultSet rows, int at) throws SQLException {
        int minute = rows.getInt(at);
        return rows.wasNull() || minute < 0 || minute >= 24 * 60 ? null : LocalTime.ofSecondOfDay(minute * 60L);
    }

    static HistoryEntry history(ResultSet rows) throws SQLException {
        UUID activity = rows.getObject(9, UUID.class);
        UUID corrects = rows.getObject(10, UUID.class);
        return new HistoryEntry(
                new HistoryId(uuid(rows, 1)),
                new ContactId(uuid(rows, 2)),
                HistoryType.of(text(rows, 3)),
                CallResult.of(text(rows, 4)),
                text(rows, 5),
                text(rows, 6),
                Instant.ofEpochMilli(rows.getLong(7)),
                text(rows, 8),
                Talk.of(text(rows, 11), number(rows, 12)),
                activity == null ? null : new ActivityId(activity),
                corrects == null ? null : new HistoryId(corrects));
    }

    /// uuid, contact, company, company name, title, department, role, from, to, current
    static Affiliation affiliation(ResultSet rows) throws SQLException {
        UUID company = rows.getObject(4, UUID.class);
        return new Affiliation(
                new AffiliationId(uuid(rows, 2)),
                new ContactId(uuid(rows, 3)),
                company == null ? null : new CompanyId(company),
                text(rows, 5),
                text(rows, 6),
                text(rows, 7),
                Role.of(text(rows, 8)),
                rows.getObject(9, LocalDate.class),
                rows.getObject(10, LocalDate.class),
                rows.getBoolean(11));
    }

    static ContactPoint point(ResultSet rows) throws SQLException {
        return new ContactPoint(
                new PointId(uuid(rows, 2)),
                PointKind.of(text(rows, 3)),
                text(rows, 4),
                text(rows, 5),
                text(rows, 6),
                PointStatus.of(or(text(rows, 7), PointStatus.Known.OK.code())),
                rows.getBoolean(8));
    }

    static PostalAddress address(ResultSet rows) throws SQLException {
        return new PostalAddress(
                new AddressId(uuid(rows, 2)),
                text(rows, 3),
                new Address(text(rows, 4), text(rows, 5), text(rows, 6), text(rows, 7), text(rows, 8)));
    }

    static ConsentEvent consent(ResultSet rows) throws SQLException {
        Array names = rows.getArray(9);
        List<ConsentId> named = names == null
                ? List.of()
                : Arrays.stream((Object[]) names.getArray())
                        .map(each -> new ConsentId((UUID) each))
                        .toList();
        return new ConsentEvent(
                new ConsentId(uuid(rows, 2)),
                new ContactId(uuid(rows, 3)),
                Channel.of(or(text(rows, 4), Channel.Known.ALL.code())),
                rows.getBoolean(5),
                rows.getObject(6, LocalDate.class),
                text(rows, 7),
                text(rows, 8),
                named);
    }

    static Note note(ResultSet rows) throws SQLException {
        return new Note(new NoteId(uuid(rows, 2)), text(rows, 3), rows.getBoolean(4));
    }

    static PersonName name(ResultSet rows, int first) throws SQLException {
        return new PersonName(
                text(rows, first),
                text(rows, first + 1),
                text(rows, first + 2),
                text(rows, first + 3),
                text(rows, first + 4));
    }

    static List<RelationshipType> types(ResultSet rows, int at) throws SQLException {
        List<RelationshipType> types = new ArrayList<>();
        String joined = text(rows, at);
        if (!joined.isEmpty()) {
            for (String code : joined.split(SEPARATOR, -1)) {
                types.add(RelationshipType.of(code));
            }
        }
        return types;
    }

    static String text(ResultSet rows, int at) throws SQLException {
        String text = rows.getString(at);
        return text == null ? "" : text;
    }

    /// The id of a row, which is never missing.
    static UUID uuid(ResultSet rows, int at) throws SQLException {
        return rows.getObject(at, UUID.class);
    }

    private static String or(String text, String other) {
        return text.isEmpty() ? other : text;
    }
}
