package org.aftercall.change;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/// What an undo writes and what it leaves (`product.md`, rule 7).
///
/// @param changes to be written with intent [Intent#UNDO]; empty if there is nothing left to undo
/// @param context of the frames that write them: nothing but the dots of what is undone
/// @param kept what stays, and why
/// @param went rows that earlier undos had left because of what is undone now, and which go with it
public record Undo(List<RowChange> changes, Context context, List<Kept> kept, Set<UUID> went) {
    public Undo {
        changes = List.copyOf(changes);
        kept = List.copyOf(kept);
        went = Set.copyOf(went);
    }

    /// Something of the operation that stays.
    ///
    /// @param field number of the field, or [#WHOLE_ROW]
    public record Kept(UUID row, int field, Reason reason) {
        public static final int WHOLE_ROW = 0;
    }

    /// Why something stays.
    public enum Reason {
        /// somebody wrote another value later
        OVERWRITTEN,
        /// another operation's work stands on the row, below it, or on what belongs together with it
        OTHERS_BUILT_ON_IT,
        /// a refusal is never withdrawn by undo of an import or a merge; nor is what it stands on
        REFUSAL
    }
}
