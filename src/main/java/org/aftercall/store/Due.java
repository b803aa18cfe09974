package org.aftercall.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aftercall.model.Activity;
import org.aftercall.model.ActivityId;
import org.aftercall.model.ActivityKind;
import org.aftercall.model.ContactId;
import org.aftercall.model.HistoryEntry;
import org.jspecify.annotations.Nullable;

/// Questions about planned work. `agenda` turns the answers into Today.
public interface Due {
    /// What an open activity is sorted by.
    ///
    /// @param priority 0 for A, 1 B, 2 C, 3 none, of the contact
    /// @param kind stored form of the kind of work
    /// @param givenBy name of the user who gave it to its owner, empty if nobody did
    record Key(
            ActivityId activity,
            ContactId contact,
            LocalDate due,
            @Nullable LocalTime time,
            LocalDate promised,
            int priority,
            String owner,
            String kind,
            String givenBy) {}

    /// One row of Today.
    record Item(Activity activity, ContactRow contact) {}

    /// Keys of all open activities due until a day, in no order.
    List<Key> open(LocalDate until);

    /// Keys of all open activities due on a day, in no order.
    List<Key> openOn(LocalDate day);

    /// Keys of the open activities of some contacts, whatever their date.
    List<Key> open(Collection<ContactId> contacts);

    /// The contacts with whom work of one kind is planned, whatever its date.
    Set<ContactId> withOpen(ActivityKind kind);

    /// The rows for activities, in the order asked.
    List<Item> items(List<ActivityId> activities);

    Optional<Activity> activity(ActivityId id);

    /// Names of the companies that some contacts work for now; who works nowhere is left out.
    Map<ContactId, String> companies(Collection<ContactId> contacts);

    /// Open activities due until a day that remind of themselves, in no order.
    List<Item> reminding(LocalDate until);

    /// Contacts with a day in one of the fifteen fields of the user's own, from one day to another, both included.
    ///
    /// @return the days by contact
    Map<ContactId, LocalDate> days(int slot, LocalDate from, LocalDate to);

    /// Everything that was ever planned with a contact, done or not, by id.
    List<Activity> planned(ContactId contact);

    /// History entries that cleared an activity between two moments: "done today".
    List<HistoryEntry> cleared(Instant from, Instant until);

    /// Contacts without a next action and without a reason for none (`product.md` rule 4).
    ///
    /// @param touched those ever touched, or A or B
    /// @param untouched the never-touched, a grey number
    record NoNextAction(long touched, long untouched) {}

    NoNextAction noNextAction(LocalDate today);

    /// Those of [NoNextAction#touched()], A to C.
    List<ContactRow> withoutNextAction(LocalDate today, int limit);

    /// Open activities due until a day whose titles have words that begin with all of some, the earliest day first.
    ///
    /// @param words in small letters
    List<Item> titled(List<String> words, LocalDate until, int limit);

    /// Titles of the latest ten thousand activities that begin with some letters, the latest first, each once.
    List<String> titles(String prefix, int limit);
}
