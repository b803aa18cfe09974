package org.aftercall.importing;

/// Whose word counts: that of the foreign sheet, or that of this book.
public enum Side {
    SHEET,
    BOOK
}
