package org.aftercall.exporting;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.aftercall.format.CalendarWriter;
import org.aftercall.format.CsvWriter;
import org.aftercall.format.SheetLayout;
import org.aftercall.format.VCardWriter;
import org.aftercall.format.XlsxWriter;
import org.aftercall.model.Card;
import org.aftercall.model.Problem;
import org.aftercall.model.Refused;
import org.aftercall.store.Contents;
import org.aftercall.store.Progress;
import org.aftercall.store.Store;
import org.jspecify.annotations.Nullable;

/// Writes the book to a file: as a table of contacts (.csv, .xlsx), as vCards (.vcf), its
/// planned work as a calendar (.ics), or whole (.json). Equal books give equal bytes, and
/// what is written here comes back by an import without changing anything.
public final class Exporter {
    private static final String SHEET = "Contacts";

    private final Store store;
    private final @Nullable Contents contents;
    private final List<Problem> problems = new ArrayList<>();

    public Exporter(Store store) {
        this(store, null);
    }

    /// @param contents the bytes of what is attached, which are laid beside a whole book; null leaves them out
    public Exporter(Store store, @Nullable Contents contents) {
        this.store = store;
        this.contents = contents;
    }

    /// Writes all contacts.
    public Export export(Path file) {
        return export(file, ExportChoice.EVERYBODY, Progress.NONE);
    }

    /// Writes some contacts. The file appears when it is whole; until then one beside it is written, which is gone
    /// if this fails or is stopped.
    ///
    /// @param file its ending says the kind
    /// @throws Refused if the ending is none of the five
    /// @throws CancellationException if it was stopped
    /// @throws UncheckedIOException if it cannot be written
    public Export export(Path file, ExportChoice choice, Progress progress) {
        return export(file, ExportAs.AFTERCALL, choice, progress);
    }

    /// The same in columns and a way of writing that others want.
    ///
    /// @throws Refused if that is no CSV, or the ending is none of the three
    public Export export(Path file, ExportAs as, ExportChoice choice, Progress progress) {
        if (as != ExportAs.AFTERCALL && !ending(file).equals("csv")) {
            throw new Refused("export.only-csv", String.valueOf(file.getFileName()));
        }
        return export(file, choice, progress, chosen -> columns(as, chosen, choice.fields()), as);
    }

    /// The same in the columns of a table that came in once.
    public Export exportLike(SheetLayout layout, Path file, ExportChoice choice, Progress progress) {
        return export(
                file,
                choice,
                progress,
                _ -> new LayoutColumns(layout, store.contacts().userFields()),
                ExportAs.AFTERCALL);
    }

    private TableColumns columns(ExportAs as, Chosen chosen, ExportFields fields) {
        return switch (as) {
            case AFTERCALL, SPREADSHEETS -> ContactColumns.of(store, chosen, fields);
            case OUTLOOK ->
                new LayoutColumns(ForeignLayouts.outlook(), store.contacts().userFields());
            case GOOGLE ->
                new LayoutColumns(
                        ContactColumns.of(store, chosen, ExportFields.ALL).google(),
                        store.contacts().userFields());
        };
    }

    private static String ending(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private Export export(
            Path file, ExportChoice choice, Progress progress, Function<Chosen, TableColumns> columns, ExportAs as) {
        String ending = ending(file);
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        problems.clear();
        try {
            if (!List.of("csv", "xlsx", "vcf", "ics", "json").contains(ending)) {
                throw new Refused("export.kind-unknown", String.valueOf(file.getFileName()));
            }
            Export export =
                    write(ending, unfinished, new Chosen(store, choice, progress), choice, progress, columns, as);
            Contents files = contents;
            if (files != null && ending.equals("json")) {
                WholeBook.copyFiles(store, files, file);
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
            return export;
        } catch (IOException e) {
            throw new UncheckedIOException("writing " + file.getFileName(), e);
        } finally {
            delete(unfinished);
        }
    }

    private Export write(
            String ending,
            Path file,
            Chosen chosen,
            ExportChoice choice,
            Progress progress,
            Function<Chosen, TableColumns> columns,
            ExportAs as)
            throws IOException {
        try (OutputStream out = new BufferedOutputStream(new Stoppable(Files.newOutputStream(file), chosen))) {
            return switch (ending) {
                case "csv" -> csv(out, chosen, progress, columns.apply(chosen), as);
                case "xlsx" -> xlsx(out, chosen, progress, columns.apply(chosen));
                case "ics" -> ics(out, chosen, progress);
                case "vcf" -> vcf(out, chosen, choice.vcard(), progress);
                default -> {
                    long companies = new WholeBook(store).write(out);
                    yield new Export(store.contacts().count(), companies, 0, problems);
                }
            };
        }
    }

    private Export csv(OutputStream out, Chosen chosen, Progress progress, TableColumns columns, ExportAs as)
            throws IOException {
        try (CsvWriter csv = writer(out, as)) {
            csv.row(columns.headers());
            return table(chosen, progress, columns, csv::row);
        }
    }

    /// Outlook and a double click on the file take letters for those of the system unless a byte order mark is there.
    private CsvWriter writer(OutputStream out, ExportAs as) throws IOException {
        return switch (as) {
            case AFTERCALL, GOOGLE -> CsvWriter.forExchange(out, problems::add);
            case OUTLOOK -> CsvWriter.forSpreadsheets(out, ',', problems::add);
            case SPREADSHEETS -> CsvWriter.forSpreadsheets(out, separator(), problems::add);
        };
    }

    /// Where numbers have a decimal comma, spreadsheet programs part values by semicolons.
    private static char separator() {
        return DecimalFormatSymbols.getInstance().getDecimalSeparator() == ',' ? ';' : ',';
    }

    private Export xlsx(OutputStream out, Chosen chosen, Progress progress, TableColumns columns) throws IOException {
        try (XlsxWriter xlsx = new XlsxWriter(out, SHEET, problems::add)) {
            xlsx.header(columns.headers());
            return table(chosen, progress, columns, values -> {
                try {
                    xlsx.texts(values);
                } catch (IOException e) {
                    throw new UncheckedIOException("writing a row of a workbook", e);
                }
            });
        }
    }

    private Export table(Chosen chosen, Progress progress, TableColumns columns, Consumer<List<String>> row) {
        Export export = rows(chosen, progress, card -> row.accept(columns.values(card)));
        if (columns.inNotes() > 0) {
            problems.add(told("export.in-notes", columns.inNotes()));
        }
        if (columns.leftOut() > 0) {
            problems.add(told("export.no-column", columns.leftOut()));
        }
        return new Export(export.contacts(), 0, export.leftOut(), problems);
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

    private Export ics(OutputStream out, Chosen chosen, Progress progress) throws IOException {
        Export export;
        try (CalendarWriter ics = new CalendarWriter(out, problems::add)) {
            export = rows(chosen, progress, new OpenWork(ics)::write);
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
        if (chosen.toColleagues() > 0) {
            problems.add(told("export.left-to-colleagues", chosen.toColleagues()));
        }
        return new Export(written[0], 0, leftOut, problems);
    }

    private static Problem told(String key, long count) {
        return new Problem(key, Problem.Severity.NOTICE, List.of(Long.toString(count)), null);
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
