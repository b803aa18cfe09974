package org.aftercall.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TokensTest {
    private static final Pattern FAMILY = Pattern.compile("-fx-font-family:\\s*\"?([^\";]+)\"?;");
    private static final Pattern TOKEN = Pattern.compile("(-ac-[a-z0-9-]+):\\s*#([0-9A-Fa-f]{6})(?:[0-9A-Fa-f]{2})?;");

    /// Another one would be shown in whatever the system takes for it.
    @Test
    void everyFontThatASheetNamesComesWithTheProgram() throws IOException {
        Set<String> named = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/org/aftercall/ui/kit"))) {
            for (Path sheet :
                    files.filter(file -> file.toString().endsWith(".css")).toList()) {
                Matcher family = FAMILY.matcher(Files.readString(sheet));
                while (family.find()) {
                    named.add(family.group(1));
                }
            }
        }
        assertThat(named).contains("Inter").isSubsetOf("Inter", "Inter SemiBold", "FeatherIcons");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # on            | text or marker                                    | at least
            -ac-canvas      | fg fg2 fg3 accent danger                          | 4.5
            -ac-surface     | fg fg2 fg3 accent danger warn ok                  | 4.5
            -ac-raised      | fg fg2 fg3 accent danger warn                     | 4.5
            -ac-sidebar     | fg fg2 fg3 accent danger                          | 4.5
            -ac-hover       | fg fg2 fg3                                        | 4.5
            -ac-accent-soft | fg fg2 fg3 accent danger                          | 4.5
            -ac-accent-btn  | on-accent                                         | 4.5
            -ac-accent-hover| on-accent                                         | 4.5
            -ac-danger-soft | danger                                            | 4.5
            -ac-warn-soft   | warn                                              | 4.5
            -ac-ok-soft     | ok                                                | 4.5
            -ac-pill        | fg2                                               | 4.5
            -ac-hit         | hit-on                                            | 4.5
            -ac-toast       | on-toast toast-accent                             | 4.5
            -ac-letter      | on-letter                                         | 4.5
            -ac-brand       | on-brand on-brand2                                | 4.5
            -ac-brand-deep  | on-brand on-brand2                                | 4.5
            -ac-brand-sign  | on-brand                                          | 4.5
            -ac-surface     | input accent                                      | 3
            -ac-raised      | input accent                                      | 3
            -ac-surface     | type-customer type-prospect type-partner          | 3
            -ac-surface     | type-influencer type-supplier type-candidate      | 3
            -ac-surface     | type-colleague type-other                         | 3
            -ac-accent-soft | type-customer type-prospect type-partner          | 3
            -ac-accent-soft | type-influencer type-supplier type-candidate      | 3
            """)
    void everythingCanBeReadInBothThemes(String ground, String marks, double least) throws IOException {
        for (String sheet : new String[] {"tokens-light.css", "tokens-dark.css"}) {
            Map<String, Integer> tokens = tokens(sheet);
            for (String mark : marks.split(" ", -1)) {
                assertThat(contrast(colour(tokens, "-ac-" + mark), colour(tokens, ground)))
                        .as("%s: %s on %s", sheet, mark, ground)
                        .isGreaterThanOrEqualTo(least);
            }
        }
    }

    @Test
    void initialsCanBeReadOnEveryAvatar() throws IOException {
        Matcher matcher = Pattern.compile("avatar-hue-(\\d) \\{ -fx-background-color: #([0-9A-F]{6}); }")
                .matcher(read("components.css"));
        int found = 0;
        while (matcher.find()) {
            found++;
            assertThat(contrast(0xFFFFFF, Integer.parseInt(matcher.group(2), 16)))
                    .as("avatar " + matcher.group(1))
                    .isGreaterThanOrEqualTo(4.5);
        }
        assertThat(found).isEqualTo(10);
    }

    @Test
    void bothThemesDefineTheSameTokens() throws IOException {
        assertThat(tokens("tokens-dark.css").keySet())
                .isEqualTo(tokens("tokens-light.css").keySet());
    }

    @Test
    void onlyDefinedTokensAreUsed() throws IOException {
        Map<String, Integer> defined = tokens("tokens-light.css");
        for (String sheet : sheets()) {
            Matcher matcher = Pattern.compile("-ac-[a-z0-9-]+").matcher(read(sheet));
            while (matcher.find()) {
                assertThat(defined).as(sheet).containsKey(matcher.group());
            }
        }
    }

    /// Every rule of every sheet that sets both, and every colour of words on the grounds where words stand.
    @Test
    void whatTheSheetsPutTogetherCanBeReadInBothThemes() throws IOException {
        Pattern rule = Pattern.compile("([^{}]+)\\{([^}]*)}");
        Pattern words = Pattern.compile("-fx-text-fill:\\s*(-ac-[a-z0-9-]+);");
        Pattern ground = Pattern.compile("-fx-background-color:[^;]*?(-ac-[a-z0-9-]+);");
        int pairs = 0;
        for (String sheet : sheets()) {
            Matcher rules = rule.matcher(read(sheet));
            while (rules.find()) {
                Matcher fill = words.matcher(rules.group(2));
                Matcher behind = ground.matcher(rules.group(2));
                if (fill.find()) {
                    boolean own = behind.find();
                    pairs++;
                    legible(sheet + rules.group(1).strip(), fill.group(1), own ? behind.group(1) : "");
                }
            }
        }
        assertThat(pairs).isGreaterThan(20);
    }

    /// @param ground of the same rule; empty if it sets none
    private static void legible(String where, String words, String ground) throws IOException {
        for (String theme : new String[] {"tokens-light.css", "tokens-dark.css"}) {
            Map<String, Integer> tokens = tokens(theme);
            // words on a ground of their own are tested where that ground is set
            boolean special =
                    words.startsWith("-ac-on-") || words.startsWith("-ac-hit") || words.startsWith("-ac-toast");
            String on = !ground.isEmpty() ? ground : special ? "" : "-ac-surface";
            if (!on.isEmpty()) {
                assertThat(contrast(colour(tokens, words), colour(tokens, on)))
                        .as("%s: %s, %s on %s", theme, where, words, on)
                        .isGreaterThanOrEqualTo(4.5);
            }
        }
    }

    /// Every sheet of the program but those of the tokens.
    private static List<String> sheets() throws IOException {
        Path folder = Path.of("src/main/resources/org/aftercall/ui/kit");
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".css") && !name.startsWith("tokens"))
                    .sorted()
                    .toList();
        }
    }

    /// WCAG 2.2, relative luminance.
    private static double contrast(int one, int other) {
        double light = Math.max(luminance(one), luminance(other));
        double dark = Math.min(luminance(one), luminance(other));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16 & 0xFF) + 0.7152 * linear(rgb >> 8 & 0xFF) + 0.0722 * linear(rgb & 0xFF);
    }

    private static double linear(int channel) {
        double part = channel / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private static int colour(Map<String, Integer> tokens, String name) {
        return Objects.requireNonNull(tokens.get(name), name);
    }

    private static Map<String, Integer> tokens(String sheet) throws IOException {
        Map<String, Integer> tokens = new HashMap<>();
        Matcher matcher = TOKEN.matcher(read(sheet));
        while (matcher.find()) {
            tokens.put(matcher.group(1), Integer.parseInt(matcher.group(2), 16));
        }
        return tokens;
    }

    private static String read(String sheet) throws IOException {
        try (InputStream in = TokensTest.class.getResourceAsStream(sheet)) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
