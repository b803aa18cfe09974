package org.aftercall.store.h2;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aftercall.model.ContactId;
import org.aftercall.model.Group;
import org.aftercall.model.GroupId;
import org.aftercall.model.MembershipId;
import org.aftercall.store.Groups;
import org.aftercall.text.Folding;

/// Questions about groups, answered from their tables. A membership is joined with the contact under which it is shown
/// and is hidden with it; a merged contact may have two for one group.
final class GroupQuestions implements Groups {
    /// What stands on cards and lines of a list, by contact.
    static final String BY_CONTACT = " from table(k bigint = ?) keys join membership t on t.contact_id = keys.k"
            + " join contact_group g on g.uuid = t.in_group and g.shown where t.shown order by t.uuid";

    static final Comparator<Group> BY_NAME = Comparator.comparing((Group group) -> Folding.fold(group.name()))
            .thenComparing(Group::name)
            .thenComparing(group -> group.id().value());

    private final Readers readers;

    GroupQuestions(Readers readers) {
        this.readers = readers;
    }

    @Override
    public List<Group> all() {
        return readers.ask(sql -> {
            List<Group> found = new ArrayList<>();
            try (ResultSet rows = sql.of("select g.uuid, g.name from contact_group g where g.shown")
                    .executeQuery()) {
                while (rows.next()) {
                    found.add(group(rows, 1));
                }
            }
            found.sort(BY_NAME);
            return found;
        });
    }

    @Override
    public List<Counted> counted() {
        return readers.ask(sql -> {
            List<Counted> found = new ArrayList<>();
            try (ResultSet rows = sql.of("select g.uuid, g.name, (select count(distinct t.contact_id) from membership t"
                            + " where t.in_group = g.uuid and t.shown) from contact_group g where g.shown")
                    .executeQuery()) {
                while (rows.next()) {
                    found.add(new Counted(group(rows, 1), rows.getLong(3)));
                }
            }
            found.sort(Comparator.comparing(Counted::group, BY_NAME));
            return found;
        });
    }

    @Override
    public Optional<Group> group(GroupId id) {
        return readers.ask(sql -> {
            PreparedStatement select =
                    sql.of("select g.uuid, g.name from contact_group g where g.shown and g.uuid = ?");
            select.setObject(1, id.value());
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(group(rows, 1)) : Optional.<Group>empty();
            }
        });
    }

    @Override
    public List<ContactId> members(GroupId id) {
        return readers.ask(sql -> {
            PreparedStatement select = sql.of("select p.uuid from contact p where p.shown and p.id in (select"
                    + " t.contact_id from membership t join contact_group g on g.uuid = t.in_group and g.shown"
                    + " where t.in_group = ? and t.shown) order by p.name_key, p.id");
            select.setObject(1, id.value());
            List<ContactId> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(new ContactId(Reading.uuid(rows, 1)));
                }
            }
            return found;
        });
    }

    @Override
    public Set<MembershipId> written(Collection<MembershipId> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        return readers.ask(sql -> {
            PreparedStatement select =
                    sql.of("select t.uuid from table(k uuid = ?) keys join membership t on t.uuid = keys.k");
            select.setObject(1, ids.stream().map(MembershipId::value).toArray(UUID[]::new));
            Set<MembershipId> found = new HashSet<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(new MembershipId(Reading.uuid(rows, 1)));
                }
            }
            return found;
        });
    }

    static Group group(ResultSet rows, int first) throws SQLException {
        return new Group(new GroupId(Reading.uuid(rows, first)), Reading.text(rows, first + 1));
    }
}
