package org.aftercall.model;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The stored forms of a set of known choices: their names in small letters. Worked out once; a list asks for some of
/// each row.
final class Codes<K extends Enum<K>> {
    private final Map<K, String> codes;
    private final Map<String, K> known = new HashMap<>();

    private Codes(Class<K> choices) {
        codes = new EnumMap<>(choices);
        for (K each : choices.getEnumConstants()) {
            String code = each.name().toLowerCase(Locale.ROOT);
            codes.put(each, code);
            known.put(code, each);
        }
    }

    static <K extends Enum<K>> Codes<K> of(Class<K> choices) {
        return new Codes<>(choices);
    }

    String code(K choice) {
        return Objects.requireNonNull(codes.get(choice));
    }

    /// The choice with a stored form; empty if no known one has it.
    Optional<K> known(String code) {
        return Optional.ofNullable(known.get(code));
    }
}
