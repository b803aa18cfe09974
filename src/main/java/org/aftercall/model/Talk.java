package org.aftercall.model;

import org.jspecify.annotations.Nullable;

/// Which way a call or a meeting went, and how long it took, as far as anybody said.
///
/// @param direction null if nobody said it
/// @param minutes begun minutes; null if nobody said or measured them
public record Talk(@Nullable Direction direction, @Nullable Integer minutes) {
    public static final Talk UNTOLD = new Talk(null, null);

    /// From the stored forms.
    ///
    /// @param direction empty if nobody said it
    public static Talk of(String direction, @Nullable Integer minutes) {
        return new Talk(direction.isBlank() ? null : Direction.of(direction), minutes);
    }

    /// The stored form of the direction, empty if nobody said it.
    public String way() {
        return direction == null ? "" : direction.code();
    }

    /// Whether the contact called the user.
    public boolean isIncoming() {
        return direction == Direction.Known.INCOMING;
    }
}
