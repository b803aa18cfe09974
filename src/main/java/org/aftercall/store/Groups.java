package org.aftercall.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aftercall.model.ContactId;
import org.aftercall.model.Group;
import org.aftercall.model.GroupId;
import org.aftercall.model.MembershipId;

/// Questions about fixed groups of contacts. Deleted groups and deleted contacts are in no answer. Who is in which
/// group stands on the card ([org.aftercall.model.Card#memberships]).
public interface Groups {
    /// A group and how many contacts are in it.
    record Counted(Group group, long count) {}

    /// All of them, by name.
    List<Group> all();

    /// The same with how many are in each: every membership is read.
    List<Counted> counted();

    Optional<Group> group(GroupId id);

    /// Who is in a group, by name; each once.
    List<ContactId> members(GroupId id);

    /// Those of some memberships that were ever written, whether they are shown or not.
    Set<MembershipId> written(Collection<MembershipId> ids);
}
