package org.aftercall.agenda;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.aftercall.model.ActivityKind;
import org.aftercall.model.CallResult;
import org.aftercall.model.HistoryEntry;
import org.aftercall.text.WorkingDays;
import org.jspecify.annotations.Nullable;

/// What the form proposes for a result, so that most close-outs need no typing (`ui/SPEC.md` 4.3, `product.md` D1).
public final class Prefills {
    private static final int FEW_DAYS = 3;
    private static final int A_WEEK = 7;
    private static final int MINUTES_OF_STEP = 5;

    private Prefills() {}

    /// A proposal; the user may type over all of it.
    ///
    /// @param kind the proposed kind, null for the same as before
    /// @param title which sentence is proposed as the title
    /// @param due null for no proposed date
    /// @param time null for any time
    /// @param asksWhyNot whether the form opens on "no follow-up because"
    public record Prefill(
            @Nullable ActivityKind kind,
            Title title,
            @Nullable LocalDate due,
            @Nullable LocalTime time,
            boolean asksWhyNot) {}

    /// The proposed titles; `wording` says them.
    public enum Title {
        /// the title that was last used after such a conversation
        LAST_USED,
        CALL_AGAIN,
        OTHER_CHANNEL,
        RIGHT_NUMBER,
        RIGHT_ADDRESS,
        ASK_FOR_ANSWER,
        /// the title of the action that it was
        SAME
    }

    /// @param attempts how often nobody was reached before this time, from [#attempts]
    /// @param now the user's local time
    public static Prefill of(CallResult result, int attempts, LocalDateTime now, WorkingDays working) {
        return switch (result) {
            case CallResult.Known known -> of(known, attempts, now, working);
            case CallResult.Unknown _ -> NOTHING;
        };
    }

    private static final Prefill NOTHING = new Prefill(null, Title.LAST_USED, null, null, false);

    private static Prefill of(CallResult.Known result, int attempts, LocalDateTime now, WorkingDays working) {
        LocalDate today = now.toLocalDate();
        LocalDate tomorrow = working.plusWorkingDays(today, 1);
        LocalDate soon = working.next(today.plusDays(FEW_DAYS));
        return switch (result) {
            case NO_ANSWER -> notReached(attempts, now, working);
            case LEFT_MESSAGE -> new Prefill(ActivityKind.Known.CALL, Title.CALL_AGAIN, soon, null, false);
            case WRONG_NUMBER -> new Prefill(ActivityKind.Known.TODO, Title.RIGHT_NUMBER, tomorrow, null, false);
            case BOUNCED -> new Prefill(ActivityKind.Known.TODO, Title.RIGHT_ADDRESS, tomorrow, null, false);
            case SENT -> new Prefill(ActivityKind.Known.CALL, Title.ASK_FOR_ANSWER, soon, null, false);
            case NOT_INTERESTED -> new Prefill(null, Title.LAST_USED, null, null, true);
            case MOVED, DID_NOT_COME -> new Prefill(null, Title.SAME, null, null, false);
            case REACHED, HELD, ANSWERED, DONE, NONE -> NOTHING;
        };
    }

    /// Nobody answered: the next working day at the same time, then after three days, then after seven, then by
    /// another way.
    private static Prefill notReached(int attempts, LocalDateTime now, WorkingDays working) {
        LocalDate today = now.toLocalDate();
        LocalTime same = now.toLocalTime()
                .withMinute(now.getMinute() / MINUTES_OF_STEP * MINUTES_OF_STEP)
                .withSecond(0)
                .withNano(0);
        return switch (attempts) {
            case 0 -> again(working.plusWorkingDays(today, 1), same);
            case 1 -> again(working.next(today.plusDays(FEW_DAYS)), same);
            case 2 -> again(working.next(today.plusDays(A_WEEK)), same);
            default ->
                new Prefill(
                        ActivityKind.Known.EMAIL, Title.OTHER_CHANNEL, working.plusWorkingDays(today, 1), null, false);
        };
    }

    private static Prefill again(LocalDate due, LocalTime time) {
        return new Prefill(ActivityKind.Known.CALL, Title.CALL_AGAIN, due, time, false);
    }

    /// How often the user tried in vain since somebody was reached.
    ///
    /// @param entries the contact's history, the latest first
    public static int attempts(List<HistoryEntry> entries) {
        int attempts = 0;
        for (HistoryEntry entry : entries) {
            Optional<Boolean> reached = reached(entry.result());
            if (reached.isPresent() && reached.get()) {
                break;
            }
            attempts += reached.isPresent() && !entry.talk().isIncoming() ? 1 : 0;
        }
        return attempts;
    }

    /// Whether a result means that the person was reached; empty if it says nothing about that.
    public static Optional<Boolean> reached(CallResult result) {
        return switch (result) {
            case CallResult.Known known ->
                switch (known) {
                    case REACHED, HELD, ANSWERED, NOT_INTERESTED, MOVED -> Optional.of(true);
                    case NO_ANSWER, LEFT_MESSAGE, DID_NOT_COME -> Optional.of(false);
                    case WRONG_NUMBER, SENT, BOUNCED, DONE, NONE -> Optional.empty();
                };
            case CallResult.Unknown _ -> Optional.empty();
        };
    }

    /// The results that are offered for a kind of conversation; the first is preset.
    public static List<CallResult> results(ActivityKind kind) {
        return switch (kind) {
            case ActivityKind.Known known ->
                switch (known) {
                    case CALL ->
                        List.of(
                                CallResult.Known.REACHED,
                                CallResult.Known.LEFT_MESSAGE,
                                CallResult.Known.NO_ANSWER,
                                CallResult.Known.WRONG_NUMBER,
                                CallResult.Known.NOT_INTERESTED);
                    case MEETING ->
                        List.of(CallResult.Known.HELD, CallResult.Known.MOVED, CallResult.Known.DID_NOT_COME);
                    case EMAIL, LETTER ->
                        List.of(CallResult.Known.SENT, CallResult.Known.ANSWERED, CallResult.Known.BOUNCED);
                    case TODO, COMPLAINT -> List.of(CallResult.Known.DONE);
                };
            case ActivityKind.Unknown _ -> List.of(CallResult.Known.DONE);
        };
    }
}
