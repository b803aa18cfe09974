package org.aftercall.ui.firstrun;

/// Light or dark, or as the system is.
public enum Look {
    SYSTEM,
    LIGHT,
    DARK
}
