package org.aftercall.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What happened, once and for all. A correction is a new entry that points at the old one.
///
/// @param when the moment it happened
/// @param who name of the user who was there
/// @param text the note, letter for letter; may be empty
/// @param company name of the contact's company at that time, may be empty
/// @param talk which way it went and how long it took
/// @param activity the planned work that it cleared, if any
/// @param corrects the entry that this one corrects, if any
public record HistoryEntry(
        HistoryId id,
        ContactId contact,
        HistoryType type,
        CallResult result,
        String text,
        String who,
        Instant when,
        String company,
        Talk talk,
        @Nullable ActivityId activity,
        @Nullable HistoryId corrects) {}
