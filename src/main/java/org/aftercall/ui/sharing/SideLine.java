package org.aftercall.ui.sharing;

/// What the foot of the sidebar says of sharing.
///
/// @param title what is so, in two or three words
/// @param text since when, or why
public record SideLine(Tone tone, String title, String text) {
    /// How it looks.
    public enum Tone {
        /// not shared
        ALONE,
        /// everything is everywhere
        FINE,
        /// something is under way
        BUSY,
        /// something waits for the folder
        WAITING,
        /// the user wants it to rest
        PAUSED,
        /// something was decided, and may be looked at
        DECIDED,
        /// the user must do something
        STOPPED
    }
}
