package org.aftercall.outreach;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.aftercall.model.ContactId;

/// With whom of a whole book colleagues are in touch, for lists of people to get in touch with.
///
/// @param today now or today: reason to stop
/// @param lately within five working days, but not today
/// @param colleagues who they are
public record Busy(Set<ContactId> today, Set<ContactId> lately, SortedSet<String> colleagues) {
    public Busy {
        today = Set.copyOf(today);
        lately = Set.copyOf(lately);
        colleagues = new TreeSet<>(colleagues);
    }
}
