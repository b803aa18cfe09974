package org.aftercall.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.CssParser;
import javafx.css.Declaration;
import javafx.css.Rule;
import javafx.css.Stylesheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What the build puts together of the style sheets.
final class SheetsTest {
    @ParameterizedTest
    @EnumSource(Theme.class)
    void theSheetThatIsReadSaysWhatOursSayOneAfterTheOther(Theme theme) throws IOException {
        List<String> ours = new ArrayList<>();
        for (String part : theme.sheets()) {
            ours.addAll(said(new CssParser().parse(url(part))));
        }
        assertThat(said(Stylesheet.loadBinary(url(theme.looks())))).isEqualTo(ours);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void theSheetOfTheControlsIsTheirsWithoutSomeRules(Theme theme) throws IOException {
        List<String> all = rules(new CssParser().parse(read(theme.wholeControls())));
        List<String> kept = rules(Stylesheet.loadBinary(url(theme.controls())));
        assertThat(kept).hasSizeBetween(200, all.size() - 200);
        assertThat(all).containsSubsequence(kept);
    }

    @Test
    void everySheetIsPartOfWhatIsRead() throws IOException, URISyntaxException {
        Set<String> read = new TreeSet<>();
        for (Theme theme : Theme.values()) {
            read.addAll(theme.sheets());
        }
        try (Stream<Path> files =
                Files.list(Path.of(url("components.css").toURI()).resolveSibling(""))) {
            Set<String> there = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".css") && !name.matches("(looks|controls)-.*"))
                    .collect(Collectors.toSet());
            assertThat(there).isEqualTo(read);
        }
    }

    private static URL url(String name) {
        return Objects.requireNonNull(Theme.class.getResource(name), name);
    }

    private static String read(String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(Theme.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> said(Stylesheet sheet) {
        List<String> said = new ArrayList<>();
        for (Rule rule : sheet.getRules()) {
            said.add(rule.getSelectors() + declarations(rule));
        }
        return said;
    }

    /// Without their selectors, of which some may be left out.
    private static List<String> rules(Stylesheet sheet) {
        return sheet.getRules().stream().map(SheetsTest::declarations).toList();
    }

    private static String declarations(Rule rule) {
        StringBuilder said = new StringBuilder();
        for (Declaration each : rule.getDeclarations()) {
            String value = each.getParsedValue().toString();
            // an array is told by its place in memory in one of the two
            boolean told = value.contains("[Ljavafx") || value.contains("BorderStyleConverter");
            said.append('\n').append(each.getProperty()).append(told ? "" : value.replaceAll("@[0-9a-f]+", ""));
        }
        return said.toString();
    }
}
