package org.aftercall.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The fault scenarios of `sync.md` D2 that need real books, real files and a real folder; each name begins with its
/// number. The others are in `ScenariosTest` of sharing.
final class SharedFaultsTest {
    @TempDir
    Path office;

    private TwoLaptops two;
    private Typing anna;
    private Typing ben;

    @BeforeEach
    void bothHaveEva() throws IOException {
        two = new TwoLaptops(office);
        anna = two.anna;
        ben = two.ben;
        anna.type("add", "--name", "Eva Klein");
        two.share();
    }

    /// The journal is forced before anything is shown to others, so a database that falls back loses nothing.
    @Test
    void scenario10ADatabaseThatAPowerCutThrewBackIsBroughtUpToWhatAColleagueHasSeen() throws IOException {
        Path before = office.resolve("before");
        TwoLaptops.copy(anna.book(), before);
        anna.type("add", "--name", "Ana Novak");
        two.exchange();
        Files.copy(
                before.resolve("address-book.mv.db"),
                anna.book().resolve("address-book.mv.db"),
                StandardCopyOption.REPLACE_EXISTING);
        assertThat(anna.type("show", "Ana Novak").exit()).isZero();
        assertThat(anna.type("sync").out()).startsWith("Nothing came, nothing went.");
        two.assertSame();
    }

    /// A disk that had lied: the journal itself is back where it was. The book goes on under another id.
    @Test
    void scenario10ABookThatFellBackBehindWhatIsInTheFolderTakesItBackAndGivesNoNumberTwice() throws IOException {
        Path before = office.resolve("before");
        TwoLaptops.copy(anna.book(), before);
        anna.type("add", "--name", "Ana Novak");
        two.exchange();
        TwoLaptops.delete(anna.book());
        TwoLaptops.copy(before, anna.book());
        assertThat(anna.type("show", "Ana Novak").exit()).isNotZero();
        anna.type("add", "--name", "Marek Dahl");
        two.exchange();
        for (Typing each : List.of(anna, ben)) {
            for (String name : List.of("Eva Klein", "Ana Novak", "Marek Dahl")) {
                assertThat(each.type("show", name).exit()).as(name).isZero();
            }
        }
        two.assertSame();
    }

    @Test
    void scenario13TwoForkedCopiesMergedByTwoPeopleInEitherOrderAndTwiceGiveTheSameBook() throws IOException {
        Typing stick = copied("stick");
        Typing office2 = copied("conflicted copy");
        closeOut(stick, "duplicate", "from the stick");
        closeOut(office2, "not-interested", "from the copy");
        closeOut(anna, "asked-not-to-call", "from Anna");
        String first = stick.book().toString();
        String second = office2.book().toString();
        for (String copy : List.of(first, second, first)) {
            assertThat(ben.type("merge-copy", copy).exit()).isZero();
        }
        for (String copy : List.of(second, first, second)) {
            assertThat(anna.type("merge-copy", copy).exit()).isZero();
        }
        two.exchange();
        two.assertSame();
        assertThat(anna.type("history", "Eva Klein").out()).contains("from the stick", "from the copy", "from Anna");
        assertThat(anna.type("conflicts").out())
                .as("whoever lost is listed")
                .contains("duplicate", "not_interested", "asked_not_to_call")
                .isEqualTo(ben.type("conflicts").out());
        for (Typing each : List.of(anna, ben)) {
            assertThat(each.type("merge-copy", first).out()).contains("Nothing came");
            assertThat(each.type("merge-copy", second).out()).contains("Nothing came");
        }
    }

    @Test
    void scenario16AFolderThatIsEmptiedRenamedOrGoneDeletesNobodyAndGoesOnWhenItIsBack() throws IOException {
        Path elsewhere = office.resolve("renamed");
        Files.move(two.folder, elsewhere);
        assertNobodyIsDeleted();
        Files.createDirectories(two.folder); // an empty place where it was mounted
        assertNobodyIsDeleted();
        Files.delete(two.folder);
        Files.move(elsewhere, two.folder);
        TwoLaptops.delete(two.shelves());
        anna.type("add", "--name", "Ana Novak");
        two.exchange();
        assertThat(ben.type("show", "Ana Novak").exit()).isZero();
        two.assertSame();
    }

    @Test
    void scenario16AFolderOfAnotherFirmInItsPlaceIsNotReadAndNotWrittenTo() throws IOException {
        Path own = Files.move(two.folder, office.resolve("own"));
        Typing other = Typing.in(Files.createDirectories(office.resolve("other")));
        Files.createDirectories(two.folder);
        other.type("add", "--name", "Olga Fremd");
        other.type("share", two.folder.toString(), "--as", "Olga", "--no-passphrase");
        anna.type("add", "--name", "Ana Novak");
        assertNobodyIsDeleted();
        assertThat(anna.type("show", "Olga Fremd").exit()).isNotZero();
        assertThat(other.type("sync").out()).startsWith("Nothing came, nothing went.");
        TwoLaptops.delete(two.folder);
        Files.move(own, two.folder);
        two.exchange();
        assertThat(ben.type("show", "Ana Novak").exit()).isZero();
        two.assertSame();
    }

    @Test
    void scenario19BothImportTheSameCardsAndGetEachPersonOnceAndHandMadeTwinsBothStay() throws IOException {
        StringBuilder cards = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            cards.append("BEGIN:VCARD\r\nVERSION:3.0\r\nUID:card-")
                    .append(i)
                    .append("\r\nN:Card")
                    .append(i)
                    .append(";Ida\r\nFN:Ida Card")
                    .append(i)
                    .append("\r\nTEL:+49 30 5550")
                    .append(1000 + i)
                    .append("\r\nEND:VCARD\r\n");
        }
        String file = Files.writeString(office.resolve("cards.vcf"), cards).toString();
        for (Typing each : List.of(anna, ben)) {
            assertThat(each.type("import", file).exit()).isZero();
            assertThat(each.type("add", "--name", "Eva Twin").exit()).isZero();
        }
        two.exchange();
        two.assertSame();
        assertThat(anna.type("check").out()).contains("The book is sound: 63 contacts");
        assertThat(anna.type("show", "Ida Card7").out()).containsOnlyOnce("+49 30 5550");
        assertThat(anna.type("import", file, "--rehearse").out()).doesNotContain("60 new");
    }

    private Typing copied(String name) throws IOException {
        Typing copy = Typing.in(Files.createDirectories(office.resolve(name)));
        TwoLaptops.copy(anna.book(), copy.book());
        return copy;
    }

    private static void closeOut(Typing by, String reason, String note) {
        assertThat(by.type("close-out", "Eva Klein", "--result", "reached", "--note", note, "--no-follow-up", reason)
                        .exit())
                .isZero();
    }

    private void assertNobodyIsDeleted() {
        for (Typing each : List.of(anna, ben)) {
            assertThat(each.type("sync").exit()).isEqualTo(1);
            assertThat(each.type("show", "Eva Klein").exit()).isZero();
            assertThat(each.type("check").exit()).isZero();
        }
    }
}
