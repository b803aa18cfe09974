package org.aftercall.change;

import java.util.Optional;

/// The kinds of rows. A number is never used again for something else.
public enum Entity {
    CONTACT(1),
    COMPANY(2),
    AFFILIATION(3),
    CONTACT_POINT(4),
    ADDRESS(5),
    ACTIVITY(6),
    HISTORY(7),
    NOTE(8),
    CONSENT(9),
    IMPORT_BATCH(10),
    USER_FIELD(11),
    CLAIM(12),
    FORGET(13),
    ATTACHMENT(14),
    /// That some contacts are one person ([Merges]).
    MERGE(15),
    /// A fixed set of contacts.
    GROUP(16),
    /// That a contact is in a group; its id is made from both.
    MEMBERSHIP(17);

    private static final Entity[] ALL = values(); // asked for each row of a load, and each call of values() copies

    private final int number;

    Entity(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    /// The entity with a number; empty for one that only a newer version knows.
    public static Optional<Entity> of(int number) {
        for (Entity entity : ALL) {
            if (entity.number == number) {
                return Optional.of(entity);
            }
        }
        return Optional.empty();
    }
}
