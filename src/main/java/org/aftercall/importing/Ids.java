package org.aftercall.importing;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.aftercall.text.Uuid5;
import org.jspecify.annotations.Nullable;

/// Ids of rows: those that a file names, and those that are made of what it says.
final class Ids {
    private Ids() {}

    /// Null if a text is no id.
    static @Nullable UUID read(String text) {
        try {
            return text.length() == 36 ? UUID.fromString(text) : null;
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }

    /// An id that is the same wherever the same words are given.
    static UUID derived(String... words) {
        return Uuid5.of(String.join("\u001F", words).getBytes(StandardCharsets.UTF_8));
    }
}
