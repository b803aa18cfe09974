package org.aftercall.store;

import java.util.List;
import java.util.Optional;
import org.aftercall.model.ContactId;
import org.aftercall.model.HistoryEntry;
import org.aftercall.model.HistoryId;

/// Questions about what happened.
public interface Past {
    /// History of a contact, the latest first.
    List<HistoryEntry> entries(ContactId contact, int offset, int limit);

    Optional<HistoryEntry> entry(HistoryId id);
}
