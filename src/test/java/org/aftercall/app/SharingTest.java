package org.aftercall.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
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

    private Typing anna;
    private Typing ben;
    private Path folder;

    @BeforeEach
    void twoLaptops() throws IOException {
        anna = Typing.in(Files.createDirectories(office.resolve("anna")));
        ben = Typing.in(Files.createDirectories(office.resolve("ben")));
        folder = Files.createDirectories(office.resolve("shared"));
    }

    @Test
    void whatEitherWritesTheOtherHasAfterOneExchangeEach() {
        anna.type("add", "--name", "Eva Klein", "--phone", "030 23125 111");
        share();
        assertThat(ben.type("show", "Eva Klein").out()).contains("030 23125 111");
        ben.type("add", "--name", "Marek Dahl");
        anna.type("add", "--name", "Ana Novak");
        exchange();
        assertThat(anna.type("show", "Marek Dahl").exit()).isZero();
        assertThat(ben.type("show", "Ana Novak").exit()).isZero();
        assertSame();
        assertThat(anna.type("sync").out()).startsWith("Nothing came, nothing went.");
    }

    @Test
    void aLargeImportArrivesWholeAndCanBeUndoneByTheOther() {
        share();
        anna.type("sample", "--contacts", "300");
        exchange();
        assertThat(ben.type("check").out()).contains("The book is sound: 300 contacts");
        assertSame();
        assertThat(ben.type("undo").exit()).isZero();
        exchange();
        assertThat(anna.type("check").out()).contains("The book is sound: 0 contacts");
        assertSame();
    }

    @Test
    void whatBothWroteIsListedAndNothingIsLost() {
        anna.type("add", "--name", "Eva Klein");
        share();
        anna.type("close-out", "Eva Klein", "--result", "reached", "--note", "x", "--no-follow-up", "duplicate");
        ben.type("close-out", "Eva Klein", "--result", "reached", "--note", "y", "--no-follow-up", "not_interested");
        exchange();
        assertSame();
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
        assertThat(without.err()).startsWith("“Anna” needs its passphrase.");
        Path wrong = Files.writeString(office.resolve("wrong"), "bada bada bada bada bada bada");
        assertThat(ben.type("join", folder.toString(), "--as", "Ben", "--passphrase-file", wrong.toString())
                        .err())
                .startsWith("That is not the passphrase");
        assertThat(ben.book()).doesNotExist();
        Path right = Files.writeString(office.resolve("right"), words.toUpperCase(Locale.ROOT) + "\n");
        assertThat(ben.type("join", folder.toString(), "--as", "Ben", "--passphrase-file", right.toString())
                        .out())
                .startsWith("This laptop now shares “Anna”: 1 contacts.");
        assertSame();
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
    void aFolderThatIsAwayHoldsNothingUpAndLosesNothing() throws IOException {
        share();
        Path away = Files.move(folder, office.resolve("elsewhere"));
        anna.type("add", "--name", "Eva Klein");
        Typing.Said said = anna.type("sync");
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).startsWith("The shared folder is not there. Work goes on; one change waits");
        Files.createDirectories(folder);
        assertThat(anna.type("sync").exit()).isEqualTo(1);
        Files.delete(folder);
        Files.move(away, folder);
        exchange();
        assertSame();
        assertThat(ben.type("show", "Eva Klein").exit()).isZero();
    }

    @Test
    void everythingInTheFolderMayBeLostAndIsLeftThereAgain() throws IOException {
        anna.type("add", "--name", "Eva Klein");
        share();
        ben.type("add", "--name", "Marek Dahl");
        exchange();
        delete(shelves());
        exchange();
        Typing cara = Typing.in(office.resolve("cara"));
        assertThat(cara.type("join", folder.toString(), "--as", "Cara").out()).contains("2 contacts");
        assertThat(cara.type("dump", "--digest").out())
                .isEqualTo(anna.type("dump", "--digest").out());
    }

    @Test
    void devicesSayWhetherTheFolderReachesThem() {
        share();
        anna.type("add", "--name", "Eva Klein");
        anna.type("sync");
        assertThat(anna.type("devices").out()).contains("Anna", "this laptop", "Ben", "lacks one change from here");
        ben.type("add", "--name", "Marek Dahl");
        ben.type("sync");
        assertThat(anna.type("devices").out()).contains("has everything from here");
        assertThat(anna.type("retire", "Ben").out()).startsWith("Taken out: Ben.");
        assertThat(anna.type("devices").out()).contains("taken out");
    }

    @Test
    void aRetiredLaptopThatComesBackGoesOnAsANewOneAndItsWorkArrives() {
        share();
        anna.type("retire", "Ben");
        ben.type("add", "--name", "Marek Dahl");
        assertThat(ben.type("sync").exit()).isZero();
        anna.type("sync");
        ben.type("add", "--name", "Eva Klein");
        exchange();
        assertThat(anna.type("show", "Marek Dahl").exit()).isZero();
        assertThat(anna.type("show", "Eva Klein").exit()).isZero();
        assertSame();
    }

    @Test
    void aBookRestoredFromABackupTakesBackWhatItHadGivenAway() throws IOException {
        share();
        anna.type("add", "--name", "Eva Klein");
        Path backup = office.resolve("backup");
        copy(anna.book(), backup);
        anna.type("add", "--name", "Marek Dahl");
        exchange();
        delete(anna.book());
        copy(backup, anna.book());
        anna.type("add", "--name", "Ana Novak");
        exchange();
        for (Typing each : List.of(anna, ben)) {
            for (String name : List.of("Eva Klein", "Marek Dahl", "Ana Novak")) {
                assertThat(each.type("show", name).exit()).as(name).isZero();
            }
        }
        assertSame();
    }

    /// Who works on a copy does so under a replica id of their own, so no number is ever given out twice, and nobody
    /// has to wait until it is known whose is whose.
    @Test
    void history20ACopyOfTheBookIsMergedByTwoWhateverEachHadAndTwiceIsNothing() throws IOException {
        anna.type("add", "--name", "Eva Klein");
        share();
        Typing stick = Typing.in(Files.createDirectories(office.resolve("stick")));
        copy(anna.book(), stick.book());
        stick.type("add", "--name", "Marek Dahl");
        stick.type("close-out", "Eva Klein", "--result", "reached", "--note", "x", "--no-follow-up", "duplicate");
        anna.type("add", "--name", "Ana Novak");
        String copy = stick.book().toString();
        assertThat(ben.type("merge-copy", copy).out()).contains("2 changes came");
        assertThat(anna.type("merge-copy", copy).out()).contains("2 changes came");
        exchange();
        for (Typing each : List.of(anna, ben)) {
            for (String name : List.of("Eva Klein", "Marek Dahl", "Ana Novak")) {
                assertThat(each.type("show", name).exit()).as(name).isZero();
            }
            assertThat(each.type("history", "Eva Klein").out()).contains("x");
            assertThat(each.type("merge-copy", copy).out()).contains("Nothing came");
        }
        assertSame();
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
        copy(anna.book(), before);
        anna.type("add", "--name", "Ana Novak");
        Path after = office.resolve("after");
        copy(anna.book(), after);
        delete(anna.book());
        copy(before, anna.book());
        anna.type("add", "--name", "Marek Dahl");
        assertThat(anna.type("merge-copy", after.toString()).out()).contains("One change came");
        assertThat(anna.type("show", "Ana Novak").exit()).isZero();
        assertThat(anna.type("check").exit()).isZero();
    }

    private void share() {
        assertThat(anna.type("share", folder.toString(), "--as", "Anna", "--no-passphrase")
                        .err())
                .isEmpty();
        assertThat(ben.type("join", folder.toString(), "--as", "Ben").err()).isEmpty();
    }

    private void exchange() {
        for (Typing each : List.of(anna, ben, anna, ben)) {
            assertThat(each.type("sync").err()).isEmpty();
        }
    }

    private void assertSame() {
        assertThat(anna.type("dump").out()).isEqualTo(ben.type("dump").out());
        for (Typing each : List.of(anna, ben)) {
            assertThat(each.type("check").exit()).isZero();
        }
    }

    private Path shelves() throws IOException {
        try (Stream<Path> books = Files.list(folder.resolve("clog"))) {
            return books.filter(Files::isDirectory).findFirst().orElseThrow().resolve("r");
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }
}
