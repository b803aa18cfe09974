package org.aftercall.outreach;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.aftercall.model.ContactId;

/// With whom of a whole book one should not get in touch now, for lists of people to get in touch with: colleagues
/// are, or a complaint is not settled.
///
/// @param today now or today: reason to stop
/// @param lately within five working days, but not today
/// @param complaints whose complaint is open: reason to stop
/// @param colleagues who the colleagues are
public record Busy(
        Set<ContactId> today, Set<ContactId> lately, Set<ContactId> complaints, SortedSet<String> colleagues) {
    public Busy {
        today = Set.copyOf(today);
        lately = Set.copyOf(lately);
        complaints = Set.copyOf(complaints);
        colleagues = new TreeSet<>(colleagues);
    }
}
