package org.aftercall.exporting;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.aftercall.format.CsvWriter;
import org.aftercall.format.VCardWriter;
import org.aftercall.format.XlsxWriter;
import org.aftercall.model.Card;
import org.aftercall.model.Problem;
import org.aftercall.model.Refused;
import org.aftercall.store.Progress;
import org.aftercall.store.Store;

/// Writes the book to a file: as a table of contacts (.csv, .xlsx), as vCards (.vcf) or whole
/// (.json). Equal books give equal bytes, and
/// what is written here comes back by an import without changing anything.
public final class Exporter {
    private static final String SHEET = "Contacts";

    private final Store store;
    private final List<Problem> problems = new ArrayList<>();

    public Exporter(Store store) {
        this.store = store;
    }

    /// Writes all contacts.
    public Export export(Path file) {
        return export(file, ExportChoice.EVERYBODY, Progress.NONE);
    }

    /// Writes some contacts. The file appears when it is whole; until then one beside it is written, which is gone
    /// if this fails or is stopped.
    ///
    /// @param file its ending says the kind
    /// @throws Refused if the ending is none of the four
    /// @throws CancellationException if it was stopped
    /// @throws UncheckedIOException if it cannot be written
    public Export export(Path file, ExportChoice choice, Progress progress) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        problems.clear();
        try {
            Export export =
                    write(ending, name, unfinished, new Chosen(store, choice, progress), choice.vcard(), progress);
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
            return export;
        } catch (IOException e) {
            throw new UncheckedIOException("writing " + file.getFileName(), e);
        } finally {
            delete(unfinished);
        }
    }

    private Export write(
            String ending, String name, Path file, Chosen chosen, VCardWriter.Version vcard, Progress progress)
            throws IOException {
        if (!List.of("csv", "xlsx", "vcf", "json").contains(ending)) {
            throw new Refused("export.kind-unknown", name);
        }
        try (OutputStream out = new BufferedOutputStream(new Stoppable(Files.newOutputStream(file), chosen))) {
            return switch (ending) {
                case "csv" -> csv(out, chosen, progress);
                case "xlsx" -> xlsx(out, chosen, progress);
                case "vcf" -> vcf(out, chosen, vcard, progress);
                default -> {
                    long companies = new WholeBook(store).write(out);
                    yield new Export(store.contacts().count(), companies, 0, problems);
                }
            };
        }
    }

    private Export csv(OutputStream out, Chosen chosen, Progress progress) throws IOException {
        ContactColumns columns = ContactColumns.of(store, chosen);
        try (CsvWriter csv = CsvWriter.forExchange(out, problems::add)) {
            csv.row(columns.headers());
            return rows(chosen, progress, card -> csv.row(columns.values(card)));
        }
    }

    private Export xlsx(OutputStream out, Chosen chosen, Progress progress) throws IOException {
        ContactColumns columns = ContactColumns.of(store, chosen);
        try (XlsxWriter xlsx = new XlsxWriter(out, SHEET, problems::add)) {
            xlsx.header(columns.headers());
            return rows(chosen, progress, card -> {
                try {
                    xlsx.texts(columns.values(card));
                } catch (IOException e) {
                    throw new UncheckedIOException("writing a row of a workbook", e);
                }
            });
        }
    }

    private Export vcf(OutputStream out, Chosen chosen, VCardWriter.Version version, Progress progress)
            throws IOException {
        ContactCards cards = new ContactCards(version, store.contacts().userFields());
        Export export;
        try (VCardWriter vcf = new VCardWriter(out, version, problems::add)) {
            export = rows(chosen, progress, card -> {
                try {
                    vcf.card(cards.lines(card));
                } catch (IOException e) {
                    throw new UncheckedIOException("writing a card", e);
                }
            });
        }
        return new Export(export.contacts(), 0, export.leftOut(), problems);
    }

    private Export rows(Chosen chosen, Progress progress, Consumer<Card> row) {
        long of = chosen.size();
        long[] written = {0};
        long leftOut = chosen.each(card -> {
            row.accept(card);
            progress.reached(++written[0], of);
        });
        return new Export(written[0], 0, leftOut, problems);
    }

    /// A file that is written until somebody stops it.
    private static final class Stoppable extends FilterOutputStream {
        private final Chosen chosen;

        private Stoppable(OutputStream out, Chosen chosen) {
            super(out);
            this.chosen = chosen;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            chosen.stopIfAsked();
            out.write(bytes, from, length);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("deleting what was begun", e);
        }
    }
}
