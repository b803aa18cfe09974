package org.aftercall.store;

import java.time.Instant;
import java.time.LocalDate;
import org.aftercall.model.ContactId;
import org.aftercall.model.Priority;
import org.aftercall.model.RelationshipType;
import org.jspecify.annotations.Nullable;

/// A contact as one line of a list.
///
/// @param type the relationship type shown first; null if none
/// @param nextDue local date of the next action, null if there is none
/// @param lastTouch when something last happened, null if never
/// @param lastFact latest note or result, one line, may be empty
public record ContactRow(
        ContactId id,
        String name,
        String title,
        String company,
        String phone,
        String email,
        Priority priority,
        @Nullable RelationshipType type,
        @Nullable LocalDate nextDue,
        @Nullable Instant lastTouch,
        String lastFact) {}
