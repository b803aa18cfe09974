package org.aftercall.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something expected that went wrong and can be repaired: data only, said in the user's language by `wording`.
///
/// @param key names the sentence: `problem.` + key in the messages
/// @param severity whether the value, the row or the whole operation is affected
/// @param arguments what the sentence is filled with, in its order
/// @param origin where in a foreign file, null for what was typed
public record Problem(
        String key,
        Severity severity,
        List<String> arguments,
        @Nullable Origin origin) {
    /// How far a problem reaches.
    public enum Severity {
        /// Taken, but somebody should look.
        NOTICE,
        /// The value is kept as text, but cannot be used as what it should be.
        VALUE,
        /// The row is not taken.
        ROW,
        /// Nothing is taken, nothing was changed.
        REFUSED
    }

    public Problem {
        arguments = List.copyOf(arguments);
    }

    public static Problem refused(String key, String... arguments) {
        return new Problem(key, Severity.REFUSED, List.of(arguments), null);
    }

    public static Problem at(Origin origin, Severity severity, String key, String... arguments) {
        return new Problem(key, severity, List.of(arguments), origin);
    }
}
