package org.aftercall.agenda;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.aftercall.change.Entity;
import org.aftercall.model.Activity;
import org.aftercall.model.ActivityId;
import org.aftercall.model.ContactId;
import org.aftercall.model.Slip;
import org.aftercall.store.ContactRow;
import org.aftercall.store.Due;
import org.aftercall.store.Edit;
import org.aftercall.store.Store;
import org.aftercall.text.WorkingDays;
import org.jspecify.annotations.Nullable;

/// Lays much work over the coming working days: so many on each, A first, and no more on a day than it can take
/// together with what is planned there already. One operation, one undo.
public final class Spread {
    private static final int CHUNK = 500;

    private final Store store;
    private final Today today;
    private final WorkingDays working;

    public Spread(Store store, Today today, WorkingDays working) {
        this.store = store;
        this.today = today;
        this.working = working;
    }

    /// All that is overdue, and what is due today at any time, A first.
    public List<ActivityId> due(Scope scope) {
        return today.spreadable(scope).stream().map(Due.Key::activity).toList();
    }

    /// The day for each of so many pieces of work, in their order.
    ///
    /// @param perDay how many a day has in the end, at least 1
    /// @param from the first day
    /// @param whose whose days they are
    public List<LocalDate> days(int count, int perDay, LocalDate from, Whose whose) {
        return days(count, perDay, from, working, day -> taken(day, whose));
    }

    /// @param taken how many a day has already
    static List<LocalDate> days(
            int count, int perDay, LocalDate from, WorkingDays working, ToIntFunction<LocalDate> taken) {
        List<LocalDate> days = new ArrayList<>(count);
        LocalDate day = working.next(from);
        while (days.size() < count) {
            int free = Math.min(perDay - taken.applyAsInt(day), count - days.size());
            LocalDate same = day;
            IntStream.range(0, free).forEach(_ -> days.add(same));
            day = working.next(day.plusDays(1));
        }
        return days;
    }

    /// Of what is due today only what has a time stays there.
    private int taken(LocalDate day, Whose whose) {
        boolean isToday = day.equals(today.day());
        return (int) today.planned(day, whose).orElse(List.of()).stream()
                .filter(key -> !isToday || key.time() != null)
                .count();
    }

    /// Moves work to the days that were found for it; what has its day already stays as it is.
    ///
    /// @param whose whose slip it is where a day is later
    public void move(Edit edit, List<ActivityId> work, List<LocalDate> days, Slip whose) {
        each(work, (activity, place) -> {
            LocalDate day = days.get(place);
            if (!day.equals(activity.due())) {
                Reschedule.write(edit, activity, Reschedule.slips(store, activity), day, null, whose);
            }
        });
    }

    /// Moves work to one day and time.
    ///
    /// @param time null for any time
    /// @param whose whose slip it is where the day is later
    public void moveTo(Edit edit, List<ActivityId> work, LocalDate day, @Nullable LocalTime time, Slip whose) {
        each(
                work,
                (activity, _) -> Reschedule.write(edit, activity, Reschedule.slips(store, activity), day, time, whose));
    }

    private void each(List<ActivityId> work, ObjIntConsumer<Activity> what) {
        for (int from = 0; from < work.size(); from += CHUNK) {
            List<ActivityId> some = work.subList(from, Math.min(work.size(), from + CHUNK));
            for (Due.Item item : store.due().items(some)) {
                what.accept(item.activity(), from + some.indexOf(item.activity().id()));
            }
        }
    }

    /// Everybody without a next action and without a reason for none, A to C.
    public List<ContactId> without() {
        return today.withoutNextAction(Integer.MAX_VALUE).stream()
                .map(ContactRow::id)
                .toList();
    }

    /// Gives each the same next action, on the day that was found for it.
    ///
    /// @param next its day is not looked at
    public void plan(Edit edit, List<ContactId> contacts, List<LocalDate> days, Ending.Next next, Supplier<UUID> ids) {
        for (int i = 0; i < contacts.size(); i++) {
            ContactId contact = contacts.get(i);
            // the contact before what belongs to it
            edit.row(Entity.CONTACT, contact.value());
            Ending.Next own = new Ending.Next(next.kind(), next.title(), days.get(i), null, next.owner());
            Planning.write(edit, contact, own, ids.get());
        }
    }
}
