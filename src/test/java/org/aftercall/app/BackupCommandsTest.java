package org.aftercall.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Backups as a user makes them by commands: proved when they are made, whole or refused when they come back.
final class BackupCommandsTest {
    @TempDir
    Path home;

    private Typing user;
    private Path stick;

    @BeforeEach
    void sitDown() throws IOException {
        user = Typing.in(home.resolve("laptop"));
        stick = Files.createDirectories(home.resolve("stick"));
        assertThat(user.type("add", "--name", "Ana Novak").exit()).isZero();
        assertThat(user.type(
                                "close-out",
                                "Ana Novak",
                                "--result",
                                "reached",
                                "--note",
                                "Wants an offer.",
                                "--next",
                                "call",
                                "--title",
                                "Ask about it",
                                "--when",
                                "3d")
                        .exit())
                .isZero();
    }

    @Test
    void aBackupIsListedAndBecomesTheSameBookOnAnotherLaptopUnderAnIdentityOfItsOwn() throws IOException {
        String digest = user.type("dump", "--digest").out();
        Typing.Said made = user.type("backup", stick.toString());
        assertThat(made.exit()).isZero();
        assertThat(made.out()).startsWith("Backup made, read back and compared: one contact, ");
        assertThat(left(user)).isEmpty();
        assertThat(user.type("backup", "--list", stick.toString()).out())
                .contains("Tue 24 November 2026, 10:12", "one contact");

        Typing other = Typing.in(home.resolve("new laptop"));
        Typing.Said restored = other.type("restore", stick.toString());
        assertThat(restored.exit()).isZero();
        assertThat(restored.out()).startsWith("The book was restored: one contact, ");
        assertThat(other.type("dump", "--digest").out()).isEqualTo(digest);
        assertThat(other.type("history", "Ana Novak").out()).contains("Wants an offer.");
        assertThat(other.type("check").exit()).isZero();
        assertThat(replica(other)).isNotEqualTo(replica(user));
        assertThat(names(home.resolve("new laptop"))).containsExactlyInAnyOrder("book", "state");
    }

    @Test
    void whatIsAttachedLiesBesideTheBackupsOnceAndComesBackWithThem() throws IOException {
        Path offer = Files.writeString(home.resolve("offer.txt"), "Twelve kilns");
        assertThat(user.type("attach", "Ana Novak", offer.toString()).exit()).isZero();
        Typing.Said made = user.type("backup", stick.toString());
        assertThat(made.out()).contains("One attached file lies beside it in the folder Aftercall attachments.");
        Path beside = stick.resolve("Aftercall attachments");
        assertThat(names(beside)).hasSize(1);
        Path copy = beside.resolve(names(beside).getFirst());
        Files.writeString(copy, "bent");
        assertThat(user.type("backup", stick.toString()).exit()).isZero();
        assertThat(copy).as("proved by each backup that is made by hand").hasContent("Twelve kilns");

        Typing other = Typing.in(home.resolve("new laptop"));
        assertThat(other.type("restore", stick.toString()).out()).doesNotContain("check says which");
        Path out = home.resolve("out.txt");
        assertThat(other.type("save-attachment", "Ana Novak", "offer.txt", out.toString())
                        .exit())
                .isZero();
        assertThat(out).hasContent("Twelve kilns");
        assertThat(other.type("check").exit()).isZero();
    }

    @Test
    void aBackupWithoutTheFolderBesideItIsRestoredAndSaysWhatIsMissing() throws IOException {
        Path offer = Files.writeString(home.resolve("offer.txt"), "Twelve kilns");
        user.type("attach", "Ana Novak", offer.toString());
        user.type("backup", stick.toString());
        Path alone = Files.createDirectories(home.resolve("alone"));
        Files.copy(backup(), alone.resolve(backup().getFileName()));
        Typing other = Typing.in(home.resolve("new laptop"));
        Typing.Said restored = other.type("restore", alone.toString());
        assertThat(restored.err()).isEmpty();
        assertThat(restored.out()).contains("One attached file is not in the folder");
        Typing.Said check = other.type("check");
        assertThat(check.exit()).isEqualTo(1);
        assertThat(check.out()).contains("The file “offer.txt” of").contains("is missing in this book");
    }

    @Test
    void anAttachedFileThatIsDamagedHoldsUpNoBackup() throws IOException {
        Path offer = Files.writeString(home.resolve("offer.txt"), "Twelve kilns");
        user.type("attach", "Ana Novak", offer.toString());
        Path kept = user.book().resolve("attachments");
        Files.writeString(kept.resolve(names(kept).getFirst()), "bent");
        assertThat(user.type("--json", "backup", stick.toString()).out()).contains("\"files\":0");
    }

    @Test
    void whatWasSavedAfterTheBackupIsNotInIt() {
        assertThat(user.type("backup", stick.toString()).exit()).isZero();
        String before = user.type("dump", "--digest").out();
        assertThat(user.type("add", "--name", "Marek Dahl").exit()).isZero();
        Typing other = Typing.in(home.resolve("new laptop"));
        assertThat(other.type("restore", backup().toString()).exit()).isZero();
        assertThat(other.type("dump", "--digest").out()).isEqualTo(before);
        assertThat(user.type("undo").exit()).isZero();
    }

    @Test
    void aCutBackupAndOneWithAFlippedBitAreRefusedWithASentenceAndNoBookIsThere() throws IOException {
        assertThat(user.type("backup", stick.toString()).exit()).isZero();
        Path file = backup();
        byte[] whole = Files.readAllBytes(file);
        Typing other = Typing.in(home.resolve("new laptop"));
        List<byte[]> broken = new ArrayList<>();
        for (int length : new int[] {0, 5, 11, 30, whole.length / 2, whole.length - 33, whole.length - 1}) {
            broken.add(Arrays.copyOf(whole, length));
        }
        for (int at :
                new int[] {3, 9, 15, 40, whole.length / 3, whole.length / 2, whole.length - 40, whole.length - 1}) {
            byte[] flipped = whole.clone();
            flipped[at] ^= 4;
            broken.add(flipped);
        }
        for (byte[] bytes : broken) {
            Files.write(file, bytes);
            Typing.Said said = other.type("restore", file.toString());
            assertThat(said.exit()).isOne();
            assertThat(said.err())
                    .contains(file.getFileName().toString())
                    .doesNotContain("Exception")
                    .hasLineCount(1);
            assertThat(other.book()).doesNotExist();
        }
        Files.write(file, Arrays.copyOf(whole, whole.length + 1));
        assertThat(other.type("restore", file.toString()).exit()).isOne();
        Files.write(file, whole);
        assertThat(other.type("restore", file.toString()).exit()).isZero();
    }

    @Test
    void aBackupNeverReplacesABookAndSaysWhereItCannotBeMade() throws IOException {
        assertThat(user.type("backup", stick.toString()).exit()).isZero();
        String before = user.type("dump", "--digest").out();
        assertThat(user.type("restore", stick.toString()).err()).contains("holds something already");
        assertThat(user.type("dump", "--digest").out()).isEqualTo(before);
        assertThat(user.type("backup", home.resolve("pulled out").toString()).err())
                .contains("is not there");
        Path empty = Files.createDirectories(home.resolve("empty"));
        assertThat(Typing.in(home.resolve("x"))
                        .type("restore", empty.toString())
                        .err())
                .contains("There is no backup in");
        Path letter = Files.writeString(home.resolve("letter.aftercall"), "Dear all, this is no backup.");
        assertThat(Typing.in(home.resolve("x"))
                        .type("restore", letter.toString())
                        .err())
                .contains("letter.aftercall is no backup of Aftercall.");
        assertThat(new Typing(user.home(), Locale.GERMAN)
                        .type("backup", "--list", empty.toString())
                        .out())
                .contains("liegt keine Sicherung");
    }

    /// Killed while it writes: what is there then is either a whole backup or nothing that is taken for one.
    @Test
    void aKillLeavesABackupOrNoneAndABookOrNone() throws IOException, InterruptedException {
        assertThat(user.type("sample", "--contacts", "200", "--seed", "7").exit())
                .isZero();
        kill(user, stick, ".part", "backup", stick.toString());
        assertThat(user.type("check").exit()).isZero();
        assertThat(left(user)).isEmpty();
        assertThat(user.type("backup", stick.toString()).exit()).isZero();
        List<String> files = user.type("backup", "--list", stick.toString()).lines();
        assertThat(files).isNotEmpty();

        Typing other = Typing.in(home.resolve("new laptop"));
        kill(other, Files.createDirectories(other.home()), ".restoring-", "restore", stick.toString());
        assertThat(other.book()).doesNotExist();
        assertThat(other.type("restore", stick.toString()).exit()).isZero();
        assertThat(other.type("dump", "--digest").out())
                .isEqualTo(user.type("dump", "--digest").out());
        assertThat(names(other.home())).noneMatch(name -> name.contains("restoring"));
    }

    /// Starts the program, and ends it as soon as a file with such a name appears.
    private static void kill(Typing who, Path watched, String name, String... words)
            throws IOException, InterruptedException {
        Process child = KilledBatchTest.start(who, words);
        while (child.isAlive() && names(watched).stream().noneMatch(each -> each.contains(name))) {
            child.waitFor(1, TimeUnit.MILLISECONDS);
        }
        assertThat(names(watched)).as("what is being written").anyMatch(each -> each.contains(name));
        child.destroyForcibly().waitFor();
    }

    private Path backup() {
        return Path.of(names(stick).stream()
                .filter(name -> name.endsWith(".aftercall"))
                .map(name -> stick.resolve(name).toString())
                .findFirst()
                .orElseThrow());
    }

    private static List<String> left(Typing who) throws IOException {
        return names(who.book().resolve("local")).stream()
                .filter(name -> name.startsWith("backup-check-"))
                .toList();
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /// The replica id stands behind the name of the machine in the entry outside of the book.
    private static String replica(Typing who) throws IOException {
        Path identities = who.surroundings().identities();
        try (Stream<Path> files = Files.list(identities)) {
            Path entry = files.filter(file -> file.toString().endsWith(".entry"))
                    .findFirst()
                    .orElseThrow();
            return Arrays.toString(Arrays.copyOf(Files.readAllBytes(entry), 8));
        }
    }
}
