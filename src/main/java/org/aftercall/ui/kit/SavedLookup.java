package org.aftercall.ui.kit;

import java.util.ArrayList;
import java.util.List;

/// A lookup with a name.
///
/// @param code of a lookup that comes with the program; empty for one that the user saved
/// @param name in the user's language
/// @param words what it asks
public record SavedLookup(String code, String name, String words, Icon icon) {
    /// Where the user's own ones are remembered.
    private static final String PLACE = "contacts.lookups";

    public boolean isOwn() {
        return code.isEmpty();
    }

    /// The user's own lookups, in the order in which they were saved.
    public static List<SavedLookup> own(Memory memory) {
        List<SavedLookup> own = new ArrayList<>();
        DraftText.read(memory.read(PLACE, "")).forEach((number, both) -> {
            int end = both.indexOf('\n');
            if (end > 0) {
                own.add(new SavedLookup("", both.substring(0, end), both.substring(end + 1), Icon.SEARCH));
            }
        });
        return own;
    }

    public static void remember(Memory memory, List<SavedLookup> own) {
        var fields = new java.util.LinkedHashMap<String, String>();
        for (SavedLookup each : own) {
            fields.put(Integer.toString(fields.size() + 1), each.name().replace('\n', ' ') + "\n" + each.words());
        }
        memory.write(PLACE, DraftText.write(fields));
    }
}
