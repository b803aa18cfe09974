package org.aftercall.change;

import java.util.Optional;

/// The registry of all cells. A number is never used again and never changes its meaning within its entity
/// (`sync.md` B10); a changed meaning is a new number.
///
/// Four numbers are reserved in every entity: [#ALIVE], [#BELONGS_TO], [#FORGOTTEN] and [#TAKEN_BACK].
public enum Field {
    CONTACT_NAME(Entity.CONTACT, 1, Kind.NAME),
    CONTACT_NICKNAME(Entity.CONTACT, 2, Kind.TEXT),
    CONTACT_PRIORITY(Entity.CONTACT, 3, Kind.TEXT),
    CONTACT_TYPES(Entity.CONTACT, 4, Kind.TEXTS),
    CONTACT_STATUS(Entity.CONTACT, 5, Kind.TEXT),
    CONTACT_MANAGER(Entity.CONTACT, 6, Kind.TEXT),
    CONTACT_KEY_PERSON(Entity.CONTACT, 7, Kind.BOOL),
    CONTACT_PERSONA(Entity.CONTACT, 8, Kind.TEXT),
    CONTACT_SOURCE(Entity.CONTACT, 9, Kind.TEXT),
    CONTACT_REFERRED_BY(Entity.CONTACT, 10, Kind.TEXT),
    CONTACT_CAMPAIGN(Entity.CONTACT, 11, Kind.TEXT),
    CONTACT_BIRTHDAY(Entity.CONTACT, 12, Kind.DAY),
    CONTACT_LANGUAGE(Entity.CONTACT, 13, Kind.TEXT),
    CONTACT_PARKED_UNTIL(Entity.CONTACT, 14, Kind.DAY),
    CONTACT_NO_FOLLOW_UP(Entity.CONTACT, 15, Kind.TEXT),
    /// Of a contact that was merged into another one: the versions that somebody has looked at there.
    CONTACT_LOOKED_AT(Entity.CONTACT, 16, Kind.VERSIONS),

    COMPANY_NAME(Entity.COMPANY, 1, Kind.TEXT),
    COMPANY_DOMAIN(Entity.COMPANY, 2, Kind.TEXT),
    COMPANY_MANAGER(Entity.COMPANY, 3, Kind.TEXT),

    AFFILIATION_TITLE(Entity.AFFILIATION, 1, Kind.TEXT),
    AFFILIATION_DEPARTMENT(Entity.AFFILIATION, 2, Kind.TEXT),
    AFFILIATION_ROLE(Entity.AFFILIATION, 3, Kind.TEXT),
    AFFILIATION_FROM(Entity.AFFILIATION, 4, Kind.DAY),
    AFFILIATION_TO(Entity.AFFILIATION, 5, Kind.DAY),
    AFFILIATION_CURRENT(Entity.AFFILIATION, 6, Kind.BOOL),

    POINT_KIND(Entity.CONTACT_POINT, 1, Kind.TEXT),
    POINT_WRITTEN(Entity.CONTACT_POINT, 2, Kind.TEXT),
    POINT_LABEL(Entity.CONTACT_POINT, 3, Kind.TEXT),
    POINT_STATUS(Entity.CONTACT_POINT, 4, Kind.TEXT),
    POINT_PREFERRED(Entity.CONTACT_POINT, 5, Kind.BOOL),
    /// ISO country that a number without one was read with, so that every device derives the same comparable form.
    POINT_COUNTRY(Entity.CONTACT_POINT, 6, Kind.TEXT),

    ADDRESS_VALUE(Entity.ADDRESS, 1, Kind.ADDRESS),
    ADDRESS_LABEL(Entity.ADDRESS, 2, Kind.TEXT),

    ACTIVITY_KIND(Entity.ACTIVITY, 1, Kind.TEXT),
    ACTIVITY_TITLE(Entity.ACTIVITY, 2, Kind.TEXT),
    /// Due day and, where there is one, minute of the day: they only make sense together.
    ACTIVITY_DUE(Entity.ACTIVITY, 3, Kind.DUE),
    ACTIVITY_PROMISED(Entity.ACTIVITY, 4, Kind.DAY),
    ACTIVITY_SLIPS(Entity.ACTIVITY, 5, Kind.TEXTS),
    ACTIVITY_STATE(Entity.ACTIVITY, 6, Kind.TEXT),
    ACTIVITY_OWNER(Entity.ACTIVITY, 7, Kind.TEXT),
    ACTIVITY_REPEATS(Entity.ACTIVITY, 8, Kind.TEXT),
    /// How many minutes before it is due it reminds; nothing for not at all.
    ACTIVITY_REMIND(Entity.ACTIVITY, 9, Kind.NUMBER),
    /// The day from which its weeks, months and years are counted: each one that comes again keeps it, so that the
    /// 31st stays the 31st after a February. Nothing where that is the promised day.
    ACTIVITY_REPEATS_FROM(Entity.ACTIVITY, 10, Kind.DAY),
    /// Who gave it to its owner; nothing if nobody did.
    ACTIVITY_GIVEN_BY(Entity.ACTIVITY, 11, Kind.TEXT),
    /// What was said with it.
    ACTIVITY_GIVEN_WORD(Entity.ACTIVITY, 12, Kind.TEXT),

    HISTORY_TYPE(Entity.HISTORY, 1, Kind.TEXT),
    HISTORY_RESULT(Entity.HISTORY, 2, Kind.TEXT),
    HISTORY_TEXT(Entity.HISTORY, 3, Kind.TEXT),
    HISTORY_WHO(Entity.HISTORY, 4, Kind.TEXT),
    HISTORY_WHEN(Entity.HISTORY, 5, Kind.MOMENT),
    HISTORY_COMPANY(Entity.HISTORY, 6, Kind.TEXT),
    HISTORY_ACTIVITY(Entity.HISTORY, 7, Kind.ROW),
    HISTORY_CORRECTS(Entity.HISTORY, 8, Kind.ROW),
    /// Who got in touch with whom; nothing if nobody said it.
    HISTORY_DIRECTION(Entity.HISTORY, 9, Kind.TEXT),
    /// How many minutes it took, begun ones counted; nothing if nobody said it.
    HISTORY_MINUTES(Entity.HISTORY, 10, Kind.NUMBER),

    NOTE_TEXT(Entity.NOTE, 1, Kind.TEXT),
    NOTE_PINNED(Entity.NOTE, 2, Kind.BOOL),

    CONSENT_CHANNEL(Entity.CONSENT, 1, Kind.TEXT),
    CONSENT_ALLOWED(Entity.CONSENT, 2, Kind.BOOL),
    CONSENT_DATE(Entity.CONSENT, 3, Kind.DAY),
    CONSENT_SOURCE(Entity.CONSENT, 4, Kind.TEXT),
    CONSENT_WORDING(Entity.CONSENT, 5, Kind.TEXT),
    CONSENT_NAMES(Entity.CONSENT, 6, Kind.ROWS),

    BATCH_FILE(Entity.IMPORT_BATCH, 1, Kind.TEXT),
    BATCH_WHEN(Entity.IMPORT_BATCH, 2, Kind.MOMENT),
    BATCH_COUNTS(Entity.IMPORT_BATCH, 3, Kind.TEXTS),
    BATCH_DIGEST(Entity.IMPORT_BATCH, 4, Kind.TEXT),

    USER_FIELD_NAME(Entity.USER_FIELD, 1, Kind.TEXT),
    USER_FIELD_TYPE(Entity.USER_FIELD, 2, Kind.TEXT),
    USER_FIELD_PURPOSE(Entity.USER_FIELD, 3, Kind.TEXT),
    /// Which of the fifteen user fields of a contact it names: 1 to 15.
    USER_FIELD_SLOT(Entity.USER_FIELD, 4, Kind.NUMBER),
    /// What it can be filled with, where that is a choice.
    USER_FIELD_OPTIONS(Entity.USER_FIELD, 5, Kind.TEXTS),
    /// How many days before its date it reminds; nothing for not at all.
    USER_FIELD_REMIND(Entity.USER_FIELD, 6, Kind.NUMBER),
    USER_FIELD_LISTED(Entity.USER_FIELD, 7, Kind.BOOL),

    /// Who is getting in touch with somebody just now.
    CLAIM_WHO(Entity.CLAIM, 1, Kind.TEXT),
    CLAIM_AT(Entity.CLAIM, 2, Kind.MOMENT),
    CLAIM_CHANNEL(Entity.CLAIM, 3, Kind.TEXT),

    /// The rows of somebody who asked to be forgotten ([Forgotten]).
    FORGET_ROWS(Entity.FORGET, 1, Kind.ROWS),
    /// What the digests are salted with.
    FORGET_SALT(Entity.FORGET, 2, Kind.TEXT),
    /// By what a list is told that it would bring the person back ([ForgottenKeys]).
    FORGET_DIGESTS(Entity.FORGET, 3, Kind.TEXTS),

    /// As it is shown; what lies on a disk is named by its content.
    ATTACHMENT_NAME(Entity.ATTACHMENT, 1, Kind.TEXT),
    /// In bytes.
    ATTACHMENT_SIZE(Entity.ATTACHMENT, 2, Kind.NUMBER),
    ATTACHMENT_TYPE(Entity.ATTACHMENT, 3, Kind.TEXT),
    /// Of its bytes, in hexadecimal digits.
    ATTACHMENT_SHA256(Entity.ATTACHMENT, 4, Kind.TEXT),
    ATTACHMENT_WHO(Entity.ATTACHMENT, 5, Kind.TEXT),
    ATTACHMENT_WHEN(Entity.ATTACHMENT, 6, Kind.MOMENT),
    /// What happened when it came or went; nothing if it hangs on the contact alone.
    ATTACHMENT_ENTRY(Entity.ATTACHMENT, 7, Kind.ROW),

    /// The contacts that are one person.
    MERGE_CONTACTS(Entity.MERGE, 1, Kind.ROWS),

    GROUP_NAME(Entity.GROUP, 1, Kind.TEXT),

    /// In which group. Whom it belongs to is the contact alone: a group that is deleted deletes nobody's rows.
    MEMBERSHIP_GROUP(Entity.MEMBERSHIP, 1, Kind.ROW);

    /// Number of the cell, in every entity, that says whether the row is deleted (`sync.md`, amendment 15).
    public static final int ALIVE = 255;

    /// Number of the cell, in every entity, that names the rows this row belongs to (`sync.md`, amendment 16).
    public static final int BELONGS_TO = 254;

    /// Number of the cell, in every entity, that stands in a stripped frame for a row that is forgotten: the
    /// only one.
    public static final int FORGOTTEN = 253;

    /// Number of the cell, in every entity, in which an undo says of a row that it left something of
    /// what it undid there, because others had built on it: once they are undone too, that goes as
    /// well. True for a whole row that what it undid had made, false for some values.
    public static final int TAKEN_BACK = 252;

    /// Number of the first of the fifteen user fields of a contact; the others follow it.
    public static final int USER_FIELD_1 = 101;

    public static final int USER_FIELDS = 15;

    /// What shape a field's value has.
    public enum Kind {
        TEXT,
        /// an array of texts
        TEXTS,
        NUMBER,
        BOOL,
        /// days since 1970-01-01
        DAY,
        /// milliseconds since 1970, UTC
        MOMENT,
        /// an array of day and minute of the day; the minute is missing for any time
        DUE,
        /// an array of the five parts of a [org.aftercall.model.PersonName]
        NAME,
        /// an array of the five parts of an [org.aftercall.model.Address]
        ADDRESS,
        /// the sixteen bytes of a row id
        ROW,
        /// an array of row ids
        ROWS,
        /// fields and dots ([LookedAt]): nothing that is shown, so it has no column
        VERSIONS
    }

    private final Entity entity;
    private final int number;
    private final Kind kind;

    Field(Entity entity, int number, Kind kind) {
        this.entity = entity;
        this.number = number;
        this.kind = kind;
    }

    public Entity entity() {
        return entity;
    }

    public int number() {
        return number;
    }

    public Kind kind() {
        return kind;
    }

    /// Whether a number is that of something that people write, rather than of what is known about the row.
    public static boolean isWritten(int number) {
        return number != ALIVE && number != BELONGS_TO && number != FORGOTTEN && number != TAKEN_BACK;
    }

    /// The field with a number; empty for a reserved one, a user field, or one that only a newer version knows.
    public static Optional<Field> of(int entity, int number) {
        for (Field field : values()) {
            if (field.entity.number() == entity && field.number == number) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }
}
