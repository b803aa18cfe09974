package org.aftercall.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.aftercall.change.ReplicaId;
import org.aftercall.sharing.TransportFailed.Trouble;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A folder, with what syncers and people do to one.
final class FolderTransportTest extends TransportContract {
    private static final ReplicaId ANNA = new ReplicaId(1);

    @TempDir
    Path folder;

    @BeforeEach
    void found() throws IOException {
        Files.write(
                folder.resolve(Charter.FILE),
                Charter.open(Given.DATASET, "Northgate").bytes());
    }

    @Override
    Transport anna() {
        return new FolderTransport(folder);
    }

    @Override
    Transport ben() {
        return new FolderTransport(folder);
    }

    @Test
    void whatASyncerHasRenamedIsListedAndWhatIsUnfinishedIsNot() throws IOException {
        anna().put(ANNA, "one.clog", new byte[] {1});
        Path shelf = folder.resolve("r").resolve(ANNA.toString());
        Files.write(shelf.resolve("one (Ben's conflicted copy 2026-11-21).clog"), new byte[] {2});
        Files.write(shelf.resolve("~two.clog.tmp"), new byte[] {3});
        Files.createDirectories(folder.resolve("r (1)").resolve("x"));
        Files.write(folder.resolve("r (1)").resolve("x").resolve("three"), new byte[] {4});
        assertThat(anna().list()).hasSize(3);
        new FolderTransport(folder).removeUnfinished(ANNA);
        assertThat(shelf.resolve("~two.clog.tmp")).doesNotExist();
    }

    @Test
    void contentsThatASyncerHasPutBesideThemselvesAreFoundAndNotListedWithTheRest() throws IOException {
        anna().putContent("one.clog", new byte[] {1});
        Files.write(folder.resolve("b").resolve("one (Ben's conflicted copy 2026-11-21).clog"), new byte[] {2});
        Files.write(folder.resolve("b").resolve("~two.clog.tmp"), new byte[] {3});
        Files.createDirectories(folder.resolve("b (1)"));
        Files.write(folder.resolve("b (1)").resolve("three.clog"), new byte[] {4});
        assertThat(anna().contents()).hasSize(3);
        assertThat(anna().contents()).allMatch(item -> anna().read(item).orElseThrow().length == 1);
        assertThat(anna().list()).isEmpty();
    }

    @Test
    void aFolderWithoutItsCharterIsAwayAndNothingIsWrittenThere() throws IOException {
        anna().put(ANNA, "one.clog", new byte[] {1});
        Files.delete(folder.resolve(Charter.FILE));
        assertTrouble(Trouble.AWAY, () -> anna().list());
        assertTrouble(Trouble.AWAY, () -> anna().put(ANNA, "two.clog", new byte[] {2}));
        assertThat(folder.resolve("r").resolve(ANNA.toString()).resolve("two.clog"))
                .doesNotExist();
    }

    @Test
    void aReadOnlyFolderSaysSo() throws IOException {
        Path shelves = Files.createDirectories(folder.resolve("r"));
        Files.setPosixFilePermissions(shelves, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeThat(Files.isWritable(shelves)).isFalse();
        assertTrouble(Trouble.READ_ONLY, () -> anna().put(ANNA, "one.clog", new byte[] {1}));
        assertThat(anna().list()).isEmpty();
    }

    private static void assertTrouble(Trouble trouble, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        TransportFailed.class,
                        failed -> assertThat(failed.trouble()).isEqualTo(trouble));
    }
}
