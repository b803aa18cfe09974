package org.aftercall.store.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.aftercall.model.Refused;
import org.aftercall.store.Faults;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BookFolderTest {
    private static final UUID DATASET = new UUID(11, 12);

    @TempDir
    Path place;

    private Path home = Path.of("");
    private Surroundings here = new Surroundings("Linux", Path.of(""), Map.of());

    @BeforeEach
    void aHome() throws IOException {
        home = Files.createDirectories(place.resolve("home"));
        here = new Surroundings("Linux", home, Map.of());
    }

    private BookFolder open(Path folder) {
        return BookFolder.open(folder, here, () -> DATASET);
    }

    private String refusal(Path folder) {
        return refused(folder).problem().key();
    }

    private Refused refused(Path folder) {
        return catchThrowableOfType(Refused.class, () -> open(folder));
    }

    @Test
    void aNewBookHasItsFoldersAndItsIdentityForEver() {
        Path folder = home.resolve("my book");
        assertThat(BookFolder.isThere(folder)).isFalse();
        BookFolder book = open(folder);
        assertThat(book.dataset()).isEqualTo(DATASET);
        assertThat(folder.toFile().list())
                .containsExactlyInAnyOrder("journal", "snapshots", "attachments", "backups", "local", "format.json");
        assertThat(BookFolder.open(folder, here, UUID::randomUUID)).isEqualTo(book);
        assertThat(BookFolder.isThere(folder)).isTrue();
    }

    @Test
    void aNewerBookIsRefusedAndUntouched() throws IOException {
        Path folder = Files.createDirectories(home.resolve("book"));
        String newer = "{\"format\": 2, \"dataset\": \"" + DATASET + "\"}";
        Files.writeString(folder.resolve("format.json"), newer);
        Refused refused = refused(folder);
        assertThat(refused.problem().key()).isEqualTo("book.newer");
        assertThat(refused.problem().arguments()).containsExactly("2", "1");
        assertThat(folder.toFile().list()).containsExactly("format.json");
    }

    @Test
    void aLostFormatFileIsMadeAgainFromTheJournal() throws IOException {
        BookFolder book = open(home.resolve("book"));
        FileJournal.open(book.journal(), book.dataset(), new RealDisk(), Faults.NONE)
                .close();
        for (String content : new String[] {"", "{}"}) {
            Files.writeString(book.path().resolve("format.json"), content);
            assertThat(BookFolder.open(book.path(), here, UUID::randomUUID)).isEqualTo(book);
        }
        Files.delete(book.path().resolve("format.json"));
        assertThat(BookFolder.open(book.path(), here, UUID::randomUUID)).isEqualTo(book);
    }

    @ParameterizedTest
    @ValueSource(strings = {"format.json", "address-book.mv.db"})
    void aBookWithoutItsIdentityIsNotTakenForANewOne(String left) throws IOException {
        Path folder = Files.createDirectories(home.resolve("book"));
        Files.writeString(folder.resolve(left), "?");
        assertThat(refusal(folder)).isEqualTo("book.damaged");
    }

    @Test
    void aNewBookIsNotStrewnAmongOtherFiles() throws IOException {
        Path folder = Files.createDirectories(home.resolve("Documents"));
        Files.writeString(folder.resolve("letter.txt"), "Dear Ana");
        assertThat(refusal(folder)).isEqualTo("book.notEmpty");
        assertThat(folder.toFile().list()).containsExactly("letter.txt");
    }

    @Test
    void whatAKilledFirstStartLeftIsTakenOver() throws IOException {
        Path folder = Files.createDirectories(home.resolve("book").resolve("journal"));
        Files.writeString(folder.resolveSibling("app.lock"), "");
        assertThat(open(home.resolve("book")).dataset()).isEqualTo(DATASET);
    }

    @Test
    void aPathWithASemicolonIsRefused() {
        assertThat(refusal(home.resolve("a;b").resolve("book"))).isEqualTo("book.path");
    }

    @ParameterizedTest
    @CsvSource({
        "OneDrive/book,                                     OneDrive",
        "OneDrive - Meyer GmbH/Documents/book,              OneDrive",
        "Dropbox/book,                                      Dropbox",
        "Dropbox (Meyer GmbH)/book,                         Dropbox",
        "Google Drive/book,                                 Google Drive",
        "Library/CloudStorage/Box-Box/book,                 CloudStorage",
        "Library/Mobile Documents/com~apple~CloudDocs/book, iCloud",
        "iCloudDrive/book,                                  iCloud",
        "Nextcloud/book,                                    Nextcloud",
    })
    void aFolderWithTheNameOfASyncerIsRefused(String folder, String syncer) {
        Refused refused = refused(home.resolve(folder));
        assertThat(refused.problem().key()).isEqualTo("book.synced");
        assertThat(refused.problem().arguments().get(1)).isEqualTo(syncer);
        assertThat(home.resolve(folder)).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        ".dropbox,        false, Dropbox",
        ".dropbox.cache,  true,  Dropbox",
        ".stfolder,       true,  Syncthing",
        ".sync,           true,  Resilio Sync",
    })
    void aFolderBelowTheMarkOfASyncerIsRefused(String mark, boolean isFolder, String syncer) throws IOException {
        Path carried = Files.createDirectories(home.resolve("Firm"));
        Path path = carried.resolve(mark);
        if (isFolder) {
            Files.createDirectory(path);
        } else {
            Files.createFile(path);
        }
        assertThat(refused(carried.resolve("a").resolve("book"))
                        .problem()
                        .arguments()
                        .get(1))
                .isEqualTo(syncer);
    }

    @Test
    void theSettingsOfDropboxSayWhereItsFolderIs() throws IOException {
        Path carried = Files.createDirectories(home.resolve("Firm"));
        Files.createDirectories(home.resolve(".dropbox"));
        Files.writeString(
                home.resolve(".dropbox").resolve("info.json"),
                "{\"personal\": {\"path\": \"" + carried + "\", \"host\": 1}}");
        assertThat(refusal(carried.resolve("book"))).isEqualTo("book.synced");
        assertThat(open(home.resolve("book")).dataset()).isEqualTo(DATASET);
    }

    @Test
    void theVariableOfOneDriveSaysWhereItsFolderIs() {
        here = new Surroundings(
                "Windows 11", home, Map.of("OneDrive", home.resolve("Firm").toString()));
        assertThat(refusal(home.resolve("Firm").resolve("book"))).isEqualTo("book.synced");
        assertThat(open(home.resolve("book")).dataset()).isEqualTo(DATASET);
    }

    @Test
    void aLinkIntoACarriedFolderIsSeenThrough() throws IOException {
        Path carried = Files.createDirectories(home.resolve("Firm").resolve("shared"));
        Files.createDirectory(home.resolve("Firm").resolve(".stfolder"));
        Path link = Files.createSymbolicLink(home.resolve("link"), carried);
        assertThat(refusal(link.resolve("book"))).isEqualTo("book.synced");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Überblick", "a, b & c", "Ideas like Dropbox", "日本 語", "boxes"})
    void otherNamesAreFine(String name) {
        assertThat(open(home.resolve(name)).path()).isEqualTo(home.resolve(name));
    }

    @Test
    void theDefaultPlaceIsLocalAndDoesNotRoam() {
        Map<String, String> windows =
                Map.of("LOCALAPPDATA", home.resolve("Local").toString());
        assertThat(new Surroundings("Windows 11", home, windows).defaultBook())
                .isEqualTo(home.resolve("Local").resolve("Aftercall").resolve("Book"));
        assertThat(new Surroundings("Mac OS X", home, Map.of()).defaultBook())
                .isEqualTo(home.resolve("Library/Application Support/Aftercall/Book"));
        assertThat(here.defaultBook()).isEqualTo(home.resolve(".local/share/aftercall/book"));
        assertThat(new Surroundings("Linux", home, Map.of("XDG_DATA_HOME", "/data")).defaultBook())
                .isEqualTo(Path.of("/data/aftercall/book"));
        assertThat(here.identities()).isEqualTo(home.resolve(".local/state/aftercall/identity"));
    }

    @Test
    void aMachineIsTheSameOneEachTimeItIsAsked() {
        assertThat(Machine.id(here)).hasSize(16).isEqualTo(Machine.id(here));
    }
}
