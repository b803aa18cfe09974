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
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.aftercall.importing.Account;
import org.aftercall.importing.Attendance;
import org.aftercall.importing.Attendance.Part;
import org.aftercall.importing.Draft;
import org.aftercall.importing.ImportPlan;
import org.aftercall.importing.RowAccount;
import org.aftercall.text.WorkingDays;
import org.aftercall.ui.kit.DateText;
import org.aftercall.wording.Words;
import org.jspecify.annotations.Nullable;

/// That the people of a list were at an event, and what comes of it for each of them. Nothing is written while
/// somebody would be left with neither a next action nor a reason.
final class Guests {
    /// So many can be told apart one by one.
    static final int LISTED = 200;

    private static final WorkingDays WEEK = WorkingDays.MONDAY_TO_FRIDAY;

    /// One of those in the list.
    ///
    /// @param stayedAway whether the list says that the person did not come
    record Guest(long row, String name, boolean stayedAway) {}

    /// @param first those who can be told apart
    /// @param count of all
    /// @param stayedAway how many of them did not come, as the list says
    record People(List<Guest> first, int count, int stayedAway) {}

    private static final People NOBODY = new People(List.of(), 0, 0);

    private final Workbench bench;
    private final Words words;
    private final GuestFields fields;
    private final BooleanProperty on = new SimpleBooleanProperty(this, "on", false);
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
        this.fields = new GuestFields(words, this::now);
        fields.heard(this::look);
        on.addListener((_, _, _) -> look());
        people.addListener((_, _, _) -> look());
        bench.stateProperty().subscribe(this::follow);
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(
                bench.parts().clock().instant(), bench.parts().options().zone());
    }

    /// Another file has other guests; the event is mostly called as its list is.
    private void follow(State state) {
        boolean over = written;
        written = state.outcome() != null;
        if (!state.fileName().equals(file)) {
            on.set(on.get() && !over);
            file = state.fileName();
            int dot = file.lastIndexOf('.');
            fields.eventProperty().set(dot > 0 ? file.substring(0, dot) : file);
            single.clear();
            fields.begin();
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
        int[] stayedAway = new int[1];
        account.each(row -> {
            UUID contact = row.contact();
            if (contact != null && isTaken(row) && all.add(contact)) {
                boolean away = row.problems().stream()
                        .anyMatch(problem -> problem.key().equals(Draft.STAYED_AWAY));
                stayedAway[0] += away ? 1 : 0;
                if (first.size() < LISTED) {
                    first.add(new Guest(row.row(), row.name(), away));
                }
            }
        });
        return new People(List.copyOf(first), all.size(), stayedAway[0]);
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

    GuestFields fields() {
        return fields;
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
        return single.getOrDefault(guest.row(), unlessSaid(guest));
    }

    private Part unlessSaid(Guest guest) {
        return guest.stayedAway()
                ? fields.noShowsProperty().get()
                : fields.usualProperty().get();
    }

    /// Tells one of them apart.
    void say(Guest guest, Part part) {
        if (part == unlessSaid(guest)) {
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
                fields.eventProperty().get().strip(),
                fields.day().value().orElseThrow().date(),
                asksNext.get()
                        ? new Attendance.Next(
                                fields.kindProperty().get(),
                                fields.titleProperty().get().strip(),
                                fields.first().orElseThrow(),
                                fields.number())
                        : null,
                asksReason.get() ? fields.why() : "",
                fields.usualProperty().get(),
                fields.noShowsProperty().get(),
                single);
    }

    private long count(Part part) {
        People all = people.get();
        long count = single.values().stream().filter(part::equals).count();
        long away = all.first().stream()
                .filter(guest -> guest.stayedAway() && single.containsKey(guest.row()))
                .count();
        if (part == fields.usualProperty().get()) {
            count += all.count() - all.stayedAway() - (single.size() - away);
        }
        if (part == fields.noShowsProperty().get()) {
            count += all.stayedAway() - away;
        }
        return count;
    }

    private boolean anybody(Part part) {
        return fields.usualProperty().get() == part
                || single.containsValue(part)
                || (people.get().stayedAway() > 0 && fields.noShowsProperty().get() == part);
    }

    private void look() {
        if (looked == null || !Objects.equals(looked, bench.now().plan())) {
            ImportPlan plan = bench.now().plan();
            if (on.get() && plan != null && bench.now().step() == Step.SUMMARY) {
                meet(plan);
            }
        }
        asksNext.set(anybody(Part.NEXT));
        asksReason.set(anybody(Part.NONE));
        String missing = missing();
        ready.set(!on.get() || missing.isEmpty());
        preview.set(missing.isEmpty() ? will() : missing);
    }

    private String missing() {
        if (fields.eventProperty().get().isBlank()) {
            return words.say("import.guests.missing.event");
        }
        if (fields.day().value().isEmpty()) {
            return words.say("import.guests.missing.day");
        }
        if (asksNext.get()) {
            if (fields.titleProperty().get().isBlank()) {
                return words.say("problem.closeout.title-missing");
            }
            if (fields.first().isEmpty()) {
                return words.say("planning.missing.date");
            }
            if (fields.number() == 0) {
                return words.say("today.spread.no-number", GuestFields.MOST_A_DAY);
            }
        }
        return asksReason.get() && fields.why().isEmpty() ? words.say("import.guests.missing.reason") : "";
    }

    private String will() {
        List<String> parts = new ArrayList<>();
        long next = count(Part.NEXT);
        if (next > 0) {
            LocalDate last =
                    WEEK.plusWorkingDays(WEEK.next(fields.first().orElseThrow()), (int) ((next - 1) / fields.number()));
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
