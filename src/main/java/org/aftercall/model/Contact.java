package org.aftercall.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A person, with the fields that lie on the contact itself. Phones, e-mails, addresses and the company are rows of
/// their own: see [Card].
///
/// @param types relationship types, the first one is shown; may be empty
/// @param recordManager name of the user who owns the contact; empty for nobody
/// @param source where the contact came from, as written
/// @param parkedUntil nobody disturbs the contact before this local date
/// @param noFollowUp why there is deliberately no next action; null if that was never said or no longer holds
/// @param userFields values of the user's own fields by slot 1 to 15, only those that are filled
public record Contact(
        ContactId id,
        PersonName name,
        String nickname,
        Priority priority,
        List<RelationshipType> types,
        ContactStatus status,
        String recordManager,
        boolean keyPerson,
        String persona,
        String source,
        String referredBy,
        String campaign,
        @Nullable LocalDate birthday,
        String language,
        @Nullable LocalDate parkedUntil,
        @Nullable NoFollowUp noFollowUp,
        Map<Integer, String> userFields) {
    public Contact {
        types = List.copyOf(types);
        userFields = Map.copyOf(userFields);
    }

    /// What the contact is called in a list: the full name, else the nickname, else empty.
    public String shownName() {
        String full = name.full();
        return full.isEmpty() ? nickname : full;
    }
}
