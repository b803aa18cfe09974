package org.aftercall.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two contacts that are one person are merged as it is typed, and taken apart again.
final class MergeCommandTest {
    private static final Pattern OPERATION = Pattern.compile("undo ([0-9a-f-]{36})");

    @TempDir
    Path home;

    private Typing user;

    @BeforeEach
    void nilsIsThereTwice() {
        user = Typing.in(home);
        user.type("add", "--name", "Nils Berg", "--email", "nils@berg.example");
        user.type("add", "--name", "N. Berg", "--email", "n.berg@work.example");
        user.type(
                "close-out",
                "N. Berg",
                "--result",
                "reached",
                "--note",
                "met",
                "--next",
                "call",
                "--title",
                "Offer",
                "--when",
                "3d");
    }

    @Test
    void aRehearsalSaysWhatWouldComeAndChangesNothing() {
        Typing.Said said = user.type("merge", "Nils Berg", "N. Berg", "--rehearse");
        assertThat(said.exit()).isZero();
        assertThat(said.out())
                .contains("N. Berg and Nils Berg would be one contact. Nothing was changed.")
                .contains("1 phone or e-mail, 0 addresses, 0 jobs, 1 planned action, 1 history entry, 0 notes")
                .containsPattern("Name +Nils Berg +N\\. Berg +Nils Berg")
                .doesNotContain("undo");
        assertThat(user.type("find", "berg").lines()).hasSize(2);
    }

    @Test
    void theSecondIsOnTheCardOfTheFirstAndNowhereElse() {
        Typing.Said said = user.type("merge", "Nils Berg", "N. Berg");
        assertThat(said.exit()).isZero();
        assertThat(said.out()).contains("N. Berg and Nils Berg are one contact now.");
        assertThat(user.type("find", "berg").lines()).hasSize(1);
        assertThat(user.type("find", "n.berg@work.example").out()).contains("Nils Berg");
        assertThat(user.type("show", "Nils Berg").out()).contains("nils@berg.example", "n.berg@work.example");
        assertThat(user.type("history", "Nils Berg").out()).contains("met");
        assertThat(user.type("export", home.resolve("all.csv").toString()).out())
                .startsWith("One contact was written to ");
        assertThat(user.type("check").exit()).isZero();
        assertThat(user.type("merge", "Nils Berg", "N. Berg").err()).contains("N. Berg");
    }

    @Test
    void anUndoBringsBothBack() {
        Matcher operation =
                OPERATION.matcher(user.type("merge", "Nils Berg", "N. Berg").out());
        assertThat(operation.find()).isTrue();
        assertThat(user.type("undo", operation.group(1)).exit()).isZero();
        assertThat(user.type("find", "berg").lines()).hasSize(2);
        assertThat(user.type("show", "N. Berg").out())
                .contains("n.berg@work.example")
                .doesNotContain("nils@berg.example");
    }

    @Test
    void aProgramIsToldWhatDiffersAndWhichOperationItWas() {
        assertThat(user.type("--json", "merge", "Nils Berg", "N. Berg").out())
                .contains(
                        "\"merged\":true",
                        "\"name\":\"Nils Berg\"",
                        "\"points\":1",
                        "\"history\":1",
                        "\"operation\":\"")
                .contains(
                        "\"field\":\"name\",\"contact\":\"Nils Berg\",\"other\":\"N. Berg\",\"becomes\":\"Nils Berg\"");
    }

    @Test
    void whoIsNamedTwiceIsOneContactAlready() {
        Typing.Said said = user.type("merge", "Nils Berg", "Nils Berg");
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).contains("These two are one contact already.");
    }

    @Test
    void itIsExplainedInBothLanguagesWithAnExample() {
        assertThat(user.type("merge", "--help").out()).contains("Makes one contact of two", "--rehearse");
        assertThat(new Typing(home, Locale.GERMAN).type("merge", "--help").out())
                .contains("Macht aus zwei Kontakten", "Beispiel: aftercall merge");
    }
}
