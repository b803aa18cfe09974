package org.aftercall.ui.importing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.aftercall.importing.Attendance.Part;
import org.aftercall.model.ActivityKind;
import org.aftercall.model.NoFollowUp;
import org.aftercall.text.Reading;
import org.aftercall.text.WorkingDays;
import org.aftercall.ui.kit.DateText;
import org.aftercall.wording.Words;
import org.jspecify.annotations.Nullable;

/// What is typed about an event and what comes of it.
final class GuestFields {
    static final NoFollowUp OTHER = new NoFollowUp.Unknown("");
    static final int MOST_A_DAY = 1000;

    private static final WorkingDays WEEK = WorkingDays.MONDAY_TO_FRIDAY;
    private static final String USUAL_PER_DAY = "10";

    private final Words words;
    private final Supplier<LocalDateTime> now;
    private final StringProperty event = new SimpleStringProperty(this, "event", "");
    private final DateText day;
    private final ObjectProperty<Part> usual = new SimpleObjectProperty<>(this, "usual", Part.NEXT);
    private final ObjectProperty<Part> noShows = new SimpleObjectProperty<>(this, "noShows", Part.ABSENT);
    private final ObjectProperty<ActivityKind> kind = new SimpleObjectProperty<>(this, "kind", ActivityKind.Known.CALL);
    private final StringProperty title = new SimpleStringProperty(this, "title", "");
    private final DateText from;
    private final StringProperty perDay = new SimpleStringProperty(this, "perDay", USUAL_PER_DAY);
    private final ObjectProperty<@Nullable NoFollowUp> reason = new SimpleObjectProperty<>(this, "reason", null);
    private final StringProperty ownReason = new SimpleStringProperty(this, "ownReason", "");

    GuestFields(Words words, Supplier<LocalDateTime> now) {
        this.words = words;
        this.now = now;
        this.day = DateText.ofThePast(words, now);
        this.from = new DateText(words, now, WEEK);
        begin();
    }

    /// As for a new list.
    void begin() {
        LocalDate today = now.get().toLocalDate();
        day.type(today, null);
        from.type(WEEK.next(today.plusDays(1)), null);
        title.set(words.say("import.guests.title.usual"));
        usual.set(Part.NEXT);
        noShows.set(Part.ABSENT);
        reason.set(null);
        ownReason.set("");
        perDay.set(USUAL_PER_DAY);
    }

    /// Told of every change.
    void heard(Runnable changed) {
        Stream.<ObservableValue<?>>of(
                        event,
                        day.textProperty(),
                        usual,
                        noShows,
                        kind,
                        title,
                        from.textProperty(),
                        perDay,
                        reason,
                        ownReason)
                .forEach(each -> each.addListener((_, _, _) -> changed.run()));
    }

    StringProperty eventProperty() {
        return event;
    }

    /// When it was.
    DateText day() {
        return day;
    }

    /// What holds for everybody who is not told apart: [Part#NEXT] or [Part#NONE].
    ObjectProperty<Part> usualProperty() {
        return usual;
    }

    /// What holds for those of whom the list says that they did not come.
    ObjectProperty<Part> noShowsProperty() {
        return noShows;
    }

    ObjectProperty<ActivityKind> kindProperty() {
        return kind;
    }

    StringProperty titleProperty() {
        return title;
    }

    /// The first day of the next actions.
    DateText from() {
        return from;
    }

    StringProperty perDayProperty() {
        return perDay;
    }

    /// Why there is no next action; [#OTHER] for own words.
    ObjectProperty<@Nullable NoFollowUp> reasonProperty() {
        return reason;
    }

    StringProperty ownReasonProperty() {
        return ownReason;
    }

    Optional<LocalDate> first() {
        return from.value().map(Reading.Understood::date);
    }

    /// The reason as it is stored; empty while none is said.
    String why() {
        NoFollowUp chosen = reason.get();
        return chosen == null ? "" : chosen.equals(OTHER) ? ownReason.get().strip() : chosen.code();
    }

    /// 0 if it is no number of a day.
    int number() {
        String typed = perDay.get().strip();
        int number = typed.matches("[0-9]{1,4}") ? Integer.parseInt(typed) : 0;
        return number > MOST_A_DAY ? 0 : number;
    }
}
