package org.aftercall.ui.kit;

/// What the colours of a list of contacts tell.
public enum Colouring {
    TYPE,
    PRIORITY,
    OWNER,
    /// How long ago anybody last had to do with them.
    SILENCE,
    NONE
}
