package org.aftercall.ui.contacts;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.aftercall.model.ContactId;

/// Which contacts are chosen: some, or all that match with exceptions. Never a list of a million.
///
/// @param all whether everything that matches is chosen
/// @param exceptions those that are chosen although not all are, or not chosen although all are
record Selection(boolean all, Set<ContactId> exceptions) {
    static final Selection NONE = new Selection(false, Set.of());

    static final Selection ALL = new Selection(true, Set.of());

    boolean contains(ContactId contact) {
        return all != exceptions.contains(contact);
    }

    /// @param total how many match
    long count(long total) {
        return all ? Math.max(0, total - exceptions.size()) : exceptions.size();
    }

    boolean isEmpty(long total) {
        return count(total) == 0;
    }

    Selection turned(ContactId contact) {
        return contains(contact) ? without(contact) : with(java.util.List.of(contact));
    }

    Selection with(Collection<ContactId> contacts) {
        Set<ContactId> other = new LinkedHashSet<>(exceptions);
        if (all) {
            other.removeAll(new HashSet<>(contacts));
        } else {
            other.addAll(contacts);
        }
        return new Selection(all, other);
    }

    private Selection without(ContactId contact) {
        Set<ContactId> other = new LinkedHashSet<>(exceptions);
        if (all) {
            other.add(contact);
        } else {
            other.remove(contact);
        }
        return new Selection(all, other);
    }
}
