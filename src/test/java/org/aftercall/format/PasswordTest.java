package org.aftercall.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.List;
import org.aftercall.model.Refused;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Workbooks that a password keeps shut.
final class PasswordTest {
    private static final ReadOptions RIGHT = ReadOptions.NONE.withPassword(new Password("gehe\u00efm 7"));
    private static final ReadOptions WRONG = ReadOptions.NONE.withPassword(new Password("geheim 7"));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(
            value = EncryptionMode.class,
            names = {"standard", "agile"})
    void anXlsxOpensWithItsPasswordAndWithNoOther(EncryptionMode mode) throws Exception {
        Path file = xlsx(mode, "gehe\u00efm 7");
        assertThat(Rows.of(file, RIGHT).shown()).containsExactly(List.of("Ana"));
        assertThat(Rows.of(file, RIGHT).info().fileName()).isEqualTo("shut.xlsx");
        assertRefused("file.wrong-password", file, WRONG);
        assertRefused("file.needs-password", file, ReadOptions.NONE);
    }

    @Test
    void anXlsOpensWithItsPasswordAndWithNoOther() throws IOException {
        Path file = xls("gehe\u00efm 7");
        assertThat(Rows.of(file, RIGHT).shown()).containsExactly(List.of("Ana"));
        assertRefused("file.wrong-password", file, WRONG);
        assertRefused("file.needs-password", file, ReadOptions.NONE);
    }

    @Test
    void aWorkbookThatIsOnlyProtectedAgainstChangesNeedsNone() throws Exception {
        Path file = xlsx(EncryptionMode.agile, "VelvetSweatshop");
        assertThat(Rows.of(file).shown()).containsExactly(List.of("Ana"));
    }

    @Test
    void theOtherProcessOpensItAndLeavesNothingOpenBehind() throws Exception {
        Path file = xlsx(EncryptionMode.agile, "gehe\u00efm 7");
        Path spills = Files.createDirectory(folder.resolve("spills"));
        Path spill = spills.resolve("a.rows");
        ChildReader reader = new ChildReader(InstantSource.system());
        reader.read(file, RIGHT, spill, ChildReader.Progress.none());
        try (var rows = Spill.open(spill).rows()) {
            assertThat(rows.map(row -> row.cell(0).shown())).containsExactly("Ana");
        }
        try (var files = Files.list(spills)) {
            assertThat(files).containsExactly(spill);
        }
    }

    @Test
    void thePasswordStandsInNoText() {
        assertThat(RIGHT.toString()).doesNotContain("gehe").contains("a password");
    }

    @ParameterizedTest
    @CsvSource({
        "poi/password.xls, password",
        "poi/protected_passtika.xlsx, tika",
        "tika/testEXCEL_protected_passtika.xls, tika"
    })
    void theProtectedWorkbooksOfOtherProgramsOpen(String name, String password) {
        Path corpora = Corpora.folder().orElse(null);
        Assumptions.assumeTrue(corpora != null, "no shared corpora beside the checkout");
        if (corpora != null) {
            Path file = corpora.resolve(name);
            assertThat(Rows.of(file, ReadOptions.NONE.withPassword(new Password(password))).rows)
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 600, 2000, 4000})
    void aProtectedWorkbookThatIsCutIsDamagedAndNoMore(int bytes) throws Exception {
        byte[] whole = Files.readAllBytes(xlsx(EncryptionMode.agile, "x"));
        Path cut = Files.write(folder.resolve("cut.xlsx"), java.util.Arrays.copyOf(whole, bytes));
        assertThatThrownBy(() -> Rows.of(cut, RIGHT)).isInstanceOf(Refused.class);
    }

    private static void assertRefused(String key, Path file, ReadOptions options) {
        assertThatThrownBy(() -> Rows.of(file, options))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problem().key()).isEqualTo(key));
    }

    private Path xlsx(EncryptionMode mode, String password) throws IOException, GeneralSecurityException {
        Path plain = folder.resolve("open.xlsx");
        try (XlsxWriter writer = new XlsxWriter(Files.newOutputStream(plain), "A", problem -> {})) {
            writer.texts(List.of("Ana"));
        }
        Path file = folder.resolve("shut.xlsx");
        try (POIFSFileSystem container = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file)) {
            Encryptor encryptor = new EncryptionInfo(mode).getEncryptor();
            encryptor.confirmPassword(password);
            try (OutputStream inside = encryptor.getDataStream(container)) {
                Files.copy(plain, inside);
            }
            container.writeFilesystem(out);
        }
        return file;
    }

    private Path xls(String password) throws IOException {
        Path file = folder.resolve("shut.xls");
        Biff8EncryptionKey.setCurrentUserPassword(password);
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            workbook.createSheet("A").createRow(0).createCell(0).setCellValue("Ana");
            workbook.write(out);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        return file;
    }
}
