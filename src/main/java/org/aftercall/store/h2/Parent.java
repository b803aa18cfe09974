package org.aftercall.store.h2;

import java.util.List;

/// How the rows that belong to a contact or to a company are found.
enum Parent {
    CONTACT("contact_id"),
    COMPANY("company_id");

    private static final String ONLY_OF_COMPANY = "t.contact_id is null and t.company_id = ";

    private final String column;

    Parent(String column) {
        this.column = column;
    }

    /// What joins a table of keys, `keys.k`, with the rows `t` that belong to them; where there is none, `t.id` is
    /// null: so that H2 begins with the keys, and not with all that belongs to any company. Together they give each
    /// row once.
    List<String> joins(RowTable table) {
        String rows = " left join " + table.name() + " t on ";
        return isSecondOf(table)
                ? List.of(
                        rows + ONLY_OF_COMPANY + "keys.k",
                        " join second_parent s on s.company_id = keys.k" + rows
                                + "t.uuid = s.row_uuid and t.company_id = s.company_id")
                : List.of(rows + "t." + column + " = keys.k");
    }

    /// Conditions on a row `t`, each with one key: whichever holds, it belongs to the key.
    List<String> conditions(RowTable table) {
        return isSecondOf(table)
                ? List.of(ONLY_OF_COMPANY + "?", "t.uuid in (select row_uuid from second_parent where company_id = ?)")
                : List.of("t." + column + " = ?");
    }

    /// The column of a row `t` with the key.
    String column() {
        return "t." + column;
    }

    private boolean isSecondOf(RowTable table) {
        return this == COMPANY && table.companyIsSecond();
    }
}
