package org.aftercall.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A laptop of a sealed book is lost and taken out: there is a new key, and it never learns it.
final class NewWordsTest {
    @TempDir
    Path office;

    private TwoLaptops two;
    private Typing anna;
    private Typing ben;
    private Typing lost;
    private String old;

    @BeforeEach
    void threeShareABook() throws IOException {
        two = new TwoLaptops(office);
        anna = two.anna;
        ben = two.ben;
        lost = Typing.in(Files.createDirectories(office.resolve("lost")));
        anna.type("add", "--name", "Eva Klein");
        old = anna.type("share", two.folder.toString(), "--as", "Anna").lines().get(2);
        assertThat(join(ben, "Ben", old).exit()).isZero();
        assertThat(join(lost, "Lena", old).exit()).isZero();
        for (Typing each : List.of(anna, ben, lost, anna)) {
            each.type("sync");
        }
    }

    @Test
    void whatIsWrittenAfterwardsTheLostLaptopCannotReadAndAllOthersDoOnceTheyKnowTheWords() throws IOException {
        List<String> said = anna.type("retire", "Lena").lines();
        String words = said.getLast();
        assertThat(said.get(1)).startsWith("What is written from now on can be read only with these six words.");
        assertThat(words.strip().split(" ")).hasSize(6);
        assertThat(words).isNotEqualTo(old);
        anna.type("add", "--name", "Ana Novak");
        anna.type("sync");

        Typing.Said refused = ben.type("sync");
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).contains("has new words", "nothing is lost");
        ben.type("add", "--name", "Marek Dahl");
        assertThat(join(ben, "Ben", old).err()).contains("These are not the six words");
        assertThat(join(ben, "Ben", words).exit()).isZero();
        two.exchange();
        two.assertSame();
        assertThat(ben.type("show", "Ana Novak").exit()).isZero();
        assertThat(anna.type("show", "Marek Dahl").exit()).isZero();

        assertThat(lost.type("sync").exit()).isEqualTo(1);
        assertThat(lost.type("show", "Ana Novak").exit()).isNotZero();
        assertThat(lost.type("show", "Eva Klein").exit()).isZero();

        Typing dora = Typing.in(Files.createDirectories(office.resolve("dora")));
        assertThat(join(dora, "Dora", words).out()).contains("3 contacts");
        assertThat(dora.type("show", "Eva Klein").exit()).isZero();
    }

    @Test
    @Tag("long")
    void aCharterThatSomebodyDeletesIsLeftAgainAndTwoWhoRetireAtOnceAgreeOnOne() throws IOException {
        String words = anna.type("retire", "Lena").lines().getLast();
        Path root = two.shelves().getParent();
        try (var files = Files.newDirectoryStream(root, "dataset-*.json")) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
        String other = ben.type("retire", "Lena").lines().getLast();
        assertThat(other).isNotEqualTo(words);
        for (Typing each : List.of(anna, ben)) {
            each.type("sync");
        }
        boolean annaKnows = anna.type("sync").exit() == 0;
        Typing behind = annaKnows ? ben : anna;
        assertThat(behind.type("sync").err()).contains("has new words");
        assertThat(join(behind, annaKnows ? "Ben" : "Anna", annaKnows ? words : other)
                        .exit())
                .isZero();
        anna.type("add", "--name", "Ana Novak");
        ben.type("add", "--name", "Marek Dahl");
        two.exchange();
        two.assertSame();
    }

    @Test
    void whoeverWantsNewWordsGetsThemAndTheOldOnesOpenNothingThatIsWrittenLater() throws IOException {
        String words = anna.type("new-words").lines().getLast();
        assertThat(words.strip().split(" ")).hasSize(6);
        anna.type("add", "--name", "Ana Novak");
        anna.type("sync");
        assertThat(ben.type("sync").err()).contains("has new words", "nothing is lost");
        Typing dora = Typing.in(Files.createDirectories(office.resolve("dora")));
        assertThat(join(dora, "Dora", old).err()).contains("These are not the six words");
        assertThat(join(ben, "Ben", words).exit()).isZero();
        assertThat(ben.type("show", "Ana Novak").exit()).isZero();
        assertThat(anna.type("devices").out()).doesNotContain("removed");
    }

    @Test
    void whileTheFolderIsAwayThereAreNoNewWords() throws IOException {
        Path away = Files.move(two.folder, office.resolve("away"));
        assertThat(anna.type("new-words").exit()).isEqualTo(1);
        Files.move(away, two.folder);
        assertThat(ben.type("sync").err()).isEmpty();
        assertThat(anna.type("sync").err()).isEmpty();
        assertThat(ben.type("sync").err()).isEmpty();
    }

    @Test
    void aCharterOfANewerVersionStopsTheExchangeUntilTheUpdateAndNothingIsLost() throws IOException {
        Path later = two.shelves().resolveSibling("dataset-000002-later.json");
        Files.writeString(later, "{\n  \"format\": 2\n}\n");
        anna.type("add", "--name", "Ana Novak");
        Typing.Said said = anna.type("sync");
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).contains("newer version of Aftercall", "Please update");
        Files.delete(later); // as a program does that can read it
        two.exchange();
        assertThat(ben.type("show", "Ana Novak").exit()).isZero();
    }

    @Test
    void aBookThatIsSharedWithoutWordsGetsNone() throws IOException {
        TwoLaptops others = new TwoLaptops(Files.createDirectories(office.resolve("others")));
        others.anna.type("add", "--name", "Eva Klein");
        others.share();
        assertThat(others.anna.type("new-words").err()).contains("shared without words");
    }

    private Typing.Said join(Typing who, String name, String words) throws IOException {
        Path file = Files.writeString(who.home().resolve("words.txt"), words);
        return who.type("join", two.folder.toString(), "--as", name, "--passphrase-file", file.toString());
    }
}
