package org.aftercall.agenda;

import org.aftercall.store.Due;

/// Whose work is listed.
public sealed interface Whose {
    /// One user's work. Work that nobody owns is everybody's, so that it is never out of sight.
    record Of(String user) implements Whose {}

    /// The whole team's.
    enum Everyone implements Whose {
        EVERYONE
    }

    /// Whether a piece of work is listed.
    default boolean includes(String owner) {
        return switch (this) {
            case Of(String user) -> owner.isEmpty() || owner.equals(user);
            case Everyone _ -> true;
        };
    }

    /// Whether a piece of work is listed.
    default boolean includes(Due.Key key) {
        return includes(key.owner());
    }
}
