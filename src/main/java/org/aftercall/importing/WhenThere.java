package org.aftercall.importing;

/// What becomes of a row whose person is there already, in the book or in an earlier row.
public enum WhenThere {
    /// empty fields are filled, nothing that is there is changed
    FILL,
    /// what the file says takes the place of what is there
    NEWER,
    /// the row comes in as a contact of its own and is listed as a possible duplicate
    BOTH,
    /// the row is not taken, and listed as such
    SKIP
}
