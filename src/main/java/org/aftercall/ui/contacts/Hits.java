package org.aftercall.ui.contacts;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.aftercall.lookup.Lookup;
import org.aftercall.model.ContactId;
import org.aftercall.search.Listing;
import org.jspecify.annotations.Nullable;

/// The contacts that match what was asked, by their place. Reading may be slow: never on the screen's thread.
final class Hits {
    static final Hits NONE = new Hits(null);

    private final @Nullable Listing listing;
    private boolean kept;

    private Hits(@Nullable Listing listing) {
        this.listing = listing;
    }

    static Hits of(Listing listing) {
        return new Hits(listing);
    }

    int total() {
        return listing == null ? 0 : listing.total();
    }

    Lookup lookup() {
        return listing == null ? Lookup.of("") : listing.lookup();
    }

    /// False while the book is still being read for the first time: more may be found later.
    boolean complete() {
        return listing == null || listing.complete();
    }

    /// The contacts from a place until before another.
    List<ContactId> ids(int from, int to) {
        return listing == null ? List.of() : listing.ids(from, to);
    }

    /// For those that were found by a note alone: the line of the note.
    Map<ContactId, String> inNotes(int from, int to) {
        return listing == null ? Map.of() : listing.inNotes(from, to);
    }

    OptionalInt place(ContactId contact) {
        return listing == null ? OptionalInt.empty() : listing.place(contact);
    }

    /// Somebody else goes on with this answer when the list shows another one: a card with its neighbours, a job.
    synchronized Hits keep() {
        kept = true;
        return this;
    }

    /// The list shows another answer.
    synchronized void release() {
        if (listing != null && !kept) {
            listing.close();
        }
    }
}
