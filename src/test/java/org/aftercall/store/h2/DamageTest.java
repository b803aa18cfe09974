package org.aftercall.store.h2;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import org.aftercall.store.Progress;
import org.aftercall.store.TempBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever happens to the H2 file: the book is the same afterwards, or `check` names the damage.
final class DamageTest {
    @TempDir
    Path folder;

    private String fill() {
        try (TempBook book = TempBook.open(folder)) {
            for (int i = 0; i < 30; i++) {
                book.store().write(CrashChild.closeOut(1, i));
            }
            return book.store().upkeep().digest();
        }
    }

    private Path file() {
        return folder.resolve("address-book.mv.db");
    }

    private void isTheSame(String digest) {
        try (TempBook book = TempBook.open(folder)) {
            assertThat(book.store().upkeep().digest()).isEqualTo(digest);
            assertThat(book.store().contacts().count()).isEqualTo(30);
            assertThat(book.store().upkeep().check(Progress.NONE)).isEmpty();
        }
    }

    @Test
    void aDeletedDatabaseIsMadeAgain() throws IOException {
        String digest = fill();
        Files.delete(file());
        isTheSame(digest);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 4096, 9000, 20_000})
    void aCutDatabaseIsReplayedOrMadeAgain(int length) throws IOException {
        String digest = fill();
        try (RandomAccessFile raw = new RandomAccessFile(file().toFile(), "rw")) {
            raw.setLength(Math.min(length, raw.length()));
        }
        isTheSame(digest);
    }

    @Test
    void anOlderDatabaseIsReplayed() throws IOException {
        try (TempBook book = TempBook.open(folder)) {
            book.store().write(CrashChild.closeOut(1, 0));
        }
        Path older = folder.resolve("older");
        Files.copy(file(), older);
        String digest = fill();
        Files.copy(older, file(), StandardCopyOption.REPLACE_EXISTING);
        isTheSame(digest);
    }

    /// As a kill may leave it: the file opens, and fails where the journal's next records meet what is damaged.
    @Test
    void aDatabaseThatCannotTakeTheJournalIsMadeAgain() throws IOException, SQLException {
        try (TempBook book = TempBook.open(folder)) {
            book.store().write(CrashChild.closeOut(1, 0));
        }
        damage();
        Path damaged = folder.resolve("damaged");
        Files.copy(file(), damaged);
        Files.delete(file());
        String digest = fill();
        Files.copy(damaged, file(), StandardCopyOption.REPLACE_EXISTING);
        isTheSame(digest);
        assertThat(folder.resolve("address-book.set-aside-1.mv.db")).exists();
    }

    @Test
    void aSaveThatMeetsDamageIsMadeInANewDatabase() throws SQLException {
        String digest = fill();
        damage();
        try (TempBook book = TempBook.open(folder)) {
            book.store().write(CrashChild.closeOut(1, 30));
            assertThat(book.store().contacts().count()).isEqualTo(31);
            assertThat(book.store().upkeep().digest()).isNotEqualTo(digest);
            assertThat(book.store().upkeep().check(Progress.NONE)).isEmpty();
        }
        assertThat(folder.resolve("address-book.set-aside-1.mv.db")).exists();
    }

    /// The file and our schema do not agree, and nothing says so until the table is used.
    private void damage() throws SQLException {
        try (Connection raw =
                        DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("address-book"), "aftercall", "");
                Statement statement = raw.createStatement()) {
            statement.execute("alter table history drop column corrects");
        }
    }

    @Test
    void aDatabaseOfAnotherBookIsSetAside(@TempDir Path other) throws IOException {
        String digest = fill();
        try (TempBook book = TempBook.open(other)) {
            for (int i = 0; i < 40; i++) {
                book.store().write(CrashChild.closeOut(2, i));
            }
        }
        Files.copy(other.resolve("address-book.mv.db"), file(), StandardCopyOption.REPLACE_EXISTING);
        isTheSame(digest);
        assertThat(folder.resolve("address-book.set-aside-1.mv.db")).exists();
    }

    @Test
    void aFlippedBitIsRepairedOrNamed() throws IOException {
        String digest = fill();
        byte[] whole = Files.readAllBytes(file());
        Random random = new Random(7);
        for (int i = 0; i < 25; i++) {
            byte[] flipped = whole.clone();
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file(), flipped);
            try (TempBook book = TempBook.open(folder)) {
                boolean named = !book.store().upkeep().check(Progress.NONE).isEmpty();
                if (!named) {
                    assertThat(book.store().upkeep().digest()).isEqualTo(digest);
                } else {
                    book.store().upkeep().rebuild(Progress.NONE);
                    assertThat(book.store().upkeep().digest()).isEqualTo(digest);
                }
            }
        }
    }
}
