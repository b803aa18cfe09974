package org.aftercall.store.h2;

import static org.aftercall.store.h2.jooq.Tables.ADDRESS;
import static org.aftercall.store.h2.jooq.Tables.AFFILIATION;
import static org.aftercall.store.h2.jooq.Tables.ATTACHMENT;
import static org.aftercall.store.h2.jooq.Tables.CLAIM;
import static org.aftercall.store.h2.jooq.Tables.CONSENT;
import static org.aftercall.store.h2.jooq.Tables.CONTACT_GROUP;
import static org.aftercall.store.h2.jooq.Tables.FORGET;
import static org.aftercall.store.h2.jooq.Tables.HISTORY;
import static org.aftercall.store.h2.jooq.Tables.IMPORT_BATCH;
import static org.aftercall.store.h2.jooq.Tables.MEMBERSHIP;
import static org.aftercall.store.h2.jooq.Tables.MERGE_RECORD;
import static org.aftercall.store.h2.jooq.Tables.NOTE;
import static org.aftercall.store.h2.jooq.Tables.USER_FIELD;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.Value;
import org.aftercall.model.PersonName;
import org.jspecify.annotations.Nullable;

/// All tables of rows, in the order in which rows are written: what others belong to comes first.
final class Rows {
    static final RowTable CONTACTS = new ContactTable();
    static final RowTable COMPANIES = new CompanyTable();
    static final RowTable AFFILIATIONS = RowTable.below(Entity.AFFILIATION, AFFILIATION);
    static final RowTable POINTS = new PointTable();
    static final RowTable ADDRESSES = RowTable.below(Entity.ADDRESS, ADDRESS);
    static final RowTable ACTIVITIES = new ActivityTable();
    static final RowTable HISTORIES = RowTable.below(Entity.HISTORY, HISTORY);
    static final RowTable NOTES = RowTable.below(Entity.NOTE, NOTE);
    static final RowTable CONSENTS = RowTable.below(Entity.CONSENT, CONSENT);
    static final RowTable BATCHES = RowTable.below(Entity.IMPORT_BATCH, IMPORT_BATCH);
    static final RowTable USER_FIELDS = RowTable.below(Entity.USER_FIELD, USER_FIELD);
    static final RowTable CLAIMS = RowTable.below(Entity.CLAIM, CLAIM);
    static final RowTable FORGETS = RowTable.below(Entity.FORGET, FORGET);
    static final RowTable ATTACHMENTS = RowTable.below(Entity.ATTACHMENT, ATTACHMENT);
    static final RowTable MERGES =
            new RowTable(MERGE_RECORD, Entity.MERGE.number(), false, Column.of(Entity.MERGE), List.of(), List.of());
    static final RowTable GROUPS =
            new RowTable(CONTACT_GROUP, Entity.GROUP.number(), false, Column.of(Entity.GROUP), List.of(), List.of());
    static final RowTable MEMBERSHIPS = RowTable.below(Entity.MEMBERSHIP, MEMBERSHIP);
    static final UnknownTable UNKNOWN = new UnknownTable();

    static final List<RowTable> ALL = List.of(
            CONTACTS,
            COMPANIES,
            AFFILIATIONS,
            POINTS,
            ADDRESSES,
            ACTIVITIES,
            HISTORIES,
            NOTES,
            CONSENTS,
            BATCHES,
            USER_FIELDS,
            CLAIMS,
            FORGETS,
            ATTACHMENTS,
            MERGES,
            GROUPS,
            MEMBERSHIPS,
            UNKNOWN);

    /// See [RowTable#companyIsSecond].
    static final Set<RowTable> COMPANY_IS_SECOND = Set.of(POINTS, ADDRESSES, ACTIVITIES, NOTES, CONSENTS);

    private Rows() {}

    /// The table of an entity number.
    static RowTable table(int number) {
        return Entity.of(number).map(Rows::table).orElse(UNKNOWN);
    }

    private static RowTable table(Entity entity) {
        return switch (entity) {
            case CONTACT -> CONTACTS;
            case COMPANY -> COMPANIES;
            case AFFILIATION -> AFFILIATIONS;
            case CONTACT_POINT -> POINTS;
            case ADDRESS -> ADDRESSES;
            case ACTIVITY -> ACTIVITIES;
            case HISTORY -> HISTORIES;
            case NOTE -> NOTES;
            case CONSENT -> CONSENTS;
            case IMPORT_BATCH -> BATCHES;
            case USER_FIELD -> USER_FIELDS;
            case CLAIM -> CLAIMS;
            case FORGET -> FORGETS;
            case ATTACHMENT -> ATTACHMENTS;
            case MERGE -> MERGES;
            case GROUP -> GROUPS;
            case MEMBERSHIP -> MEMBERSHIPS;
        };
    }

    /// The rows with these ids, wherever they lie.
    static Map<UUID, StoredRow> find(Statements sql, Registry registry, Collection<UUID> uuids) throws SQLException {
        Map<UUID, StoredRow> found = new HashMap<>();
        Set<UUID> missing = new HashSet<>(uuids);
        for (RowTable table : ALL) {
            if (missing.isEmpty()) {
                break;
            }
            found.putAll(table.load(sql, registry, missing));
            missing.removeAll(found.keySet());
        }
        return found;
    }

    static PersonName name(StoredRow contact) {
        return name(contact.state
                .visible(Field.CONTACT_NAME.number())
                .map(CellCodec.PARTS::toSql)
                .orElseGet(() -> CellCodec.PARTS.toSql(Value.None.NONE)));
    }

    private static PersonName name(@Nullable Object[] parts) {
        String[] texts = new String[5];
        for (int i = 0; i < 5; i++) {
            texts[i] = parts[i] instanceof String text ? text : "";
        }
        return new PersonName(texts[0], texts[1], texts[2], texts[3], texts[4]);
    }
}
