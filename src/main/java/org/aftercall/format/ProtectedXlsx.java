package org.aftercall.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.concurrent.CancellationException;
import org.aftercall.model.Refused;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/// Takes the protection off an .xlsx workbook that a password keeps shut. What was inside lies in a file of ours for
/// the
/// time of the reading, as the rows do; whoever asked for the reading deletes it whatever happens.
final class ProtectedXlsx {
    /// Programs take 100,000 rounds to make guessing slow; a file that wants more wants to keep us busy.
    private static final int MOST_ROUNDS = 1_000_000;

    private ProtectedXlsx() {}

    /// Reads a workbook, whether it is protected or not.
    ///
    /// @param unlocked where a protected workbook may lie open; null for a file of the system's own choice
    /// @throws Refused when it is broken, or the password is missing or wrong
    static TableInfo read(Path file, ReadOptions options, RowSink sink, @Nullable Path unlocked) throws IOException {
        if (!CompoundFiles.is(file)) {
            return new XlsxReader(file, file, options, sink).read();
        }
        Path plain = unlocked == null ? Files.createTempFile("aftercall", ".tmp") : unlocked;
        try {
            decrypt(file, options.password(), plain);
            if (Workbooks.sniffZip(file, plain) != Kind.XLSX) {
                throw Formats.refused("xlsx.damaged", file);
            }
            return new XlsxReader(file, plain, options, sink).read();
        } finally {
            Files.deleteIfExists(plain);
        }
    }

    private static void decrypt(Path file, @Nullable Password password, Path plain) {
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
            EncryptionInfo info = new EncryptionInfo(container);
            if (info.getVerifier().getSpinCount() > MOST_ROUNDS) {
                throw Formats.refused("xlsx.damaged", file);
            }
            Decryptor decryptor = Decryptor.getInstance(info);
            // a workbook that is only to be read, not changed, has a password that everybody knows
            boolean open = decryptor.verifyPassword(Decryptor.DEFAULT_PASSWORD)
                    || (password != null && decryptor.verifyPassword(password.letters()));
            if (!open) {
                throw Formats.refused(password == null ? "file.needs-password" : "file.wrong-password", file);
            }
            try (InputStream in = decryptor.getDataStream(container);
                    OutputStream out = Files.newOutputStream(plain)) {
                in.transferTo(out);
            }
        } catch (Refused | CancellationException | UncheckedIOException e) {
            throw e;
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            throw Formats.refused("xlsx.damaged", file, e);
        }
    }
}
