package org.aftercall.exporting;

import java.util.List;
import org.aftercall.model.Card;

/// The columns of a table of contacts.
interface TableColumns {
    List<String> headers();

    /// As many values as there are headers.
    List<String> values(Card card);

    /// How many values had no column of their own and stand in the notes.
    default long inNotes() {
        return 0;
    }

    /// How many values found no place at all.
    default long leftOut() {
        return 0;
    }
}
