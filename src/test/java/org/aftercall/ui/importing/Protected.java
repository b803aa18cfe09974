package org.aftercall.ui.importing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import org.aftercall.format.XlsxWriter;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/// Makes workbooks that a password keeps shut, as spreadsheet programs do.
final class Protected {
    private Protected() {}

    @SafeVarargs
    static Path xlsx(Path file, String password, List<String>... rows) throws IOException, GeneralSecurityException {
        Path plain = file.resolveSibling("open.xlsx");
        try (XlsxWriter writer = new XlsxWriter(Files.newOutputStream(plain), "A", problem -> {})) {
            for (List<String> row : rows) {
                writer.texts(row);
            }
        }
        try (POIFSFileSystem container = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file)) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword(password);
            try (OutputStream inside = encryptor.getDataStream(container)) {
                Files.copy(plain, inside);
            }
            container.writeFilesystem(out);
        }
        Files.delete(plain);
        return file;
    }
}
