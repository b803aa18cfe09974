package org.aftercall.sharing;

/// What became of reading a file from the shared place. Everything but [Whole] leaves the book as it is.
sealed interface Reading {
    /// All of it is there and unharmed.
    record Whole(Segment segment) implements Reading {}

    /// Cut off, with an empty tail, or damaged: perhaps the rest is still on its way.
    record NotYet(String why) implements Reading {}

    /// Not a file of this kind, or of another book.
    record NotOurs(String why) implements Reading {}

    /// Only a newer version can read it.
    ///
    /// @param reader the version that is needed
    record Newer(int reader) implements Reading {}

    /// Sealed with another key, or not sealed at all in a book that is.
    record Locked(String why) implements Reading {}
}
