package org.aftercall.ui.importing;

import java.util.List;
import org.aftercall.importing.ImportResult;

/// What an import did, and what an undo of it did.
///
/// @param undone whether it was taken back
/// @param kept what an undo left as it is: who, and why
record Outcome(ImportResult result, boolean undone, List<String> kept) {
    Outcome {
        kept = List.copyOf(kept);
    }
}
