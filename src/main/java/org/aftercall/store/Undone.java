package org.aftercall.store;

import java.util.List;
import java.util.UUID;

/// What an undo did.
///
/// @param saved the undo itself, an operation like any other
/// @param kept what was left as it is, and why
public record Undone(Saved saved, List<Kept> kept) {
    public Undone {
        kept = List.copyOf(kept);
    }

    /// One thing that an undo left as it is.
    ///
    /// @param entity number of the entity
    /// @param field number of the field, 0 for the whole row
    /// @param label what the row is called, for the user
    /// @param reason names the sentence: `kept.` + reason in the messages
    public record Kept(UUID row, int entity, int field, String label, String reason) {}
}
