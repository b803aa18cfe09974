package org.aftercall.store.h2;

import static org.aftercall.store.h2.jooq.Tables.CONTACT;

import java.util.List;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.Version;
import org.aftercall.text.Names;
import org.jspecify.annotations.Nullable;

/// Contacts: people, by their name key and with the facts their line shows.
final class ContactTable extends RowTable {
    ContactTable() {
        super(
                CONTACT,
                Entity.CONTACT.number(),
                false,
                Column.of(Entity.CONTACT),
                List.of(CONTACT.NAME_KEY, CONTACT.PRIORITY_RANK, CONTACT.CREATED),
                List.of(
                        CONTACT.COMPANY_ID,
                        CONTACT.TITLE,
                        CONTACT.PHONE,
                        CONTACT.EMAIL,
                        CONTACT.NEXT_DUE,
                        CONTACT.LAST_TOUCH,
                        CONTACT.LAST_FACT));
    }

    @Override
    @Nullable
    Object[] derive(StoredRow row) {
        return new @Nullable Object[] {
            Names.key(Rows.name(row)), rank(Cells.text(row, Field.CONTACT_PRIORITY)), created(row)
        };
    }

    @Override
    @Nullable
    Object[] facts(StoredRow row) {
        return (row.facts == null ? Facts.Derived.NONE : row.facts).columns();
    }

    /// 0 for A, 1 for B, 2 for C, 3 for none or unknown.
    static int rank(String priority) {
        return switch (priority) {
            case "A" -> 0;
            case "B" -> 1;
            case "C" -> 2;
            default -> 3;
        };
    }

    /// Hybrid clock of the oldest standing version: the creation, unless every cell was written again.
    private static long created(StoredRow row) {
        long oldest = Long.MAX_VALUE;
        for (int field : row.state.fields()) {
            for (Version version : row.state.standing(field)) {
                oldest = Math.min(oldest, version.clock());
            }
        }
        return oldest;
    }
}
