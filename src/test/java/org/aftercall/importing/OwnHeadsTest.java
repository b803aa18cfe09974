package org.aftercall.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What our own tables call their columns is understood in each language, and means the same.
final class OwnHeadsTest {
    @ParameterizedTest
    @MethodSource("heads")
    void aGermanHeadMeansWhatTheEnglishOneMeans(String english, String german) {
        HeaderWords.Meaning meaning =
                HeaderWords.meaning(english.replace("%d", "7")).orElseThrow();
        assertThat(meaning.exact()).isTrue();
        assertThat(HeaderWords.meaning(german.replace("%d", "7"))).contains(meaning);
    }

    static Stream<Arguments> heads() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(OwnHeadsTest.class.getResourceAsStream("/org/aftercall/exporting/heads.tsv")),
                StandardCharsets.UTF_8))) {
            return lines
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(pair -> Arguments.of(pair[0], pair[1]))
                    .toList()
                    .stream();
        }
    }
}
