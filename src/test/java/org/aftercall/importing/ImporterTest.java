package org.aftercall.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.aftercall.change.Intent;
import org.aftercall.exporting.Exporter;
import org.aftercall.model.Card;
import org.aftercall.model.Channel;
import org.aftercall.model.ContactPoint;
import org.aftercall.model.OperationId;
import org.aftercall.model.PointKind;
import org.aftercall.store.Edit;
import org.aftercall.store.Progress;
import org.aftercall.store.TempBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whole imports into a real book.
final class ImporterTest {
    private static final String LIST = """
            Anrede;Vorname;Nachname;Firma;Position;Telefon;E-Mail;PLZ;Ort;Nicht anrufen;Bemerkung;Hobby;Lieblingsfarbe
            Frau;Ana;de la Cruz;Müller & Söhne GmbH;Einkauf;030 1234567;ana@example.org;1067;Dresden;;12.03.2024 angerufen, will Angebot;Segeln;blau
            Herr;Jan;Novák;MUELLER + SOEHNE;Leiter;030 1234568;jan@example.org;10115;Berlin;x;mag Fußball;;
            Frau;Eva;Weiß;Weiß AG;;0171 5556677;eva@example.org;20095;Hamburg;nein;;;
            ;;;;;;;;;;;;
            ;;;;;;;12345;Irgendwo;;;;
            Frau;Eva;Weiß;Weiß AG;;;eva@example.org;;;;;;rot
            """;

    @TempDir
    Path folder;

    private final ImportOptions options =
            ImportOptions.by("Marek", ZoneId.of("Europe/Berlin")).withCountry("DE");

    private Path list(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static Importer importer(TempBook book) {
        return new Importer(
                book.store(),
                new KnownInBook(book.store()),
                book.folder().resolve("local"),
                () -> TempBook.MORNING,
                UUID::randomUUID,
                Importer.inThisProcess());
    }

    private ImportResult bring(TempBook book, Path file) {
        Importer importer = importer(book);
        try (ImportPlan plan = importer.rehearse(file, options, Progress.NONE)) {
            return importer.commit(plan, Progress.NONE);
        }
    }

    private static Card card(TempBook book, String name) {
        return book.store()
                .contacts()
                .card(book.store().contacts().named(name, 1).getFirst().id())
                .orElseThrow();
    }

    @Test
    void aListComesInWhole() throws IOException {
        try (TempBook book = TempBook.open(folder.resolve("book"))) {
            ImportResult result = bring(book, list("kunden.csv", LIST));

            assertThat(result.counts()).isEqualTo(new Counts(6, 3, 0, 0, 1, 1, 1, 2, 4, 1));
            Card ana = card(book, "Ana de la Cruz");
            assertThat(ana.current().orElseThrow().title()).isEqualTo("Einkauf");
            assertThat(ana.points())
                    .extracting(ContactPoint::comparable)
                    .containsExactlyInAnyOrder("+49301234567", "ana@example.org");
            assertThat(ana.addresses().getFirst().address().postalCode()).isEqualTo("01067");
            assertThat(ana.notes().getFirst().text()).isEqualTo("Hobby: Segeln\nLieblingsfarbe: blau");
            assertThat(book.store().past().entries(ana.contact().id(), 0, 9))
                    .singleElement()
                    .satisfies(entry -> {
                        assertThat(entry.text()).isEqualTo("angerufen, will Angebot");
                        assertThat(entry.when()).isEqualTo("2024-03-12T11:00:00Z");
                    });
            Card jan = card(book, "Jan Novák");
            assertThat(jan.consents()).singleElement().satisfies(event -> {
                assertThat(event.allowed()).isFalse();
                assertThat(event.channel()).isEqualTo(Channel.Known.PHONE);
            });
            assertThat(jan.current().orElseThrow().company())
                    .isEqualTo(ana.current().orElseThrow().company());
        }
    }

    @Test
    void theSameFileAgainWritesNothing() throws IOException {
        try (TempBook book = TempBook.open(folder.resolve("book"))) {
            Path file = list("kunden.csv", LIST);
            bring(book, file);
            String before = book.store().upkeep().digest();

            ImportResult again = bring(book, file);

            assertThat(again.operation()).isEmpty();
            assertThat(again.counts().same()).isEqualTo(4);
            assertThat(book.store().upkeep().digest()).isEqualTo(before);
        }
    }

    @Test
    void anImportIsUndoneAndDoneAgain() throws IOException {
        try (TempBook book = TempBook.open(folder.resolve("book"))) {
            Path file = list("kunden.csv", LIST);
            ImportResult result = bring(book, file);

            book.store().undo(result.operation().orElseThrow(), new OperationId(UUID.randomUUID()), "Marek");
            assertThat(book.store().contacts().count()).isLessThanOrEqualTo(1); // a refusal is kept, and whose it is

            bring(book, file);
            assertThat(book.store().contacts().count()).isEqualTo(4);
        }
    }

    @Test
    void anUpdateFillsWhatIsEmptyAndListsWhatDiffers() throws IOException {
        try (TempBook book = TempBook.open(folder.resolve("book"))) {
            bring(book, list("a.csv", "Vorname,Nachname,Firma,Position,E-Mail\nAna,Cruz,Acme,Boss,ana@acme.org\n"));

            ImportResult result = bring(book, list("b.csv", """
                            Vorname,Nachname,Firma,Position,E-Mail,Telefon,Sprache,Do not call
                            Ana,Cruz,ACME Ltd.,Chief,ana@acme.org,+49 30 123456,es,yes
                            """));

            assertThat(result.counts().updated()).isEqualTo(1);
            Card ana = card(book, "Ana Cruz");
            assertThat(ana.current().orElseThrow().title()).isEqualTo("Boss");
            assertThat(ana.contact().language()).isEqualTo("es");
            assertThat(ana.points()).hasSize(2);
            assertThat(ana.consents()).hasSize(1);
            assertThat(result.problems()).anySatisfy(problem -> {
                assertThat(problem.key()).isEqualTo("import.value-kept");
                assertThat(problem.arguments()).contains("Boss", "Chief");
            });
        }
    }

    @Test
    void whatWasDeletedSinceStaysDeletedWhenTheSheetComesAgain() throws IOException {
        try (TempBook book = TempBook.open(folder.resolve("book"))) {
            Path file = list(
                    "a.csv", "First name,Last name,Phone,E-mail,Notes\nAna,Cruz,+49 30 123456,ana@a.org,likes tea\n");
            bring(book, file);
            Card ana = card(book, "Ana Cruz");
            Edit edit = new Edit(new OperationId(UUID.randomUUID()), Intent.of(Intent.EDIT), "Marek", null);
            edit.delete(ana.points().stream()
                    .filter(point -> point.kind() == PointKind.Known.PHONE)
                    .findFirst()
                    .orElseThrow()
                    .id()
                    .value());
            edit.delete(ana.notes().getFirst().id().value());
            book.store().write(edit);

            ImportResult again = bring(book, file);

            assertThat(again.operation()).isEmpty();
            assertThat(again.counts().same()).isEqualTo(1);
            assertThat(again.problems())
                    .filteredOn(problem -> problem.key().equals("import.deleted-stays"))
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.arguments()).containsExactly("2"));
            assertThat(card(book, "Ana Cruz").points()).hasSize(1);
        }
    }

    @Test
    void whatAnUndoTookAwayComesBackWhenTheSheetComesAgain() throws IOException {
        try (TempBook book = TempBook.open(folder.resolve("book"))) {
            bring(book, list("a.csv", "First name,Last name,E-mail\nAna,Cruz,ana@a.org\n"));
            Path more = list("b.csv", "First name,Last name,E-mail,Phone\nAna,Cruz,ana@a.org,+49 30 123456\n");
            ImportResult result = bring(book, more);
            book.store().undo(result.operation().orElseThrow(), new OperationId(UUID.randomUUID()), "Marek");
            assertThat(card(book, "Ana Cruz").points()).hasSize(1);

            bring(book, more);

            assertThat(card(book, "Ana Cruz").points()).hasSize(2);
        }
    }

    @Test
    void anUnchangedExportChangesNothingAndComesBackByteForByte() throws IOException {
        for (String kind : List.of("csv", "json", "xlsx")) {
            try (TempBook book = TempBook.open(folder.resolve("book-" + kind));
                    TempBook empty = TempBook.open(folder.resolve("empty-" + kind))) {
                bring(book, list("kunden.csv", LIST));
                Path first = folder.resolve("first." + kind);
                new Exporter(book.store()).export(first);

                ImportResult unchanged = bring(book, first);
                assertThat(unchanged.operation()).as(kind).isEmpty();
                assertThat(unchanged.counts().same()).as(kind).isEqualTo(4);

                bring(empty, first);
                Path second = folder.resolve("second." + kind);
                new Exporter(empty.store()).export(second);
                if (!"xlsx".equals(kind)) {
                    assertThat(second).as(kind).hasSameTextualContentAs(first);
                }
            }
        }
    }

    @Test
    void whatIsNotTakenIsWrittenWithItsReason() throws IOException {
        try (TempBook book = TempBook.open(folder.resolve("book"))) {
            Path out = folder.resolve("rejects.xlsx");
            try (ImportPlan plan = importer(book).rehearse(list("kunden.csv", LIST), options, Progress.NONE)) {
                assertThat(Rejects.write(plan, out, "Reason", problem -> problem.key()))
                        .isEqualTo(1);
            }
            try (Table table = Table.file(out)) {
                assertThat(table.mapping().columns().getLast().header()).isEqualTo("Reason");
            }
        }
    }
}
