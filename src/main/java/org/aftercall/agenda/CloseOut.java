package org.aftercall.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.aftercall.change.Context;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.Intent;
import org.aftercall.change.RowEdit;
import org.aftercall.change.Value;
import org.aftercall.change.Values;
import org.aftercall.model.Activity;
import org.aftercall.model.ActivityId;
import org.aftercall.model.ActivityState;
import org.aftercall.model.CallResult;
import org.aftercall.model.Channel;
import org.aftercall.model.ContactId;
import org.aftercall.model.HistoryType;
import org.aftercall.model.NoFollowUp;
import org.aftercall.model.OperationId;
import org.aftercall.model.Priority;
import org.aftercall.model.Problem;
import org.aftercall.model.Refused;
import org.aftercall.model.Talk;
import org.aftercall.store.Edit;
import org.jspecify.annotations.Nullable;

/// After the call: what happened, the cleared action and the next one (or why there is none) as one save.
///
/// Pure: everything that is written follows from the form. `product.md` rules 2, 3 and 4.
public final class CloseOut {
    private static final int SHORTEST_REASON = 3;

    /// A day.
    private static final int MOST_MINUTES = 24 * 60;

    private CloseOut() {}

    /// What the form says.
    ///
    /// @param name the contact's, for the name of the operation
    /// @param activity the planned work that it was, null if nothing was planned
    /// @param slips whose slips the activity has had so far, from [Reschedule#slips]
    /// @param clear whether the activity is done with it
    /// @param note what happened, letter for letter, may be empty
    /// @param when the moment it happened
    /// @param company the contact's company now, may be empty
    /// @param talk which way it went and how long it took
    /// @param priority the contact's new priority, null if it stays as it is
    public record Form(
            ContactId contact,
            String name,
            @Nullable Activity activity,
            List<String> slips,
            boolean clear,
            HistoryType happened,
            CallResult result,
            String note,
            Instant when,
            String company,
            Talk talk,
            @Nullable Priority priority,
            Ending ending) {
        public Form {
            slips = List.copyOf(slips);
        }
    }

    /// What is still missing before it can be saved.
    ///
    /// @param today local date of the user
    public static Optional<Problem> problem(Form form, LocalDate today) {
        return lengthProblem(form.talk()).or(() -> endingProblem(form, today));
    }

    /// Whether somebody can have talked so long.
    public static Optional<Problem> lengthProblem(Talk talk) {
        Integer minutes = talk.minutes();
        return minutes == null || (minutes >= 1 && minutes <= MOST_MINUTES)
                ? Optional.empty()
                : Optional.of(Problem.refused("closeout.minutes", minutes.toString(), Integer.toString(MOST_MINUTES)));
    }

    private static Optional<Problem> endingProblem(Form form, LocalDate today) {
        return switch (form.ending()) {
            case Ending.Unsaid _ ->
                again(form, today).isPresent()
                        ? Optional.empty()
                        : Optional.of(Problem.refused("closeout.no-next-action"));
            case Ending.Planned(ActivityId next) ->
                form.activity() != null && next.equals(form.activity().id())
                        ? Optional.of(Problem.refused("closeout.no-next-action"))
                        : Optional.empty();
            case Ending.Because(NoFollowUp.Unknown(String raw))
            when raw.strip().length() < SHORTEST_REASON -> Optional.of(Problem.refused("closeout.reason-too-short"));
            case Ending.Because _ -> Optional.empty();
            case Ending.Next next when next.title().isBlank() -> Optional.of(Problem.refused("closeout.title-missing"));
            case Ending.Next next -> past(next.due(), today);
            case Ending.Move _ when form.activity() == null -> Optional.of(Problem.refused("closeout.no-next-action"));
            case Ending.Move move -> past(move.due(), today);
        };
    }

    /// The one save.
    ///
    /// @param today local date of the user
    /// @param operation identity of the form from its opening
    /// @param seen what the form had seen when it opened
    /// @param ids makes a new row id each time
    /// @throws Refused if [#problem] finds something
    public static Edit edit(
            Form form,
            LocalDate today,
            OperationId operation,
            String user,
            @Nullable Context seen,
            Supplier<UUID> ids) {
        problem(form, today).ifPresent(problem -> {
            throw new Refused(problem);
        });
        Edit edit = new Edit(operation, Intent.of(Intent.CLOSE_OUT, form.name()), user, seen);
        happened(edit, form, user, ids);
        switch (form.ending()) {
            case Ending.Next next -> {
                clear(edit, form);
                repeat(edit, form, today);
                Planning.write(edit, form.contact(), next, edit.fresh(ids.get()));
            }
            case Ending.Move move -> move(edit, form, move);
            case Ending.Because because -> {
                clear(edit, form);
                ended(edit, form, because.reason(), user, ids);
                if (because.reason() == NoFollowUp.Known.ASKED_NOT_TO_CALL) {
                    refusal(edit, form, today, edit.fresh(ids.get()));
                }
            }
            case Ending.Unsaid _, Ending.Planned _ -> {
                clear(edit, form);
                repeat(edit, form, today);
            }
        }
        if (form.priority() != null) {
            edit.row(Entity.CONTACT, form.contact().value())
                    .set(Field.CONTACT_PRIORITY, Values.text(form.priority().code()));
        }
        return edit;
    }

    private static Optional<Problem> past(LocalDate due, LocalDate today) {
        return due.isBefore(today) ? Optional.of(Problem.refused("closeout.past")) : Optional.empty();
    }

    private static void happened(Edit edit, Form form, String user, Supplier<UUID> ids) {
        RowEdit row = history(edit, form, form.happened(), form.note(), user, edit.fresh(ids.get()))
                .set(Field.HISTORY_RESULT, Values.text(form.result().code()))
                .set(Field.HISTORY_DIRECTION, Values.text(form.talk().way()))
                .set(Field.HISTORY_MINUTES, Values.numberOrNothing(form.talk().minutes()));
        if (form.activity() != null && clears(form)) {
            row.set(Field.HISTORY_ACTIVITY, Values.row(form.activity().id().value()));
        }
    }

    /// A moved meeting is not done, whatever the check box says.
    private static boolean clears(Form form) {
        return form.clear() && !(form.ending() instanceof Ending.Move);
    }

    private static RowEdit history(Edit edit, Form form, HistoryType type, String text, String user, UUID id) {
        return edit.row(Entity.HISTORY, id)
                .set(Field.HISTORY_TYPE, Values.text(type.code()))
                .set(Field.HISTORY_TEXT, Values.text(text))
                .set(Field.HISTORY_WHO, Values.text(user))
                .set(Field.HISTORY_WHEN, Values.moment(form.when()))
                .set(Field.HISTORY_COMPANY, Values.text(form.company()))
                .belongsTo(form.contact().value());
    }

    private static void clear(Edit edit, Form form) {
        if (form.activity() != null && form.clear()) {
            edit.row(Entity.ACTIVITY, form.activity().id().value())
                    .set(Field.ACTIVITY_STATE, Values.text(ActivityState.Known.DONE.code()));
        }
    }

    /// The day on which the work comes again if it is done with this form; empty if it does not. Who gives a reason for
    /// no next action ends the series too.
    ///
    /// @param today local date of the user
    public static Optional<LocalDate> again(Form form, LocalDate today) {
        Activity activity = form.activity();
        return activity == null || !clears(form) || form.ending() instanceof Ending.Because
                ? Optional.empty()
                : Repeats.next(activity, today);
    }

    private static void repeat(Edit edit, Form form, LocalDate today) {
        Activity done = form.activity();
        LocalDate day = again(form, today).orElse(null);
        if (done == null || day == null) {
            return;
        }
        UUID row = Repeats.row(done.id(), day);
        Ending.Next next = new Ending.Next(
                done.kind(),
                done.title(),
                day,
                done.time(),
                done.owner(),
                done.repeat(),
                done.remind(),
                Repeats.from(done, day));
        Planning.write(edit, form.contact(), next, row);
        // it was there before if the close-out was undone
        edit.undelete(row);
    }

    private static void move(Edit edit, Form form, Ending.Move move) {
        if (form.activity() != null) {
            Reschedule.write(edit, form.activity(), form.slips(), move.due(), move.time(), move.whose());
        }
    }

    /// The reason is an entry of its own in the timeline and clears the flag "No next action".
    private static void ended(Edit edit, Form form, NoFollowUp reason, String user, Supplier<UUID> ids) {
        history(edit, form, HistoryType.Known.ENDED, reason.code(), user, edit.fresh(ids.get()));
        edit.row(Entity.CONTACT, form.contact().value())
                .set(Field.CONTACT_NO_FOLLOW_UP, Values.text(reason.code().strip()));
    }

    private static void refusal(Edit edit, Form form, LocalDate today, UUID id) {
        edit.row(Entity.CONSENT, id)
                .set(Field.CONSENT_CHANNEL, Values.text(Channel.Known.PHONE.code()))
                .set(Field.CONSENT_ALLOWED, new Value.Bool(false))
                .set(Field.CONSENT_DATE, Values.day(today))
                .set(Field.CONSENT_SOURCE, Values.text(form.happened().code()))
                .set(Field.CONSENT_WORDING, Values.text(form.note()))
                .belongsTo(form.contact().value());
    }
}
