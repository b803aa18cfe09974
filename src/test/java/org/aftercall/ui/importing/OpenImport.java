package org.aftercall.ui.importing;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.aftercall.importing.ImportOptions;
import org.aftercall.importing.Importer;
import org.aftercall.importing.KnownInBook;
import org.aftercall.store.TempBook;
import org.aftercall.ui.kit.AtOnce;
import org.aftercall.ui.kit.JobsAtOnce;
import org.aftercall.ui.kit.Said;
import org.aftercall.wording.Words;

/// The way through an import without a screen, on a real book; what would take time is done at once.
///
/// @param said what was told beside the screen
record OpenImport(TempBook book, ImportViewModel model, Said said) implements AutoCloseable {
    static OpenImport in(Path folder) {
        return in(folder, Importer.inThisProcess());
    }

    /// @param reading how files are read
    static OpenImport in(Path folder, Importer.Reading reading) {
        TempBook book = TempBook.open(folder.resolve("book"));
        Said said = new Said();
        return new OpenImport(book, model(book, said, reading), said);
    }

    /// Another look at the same book, as after a new start.
    ImportViewModel again() {
        return model(book, said, Importer.inThisProcess());
    }

    private static ImportViewModel model(TempBook book, Said said, Importer.Reading reading) {
        Path local = book.folder().resolve("local");
        return new ImportViewModel(new ImportViewModel.Parts(
                book.store(),
                () -> new Importer(
                        book.store(),
                        new KnownInBook(book.store()),
                        local,
                        () -> TempBook.MORNING,
                        UUID::randomUUID,
                        reading),
                local,
                ImportOptions.by("Ingrid", ZoneOffset.UTC),
                new Words(Locale.UK),
                new AtOnce(),
                new JobsAtOnce(),
                said,
                () -> TempBook.MORNING));
    }

    @Override
    public void close() {
        book.close();
    }
}
