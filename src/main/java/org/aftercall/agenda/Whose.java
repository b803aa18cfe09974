package org.aftercall.agenda;

import org.aftercall.store.Due;

/// Whose work is listed.
public sealed interface Whose {
    /// One user's work. Work that nobody owns is everybody's, so that it is never out of sight.
    record Of(String user) implements Whose {}

    /// What one user gave to others and waits for.
    record GivenBy(String user) implements Whose {}

    /// The whole team's.
    enum Everyone implements Whose {
        EVERYONE
    }

    /// Whether work of somebody is listed, whoever gave it.
    default boolean includes(String owner) {
        return switch (this) {
            case Of(String user) -> owner.isEmpty() || owner.equals(user);
            case GivenBy _ -> false;
            case Everyone _ -> true;
        };
    }

    /// Whether a piece of work is listed.
    default boolean includes(Due.Key key) {
        return this instanceof GivenBy(String user)
                ? key.givenBy().equals(user) && !key.owner().equals(user)
                : includes(key.owner());
    }
}
