package org.aftercall.ui.kit;

import javafx.scene.layout.Region;

/// A form above the page, made anew each time: New contact, New action, the palette. It closes itself by
/// [Navigator#close].
public interface Sheet {
    /// Where in the window a sheet stands.
    enum Stand {
        /// A card in the middle; the window scrolls it where it does not fit.
        MIDDLE,
        /// As high as the window, at its end; scrolls by itself what does not fit.
        SIDE,
        /// A card in the upper third, as high as it likes.
        TOP
    }

    Region node();

    Stand stand();

    /// Puts the focus where work begins; the sheet is part of the window now.
    void begin();

    /// Whether something was typed here that is neither saved nor kept as a draft.
    default boolean isUnsaved() {
        return false;
    }

    /// Whether [#escape()] drops what was typed for good: it is asked before. What keeps a draft, or can be gone
    /// on with, does not.
    default boolean dropsTyped() {
        return false;
    }

    /// Esc, or a click beside it: keeps or drops what was typed, and closes.
    void escape();
}
