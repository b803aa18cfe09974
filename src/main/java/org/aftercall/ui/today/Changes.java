package org.aftercall.ui.today;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.aftercall.agenda.Reschedule;
import org.aftercall.change.Context;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.Intent;
import org.aftercall.change.Values;
import org.aftercall.model.Activity;
import org.aftercall.model.ActivityId;
import org.aftercall.model.ContactId;
import org.aftercall.model.OperationId;
import org.aftercall.model.Priority;
import org.aftercall.model.Slip;
import org.aftercall.store.Edit;
import org.aftercall.store.Progress;
import org.aftercall.store.Saved;
import org.aftercall.store.Store;
import org.aftercall.ui.kit.Background;
import org.aftercall.ui.kit.DateText;
import org.aftercall.ui.kit.Jobs;
import org.aftercall.ui.kit.Session;
import org.aftercall.wording.Words;
import org.jspecify.annotations.Nullable;

/// Saves what is done to rows of Today, and says so.
final class Changes {
    /// From more than so many on it is a job that can be stopped, and then nothing was changed.
    private static final int MANY = 1000;

    private final Store store;
    private final Words words;
    private final Background background;
    private final Session session;
    private final Jobs jobs;
    private final String user;

    Changes(Store store, Words words, Background background, Session session, Jobs jobs, String user) {
        this.store = store;
        this.words = words;
        this.background = background;
        this.session = session;
        this.jobs = jobs;
        this.user = user;
    }

    void move(ActivityId id, String title, LocalDate day, @Nullable LocalTime time, Slip whose) {
        OperationId operation = new OperationId(UUID.randomUUID());
        write(
                operation,
                () -> {
                    Activity activity = store.due().activity(id).orElseThrow();
                    List<String> slips = Reschedule.slips(store, activity);
                    return Reschedule.edit(activity, slips, day, time, whose, operation, user, store.seen());
                },
                words.say("today.moved", title, DateText.said(words, day, time)));
    }

    void moveAll(List<ActivityId> overdue, LocalDate day, Slip whose) {
        OperationId operation = new OperationId(UUID.randomUUID());
        write(
                operation,
                () -> {
                    Map<ActivityId, List<String>> slips = new HashMap<>();
                    List<Activity> activities = new ArrayList<>();
                    for (ActivityId id : overdue) {
                        store.due().activity(id).ifPresent(activity -> {
                            activities.add(activity);
                            slips.put(id, Reschedule.slips(store, activity));
                        });
                    }
                    return Reschedule.all(activities, slips, day, whose, operation, user, store.seen());
                },
                words.say("today.moved-all", overdue.size()));
    }

    void prioritise(ContactId contact, String name, Priority priority) {
        OperationId operation = new OperationId(UUID.randomUUID());
        write(
                operation,
                () -> {
                    Edit edit = new Edit(operation, Intent.of("priority", name), user, store.seen());
                    edit.row(Entity.CONTACT, contact.value()).set(Field.CONTACT_PRIORITY, Values.text(priority.code()));
                    return edit;
                },
                priority.code().isEmpty()
                        ? words.say("today.prioritised-none", name)
                        : words.say("today.prioritised", name, priority.code()));
    }

    /// Does the same to many at once.
    ///
    /// @param kind of the operation
    /// @param write writes what changes, away from the screen
    void many(int count, String kind, Consumer<Edit> write, String sentence) {
        OperationId operation = new OperationId(UUID.randomUUID());
        Intent intent = Intent.of(kind, Integer.toString(count));
        Context seen = store.seen();
        Consumer<Saved> said = saved -> session.saved(operation, sentence);
        if (count <= MANY) {
            background.work(
                    () -> {
                        Edit edit = new Edit(operation, intent, user, seen);
                        write.accept(edit);
                        return store.write(edit);
                    },
                    said,
                    session::failed);
            return;
        }
        jobs.start(
                words.say("today.spread.job", count),
                meter -> {
                    Edit edit = new Edit(operation, intent, user, seen);
                    write.accept(edit);
                    return store.writeLarge(operation, intent, user, seen, edit.changes(), progress(meter));
                },
                said,
                session::failed);
    }

    private static Progress progress(Jobs.Meter meter) {
        return new Progress() {
            @Override
            public void reached(long done, long of) {
                meter.at(done, of);
            }

            @Override
            public boolean cancelled() {
                return meter.isStopped();
            }
        };
    }

    /// Made away from the screen, from what the book holds then.
    private interface Change {
        Edit edit();
    }

    private void write(OperationId operation, Change change, String sentence) {
        background.work(
                () -> store.write(change.edit()),
                (Consumer<Saved>) _ -> session.saved(operation, sentence),
                session::failed);
    }
}
