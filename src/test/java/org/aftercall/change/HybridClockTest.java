package org.aftercall.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

final class HybridClockTest {
    private Instant now = Instant.parse("2026-11-21T10:00:00Z");

    @Test
    void everyReadingIsLaterThanTheOneBefore() {
        HybridClock clock = new HybridClock(() -> now, 0);
        long first = clock.tick();
        now = now.minusSeconds(60);
        long second = clock.tick();
        now = now.plusSeconds(120);
        long third = clock.tick();
        assertThat(second).isEqualTo(first + 1);
        assertThat(third).isEqualTo(HybridClock.of(now, 0));
        assertThat(clock.last()).isEqualTo(third);
    }

    @Test
    void anOverflowingCounterCarriesIntoTheMilliseconds() {
        HybridClock clock = new HybridClock(() -> now, HybridClock.of(now, 0xffff));
        assertThat(HybridClock.instant(clock.tick())).isEqualTo(now.plusMillis(1));
    }

    @Test
    void aColleaguesClockIsFollowedUpToFiveMinutesAhead() {
        HybridClock clock = new HybridClock(() -> now, 0);
        long near = HybridClock.of(now.plusSeconds(300), 7);
        clock.receive(HybridClock.of(now.plusSeconds(301), 0));
        assertThat(clock.last()).isZero();
        clock.receive(near);
        assertThat(clock.tick()).isEqualTo(near + 1);
    }

    @Test
    void aClockThatWentBackByMoreThanAnHourIsDoubtful() {
        HybridClock clock = new HybridClock(() -> now, 0);
        clock.tick();
        now = now.minusSeconds(3_600);
        assertThat(clock.doubtful()).isFalse();
        now = now.minusSeconds(1);
        assertThat(clock.doubtful()).isTrue();
    }

    @Test
    void noReadingIsSoStrangeThatItThrows() {
        for (long strange : new long[] {Long.MIN_VALUE, -1, 0, Long.MAX_VALUE}) {
            HybridClock clock = new HybridClock(() -> Instant.ofEpochMilli(Long.MAX_VALUE), strange);
            clock.receive(strange);
            assertThat(clock.tick()).isNotNegative();
            assertThat(new HybridClock(() -> Instant.ofEpochMilli(Long.MIN_VALUE), strange).tick())
                    .isNotNegative();
        }
    }
}
