package org.aftercall.ui.firstrun;

import java.util.Locale;

/// Light or dark, or as the system is.
public enum Look {
    SYSTEM,
    LIGHT,
    DARK;

    /// How it is remembered.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
