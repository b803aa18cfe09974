package org.aftercall.store.h2;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/// What is known of a book without asking its tables.
class RegistryTest {
    @Test
    void everyTableOfRowsTakesItsIdsFromTheOneSequence() {
        assertThat(Registry.TABLES)
                .containsExactlyElementsOf(Rows.ALL.stream()
                        .map(table -> table.name().toLowerCase(Locale.ROOT))
                        .toList());
    }
}
