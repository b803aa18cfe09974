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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Items and data files of Outlook, against what independent readers found in them.
final class ItemCorporaTest {
    private static @Nullable Path folder;
    private static Map<String, Map<String, Object>> expected = Map.of();

    @BeforeAll
    static void find() throws IOException {
        Path found = Corpora.folder().orElse(null);
        Assumptions.assumeTrue(found != null, "no shared corpora beside the checkout");
        folder = found;
        expected = Corpora.expected(Objects.requireNonNull(found));
    }

    private static Path path(String name) {
        return Objects.requireNonNull(folder).resolve(name);
    }

    @TestFactory
    Stream<DynamicTest> everyItemSaysWhatAnotherReaderFound() {
        return expected.keySet().stream()
                .filter(name -> name.endsWith(".msg") && !name.contains("clusterfuzz"))
                .map(name -> DynamicTest.dynamicTest(name, () -> item(name)));
    }

    private static void item(String name) {
        Map<String, Object> facts = Objects.requireNonNull(expected.get(name));
        Rows read = Rows.of(path(name));
        assertThat(read.info().kind()).isEqualTo(Kind.OUTLOOK_ITEM);
        List<ContentLine> lines = ContentLine.of(read.rows.getFirst());
        String kind = String.valueOf(facts.get("messageClass"));
        assertThat(lines.getFirst().value())
                .isEqualTo(
                        kind.startsWith("IPM.Contact")
                                ? "VCARD"
                                : kind.startsWith("IPM.Appointment")
                                        ? "VEVENT"
                                        : kind.startsWith("IPM.Sticky") ? "VJOURNAL" : "VMAIL");
        if (kind.startsWith("IPM.Contact")) {
            says(lines, "FN", facts.get("displayName"));
            says(lines, "TITLE", facts.get("title"));
            says(lines, "EMAIL", facts.get("email1"));
            for (String phone : List.of("businessPhone", "homePhone", "mobilePhone")) {
                says(lines, "TEL", facts.get(phone));
            }
            assertThat(component(lines, "N", 0)).isEqualTo(Objects.toString(facts.get("surname"), ""));
            assertThat(component(lines, "N", 1)).isEqualTo(Objects.toString(facts.get("givenName"), ""));
            assertThat(component(lines, "ORG", 0)).isEqualTo(Objects.toString(facts.get("companyName"), ""));
        } else {
            says(lines, "SUMMARY", facts.get("subject"));
            Object sender = facts.get("senderEmail");
            if (sender instanceof String email && email.indexOf('@') > 0) {
                says(lines, "ORGANIZER", "mailto:" + email);
            }
        }
        if (facts.get("categories") instanceof List<?> words) {
            assertThat(lines.stream()
                            .filter(line -> line.name().equals("CATEGORIES"))
                            .flatMap(line -> line.list().stream()))
                    .map(each -> (Object) each)
                    .containsExactlyElementsOf(words);
        }
    }

    private static void says(List<ContentLine> lines, String name, @Nullable Object fact) {
        if (fact != null) {
            assertThat(lines.stream().filter(line -> line.name().equals(name)).map(ContentLine::text))
                    .as(name)
                    .contains(fact.toString());
        }
    }

    private static String component(List<ContentLine> lines, String name, int index) {
        return lines.stream()
                .filter(line -> line.name().equals(name))
                .map(line -> String.join(",", line.components().get(index)))
                .findFirst()
                .orElse("");
    }

    /// Outlook writes the midnight of the day in the zone of whoever typed it.
    @Test
    void aBirthdayTypedFarFromGreenwichIsThatDay() {
        List<ContentLine> lines =
                ContentLine.of(Rows.of(path("aspose-net/contact.msg")).rows.getFirst());
        says(lines, "BDAY", "19870117");
    }

    @TestFactory
    Stream<DynamicTest> everyDataFileHasTheItemsThatAnotherReaderFound() {
        return expected.keySet().stream()
                .filter(name -> name.endsWith(".pst"))
                .map(name -> DynamicTest.dynamicTest(name, () -> data(name)));
    }

    private static void data(String name) {
        Map<String, Object> facts = Objects.requireNonNull(expected.get(name));
        Rows read = Rows.of(path(name), ReadOptions.NONE.withMails());
        assertThat(count(read, "VEVENT")).isEqualTo(number(facts, "readpst_vevents"));
        long deleted = read.info().notices().stream()
                .filter(each -> each.key().equals("pst.deleted-left-out"))
                .mapToLong(each -> Long.parseLong(each.arguments().getFirst()))
                .sum();
        assertThat(count(read, "VCARD")).isGreaterThanOrEqualTo(number(facts, "readpst_contacts"));
        assertThat(count(read, "VMAIL") + deleted).isGreaterThanOrEqualTo(number(facts, "readpst_mails"));
        if (number(facts, "readpst_contacts") > 0) {
            List<ContentLine> card = read.rows.stream()
                    .map(ContentLine::of)
                    .filter(lines -> lines.getFirst().value().equals("VCARD"))
                    .findFirst()
                    .orElseThrow();
            says(card, "FN", "Saqib Razzaq");
            says(card, "TITLE", "Developer");
            says(card, "TEL", "3334443333");
            assertThat(component(card, "ORG", 0)).isEqualTo("Aspose");
        }
    }

    @Test
    void mailsOfADataFileAreReadWhereSomebodyAskedForThem() {
        Rows read = Rows.of(path("aspose-net/Outlook.pst"));
        assertThat(count(read, "VMAIL")).isZero();
        assertThat(read.notices()).contains("pst.mails-left-out");
    }

    private static long count(Rows read, String what) {
        return read.rows.stream()
                .map(ContentLine::of)
                .filter(lines -> lines.getFirst().value().equals(what))
                .count();
    }

    private static long number(Map<String, Object> facts, String key) {
        return ((Number) Objects.requireNonNull(facts.get(key))).longValue();
    }
}
