package org.aftercall.ui.contacts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.aftercall.lookup.Term;
import org.aftercall.model.Group;

/// What the buttons beside the search field and the list of types narrow the list to.
///
/// @param types codes of relationship types, any of them; empty for all
/// @param priorities letters, empty text for none, any of them; empty for all
/// @param group in which they are, if in one
record Filters(Set<String> types, Set<String> priorities, Owner owner, Optional<Group> group) {
    static final Filters NONE = new Filters(Set.of(), Set.of(), Owner.ANYONE, Optional.empty());

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
        return new Filters(turned(types, code), priorities, owner, group);
    }

    Filters withPriority(String letter) {
        return new Filters(types, turned(priorities, letter), owner, group);
    }

    Filters with(Owner other) {
        return new Filters(types, priorities, other, group);
    }

    Filters with(Optional<Group> other) {
        return new Filters(types, priorities, owner, other);
    }

    /// Those of a group, or of all again where it was on.
    Filters withGroup(Group other) {
        boolean on = group.map(Group::id).filter(other.id()::equals).isPresent();
        return with(on ? Optional.<Group>empty() : Optional.of(other));
    }

    /// The same where groups have other names now, or are gone.
    Filters among(List<Group> groups) {
        return with(group.flatMap(
                on -> groups.stream().filter(each -> each.id().equals(on.id())).findFirst()));
    }

    /// The same in the words of a lookup; empty for none.
    String words() {
        List<String> words = new ArrayList<>();
        group.map(Group::name).map(Term.InGroup::typed).ifPresent(words::add);
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
