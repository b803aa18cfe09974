package org.aftercall.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.aftercall.store.Progress;
import org.aftercall.store.TempBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Folders that feed a book.
final class FeedsTest {
    private static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");

    @TempDir
    Path folder;

    private Path file(String name, String text) throws IOException {
        Path file = folder.resolve("drop").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return Files.setLastModifiedTime(file, FileTime.from(NOW.minusSeconds(60)));
    }

    private Feeds feeds() {
        return new Feeds(folder.resolve("local"), () -> NOW);
    }

    @Test
    void aFileIsReadOnceAndOnceMoreWhenItHasChanged() throws IOException {
        Path card = file("a.vcf", "BEGIN:VCARD\nN:Cruz;Ana\nEND:VCARD\n");
        Files.setLastModifiedTime(file("b.vcf", "half"), FileTime.from(NOW));
        file("~$form.xlsx", "whoever has it open");
        Feeds feeds = feeds();
        feeds.add(folder.resolve("drop"));
        Path drop = feeds.folders().getFirst();
        try (FreshFiles fresh = feeds.fresh(drop).orElseThrow()) {
            assertThat(fresh.files()).isEqualTo(1);
            Path people = fresh.people().orElseThrow();
            assertThat(people).isDirectoryContaining("glob:**a.vcf");
            assertThat(people.getFileName()).hasToString("drop");
            fresh.taken(fresh.peopleNames());
        }
        assertThat(feeds().fresh(drop)).isEmpty();
        Files.writeString(card, "BEGIN:VCARD\nN:Cruz;Ana;Maria\nEND:VCARD\n");
        Files.setLastModifiedTime(card, FileTime.from(NOW.minusSeconds(30)));
        try (FreshFiles fresh = feeds().fresh(drop).orElseThrow()) {
            assertThat(fresh.files()).isEqualTo(1);
        }
        try (var left = Files.list(folder.resolve("local/feeds"))) {
            assertThat(left.filter(Files::isDirectory)).isEmpty();
        }
        feeds.remove(drop);
        assertThat(feeds.folders()).isEmpty();
    }

    @Test
    void whoIsNewIsACandidateUntilSomebodySaysSo() throws IOException {
        file("a.vcf", "BEGIN:VCARD\nN:Cruz;Ana\nEMAIL:ana@acme.example\nTEL:+49 30 1234567\nEND:VCARD\n");
        file("b.ics", """
                BEGIN:VCALENDAR
                BEGIN:VEVENT
                SUMMARY:Visit
                DTSTART:20261101T100000Z
                ATTENDEE;CN=Jan:mailto:jan@acme.example
                END:VEVENT
                END:VCALENDAR
                """);
        try (TempBook book = TempBook.open(folder.resolve("book"))) {
            Importer importer = new Importer(
                    book.store(),
                    new KnownInBook(book.store()),
                    book.folder().resolve("local"),
                    () -> TempBook.MORNING,
                    UUID::randomUUID,
                    Importer.inThisProcess());
            ImportOptions options = ImportOptions.by("Marek", ZoneId.of("Europe/Berlin"))
                    .withDecisions(Decisions.NONE.withCandidates(true));
            try (ImportPlan plan = importer.rehearse(folder.resolve("drop"), options, Progress.NONE)) {
                assertThat(plan.duplicates())
                        .extracting(each -> each.kind() + " " + each.name())
                        .containsExactly("STRANGER Ana Cruz", "STRANGER Jan");
                assertThat(importer.commit(plan, Progress.NONE).operation()).isEmpty();
            }
            options = options.withDecisions(options.decisions().withRow(1, WhenThere.BOTH));
            try (ImportPlan plan = importer.rehearse(folder.resolve("drop"), options, Progress.NONE)) {
                importer.commit(plan, Progress.NONE);
            }
            assertThat(book.store().contacts().count()).isEqualTo(1);
            book.store().contacts().each(card -> assertThat(card.points()).hasSize(2));
        }
    }
}
