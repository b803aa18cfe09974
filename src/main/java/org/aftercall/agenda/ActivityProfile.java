package org.aftercall.agenda;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.aftercall.model.HistoryType;
import org.aftercall.store.Past;

/// What the history says of a contact: computed, never typed.
///
/// @param first when something first happened
/// @param lastTouch when something last happened
/// @param lastReached when the person was last reached
/// @param attempts how often the user tried in vain since then
/// @param calls how many of the user's calls had a result that says whether the person was reached
/// @param reached how many of these reached the person
/// @param best when calls reach the person
/// @param rhythm how often something happens
/// @param in90 how often something happened within 90 days
/// @param in365 how often something happened within a year
public record ActivityProfile(
        Optional<Instant> first,
        Optional<Instant> lastTouch,
        Optional<Instant> lastReached,
        int attempts,
        int calls,
        int reached,
        Optional<BestTime> best,
        Optional<Rhythm> rhythm,
        int in90,
        int in365) {
    private static final int WINDOW_HOURS = 2;
    private static final int ENOUGH_CALLS = 3;
    private static final int ENOUGH_GAPS = 3;
    private static final int QUARTER = 90;
    private static final int YEAR = 365;

    /// Two hours of a weekday in which calls reached the person most often.
    ///
    /// @param hour at which they begin, 0 to 22, in the user's time
    /// @param reached calls that reached the person then
    /// @param of calls that reached the person at all
    public record BestTime(DayOfWeek day, int hour, int reached, int of) {
        public int until() {
            return hour + WINDOW_HOURS;
        }
    }

    /// The usual number of days between two days on which something happened.
    ///
    /// @param days the middle one of all
    /// @param silent days since something last happened
    /// @param gaps how many were looked at
    public record Rhythm(int days, int silent, int gaps) {
        /// Whether the silence is not much longer than usual.
        public boolean isOnTrack() {
            return silent <= days + days / 2;
        }
    }

    /// @param touches all of them, the latest first
    /// @param zone the user's
    public static ActivityProfile of(List<Past.Touch> touches, Instant now, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        List<Past.Touch> real = touches.stream()
                .filter(touch -> isTouch(touch.type()) && !touch.when().isAfter(now))
                .toList();
        List<Past.Touch> calls = real.stream()
                .filter(touch -> touch.type() == HistoryType.Known.CALL
                        && !touch.incoming()
                        && Prefills.reached(touch.result()).isPresent())
                .toList();
        List<Past.Touch> answered =
                calls.stream().filter(ActivityProfile::isReached).toList();
        Optional<Instant> last = real.stream()
                .filter(ActivityProfile::isReached)
                .map(Past.Touch::when)
                .findFirst();
        return new ActivityProfile(
                real.isEmpty() ? Optional.empty() : Optional.of(real.getLast().when()),
                real.stream().map(Past.Touch::when).findFirst(),
                last,
                (int) real.stream()
                        .takeWhile(touch -> !isReached(touch))
                        .filter(touch -> !touch.incoming()
                                && Prefills.reached(touch.result()).isPresent())
                        .count(),
                calls.size(),
                answered.size(),
                best(answered, zone),
                rhythm(real, today, zone),
                within(real, today, zone, QUARTER),
                within(real, today, zone, YEAR));
    }

    /// A note or the end of the story is nothing that happened between two people.
    private static boolean isTouch(HistoryType type) {
        return switch (type) {
            case HistoryType.Known known ->
                switch (known) {
                    case CALL, EMAIL, MEETING, LETTER, ORDERED -> true;
                    case TODO, NOTE, ENDED, CORRECTION, COMPLAINT, OTHER -> false;
                };
            case HistoryType.Unknown _ -> false;
        };
    }

    private static boolean isReached(Past.Touch touch) {
        return Prefills.reached(touch.result()).orElse(false);
    }

    private static int within(List<Past.Touch> touches, LocalDate today, ZoneId zone, int days) {
        LocalDate from = today.minusDays(days);
        return (int) touches.stream()
                .filter(touch -> LocalDate.ofInstant(touch.when(), zone).isAfter(from))
                .count();
    }

    private record Window(DayOfWeek day, int hour) {}

    /// The latest of several that are equally good. Too few calls say nothing.
    private static Optional<BestTime> best(List<Past.Touch> answered, ZoneId zone) {
        if (answered.size() < ENOUGH_CALLS) {
            return Optional.empty();
        }
        Map<Window, Integer> counts = new HashMap<>();
        Window best = null;
        int most = 0;
        for (Past.Touch call : answered.reversed()) {
            ZonedDateTime at = call.when().atZone(zone);
            Window window = new Window(at.getDayOfWeek(), at.getHour() / WINDOW_HOURS * WINDOW_HOURS);
            int count = counts.getOrDefault(window, 0) + 1;
            counts.put(window, count);
            if (count >= most) {
                best = window;
                most = count;
            }
        }
        return most < 2 || best == null
                ? Optional.empty()
                : Optional.of(new BestTime(best.day(), best.hour(), most, answered.size()));
    }

    private static Optional<Rhythm> rhythm(List<Past.Touch> touches, LocalDate today, ZoneId zone) {
        TreeSet<LocalDate> days = new TreeSet<>();
        touches.forEach(touch -> days.add(LocalDate.ofInstant(touch.when(), zone)));
        List<Long> gaps = new ArrayList<>();
        LocalDate before = null;
        for (LocalDate day : days) {
            if (before != null) {
                gaps.add(ChronoUnit.DAYS.between(before, day));
            }
            before = day;
        }
        if (gaps.size() < ENOUGH_GAPS || before == null) {
            return Optional.empty();
        }
        gaps.sort(null);
        int usual = (int) (long) gaps.get(gaps.size() / 2);
        return Optional.of(new Rhythm(usual, (int) ChronoUnit.DAYS.between(before, today), gaps.size()));
    }
}
