package org.aftercall.ui.kit;

/// Takes the user elsewhere. Called on the screen's thread.
public interface Navigator {
    /// Shows a page, or opens a sheet above the one that is shown.
    void go(Destination to);

    /// To the page before, as it was left; nothing if there is none.
    void back();

    /// Takes a step back again.
    void forward();

    /// Whether somebody shows such a destination. Nothing offers what nobody shows.
    default boolean shows(Class<? extends Destination> kind) {
        return true;
    }

    /// Closes the sheet that is open, if there is one, and gives the focus back to where it came from.
    void close();
}
