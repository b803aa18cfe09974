package org.aftercall.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.aftercall.format.CellValue;
import org.aftercall.format.ReadOptions;
import org.aftercall.format.SourceRow;
import org.aftercall.format.Spill;
import org.aftercall.model.Card;
import org.aftercall.model.ContactId;
import org.aftercall.model.OperationId;
import org.aftercall.model.Problem;
import org.aftercall.store.Progress;
import org.aftercall.store.TempBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Cards on their way into a book and back.
final class CardImportTest {
    private static final String PEOPLE = """
            BEGIN:VCARD
            VERSION:3.0
            UID:abc-1
            N:Cruz;Ana
            ORG:Acme
            EMAIL:ana@acme.example
            NOTE:Likes tea
            X-FLOOR:7
            END:VCARD
            BEGIN:VCARD
            VERSION:3.0
            UID:abc-2
            N:Novak;Jan
            TEL;TYPE=CELL:+49 171 1234567
            END:VCARD
            BEGIN:VCARD
            N:Lost;Leo
            """;

    @TempDir
    Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("people.vcf"), text);
    }

    private static Importer importer(TempBook book, Importer.Reading reading) {
        return new Importer(
                book.store(),
                new KnownInBook(book.store()),
                book.folder().resolve("local"),
                () -> TempBook.MORNING,
                UUID::randomUUID,
                reading);
    }

    private static ImportResult bring(TempBook book, Path file) {
        Importer importer = importer(book, Importer.inThisProcess());
        ImportOptions options =
                ImportOptions.by("Marek", ZoneId.of("Europe/Berlin")).withDataset("book");
        try (ImportPlan plan = importer.rehearse(file, options, Progress.NONE)) {
            return importer.commit(plan, Progress.NONE);
        }
    }

    private static Card card(TempBook book, String uid) {
        ContactId id = new ContactId(new Matches.Derivation("book").contact("vcard uid " + uid));
        return book.store().contacts().card(id).orElseThrow();
    }

    @Test
    void comeInOnceAreTheSameTheSecondTimeAndGoAgain() throws IOException {
        try (TempBook book = TempBook.open(folder.resolve("book"))) {
            ImportResult first = bring(book, file(PEOPLE));
            assertThat(first.counts().fresh()).isEqualTo(2);
            assertThat(first.counts().rejected()).isEqualTo(1);
            assertThat(card(book, "abc-1").notes()).hasSize(2);
            String digest = book.store().upkeep().digest();

            ImportResult again = bring(book, file(PEOPLE));
            assertThat(again.operation()).isEmpty();
            assertThat(again.counts().same()).isEqualTo(2);
            assertThat(book.store().upkeep().digest()).isEqualTo(digest);

            book.store().undo(first.operation().orElseThrow(), new OperationId(UUID.randomUUID()), "Marek");
            assertThat(book.store().contacts().count()).isZero();
        }
    }

    @Test
    void aCardThatSaysMoreLaterFillsWhatIsMissing() throws IOException {
        try (TempBook book = TempBook.open(folder.resolve("book"))) {
            bring(book, file(PEOPLE));
            ImportResult more = bring(
                    book, file(PEOPLE.replace("N:Novak;Jan", "N:Novak;Jan\nTITLE:Pilot\nEMAIL:jan@acme.example")));
            assertThat(more.counts().updated()).isEqualTo(1);
            assertThat(card(book, "abc-2").points()).hasSize(2);
            assertThat(card(book, "abc-2").current().orElseThrow().title()).isEqualTo("Pilot");
        }
    }

    @Test
    void areReadInAProcessOfTheirOwn() throws IOException {
        try (TempBook book = TempBook.open(folder.resolve("book"))) {
            Importer importer = importer(book, Importer.inChildProcess(() -> TempBook.MORNING));
            ImportOptions options = ImportOptions.by("Marek", ZoneId.of("Europe/Berlin"));
            try (ImportPlan plan = importer.rehearse(file(PEOPLE), options, Progress.NONE)) {
                assertThat(plan.counts().fresh()).isEqualTo(2);
                assertThat(plan.mapping()).isEmpty();
            }
        }
    }

    @Test
    void aKeyThatIsSeenTwiceIsNoProofThatTwoAreOne() throws IOException {
        try (TempBook book = TempBook.open(folder.resolve("book"))) {
            ImportResult result = bring(book, file(PEOPLE.replace("abc-2", "abc-1")));
            assertThat(result.counts().fresh()).isEqualTo(1);
            assertThat(result.counts().possibleDuplicates()).isEqualTo(1);
            assertThat(book.store().contacts().count()).isEqualTo(2);
        }
    }

    @Test
    void aCalendarComesInOnceIsTheSameTheSecondTimeAndGoesAgain() throws IOException {
        Path calendar = Files.writeString(folder.resolve("work.ics"), """
                BEGIN:VCALENDAR
                BEGIN:VEVENT
                UID:1
                SUMMARY:Fair
                DTSTART:20260601T080000Z
                ATTENDEE;CN=Ana Cruz:mailto:ana@acme.example
                ATTENDEE:MAILTO:nobody@nowhere
                END:VEVENT
                BEGIN:VEVENT
                UID:2
                SUMMARY:Call about offer
                DTSTART:20261220T080000Z
                ATTENDEE;CN=Ana Cruz:mailto:ana@acme.example
                END:VEVENT
                END:VCALENDAR
                """);
        try (TempBook book = TempBook.open(folder.resolve("book"))) {
            bring(book, file(PEOPLE));
            ImportResult first = bring(book, calendar);
            assertThat(first.counts().updated()).isEqualTo(1);
            assertThat(first.counts().fresh()).isEqualTo(1);
            assertThat(card(book, "abc-1").open())
                    .singleElement()
                    .satisfies(work -> assertThat(work.title()).isEqualTo("Call about offer"));
            assertThat(new KnownInBook(book.store())
                            .history(card(book, "abc-1").contact().id()))
                    .hasSize(1);
            String digest = book.store().upkeep().digest();

            ImportResult again = bring(book, calendar);
            assertThat(again.operation()).isEmpty();
            assertThat(again.counts().same()).isEqualTo(2);
            assertThat(book.store().upkeep().digest()).isEqualTo(digest);

            book.store().undo(first.operation().orElseThrow(), new OperationId(UUID.randomUUID()), "Marek");
            assertThat(card(book, "abc-1").open()).isEmpty();
            assertThat(book.store().contacts().count()).isEqualTo(2);
        }
    }

    @Test
    void aCardOfACompanyAloneIsTheSameTheSecondTime() throws IOException {
        try (TempBook book = TempBook.open(folder.resolve("book"))) {
            Path file = file("BEGIN:VCARD\nVERSION:3.0\nORG:Acme\nADR:;;;Berlin\nEND:VCARD\n");
            bring(book, file);
            assertThat(bring(book, file).operation()).isEmpty();
        }
    }

    @Test
    void whatIsNotTakenIsGivenBackWithItsReason() throws IOException {
        try (TempBook book = TempBook.open(folder.resolve("book"))) {
            Importer importer = importer(book, Importer.inThisProcess());
            ImportOptions options = ImportOptions.by("Marek", ZoneId.of("Europe/Berlin"));
            try (ImportPlan plan = importer.rehearse(file(PEOPLE), options, Progress.NONE)) {
                Path rejects = folder.resolve("rejects.xlsx");
                assertThat(Rejects.write(plan, rejects, "Reason", Problem::key)).isEqualTo(1);
                try (Stream<SourceRow> rows = Spill.write(rejects, ReadOptions.NONE, folder.resolve("rows"))
                        .rows()) {
                    assertThat(rows.map(row ->
                                    row.cells().stream().map(CellValue::shown).toList()))
                            .containsExactly(List.of("vCard", "Reason"), List.of("N: Lost;Leo", "card.unterminated"));
                }
            }
        }
    }
}
