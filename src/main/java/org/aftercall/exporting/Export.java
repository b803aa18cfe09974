package org.aftercall.exporting;

import java.util.List;
import org.aftercall.model.Problem;

/// What an export wrote.
///
/// @param leftOut how many contacts were left out because they opted out
/// @param problems what could not be written as it is
public record Export(long contacts, long companies, long leftOut, List<Problem> problems) {
    public Export {
        problems = List.copyOf(problems);
    }
}
