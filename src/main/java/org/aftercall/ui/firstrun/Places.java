package org.aftercall.ui.firstrun;

import java.nio.file.Path;
import java.util.Optional;
import org.aftercall.model.Problem;

/// What is known of the folders of this computer. Not for the screen's thread.
public interface Places {
    /// Where a book is kept when the user chooses a folder: the folder itself, or one in it if other things lie there.
    Path within(Path chosen);

    /// Whether a book lies there already.
    boolean holdsBook(Path folder);

    /// Makes a book of a backup. Takes a while.
    ///
    /// @return what its user called the book, may be empty
    /// @throws org.aftercall.model.Refused if the backup is not whole, or no book may lie there; then there is none
    String restore(Path backup, Path folder);

    /// Why no book may lie there; empty if one may.
    Optional<Problem> refusal(Path folder);
}
