package org.aftercall.agenda;

import org.aftercall.store.Due;

/// Whose work is listed.
public sealed interface Whose {
    /// One user's work. Work that nobody owns is everybody's, so that it is never out of sight.
    record Of(String user) implements Whose {
        @Override
        public boolean includes(String owner) {
            return owner.isEmpty() || owner.equals(user);
        }
    }

    /// What one user gave to others and waits for.
    record GivenBy(String user) implements Whose {
        @Override
        public boolean includes(String owner) {
            return false;
        }

        @Override
        public boolean includes(Due.Key key) {
            return key.givenBy().equals(user) && !key.owner().equals(user);
        }
    }

    /// The whole team's.
    enum Everyone implements Whose {
        EVERYONE;

        @Override
        public boolean includes(String owner) {
            return true;
        }
    }

    /// Whether work of somebody is listed, whoever gave it.
    boolean includes(String owner);

    /// Whether a piece of work is listed.
    default boolean includes(Due.Key key) {
        return includes(key.owner());
    }
}
