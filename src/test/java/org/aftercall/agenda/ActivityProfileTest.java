package org.aftercall.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.aftercall.model.CallResult;
import org.aftercall.model.HistoryType;
import org.aftercall.store.Past;
import org.junit.jupiter.api.Test;

final class ActivityProfileTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final Instant NOW = Instant.parse("2026-11-24T09:12:00Z");

    @Test
    void nobodyKnowsAnythingOfWhomNothingHappenedWith() {
        ActivityProfile profile = of("");
        assertThat(profile.lastReached()).isEmpty();
        assertThat(profile.best()).isEmpty();
        assertThat(profile.rhythm()).isEmpty();
        assertThat(profile.calls()).isZero();
    }

    @Test
    void callsThatSayNothingAboutReachingDoNotCount() {
        ActivityProfile profile = of("""
                2026-11-10T09:05:00Z call reached
                2026-11-12T09:05:00Z call no_answer
                2026-11-13T09:05:00Z call wrong_number
                2026-11-14T09:05:00Z call left_message
                2026-11-15T09:05:00Z email sent
                2026-11-16T09:05:00Z note none
                """);
        assertThat(profile.calls()).isEqualTo(3);
        assertThat(profile.reached()).isEqualTo(1);
        assertThat(profile.lastReached()).hasValue(Instant.parse("2026-11-10T09:05:00Z"));
        assertThat(profile.attempts()).isEqualTo(2);
        assertThat(profile.lastTouch()).hasValue(Instant.parse("2026-11-15T09:05:00Z"));
    }

    @Test
    void whoCallsTheUserIsReachedButThatIsNoCallOfTheUsers() {
        ActivityProfile profile = of("""
                2026-11-10T09:05:00Z call no_answer
                2026-11-12T09:05:00Z <call reached
                2026-11-13T09:05:00Z call left_message
                2026-11-14T09:05:00Z <call left_message
                """);
        assertThat(profile.calls()).isEqualTo(2);
        assertThat(profile.reached()).isZero();
        assertThat(profile.lastReached()).hasValue(Instant.parse("2026-11-12T09:05:00Z"));
        assertThat(profile.attempts()).isEqualTo(1);
    }

    @Test
    void theBestTimeIsInTheUsersZoneAndNeedsThreeCalls() {
        String calls = """
                2026-10-06T08:05:00Z call reached
                2026-10-13T09:45:00Z call reached
                """;
        assertThat(of(calls).best()).isEmpty();
        // ten to twelve in Berlin on Tuesdays in summer; the third a Friday
        assertThat(of(calls + "2026-10-16T13:00:00Z call reached\n").best())
                .hasValue(new ActivityProfile.BestTime(DayOfWeek.TUESDAY, 10, 2, 3));
    }

    @Test
    void aTimeThatWorkedOnceIsNoBestTime() {
        assertThat(of("""
                2026-10-06T08:05:00Z call reached
                2026-10-14T09:45:00Z call reached
                2026-10-22T13:00:00Z call reached
                """).best()).isEmpty();
    }

    @Test
    void theRhythmIsTheMiddleGapBetweenDays() {
        ActivityProfile profile = of("""
                2026-08-01T09:00:00Z call reached
                2026-08-01T15:00:00Z email sent
                2026-08-31T09:00:00Z call reached
                2026-09-30T09:00:00Z call no_answer
                2026-11-10T09:00:00Z meeting held
                """);
        assertThat(profile.rhythm()).hasValueSatisfying(rhythm -> {
            assertThat(rhythm.days()).isEqualTo(30);
            assertThat(rhythm.silent()).isEqualTo(14);
            assertThat(rhythm.isOnTrack()).isTrue();
        });
        assertThat(profile.in90()).isEqualTo(3);
        assertThat(profile.in365()).isEqualTo(5);
        assertThat(new ActivityProfile.Rhythm(30, 46, 3).isOnTrack()).isFalse();
    }

    @Test
    void whatIsDatedInTheFutureHasNotHappened() {
        assertThat(of("2026-12-24T09:00:00Z call reached\n").calls()).isZero();
    }

    /// A line for each: when, type, result; `<` marks what came in.
    private static ActivityProfile of(String lines) {
        List<Past.Touch> touches = new ArrayList<>();
        for (String line : lines.lines().toList()) {
            String[] parts = line.split(" ", -1);
            touches.add(new Past.Touch(
                    HistoryType.of(parts[1].replace("<", "")),
                    CallResult.of(parts[2]),
                    "Ingrid",
                    Instant.parse(parts[0]),
                    parts[1].startsWith("<")));
        }
        touches.sort(Comparator.comparing(Past.Touch::when).reversed());
        return ActivityProfile.of(touches, NOW, ZONE);
    }
}
