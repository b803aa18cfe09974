package org.aftercall.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two laptops, each with a book of its own, and one folder between them.
final class SharingTest {
    @TempDir
    Path office;

    private TwoLaptops two;
    private Typing anna;
    private Typing ben;
    private Path folder;

    @BeforeEach
    void twoLaptops() throws IOException {
        two = new TwoLaptops(office);
        anna = two.anna;
        ben = two.ben;
        folder = two.folder;
    }

    @Test
    void whatEitherWritesTheOtherHasAfterOneExchangeEach() {
        anna.type("add", "--name", "Eva Klein", "--phone", "030 23125 111");
        two.share();
        assertThat(ben.type("show", "Eva Klein").out()).contains("030 23125 111");
        ben.type("add", "--name", "Marek Dahl");
        anna.type("add", "--name", "Ana Novak");
        two.exchange();
        assertThat(anna.type("show", "Marek Dahl").exit()).isZero();
        assertThat(ben.type("show", "Ana Novak").exit()).isZero();
        two.assertSame();
        assertThat(anna.type("sync").out()).startsWith("Nothing came, nothing went.");
    }

    @Test
    void aLargeImportArrivesWholeAndCanBeUndoneByTheOther() {
        two.share();
        anna.type("sample", "--contacts", "300");
        two.exchange();
        assertThat(ben.type("check").out()).contains("The book is sound: 300 contacts");
        two.assertSame();
        assertThat(ben.type("undo").exit()).isZero();
        two.exchange();
        assertThat(anna.type("check").out()).contains("The book is sound: no contact");
        two.assertSame();
    }

    @Test
    void whatBothWroteIsListedAndNothingIsLost() {
        anna.type("add", "--name", "Eva Klein");
        two.share();
        anna.type("close-out", "Eva Klein", "--result", "reached", "--note", "x", "--no-follow-up", "duplicate");
        ben.type("close-out", "Eva Klein", "--result", "reached", "--note", "y", "--no-follow-up", "not_interested");
        two.exchange();
        two.assertSame();
        assertThat(anna.type("history", "Eva Klein").out()).contains("x", "y");
        assertThat(anna.type("conflicts").out())
                .contains("Eva Klein", "duplicate", "not_interested")
                .isEqualTo(ben.type("conflicts").out());
    }

    @Test
    void theBookIsSealedAndOnlyTheRightWordsOpenIt() throws IOException {
        anna.type("add", "--name", "Eva Klein");
        List<String> said =
                anna.type("share", folder.toString(), "--as", "Anna").lines();
        String words = said.get(2).strip();
        assertThat(words.split(" ")).hasSize(6);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .doesNotContain("Klein");
            }
        }
        Typing.Said without = ben.type("join", folder.toString(), "--as", "Ben");
        assertThat(without.err()).startsWith("“Anna” needs its six words.");
        Path wrong = Files.writeString(office.resolve("wrong"), "bada bada bada bada bada bada");
        assertThat(ben.type("join", folder.toString(), "--as", "Ben", "--passphrase-file", wrong.toString())
                        .err())
                .startsWith("These are not the six words");
        assertThat(ben.book()).doesNotExist();
        Path right = Files.writeString(office.resolve("right"), words.toUpperCase(Locale.ROOT) + "\n");
        assertThat(ben.type("join", folder.toString(), "--as", "Ben", "--passphrase-file", right.toString())
                        .out())
                .startsWith("This laptop now shares “Anna”: one contact.");
        two.assertSame();
    }

    @Test
    void aBookWithSomethingInItIsNeverReplacedAndAnEmptyOneGivesWay() {
        anna.type("share", folder.toString(), "--as", "Anna", "--no-passphrase");
        ben.type("add", "--name", "Marek Dahl");
        assertThat(ben.type("join", folder.toString(), "--as", "Ben").err())
                .startsWith("There is a book with something in it");
        assertThat(ben.type("show", "Marek Dahl").exit()).isZero();
        Typing cara = Typing.in(office.resolve("cara"));
        cara.type("today");
        assertThat(cara.type("join", folder.toString(), "--as", "Cara").exit()).isZero();
    }

    @Test
    void whatIsMissingOrWrongIsSaidWithWhatToDoAndNothingIsChanged() throws IOException {
        anna.type("add", "--name", "Eva Klein");
        assertThat(anna.type("share", "", "--as", "Anna").err()).startsWith("Please name the folder.");
        assertThat(anna.type("share", folder.toString(), "--as", " ").err()).startsWith("Please give your name");
        assertThat(anna.type("share", anna.book().toString(), "--as", "Anna").err())
                .startsWith(anna.book() + " is the folder of an address book.");
        assertThat(anna.type("share", office.toString(), "--as", "Anna").err())
                .startsWith("This address book itself lies in " + office + ",");
        assertThat(folder).isEmptyDirectory();
        ben.type("add", "--name", "Marek Dahl");
        assertThat(anna.type("merge-copy", ben.book().toString()).err())
                .isEqualToIgnoringNewLines(
                        "In " + ben.book() + " lies another address book, no copy of this one. Nothing was changed.");
        assertThat(anna.type("merge-copy", anna.book().resolve(".").toString()).err())
                .startsWith(anna.book() + " is this address book itself, no copy of it.");
        anna.type("share", folder.toString(), "--as", "Anna", "--no-passphrase");
        Path second = Files.createDirectories(office.resolve("second"));
        assertThat(anna.type("share", second.toString(), "--as", "Anna").err())
                .startsWith("This book is shared in " + folder + " already;");
        assertThat(second).isEmptyDirectory();
    }

    @Test
    void aFolderThatIsAwayHoldsNothingUpAndLosesNothing() throws IOException {
        two.share();
        Path away = Files.move(folder, office.resolve("elsewhere"));
        anna.type("add", "--name", "Eva Klein");
        Typing.Said said = anna.type("sync");
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err())
                .startsWith("The shared folder " + folder + " is not there. Work goes on; one change waits");
        assertThat(anna.type("devices").err()).startsWith("The shared folder " + folder + " is not there.");
        Files.createDirectories(folder);
        assertThat(anna.type("sync").exit()).isEqualTo(1);
        Files.delete(folder);
        Files.move(away, folder);
        two.exchange();
        two.assertSame();
        assertThat(ben.type("show", "Eva Klein").exit()).isZero();
    }

    @Test
    void everythingInTheFolderMayBeLostAndIsLeftThereAgain() throws IOException {
        anna.type("add", "--name", "Eva Klein");
        two.share();
        ben.type("add", "--name", "Marek Dahl");
        two.exchange();
        TwoLaptops.delete(two.shelves());
        two.exchange();
        Typing cara = Typing.in(office.resolve("cara"));
        assertThat(cara.type("join", folder.toString(), "--as", "Cara").out()).contains("2 contacts");
        assertThat(cara.type("dump", "--digest").out())
                .isEqualTo(anna.type("dump", "--digest").out());
    }

    @Test
    void devicesSayWhetherTheFolderReachesThem() {
        two.share();
        anna.type("add", "--name", "Eva Klein");
        anna.type("sync");
        assertThat(anna.type("devices").out()).contains("Anna", "this laptop", "Ben", "lacks one change from here");
        ben.type("add", "--name", "Marek Dahl");
        ben.type("sync");
        assertThat(anna.type("devices").out()).contains("has everything from here");
        assertThat(anna.type("retire", "Ben").out()).startsWith("Removed: Ben.");
        assertThat(anna.type("devices").out()).contains("removed");
    }

    @Test
    void aRetiredLaptopThatComesBackGoesOnAsANewOneAndItsWorkArrives() {
        two.share();
        anna.type("retire", "Ben");
        ben.type("add", "--name", "Marek Dahl");
        assertThat(ben.type("sync").exit()).isZero();
        anna.type("sync");
        ben.type("add", "--name", "Eva Klein");
        two.exchange();
        assertThat(anna.type("show", "Marek Dahl").exit()).isZero();
        assertThat(anna.type("show", "Eva Klein").exit()).isZero();
        two.assertSame();
    }

    @Test
    void aBookRestoredFromABackupTakesBackWhatItHadGivenAway() throws IOException {
        two.share();
        anna.type("add", "--name", "Eva Klein");
        Path backup = office.resolve("backup");
        TwoLaptops.copy(anna.book(), backup);
        anna.type("add", "--name", "Marek Dahl");
        two.exchange();
        TwoLaptops.delete(anna.book());
        TwoLaptops.copy(backup, anna.book());
        anna.type("add", "--name", "Ana Novak");
        two.exchange();
        for (Typing each : List.of(anna, ben)) {
            for (String name : List.of("Eva Klein", "Marek Dahl", "Ana Novak")) {
                assertThat(each.type("show", name).exit()).as(name).isZero();
            }
        }
        two.assertSame();
    }

    /// Who works on a copy does so under a replica id of their own, so no number is ever given out twice, and nobody
    /// has to wait until it is known whose is whose.
    @Test
    void history20ACopyOfTheBookIsMergedByTwoWhateverEachHadAndTwiceIsNothing() throws IOException {
        anna.type("add", "--name", "Eva Klein");
        two.share();
        Typing stick = Typing.in(Files.createDirectories(office.resolve("stick")));
        TwoLaptops.copy(anna.book(), stick.book());
        stick.type("add", "--name", "Marek Dahl");
        stick.type("close-out", "Eva Klein", "--result", "reached", "--note", "x", "--no-follow-up", "duplicate");
        anna.type("add", "--name", "Ana Novak");
        String copy = stick.book().toString();
        assertThat(ben.type("merge-copy", copy).out()).contains("2 changes came");
        assertThat(anna.type("merge-copy", copy).out()).contains("2 changes came");
        two.exchange();
        for (Typing each : List.of(anna, ben)) {
            for (String name : List.of("Eva Klein", "Marek Dahl", "Ana Novak")) {
                assertThat(each.type("show", name).exit()).as(name).isZero();
            }
            assertThat(each.type("history", "Eva Klein").out()).contains("x");
            assertThat(each.type("merge-copy", copy).out()).contains("Nothing came");
        }
        two.assertSame();
        assertThat(stick.type("check").exit()).isZero();
        assertThat(anna.type("merge-copy", office.resolve("nowhere").toString()).err())
                .contains("no copy of a book");
    }

    @Test
    void aCopyOfAnotherBookIsRefusedAndNothingIsChanged() {
        anna.type("add", "--name", "Eva Klein");
        ben.type("add", "--name", "Marek Dahl");
        assertThat(anna.type("merge-copy", ben.book().toString()).exit()).isNotZero();
        assertThat(anna.type("show", "Marek Dahl").exit()).isNotZero();
    }

    /// The own replica id goes on in the copy, as after a restore of only the book: a new one is taken first.
    @Test
    void aCopyThatIsAheadOfTheBookGivesBackWhatTheBookHasLost() throws IOException {
        anna.type("add", "--name", "Eva Klein");
        Path before = office.resolve("before");
        TwoLaptops.copy(anna.book(), before);
        anna.type("add", "--name", "Ana Novak");
        Path after = office.resolve("after");
        TwoLaptops.copy(anna.book(), after);
        TwoLaptops.delete(anna.book());
        TwoLaptops.copy(before, anna.book());
        anna.type("add", "--name", "Marek Dahl");
        assertThat(anna.type("merge-copy", after.toString()).out()).contains("One change came");
        assertThat(anna.type("show", "Ana Novak").exit()).isZero();
        assertThat(anna.type("check").exit()).isZero();
    }
}
