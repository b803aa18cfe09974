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
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.Intent;
import org.aftercall.change.Value;
import org.aftercall.change.Values;
import org.aftercall.model.Affiliation;
import org.aftercall.model.Card;
import org.aftercall.model.ContactId;
import org.aftercall.model.ContactPoint;
import org.aftercall.model.Note;
import org.aftercall.model.OperationId;
import org.aftercall.model.PersonName;
import org.aftercall.model.Problem;
import org.aftercall.store.ContactRow;
import org.aftercall.store.Edit;
import org.aftercall.store.Progress;
import org.aftercall.store.TempBook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a person decides about rows whose people are there already, and what people did by hand before.
final class DecisionsTest {
    private static final String ANA =
            "First name,Middle name,Last name,Company,Title,E-mail,Language,City\nAna,Maria,Cruz,Acme,Boss,ana@a.org,es,Lima\n";

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

    private ImportResult bring(String name, String text, Decisions decisions) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        Importer importer = new Importer(
                book.store(),
                new KnownInBook(book.store()),
                book.folder().resolve("local"),
                () -> TempBook.MORNING,
                UUID::randomUUID,
                Importer.inThisProcess());
        ImportOptions options =
                ImportOptions.by("Marek", ZoneId.of("Europe/Berlin")).withDecisions(decisions);
        try (ImportPlan plan = importer.rehearse(file, options, Progress.NONE)) {
            return importer.commit(plan, Progress.NONE);
        }
    }

    private List<Card> cards(String name) {
        List<ContactId> ids = book.store().contacts().named(name, 9).stream()
                .map(ContactRow::id)
                .toList();
        return book.store().contacts().cards(ids);
    }

    private Card card(String name) {
        return cards(name).getFirst();
    }

    private void edit(Consumer<Edit> change) {
        Edit edit = new Edit(new OperationId(UUID.randomUUID()), Intent.of(Intent.EDIT), "Marek", null);
        change.accept(edit);
        book.store().write(edit);
    }

    @Test
    void whatSomebodyEmptiedStaysEmptyWhenTheSheetComesAgain() throws IOException {
        bring("a.csv", ANA, Decisions.NONE);
        Card ana = card("Ana Maria Cruz");
        edit(edit -> {
            edit.row(Entity.CONTACT, ana.contact().id().value())
                    .set(Field.CONTACT_LANGUAGE, Value.None.NONE)
                    .set(Field.CONTACT_NAME, Values.name(PersonName.of("Ana", "Cruz")));
            edit.row(Entity.AFFILIATION, ana.affiliations().getFirst().id().value())
                    .set(Field.AFFILIATION_TITLE, Value.None.NONE);
        });

        ImportResult again = bring("a.csv", ANA, Decisions.NONE);

        assertThat(again.operation()).isEmpty();
        assertThat(again.counts().same()).isEqualTo(1);
        assertThat(again.problems())
                .filteredOn(problem -> problem.key().equals("import.emptied-stays"))
                .extracting(Problem::arguments)
                .containsExactlyInAnyOrder(List.of("language", "es"), List.of("title", "Boss"));
        assertThat(card("Ana Cruz").contact().name().middle()).isEmpty();
    }

    @Test
    void whatAnUndoEmptiedIsFilledAgain() throws IOException {
        bring("a.csv", "First name,Last name,E-mail\nAna,Cruz,ana@a.org\n", Decisions.NONE);
        String more = "First name,Last name,E-mail,Language\nAna,Cruz,ana@a.org,es\n";
        ImportResult filled = bring("b.csv", more, Decisions.NONE);
        book.store().undo(filled.operation().orElseThrow(), new OperationId(UUID.randomUUID()), "Marek");
        assertThat(card("Ana Cruz").contact().language()).isEmpty();

        bring("b.csv", more, Decisions.NONE);

        assertThat(card("Ana Cruz").contact().language()).isEqualTo("es");
    }

    @Test
    void whereTheFileIsNewerItReplacesAndAgainChangesNothing() throws IOException {
        bring("a.csv", ANA, Decisions.NONE);
        Decisions newer = Decisions.NONE.withKnown(WhenThere.NEWER);
        String later = ANA.replace("Acme,Boss", "Weiss AG,Chief").replace(",es,Lima", ",en,Quito");

        ImportResult result = bring("b.csv", later, newer);

        assertThat(result.counts().updated()).isEqualTo(1);
        Card ana = card("Ana Maria Cruz");
        assertThat(ana.contact().language()).isEqualTo("en");
        assertThat(ana.current().orElseThrow().companyName()).isEqualTo("Weiss AG");
        assertThat(ana.affiliations()).extracting(Affiliation::companyName).contains("Acme");
        assertThat(ana.addresses())
                .singleElement()
                .satisfies(each -> assertThat(each.address().city()).isEqualTo("Quito"));
        assertThat(bring("b.csv", later, newer).operation()).isEmpty();
    }

    @Test
    void whatSomebodyChangedSinceTheFileSaidItIsNotReplacedByTheSameFile() throws IOException {
        bring("a.csv", ANA, Decisions.NONE);
        Card ana = card("Ana Maria Cruz");
        edit(edit ->
                edit.row(Entity.CONTACT, ana.contact().id().value()).set(Field.CONTACT_LANGUAGE, Values.text("de")));

        ImportResult again = bring("a.csv", ANA, Decisions.NONE.withKnown(WhenThere.NEWER));

        assertThat(again.operation()).isEmpty();
        assertThat(card("Ana Maria Cruz").contact().language()).isEqualTo("de");
    }

    @Test
    void bothAreKeptWhereSomebodyWantsIt() throws IOException {
        bring("a.csv", ANA, Decisions.NONE);

        ImportResult result = bring("b.csv", ANA.replace("Boss", "Chief"), Decisions.NONE.withKnown(WhenThere.BOTH));

        assertThat(result.counts().possibleDuplicates()).isEqualTo(1);
        assertThat(cards("Ana Maria Cruz")).hasSize(2);
    }

    @Test
    void oneRowIsDecidedByItselfAndOneIsLeftOut() throws IOException {
        bring("a.csv", "Name,E-mail,Language\nAna Cruz,ana@a.org,es\nJan Weiss,jan@a.org,de\n", Decisions.NONE);

        ImportResult result = bring(
                "b.csv",
                "Name,E-mail,Language,Hobby\nAna Cruz,ana@a.org,en,\nJan Weiss,jan@a.org,en,\nEva Holm,eva@a.org,sv,\n",
                Decisions.NONE.withRow(2, WhenThere.NEWER).withRow(4, WhenThere.SKIP));

        assertThat(result.counts().rejected()).isEqualTo(1);
        assertThat(card("Ana Cruz").contact().language()).isEqualTo("en");
        assertThat(card("Jan Weiss").contact().language()).isEqualTo("de");
        assertThat(cards("Eva Holm")).isEmpty();
    }

    @Test
    void aRowThatMayBeAnEarlierOneGoesIntoItWhereSomebodyWantsIt() throws IOException {
        String list = """
                Name,Company,E-mail,Phone,Language,Hobby
                Ana Cruz,Acme,ana@a.org,,es,tea
                Ana Cruz,Weiss,ana@a.org,+49 30 123456,en,
                """;

        ImportResult result = bring("a.csv", list, Decisions.NONE.withAgain(WhenThere.FILL));

        assertThat(result.counts().fresh()).isEqualTo(1);
        assertThat(result.counts().updated()).isEqualTo(1);
        Card ana = card("Ana Cruz");
        assertThat(cards("Ana Cruz")).hasSize(1);
        assertThat(ana.contact().language()).isEqualTo("es");
        assertThat(ana.points())
                .extracting(ContactPoint::comparable)
                .containsExactlyInAnyOrder("ana@a.org", "+4930123456");
        assertThat(ana.current().orElseThrow().companyName()).isEqualTo("Acme");
        assertThat(ana.affiliations()).extracting(Affiliation::companyName).contains("Weiss");
        assertThat(bring("a.csv", list, Decisions.NONE).operation()).isEmpty();
    }

    @Test
    void whatALaterRowOfTheSamePersonAddsIsInTheBook() throws IOException {
        bring(
                "a.csv",
                "Name,E-mail,Language\nAna Cruz,ana@a.org,\nAna Cruz,ana@a.org,es\n",
                Decisions.NONE.withAgain(WhenThere.FILL));

        assertThat(card("Ana Cruz").contact().language()).isEqualTo("es");
    }

    @Test
    void aCellThatSomebodyCorrectedIsTakenAsCorrected() throws IOException {
        bring("a.csv", "Name,E-mail\nAna Cruz,ana@@a.org\n", Decisions.NONE.withCell(2, 1, "ana@a.org"));

        assertThat(card("Ana Cruz").points()).extracting(ContactPoint::written).containsExactly("ana@a.org");
    }

    @Test
    void aRefusalStaysEvenWhereTheFileIsNewer() throws IOException {
        bring("a.csv", "Name,E-mail,Do not call\nAna Cruz,ana@a.org,x\n", Decisions.NONE);

        bring(
                "b.csv",
                "Name,E-mail,Newsletter,Do not call\nAna Cruz,ana@a.org,yes,no\n",
                Decisions.NONE.withKnown(WhenThere.NEWER));

        assertThat(card("Ana Cruz").consents())
                .singleElement()
                .satisfies(event -> assertThat(event.allowed()).isFalse());
    }

    @Test
    void aTextThatNoFieldHoldsIsKeptWholeAsANote() throws IOException {
        String giant = "x".repeat(40_000);

        ImportResult result = bring("a.csv", "Name,Source\nAna Cruz," + giant + "\n", Decisions.NONE);

        assertThat(card("Ana Cruz").contact().source()).isEmpty();
        assertThat(card("Ana Cruz").notes()).extracting(Note::text).containsExactly("Source: " + giant);
        assertThat(result.problems()).extracting(Problem::key).contains("import.value-too-long");
    }

    @Test
    void newContactsGetIdsInTheOrderOfTheirRows() throws IOException {
        StringBuilder list = new StringBuilder("Name,E-mail\n");
        for (int i = 0; i < 50; i++) {
            list.append("Person Nr").append(i).append(",p").append(i).append("@a.org\n");
        }
        bring("a.csv", list.toString(), Decisions.NONE);

        List<String> names = new ArrayList<>();
        book.store().contacts().each(card -> {
            assertThat(card.contact().id().value().version()).isEqualTo(7);
            assertThat(card.points().getFirst().id().value().getMostSignificantBits())
                    .isEqualTo(card.contact().id().value().getMostSignificantBits());
            names.add(card.points().getFirst().written());
        });
        assertThat(names).first().isEqualTo("p0@a.org");
        assertThat(names.get(49)).isEqualTo("p49@a.org");
    }
}
