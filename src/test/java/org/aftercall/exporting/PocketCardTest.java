package org.aftercall.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.UUID;
import org.aftercall.importing.ImportOptions;
import org.aftercall.importing.ImportPlan;
import org.aftercall.importing.Importer;
import org.aftercall.importing.KnownInBook;
import org.aftercall.model.Card;
import org.aftercall.store.Progress;
import org.aftercall.store.TempBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A contact that a phone takes along.
final class PocketCardTest {
    @TempDir
    Path folder;

    private Card card(TempBook book, String more) throws IOException {
        Importer importer = new Importer(
                book.store(),
                new KnownInBook(book.store()),
                book.folder().resolve("local"),
                () -> TempBook.MORNING,
                UUID::randomUUID,
                Importer.inThisProcess());
        Path file = Files.writeString(folder.resolve("a.vcf"), """
                BEGIN:VCARD
                VERSION:3.0
                N:Grüße;Ana
                ORG:Acme\\, Inc
                TITLE:Buyer
                TEL;TYPE=CELL:+49 171 1234567
                EMAIL:ana@acme.example
                NOTE:secret
                %sEND:VCARD
                """.formatted(more));
        try (ImportPlan plan =
                importer.rehearse(file, ImportOptions.by("Marek", ZoneId.of("Europe/Berlin")), Progress.NONE)) {
            importer.commit(plan, Progress.NONE);
        }
        Card[] found = new Card[1];
        book.store().contacts().each(card -> found[0] = card);
        return found[0];
    }

    @Test
    void saysWhoItIsAndHowToReachThem() throws IOException {
        try (TempBook book = TempBook.open(folder.resolve("book"))) {
            Card card = card(book, "");
            assertThat(PocketCard.text(card))
                    .isEqualTo(String.join(
                            "\r\n",
                            "BEGIN:VCARD",
                            "VERSION:3.0",
                            "N:Grüße;Ana;;;",
                            "FN:Ana Grüße",
                            "TEL;TYPE=CELL:+491711234567",
                            "EMAIL;TYPE=INTERNET:ana@acme.example",
                            "ORG:Acme\\, Inc",
                            "TITLE:Buyer",
                            "END:VCARD",
                            ""));
            assertThat(PocketCard.code(card).size()).isBetween(21, 81);
        }
    }

    @Test
    void leavesOutWhatWouldMakeTheCodeTooFine() throws IOException {
        try (TempBook book = TempBook.open(folder.resolve("book"))) {
            Card card = card(book, "ADR:;;" + "Long Street ".repeat(80) + ";Berlin;;10115;\n");
            String text = PocketCard.text(card);
            assertThat(text.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(481);
            assertThat(text).contains("TITLE:Buyer").doesNotContain("Long Street");
        }
    }
}
