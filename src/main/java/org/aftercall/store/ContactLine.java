package org.aftercall.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aftercall.model.ActivityId;
import org.aftercall.model.ActivityKind;
import org.aftercall.model.NoFollowUp;
import org.jspecify.annotations.Nullable;

/// A contact as a line of the list of contacts, with everything that may stand in one of its columns.
///
/// @param next the next action
/// @param ended why there is deliberately no next action, null if that was not said
/// @param city of the first address, may be empty
/// @param country of the first address, as written, may be empty
/// @param owner name of the record manager, empty for nobody
/// @param created when the contact came into this book, null if that is not known
/// @param reached when somebody last spoke with or heard from the contact, null if never
/// @param groups names of the groups it is in, in their order
/// @param userFields values of the user's own fields by slot, only those that are filled
public record ContactLine(
        ContactRow row,
        Optional<Next> next,
        @Nullable NoFollowUp ended,
        String city,
        String country,
        String owner,
        @Nullable Instant created,
        @Nullable Instant reached,
        List<String> groups,
        Map<Integer, String> userFields) {
    /// What is planned next.
    ///
    /// @param time null for any time
    public record Next(
            ActivityId activity,
            ActivityKind kind,
            LocalDate due,
            @Nullable LocalTime time) {}

    public ContactLine {
        groups = List.copyOf(groups);
        userFields = Map.copyOf(userFields);
    }
}
