package org.aftercall.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Calendars of real programs, against what an independent reader found in them.
final class CalendarCorporaTest {
    private static @Nullable Path folder;
    private static Map<String, Map<String, Object>> expected = Map.of();

    @BeforeAll
    static void find() throws IOException {
        Path found = Corpora.folder().orElse(null);
        Assumptions.assumeTrue(found != null, "no shared corpora beside the checkout");
        folder = found;
        expected = Corpora.expected(Objects.requireNonNull(found));
    }

    @TestFactory
    Stream<DynamicTest> everyEntrySaysWhatAnotherReaderFound() {
        return expected.keySet().stream()
                .filter(name -> name.endsWith(".ics"))
                .map(name -> DynamicTest.dynamicTest(name, () -> file(name)));
    }

    private static void file(String name) {
        Map<String, Object> facts = Objects.requireNonNull(expected.get(name));
        Rows read = Rows.of(Objects.requireNonNull(folder).resolve(name));
        assertThat(read.info().kind()).isEqualTo(Kind.ICALENDAR);
        Map<String, Object> count = Corpora.map(facts.get("count"));
        int entries = Stream.of("VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY")
                .mapToInt(kind -> count.get(kind) instanceof Number number ? number.intValue() : 0)
                .sum();
        assertThat(read.rows).hasSize(entries);
        assertThat(read.keys()).doesNotContain("calendar.zone-unknown");
        List<?> listed = (List<?>) Objects.requireNonNull(facts.get("components"));
        for (int i = 0; i < Math.min(entries, listed.size()); i++) {
            Map<String, Object> entry = Corpora.map(listed.get(i));
            List<ContentLine> lines = ContentLine.of(read.rows.get(i));
            if (entry.get("type") instanceof String kind) {
                assertThat(text(lines, "BEGIN")).isEqualTo(kind);
            }
            if (entry.get("summary") instanceof String summary) {
                assertThat(text(lines, "SUMMARY").strip())
                        .isEqualTo(summary.replace("\r\n", "\n").strip());
            }
            if (entry.get("rrule") instanceof String rule) {
                assertThat(text(lines, "RRULE")).isEqualTo(rule);
            }
            if (entry.get("dtstart") instanceof String start) {
                String value = text(lines, "DTSTART");
                assertThat(start).endsWith(value);
            }
        }
    }

    private static String text(List<ContentLine> lines, String name) {
        return lines.stream()
                .filter(line -> line.name().equals(name))
                .map(ContentLine::text)
                .findFirst()
                .orElse("");
    }
}
