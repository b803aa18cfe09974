package org.aftercall.search;

import java.util.HashSet;
import java.util.Set;
import org.aftercall.model.ContactId;

/// Keeps the contacts of a large operation, which lie near each other in the journal, from being indexed twice.
final class Walked {
    /// While more than this are indexed, those that are can be found.
    private static final int SHOW_AFTER = 5_000;

    private static final int REMEMBERED = 100_000;

    private final Set<ContactId> contacts = new HashSet<>();
    private int unseen;

    Set<ContactId> firstTime(Set<ContactId> touched) {
        if (contacts.size() > REMEMBERED) {
            contacts.clear();
        }
        Set<ContactId> first = new HashSet<>(touched);
        first.removeAll(contacts);
        contacts.addAll(first);
        unseen += first.size();
        return first;
    }

    boolean isTimeToShow() {
        if (unseen < SHOW_AFTER) {
            return false;
        }
        unseen = 0;
        return true;
    }
}
