package org.aftercall.search;

import java.util.List;
import java.util.Map;
import org.aftercall.lookup.Lookup;
import org.aftercall.model.ContactId;
import org.aftercall.store.ContactRow;

/// The answer to what somebody typed.
///
/// @param rows the first hits: by name first, then by anything on the contact, then by notes; each by recency. Which
///     stretches of a text were hit says [org.aftercall.lookup.Marks]
/// @param total number of all hits
/// @param lookup what was understood
/// @param inNotes for a row that was found by a note only: the line of the note
/// @param complete false while the index is being made: more may be found later
public record Found(
        List<ContactRow> rows, long total, Lookup lookup, Map<ContactId, String> inNotes, boolean complete) {
    public Found {
        rows = List.copyOf(rows);
        inNotes = Map.copyOf(inNotes);
    }
}
