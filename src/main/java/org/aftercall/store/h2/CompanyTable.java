package org.aftercall.store.h2;

import static org.aftercall.store.h2.jooq.Tables.COMPANY;

import java.util.List;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.text.Companies;
import org.jspecify.annotations.Nullable;

/// Companies, by the key under which however it is spelled is found.
final class CompanyTable extends RowTable {
    CompanyTable() {
        super(COMPANY, Entity.COMPANY.number(), false, Column.of(Entity.COMPANY), List.of(COMPANY.NAME_KEY), List.of());
    }

    @Override
    @Nullable
    Object[] derive(StoredRow row) {
        return new @Nullable Object[] {Companies.key(Cells.text(row, Field.COMPANY_NAME))};
    }
}
