package org.aftercall.ui.aftercall;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.aftercall.agenda.CallTimer;
import org.aftercall.agenda.Prefills;
import org.aftercall.model.ActivityKind;
import org.aftercall.model.CallResult;
import org.aftercall.model.Direction;
import org.aftercall.model.Talk;
import org.aftercall.text.Spans;
import org.jspecify.annotations.Nullable;

/// Which way the conversation went, how long it took and when it ended: measured from “Call” or from the opening of the
/// form, or typed.
final class TalkFields {
    private static final int HALF_A_DAY = 12;

    private final ActivityKind kind;
    private final Supplier<ZonedDateTime> now;
    private final ReadOnlyObjectWrapper<@Nullable Direction> direction;
    private final ReadOnlyStringWrapper minutes = new ReadOnlyStringWrapper(this, "minutes", "");
    private final ReadOnlyObjectWrapper<ZonedDateTime> ended;
    private final ReadOnlyBooleanWrapper going = new ReadOnlyBooleanWrapper(this, "going", false);
    private Instant begun;

    /// What was filled in by the clock; empty once nothing was.
    private String measured = "";

    /// @param begun when “Call” was pressed, null if it was not
    TalkFields(ActivityKind kind, @Nullable Instant begun, Supplier<ZonedDateTime> now) {
        this.kind = kind;
        this.now = now;
        ZonedDateTime opened = now.get();
        this.begun = begun == null ? opened.toInstant() : begun;
        this.direction = new ReadOnlyObjectWrapper<>(this, "direction", isCall() ? Direction.Known.OUTGOING : null);
        this.ended = new ReadOnlyObjectWrapper<>(this, "ended", opened);
        if (begun != null && isCall()) {
            measure();
        }
    }

    boolean isCall() {
        return kind == ActivityKind.Known.CALL;
    }

    /// Whether it is something that takes minutes.
    boolean takesTime() {
        return isCall() || kind == ActivityKind.Known.MEETING;
    }

    ReadOnlyObjectProperty<@Nullable Direction> directionProperty() {
        return direction.getReadOnlyProperty();
    }

    /// As typed or measured; empty if nobody said it.
    ReadOnlyStringProperty minutesProperty() {
        return minutes.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<ZonedDateTime> endedProperty() {
        return ended.getReadOnlyProperty();
    }

    /// Whether the two are still talking: then minutes and end follow the clock.
    ReadOnlyBooleanProperty goingProperty() {
        return going.getReadOnlyProperty();
    }

    /// The clock goes on, or stops now.
    void hold() {
        measure();
        going.set(!going.get());
    }

    /// Takes what somebody typed in place of the clock's minutes.
    void took(String typed) {
        going.set(false);
        minutes.set(typed.strip());
    }

    void turn() {
        direction.set(
                direction.get() == Direction.Known.INCOMING ? Direction.Known.OUTGOING : Direction.Known.INCOMING);
    }

    /// While they are still talking: it is later.
    void tick() {
        if (going.get()) {
            measure();
        }
    }

    private void measure() {
        ZonedDateTime moment = now.get();
        if (!minute(moment).equals(minute(ended.get()))) {
            ended.set(moment);
        }
        measured = Integer.toString(CallTimer.minutes(begun, moment.toInstant()));
        minutes.set(measured);
    }

    /// Takes a time of day as the end, on the day of the end until now, or the day before it around midnight.
    ///
    /// @return whether it is one that has been
    boolean end(String typed) {
        Optional<LocalTime> time = Spans.clock(typed);
        if (time.isEmpty()) {
            return false;
        }
        ZonedDateTime moment = now.get();
        ZonedDateTime at = ended.get().with(time.get());
        if (at.isAfter(moment.plusHours(HALF_A_DAY))) {
            at = at.minusDays(1);
        }
        if (minute(at).isAfter(moment)) {
            return false;
        }
        going.set(false);
        ended.set(at);
        return true;
    }

    private static ZonedDateTime minute(ZonedDateTime moment) {
        return moment.truncatedTo(ChronoUnit.MINUTES);
    }

    /// Whether the minutes are to be shown and saved: the clock measures no conversation where nobody was reached.
    boolean counts(CallResult result) {
        String typed = minutes.get().strip();
        boolean vain = !Prefills.reached(result).orElse(true);
        return takesTime() && !typed.isEmpty() && !(vain && typed.equals(measured));
    }

    /// Whether what stands for the minutes is understood.
    boolean isClear(CallResult result) {
        return !counts(result) || Spans.minutes(minutes.get()).isPresent();
    }

    Talk said(CallResult result) {
        return new Talk(
                direction.get(), counts(result) ? Spans.minutes(minutes.get()).orElse(null) : null);
    }

    List<ReadOnlyProperty<?>> all() {
        return List.of(direction, minutes, ended);
    }

    void write(Map<String, String> fields) {
        fields.put("direction", new Talk(direction.get(), null).way());
        fields.put("minutes", minutes.get());
        fields.put("measured", measured);
        fields.put("begun", begun.toString());
        fields.put("ended", ended.get().toInstant().toString());
    }

    void read(Map<String, String> fields) {
        String way = fields.getOrDefault("direction", "");
        if (isCall() && !way.isEmpty()) {
            direction.set(Direction.of(way));
        }
        measured = fields.getOrDefault("measured", measured);
        minutes.set(fields.getOrDefault("minutes", minutes.get()));
        moment(fields.get("begun")).ifPresent(at -> begun = at);
        moment(fields.get("ended"))
                .ifPresent(at -> ended.set(at.atZone(now.get().getZone())));
    }

    private static Optional<Instant> moment(@Nullable String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(Instant.parse(text));
        } catch (java.time.DateTimeException _) {
            return Optional.empty();
        }
    }
}
