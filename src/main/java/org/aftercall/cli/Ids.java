package org.aftercall.cli;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// Reads ids as commands print them.
final class Ids {
    /// Java alone would take "1-1-1-1-1" for an id, too.
    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private Ids() {}

    /// Empty if this is no id.
    static Optional<UUID> read(String typed) {
        return ID.matcher(typed.strip()).matches() ? Optional.of(UUID.fromString(typed.strip())) : Optional.empty();
    }
}
