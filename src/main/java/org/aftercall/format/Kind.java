package org.aftercall.format;

/// The kinds of tables that can be read.
public enum Kind {
    XLSX,
    CSV,
    JSON
}
