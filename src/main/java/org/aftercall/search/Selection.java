package org.aftercall.search;

import java.util.HashSet;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.aftercall.model.ContactId;

/// The contacts that somebody marked in a list: some of them, or all but some. Never a million ids.
///
/// @param list all of it is marked but for the exceptions; empty: only the exceptions are
/// @param exceptions in no order
public record Selection(Optional<Listing> list, Set<ContactId> exceptions) {
    public static final Selection NONE = new Selection(Optional.empty(), Set.of());

    public Selection {
        exceptions = Set.copyOf(exceptions);
    }

    /// Everybody in a list, which must stay open as long as they are marked.
    public static Selection all(Listing list) {
        return new Selection(Optional.of(list), Set.of());
    }

    public static Selection of(Set<ContactId> contacts) {
        return new Selection(Optional.empty(), contacts);
    }

    public boolean isEmpty() {
        return size() == 0;
    }

    public int size() {
        return list.map(all -> all.total() - exceptions.size()).orElse(exceptions.size());
    }

    /// @param contact one that is in the list
    public boolean contains(ContactId contact) {
        return list.isPresent() != exceptions.contains(contact);
    }

    /// With a contact of the list marked or not marked.
    public Selection with(ContactId contact, boolean marked) {
        if (contains(contact) == marked) {
            return this;
        }
        Set<ContactId> changed = new HashSet<>(exceptions);
        if (!changed.remove(contact)) {
            changed.add(contact);
        }
        return new Selection(list, changed);
    }

    public Selection toggled(ContactId contact) {
        return with(contact, !contains(contact));
    }

    /// All of them, read while they are asked for, in the order of the list.
    public Iterable<ContactId> contacts() {
        return () -> list.<Iterator<ContactId>>map(all -> in(all).iterator()).orElseGet(exceptions::iterator);
    }

    private Stream<ContactId> in(Listing all) {
        return StreamSupport.stream(all.everybody().spliterator(), false)
                .filter(contact -> !exceptions.contains(contact));
    }
}
