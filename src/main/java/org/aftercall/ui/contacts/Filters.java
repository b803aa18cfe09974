package org.aftercall.ui.contacts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What the buttons beside the search field and the list of types narrow the list to.
///
/// @param types codes of relationship types, any of them; empty for all
/// @param priorities letters, empty text for none, any of them; empty for all
record Filters(Set<String> types, Set<String> priorities, Owner owner) {
    static final Filters NONE = new Filters(Set.of(), Set.of(), Owner.ANYONE);

    /// Whose contacts.
    enum Owner {
        ANYONE,
        ME,
        NOBODY
    }

    boolean isEmpty() {
        return equals(NONE);
    }

    Filters withType(String code) {
        return new Filters(turned(types, code), priorities, owner);
    }

    Filters withPriority(String letter) {
        return new Filters(types, turned(priorities, letter), owner);
    }

    Filters with(Owner other) {
        return new Filters(types, priorities, other);
    }

    /// The same in the words of a lookup; empty for none.
    String words() {
        List<String> words = new ArrayList<>();
        if (!types.isEmpty()) {
            words.add("type:" + String.join(",", sorted(types)));
        }
        if (!priorities.isEmpty()) {
            words.add("pri:"
                    + sorted(priorities).stream()
                            .map(letter -> letter.isEmpty() ? "none" : letter.toLowerCase(java.util.Locale.ROOT))
                            .collect(Collectors.joining(",")));
        }
        switch (owner) {
            case ANYONE -> {}
            case ME -> words.add("owner:me");
            case NOBODY -> words.add("owner:none");
        }
        return String.join(" ", words);
    }

    private static List<String> sorted(Collection<String> codes) {
        return codes.stream().sorted().toList();
    }

    private static Set<String> turned(Set<String> from, String code) {
        Set<String> other = new LinkedHashSet<>(from);
        if (!other.remove(code)) {
            other.add(code);
        }
        return Set.copyOf(other);
    }
}
