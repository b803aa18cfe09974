package org.aftercall.importing;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// From which column of a table the value of a field comes, and who owns the information in it.
final class FieldColumns {
    /// Of what is no table.
    static final FieldColumns NONE = new FieldColumns();

    private final Map<String, String> headers = new HashMap<>();
    private final Map<String, Side> owners = new HashMap<>();

    private FieldColumns() {}

    static FieldColumns of(Mapping mapping) {
        FieldColumns all = new FieldColumns();
        for (ColumnMapping column : mapping.columns()) {
            String field = field(column);
            all.headers.putIfAbsent(field, column.header());
            Side owner = mapping.owners().get(column.column());
            if (owner != null) {
                all.owners.putIfAbsent(field, owner);
            }
        }
        return all;
    }

    /// The name of a field as a comparison says it.
    private static String field(ColumnMapping column) {
        return switch (column.target()) {
            case SALUTATION, FIRST_NAME, MIDDLE_NAME, LAST_NAME, SUFFIX, FULL_NAME -> "name";
            case ADDRESS, STREET, PO_BOX, CITY, REGION, POSTCODE, COUNTRY -> "address";
            case BIRTHDAY, BIRTH_YEAR, BIRTH_MONTH, BIRTH_DAY -> "birthday";
            case TYPE -> "types";
            case USER_FIELD -> "user_field_" + column.detail();
            case PHONE, MOBILE, FAX -> "phone";
            case TWITTER, INSTAGRAM, LINKEDIN, BLOG, WEB -> "web";
            default -> column.target().name().toLowerCase(Locale.ROOT);
        };
    }

    /// Whether a column gives this field, filled or not.
    boolean has(String field) {
        return headers.containsKey(field);
    }

    /// Header of the first column that gives it, empty for none.
    String header(String field) {
        return headers.getOrDefault(field, "");
    }

    /// Null where the one who changed it last is right.
    @Nullable
    Side owner(String field) {
        return owners.get(field);
    }
}
