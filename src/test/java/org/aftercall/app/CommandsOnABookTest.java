package org.aftercall.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.aftercall.store.journal.BookLock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every command on a real book, as a user types it.
final class CommandsOnABookTest {
    private static final String[] CLOSE_OUT = {
        "close-out",
        "Ana Novak",
        "--result",
        "reached",
        "--note",
        "Wants an offer.",
        "--next",
        "call",
        "--title",
        "Ask about the offer",
        "--when",
        "3d"
    };

    @TempDir
    Path home;

    private Typing user;

    @BeforeEach
    void sitDown() {
        user = Typing.in(home);
    }

    @Test
    void anAddedContactIsShownAndFound() {
        assertThat(user.type(
                                "add",
                                "--name",
                                "Ana Novak",
                                "--company",
                                "Atlas Ceramics",
                                "--title",
                                "Buyer",
                                "--email",
                                "ana@atlas.example",
                                "--phone",
                                "030 23125 111")
                        .exit())
                .isZero();
        assertThat(user.type("show", "ana novak").out())
                .contains("Ana Novak", "Buyer, Atlas Ceramics", "ana@atlas.example", "030 23125 111");
        assertThat(user.type("find", "atl", "ana").out()).contains("Ana Novak");
        assertThat(user.type("find", "nobody").out()).contains("Nothing found.");
        assertThat(user.type("--json", "show", "Ana Novak").out())
                .contains("\"first\":\"Ana\"", "\"last\":\"Novak\"", "\"company\":\"Atlas Ceramics\"");
    }

    @Test
    void aCompanyIsMadeOnce() {
        user.type("add", "--name", "Ana Novak", "--company", "Atlas Ceramics GmbH");
        user.type("add", "--name", "Marek Dahl", "--company", "ATLAS CERAMICS");
        assertThat(user.type("show", "Marek Dahl").out()).contains("Atlas Ceramics GmbH");
    }

    @Test
    void aCloseOutStandsInHistoryAndTheNextActionComesUp() {
        user.type("add", "--name", "Ana Novak");
        Typing.Said said = user.type(CLOSE_OUT);
        assertThat(said.err()).isEmpty();
        assertThat(said.out()).contains("Ana Novak: Call on Fri 27 November 2026");
        assertThat(user.type("history", "Ana Novak").out()).contains("10:12", "Reached", "Wants an offer.");
        assertThat(user.type("today").out()).contains("Nothing is due.");
        assertThat(user.type("--now", "2026-11-27T08:00:00Z", "today").out())
                .contains("Today 1", "Ask about the offer", "Ana Novak");
        assertThat(user.type("--now", "2026-11-29T08:00:00Z", "--json", "today").out())
                .contains("\"daysLate\":2", "\"today\":[]");
    }

    @Test
    void theNextCloseOutClearsTheAction() {
        user.type("add", "--name", "Ana Novak");
        user.type(CLOSE_OUT);
        user.type("close-out", "Ana Novak", "--result", "no-answer", "--note", "", "--no-follow-up", "duplicate");
        assertThat(user.type("--json", "show", "Ana Novak").out())
                .contains("\"open\":[]", "\"noFollowUp\":\"duplicate\"");
        assertThat(user.type("undo").exit()).isZero();
        assertThat(user.type("--json", "show", "Ana Novak").out())
                .contains("Ask about the offer", "\"noFollowUp\":null");
    }

    /// It changed nothing that could be taken back, and must not stand in the way of what did.
    @Test
    void undoPassesOverAnExport() {
        user.type("add", "--name", "Ana Novak");
        Path file = user.home().resolve("all.csv");
        assertThat(user.type("export", file.toString()).exit()).isZero();
        assertThat(user.type("undo").out()).contains("Undone: Added Ana Novak");
        assertThat(user.type("undo").err()).isEqualTo("There is nothing to undo.\n");
        assertThat(file).exists();
    }

    @Test
    void undoWalksBack() {
        user.type("add", "--name", "Ana Novak");
        user.type("add", "--name", "Marek Dahl");
        assertThat(user.type("undo").out()).contains("Undone: Added Marek Dahl");
        assertThat(user.type("undo").out()).contains("Undone: Added Ana Novak");
        Typing.Said nothing = user.type("undo");
        assertThat(nothing.exit()).isEqualTo(1);
        assertThat(nothing.err()).isEqualTo("There is nothing to undo.\n");
        assertThat(user.type("show", "Ana Novak").exit()).isEqualTo(1);
    }

    @Test
    void whatIsRefusedIsSaidInASentenceAndChangesNothing() {
        user.type("add", "--name", "Ana Novak", "--company", "Atlas");
        user.type("add", "--name", "Ana Novak", "--company", "Borealis");
        String digest = user.type("dump", "--digest").out();
        assertRefused("Several contacts are called “Ana Novak”", "show", "Ana Novak");
        assertThat(user.type("show", "Ana Novak").err()).contains("Atlas (", "Borealis (");
        assertRefused("There is no contact “Bob”.", "show", "Bob");
        assertRefused("There is no operation 7 in this book.", "undo", "7");
        assertRefused("A contact needs a name.", "add", "--name", " ");
        assertThat(user.type("dump", "--digest").out()).isEqualTo(digest);
    }

    @Test
    void datesThatAreNotUnderstoodAreRefused() {
        user.type("add", "--name", "Ana Novak");
        assertRefused("I do not understand “soonish”.", closeOut("soonish"));
        assertRefused("“03/04” can mean several days", closeOut("03/04"));
        assertRefused("That is in the past.", closeOut("2026-11-01"));
        assertThat(user.type("history", "Ana Novak").out()).contains("nothing has happened yet");
    }

    @Test
    void oneDocumentAndNothingElse() {
        assertThat(user.type("--json", "add", "--name", "Ana Novak").lines())
                .singleElement()
                .asString()
                .matches("\\{\"contact\":\"[0-9a-f-]{36}\",\"name\":\"Ana Novak\",\"operation\":\"[0-9a-f-]{36}\"\\}");
        Typing.Said refused = user.type("--json", "show", "Bob");
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.out())
                .isEqualTo("{\"refused\":\"contact.unknown\",\"sentence\":\"There is no contact “Bob”.\"}\n");
        assertThat(refused.err()).isEqualTo("There is no contact “Bob”.\n");
    }

    @Test
    void theSameSampleIsTheSameBook() {
        user.type("sample", "--contacts", "30", "--seed", "7");
        Typing other = Typing.in(home.resolve("other"));
        other.type("sample", "--contacts", "30", "--seed", "7");
        assertThat(user.type("today").out())
                .contains("Overdue")
                .isEqualTo(other.type("today").out());
        assertThat(user.type("--json", "today").out())
                .isEqualTo(other.type("--json", "today").out());
        assertThat(user.type("check").exit()).isZero();
    }

    @Test
    void rebuildMakesTheSameBook() {
        user.type("sample", "--contacts", "20");
        String digest = user.type("dump", "--digest").out();
        assertThat(user.type("rebuild").out()).contains("20 contacts");
        assertThat(user.type("dump", "--digest").out()).isEqualTo(digest);
        assertThat(user.type("check").out()).contains("The book is sound: 20 contacts");
    }

    @Test
    void aLostDatabaseIsMadeAgain() throws IOException {
        user.type("sample", "--contacts", "20");
        String dump = user.type("dump").out();
        Files.delete(user.book().resolve("address-book.mv.db"));
        assertThat(user.type("dump").out()).isEqualTo(dump);
    }

    @Test
    void anImportIsRehearsedThenDoneThenTheSameThenTakenBack() throws IOException {
        Path list = Files.writeString(
                home.resolve("list.csv"),
                "First name,Last name,E-mail,Phone\nAna,Novak,ana@atlas.example,030 23125 111\n,,,\nMarek,Dahl,,\n");
        String empty = user.type("--json", "find", "Ana").out();
        assertThat(user.type("--json", "import", list.toString(), "--rehearse").out())
                .startsWith("{\"read\":3,\"new\":2,\"updated\":0,\"same\":0,\"possibleDuplicates\":0,"
                        + "\"rejected\":0,\"empty\":1,\"operation\":null,\"seconds\":0.0");
        assertThat(user.type("--json", "find", "Ana").out()).isEqualTo(empty);
        assertThat(user.type("import", list.toString(), "--country", "de").out())
                .contains("new    2");
        assertThat(user.type("--json", "show", "Ana Novak").out()).contains("\"comparable\":\"+493023125111\"");
        assertThat(user.type("import", list.toString(), "--country", "de").out())
                .contains("as they were  2");
        assertThat(user.type("undo").out()).contains("Undone: Imported list.csv");
        assertThat(user.type("--json", "find", "Ana").out()).isEqualTo(empty);
        assertRefused("The file nowhere.csv is not there.", "import", "nowhere.csv");
    }

    @Test
    void anExportComesBackWithoutChangingAnything() {
        user.type("sample", "--contacts", "12");
        String digest = user.type("dump", "--digest").out();
        for (String ending : new String[] {"csv", "xlsx", "json"}) {
            String out = home.resolve("out." + ending).toString();
            assertThat(user.type("export", out).out()).contains("12 contacts were written");
            assertThat(user.type("--json", "import", out).out())
                    .as(ending)
                    .contains("\"new\":0,\"updated\":0,\"same\":12");
        }
        assertThat(user.type("dump", "--digest").out()).isEqualTo(digest);
        assertThat(user.type("export", home.resolve("out.pdf").toString()).exit())
                .isEqualTo(1);
    }

    @Test
    void aBatchSaysOkAndNoAndGoesOn() {
        Typing.Said said = user.feed("""
                # a remark
                add --name 'Ana Novak' --company "Atlas \\"Ceramics\\""

                show Bob
                add --name 'Ana
                dance
                today --json
                today
                close-out "Ana Novak" --result no-answer --note '' --next call --title 'Call again' --when tomorrow
                """, "batch", "-");
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).isEqualTo("4 lines were refused, of 7.\n");
        assertThat(said.lines().getFirst()).matches("ok \\S{36}");
        assertThat(said.lines().subList(1, 3))
                .containsExactly("no There is no contact “Bob”.", "no The quote ' is not closed.");
        assertThat(said.lines().get(3)).startsWith("no ").contains("dance");
        assertThat(said.lines().get(4)).startsWith("no --book and --json");
        assertThat(said.lines()).contains("Nothing is due.", "ok -");
        assertThat(said.lines().getLast()).matches("ok \\S{36}");
        assertThat(user.type("show", "Ana Novak").out()).contains("Atlas \"Ceramics\"", "Call again");
    }

    @Test
    void whatHoldsForAllCommandsMayStandBeforeOrAfterThem() {
        user.type("add", "--name", "Ana Novak", "--email", "ana@a.example");
        assertThat(user.type("show", "Ana Novak", "--json").out())
                .isEqualTo(user.type("--json", "show", "Ana Novak").out())
                .startsWith("{");
        assertThat(user.type("today", "--now", "2026-12-24T08:00:00Z", "--zone", "Europe/Berlin")
                        .out())
                .contains("24 December");
        assertThat(user.type("today", "--now", "noon").exit()).isEqualTo(2);
        assertThat(user.type("close-out", "Ana Novak", "--result", "none", "--note", "--json", "--no-follow-up", "x")
                        .out())
                .as("a value is no option")
                .doesNotStartWith("{");
        assertThat(user.type("show", "--help").out()).contains("--json");
    }

    @Test
    void aBatchAsJsonIsOneDocument() {
        Typing.Said said = user.feed("add --name Ana\nshow Bob\n", "--json", "batch", "-");
        assertThat(said.lines()).hasSize(1);
        assertThat(said.out())
                .startsWith("{\"lines\":[{\"line\":1,\"ok\":true,\"operation\":\"")
                .endsWith("{\"line\":2,\"ok\":false,\"sentence\":\"There is no contact “Bob”.\"}]}\n");
    }

    @Test
    void aBatchFileThatIsNotThereIsRefused() {
        assertRefused("The file nowhere.txt is not there.", "batch", "nowhere.txt");
    }

    @Test
    void germanIsSpokenToGermans() {
        Typing german = new Typing(home, Locale.GERMANY);
        german.type("add", "--name", "Jürgen Weiß");
        assertThat(german.type("today").out()).contains("Heute, Dienstag, 24. November", "Nichts ist fällig.");
        assertThat(german.type(
                                "close-out",
                                "Jürgen Weiß",
                                "--result",
                                "niemand erreicht",
                                "--note",
                                "",
                                "--next",
                                "Anruf",
                                "--title",
                                "Noch einmal",
                                "--when",
                                "in 3 Tagen")
                        .out())
                .contains("Jürgen Weiß: Anruf am Fr");
    }

    @Test
    void aBookThatIsOpenElsewhereIsRefusedWithItsHolder() {
        user.type("add", "--name", "Ana Novak");
        try (BookLock elsewhere = BookLock.acquire(user.book(), () -> {})) {
            assertThat(elsewhere).isNotNull();
            Typing.Said said = user.type("today");
            assertThat(said.exit()).isEqualTo(1);
            assertThat(said.err())
                    .contains(Long.toString(ProcessHandle.current().pid()));
        }
    }

    private void assertRefused(String sentence, String... words) {
        Typing.Said said = user.type(words);
        assertThat(said.err()).startsWith(sentence).doesNotContain("Exception");
        assertThat(said.err().lines()).hasSize(1);
        assertThat(said.out()).isEmpty();
        assertThat(said.exit()).isEqualTo(1);
    }

    private static String[] closeOut(String when) {
        return new String[] {
            "close-out",
            "Ana Novak",
            "--result",
            "reached",
            "--note",
            "x",
            "--next",
            "call",
            "--title",
            "y",
            "--when",
            when
        };
    }
}
