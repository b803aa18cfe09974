package org.aftercall.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.aftercall.agenda.BoughtProfile;
import org.aftercall.model.Card;
import org.aftercall.model.HistoryEntry;
import org.aftercall.model.HistoryType;
import org.aftercall.model.OperationId;
import org.aftercall.model.Problem;
import org.aftercall.store.Progress;
import org.aftercall.store.TempBook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An accounting list: an entry of the history for each invoice, no contact for each row.
final class PurchasesTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final String SALES = """
            Kundennummer;Name;E-Mail;Datum;Rechnungsnummer;Artikel;Betrag
            17;Ana Cruz;ana@a.example;03.02.2026;R-1;Kessel;1.234,50 €
            17;Ana Cruz;ana@a.example;03.02.2026;R-1;Tasse;65,50 €
            17;Ana Cruz;ana@a.example;20.05.2025;R-0;Löffel;10,00 €
            18;Jan Dahl;jan@a.example;13.03.2026;R-2;Tasse;-5,00 €
            18;Jan Dahl;jan@a.example;14.03.2026;R-3;Teller;viel
            """;

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private TempBook book;

    @BeforeEach
    void open() {
        book = TempBook.open(folder.resolve("book"));
    }

    @AfterEach
    void close() {
        book.close();
    }

    private ImportResult bring(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("sales.csv"), text);
        Importer importer = new Importer(
                book.store(),
                new KnownInBook(book.store()),
                book.folder().resolve("local"),
                () -> TempBook.MORNING,
                UUID::randomUUID,
                Importer.inThisProcess());
        try (ImportPlan plan = importer.rehearse(file, ImportOptions.by("Marek", BERLIN), Progress.NONE)) {
            return importer.commit(plan, Progress.NONE);
        }
    }

    private List<Card> cards() {
        List<Card> cards = new ArrayList<>();
        book.store().contacts().each(cards::add);
        return cards;
    }

    private List<HistoryEntry> orders(String name) {
        Card card = cards().stream()
                .filter(each -> each.contact().shownName().equals(name))
                .findFirst()
                .orElseThrow();
        return book.store().past().entries(card.contact().id(), List.of(HistoryType.Known.ORDERED), 0, 99);
    }

    @Test
    void eachInvoiceIsOneEntryOfTheContactWhoeverStandsInSeveralRows() throws IOException {
        ImportResult result = bring(SALES);

        assertThat(result.counts().read()).isEqualTo(5);
        assertThat(result.counts().fresh()).isEqualTo(2);
        assertThat(result.counts().updated()).isEqualTo(3);
        assertThat(cards()).hasSize(2);
        assertThat(orders("Ana Cruz"))
                .extracting(HistoryEntry::text)
                .containsExactly("R-1 · Kessel, Tasse · 1300.00 €", "R-0 · Löffel · 10.00 €");
        assertThat(orders("Jan Dahl"))
                .extracting(HistoryEntry::text)
                .containsExactly("R-3 · Teller", "R-2 · Tasse · -5.00 €");
        assertThat(result.problems())
                .filteredOn(problem -> problem.key().equals("import.amount-unreadable"))
                .singleElement()
                .extracting(Problem::arguments)
                .isEqualTo(List.of("viel"));
    }

    @Test
    void theSameListAgainChangesNothingAndALongerOneAddsWhatIsNew() throws IOException {
        bring(SALES);
        String digest = book.store().upkeep().digest();

        assertThat(bring(SALES).operation()).isEmpty();
        assertThat(book.store().upkeep().digest()).isEqualTo(digest);

        ImportResult more = bring(SALES + "17;Ana Cruz;ana@a.example;01.04.2026;R-4;Topf;20,00 €\n");
        assertThat(orders("Ana Cruz")).hasSize(3);
        assertThat(cards()).hasSize(2);
        book.store().undo(more.operation().orElseThrow(), new OperationId(UUID.randomUUID()), "Marek");
        assertThat(orders("Ana Cruz")).hasSize(2);
    }

    @Test
    void anInvoiceThatSaysSomethingElseNowStaysAndIsNamed() throws IOException {
        bring(SALES);

        ImportResult again = bring(SALES.replace("65,50", "70,50"));

        assertThat(again.operation()).isEmpty();
        assertThat(again.problems()).extracting(Problem::key).contains("import.order-differs");
        assertThat(orders("Ana Cruz")).hasSize(2);
    }

    @Test
    void whomTheBookKnowsGetsThePurchasesAndAFirmAloneIsOneContact() throws IOException {
        Path list = Files.writeString(folder.resolve("list.csv"), "Name,E-mail\nAna Cruz,ana@a.example\n");
        bring(Files.readString(list));
        String firms = """
                Customer,Invoice date,Invoice number,Amount
                Acme Ltd.,2026-01-05,1,"1,000.00"
                ACME,2026-02-05,2,50
                Weiss AG,2026-02-06,3,70
                """;

        bring(SALES);
        bring(firms);

        assertThat(cards()).hasSize(4);
        assertThat(bring(firms).operation()).isEmpty();
    }

    @Test
    void aColumnNamedAmountAloneIsNoPurchase() throws IOException {
        bring("Name,E-mail,Amount\nAna Cruz,ana@a.example,12\n");

        assertThat(orders("Ana Cruz")).isEmpty();
        assertThat(cards().getFirst().notes().getFirst().text()).isEqualTo("Amount: 12");
    }

    @Test
    void howLatelyHowOftenAndForHowMuchIsComputed() throws IOException {
        bring(SALES);

        BoughtProfile ana = BoughtProfile.of(orders("Ana Cruz"), Instant.parse("2026-06-15T10:00:00Z"), BERLIN);

        assertThat(ana.last()).contains(Instant.parse("2026-02-03T11:00:00Z"));
        assertThat(ana.count()).isEqualTo(2);
        assertThat(ana.inYear()).isEqualTo(1);
        assertThat(ana.sum()).contains(new BigDecimal("1300.00"));
        assertThat(ana.currency()).isEqualTo("€");
    }
}
