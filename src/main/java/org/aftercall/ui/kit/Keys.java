package org.aftercall.ui.kit;

import javafx.scene.input.KeyEvent;

/// What is written on keys.
public final class Keys {
    private Keys() {}

    /// The digit of a key, on either pad; -1 if it is none.
    public static int digit(KeyEvent event) {
        String name = event.getCode().getName();
        return event.getCode().isDigitKey() ? name.charAt(name.length() - 1) - '0' : -1;
    }
}
