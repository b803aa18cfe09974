package org.aftercall.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A list of those who were at an event: it ends with a next action for each, or with a reason.
final class AttendanceCommandTest {
    private static final String[] NEXT = {
        "--attended",
        "Open day",
        "--held",
        "2026-11-20",
        "--title",
        "Ask how it was",
        "--when",
        "tomorrow",
        "--per-day",
        "2"
    };

    @TempDir
    Path home;

    private Typing user;
    private String list = "";

    @BeforeEach
    void sitDown() throws IOException {
        user = Typing.in(home);
        user.type("add", "--name", "Ana Novak", "--email", "ana@a.example");
        list = Files.writeString(home.resolve("open day.csv"), """
                        Name,E-mail
                        Ana Novak,ana@a.example
                        Jan Dahl,jan@a.example
                        Eva Holm,eva@a.example
                        Eva Holm,eva@a.example
                        """).toString();
    }

    private Typing.Said bring(String... more) {
        String[] all = new String[more.length + 2];
        all[0] = "import";
        all[1] = list;
        System.arraycopy(more, 0, all, 2, more.length);
        return user.type(all);
    }

    @Test
    void eachGetsANextActionSpreadOverWorkingDays() {
        assertThat(bring(NEXT).err()).isEmpty();

        assertThat(user.type("history", "Ana Novak").out()).contains("Open day", "20 November 2026");
        assertThat(user.type("--json", "--now", "2026-11-25T08:00:00Z", "today").out())
                .contains("Ask how it was", "Ana Novak", "Jan Dahl")
                .doesNotContain("Eva Holm");
        assertThat(user.type("--json", "--now", "2026-11-26T08:00:00Z", "today").out())
                .contains("Eva Holm");
    }

    @Test
    void whoDidNotComeAsTheListSaysGetsNothingAndIsNamed() throws IOException {
        list = Files.writeString(home.resolve("open day.csv"), """
                        Name,E-mail,Attended
                        Ana Novak,ana@a.example,yes
                        Jan Dahl,jan@a.example,No show
                        Eva Holm,eva@a.example,perhaps
                        """).toString();

        Typing.Said said = bring(NEXT);

        assertThat(said.out())
                .contains("in the history of 2, next action for 2, a reason for none for 0; 1 did not come.");
        assertThat(said.out() + said.err())
                .contains("row 3", "Did not come, as the list says.", "“perhaps” says neither that somebody came");
        assertThat(user.type("history", "Ana Novak").out()).contains("Open day");
        assertThat(user.type("history", "Jan Dahl").out()).doesNotContain("Open day");
        assertThat(user.type("show", "Jan Dahl").out()).contains("Attended: No show");

        user.type("undo");
        bring(append(NEXT, "--no-shows"));
        assertThat(user.type("history", "Jan Dahl").out()).contains("Open day", "Did not come");
        assertThat(user.type("--json", "--now", "2026-11-26T08:00:00Z", "today").out())
                .contains("Jan Dahl");
    }

    @Test
    void whereOnlyCrossesAreWrittenABlankSaysThatSomebodyDidNotCome() throws IOException {
        list = Files.writeString(home.resolve("open day.csv"), """
                        Name;E-Mail;Teilgenommen
                        Ana Novak;ana@a.example;x
                        Jan Dahl;jan@a.example;
                        """).toString();

        assertThat(bring(NEXT).out()).contains("in the history of 1", "1 did not come.");
        assertThat(user.type("history", "Jan Dahl").out()).doesNotContain("Open day");
    }

    private static String[] append(String[] words, String more) {
        String[] all = java.util.Arrays.copyOf(words, words.length + 1);
        all[words.length] = more;
        return all;
    }

    @Test
    void theSameAgainChangesNothingAndOneUndoTakesAllBack() {
        bring(NEXT);
        String digest = user.type("dump", "--digest").out();

        bring(NEXT);
        assertThat(user.type("dump", "--digest").out()).isEqualTo(digest);

        user.type("undo");
        assertThat(user.type("history", "Ana Novak").out()).doesNotContain("Open day");
        assertThat(user.type("--now", "2026-11-27T08:00:00Z", "today").out()).contains("Nothing is due.");
    }

    @Test
    void aReasonIsStatedForThoseWithoutANextAction() {
        bring("--attended", "Open day", "--no-follow-up", "Only for regulars");

        assertThat(user.type("--json", "show", "Jan Dahl").out()).contains("\"noFollowUp\":\"Only for regulars\"");
        assertThat(user.type("history", "Jan Dahl").out()).contains("Only for regulars", "Open day");
    }

    @Test
    void itEndsWithOneOfTheTwo() {
        assertThat(bring("--attended", "Open day").err()).contains("--no-follow-up");
        assertThat(bring("--attended", "Open day", "--title", "Ask", "--when", "tomorrow", "--no-follow-up", "x")
                        .err())
                .contains("--no-follow-up");
        assertThat(bring("--title", "Ask", "--when", "tomorrow").err()).contains("--attended");
    }
}
