package org.aftercall.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The list of a client that comes every month, as somebody types it.
final class ImportAgainCommandTest {
    private static final String HEADER = "Customer number,First name,Last name,E-mail,Language,Title\n";

    @TempDir
    Path home;

    private Typing user;

    @BeforeEach
    void sitDown() {
        user = Typing.in(home);
    }

    private String list(String rows) throws IOException {
        return Files.writeString(home.resolve("clients.csv"), HEADER + rows).toString();
    }

    private void clash() throws IOException {
        user.type("import", list("1,Ana,Cruz,ana@a.org,es,Boss\n2,Jan,Dahl,jan@a.org,de,Clerk\n"));
        user.type("import", list("1,Ana,Cruz,ana@a.org,en,Boss\n2,Jan,Dahl,jan@a.org,de,Clerk\n"));
        // the book of a colleague who knows better: another list that owns its columns
        Path other = Files.writeString(home.resolve("other.csv"), "E-mail,Language\nana@a.org,fr\n");
        user.type("import", other.toString(), "--owner", "Language=sheet");
    }

    @Test
    void clashesAreListedFirstAndThenDecided() throws IOException {
        clash();
        String sheet = list("1,Ana,Cruz,ana@a.org,it,Boss\n2,Jan,Dahl,jan@a.org,de,Clerk\n");
        String digest = user.type("dump", "--digest").out();

        Typing.Said asked = user.type("import", sheet, "--clashes", "ask-list");

        assertThat(asked.exit()).isEqualTo(1);
        assertThat(asked.out()).contains("row 2, Language: last time “en”, book “fr”, sheet “it”");
        assertThat(asked.err()).contains("Nothing was imported.");
        assertThat(user.type("dump", "--digest").out()).isEqualTo(digest);
        assertThat(user.type("--json", "import", sheet).out())
                .contains(
                        "\"clashes\":[{\"row\":2,\"column\":\"Language\",\"field\":\"language\",\"last\":\"en\",\"book\":\"fr\","
                                + "\"sheet\":\"it\",\"stands\":\"book\"}]",
                        "\"operation\":null");
        assertThat(user.type("--json", "import", sheet, "--clashes", "sheet").out())
                .contains("\"updated\":1", "\"stands\":\"sheet\"");
        assertThat(user.type("--json", "import", sheet).out()).contains("\"same\":2", "\"clashes\":[]");
    }

    @Test
    void whatIsNotUnderstoodIsRefused() throws IOException {
        String sheet = list("1,Ana,Cruz,ana@a.org,es,Boss\n");
        assertThat(user.type("import", sheet, "--clashes", "me").err()).contains("“me” is no answer to --clashes.");
        assertThat(user.type("import", sheet, "--owner", "Title").err()).contains("Write it as COLUMN=sheet");
        assertThat(user.type("import", sheet, "--owner", "Shoe=book").err())
                .contains("There is no column “Shoe”", "Customer number, First name");
    }

    @Test
    void aReportIsWrittenAtOnceAndLater() throws IOException {
        Path at = home.resolve("now.html");
        Path later = home.resolve("later.html");
        String sheet = list("1,Ana,Cruz,ana@a.org,es,Boss\n,,,,,\n");

        Typing.Said said = user.type("--json", "import", sheet, "--report", at.toString());

        String operation = said.out().replaceAll("(?s).*\"operation\":\"([^\"]+)\".*", "$1");
        assertThat(Files.readString(at))
                .contains("Ana Cruz", "Counted again from the list below: 2 rows read", operation);
        assertThat(user.type("report", operation, later.toString()).out()).contains("what became of 2 rows");
        assertThat(Files.readString(later)).isEqualTo(Files.readString(at));
        assertThat(user.type("report", "7", later.toString()).err()).contains("There is no import 7");
        assertThat(new Typing(home, Locale.GERMAN)
                        .type("report", operation, later.toString())
                        .exit())
                .isZero();
        assertThat(Files.readString(later)).contains("Import von clients.csv", "neuer Kontakt");
    }

    @Test
    void aRecipeIsSavedGivenAndTaken() throws IOException {
        Path file = home.resolve("out.json");
        assertThat(user.type("recipe", "list").out()).contains("No recipe is saved yet.");
        user.type(
                "import",
                list("1,Ana,Cruz,ana@a.org,es,Boss\n"),
                "--save-recipe",
                "Northgate",
                "--owner",
                "Title=book");
        assertThat(user.type("recipe", "list").out()).contains("Northgate", "6 columns");
        assertThat(user.type("recipe", "export", "Northgate", file.toString()).out())
                .contains("Wrote the recipe");

        assertThat(user.type("recipe", "import", file.toString()).err())
                .contains("There is a recipe “Northgate” already.");
        assertThat(user.type("recipe", "import", file.toString(), "--name", "Atlas")
                        .out())
                .contains("Atlas");

        assertThat(Files.readString(user.book().resolve("local/recipes/Atlas.json")))
                .contains("\"Title\": \"BOOK\"");
        assertThat(user.type("recipe", "burn").err()).contains("is not understood");
    }
}
