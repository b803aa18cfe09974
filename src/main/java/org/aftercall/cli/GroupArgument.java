package org.aftercall.cli;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aftercall.grouping.Grouping;
import org.aftercall.model.Group;
import org.aftercall.model.GroupId;
import org.aftercall.model.Refused;
import org.aftercall.store.Groups;

/// Finds which group a NAME on the command line means: an id, or a name that only one group has.
final class GroupArgument {
    private GroupArgument() {}

    /// @throws Refused if there is none, or several; then the sentence lists them
    static Group find(Groups groups, String argument) {
        String asked = argument.strip();
        return ifThere(groups, asked).orElseThrow(() -> new Refused("group.unknown", asked));
    }

    /// @return empty if there is none
    /// @throws Refused if there are several
    static Optional<Group> ifThere(Groups groups, String argument) {
        String asked = argument.strip();
        Optional<UUID> id = Ids.read(asked);
        if (id.isPresent()) {
            return groups.group(new GroupId(id.get()));
        }
        List<Group> found = groups.all().stream()
                .filter(group -> Grouping.same(group.name(), asked))
                .toList();
        if (found.size() > 1) {
            throw new Refused(
                    "group.several",
                    asked,
                    found.stream().map(group -> group.id().value().toString()).collect(Collectors.joining("; ")));
        }
        return found.stream().findFirst();
    }
}
