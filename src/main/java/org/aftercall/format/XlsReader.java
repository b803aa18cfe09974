package org.aftercall.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.aftercall.model.Origin;
import org.aftercall.model.Problem;
import org.aftercall.model.Refused;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/// Reads one sheet of an .xls workbook (BIFF 2 to 8) as a stream of records. Formulas are never calculated: the value
/// that the last program stored counts.
final class XlsReader {
    private static final List<String> STREAMS = List.of("Workbook", "WORKBOOK", "BOOK", "Book");

    private final Path file;
    private final ReadOptions options;
    private final RowSink sink;

    /// What a workbook consists of, as far as it is read.
    interface Book {
        List<SheetInfo> sheets();

        /// Gives the rows of a sheet.
        ///
        /// @param sheet number in the list of sheets
        void read(int sheet, SheetRows rows) throws IOException;
    }

    /// Opens the records of a workbook from their beginning, as often as needed.
    interface Records {
        InputStream open() throws IOException;
    }

    XlsReader(Path file, ReadOptions options, RowSink sink) {
        this.file = file;
        this.options = options;
        this.sink = sink;
    }

    /// What the library throws at a broken file becomes one sentence here.
    ///
    /// @throws Refused when the workbook is broken or protected
    TableInfo read() {
        Password password = options.password();
        Biff8EncryptionKey.setCurrentUserPassword(password == null ? null : password.letters());
        try {
            return opened();
        } catch (Refused | CancellationException | UncheckedIOException e) {
            throw e;
        } catch (EncryptedDocumentException e) {
            throw Formats.refused(password == null ? "file.needs-password" : "file.wrong-password", file, e);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw Formats.refused("xlsx.damaged", file, e);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    private TableInfo opened() throws IOException {
        if (!CompoundFiles.is(file)) {
            return table(() -> new BufferedInputStream(Files.newInputStream(file)));
        }
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryNode root = container.getRoot();
            String stream = stream(root);
            if (stream == null) {
                throw Formats.refused("xlsx.damaged", file);
            }
            return table(() -> root.createDocumentInputStream(stream));
        }
    }

    private static @Nullable String stream(DirectoryNode root) {
        return STREAMS.stream()
                .filter(root::hasEntryCaseInsensitive)
                .findFirst()
                .orElse(null);
    }

    private TableInfo table(Records records) throws IOException {
        String sha256 = Digests.sha256(file);
        Book book = OldXls.isOld(records) ? new OldXls(file, records) : new XlsBook(records);
        List<SheetInfo> sheets = book.sheets();
        int chosen = Tabs.chosen(file, sheets, options);
        String tab = sheets.get(chosen).name();
        SheetRows rows = new SheetRows(new Origin(Formats.nameOf(file), tab, 0, ""), sink);
        book.read(chosen, rows);
        List<Problem> notices = new ArrayList<>(Tabs.hidden(file, sheets, chosen));
        notices.addAll(rows.notices());
        return new TableInfo(
                Formats.nameOf(file), Kind.XLS, sheets, tab, null, rows.given(), Files.size(file), sha256, notices);
    }
}
