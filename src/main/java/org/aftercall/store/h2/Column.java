package org.aftercall.store.h2;

import static org.aftercall.store.h2.jooq.Tables.ACTIVITY;
import static org.aftercall.store.h2.jooq.Tables.ADDRESS;
import static org.aftercall.store.h2.jooq.Tables.AFFILIATION;
import static org.aftercall.store.h2.jooq.Tables.ATTACHMENT;
import static org.aftercall.store.h2.jooq.Tables.CLAIM;
import static org.aftercall.store.h2.jooq.Tables.COMPANY;
import static org.aftercall.store.h2.jooq.Tables.CONSENT;
import static org.aftercall.store.h2.jooq.Tables.CONTACT;
import static org.aftercall.store.h2.jooq.Tables.CONTACT_GROUP;
import static org.aftercall.store.h2.jooq.Tables.CONTACT_POINT;
import static org.aftercall.store.h2.jooq.Tables.FORGET;
import static org.aftercall.store.h2.jooq.Tables.HISTORY;
import static org.aftercall.store.h2.jooq.Tables.IMPORT_BATCH;
import static org.aftercall.store.h2.jooq.Tables.MEMBERSHIP;
import static org.aftercall.store.h2.jooq.Tables.MERGE_RECORD;
import static org.aftercall.store.h2.jooq.Tables.NOTE;
import static org.aftercall.store.h2.jooq.Tables.USER_FIELD;

import java.util.ArrayList;
import java.util.List;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.jooq.TableField;

/// Where a cell lies in the database: one column, or the several of a composite cell.
///
/// @param field number of the field within its entity
record Column(int field, CellCodec codec, List<TableField<?, ?>> sql) {
    Column {
        sql = List.copyOf(sql);
    }

    /// The columns of all fields of an entity, in the order of the registry.
    static List<Column> of(Entity entity) {
        List<Column> columns = new ArrayList<>();
        for (Field field : Field.values()) {
            if (field.entity() == entity && field.kind() != Field.Kind.VERSIONS) {
                columns.add(new Column(field.number(), CellCodec.of(field.kind()), sql(field)));
            }
        }
        if (entity == Entity.CONTACT) {
            List<TableField<?, ?>> slots = userFields();
            for (int slot = 0; slot < Field.USER_FIELDS; slot++) {
                columns.add(new Column(Field.USER_FIELD_1 + slot, CellCodec.TEXT, List.of(slots.get(slot))));
            }
        }
        return columns;
    }

    private static List<TableField<?, ?>> userFields() {
        return List.of(
                CONTACT.USER_1,
                CONTACT.USER_2,
                CONTACT.USER_3,
                CONTACT.USER_4,
                CONTACT.USER_5,
                CONTACT.USER_6,
                CONTACT.USER_7,
                CONTACT.USER_8,
                CONTACT.USER_9,
                CONTACT.USER_10,
                CONTACT.USER_11,
                CONTACT.USER_12,
                CONTACT.USER_13,
                CONTACT.USER_14,
                CONTACT.USER_15);
    }

    private static List<TableField<?, ?>> sql(Field field) {
        return switch (field) {
            case CONTACT_NAME ->
                List.of(CONTACT.SALUTATION, CONTACT.FIRST_NAME, CONTACT.MIDDLE_NAME, CONTACT.LAST_NAME, CONTACT.SUFFIX);
            case CONTACT_NICKNAME -> List.of(CONTACT.NICKNAME);
            case CONTACT_PRIORITY -> List.of(CONTACT.PRIORITY);
            case CONTACT_TYPES -> List.of(CONTACT.TYPES);
            case CONTACT_STATUS -> List.of(CONTACT.STATUS);
            case CONTACT_MANAGER -> List.of(CONTACT.MANAGER);
            case CONTACT_KEY_PERSON -> List.of(CONTACT.KEY_PERSON);
            case CONTACT_PERSONA -> List.of(CONTACT.PERSONA);
            case CONTACT_SOURCE -> List.of(CONTACT.SOURCE);
            case CONTACT_REFERRED_BY -> List.of(CONTACT.REFERRED_BY);
            case CONTACT_CAMPAIGN -> List.of(CONTACT.CAMPAIGN);
            case CONTACT_BIRTHDAY -> List.of(CONTACT.BIRTHDAY);
            case CONTACT_LANGUAGE -> List.of(CONTACT.LANGUAGE);
            case CONTACT_PARKED_UNTIL -> List.of(CONTACT.PARKED_UNTIL);
            case CONTACT_NO_FOLLOW_UP -> List.of(CONTACT.NO_FOLLOW_UP);
            case COMPANY_NAME -> List.of(COMPANY.NAME);
            case COMPANY_DOMAIN -> List.of(COMPANY.DOMAIN);
            case COMPANY_MANAGER -> List.of(COMPANY.MANAGER);
            case AFFILIATION_TITLE -> List.of(AFFILIATION.TITLE);
            case AFFILIATION_DEPARTMENT -> List.of(AFFILIATION.DEPARTMENT);
            case AFFILIATION_ROLE -> List.of(AFFILIATION.ROLE);
            case AFFILIATION_FROM -> List.of(AFFILIATION.FROM_DAY);
            case AFFILIATION_TO -> List.of(AFFILIATION.TO_DAY);
            case AFFILIATION_CURRENT -> List.of(AFFILIATION.IS_CURRENT);
            case POINT_KIND -> List.of(CONTACT_POINT.KIND);
            case POINT_WRITTEN -> List.of(CONTACT_POINT.WRITTEN);
            case POINT_LABEL -> List.of(CONTACT_POINT.LABEL);
            case POINT_STATUS -> List.of(CONTACT_POINT.STATUS);
            case POINT_PREFERRED -> List.of(CONTACT_POINT.PREFERRED);
            case POINT_COUNTRY -> List.of(CONTACT_POINT.COUNTRY);
            case ADDRESS_VALUE ->
                List.of(ADDRESS.STREET, ADDRESS.CITY, ADDRESS.REGION, ADDRESS.POSTAL_CODE, ADDRESS.COUNTRY);
            case ADDRESS_LABEL -> List.of(ADDRESS.LABEL);
            case ACTIVITY_KIND -> List.of(ACTIVITY.KIND);
            case ACTIVITY_TITLE -> List.of(ACTIVITY.TITLE);
            case ACTIVITY_DUE -> List.of(ACTIVITY.DUE, ACTIVITY.DUE_MINUTE);
            case ACTIVITY_PROMISED -> List.of(ACTIVITY.PROMISED);
            case ACTIVITY_SLIPS -> List.of(ACTIVITY.SLIPS);
            case ACTIVITY_STATE -> List.of(ACTIVITY.STATE);
            case ACTIVITY_OWNER -> List.of(ACTIVITY.OWNER);
            case ACTIVITY_REPEATS -> List.of(ACTIVITY.REPEATS);
            case ACTIVITY_REMIND -> List.of(ACTIVITY.REMIND);
            case ACTIVITY_REPEATS_FROM -> List.of(ACTIVITY.REPEATS_FROM);
            case ACTIVITY_GIVEN_BY -> List.of(ACTIVITY.GIVEN_BY);
            case ACTIVITY_GIVEN_WORD -> List.of(ACTIVITY.GIVEN_WORD);
            case HISTORY_TYPE -> List.of(HISTORY.TYPE);
            case HISTORY_RESULT -> List.of(HISTORY.RESULT);
            case HISTORY_TEXT -> List.of(HISTORY.TEXT);
            case HISTORY_WHO -> List.of(HISTORY.WHO);
            case HISTORY_WHEN -> List.of(HISTORY.MOMENT);
            case HISTORY_COMPANY -> List.of(HISTORY.COMPANY);
            case HISTORY_ACTIVITY -> List.of(HISTORY.ACTIVITY);
            case HISTORY_CORRECTS -> List.of(HISTORY.CORRECTS);
            case HISTORY_DIRECTION -> List.of(HISTORY.DIRECTION);
            case HISTORY_MINUTES -> List.of(HISTORY.MINUTES);
            case NOTE_TEXT -> List.of(NOTE.TEXT);
            case NOTE_PINNED -> List.of(NOTE.PINNED);
            case CONSENT_CHANNEL -> List.of(CONSENT.CHANNEL);
            case CONSENT_ALLOWED -> List.of(CONSENT.ALLOWED);
            case CONSENT_DATE -> List.of(CONSENT.ON_DAY);
            case CONSENT_SOURCE -> List.of(CONSENT.SOURCE);
            case CONSENT_WORDING -> List.of(CONSENT.WORDING);
            case CONSENT_NAMES -> List.of(CONSENT.NAMES);
            case BATCH_FILE -> List.of(IMPORT_BATCH.FILE);
            case BATCH_WHEN -> List.of(IMPORT_BATCH.MOMENT);
            case BATCH_COUNTS -> List.of(IMPORT_BATCH.COUNTS);
            case BATCH_DIGEST -> List.of(IMPORT_BATCH.DIGEST);
            case USER_FIELD_NAME -> List.of(USER_FIELD.NAME);
            case USER_FIELD_TYPE -> List.of(USER_FIELD.TYPE);
            case USER_FIELD_PURPOSE -> List.of(USER_FIELD.PURPOSE);
            case USER_FIELD_SLOT -> List.of(USER_FIELD.SLOT);
            case USER_FIELD_OPTIONS -> List.of(USER_FIELD.OPTIONS);
            case USER_FIELD_REMIND -> List.of(USER_FIELD.REMIND);
            case USER_FIELD_LISTED -> List.of(USER_FIELD.LISTED);
            case CLAIM_WHO -> List.of(CLAIM.WHO);
            case CLAIM_AT -> List.of(CLAIM.MOMENT);
            case CLAIM_CHANNEL -> List.of(CLAIM.CHANNEL);
            case FORGET_ROWS -> List.of(FORGET.FORGOTTEN);
            case FORGET_SALT -> List.of(FORGET.SALT);
            case FORGET_DIGESTS -> List.of(FORGET.DIGESTS);
            case ATTACHMENT_NAME -> List.of(ATTACHMENT.NAME);
            case ATTACHMENT_SIZE -> List.of(ATTACHMENT.BYTES);
            case ATTACHMENT_TYPE -> List.of(ATTACHMENT.TYPE);
            case ATTACHMENT_SHA256 -> List.of(ATTACHMENT.SHA256);
            case ATTACHMENT_WHO -> List.of(ATTACHMENT.WHO);
            case ATTACHMENT_WHEN -> List.of(ATTACHMENT.MOMENT);
            case ATTACHMENT_ENTRY -> List.of(ATTACHMENT.ENTRY);
            case MERGE_CONTACTS -> List.of(MERGE_RECORD.CONTACTS);
            case GROUP_NAME -> List.of(CONTACT_GROUP.NAME);
            case MEMBERSHIP_GROUP -> List.of(MEMBERSHIP.IN_GROUP);
            case CONTACT_LOOKED_AT -> List.of();
        };
    }
}
