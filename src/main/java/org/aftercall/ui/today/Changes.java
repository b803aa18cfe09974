package org.aftercall.ui.today;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.aftercall.agenda.CloseOut;
import org.aftercall.agenda.Ending;
import org.aftercall.agenda.Giving;
import org.aftercall.agenda.Reschedule;
import org.aftercall.agenda.Spread;
import org.aftercall.change.Context;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.Intent;
import org.aftercall.change.Values;
import org.aftercall.model.Activity;
import org.aftercall.model.ActivityId;
import org.aftercall.model.Affiliation;
import org.aftercall.model.CallResult;
import org.aftercall.model.Card;
import org.aftercall.model.ContactId;
import org.aftercall.model.HistoryType;
import org.aftercall.model.OperationId;
import org.aftercall.model.Priority;
import org.aftercall.model.Slip;
import org.aftercall.model.Talk;
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

    /// Kind of the operation.
    private static final String DELETE = "delete-action";

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

    /// Moves several to one day, for any time of it.
    void moveAll(List<ActivityId> overdue, LocalDate day, Slip whose, Spread spread) {
        many(
                overdue.size(),
                Reschedule.ALL,
                "today.move-all.job",
                edit -> spread.move(edit, overdue, Collections.nCopies(overdue.size(), day), whose),
                words.say("today.moved-all", overdue.size()));
    }

    /// Moves several to one day and time.
    void moveMany(List<ActivityId> all, LocalDate day, @Nullable LocalTime time, Slip whose, Spread spread) {
        many(
                all.size(),
                Reschedule.ALL,
                "today.chosen.job",
                edit -> spread.moveTo(edit, all, day, time, whose),
                words.say("today.chosen.moved", all.size(), DateText.said(words, day, time)));
    }

    void giveMany(List<ActivityId> all, String to, String word) {
        String sentence = to.equals(user) ? "today.chosen.taken" : "today.chosen.given";
        many(
                all.size(),
                Giving.GIVE,
                "today.chosen.job",
                edit -> all.forEach(each -> Giving.write(edit, each, to, word)),
                words.say(sentence, all.size(), to));
    }

    void prioritiseMany(List<ContactId> contacts, Priority priority) {
        many(
                contacts.size(),
                "priority",
                "contacts.bulk.job",
                edit -> contacts.forEach(each -> edit.row(Entity.CONTACT, each.value())
                        .set(Field.CONTACT_PRIORITY, Values.text(priority.code()))),
                priority.code().isEmpty()
                        ? words.say("contacts.bulk.no-priority", contacts.size())
                        : words.say("contacts.bulk.prioritised", contacts.size(), priority.code()));
    }

    /// Deletes planned work; what happened stays.
    void deleteMany(List<ActivityId> all) {
        OperationId operation = new OperationId(UUID.randomUUID());
        write(
                operation,
                () -> {
                    Edit edit =
                            new Edit(operation, Intent.of(DELETE, Integer.toString(all.size())), user, store.seen());
                    all.forEach(each -> edit.delete(each.value()));
                    return edit;
                },
                words.say("today.chosen.deleted", all.size()));
    }

    void give(ActivityId id, String title, String to, String word) {
        OperationId operation = new OperationId(UUID.randomUUID());
        write(
                operation,
                () -> Giving.edit(store.due().activity(id).orElseThrow(), to, word, operation, user, store.seen()),
                to.equals(user) ? words.say("today.taken", title) : words.say("today.given", title, to));
    }

    /// Deletes planned work; what happened stays.
    void delete(ActivityId id, String title) {
        OperationId operation = new OperationId(UUID.randomUUID());
        write(
                operation,
                () -> {
                    Edit edit = new Edit(operation, Intent.of(DELETE, title), user, store.seen());
                    edit.delete(id.value());
                    return edit;
                },
                words.say("today.deleted", title));
    }

    /// Done, with nothing to say about it, if it is known what comes next with the contact.
    ///
    /// @param otherwise what to do if nothing is
    void done(Line.Row row, ActivityId id, ZonedDateTime now, Runnable otherwise) {
        OperationId operation = new OperationId(UUID.randomUUID());
        background.work(
                () -> {
                    Optional<CloseOut.Form> form = formOf(row, id, now.toInstant());
                    Optional<CloseOut.Form> whole = form.filter(
                            each -> CloseOut.problem(each, now.toLocalDate()).isEmpty());
                    whole.ifPresent(each -> store.write(
                            CloseOut.edit(each, now.toLocalDate(), operation, user, store.seen(), UUID::randomUUID)));
                    return whole.isPresent();
                },
                done -> {
                    if (done) {
                        session.saved(operation, words.say("today.done-without", row.title()));
                    } else {
                        otherwise.run();
                    }
                },
                session::failed);
    }

    private Optional<CloseOut.Form> formOf(Line.Row row, ActivityId id, Instant now) {
        Card card = store.contacts().card(row.contact()).orElse(null);
        Activity activity = store.due().activity(id).orElse(null);
        if (card == null || activity == null) {
            return Optional.empty();
        }
        Ending ending = card.open().stream()
                .filter(each -> !each.id().equals(id))
                .findFirst()
                .<Ending>map(other -> new Ending.Planned(other.id()))
                .orElse(Ending.Unsaid.UNSAID);
        return Optional.of(new CloseOut.Form(
                row.contact(),
                row.name(),
                activity,
                Reschedule.slips(store, activity),
                true,
                HistoryType.after(activity.kind()),
                CallResult.Known.DONE,
                "",
                now,
                card.current().map(Affiliation::companyName).orElse(""),
                Talk.UNTOLD,
                null,
                ending));
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
    /// @param job key of what the work is called while it goes on, filled with the count
    /// @param write writes what changes, away from the screen
    void many(int count, String kind, String job, Consumer<Edit> write, String sentence) {
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
                words.say(job, count),
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
