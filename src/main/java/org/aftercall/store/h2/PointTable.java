package org.aftercall.store.h2;

import static org.aftercall.store.h2.jooq.Tables.CONTACT_POINT;

import java.util.List;
import java.util.Locale;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.model.PointKind;
import org.aftercall.text.Emails;
import org.aftercall.text.Phones;
import org.jspecify.annotations.Nullable;

/// Contact points, with the form in which equal ones are equal.
final class PointTable extends RowTable {
    PointTable() {
        super(
                CONTACT_POINT,
                Entity.CONTACT_POINT.number(),
                true,
                Column.of(Entity.CONTACT_POINT),
                List.of(CONTACT_POINT.COMPARABLE),
                List.of());
    }

    @Override
    @Nullable
    Object[] derive(StoredRow row) {
        return new @Nullable Object[] {
            comparable(
                    PointKind.of(Cells.text(row, Field.POINT_KIND)),
                    Cells.text(row, Field.POINT_WRITTEN),
                    Cells.text(row, Field.POINT_COUNTRY))
        };
    }

    static String comparable(PointKind kind, String written, String country) {
        return switch (kind) {
            case PointKind.Known known ->
                switch (known) {
                    case PHONE, MOBILE, FAX -> Phones.read(written, country).comparable();
                    case EMAIL -> Emails.comparable(written).orElse("");
                    case WEB, LINKEDIN, TWITTER, INSTAGRAM, BLOG, OTHER ->
                        written.strip().toLowerCase(Locale.ROOT);
                };
            case PointKind.Unknown _ -> written.strip().toLowerCase(Locale.ROOT);
        };
    }
}
