package org.aftercall.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.aftercall.model.Card;
import org.aftercall.model.ContactId;
import org.aftercall.model.HistoryEntry;
import org.aftercall.model.HistoryType;
import org.aftercall.model.OperationId;
import org.aftercall.model.Problem;
import org.aftercall.store.Progress;
import org.aftercall.store.TempBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Mails on their way into the history of those who are in the book.
final class MailImportTest {
    private static final String ANA = """
            BEGIN:VCARD
            VERSION:3.0
            UID:ana
            N:Cruz;Ana
            ORG:Acme GmbH
            TITLE:Buyer
            EMAIL:ana@acme.example
            TEL:+49 30 1111111
            END:VCARD
            """;

    private static final String MAIL = """
            From: "A. Cruz" <ana@acme.example>
            To: Marek Dahl <marek@firm.example>, Jan Novak <jan@else.example>
            Delivered-To: marek@firm.example
            Date: Mon, 1 Jun 2026 10:00:00 +0200
            Subject: The offer

            Dear Marek,
            please send it again.

            Best regards
            Ana Cruz
            Head of Purchasing
            Acme GmbH
            Phone: +49 30 2222222
            Lange Straße 5
            10115 Berlin

            On Sun, 31 May 2026 at 10:00, Marek Dahl <marek@firm.example> wrote:
            > Here it is.
            """;

    @TempDir
    Path folder;

    private static ImportOptions options() {
        return ImportOptions.by("Marek", ZoneId.of("Europe/Berlin")).withDataset("book");
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

    private static ImportResult bring(TempBook book, Path file, ImportOptions options) {
        Importer importer = importer(book);
        try (ImportPlan plan = importer.rehearse(file, options, Progress.NONE)) {
            return importer.commit(plan, Progress.NONE);
        }
    }

    private TempBook bookWithAna() throws IOException {
        TempBook book = TempBook.open(folder.resolve("book"));
        bring(book, Files.writeString(folder.resolve("ana.vcf"), ANA), options());
        return book;
    }

    private Path mail() throws IOException {
        return Files.writeString(folder.resolve("offer.eml"), MAIL);
    }

    private static ContactId ana() {
        return new ContactId(new Matches.Derivation("book").contact("vcard uid ana"));
    }

    private static Card card(TempBook book) {
        return book.store().contacts().card(ana()).orElseThrow();
    }

    private static List<HistoryEntry> history(TempBook book) {
        return new KnownInBook(book.store()).history(ana());
    }

    @Test
    void becomesHistoryOfItsPeopleAndMakesNobodyUp() throws IOException {
        try (TempBook book = bookWithAna()) {
            long before = book.store().contacts().count();
            ImportResult result = bring(book, mail(), options());
            assertThat(history(book)).singleElement().satisfies(entry -> {
                assertThat(entry.type()).isEqualTo(HistoryType.Known.EMAIL);
                assertThat(entry.when()).isEqualTo(Instant.parse("2026-06-01T08:00:00Z"));
                assertThat(entry.text())
                        .startsWith("The offer\nFrom: A. Cruz\nTo: Marek Dahl, Jan Novak\n\nDear Marek,")
                        .contains("Head of Purchasing")
                        .doesNotContain("Here it is");
            });
            assertThat(result.counts().updated()).isEqualTo(1);
            assertThat(result.counts().rejected()).isEqualTo(1);
            assertThat(result.problems()).extracting(Problem::key).containsOnlyOnce("import.mail-stranger");
            assertThat(book.store().contacts().count()).isEqualTo(before);
            assertThat(card(book).contact().shownName()).isEqualTo("Ana Cruz");
            assertThat(card(book).points()).hasSize(2);
        }
    }

    @Test
    void theSameMailAgainChangesNothingAndUndoTakesItBack() throws IOException {
        try (TempBook book = bookWithAna()) {
            String empty = book.store().upkeep().digest();
            ImportResult first = bring(book, mail(), options());
            assertThat(bring(book, mail(), options()).operation()).isEmpty();
            book.store().undo(first.operation().orElseThrow(), new OperationId(UUID.randomUUID()), "Marek");
            assertThat(history(book)).isEmpty();
            assertThat(empty).isNotEmpty();
        }
    }

    @Test
    void aStrangerComesInWhereSomebodySaysSo() throws IOException {
        try (TempBook book = bookWithAna()) {
            long before = book.store().contacts().count();
            Decisions all = Decisions.NONE.withStrangers(true);
            assertThat(bring(book, mail(), options().withDecisions(all))
                            .counts()
                            .fresh())
                    .isEqualTo(1);
            assertThat(book.store().contacts().count()).isEqualTo(before + 1);
            assertThat(bring(book, mail(), options()).operation()).isEmpty();
        }
    }

    @Test
    void aSignatureProposesWhatTheBookDoesNotSayAndOnlyWhatWasTakenIsWritten() throws IOException {
        try (TempBook book = bookWithAna();
                ImportPlan plan = importer(book).rehearse(mail(), options(), Progress.NONE)) {
            assertThat(plan.proposed())
                    .extracting(each -> each.field() + " " + each.value() + " (" + each.there() + ")")
                    .containsExactly(
                            "PHONE +49 30 2222222 ()",
                            "TITLE Head of Purchasing (Buyer)",
                            "ADDRESS Lange Straße 5, 10115 Berlin ()");
            Decisions decisions = Decisions.NONE;
            for (Proposed each : plan.proposed()) {
                decisions = decisions.withProposal(each.key(), true);
            }
            bring(book, mail(), options().withDecisions(decisions));
            Card card = card(book);
            assertThat(card.points()).extracting(point -> point.written()).contains("+49 30 1111111", "+49 30 2222222");
            assertThat(card.current().orElseThrow().title()).isEqualTo("Head of Purchasing");
            assertThat(card.current().orElseThrow().companyName()).isEqualTo("Acme GmbH");
            assertThat(card.addresses())
                    .singleElement()
                    .satisfies(place -> assertThat(place.address().city()).isEqualTo("Berlin"));
            try (ImportPlan again = importer(book).rehearse(mail(), options(), Progress.NONE)) {
                assertThat(again.proposed()).isEmpty();
            }
        }
    }

    @Test
    void somebodyOfTheSameNameIsAskedFor() throws IOException {
        try (TempBook book = bookWithAna()) {
            Path file = Files.writeString(
                    folder.resolve("new.eml"),
                    MAIL.replace("\"A. Cruz\" <ana@acme.example>", "Ana Cruz <ana@new.example>"));
            long row;
            try (ImportPlan plan = importer(book).rehearse(file, options(), Progress.NONE)) {
                Duplicate stranger = plan.duplicates().getFirst();
                assertThat(stranger.kind()).isEqualTo(Duplicate.Kind.STRANGER);
                assertThat(stranger.there()).isEqualTo("Ana Cruz");
                assertThat(plan.counts().updated()).isZero();
                row = stranger.row();
            }
            bring(book, file, options().withDecisions(Decisions.NONE.withRow(row, WhenThere.FILL)));
            assertThat(history(book)).hasSize(1);
        }
    }

    @Test
    void aFolderIsReadAsOne() throws IOException {
        try (TempBook book = bookWithAna()) {
            Path cur = Files.createDirectories(folder.resolve("mail/cur"));
            Files.writeString(cur.resolve("1.host:2,S"), MAIL);
            Files.writeString(
                    cur.resolve("2.host:2,"),
                    MAIL.replace("The offer", "The other").replace("1 Jun", "2 Jun"));
            Files.writeString(folder.resolve("mail/notes.csv"), "a,b\n1,2\n");
            ImportResult result = bring(book, folder.resolve("mail"), options());
            assertThat(history(book)).hasSize(2);
            assertThat(result.problems()).extracting(Problem::key).contains("folder.left-alone");
            assertThat(bring(book, folder.resolve("mail"), options()).operation())
                    .isEmpty();
        }
    }
}
