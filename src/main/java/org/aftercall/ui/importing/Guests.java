package org.aftercall.ui.importing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.aftercall.importing.Account;
import org.aftercall.importing.Attendance;
import org.aftercall.importing.Attendance.Part;
import org.aftercall.importing.ImportPlan;
import org.aftercall.importing.RowAccount;
import org.aftercall.model.ActivityKind;
import org.aftercall.model.NoFollowUp;
import org.aftercall.text.Reading;
import org.aftercall.text.WorkingDays;
import org.aftercall.ui.kit.DateText;
import org.aftercall.wording.Words;
import org.jspecify.annotations.Nullable;

/// That the people of a list were at an event, and what comes of it for each of them. Nothing is written while
/// somebody would be left with neither a next action nor a reason.
final class Guests {
    static final NoFollowUp OTHER = new NoFollowUp.Unknown("");

    /// So many can be told apart one by one.
    static final int LISTED = 200;

    private static final WorkingDays WEEK = WorkingDays.MONDAY_TO_FRIDAY;
    private static final int MOST_A_DAY = 1000;
    private static final String USUAL_PER_DAY = "10";

    /// One of those in the list.
    record Guest(long row, String name) {}

    /// @param first those who can be told apart
    /// @param count of all
    record People(List<Guest> first, int count) {}

    private static final People NOBODY = new People(List.of(), 0);

    private final Workbench bench;
    private final Words words;
    private final BooleanProperty on = new SimpleBooleanProperty(this, "on", false);
    private final StringProperty event = new SimpleStringProperty(this, "event", "");
    private final DateText day;
    private final ObjectProperty<Part> usual = new SimpleObjectProperty<>(this, "usual", Part.NEXT);
    private final ObjectProperty<ActivityKind> kind = new SimpleObjectProperty<>(this, "kind", ActivityKind.Known.CALL);
    private final StringProperty title = new SimpleStringProperty(this, "title", "");
    private final DateText from;
    private final StringProperty perDay = new SimpleStringProperty(this, "perDay", USUAL_PER_DAY);
    private final ObjectProperty<@Nullable NoFollowUp> reason = new SimpleObjectProperty<>(this, "reason", null);
    private final StringProperty ownReason = new SimpleStringProperty(this, "ownReason", "");
    private final Map<Long, Part> single = new HashMap<>();
    private final ReadOnlyBooleanWrapper asksNext = new ReadOnlyBooleanWrapper(this, "asksNext", true);
    private final ReadOnlyBooleanWrapper asksReason = new ReadOnlyBooleanWrapper(this, "asksReason", false);
    private final ReadOnlyObjectWrapper<People> people = new ReadOnlyObjectWrapper<>(this, "people", NOBODY);
    private final ReadOnlyStringWrapper preview = new ReadOnlyStringWrapper(this, "preview", "");
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(this, "ready", true);
    private @Nullable ImportPlan looked;
    private String file = "";
    private boolean written;

    Guests(Workbench bench) {
        this.bench = bench;
        this.words = bench.words();
        this.day = DateText.ofThePast(words, this::now);
        this.from = new DateText(words, this::now, WEEK);
        begin();
        Stream.<ObservableValue<?>>of(
                        on,
                        event,
                        day.textProperty(),
                        usual,
                        kind,
                        title,
                        from.textProperty(),
                        perDay,
                        reason,
                        ownReason,
                        people)
                .forEach(each -> each.addListener((_, _, _) -> look()));
        bench.stateProperty().subscribe(this::follow);
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(
                bench.parts().clock().instant(), bench.parts().options().zone());
    }

    private void begin() {
        LocalDate today = now().toLocalDate();
        day.type(today, null);
        from.type(WEEK.next(today.plusDays(1)), null);
        title.set(words.say("import.guests.title.usual"));
        usual.set(Part.NEXT);
        reason.set(null);
        ownReason.set("");
        perDay.set(USUAL_PER_DAY);
        single.clear();
    }

    /// Another file has other guests; the event is mostly called as its list is.
    private void follow(State state) {
        boolean over = written;
        written = state.outcome() != null;
        if (!state.fileName().equals(file)) {
            on.set(on.get() && !over);
            file = state.fileName();
            int dot = file.lastIndexOf('.');
            event.set(dot > 0 ? file.substring(0, dot) : file);
            begin();
            if (file.isEmpty()) {
                on.set(false);
            }
        }
        ImportPlan plan = state.plan();
        if (on.get() && plan != null && state.step() == Step.SUMMARY && state.outcome() == null) {
            meet(plan);
        }
    }

    private void meet(ImportPlan plan) {
        if (plan.equals(looked)) {
            return;
        }
        looked = plan;
        Account account = plan.account();
        bench.parts().background().work(() -> met(account), people::set, cause -> {
            if (plan.equals(bench.now().plan())) {
                bench.failed(cause);
            }
        });
    }

    private static People met(Account account) {
        List<Guest> first = new ArrayList<>();
        Set<UUID> all = new HashSet<>();
        account.each(row -> {
            UUID contact = row.contact();
            if (contact != null && isTaken(row) && all.add(contact) && first.size() < LISTED) {
                first.add(new Guest(row.row(), row.name()));
            }
        });
        return new People(List.copyOf(first), all.size());
    }

    private static boolean isTaken(RowAccount row) {
        return switch (row.of()) {
            case NEW, UPDATE, SAME, POSSIBLE_DUPLICATE -> true;
            case REJECTED, EMPTY -> false;
        };
    }

    /// Whether the list is one of guests.
    BooleanProperty onProperty() {
        return on;
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

    /// Whether anybody gets a next action.
    ReadOnlyBooleanProperty asksNextProperty() {
        return asksNext.getReadOnlyProperty();
    }

    /// Whether a reason is to be said for anybody.
    ReadOnlyBooleanProperty asksReasonProperty() {
        return asksReason.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<People> peopleProperty() {
        return people.getReadOnlyProperty();
    }

    /// What will come of it, or what is missing.
    ReadOnlyStringProperty previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /// Whether the list can be written: it is none of guests, or nobody is left without an end.
    ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    Part of(Guest guest) {
        return single.getOrDefault(guest.row(), usual.get());
    }

    /// Tells one of them apart.
    void say(Guest guest, Part part) {
        if (part == usual.get()) {
            single.remove(guest.row());
        } else {
            single.put(guest.row(), part);
        }
        look();
    }

    /// What is written with the list; empty for one of no event.
    Optional<Attendance> attendance() {
        return on.get() && missing().isEmpty() ? Optional.of(said()) : Optional.empty();
    }

    private Attendance said() {
        return new Attendance(
                event.get().strip(),
                day.value().orElseThrow().date(),
                asksNext.get()
                        ? new Attendance.Next(kind.get(), title.get().strip(), first().orElseThrow(), number())
                        : null,
                asksReason.get() ? why() : "",
                usual.get(),
                single);
    }

    private Optional<LocalDate> first() {
        return from.value().map(Reading.Understood::date);
    }

    private String why() {
        NoFollowUp chosen = reason.get();
        return chosen == null ? "" : chosen.equals(OTHER) ? ownReason.get().strip() : chosen.code();
    }

    /// 0 if it is no number of a day.
    private int number() {
        String typed = perDay.get().strip();
        int number = typed.matches("[0-9]{1,4}") ? Integer.parseInt(typed) : 0;
        return number > MOST_A_DAY ? 0 : number;
    }

    private long count(Part part) {
        long told = single.values().stream().filter(part::equals).count();
        long all = people.get().count();
        return part == usual.get() ? all - single.size() : told;
    }

    private void look() {
        if (looked == null || !Objects.equals(looked, bench.now().plan())) {
            ImportPlan plan = bench.now().plan();
            if (on.get() && plan != null && bench.now().step() == Step.SUMMARY) {
                meet(plan);
            }
        }
        asksNext.set(usual.get() == Part.NEXT || single.containsValue(Part.NEXT));
        asksReason.set(usual.get() == Part.NONE || single.containsValue(Part.NONE));
        String missing = missing();
        ready.set(!on.get() || missing.isEmpty());
        preview.set(missing.isEmpty() ? will() : missing);
    }

    private String missing() {
        if (event.get().isBlank()) {
            return words.say("import.guests.missing.event");
        }
        if (day.value().isEmpty()) {
            return words.say("import.guests.missing.day");
        }
        if (asksNext.get()) {
            if (title.get().isBlank()) {
                return words.say("problem.closeout.title-missing");
            }
            if (first().isEmpty()) {
                return words.say("planning.missing.date");
            }
            if (number() == 0) {
                return words.say("today.spread.no-number", MOST_A_DAY);
            }
        }
        return asksReason.get() && why().isEmpty() ? words.say("import.guests.missing.reason") : "";
    }

    private String will() {
        List<String> parts = new ArrayList<>();
        long next = count(Part.NEXT);
        if (next > 0) {
            LocalDate last = WEEK.plusWorkingDays(WEEK.next(first().orElseThrow()), (int) ((next - 1) / number()));
            parts.add(words.say("import.guests.will.next", next, DateText.said(words, last, null)));
        }
        long ended = count(Part.NONE);
        if (ended > 0) {
            parts.add(words.say("import.guests.will.none", ended));
        }
        long absent = count(Part.ABSENT);
        if (absent > 0) {
            parts.add(words.say("import.guests.will.absent", absent));
        }
        parts.add(words.say("import.guests.will.twice"));
        return String.join(" ", parts);
    }
}
