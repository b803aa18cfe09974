package org.aftercall.ui.today;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.aftercall.agenda.Snooze;
import org.aftercall.agenda.Spread;
import org.aftercall.agenda.Today;
import org.aftercall.model.ActivityId;
import org.aftercall.model.Priority;
import org.aftercall.model.Slip;
import org.aftercall.text.WorkingDays;
import org.aftercall.ui.kit.Background;
import org.aftercall.ui.kit.Session;
import org.jspecify.annotations.Nullable;

/// What is done to the selected row of Today, or to all of a section: each one operation with one undo.
public final class RowActions {
    private final TodayViewModel model;
    private final Today today;
    private final Changes changes;
    private final Background background;
    private final Session session;

    RowActions(TodayViewModel model, Today today, Changes changes, Background background, Session session) {
        this.model = model;
        this.today = today;
        this.changes = changes;
        this.background = background;
        this.session = session;
    }

    public List<Snooze> snoozes() {
        return Snooze.choices(today.now().toLocalDateTime());
    }

    /// Puts the selected action off.
    public void snooze(Snooze choice, Slip whoseSlip) {
        Snooze.Until until = choice.from(today.now().toLocalDateTime(), WorkingDays.MONDAY_TO_FRIDAY);
        moveTo(until.day(), until.time(), whoseSlip);
    }

    /// Gives the selected action another day.
    public void moveTo(LocalDate day, @Nullable LocalTime time, Slip whoseSlip) {
        planned().ifPresent(each -> {
            if (day.isAfter(today.day())) {
                model.selection().goOn(each.row());
            } else {
                model.selection().stay(each.row());
            }
            changes.move(each.activity(), each.row().title(), day, time, whoseSlip);
        });
    }

    /// Moves all that is overdue to today, as one operation. Never happens by itself.
    public void moveAllToToday(Slip whoseSlip) {
        background.work(
                () -> today.overdue(model.whoseProperty().get()),
                overdue -> changes.moveAll(overdue, today.day(), whoseSlip, spread()),
                session::failed);
    }

    /// Sets the letter of the selected row's contact.
    public void prioritise(Priority priority) {
        model.row().ifPresent(row -> changes.prioritise(row.contact(), row.name(), priority));
    }

    /// The selected action is done and there is nothing to say about it.
    ///
    /// @param otherwise what to do if nothing else is planned with the contact: what comes next has to be said
    public void doneWithoutNote(Runnable otherwise) {
        planned().ifPresent(each -> {
            model.selection().goOn(each.row());
            changes.done(each.row(), each.activity(), today.now(), () -> {
                model.selection().stay(each.row());
                otherwise.run();
            });
        });
    }

    /// Somebody else does the selected action from now on.
    ///
    /// @param word what is said with it, may be empty
    void give(Line.Row row, ActivityId activity, String to, String word) {
        if (!model.showsWorkOf(to)) {
            model.selection().goOn(row);
        }
        changes.give(activity, row.title(), to, word);
    }

    /// Deletes the selected action.
    public void delete() {
        planned().ifPresent(each -> {
            model.selection().goOn(each.row());
            changes.delete(each.activity(), each.row().title());
        });
    }

    Spread spread() {
        return model.spread();
    }

    private record Planned(Line.Row row, ActivityId activity) {}

    /// The selected row, if something is planned there.
    private Optional<Planned> planned() {
        Line.Row row = model.row().orElse(null);
        return row == null || row.activity() == null ? Optional.empty() : Optional.of(new Planned(row, row.activity()));
    }
}
