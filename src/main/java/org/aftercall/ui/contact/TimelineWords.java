package org.aftercall.ui.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftercall.change.Entity;
import org.aftercall.change.Value;
import org.aftercall.history.FieldChange;
import org.aftercall.history.FieldHistory;
import org.aftercall.history.PutBack;
import org.aftercall.model.CallResult;
import org.aftercall.model.HistoryEntry;
import org.aftercall.model.HistoryId;
import org.aftercall.model.HistoryType;
import org.aftercall.store.Operations;
import org.aftercall.ui.kit.DateText;
import org.aftercall.wording.TalkWords;
import org.aftercall.wording.Words;

/// Puts what happened and what was changed into words.
final class TimelineWords {
    private static final int FOLDED_LINES = 5;
    private static final int FOLDED_LETTERS = 420;

    private final Words words;
    private final FieldWords fields;
    private final ZoneId zone;
    private final LocalDate today;
    private final Set<UUID> allowed;
    private final Map<UUID, String> points;

    /// @param allowed rows by which the contact allowed a channel; all others of their kind refuse one
    /// @param points numbers and addresses of the contact, by their rows
    TimelineWords(Around around, FieldWords fields, Set<UUID> allowed, Map<UUID, String> points) {
        this.allowed = allowed;
        this.points = points;
        this.words = around.words();
        this.fields = fields;
        this.zone = around.zone();
        this.today = around.today().day();
    }

    /// @param next what was planned together with an entry
    /// @param files names of what is attached, by entry
    TimelineLine.Entry entry(
            HistoryEntry entry, boolean unfolded, Map<UUID, Operations.Planned> next, Map<HistoryId, String> files) {
        boolean ended = entry.type() == HistoryType.Known.ENDED;
        String head = words.choice("happened", entry.type().code());
        String result = result(entry);
        String talk = TalkWords.said(words, entry.talk());
        String text =
                ended ? words.choice("reason", entry.text()) : entry.text().strip();
        String when = entry.who().isBlank()
                ? fields.moment(entry.when())
                : words.say("card.who-when", fields.person(entry.who()), fields.moment(entry.when()));
        return new TimelineLine.Entry(
                entry.id(),
                entry.type(),
                head,
                result,
                tone(entry.result()),
                entry.talk().isIncoming(),
                talk,
                when,
                text,
                text.length() > FOLDED_LETTERS || text.lines().count() > FOLDED_LINES,
                unfolded,
                Optional.ofNullable(next.get(entry.id().value()))
                        .map(this::next)
                        .orElse(""),
                files.getOrDefault(entry.id(), ""),
                spoken(head, result, talk, when, text, files.getOrDefault(entry.id(), "")));
    }

    private String result(HistoryEntry entry) {
        String code = entry.result().code();
        boolean silent = entry.type() == HistoryType.Known.ENDED
                || code.isEmpty()
                || entry.result() == CallResult.Known.NONE
                || entry.result() == CallResult.Known.DONE;
        return silent ? "" : words.choice("result-after", code);
    }

    private String next(Operations.Planned planned) {
        return words.say("card.next-set", planned.title(), DateText.said(words, planned.due(), planned.time()));
    }

    private static TimelineLine.Tone tone(CallResult result) {
        return switch (result) {
            case CallResult.Known known ->
                switch (known) {
                    case REACHED, HELD, ANSWERED -> TimelineLine.Tone.GOOD;
                    case LEFT_MESSAGE, NO_ANSWER, DID_NOT_COME, WRONG_NUMBER, BOUNCED, MOVED ->
                        TimelineLine.Tone.MISSED;
                    case NOT_INTERESTED, SENT, DONE, NONE -> TimelineLine.Tone.PLAIN;
                };
            case CallResult.Unknown _ -> TimelineLine.Tone.PLAIN;
        };
    }

    /// Those changes that a user can name.
    List<FieldChange> told(List<FieldChange> changes) {
        Set<FieldChange.What> whole = Set.of(
                FieldChange.What.CREATED,
                FieldChange.What.ADDED,
                FieldChange.What.REMOVED,
                FieldChange.What.BROUGHT_BACK);
        return changes.stream()
                .filter(change -> whole.contains(change.what())
                        || fields.label(change.entity(), change.field()).isPresent())
                .toList();
    }

    TimelineLine.Changed changed(FieldChange change) {
        String head = head(change);
        String text = text(change);
        String when = words.say(
                "card.author",
                fields.person(change.user()),
                fields.moment(change.when()),
                fields.source(change.intent()));
        boolean canPutBack = PutBack.isPossible(change) && !change.undone();
        String spoken = spoken(head, when, text);
        return new TimelineLine.Changed(
                change, head, when, text, canPutBack, canPutBack ? words.say("card.put-back.spoken", spoken) : spoken);
    }

    private String head(FieldChange change) {
        return switch (change.what()) {
            case CREATED -> words.say("card.change.created");
            case ADDED -> words.say("card.change.added", part(change));
            case REMOVED -> words.say("card.change.removed", part(change));
            case BROUGHT_BACK -> words.say("card.change.back", part(change));
            case CHANGED -> changedField(change);
        };
    }

    /// What a number is for says nothing without the number.
    private String changedField(FieldChange change) {
        String label = fields.label(change.entity(), change.field()).orElse("");
        String of = points.getOrDefault(change.row(), "");
        boolean isItself = change.field() == FieldHistory.main(change.entity());
        return of.isEmpty() || isItself
                ? words.say("card.change.changed", label)
                : words.say("card.change.changed-of", label, of);
    }

    private String part(FieldChange change) {
        String name = Entity.of(change.entity())
                .map(entity -> entity.name().toLowerCase(Locale.ROOT))
                .orElse("");
        return words.choice("card.part", allowed.contains(change.row()) ? "consent.allowed" : name);
    }

    private String text(FieldChange change) {
        int field = change.field() == 0 ? FieldHistory.main(change.entity()) : change.field();
        String before = value(change, field, change.before());
        String after = value(change, field, change.after());
        return switch (change.what()) {
            case CREATED -> "";
            case ADDED, BROUGHT_BACK -> after.isBlank() ? "" : words.say("card.quote", after);
            case REMOVED -> before.isBlank() ? "" : words.say("card.quote", before);
            case CHANGED ->
                before.isBlank()
                        ? words.say("card.change.new", after)
                        : after.isBlank()
                                ? words.say("card.change.cleared", before)
                                : words.say("card.change.became", before, after);
        };
    }

    private String value(FieldChange change, int field, Value value) {
        return fields.value(change.entity(), field, value);
    }

    private static String spoken(String... parts) {
        return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(", "));
    }

    /// Heads above the first line of today and of each month.
    List<TimelineLine> grouped(List<Dated> dated) {
        List<TimelineLine> lines = new ArrayList<>();
        String group = "";
        for (Dated each : dated) {
            String own = group(each.when());
            if (!own.equals(group)) {
                lines.add(new TimelineLine.Group(own));
                group = own;
            }
            lines.add(each.line());
        }
        return lines;
    }

    /// A line and the moment it belongs to.
    record Dated(Instant when, TimelineLine line) {}

    private String group(Instant when) {
        LocalDate day = when.atZone(zone).toLocalDate();
        return (day.equals(today) ? words.say("card.today") : words.day("day.whole-month", day))
                .toUpperCase(words.locale());
    }
}
