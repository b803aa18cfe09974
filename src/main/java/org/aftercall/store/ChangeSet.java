package org.aftercall.store;

import java.util.Set;
import java.util.UUID;
import org.aftercall.model.ContactId;

/// What has just changed, for those who show it or keep an index.
///
/// @param contacts contacts that changed, or to which something that changed belongs
/// @param rows ids of all changed rows
/// @param everything true if too much changed to be named: ask again for whatever is shown
public record ChangeSet(Set<ContactId> contacts, Set<UUID> rows, boolean everything) {
    public ChangeSet {
        contacts = Set.copyOf(contacts);
        rows = Set.copyOf(rows);
    }
}
