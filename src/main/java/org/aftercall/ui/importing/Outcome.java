package org.aftercall.ui.importing;

import java.util.List;
import org.aftercall.importing.ImportResult;

/// What an import did, and what an undo of it did.
///
/// @param undone whether it was taken back
/// @param said how much an undo left as it is, in sentences
/// @param kept the same one by one: who, and why
record Outcome(ImportResult result, boolean undone, List<String> said, List<String> kept) {
    Outcome {
        said = List.copyOf(said);
        kept = List.copyOf(kept);
    }
}
