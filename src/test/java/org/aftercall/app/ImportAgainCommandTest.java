package org.aftercall.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
}
