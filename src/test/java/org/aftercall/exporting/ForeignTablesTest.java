package org.aftercall.exporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.aftercall.format.CellValue;
import org.aftercall.format.ReadOptions;
import org.aftercall.format.RowSink;
import org.aftercall.format.SheetLayout;
import org.aftercall.format.SourceRow;
import org.aftercall.format.Tables;
import org.aftercall.importing.ImportOptions;
import org.aftercall.importing.ImportPlan;
import org.aftercall.importing.Importer;
import org.aftercall.importing.KnownInBook;
import org.aftercall.model.Card;
import org.aftercall.model.ContactPoint;
import org.aftercall.model.Note;
import org.aftercall.model.OperationId;
import org.aftercall.model.Problem;
import org.aftercall.model.Refused;
import org.aftercall.store.Progress;
import org.aftercall.store.TempBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Contacts in the columns of other programs, and of a table that once came in.
final class ForeignTablesTest {
    private static final String LIST = """
            Kd-Nr;Nachname;Vorname;Firma;Telefon geschäftlich;Telefon privat;Handy;Fax geschäftlich;E-Mail;E-Mail 2;Straße;PLZ;Ort;Geburtstag;Lieblingsfarbe;Bemerkungen
            K1;Müller;Zoë;Bäckerei & Söhne;+49 351 1234567;+49 351 7654321;+49 171 2345678;+49 351 99;zoe@b.example;z@privat.example;Am Markt 3;01067;Dresden;29.02.1980;blau;=1+1 mag Kaffee
            K2;García;José;Taller Ñ;;;+34 611234567;;jose@t.example;;Calle Mayor 1;28013;Madrid;01.12.1975;rojo;
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(names = {"OUTLOOK", "GOOGLE"})
    void comesBackIntoAnEmptyBookWithNamesNumbersAddressesAndNotes(ExportAs as) throws IOException {
        try (TempBook book = TempBook.open(folder.resolve("book"));
                TempBook empty = TempBook.open(folder.resolve("empty"))) {
            bring(book, Files.writeString(folder.resolve("list.csv"), LIST));
            Path file = folder.resolve("out.csv");
            new Exporter(book.store()).export(file, as, ExportChoice.EVERYBODY, Progress.NONE);
            bring(empty, file);
            assertThat(known(empty)).isEqualTo(known(book));
            assertThat(notes(empty)).contains("=1+1 mag Kaffee").contains("blau");
        }
    }

    @Test
    void outlookGetsItsNinetyTwoColumnsAndWhatHasNoneThereStandsInTheNotes() throws IOException {
        try (TempBook book = TempBook.open(folder.resolve("book"))) {
            bring(book, Files.writeString(folder.resolve("many.csv"), """
                    First Name,Last Name,E-mail,E-mail 2,E-mail 3,E-mail 4,Mobile,Mobile 2
                    Ana,Cruz,a@x.example,b@x.example,c@x.example,d@x.example,+49 171 2345678,+49 171 2345679
                    """));
            Path file = folder.resolve("outlook.csv");
            Export export =
                    new Exporter(book.store()).export(file, ExportAs.OUTLOOK, ExportChoice.EVERYBODY, Progress.NONE);
            List<List<String>> rows = rows(file);
            assertThat(rows.get(0))
                    .hasSize(92)
                    .startsWith("Title", "First Name")
                    .endsWith("User 4", "Web Page");
            assertThat(rows.get(1)).contains("a@x.example", "+49 171 2345678", "+49 171 2345679");
            assertThat(rows.get(1)).contains("email: d@x.example");
            assertThat(export.problems()).extracting(Problem::key).containsExactly("export.in-notes");
        }
    }

    @Test
    void aNumberWithoutALabelIsOutlooksBusinessPhone() throws IOException {
        try (TempBook book = TempBook.open(folder.resolve("book"))) {
            String one = "First Name,Last Name,Phone\nAna,Cruz,+49 30 123456\n";
            bring(book, Files.writeString(folder.resolve("one.csv"), one));
            Path file = folder.resolve("outlook.csv");
            new Exporter(book.store()).export(file, ExportAs.OUTLOOK, ExportChoice.EVERYBODY, Progress.NONE);
            List<List<String>> rows = rows(file);
            assertThat(rows.get(1).get(rows.get(0).indexOf("Business Phone"))).isEqualTo("+49 30 123456");
        }
    }

    @Test
    void aListGoesBackInTheColumnsInWhichItCame() throws IOException {
        try (TempBook book = TempBook.open(folder.resolve("book"))) {
            OperationId operation = bring(book, Files.writeString(folder.resolve("list.csv"), LIST));
            SheetLayout layout =
                    SheetLayout.read(Importer.layout(operation, book.folder().resolve("local")));
            Path file = folder.resolve("back.xlsx");
            new Exporter(book.store()).exportLike(layout, file, ExportChoice.EVERYBODY, Progress.NONE);
            List<List<String>> rows = rows(file);
            assertThat(String.join(";", rows.get(0)))
                    .isEqualTo(LIST.lines().findFirst().orElseThrow());
            List<String> zoe =
                    rows.stream().filter(row -> row.contains("Zoë")).findFirst().orElseThrow();
            assertThat(zoe)
                    .containsExactly(
                            "K1",
                            "Müller",
                            "Zoë",
                            "Bäckerei & Söhne",
                            "+49 351 1234567",
                            "+49 351 7654321",
                            "+49 171 2345678",
                            "+49 351 99",
                            "zoe@b.example",
                            "z@privat.example",
                            "Am Markt 3",
                            "01067",
                            "Dresden",
                            "1980-02-29",
                            "blau",
                            "=1+1 mag Kaffee");
        }
    }

    @Test
    void linesOfAStreetInSeveralColumnsGoBackLineByLine() throws IOException {
        List<String> list = List.of(
                "id,given_name,surname,street_number,address_1,address_2,suburb,postcode",
                "r1,Mitchell,Green,7,Wallaby Place,Delmar,Cleveland,2119",
                "r2,Harley,Stone,177,Pridham Street,,Marsden,3165",
                "r3,Ana,Cruz,,Rose Lane,Unit 2,Ross,7209");
        try (TempBook book = TempBook.open(folder.resolve("book"))) {
            OperationId operation = bring(book, Files.writeString(folder.resolve("list.csv"), String.join("\n", list)));
            SheetLayout layout =
                    SheetLayout.read(Importer.layout(operation, book.folder().resolve("local")));
            Path file = folder.resolve("back.csv");
            new Exporter(book.store()).exportLike(layout, file, ExportChoice.EVERYBODY, Progress.NONE);
            assertThat(rows(file).stream().map(row -> String.join(",", row))).containsExactlyInAnyOrderElementsOf(list);
        }
    }

    @Test
    void aDoubleClickCalculatesNothingAndTheImportUndoesExactlyThat() throws IOException {
        try (TempBook book = TempBook.open(folder.resolve("book"))) {
            bring(book, Files.writeString(folder.resolve("list.csv"), LIST));
            Path file = folder.resolve("sheet.csv");
            new Exporter(book.store()).export(file, ExportAs.SPREADSHEETS, ExportChoice.EVERYBODY, Progress.NONE);
            assertThat(Files.readString(file))
                    .startsWith("\uFEFF")
                    .contains("'=1+1 mag")
                    .doesNotContain("'+49");
            String digest = book.store().upkeep().digest();
            bring(book, file);
            assertThat(book.store().upkeep().digest()).isEqualTo(digest);
        }
    }

    @Test
    void otherProgramsTakeCsvAlone() throws IOException {
        try (TempBook book = TempBook.open(folder.resolve("book"))) {
            assertThatThrownBy(() -> new Exporter(book.store())
                            .export(folder.resolve("a.xlsx"), ExportAs.OUTLOOK, ExportChoice.EVERYBODY, Progress.NONE))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.problem().key()).isEqualTo("export.only-csv"));
            assertThat(folder.resolve("a.xlsx")).doesNotExist();
        }
    }

    @Test
    void theSameWorkbookSavedAsFourKindsOfFilesGivesTheSameBook() throws Exception {
        List<List<String>> books = new ArrayList<>();
        for (String ending : List.of("xlsx", "xls", "ods", "csv")) {
            try (TempBook book = TempBook.open(folder.resolve(ending))) {
                String name = "/org/aftercall/format/kunden-LibreOffice-7.4." + ending;
                bring(
                        book,
                        Path.of(Objects.requireNonNull(getClass().getResource(name))
                                .toURI()));
                List<String> all = new ArrayList<>(known(book));
                notes(book).lines().sorted().forEach(all::add);
                books.add(all);
            }
        }
        assertThat(books.getFirst()).hasSizeGreaterThan(4).anyMatch(line -> line.contains("01067"));
        assertThat(books).allSatisfy(each -> assertThat(each).isEqualTo(books.getFirst()));
    }

    private static List<String> known(TempBook book) {
        List<String> known = new ArrayList<>();
        book.store().contacts().each(card -> known.add(known(card)));
        return known.stream().sorted().toList();
    }

    private static String known(Card card) {
        return card.contact().name() + " " + card.contact().birthday() + " "
                + card.current().map(job -> job.companyName()).orElse("") + " "
                + card.points().stream().map(ForeignTablesTest::known).sorted().toList()
                + card.addresses().stream()
                        .map(each -> each.address().toString())
                        .toList();
    }

    private static String known(ContactPoint point) {
        return point.kind().code() + " " + point.comparable();
    }

    private static String notes(TempBook book) {
        StringBuilder all = new StringBuilder();
        book.store()
                .contacts()
                .each(card -> card.notes().stream().map(Note::text).forEach(all::append));
        return all.toString();
    }

    private static OperationId bring(TempBook book, Path file) {
        Importer importer = new Importer(
                book.store(),
                new KnownInBook(book.store()),
                book.folder().resolve("local"),
                () -> TempBook.MORNING,
                UUID::randomUUID,
                Importer.inThisProcess());
        ImportOptions options = ImportOptions.by("Marek", ZoneId.of("Europe/Berlin"));
        try (ImportPlan plan = importer.rehearse(file, options, Progress.NONE)) {
            return importer.commit(plan, Progress.NONE).operation().orElse(plan.operation());
        }
    }

    private static List<List<String>> rows(Path file) {
        List<List<String>> rows = new ArrayList<>();
        Tables.read(file, ReadOptions.NONE, new RowSink() {
            @Override
            public void row(SourceRow row) {
                rows.add(row.cells().stream().map(CellValue::shown).toList());
            }

            @Override
            public void problem(Problem problem) {}

            @Override
            public boolean cancelled() {
                return false;
            }
        });
        return rows;
    }
}
