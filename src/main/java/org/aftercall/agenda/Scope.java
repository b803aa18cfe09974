package org.aftercall.agenda;

import org.aftercall.model.ActivityKind;
import org.aftercall.model.HistoryEntry;
import org.aftercall.store.Due;
import org.jspecify.annotations.Nullable;

/// Which work is listed.
///
/// @param kind null for all kinds
public record Scope(Whose whose, @Nullable ActivityKind kind) {
    /// All kinds of work.
    public static Scope of(Whose whose) {
        return new Scope(whose, null);
    }

    boolean includes(Due.Key key) {
        return whose.includes(key) && (kind == null || kind.code().equals(key.kind()));
    }

    /// An entry is of the kind of the work that it closed out.
    boolean includes(HistoryEntry entry) {
        return whose.includes(entry.who())
                && (kind == null || kind.code().equals(entry.type().code()));
    }
}
