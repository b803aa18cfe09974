package org.aftercall.lookup;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is known of a contact from what was done, beside what stands on its card.
///
/// @param created when it was written first
/// @param lastTouch when something last happened, null if never
/// @param imports operations of imports that added or changed it
public record Traces(Instant created, @Nullable Instant lastTouch, Set<UUID> imports) {
    public Traces {
        imports = Set.copyOf(imports);
    }

    public static Traces of(Instant created, @Nullable Instant lastTouch) {
        return new Traces(created, lastTouch, Set.of());
    }

    /// The last touch, else the creation.
    Instant latest() {
        return lastTouch == null ? created : lastTouch;
    }
}
