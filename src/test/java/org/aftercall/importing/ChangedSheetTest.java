package org.aftercall.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.Intent;
import org.aftercall.change.Value;
import org.aftercall.change.Values;
import org.aftercall.model.Affiliation;
import org.aftercall.model.Card;
import org.aftercall.model.ContactPoint;
import org.aftercall.model.OperationId;
import org.aftercall.model.PersonName;
import org.aftercall.model.PointKind;
import org.aftercall.model.Problem;
import org.aftercall.store.Edit;
import org.aftercall.store.Progress;
import org.aftercall.store.TempBook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The same sheet again, changed: what its last import gave, what it says now, what the book says now.
final class ChangedSheetTest {
    private static final String HEADER =
            "Customer number,First name,Last name,Company,Title,E-mail,Phone,Language,Source,Birthday,Street,City\n";
    private static final String ANA =
            "17,Ana,Cruz,Acme,Boss,ana@a.org,+49 30 111111,es,fair,1980-04-01,Main Street 1,Lima\n";

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

    private ImportResult bring(String name, String rows, Decisions decisions, UnaryOperator<Mapping> changed)
            throws IOException {
        Path file = Files.writeString(folder.resolve(name), HEADER + rows);
        Importer importer = new Importer(
                book.store(),
                new KnownInBook(book.store()),
                book.folder().resolve("local"),
                () -> TempBook.MORNING,
                UUID::randomUUID,
                Importer.inThisProcess());
        ImportOptions options =
                ImportOptions.by("Marek", ZoneId.of("Europe/Berlin")).withDecisions(decisions);
        try (ImportPlan plan = importer.rehearse(file, options, changed, Progress.NONE)) {
            return importer.commit(plan, Progress.NONE);
        }
    }

    private ImportResult bring(String rows) throws IOException {
        return bring("list.csv", rows, Decisions.NONE, UnaryOperator.identity());
    }

    private ImportResult bring(String rows, Decisions decisions) throws IOException {
        return bring("other name.csv", rows, decisions, UnaryOperator.identity());
    }

    private Card ana() {
        List<Card> all = new ArrayList<>();
        book.store().contacts().each(all::add);
        return all.getFirst();
    }

    private void edit(Consumer<Edit> change) {
        Edit edit = new Edit(new OperationId(UUID.randomUUID()), Intent.of(Intent.EDIT), "Marek", null);
        change.accept(edit);
        book.store().write(edit);
    }

    private void language(String language) {
        UUID contact = ana().contact().id().value();
        edit(edit -> edit.row(Entity.CONTACT, contact).set(Field.CONTACT_LANGUAGE, Values.text(language)));
    }

    private static List<String> keys(ImportResult result) {
        return result.problems().stream().map(Problem::key).toList();
    }

    @Test
    void whatChangedOnlyInTheSheetIsTaken() throws IOException {
        bring(ANA);

        ImportResult result = bring(
                "17,Ana,Miller,Weiss AG,Chief,ana@weiss.org,+49 30 222222,en,web,1981-05-02,Side Street 2,Quito\n",
                Decisions.NONE);

        assertThat(result.counts().updated()).isEqualTo(1);
        assertThat(book.store().contacts().count()).isEqualTo(1);
        Card ana = ana();
        assertThat(ana.contact().name()).isEqualTo(PersonName.of("Ana", "Miller"));
        assertThat(ana.contact().language()).isEqualTo("en");
        assertThat(ana.contact().source()).isEqualTo("web");
        assertThat(ana.contact().birthday()).isEqualTo("1981-05-02");
        assertThat(ana.points())
                .extracting(ContactPoint::written)
                .containsExactlyInAnyOrder("ana@weiss.org", "+49 30 222222");
        assertThat(ana.addresses())
                .singleElement()
                .satisfies(each -> assertThat(each.address().city()).isEqualTo("Quito"));
        assertThat(ana.current().orElseThrow().companyName()).isEqualTo("Weiss AG");
        assertThat(ana.affiliations())
                .extracting(Affiliation::companyName)
                .containsExactlyInAnyOrder("Weiss AG", "Acme");
        assertThat(keys(result)).doesNotContain(Clash.BOOK, Differing.KEPT);
    }

    @Test
    void whatChangedOnlyHereStaysHoweverOftenTheSheetComes() throws IOException {
        bring(ANA);
        Card ana = ana();
        edit(edit -> {
            edit.row(Entity.CONTACT, ana.contact().id().value())
                    .set(Field.CONTACT_NAME, Values.name(PersonName.of("Ana", "Miller")))
                    .set(Field.CONTACT_LANGUAGE, Values.text("de"));
            edit.row(Entity.CONTACT_POINT, point(ana, PointKind.Known.PHONE))
                    .set(Field.POINT_WRITTEN, Values.text("+49 30 999999"));
        });

        for (int again = 0; again < 2; again++) {
            ImportResult result = bring(ANA);

            assertThat(result.operation()).isEmpty();
            assertThat(result.counts().same()).isEqualTo(1);
            assertThat(keys(result)).contains(Differing.CHANGED_HERE).doesNotContain(Clash.BOOK);
        }
        assertThat(ana().contact().language()).isEqualTo("de");
        assertThat(ana().points())
                .extracting(ContactPoint::written)
                .contains("+49 30 999999")
                .hasSize(2);
    }

    private static UUID point(Card card, PointKind kind) {
        return card.points().stream()
                .filter(point -> point.kind().equals(kind))
                .findFirst()
                .orElseThrow()
                .id()
                .value();
    }

    @ParameterizedTest
    @CsvSource({"BOOK, de, import.clash-book", "SHEET, en, import.clash-sheet"})
    void whatChangedOnBothSidesIsAClashThatSomebodyDecides(Side side, String stands, String key) throws IOException {
        bring(ANA);
        language("de");

        ImportResult result = bring(ANA.replace(",es,", ",en,"), Decisions.NONE.withClashes(side));

        assertThat(result.problems()).filteredOn(Clash::isOne).singleElement().satisfies(problem -> {
            assertThat(problem.key()).isEqualTo(key);
            Clash clash = Clash.of(problem);
            assertThat(clash).isEqualTo(new Clash(2, "Language", "language", "de", "en", "es", side));
        });
        assertThat(ana().contact().language()).isEqualTo(stands);
    }

    @Test
    void oneClashIsDecidedByItself() throws IOException {
        bring(ANA);
        language("de");
        edit(edit ->
                edit.row(Entity.CONTACT, ana().contact().id().value()).set(Field.CONTACT_SOURCE, Values.text("call")));

        bring(ANA.replace(",es,fair", ",en,web"), Decisions.NONE.withClash(new Clash.Place(2, "source"), Side.SHEET));

        assertThat(ana().contact().language()).isEqualTo("de");
        assertThat(ana().contact().source()).isEqualTo("web");
    }

    @Test
    void bothSidesChangedToTheSameIsNoClash() throws IOException {
        bring(ANA);
        language("en");

        ImportResult result = bring(ANA.replace(",es,", ",en,"), Decisions.NONE);

        assertThat(result.operation()).isEmpty();
        assertThat(keys(result)).doesNotContain(Clash.BOOK, Differing.CHANGED_HERE);
        language("fr");
        ImportResult later = bring(ANA.replace(",es,", ",en,"), Decisions.NONE);
        assertThat(later.operation()).isEmpty();
        assertThat(keys(later)).contains(Differing.CHANGED_HERE).doesNotContain(Clash.BOOK);
    }

    @Test
    void aPhoneThatChangedOnBothSidesIsAClash() throws IOException {
        bring(ANA);
        UUID phone = point(ana(), PointKind.Known.PHONE);
        edit(edit -> edit.row(Entity.CONTACT_POINT, phone).set(Field.POINT_WRITTEN, Values.text("+49 30 999999")));

        ImportResult result = bring(ANA.replace("111111", "222222"), Decisions.NONE);

        assertThat(keys(result)).contains(Clash.BOOK);
        assertThat(ana().points())
                .extracting(ContactPoint::written)
                .contains("+49 30 999999")
                .hasSize(2);
        bring(ANA.replace("111111", "222222"), Decisions.NONE.withClashes(Side.SHEET));
        assertThat(ana().points())
                .extracting(ContactPoint::written)
                .contains("+49 30 222222")
                .hasSize(2);
    }

    @Test
    void whatTheSheetHasNoMoreIsListedAndNotEmptied() throws IOException {
        bring(ANA);

        ImportResult result = bring(ANA.replace(",es,", ",,"), Decisions.NONE);

        assertThat(result.operation()).isEmpty();
        assertThat(keys(result)).contains(CellsCompared.EMPTIED_THERE);
        assertThat(ana().contact().language()).isEqualTo("es");
    }

    @Test
    void anImportThatWasTakenBackGaveNothing() throws IOException {
        bring(ANA);
        ImportResult second = bring(ANA.replace(",es,", ",en,"), Decisions.NONE);
        book.store().undo(second.operation().orElseThrow(), new OperationId(UUID.randomUUID()), "Marek");
        assertThat(ana().contact().language()).isEqualTo("es");

        bring(ANA.replace(",es,", ",en,"), Decisions.NONE);

        assertThat(ana().contact().language()).isEqualTo("en");
    }

    @Test
    void aSheetWithOtherColumnsIsAnotherSource() throws IOException {
        bring(ANA);
        Path file = Files.writeString(
                folder.resolve("b.csv"), "First name,Last name,E-mail,Language\nAna,Cruz,ana@a.org,en\n");
        Importer importer = new Importer(
                book.store(),
                new KnownInBook(book.store()),
                book.folder().resolve("local"),
                () -> TempBook.MORNING,
                UUID::randomUUID,
                Importer.inThisProcess());
        try (ImportPlan plan =
                importer.rehearse(file, ImportOptions.by("Marek", ZoneId.of("Europe/Berlin")), Progress.NONE)) {
            assertThat(plan.problemCounts()).containsKey(Differing.KEPT);
            assertThat(plan.counts().same()).isEqualTo(1);
        }
    }

    @Test
    void whoOwnsTheInformationIsRight() throws IOException {
        bring(ANA);
        language("de");
        String sheet = ANA.replace(",es,fair", ",en,web");
        int language = HEADER.split(",", -1).length - 5;

        ImportResult sheetOwns = bring(
                "list.csv",
                sheet,
                Decisions.NONE,
                mapping -> mapping.withOwner(language, Side.SHEET).withOwner(language + 1, Side.BOOK));

        assertThat(ana().contact().language()).isEqualTo("en");
        assertThat(ana().contact().source()).isEqualTo("fair");
        assertThat(keys(sheetOwns)).contains(Differing.OWNED).doesNotContain(Clash.BOOK);
        edit(edit ->
                edit.row(Entity.CONTACT, ana().contact().id().value()).set(Field.CONTACT_LANGUAGE, Value.None.NONE));
        bring("list.csv", sheet, Decisions.NONE, mapping -> mapping.withOwner(language, Side.SHEET));
        assertThat(ana().contact().language()).isEqualTo("en");
    }
}
