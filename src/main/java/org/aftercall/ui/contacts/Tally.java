package org.aftercall.ui.contacts;

import java.util.List;
import java.util.Map;
import org.aftercall.store.Groups.Counted;

/// How many contacts there are of each lookup, type and group.
///
/// @param all contacts in the book
/// @param lookups by the words that they ask
/// @param types by the code of the type
/// @param groups by name
record Tally(long all, Map<String, Long> lookups, Map<String, Long> types, List<Counted> groups) {
    static final Tally NONE = new Tally(0, Map.of(), Map.of(), List.of());

    Tally {
        groups = List.copyOf(groups);
    }
}
