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
import org.aftercall.wording.Words;
import org.jspecify.annotations.Nullable;

/// What is done to the selected row of Today, to those that are chosen, or to all of a section: each one operation with
/// one undo.
public final class RowActions {
    private final TodayViewModel model;
    private final Today today;
    private final Changes changes;
    private final Background background;
    private final Session session;
    private final Words words;

    RowActions(
            TodayViewModel model, Today today, Changes changes, Background background, Session session, Words words) {
        this.words = words;
        this.model = model;
        this.today = today;
        this.changes = changes;
        this.background = background;
        this.session = session;
    }

    public List<Snooze> snoozes() {
        return Snooze.choices(today.now().toLocalDateTime());
    }

    /// What the selected or the chosen rows are called together; empty if nothing is planned in them.
    public Optional<String> planned() {
        if (model.ticks().isEmpty()) {
            return one().map(each -> each.row().title());
        }
        int count = model.ticks().activities().size();
        return count == 0 ? Optional.empty() : Optional.of(words.say("today.chosen.actions", count));
    }

    /// Puts the selected action off, or those that are chosen.
    public void snooze(Snooze choice, Slip whoseSlip) {
        Snooze.Until until = choice.from(today.now().toLocalDateTime(), WorkingDays.MONDAY_TO_FRIDAY);
        moveTo(until.day(), until.time(), whoseSlip);
    }

    /// Gives the selected action another day, or those that are chosen.
    public void moveTo(LocalDate day, @Nullable LocalTime time, Slip whoseSlip) {
        if (!model.ticks().isEmpty()) {
            changes.moveMany(model.ticks().activities(), day, time, whoseSlip, spread());
            return;
        }
        one().ifPresent(each -> {
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

    /// Sets the letter of the selected row's contact, or of those of the chosen ones.
    public void prioritise(Priority priority) {
        if (!model.ticks().isEmpty()) {
            changes.prioritiseMany(model.ticks().contacts(), priority);
            return;
        }
        model.row().ifPresent(row -> changes.prioritise(row.contact(), row.name(), priority));
    }

    /// The selected action is done and there is nothing to say about it.
    ///
    /// @param otherwise what to do if nothing else is planned with the contact: what comes next has to be said
    public void doneWithoutNote(Runnable otherwise) {
        one().ifPresent(each -> {
            model.selection().goOn(each.row());
            changes.done(each.row(), each.activity(), today.now(), () -> {
                model.selection().stay(each.row());
                otherwise.run();
            });
        });
    }

    /// Somebody else does the selected action from now on, or those that are chosen.
    ///
    /// @param word what is said with it, may be empty
    void give(String to, String word) {
        if (!model.ticks().isEmpty()) {
            changes.giveMany(model.ticks().activities(), to, word);
            return;
        }
        one().ifPresent(each -> {
            if (!model.showsWorkOf(to)) {
                model.selection().goOn(each.row());
            }
            changes.give(each.activity(), each.row().title(), to, word);
        });
    }

    /// Deletes the selected action, or those that are chosen.
    public void delete() {
        if (!model.ticks().isEmpty()) {
            changes.deleteMany(model.ticks().activities());
            return;
        }
        one().ifPresent(each -> {
            model.selection().goOn(each.row());
            changes.delete(each.activity(), each.row().title());
        });
    }

    Spread spread() {
        return model.spread();
    }

    private record Planned(Line.Row row, ActivityId activity) {}

    /// The selected row, if something is planned there.
    private Optional<Planned> one() {
        Line.Row row = model.row().orElse(null);
        return row == null || row.activity() == null ? Optional.empty() : Optional.of(new Planned(row, row.activity()));
    }
}
