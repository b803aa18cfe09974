package org.aftercall.importing;

/// What becomes of a row. Every row is in exactly one class.
public enum RowClass {
    /// comes in as a new contact
    NEW,
    /// adds something to a contact that is there
    UPDATE,
    /// says nothing that is not there already
    SAME,
    /// may be somebody who is there, or an earlier row; comes in as new and is listed
    POSSIBLE_DUPLICATE,
    /// is not taken; the reason is listed
    REJECTED,
    EMPTY
}
