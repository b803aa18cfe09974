package org.aftercall.ui.kit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.aftercall.text.Dates;
import org.aftercall.text.Reading;
import org.aftercall.text.WorkingDays;
import org.aftercall.wording.Words;
import org.jspecify.annotations.Nullable;

/// A date in the user's own words, with what was understood of it. Used for every date in the program.
public final class DateText {
    private static final WorkingDays EVERY_DAY =
            new WorkingDays(Set.of(), Set.of(), WorkingDays.MONDAY_TO_FRIDAY.from(), WorkingDays.MONDAY_TO_FRIDAY.to());

    private final Words words;
    private final Supplier<LocalDateTime> now;
    private final WorkingDays working;
    private final boolean ofThePast;
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ReadOnlyStringWrapper understood = new ReadOnlyStringWrapper(this, "understood", "");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");
    private final ReadOnlyStringWrapper moved = new ReadOnlyStringWrapper(this, "moved", "");
    private final ReadOnlyBooleanWrapper ambiguous = new ReadOnlyBooleanWrapper(this, "ambiguous", false);
    private Reading reading = new Reading.Empty();
    private int choice;
    private boolean keepsDay;

    /// @param now the user's local time
    public DateText(Words words, Supplier<LocalDateTime> now, WorkingDays working) {
        this(words, now, working, false);
    }

    private DateText(Words words, Supplier<LocalDateTime> now, WorkingDays working, boolean ofThePast) {
        this.words = words;
        this.now = now;
        this.working = working;
        this.ofThePast = ofThePast;
        text.addListener((_, _, _) -> read());
    }

    /// A date on which something was: today or earlier, on whatever day of the week.
    public static DateText ofThePast(Words words, Supplier<LocalDateTime> now) {
        return new DateText(words, now, EVERY_DAY, true);
    }

    /// What is typed.
    public StringProperty textProperty() {
        return text;
    }

    /// The date understood, in words; empty if there is none.
    public ReadOnlyStringProperty understoodProperty() {
        return understood.getReadOnlyProperty();
    }

    /// Why there is no date although something was typed; empty if all is well.
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /// That a weekend or holiday became a working day; empty if not.
    public ReadOnlyStringProperty movedProperty() {
        return moved.getReadOnlyProperty();
    }

    /// Whether an arrow key chooses another reading.
    public ReadOnlyBooleanProperty ambiguousProperty() {
        return ambiguous.getReadOnlyProperty();
    }

    /// What was understood and may be saved.
    public Optional<Reading.Understood> value() {
        return switch (reading) {
            case Reading.Understood one -> Optional.of(kept(one)).filter(this::isInTime);
            case Reading.Ambiguous several ->
                Optional.of(kept(several.choices().get(choice))).filter(this::isInTime);
            case Reading.Past(LocalDate day, LocalTime time)
            when ofThePast -> Optional.of(new Reading.Understood(day, time, null));
            case Reading.Past _, Reading.NotUnderstood _, Reading.Empty _ -> Optional.empty();
        };
    }

    private boolean isInTime(Reading.Understood one) {
        return !ofThePast || !one.date().isAfter(now.get().toLocalDate());
    }

    public boolean isEmpty() {
        return reading instanceof Reading.Empty;
    }

    /// Types a date, as the user would have.
    public void type(LocalDate date, @Nullable LocalTime time) {
        String day = words.day("day.typed", date);
        text.set(time == null ? day : day + " " + time);
    }

    /// Takes the next of several readings.
    public void chooseOther() {
        if (reading instanceof Reading.Ambiguous(var choices)) {
            choice = (choice + 1) % choices.size();
            show();
        }
    }

    /// Stays on the weekend or holiday that was meant.
    public void keepDay() {
        keepsDay = true;
        show();
    }

    private void read() {
        choice = 0;
        keepsDay = false;
        reading = Dates.read(text.get(), now.get(), words.locale(), working);
        show();
    }

    private Reading.Understood kept(Reading.Understood one) {
        return keepsDay && one.movedFrom() != null ? new Reading.Understood(one.movedFrom(), one.time(), null) : one;
    }

    private void show() {
        ambiguous.set(reading instanceof Reading.Ambiguous);
        trouble.set(
                switch (reading) {
                    case Reading.Understood _, Reading.Ambiguous _ ->
                        value().isPresent() ? "" : words.say("date.to-come");
                    case Reading.Empty _ -> "";
                    case Reading.Past _ -> ofThePast ? "" : words.say("date.past");
                    case Reading.NotUnderstood(String typed) -> words.say("date.not-understood", typed.strip());
                });
        Optional<Reading.Understood> value = value();
        understood.set(value.map(this::said).orElse(""));
        moved.set(value.map(Reading.Understood::movedFrom)
                .map(from -> words.say("date.moved", words.day("day.near", from), understood.get()))
                .orElse(""));
    }

    /// The date in full, with the time where there is one.
    private String said(Reading.Understood one) {
        return said(words, one.date(), one.time());
    }

    /// A day in full, with the time where there is one.
    public static String said(Words words, LocalDate date, @Nullable LocalTime time) {
        String day = words.day("day.full", date);
        return time == null ? day : words.say("date.with-time", day, words.time(time));
    }
}
