package org.aftercall.ui.contacts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.aftercall.search.Order;
import org.aftercall.store.Contacts;
import org.aftercall.wording.Words;
import org.jspecify.annotations.Nullable;

/// A column of the list of contacts.
///
/// @param code what it is remembered by
/// @param title its header
/// @param width at 100 % where there is room
/// @param least width below which it is left out
/// @param by what a click on its header sorts by, null if it cannot be sorted by
/// @param rank the columns with the lowest rank are left out first where there is no room
record Column(String code, String title, double width, double least, Order.@Nullable By by, int rank) {
    private static final String OWN = "own-";

    /// The columns that come with the program.
    enum Known {
        NAME(162, 112, Order.By.NAME, 9, true),
        COMPANY(150, 96, Order.By.COMPANY, 6, true),
        PHONE(142, 118, null, 5, true),
        EMAIL(200, 120, null, 4, true),
        PRIORITY(40, 36, Order.By.PRIORITY, 8, true),
        REACHED(76, 66, null, 3, true),
        NEXT(126, 112, Order.By.DUE, 7, true),
        TITLE(140, 90, null, 2, false),
        CITY(110, 80, Order.By.CITY, 2, false),
        COUNTRY(90, 60, null, 1, false),
        TYPE(96, 80, null, 2, false),
        OWNER(120, 90, null, 2, false),
        TOUCHED(84, 70, Order.By.REACHED, 2, false),
        CREATED(84, 70, null, 1, false),
        GROUPS(140, 90, null, 1, false);

        private final double width;
        private final double least;
        private final Order.@Nullable By by;
        private final int rank;
        private final boolean first;

        Known(double width, double least, Order.@Nullable By by, int rank, boolean first) {
            this.width = width;
            this.least = least;
            this.by = by;
            this.rank = rank;
            this.first = first;
        }

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    boolean is(Known known) {
        return code.equals(known.code());
    }

    /// The user's own field of a slot.
    static String own(int slot) {
        return OWN + slot;
    }

    /// All columns there are.
    static List<Column> all(Words words, List<Contacts.UserField> userFields) {
        List<Column> all = new ArrayList<>();
        for (Known known : Known.values()) {
            all.add(new Column(
                    known.code(),
                    words.say("contacts.column." + known.code()),
                    known.width,
                    known.least,
                    known.by,
                    known.rank));
        }
        for (Contacts.UserField field : userFields) {
            all.add(new Column(own(field.slot()), field.name(), 110, 80, null, 1));
        }
        return all;
    }

    /// As in the beginning.
    static List<String> beginning() {
        return Arrays.stream(Known.values())
                .filter(known -> known.first)
                .map(Known::code)
                .toList();
    }
}
