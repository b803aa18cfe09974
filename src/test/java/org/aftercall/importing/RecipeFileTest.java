package org.aftercall.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.aftercall.model.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Recipes that go from book to book, and those of strangers.
final class RecipeFileTest {
    private static final String HEADERS = "Name,Shoe size,Kind";
    private static final String GOOD = """
            {"recipe": "fair", "headers": "0123456789abcdef", "country": "DE", "dateOrder": null,
             "columns": {"Name": "FULL_NAME", "Shoe size": "USER_FIELD:3"}, "values": {}, "constants": {}}
            """;

    @TempDir
    Path folder;

    private Path here() {
        return folder.resolve("here");
    }

    private Path there() {
        return folder.resolve("there");
    }

    @Test
    void aRecipeGoesToAnotherBookWhole() {
        try (Table table = Table.mapped(
                "",
                proposed -> proposed.with(proposed.columns().get(1).chosen(Target.USER_FIELD, "3", 3))
                        .withValues(2, Map.of("K", "Kunde"))
                        .withConstant(Target.SOURCE, "Fair 2026")
                        .withOwner(2, Side.BOOK),
                HEADERS,
                "Ana Cruz,42,K")) {
            Recipe saved = Recipe.of("fair (2026)", table.mapping());
            saved.save(here());
            Path file = folder.resolve("out.json");
            RecipeFile.give("fair (2026)", here(), file);

            Recipe taken = RecipeFile.take(file, "", there());

            assertThat(taken).isEqualTo(saved);
            assertThat(Recipe.matching(table.mapping(), there()).orElseThrow().owners())
                    .containsExactly(Map.entry("Kind", Side.BOOK));
            assertThatThrownBy(() -> RecipeFile.take(file, "", there()))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("import.recipe-there");
            assertThat(RecipeFile.take(file, "another", there()).name()).isEqualTo("another");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    import.recipe-no      | "headers": "0123456789abcdef" | "headers": "../../x"
                    import.recipe-no      | {"recipe"                     | ["recipe"], {"recipe"
                    import.recipe-no      | "columns": {"Name": "FULL_NAME", "Shoe size": "USER_FIELD:3"} | "columns": {}
                    import.recipe-unknown | "values": {}                  | "values": {}, "script": "run me"
                    import.recipe-unknown | "values": {}                  | "values": {"Name": "x"}
                    import.recipe-unknown | "FULL_NAME"                   | {"deep": "x"}
                    import.recipe-broken  | "FULL_NAME"                   | "LAUNCH"
                    import.recipe-broken  | "constants": {}               | "constants": {"CLASS": "x"}
                    import.recipe-broken  | "constants": {}               | "constants": {}, "owners": {"Name": "EVIL"}
                    import.recipe-broken  | "USER_FIELD:3"                | "USER_FIELD:99999"
                    import.recipe-broken  | "USER_FIELD:3"                | "USER_FIELD:no number"
                    import.recipe-broken  | null                          | "YESTERDAY"
                    import.recipe-name    | "recipe": "fair"              | "recipe": "../../etc/passwd"
                    import.recipe-name    | "recipe": "fair"              | "recipe": "a\\u0000b"
                    """)
    void whatIsNoRecipeIsRefused(String key, String from, String to) throws IOException {
        Path file = Files.writeString(folder.resolve("foreign.json"), GOOD.replace(from, to));

        assertThatThrownBy(() -> RecipeFile.take(file, "", here()))
                .isInstanceOf(Refused.class)
                .satisfies(e -> assertThat(((Refused) e).problem().key()).isIn(key, "json.broken", "file.broken"));
        assertThat(Recipe.all(here())).isEmpty();
    }

    @Test
    void theGoodOneIsTaken() throws IOException {
        Path file = Files.writeString(folder.resolve("foreign.json"), GOOD);

        assertThat(RecipeFile.take(file, "", here()).name()).isEqualTo("fair");
    }

    @Test
    void aHugeOrUnreadableFileIsRefused() throws IOException {
        Path huge = Files.writeString(folder.resolve("huge.json"), " ".repeat(2_000_000) + GOOD);
        Path binary = Files.write(folder.resolve("binary.json"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        Path deep = Files.writeString(folder.resolve("deep.json"), "[".repeat(100_000), StandardCharsets.UTF_8);

        for (Path file : new Path[] {huge, binary, deep, folder.resolve("missing.json")}) {
            assertThatThrownBy(() -> RecipeFile.read(file)).isInstanceOf(Refused.class);
        }
    }
}
