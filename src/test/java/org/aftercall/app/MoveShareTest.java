package org.aftercall.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two who share a book go on in another folder, one after the other.
final class MoveShareTest {
    @TempDir
    Path office;

    private TwoLaptops two;
    private Path other;

    @BeforeEach
    void twoShareABook() throws IOException {
        two = new TwoLaptops(office);
        two.anna.type("add", "--name", "Eva Klein");
        two.share();
        other = Files.createDirectories(office.resolve("other"));
    }

    @Test
    void theFirstCopiesEverythingAndTheSecondGoesOnThere() throws IOException {
        Path file = Files.writeString(two.anna.home().resolve("offer.txt"), "our offer");
        assertThat(two.anna.type("attach", "Eva Klein", file.toString()).exit()).isZero();
        two.exchange();
        List<String> before = files(two.folder);

        Typing.Said moved = two.anna.type("move-share", other.toString());
        assertThat(moved.err()).isEmpty();
        assertThat(moved.out()).contains("shared in " + other + " from now on", "The old folder stays as it is.");
        assertThat(files(two.folder)).isEqualTo(before);
        two.anna.type("add", "--name", "Ana Novak");
        two.anna.type("sync");
        two.ben.type("add", "--name", "Marek Dahl"); // still in the old folder
        two.ben.type("sync");

        assertThat(two.ben.type("move-share", other.toString()).out()).contains("was in " + other + " already");
        two.exchange();
        two.assertSame();
        assertThat(two.anna.type("show", "Marek Dahl").exit()).isZero();
        Typing dora = Typing.in(Files.createDirectories(office.resolve("dora")));
        assertThat(dora.type("join", other.toString(), "--as", "Dora").out()).contains("3 contacts");
        Path out = Files.createDirectories(office.resolve("out"));
        assertThat(dora.type("save-attachment", "Eva Klein", "offer.txt", out.toString())
                        .err())
                .isEmpty();
        assertThat(files(out)).hasSize(1);
    }

    @Test
    void aFolderThatIsGoneIsBegunAgainInAnotherPlaceByWhatEachHas() throws IOException {
        two.ben.type("add", "--name", "Marek Dahl");
        two.exchange();
        TwoLaptops.delete(two.folder);
        assertThat(two.anna.type("move-share", other.toString()).err()).isEmpty();
        assertThat(two.ben.type("move-share", other.toString()).err()).isEmpty();
        two.ben.type("add", "--name", "Ana Novak");
        two.exchange();
        two.assertSame();
        Typing dora = Typing.in(Files.createDirectories(office.resolve("dora")));
        assertThat(dora.type("join", other.toString(), "--as", "Dora").out()).contains("3 contacts");
    }

    @Test
    void aFolderInWhichAnotherBookIsSharedIsRefused() throws IOException {
        Typing dora = Typing.in(Files.createDirectories(office.resolve("dora")));
        dora.type("add", "--name", "Tom Reed");
        dora.type("share", other.toString(), "--as", "Dora", "--no-passphrase");
        List<String> before = files(other);
        assertThat(two.anna.type("move-share", other.toString()).exit()).isEqualTo(1);
        assertThat(files(other)).isEqualTo(before);
        two.exchange();
        two.assertSame();
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
