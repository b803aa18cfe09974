package org.aftercall.model;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The stored forms of a set of known choices: their names in small letters. Worked out once; a list asks for some of
/// each row.
final class Codes<K extends Enum<K>> {
    private final String[] codes;
    private final Map<String, K> known = new HashMap<>();

    private Codes(Class<K> choices) {
        K[] all = choices.getEnumConstants();
        codes = new String[all.length];
        for (K each : all) {
            codes[each.ordinal()] = each.name().toLowerCase(Locale.ROOT);
            known.put(codes[each.ordinal()], each);
        }
    }

    static <K extends Enum<K>> Codes<K> of(Class<K> choices) {
        return new Codes<>(choices);
    }

    String code(K choice) {
        return codes[choice.ordinal()];
    }

    /// The choice with a stored form; empty if no known one has it.
    Optional<K> known(String code) {
        return Optional.ofNullable(known.get(code));
    }
}
