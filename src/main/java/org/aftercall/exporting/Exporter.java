package org.aftercall.exporting;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.aftercall.format.CsvWriter;
import org.aftercall.format.XlsxWriter;
import org.aftercall.model.Problem;
import org.aftercall.model.Refused;
import org.aftercall.store.Store;

/// Writes the book to a file: as a table of contacts (.csv, .xlsx) or whole (.json). Equal books give equal bytes, and
/// what is written here comes back by an import without changing anything.
public final class Exporter {
    private static final String SHEET = "Contacts";

    private final Store store;
    private final List<Problem> problems = new ArrayList<>();

    public Exporter(Store store) {
        this.store = store;
    }

    /// Writes all contacts. The file appears when it is whole; until then one beside it is written.
    ///
    /// @param file its ending says the kind
    /// @throws Refused if the ending is none of the three
    /// @throws UncheckedIOException if it cannot be written
    public Export export(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        problems.clear();
        try {
            long companies = write(ending, name, unfinished);
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
            return new Export(store.contacts().count(), companies, problems);
        } catch (IOException e) {
            throw new UncheckedIOException("writing " + file.getFileName(), e);
        } finally {
            delete(unfinished);
        }
    }

    private long write(String ending, String name, Path file) throws IOException {
        if (!List.of("csv", "xlsx", "json").contains(ending)) {
            throw new Refused("export.kind-unknown", name);
        }
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            return switch (ending) {
                case "csv" -> csv(out);
                case "xlsx" -> xlsx(out);
                default -> new WholeBook(store).write(out);
            };
        }
    }

    private long csv(OutputStream out) throws IOException {
        ContactColumns columns = ContactColumns.of(store);
        try (CsvWriter csv = CsvWriter.forExchange(out, problems::add)) {
            csv.row(columns.headers());
            store.contacts().each(card -> csv.row(columns.values(card)));
        }
        return 0;
    }

    private long xlsx(OutputStream out) throws IOException {
        ContactColumns columns = ContactColumns.of(store);
        try (XlsxWriter xlsx = new XlsxWriter(out, SHEET, problems::add)) {
            xlsx.header(columns.headers());
            store.contacts().each(card -> {
                try {
                    xlsx.texts(columns.values(card));
                } catch (IOException e) {
                    throw new UncheckedIOException("writing a row of a workbook", e);
                }
            });
        }
        return 0;
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("deleting what was begun", e);
        }
    }
}
