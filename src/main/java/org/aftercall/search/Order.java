package org.aftercall.search;

/// In which order a list shows its contacts. Among equals the more recent stands first; those that have nothing to
/// order them by stand last in either direction.
///
/// @param descending from the end of the alphabet, the last priority, the latest day
public record Order(By by, boolean descending) {
    /// What a list can be ordered by.
    public enum By {
        /// The most recent first; where words were typed those found by name stand before those found by anything else
        /// on the contact, and those before the ones found in notes only. Descending: simply the oldest first.
        RECENCY,
        /// As it is shown: first, middle and last name.
        NAME,
        /// Where the contact works now.
        COMPANY,
        PRIORITY,
        /// When something last happened.
        REACHED,
        /// When the next action is due.
        DUE,
        CITY
    }

    public static final Order RECENCY = ascending(By.RECENCY);

    public static Order ascending(By by) {
        return new Order(by, false);
    }

    public static Order descending(By by) {
        return new Order(by, true);
    }
}
