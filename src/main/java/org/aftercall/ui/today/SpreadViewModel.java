package org.aftercall.ui.today;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.aftercall.agenda.Ending;
import org.aftercall.agenda.Scope;
import org.aftercall.agenda.Spread;
import org.aftercall.model.ActivityId;
import org.aftercall.model.ActivityKind;
import org.aftercall.model.ContactId;
import org.aftercall.model.Slip;
import org.aftercall.text.Reading;
import org.aftercall.text.WorkingDays;
import org.aftercall.ui.kit.Background;
import org.aftercall.ui.kit.DateText;
import org.aftercall.ui.kit.Session;
import org.aftercall.wording.Words;

/// How much work is laid over the coming days: how many a day, from when, and what for those who have no next action.
/// Says how long it takes before anything is saved. Knows no window.
public final class SpreadViewModel {
    private static final int MOST_A_DAY = 1000;
    private static final String USUAL = "20";

    private final Work work;
    private final Spread spread;
    private final Changes changes;
    private final Scope scope;
    private final Words words;
    private final String user;
    private final Background background;
    private final Session session;
    private final StringProperty perDay = new SimpleStringProperty(this, "perDay", USUAL);
    private final DateText from;
    private final ObjectProperty<ActivityKind> kind = new SimpleObjectProperty<>(this, "kind", ActivityKind.Known.CALL);
    private final StringProperty title = new SimpleStringProperty(this, "title", "");
    private final ReadOnlyStringWrapper preview = new ReadOnlyStringWrapper(this, "preview", "");
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(this, "ready", false);
    private List<ActivityId> activities = List.of();
    private List<ContactId> contacts = List.of();
    private List<LocalDate> days = List.of();
    private int asked;

    /// What is spread.
    public enum Work {
        /// what is due gets other days
        DUE,
        /// whoever has no next action gets one
        WITHOUT
    }

    SpreadViewModel(
            Work work,
            Spread spread,
            Changes changes,
            Scope scope,
            TodayViewModel today,
            Background background,
            Session session) {
        this.work = work;
        this.spread = spread;
        this.changes = changes;
        this.scope = scope;
        this.words = today.words();
        this.user = today.user();
        this.background = background;
        this.session = session;
        this.from = new DateText(words, today::now, WorkingDays.MONDAY_TO_FRIDAY);
        from.type(WorkingDays.MONDAY_TO_FRIDAY.next(today.now().toLocalDate()), null);
        title.set(words.say("today.spread.title-usual"));
        Stream.of(perDay, from.textProperty(), title).forEach(each -> each.addListener((_, _, _) -> look()));
        background.work(
                () -> {
                    if (work == Work.DUE) {
                        activities = spread.due(scope);
                    } else {
                        contacts = spread.without();
                    }
                    return count();
                },
                _ -> look(),
                session::failed);
    }

    public Work work() {
        return work;
    }

    /// How many a day has in the end, with what is planned there already.
    public StringProperty perDayProperty() {
        return perDay;
    }

    /// The first day.
    public DateText from() {
        return from;
    }

    /// Of the new actions.
    public ObjectProperty<ActivityKind> kindProperty() {
        return kind;
    }

    /// Of the new actions.
    public StringProperty titleProperty() {
        return title;
    }

    /// What will come of it, or what is missing.
    public ReadOnlyStringProperty previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /// Whether it can be done.
    public ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    /// Does it.
    ///
    /// @param whose whose slip it is where a day is later
    public void go(Slip whose) {
        if (!ready.get()) {
            return;
        }
        List<LocalDate> found = days;
        String last = DateText.said(words, found.getLast(), null);
        if (work == Work.DUE) {
            changes.many(
                    count(),
                    "spread",
                    "today.spread.job",
                    edit -> spread.move(edit, activities, found, whose),
                    words.say("today.spread.moved", count(), last));
        } else {
            Ending.Next next = new Ending.Next(kind.get(), title.get().strip(), found.getFirst(), null, user);
            changes.many(
                    count(),
                    "bulk-plan",
                    "today.spread.job",
                    edit -> spread.plan(edit, contacts, found, next, UUID::randomUUID),
                    words.say("today.spread.planned", count(), last));
        }
    }

    private int count() {
        return work == Work.DUE ? activities.size() : contacts.size();
    }

    private void look() {
        int number = ++asked;
        ready.set(false);
        int each = number();
        Reading.Understood first = from.value().orElse(null);
        if (each == 0) {
            preview.set(words.say("today.spread.no-number", MOST_A_DAY));
        } else if (first == null) {
            preview.set(words.say("planning.missing.date"));
        } else if (work == Work.WITHOUT && title.get().isBlank()) {
            preview.set(words.say("problem.closeout.title-missing"));
        } else if (count() == 0) {
            preview.set(words.say("today.spread.nothing"));
        } else {
            background.work(
                    () -> spread.days(count(), each, first.date(), scope.whose()),
                    found -> {
                        if (number == asked) {
                            days = found;
                            preview.set(words.say(
                                    "today.spread.preview", count(), DateText.said(words, found.getLast(), null)));
                            ready.set(true);
                        }
                    },
                    session::failed);
        }
    }

    /// 0 if it is no number of a day.
    private int number() {
        String typed = perDay.get().strip();
        if (!typed.matches("[0-9]{1,4}")) {
            return 0;
        }
        int number = Integer.parseInt(typed);
        return number > MOST_A_DAY ? 0 : number;
    }
}
