package org.aftercall.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// vCards of real programs, against what an independent reader found in them.
final class VCardCorporaTest {
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
    Stream<DynamicTest> everyCardSaysWhatAnotherReaderFound() {
        return expected.keySet().stream()
                .filter(name -> name.endsWith(".vcf"))
                .map(name -> DynamicTest.dynamicTest(name, () -> file(name)));
    }

    private static void file(String name) {
        Map<String, Object> facts = Objects.requireNonNull(expected.get(name));
        Rows read = Rows.of(Objects.requireNonNull(folder).resolve(name));
        assertThat(read.info().kind()).isEqualTo(Kind.VCARD);
        assertThat(read.rows).hasSize(((Number) Objects.requireNonNull(facts.get("count"))).intValue());
        List<String> emails = new ArrayList<>();
        List<?> cards = (List<?>) Objects.requireNonNull(facts.get("cards"));
        for (int i = 0; i < read.rows.size(); i++) {
            List<ContentLine> lines = ContentLine.of(read.rows.get(i));
            emails.addAll(texts(lines, "EMAIL"));
            if (i < cards.size()) {
                card(lines, Corpora.map(cards.get(i)), read);
            }
        }
        if (facts.get("all_emails") instanceof List<?> all) {
            assertThat(emails)
                    .map(each -> (Object) each)
                    .containsExactlyInAnyOrderElementsOf(new ArrayList<Object>(all));
        }
    }

    private static void card(List<ContentLine> lines, Map<String, Object> facts, Rows read) {
        assertThat(first(texts(lines, "VERSION"))).isEqualTo(facts.get("version"));
        for (Map.Entry<String, String> each : Map.of(
                        "fn", "FN", "title", "TITLE", "role", "ROLE", "nickname", "NICKNAME", "uid", "UID")
                .entrySet()) {
            if (facts.get(each.getKey()) instanceof String text) {
                assertThat(first(texts(lines, each.getValue())))
                        .as(each.getKey())
                        .isEqualTo(plain(text));
            }
        }
        assertThat(texts(lines, "EMAIL")).isEqualTo(list(facts, "emails"));
        assertThat(texts(lines, "NOTE")).isEqualTo(list(facts, "notes"));
        assertThat(texts(lines, "URL")).isEqualTo(list(facts, "urls"));
        assertThat(texts(lines, "TEL"))
                .isEqualTo(list(
                        facts,
                        "tels",
                        tel -> plain(String.valueOf(Corpora.map(tel).get("value")))));
        assertThat(components(lines, "ADR")).isEqualTo(raw(facts.get("adr_components")));
        assertThat(components(lines, "ORG")).isEqualTo(raw(facts.get("org_components")));
        if (facts.get("n_raw_components") instanceof List<?> name) {
            assertThat(components(lines, "N").getFirst())
                    .isEqualTo(raw(List.of(name)).getFirst());
        }
        if (facts.get("photo") instanceof List<?> photos
                && Corpora.map(photos.getFirst()).containsKey("inline_base64")) {
            assertThat(read.keys()).contains("card.picture-left-out");
            assertThat(texts(lines, "PHOTO")).isEmpty();
        }
    }

    private static List<String> texts(List<ContentLine> lines, String name) {
        return lines.stream()
                .filter(line -> line.name().equals(name))
                .map(line -> plain(line.text()))
                .toList();
    }

    private static List<List<String>> components(List<ContentLine> lines, String name) {
        return lines.stream()
                .filter(line -> line.name().equals(name))
                .map(line -> line.components().stream()
                        .map(parts -> plain(String.join(",", parts)))
                        .toList())
                .toList();
    }

    private static List<List<String>> raw(@Nullable Object value) {
        List<List<String>> all = new ArrayList<>();
        if (value instanceof List<?> list) {
            for (Object each : list) {
                all.add(((List<?>) each)
                        .stream().map(part -> plain(String.valueOf(part))).toList());
            }
        }
        return all;
    }

    private static String first(List<String> texts) {
        return texts.isEmpty() ? "" : texts.getFirst();
    }

    private static List<String> list(Map<String, Object> facts, String key) {
        return list(facts, key, each -> plain(String.valueOf(each)));
    }

    private static List<String> list(Map<String, Object> facts, String key, Function<Object, String> text) {
        return facts.get(key) instanceof List<?> values
                ? values.stream().map(text).toList()
                : List.of();
    }

    private static String plain(String text) {
        return text.replace("\r\n", "\n").strip();
    }
}
