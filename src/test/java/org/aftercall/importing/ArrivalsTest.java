package org.aftercall.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.aftercall.model.Card;
import org.aftercall.store.Progress;
import org.aftercall.store.TempBook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What arrives in a folder that feeds a book waits until somebody takes it, never wants it, or puts it off.
@SuppressWarnings("NullAway.Init") // opened before each test
final class ArrivalsTest {
    private static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");
    private static final ImportOptions OPTIONS = ImportOptions.by("Marek", ZoneOffset.UTC);

    private static final String FORM = """
            Name,E-mail,Company
            Ana Cruz,ana@a.example,Atlas
            Jan Weiss,jan@a.example,Atlas
            Eva Holm,eva@a.example,Fjord
            """;

    @TempDir
    Path folder;

    private TempBook book;
    private Feeds feeds;
    private Arrivals arrivals;

    @BeforeEach
    void open() throws IOException {
        book = TempBook.open(folder.resolve("book"));
        Path local = book.folder().resolve("local");
        feeds = new Feeds(local, () -> NOW);
        arrivals = new Arrivals(
                feeds,
                () -> new Importer(
                        book.store(),
                        new KnownInBook(book.store()),
                        local,
                        () -> TempBook.MORNING,
                        UUID::randomUUID,
                        Importer.inThisProcess()));
        Files.createDirectories(folder.resolve("drop"));
        feeds.add(folder.resolve("drop"));
    }

    @AfterEach
    void close() {
        book.close();
    }

    private void drop(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve("drop").resolve(name), text);
        Files.setLastModifiedTime(file, FileTime.from(NOW.minusSeconds(60)));
    }

    private Arrivals.Found look() {
        return arrivals.look(OPTIONS, Progress.NONE);
    }

    private static long row(Arrival arrival, String name) {
        return arrival.candidates().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow()
                .row();
    }

    private static List<String> names(Arrival arrival) {
        return arrival.candidates().stream().map(Duplicate::name).toList();
    }

    private Card card(String name) {
        return book.store()
                .contacts()
                .card(book.store().contacts().named(name, 1).getFirst().id())
                .orElseThrow();
    }

    @Test
    void ofATableOneIsTakenOneIsNeverWantedAndOneWaits() throws IOException {
        drop("form.csv", FORM);
        try (Arrivals.Found found = look()) {
            Arrival form = found.all().getFirst();
            assertThat(names(form)).containsExactly("Ana Cruz", "Jan Weiss", "Eva Holm");
            assertThat(form.waiting()).isEqualTo(3);
            Arrivals.Answers answers = new Arrivals.Answers(
                    Map.of(row(form, "Ana Cruz"), WhenThere.BOTH), Set.of(), Set.of(row(form, "Jan Weiss")), Set.of());
            arrivals.take(form, answers, OPTIONS, Progress.NONE);
        }
        assertThat(book.store().contacts().count()).isEqualTo(1);

        try (Arrivals.Found found = look()) {
            Arrival form = found.all().getFirst();
            assertThat(names(form)).containsExactly("Eva Holm");
            assertThat(form.known()).isZero();
            arrivals.take(form, Arrivals.Answers.NONE.andNothingElse(form), OPTIONS, Progress.NONE);
        }
        assertThat(book.store().contacts().count()).isEqualTo(1);
        try (Arrivals.Found found = look()) {
            assertThat(found.all()).isEmpty();
        }
        assertThat(feeds.news()).isEmpty();
    }

    @Test
    void ofMailsAndCardsOnlyTheFilesOfThoseWhoWaitAreReadAgain() throws IOException {
        drop("ana.vcf", "BEGIN:VCARD\nN:Cruz;Ana\nEMAIL:ana@a.example\nEND:VCARD\n");
        drop("jan.vcf", "BEGIN:VCARD\nN:Weiss;Jan\nEMAIL:jan@a.example\nEND:VCARD\n");
        try (Arrivals.Found found = look()) {
            Arrival cards = found.all().getFirst();
            assertThat(cards.files()).isEqualTo(2);
            arrivals.take(
                    cards,
                    new Arrivals.Answers(Map.of(row(cards, "Ana Cruz"), WhenThere.BOTH), Set.of(), Set.of(), Set.of()),
                    OPTIONS,
                    Progress.NONE);
        }
        drop("offer.eml", """
                From: Ana Cruz <ana@a.example>
                To: Marek <marek@us.example>
                Subject: Offer
                Date: Mon, 02 Nov 2026 10:00:00 +0000

                Thank you.

                Best regards
                --\s
                Ana Cruz
                Head of Sales
                +49 30 1234567
                """);
        try (Arrivals.Found found = look()) {
            Arrival both = found.all().getFirst();
            assertThat(both.files()).isEqualTo(2);
            assertThat(names(both)).contains("Jan Weiss");
            assertThat(both.knownNames()).containsExactly("Ana Cruz");
            Proposed phone = both.proposed().stream()
                    .filter(each -> each.field() == Proposed.Field.PHONE)
                    .findFirst()
                    .orElseThrow();
            Arrivals.Answers answers = new Arrivals.Answers(Map.of(), Set.of(phone.key()), Set.of(), Set.of());
            arrivals.take(both, answers.andNothingElse(both), OPTIONS, Progress.NONE);
        }
        assertThat(card("Ana Cruz").points()).hasSize(2);
        assertThat(book.store().past().entries(card("Ana Cruz").contact().id(), 0, 5))
                .hasSize(1);
        try (Arrivals.Found found = look()) {
            assertThat(found.all()).isEmpty();
        }
    }

    @Test
    void whatCannotBeReadIsSaidUntilSomebodyHasSeenIt() throws IOException {
        drop("broken.xlsx", "PK\u0003\u0004 and then nothing");
        try (Arrivals.Found found = look()) {
            Arrival broken = found.all().getFirst();
            assertThat(broken.plan()).isEmpty();
            assertThat(broken.problems()).hasSize(1);
            assertThat(broken.waiting()).isEqualTo(1);
            arrivals.take(broken, Arrivals.Answers.NONE, OPTIONS, Progress.NONE);
        }
        try (Arrivals.Found found = look()) {
            assertThat(found.all()).isEmpty();
        }
    }

    @Test
    void whatTellsNothingNewIsReadOnceAndNotShown() throws IOException {
        drop("form.csv", FORM);
        try (Arrivals.Found found = look()) {
            Arrival form = found.all().getFirst();
            Map<Long, WhenThere> all = Map.of(
                    row(form, "Ana Cruz"), WhenThere.BOTH,
                    row(form, "Jan Weiss"), WhenThere.BOTH,
                    row(form, "Eva Holm"), WhenThere.BOTH);
            arrivals.take(form, new Arrivals.Answers(all, Set.of(), Set.of(), Set.of()), OPTIONS, Progress.NONE);
        }
        drop("again.csv", FORM);
        assertThat(feeds.news()).contains("again.csv").doesNotContain("form.csv");
        try (Arrivals.Found found = look()) {
            assertThat(found.all()).isEmpty();
        }
        assertThat(feeds.news()).isEmpty();
    }

    @Test
    void nothingIsLeftOfWhatWasLaidTogether() throws IOException {
        drop("form.csv", FORM);
        look().close();
        try (var left = Files.list(book.folder().resolve("local/feeds"))) {
            assertThat(left.filter(Files::isDirectory)).isEmpty();
        }
        try (var spills = Files.list(book.folder().resolve("local/spill"))) {
            assertThat(spills).isEmpty();
        }
    }
}
