package org.aftercall.ui.firstrun;

/// How somebody begins with a book.
public enum Beginning {
    /// With a list that is there already.
    IMPORT,
    /// With invented people, to look around.
    SAMPLE,
    /// With nothing, adding the first contact by hand.
    EMPTY,
    /// With the book that a colleague shares.
    JOIN,
    /// With the book that lies in the folder.
    OPEN
}
