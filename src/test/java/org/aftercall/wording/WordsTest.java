package org.aftercall.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftercall.model.ActivityKind;
import org.aftercall.model.CallResult;
import org.aftercall.model.Direction;
import org.aftercall.model.NoFollowUp;
import org.aftercall.model.Origin;
import org.aftercall.model.Problem;
import org.aftercall.model.RelationshipType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WordsTest {
    /// Keys whose last part is data (a choice, a kind of operation), so the code never spells them whole.
    private static final List<String> SPELLED_BY_DATA = List.of(
            "problem.import.export-of",
            "intent.",
            "kept.",
            "kind.",
            "reason.",
            "ownkind.",
            "refusals.how.",
            "reminder.",
            "repeat.",
            "result.",
            "type.",
            "card.chip.",
            "contacts.colour.",
            "settings.colouring.",
            "card.composer.",
            "card.fact.",
            "card.field.",
            "card.label.",
            "card.part.",
            "card.point-status.",
            "card.status.",
            "sharing.field.",
            "sharing.health.",
            "sharing.state.",
            "sharing.trouble.",
            "day.",
            "help.",
            "channel.",
            "consent.",
            "target.",
            "target-of.",
            "export-part.",
            "point.",
            "type-of-entry.",
            "after.quick.",
            "after.typed.",
            "contacts.column.",
            "direction.",
            "happened.",
            "kind-in-text.",
            "palette.types.",
            "companies.column.",
            "companies.point.",
            "companies.role.",
            "result-after.");

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");

    private final Words english = new Words(Locale.ENGLISH);
    private final Words german = new Words(Locale.GERMAN);

    @ParameterizedTest
    @CsvSource({"en", "de"})
    void theSentenceOfEveryProblemIsFilledFromItsTexts(Locale locale) {
        Words words = new Words(locale);
        List<String> problems =
                words.keys().stream().filter(key -> key.startsWith("problem.")).toList();
        assertThat(problems).hasSizeGreaterThan(100);
        for (String key : problems) {
            for (String number : List.of("0", "1", "12", "none")) {
                Problem problem = Problem.refused(
                        key.substring("problem.".length()), number, number, number, number, number, number);
                assertThat(words.problem(problem)).as(key).isNotBlank();
            }
        }
    }

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(read("messages_de.properties").keySet())
                .isEqualTo(read("messages.properties").keySet());
    }

    @Test
    void everySentenceTakesTheSameArgumentsInBothLanguages() {
        Map<String, String> other = read("messages_de.properties");
        read("messages.properties")
                .forEach((key, sentence) -> assertThat(arguments(other.getOrDefault(key, "")))
                        .as(key)
                        .isEqualTo(arguments(sentence)));
    }

    @Test
    void noKeyStandsTwiceInAFile() {
        for (String file : List.of("messages.properties", "messages_de.properties")) {
            List<String> twice = new ArrayList<>();
            Set<String> seen = new TreeSet<>();
            for (String line : lines(file)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String key = line.substring(0, line.indexOf('='));
                    if (!seen.add(key)) {
                        twice.add(key);
                    }
                }
            }
            assertThat(twice).as(file).isEmpty();
        }
    }

    @Test
    void anUndoIsCalledAfterWhatItTookBack() {
        Words english = new Words(Locale.UK);
        List<String> undo = List.of("3d44bb22-a0f8-4ed2-a091-b35dff8798d3", "close-out", "Ana Novak");
        List<String> redo =
                List.of("0b0e3d0c-5d3f-4a60-9d7b-2f6a5b1c9e11", "undo", undo.get(0), undo.get(1), undo.get(2));
        assertThat(english.intent("undo", undo)).isEqualTo("Undid: After call: Ana Novak");
        assertThat(english.doing("undo", undo)).isEqualTo("After call: Ana Novak");
        assertThat(english.doing("undo", redo)).isEqualTo("After call: Ana Novak");
    }

    @Test
    void noKeyIsUnused() throws IOException {
        String code;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            code = files.filter(path -> path.toString().endsWith(".java"))
                    .map(WordsTest::text)
                    .collect(Collectors.joining("\n"));
        }
        List<String> unused = new ArrayList<>();
        for (String key : read("messages.properties").keySet()) {
            String spelled = key.startsWith("problem.") ? key.substring("problem.".length()) : key;
            if (SPELLED_BY_DATA.stream().noneMatch(key::startsWith)
                    && !code.contains("\"" + spelled + "\"")
                    && !code.contains("\"" + key + "\"")) {
                unused.add(key);
            }
        }
        assertThat(unused).isEmpty();
    }

    @Test
    void everyChoiceHasItsWord() {
        List<String> missing = new ArrayList<>();
        for (Words words : List.of(english, german)) {
            Stream.of(CallResult.Known.values()).forEach(each -> require(words, "result." + each.code(), missing));
            Stream.of(Direction.Known.values()).forEach(each -> require(words, "direction." + each.code(), missing));
            Stream.of(ActivityKind.Known.values()).forEach(each -> require(words, "kind." + each.code(), missing));
            Stream.of(NoFollowUp.Known.values()).forEach(each -> require(words, "reason." + each.code(), missing));
            Stream.of(RelationshipType.Known.values()).forEach(each -> require(words, "type." + each.code(), missing));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void aProblemIsSaidWithThePlaceInTheFile() {
        Problem problem = Problem.at(
                new Origin("clients.xlsx", "2024", 17, "E-mail"), Problem.Severity.VALUE, "unknown", "x", "y");
        assertThat(english.problem(problem))
                .isEqualTo("clients.xlsx, sheet “2024”, row 17, column E-mail: Something is not as expected (x: y).");
        assertThat(german.problem(problem))
                .isEqualTo("clients.xlsx, Blatt „2024“, Zeile 17, Spalte E-mail: Etwas ist nicht wie erwartet (x: y).");
    }

    @Test
    void whatANewerVersionWroteIsShownAsItIs() {
        assertThat(english.choice("result", "fax_busy")).isEqualTo("fax_busy");
        assertThat(english.problem(Problem.refused("x.new", "1"))).contains("x.new");
        assertThat(english.intent("teleport", List.of())).isEqualTo("Operation “teleport”");
        assertThat(english.kept("moon")).isEqualTo("Kept (moon)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | day.short | Tue 24
            en | day.near  | Tue 24 Nov
            en | day.full  | Tue 24 November 2026
            en | day.head  | Tuesday 24 November
            de | day.head  | Dienstag, 24. November
            de | day.full  | Di. 24. November 2026
            """)
    void daysAreWrittenAsPeopleWriteThem(String language, String form, String written) {
        assertThat(new Words(Locale.forLanguageTag(language)).day(form, LocalDate.of(2026, 11, 24)))
                .isEqualTo(written);
    }

    @Test
    void timesFollowTheCountry() {
        assertThat(english.time(LocalTime.of(14, 5))).isEqualTo("14:05");
        assertThat(german.time(LocalTime.of(9, 5))).isEqualTo("09:05");
        assertThat(new Words(Locale.US).time(LocalTime.of(14, 5)))
                .contains("2:05")
                .contains("PM");
    }

    private static void require(Words words, String key, List<String> missing) {
        if (!words.has(key)) {
            missing.add(words.locale() + " " + key);
        }
    }

    private static Set<String> arguments(String sentence) {
        Set<String> used = new TreeSet<>();
        Matcher matcher = ARGUMENT.matcher(sentence);
        while (matcher.find()) {
            used.add(matcher.group(1));
        }
        return used;
    }

    private static Map<String, String> read(String file) {
        Properties properties = new Properties();
        try (InputStream in = WordsTest.class.getResourceAsStream(file)) {
            assertThat(in).isNotNull();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> map = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> map.put(key, properties.getProperty(key)));
        return map;
    }

    private static List<String> lines(String file) {
        try (InputStream in = WordsTest.class.getResourceAsStream(file)) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
