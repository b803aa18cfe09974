package org.aftercall.importing;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.aftercall.change.Cell;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.RowChange;
import org.aftercall.change.RowEdit;
import org.aftercall.change.Values;
import org.aftercall.model.ActivityState;
import org.aftercall.model.CallResult;
import org.aftercall.model.Card;
import org.aftercall.model.ContactId;
import org.aftercall.model.HistoryType;
import org.aftercall.model.Origin;
import org.aftercall.model.Problem;
import org.aftercall.text.WorkingDays;

/// Writes for each person of an attendance list that they were there, and what comes next. Whoever has it already gets
/// it no second time.
final class FollowUps {
    private final Attendance attendance;
    private final ImportOptions options;
    private final Known known;
    private final SeenKeys done = new SeenKeys();
    private final Set<UUID> there = new HashSet<>();
    private Map<UUID, Card> cards = Map.of();
    private int given;
    private int ended;
    private int told;
    private int absent;

    FollowUps(Attendance attendance, ImportOptions options, Known known) {
        this.attendance = attendance;
        this.options = options;
        this.known = known;
    }

    /// Asks about the people of some rows at once.
    void prepare(Collection<UUID> contacts) {
        List<UUID> entries = contacts.stream().map(this::entry).toList();
        there.clear();
        there.addAll(known.existing(entries));
        cards = known.cards(contacts.stream().map(ContactId::new).toList());
    }

    /// What is written for one person.
    ///
    /// @param draft what the row of the file says
    List<RowChange> of(UUID contact, Draft draft) {
        List<RowChange> rows = new ArrayList<>();
        UUID entry = entry(contact);
        if (there.contains(entry) || done.put(contact.toString(), 1) != 0) {
            return rows;
        }
        Attendance.Part part = attendance.of(draft);
        absent += draft.stayedAway() || part == Attendance.Part.ABSENT ? 1 : 0;
        if (part == Attendance.Part.ABSENT) {
            return rows;
        }
        Card card = cards.get(contact);
        Attendance.Next next = part == Attendance.Part.NEXT ? attendance.next() : null;
        if (next == null && (card == null || card.nextAction().isEmpty())) {
            rows.add(new RowEdit(Entity.CONTACT, contact)
                    .set(Field.CONTACT_NO_FOLLOW_UP, Values.text(attendance.reason()))
                    .change());
            rows.add(happened(contact, id(contact, "no follow-up"), HistoryType.Known.ENDED, attendance.reason()));
            ended++;
        }
        told += draft.stayedAway() ? 0 : 1;
        rows.add(met(contact, entry, draft.stayedAway()));
        if (next != null) {
            rows.add(activity(contact, next));
        }
        return rows;
    }

    private RowChange met(UUID contact, UUID entry, boolean stayedAway) {
        RowChange met = happened(contact, entry, HistoryType.Known.MEETING, attendance.event());
        if (!stayedAway) {
            return met;
        }
        List<Cell> cells = new ArrayList<>(met.cells());
        cells.add(Cell.of(Field.HISTORY_RESULT, Values.text(CallResult.Known.DID_NOT_COME.code())));
        return new RowChange(met.entity(), met.row(), cells);
    }

    private RowChange happened(UUID contact, UUID entry, HistoryType type, String text) {
        return new RowEdit(Entity.HISTORY, entry)
                .belongsTo(contact)
                .set(Field.HISTORY_TYPE, Values.text(type.code()))
                .set(Field.HISTORY_TEXT, Values.text(text))
                .set(Field.HISTORY_WHO, Values.text(options.user()))
                .set(
                        Field.HISTORY_WHEN,
                        Values.moment(attendance
                                .day()
                                .atTime(LocalTime.NOON)
                                .atZone(options.zone())
                                .toInstant()))
                .change();
    }

    private UUID id(UUID contact, String what) {
        return OrderedIds.of(contact, contact.toString(), what, attendance.event(), day());
    }

    private RowChange activity(UUID contact, Attendance.Next next) {
        WorkingDays week = WorkingDays.MONDAY_TO_FRIDAY;
        LocalDate day = week.plusWorkingDays(week.next(next.from()), given / next.perDay());
        given++;
        return new RowEdit(Entity.ACTIVITY, id(contact, "follow-up"))
                .belongsTo(contact)
                .set(Field.ACTIVITY_KIND, Values.text(next.kind().code()))
                .set(Field.ACTIVITY_TITLE, Values.text(next.title()))
                .set(Field.ACTIVITY_DUE, Values.due(day, null))
                .set(Field.ACTIVITY_PROMISED, Values.day(day))
                .set(Field.ACTIVITY_STATE, Values.text(ActivityState.Known.OPEN.code()))
                .set(Field.ACTIVITY_OWNER, Values.text(options.user()))
                .change();
    }

    private String day() {
        return attendance.day().toString();
    }

    private UUID entry(UUID contact) {
        return id(contact, "attended");
    }

    /// Whether anybody lacks it.
    boolean areMissing(Collection<UUID> contacts) {
        List<UUID> entries = contacts.stream().map(this::entry).distinct().toList();
        return known.existing(entries).size() < entries.size();
    }

    /// How many were told of until now.
    Problem summary(String file) {
        return Problem.at(
                Origin.file(file),
                Problem.Severity.NOTICE,
                "import.attended",
                attendance.event(),
                day(),
                Integer.toString(told),
                Integer.toString(given),
                Integer.toString(ended),
                Integer.toString(absent));
    }
}
