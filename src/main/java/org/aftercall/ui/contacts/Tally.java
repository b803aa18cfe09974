package org.aftercall.ui.contacts;

import java.util.Map;

/// How many contacts there are of each lookup and type.
///
/// @param all contacts in the book
/// @param lookups by the words that they ask
/// @param types by the code of the type
record Tally(long all, Map<String, Long> lookups, Map<String, Long> types) {
    static final Tally NONE = new Tally(0, Map.of(), Map.of());
}
