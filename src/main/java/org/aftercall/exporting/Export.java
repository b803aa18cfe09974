package org.aftercall.exporting;

import java.util.List;
import org.aftercall.model.Problem;

/// What an export wrote.
///
/// @param problems what could not be written as it is
public record Export(long contacts, long companies, List<Problem> problems) {
    public Export {
        problems = List.copyOf(problems);
    }
}
