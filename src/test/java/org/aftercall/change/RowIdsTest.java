package org.aftercall.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class RowIdsTest {
    private final RowIds ids = new RowIds(InstantSource.fixed(Instant.parse("2026-11-24T09:12:00Z")), new Random(1));

    @Test
    void eachIdFollowsTheOneBeforeEvenWithinOneMillisecond() {
        UUID before = ids.next();
        for (int i = 0; i < 10_000; i++) {
            UUID next = ids.next();
            assertThat(Long.compareUnsigned(next.getMostSignificantBits(), before.getMostSignificantBits()))
                    .isPositive();
            before = next;
        }
    }

    @Test
    void anIdSaysThatItIsOfVersionSevenAndWhenItWasMade() {
        UUID id = ids.next();
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16)
                .isEqualTo(Instant.parse("2026-11-24T09:12:00Z").toEpochMilli());
    }
}
