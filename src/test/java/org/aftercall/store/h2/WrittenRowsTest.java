package org.aftercall.store.h2;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class WrittenRowsTest {
    private final Random random = new Random(20261128);

    @Test
    void everyRowIsFoundWhereItWasWrittenAndNoOtherIs() {
        everyRowIsFound(new WrittenRows(), 20_000);
    }

    @Test
    void rowsWhoseBitsAreTheSameAreToldApart() {
        WrittenRows rows = new WrittenRows(row -> 1 + (row.getMostSignificantBits() & 0xFF));
        Map<UUID, Long> written = written(rows, 2000);
        assertThat(rows.among(written.keySet())).isEqualTo(written);
    }

    private void everyRowIsFound(WrittenRows rows, int count) {
        Map<UUID, Long> written = written(rows, count);
        List<UUID> strangers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            strangers.add(new UUID(random.nextLong(), random.nextLong()));
        }
        assertThat(rows.among(written.keySet())).isEqualTo(written);
        assertThat(rows.among(strangers)).isEmpty();
    }

    private Map<UUID, Long> written(WrittenRows rows, int count) {
        Map<UUID, Long> written = new HashMap<>();
        for (long id = 1; id <= count; id++) {
            UUID row = new UUID(random.nextLong(), random.nextLong());
            rows.add(row, id);
            rows.add(row, id);
            written.put(row, id);
        }
        return written;
    }
}
