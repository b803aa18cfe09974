package org.aftercall.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files on contacts of a book that two people share, as they type it.
final class AttachedTogetherTest {
    private static final String TOLD = "Zzyzxova sings in the choir";

    @TempDir
    Path office;

    private TwoLaptops two;
    private Typing anna;
    private Typing ben;
    private Path letter;
    private Path photo;

    @BeforeEach
    void annaHasTwoFiles() throws IOException {
        two = new TwoLaptops(office);
        anna = two.anna;
        ben = two.ben;
        anna.type("add", "--name", "Eva Klein");
        anna.type("add", "--name", "Max Mustermann");
        letter = Files.writeString(office.resolve("letter.txt"), TOLD);
        byte[] noise = new byte[400_000];
        new Random(7).nextBytes(noise);
        photo = Files.write(office.resolve("photo.bin"), noise);
        assertThat(anna.type("attach", "Eva Klein", letter.toString(), photo.toString())
                        .exit())
                .isZero();
    }

    @Test
    void aColleagueHasTheSmallOneAtOnceAndTheLargeOneWhenHeWantsIt() {
        two.share();
        two.exchange();
        two.assertSame();
        String listed = ben.type("attachments", "Eva Klein").out();
        assertThat(listed).contains("letter.txt", "photo.bin", "on its way from");
        assertThat(listed.lines().filter(line -> line.contains("on its way"))).hasSize(1);
        Path out = office.resolve("out.bin");
        Typing.Said said = ben.type("save-attachment", "Eva Klein", "photo.bin", out.toString());
        assertThat(said.err()).isEmpty();
        assertThat(out).hasSameBinaryContentAs(photo);
        assertThat(ben.type("attachments", "Eva Klein").out()).doesNotContain("on its way");
    }

    @Test
    void whatHasNotArrivedIsSaidToBeOnItsWayAndComesOnceItIsThere() throws IOException {
        two.share();
        two.exchange();
        Path contents = two.shelves().resolveSibling("b");
        Path away = office.resolve("away");
        Files.move(contents, away);
        Path out = office.resolve("out.bin");
        Typing.Said said = ben.type("save-attachment", "Eva Klein", "photo.bin", out.toString());
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).contains("“photo.bin” is still on its way from", "nothing is lost");
        assertThat(out).doesNotExist();
        assertThat(ben.type("check").exit()).isZero();
        Files.move(away, contents);
        ben.type("--now", "2026-11-24T09:30:00Z", "sync");
        assertThat(ben.type("attachments", "Eva Klein").out()).doesNotContain("on its way");
    }

    @Test
    void inASealedBookTheFolderTellsNeitherNameNorContentNorDigest() throws IOException {
        String words = anna.type("share", two.folder.toString(), "--as", "Anna")
                .lines()
                .get(2);
        Path file = Files.writeString(ben.home().resolve("words"), words);
        ben.feed(words + "\n", "join", two.folder.toString(), "--as", "Ben", "--passphrase-file", file.toString());
        two.exchange();
        assertThat(ben.type("attachments", "Eva Klein").out()).contains("letter.txt");
        List<Path> files = files(two.folder);
        assertThat(files).anyMatch(each -> Path.of("b").equals(each.getName(each.getNameCount() - 2)));
        List<String> digests = names(anna.book().resolve("attachments"));
        assertThat(digests).hasSize(2);
        for (Path each : files) {
            assertThat(each.toString()).doesNotContain(digests).doesNotContain("letter", "photo");
            assertThat(Files.readString(each, StandardCharsets.ISO_8859_1)).doesNotContain(TOLD);
        }
    }

    @Test
    void whatIsAttachedToSomebodyWhoIsForgottenGoesFromBothBooksAndTheFolder() throws IOException {
        anna.type("attach", "Max Mustermann", photo.toString());
        two.share();
        two.exchange();
        ben.type(
                "save-attachment",
                "Eva Klein",
                "photo.bin",
                office.resolve("out.bin").toString());
        assertThat(holding(TOLD)).hasSize(3);
        assertThat(anna.type("forget", "Eva Klein", "--for-ever").exit()).isZero();
        two.exchange();
        assertThat(holding(TOLD)).isEmpty();
        for (Typing each : List.of(anna, ben)) {
            assertThat(names(each.book().resolve("attachments")))
                    .as("what Max has too")
                    .hasSize(1);
        }
        assertThat(names(two.shelves().resolveSibling("b"))).hasSize(1);
        assertThat(ben.type("attachments", "Max Mustermann").out()).doesNotContain("on its way");
        two.assertSame();
    }

    @Test
    void aCopyThatIsMergedBringsItsFilesAlong() throws IOException {
        Path copy = Files.createDirectories(office.resolve("copy"));
        Typing other = Typing.in(copy);
        TwoLaptops.copy(anna.book(), other.book());
        Path offer = Files.writeString(office.resolve("offer.txt"), "Twelve kilns");
        other.type("attach", "Max Mustermann", offer.toString());
        assertThat(anna.type("merge-copy", other.book().toString()).err()).isEmpty();
        assertThat(anna.type("attachments", "Max Mustermann").out()).contains("offer.txt");
        Path out = office.resolve("out.txt");
        anna.type("save-attachment", "Max Mustermann", "offer.txt", out.toString());
        assertThat(out).hasContent("Twelve kilns");
        assertThat(anna.type("check").exit()).isZero();
    }

    /// Files of both books and of the folder in which something stands.
    private List<Path> holding(String told) throws IOException {
        List<Path> holding = new ArrayList<>();
        for (Path place : List.of(anna.book(), ben.book(), two.folder)) {
            for (Path file : files(place)) {
                if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(told)) {
                    holding.add(file);
                }
            }
        }
        return holding;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static List<String> names(Path folder) throws IOException {
        return files(folder).stream().map(file -> file.getFileName().toString()).toList();
    }
}
