package org.aftercall.importing;

import org.aftercall.model.Problem;

/// One row on its way through an import.
sealed interface Row {
    /// Number of the row in its file.
    long number();

    /// Nothing stands in it.
    record Empty(long number) implements Row {}

    /// It cannot be taken.
    record Unreadable(long number, Problem reason) implements Row {}

    record Person(long number, Draft draft) implements Row {}
}
