package org.aftercall.change;

import java.util.List;
import java.util.UUID;

/// What an undo asks the book.
public interface History {
    /// All frames that ever touched a row, the row's own changes at least, in the order in which they were applied.
    List<Frame> framesOf(UUID row);

    /// The rows as they are now.
    Family family();
}
