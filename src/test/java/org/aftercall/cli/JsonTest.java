package org.aftercall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JsonTest {
    @Test
    void keysStandInTheOrderInWhichTheyWereSaid() {
        assertThat(Json.text(Json.object()
                        .with("b", 1)
                        .with("a", null)
                        .with("list", List.of("x", 2L, true))
                        .with("empty", Json.object())
                        .with("object", Json.object().with("seconds", 1.5))))
                .isEqualTo("{\"b\":1,\"a\":null,\"list\":[\"x\",2,true],\"empty\":{},\"object\":{\"seconds\":1.5}}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            Ana        | "Ana"
            a"b        | "a\\"b"
            a\\b       | "a\\\\b"
            王小明 😀  | "王小明 😀"
            """)
    void textIsEscapedOnlyWhereItMustBe(String text, String json) {
        assertThat(Json.text(text)).isEqualTo(json);
    }

    @Test
    void whatWouldNotSurviveIsEscaped() {
        assertThat(Json.text("a\n\t\u0001\r")).isEqualTo("\"a\\n\\t\\u0001\\r\"");
        assertThat(Json.text("half \uD83D")).isEqualTo("\"half \\ud83d\"");
        assertThat(Json.text("\uDE00 half")).isEqualTo("\"\\ude00 half\"");
    }
}
