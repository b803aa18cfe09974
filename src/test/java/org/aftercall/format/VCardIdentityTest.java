package org.aftercall.format;

import static org.assertj.core.api.Assertions.assertThat;

import ezvcard.Ezvcard;
import ezvcard.VCard;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.aftercall.model.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every text that is written comes back as it was, or what was changed is said.
final class VCardIdentityTest {
    private static final List<String> PIECES = List.of(
            "a",
            "Ana",
            ",",
            ";",
            "\\",
            ":",
            "\n",
            " ",
            "  ",
            "\t",
            "\"",
            "=",
            "=0D=0A",
            "\\n",
            "\\,",
            "BEGIN:VCARD",
            "\nEND:VCARD\n",
            "\u00FC",
            "\u202Eright",
            "\uD83D\uDE00",
            "\u2028",
            "\u0085",
            "\u000B",
            "\f",
            "\u0000",
            "^n",
            "\uFFFD",
            "\u4E2D\u6587",
            "\uE000",
            "'",
            "x".repeat(80),
            " ".repeat(90));

    @TempDir
    Path folder;

    private static String random(Random random, int most) {
        StringBuilder text = new StringBuilder();
        for (int count = 1 + random.nextInt(most); count > 0; count--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private Path write(VCardWriter.Version version, List<Problem> problems, List<List<ContentLine>> cards)
            throws IOException {
        Path file = folder.resolve("cards.vcf");
        try (OutputStream out = Files.newOutputStream(file);
                VCardWriter writer = new VCardWriter(out, version, problems::add)) {
            for (List<ContentLine> card : cards) {
                writer.card(card);
            }
        }
        return file;
    }

    @ParameterizedTest
    @EnumSource
    void randomTextsComeBack(VCardWriter.Version version) throws IOException {
        Random random = new Random(20_261_128);
        List<List<ContentLine>> cards = new ArrayList<>();
        List<List<String>> texts = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            List<String> some = List.of(random(random, 8), random(random, 8), random(random, 30), random(random, 4));
            texts.add(some);
            cards.add(List.of(
                    ContentLine.text("", "FN", Map.of(), some.get(0)),
                    ContentLine.structured("", "N", Map.of(), some.subList(0, 2)),
                    ContentLine.text("item1", "NOTE", Map.of("TYPE", List.of("work", "x")), some.get(2)),
                    ContentLine.list("CATEGORIES", some.subList(1, 4))));
        }
        List<Problem> problems = new ArrayList<>();
        Rows rows = Rows.of(write(version, problems, cards));
        assertThat(problems).isEmpty();
        assertThat(rows.problems).isEmpty();
        assertThat(rows.rows).hasSize(300);
        for (int i = 0; i < 300; i++) {
            List<ContentLine> lines = ContentLine.of(rows.rows.get(i));
            List<String> some = texts.get(i);
            assertThat(lines.get(1).text()).isEqualTo(some.get(0));
            assertThat(lines.get(2).components()).containsExactly(List.of(some.get(0)), List.of(some.get(1)));
            assertThat(lines.get(3).text()).isEqualTo(some.get(2));
            assertThat(lines.get(3).types()).containsExactly("work", "x");
            assertThat(lines.get(4).list()).isEqualTo(some.subList(1, 4));
        }
    }

    @Test
    void aTextOfTheLongestCellComesBack() throws IOException {
        String longest = "\uD83D\uDE00a, b;\n".repeat(5_000).substring(0, 32_767);
        Rows rows = Rows.of(write(
                VCardWriter.Version.V4,
                new ArrayList<>(),
                List.of(List.of(ContentLine.text("", "NOTE", Map.of(), longest)))));
        assertThat(ContentLine.of(rows.rows.getFirst()).get(1).text()).isEqualTo(longest);
    }

    @Test
    void whatCannotBeWrittenAsItIsIsSaid() throws IOException {
        List<Problem> problems = new ArrayList<>();
        Rows rows = Rows.of(write(
                VCardWriter.Version.V4,
                problems,
                List.of(List.of(ContentLine.text("", "NOTE", Map.of(), "half \uD83D, break\rdone")))));
        assertThat(problems).extracting(Problem::key).containsExactly("vcard.half-characters", "vcard.line-breaks");
        assertThat(ContentLine.of(rows.rows.getFirst()).get(1).text()).isEqualTo("half \uFFFD, break\ndone");
    }

    @ParameterizedTest
    @EnumSource
    void anotherReaderUnderstandsIt(VCardWriter.Version version) throws IOException {
        Path file = write(
                version,
                new ArrayList<>(),
                List.of(List.of(
                        ContentLine.text("", "FN", Map.of(), "Ana, \"Anita\"; Cruz \uD83D\uDE00".repeat(6)),
                        ContentLine.structured("", "N", Map.of(), List.of("Cruz; y", "Ana, B", "", "", "")),
                        ContentLine.text("", "NOTE", Map.of(), "one\ntwo\\three"))));
        VCard card = Ezvcard.parse(file).first();
        assertThat(card.getFormattedName().getValue()).isEqualTo("Ana, \"Anita\"; Cruz \uD83D\uDE00".repeat(6));
        assertThat(card.getStructuredName().getFamily()).isEqualTo("Cruz; y");
        assertThat(card.getStructuredName().getGiven()).isEqualTo("Ana, B");
        assertThat(card.getNotes().getFirst().getValue()).isEqualToNormalizingNewlines("one\ntwo\\three");
        for (String line : Files.readString(file).split("\r\n", -1)) {
            assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75);
        }
    }
}
