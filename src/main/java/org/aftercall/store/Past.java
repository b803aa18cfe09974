package org.aftercall.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aftercall.model.CallResult;
import org.aftercall.model.ContactId;
import org.aftercall.model.HistoryEntry;
import org.aftercall.model.HistoryId;
import org.aftercall.model.HistoryType;

/// Questions about what happened.
public interface Past {
    /// History of a contact, the latest first.
    List<HistoryEntry> entries(ContactId contact, int offset, int limit);

    /// The entries of some types, the latest first.
    List<HistoryEntry> entries(ContactId contact, Collection<HistoryType> types, int offset, int limit);

    Optional<HistoryEntry> entry(HistoryId id);

    /// One entry without its text.
    ///
    /// @param incoming whether the contact got in touch with the user
    record Touch(HistoryType type, CallResult result, String who, Instant when, boolean incoming) {}

    /// All that ever happened with a contact, the latest first.
    List<Touch> touches(ContactId contact);

    /// What happened with anybody since a moment, the latest first.
    Map<ContactId, List<Touch>> touches(Instant since);

    /// Somebody who is getting in touch with a contact, or was.
    ///
    /// @param channel stored form of the channel
    record Claim(String who, Instant when, String channel) {}

    /// Who said last, on each laptop, to be getting in touch with a contact; those who ended it are left out.
    List<Claim> claims(ContactId contact);

    /// Who said since a moment to be getting in touch with whom.
    Map<ContactId, List<Claim>> claims(Instant since);

    /// The contact and every row that belongs to it, but for history and planned work; deleted ones too.
    List<UUID> rows(ContactId contact);
}
