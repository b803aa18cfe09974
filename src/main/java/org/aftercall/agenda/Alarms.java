package org.aftercall.agenda;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aftercall.model.Activity;
import org.aftercall.model.ContactId;
import org.aftercall.store.ContactRow;
import org.aftercall.store.Contacts;
import org.aftercall.store.Due;
import org.aftercall.store.Store;
import org.aftercall.text.WorkingDays;

/// What reminds of itself: planned work before it is due, and days in the user's own fields before they come.
public final class Alarms {
    /// Nobody is reminded of planned work earlier than so many days before.
    private static final int HORIZON = 31;

    private static final LocalTime MORNING = WorkingDays.MONDAY_TO_FRIDAY.from();

    private final Store store;
    private final Whose whose;

    /// @param whose whose work it reminds of
    public Alarms(Store store, Whose whose) {
        this.store = store;
        this.whose = whose;
    }

    /// One reminder.
    ///
    /// @param key the same as long as it reminds of the same moment; another once that is moved
    /// @param at local time from which it reminds
    /// @param about the work, empty for a day in a field
    /// @param field name of the field, empty for work
    /// @param day of the work, or the day in the field
    public record Alarm(
            String key, LocalDateTime at, ContactRow contact, Optional<Activity> about, String field, LocalDate day) {}

    /// All that remind on a day or did before, the earliest first; work that is done or gone does not.
    public List<Alarm> until(LocalDate today) {
        List<Alarm> alarms = new ArrayList<>();
        for (Due.Item item : store.due().reminding(today.plusDays(HORIZON))) {
            work(item, today).ifPresent(alarms::add);
        }
        for (Contacts.UserField field : store.contacts().userFields()) {
            if (field.remind() != null) {
                days(field, field.remind(), today, alarms);
            }
        }
        alarms.sort(Comparator.comparing(Alarm::at).thenComparing(Alarm::key));
        return alarms;
    }

    private Optional<Alarm> work(Due.Item item, LocalDate today) {
        Activity activity = item.activity();
        Integer before = activity.remind();
        if (before == null || !whose.includes(activity.owner())) {
            return Optional.empty();
        }
        LocalTime time = activity.time() == null ? MORNING : activity.time();
        LocalDateTime at = activity.due().atTime(time).minusMinutes(before);
        String key = activity.id().value() + "@" + activity.due().atTime(time);
        return at.toLocalDate().isAfter(today)
                ? Optional.empty()
                : Optional.of(new Alarm(key, at, item.contact(), Optional.of(activity), "", activity.due()));
    }

    private void days(Contacts.UserField field, int before, LocalDate today, List<Alarm> alarms) {
        Map<ContactId, LocalDate> days = store.due().days(field.slot(), today, today.plusDays(before));
        Map<ContactId, ContactRow> rows = new HashMap<>();
        store.contacts().rows(List.copyOf(days.keySet())).forEach(row -> rows.put(row.id(), row));
        days.forEach((contact, day) -> {
            ContactRow row = rows.get(contact);
            if (row != null) {
                String key = contact.value() + "/" + field.id().value() + "@" + day;
                LocalDateTime at = day.minusDays(before).atTime(MORNING);
                alarms.add(new Alarm(key, at, row, Optional.empty(), field.name(), day));
            }
        });
    }
}
