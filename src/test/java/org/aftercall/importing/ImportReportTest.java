package org.aftercall.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.aftercall.model.OperationId;
import org.aftercall.model.Origin;
import org.aftercall.model.Problem;
import org.aftercall.store.Progress;
import org.aftercall.store.TempBook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What became of every row, written as a file and kept with the book.
final class ImportReportTest {
    private static final String HEADER = "First name,Last name,E-mail,Language,Phone,Hobby\n";
    private static final String TWO =
            HEADER + "Ana,Cruz,ana@a.org,es,030 123456,<b>tea</b> & \"cake\"\n" + "Jan,Dahl,jan@@a.org,de,1.55E+09,\n";
    private static final String LIST = TWO + ",,,,,\n,,,,,chess\nAna,Cruz,ana@a.org,,,\n";

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

    private Path local() {
        return book.folder().resolve("local");
    }

    private Importer importer() {
        return new Importer(
                book.store(),
                new KnownInBook(book.store()),
                local(),
                () -> TempBook.MORNING,
                UUID::randomUUID,
                Importer.inThisProcess());
    }

    private ImportPlan rehearse(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("list.csv"), text);
        return importer().rehearse(file, ImportOptions.by("Marek", ZoneId.of("Europe/Berlin")), Progress.NONE);
    }

    private ImportResult bring(String text) throws IOException {
        try (ImportPlan plan = rehearse(text)) {
            return importer().commit(plan, Progress.NONE);
        }
    }

    private Account account(ImportResult result) {
        return new Accounts(local()).find(result.operation().orElseThrow()).orElseThrow();
    }

    private static List<RowAccount> rows(Account account) {
        List<RowAccount> rows = new ArrayList<>();
        account.each(rows::add);
        return rows;
    }

    /// Says keys, so that a test sees what is said.
    private static final class Plain implements ImportReport.Said {
        @Override
        public String say(String key, Object... arguments) {
            return key + List.of(arguments);
        }

        @Override
        public String choice(String group, String code) {
            return code;
        }

        @Override
        public String problem(Problem problem) {
            return problem.key() + problem.arguments();
        }

        @Override
        public String moment(Instant when) {
            return when.toString();
        }
    }

    private String report(Account account) throws IOException {
        Path out = folder.resolve("report.html");
        assertThat(ImportReport.write(account, true, out, new Plain())).isTrue();
        return Files.readString(out);
    }

    @Test
    void everyRowStandsInItOnceWithWhatBecameOfIt() throws IOException {
        ImportResult result = bring(LIST);
        List<RowAccount> rows = rows(account(result));

        assertThat(rows).extracting(RowAccount::row).containsExactly(2L, 3L, 4L, 5L, 6L);
        assertThat(rows)
                .extracting(RowAccount::of)
                .containsExactly(
                        RowClass.NEW, RowClass.NEW, RowClass.EMPTY, RowClass.REJECTED, RowClass.POSSIBLE_DUPLICATE);
        assertThat(rows.get(0).kept()).containsExactly(new RowAccount.Kept("Hobby", "<b>tea</b> & \"cake\""));
        assertThat(rows.get(1).problems())
                .extracting(Problem::key)
                .contains("import.email-unreadable", "import.phone-lost-digits");
        assertThat(rows.get(1).problems())
                .extracting(Problem::origin)
                .contains(new Origin("list.csv", "", 3, "E-mail"), new Origin("list.csv", "", 3, "Phone"));
        assertThat(rows.get(3).problems()).extracting(Problem::key).containsExactly("import.nobody");
        assertThat(account(result).counts()).isEqualTo(result.counts());
    }

    @Test
    void everyNumberStandsInItCountedFromItsRows() throws IOException {
        bring(TWO);
        String html = report(
                account(bring(HEADER + "Ana,Cruz,ana@a.org,en,030 123456 / 030 98765,go\nEva,Holm,e@@a.org,,,\n")));

        assertThat(numbers(html, "report.outcome.people")).isEqualTo("2");
        assertThat(numbers(html, "report.outcome.changed")).isEqualTo("1");
        assertThat(numbers(html, "report.outcome.point")).isEqualTo("1");
        assertThat(numbers(html, "report.vanished")).isEqualTo("1");
        assertThat(html)
                .contains("report.found[]", "import.email-unreadable[e@@a.org]</td><td class=\"n\">3</td><td>E-mail");
    }

    @Test
    void aReportThatWasLaidOutGoesWhenSomebodyIsForgotten() throws IOException {
        Account account = account(bring(TWO));
        Accounts accounts = new Accounts(local());
        Path page = accounts.page(account.operation());
        ImportReport.write(account, true, page, new Plain());
        assertThat(page).exists();
        accounts.forget(_ -> Set.of());
        assertThat(page).doesNotExist();
        assertThat(accounts.find(account.operation())).isPresent();
    }

    private static String numbers(String html, String key) {
        int at = html.indexOf(key + "[]</td>");
        assertThat(at).as(key).isPositive();
        String rest = html.substring(html.indexOf("report.number[", at) + "report.number[".length());
        return rest.substring(0, rest.indexOf(']'));
    }

    @Test
    void whatAStrangerWroteIsTextInTheReport() throws IOException {
        String html = report(account(bring(LIST.replace("Dahl", "<script>alert(1)</script>\u202E"))));

        assertThat(html)
                .contains("&lt;b&gt;tea&lt;/b&gt; &amp; &quot;cake&quot;", "&lt;script&gt;", "default-src 'none'")
                .contains("report.adds[5]")
                .doesNotContain("<script", "\u202E", "http://", "https://", "src=");
    }

    @Test
    void whatChangedAndWhatDidNotIsNamedWithItsColumn() throws IOException {
        bring(TWO);

        ImportResult again = bring(HEADER + "Ana,Cruz,ana@a.org,en,030 123456,\nEva,Holm,eva@a.org,,,\n");

        List<RowAccount> rows = rows(account(again));
        assertThat(rows.get(0).written()).containsExactly(new RowAccount.Written("Language", "language", "es", "en"));
        assertThat(report(account(again)))
                .contains("report.changed[Language, es, en]", "report.vanished.text[1]", "Jan Dahl");
    }

    @Test
    void whoVanishedFromTheListIsNamedAndNotDeleted() throws IOException {
        bring(TWO);

        try (ImportPlan plan = rehearse(HEADER + "Ana,Cruz,ana@a.org,es,030 123456,\n")) {
            assertThat(plan.problems())
                    .filteredOn(problem -> problem.key().equals("import.vanished"))
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.arguments()).containsExactly("Jan Dahl"));
            assertThat(importer().commit(plan, Progress.NONE).operation()).isEmpty();
        }
        assertThat(book.store().contacts().count()).isEqualTo(2);
    }

    @Test
    void whereTheLastImportWasDoneElsewhereTheHistoryTellsWhoVanished() throws IOException {
        ImportResult first = bring(TWO);
        Files.delete(local().resolve("imports")
                .resolve(first.operation().orElseThrow().value() + ".json"));

        try (ImportPlan plan = rehearse(HEADER + "Ana,Cruz,ana@a.org,es,030 123456,\n")) {
            assertThat(plan.problemCounts()).containsEntry("import.vanished", 1L);
        }
    }

    @Test
    void anImportThatWasTakenBackIsNoLastList() throws IOException {
        ImportResult first = bring(TWO);
        book.store().undo(first.operation().orElseThrow(), new OperationId(UUID.randomUUID()), "Marek");

        try (ImportPlan plan = rehearse(HEADER + "Eva,Holm,eva@a.org,,,\n")) {
            assertThat(plan.problemCounts()).doesNotContainKey("import.vanished");
        }
    }

    @Test
    void whatWasOnlyLookedAtLeavesNothingBehind() throws IOException {
        Path rows;
        try (ImportPlan plan = rehearse(LIST)) {
            rows = plan.account().rows();
            assertThat(rows).exists();
            assertThat(report(plan.account())).contains("report.adds[5]");
        }
        assertThat(rows).doesNotExist();
    }
}
