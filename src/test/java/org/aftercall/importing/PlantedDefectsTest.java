package org.aftercall.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aftercall.importing.PlantedList.Defect;
import org.aftercall.importing.PlantedList.Planted;
import org.aftercall.model.Card;
import org.aftercall.model.Note;
import org.aftercall.model.Origin;
import org.aftercall.model.Problem;
import org.aftercall.store.Progress;
import org.aftercall.store.TempBook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Nothing is lost: whatever is wrong with a list, every row is counted once, every defect is named where it stands,
/// and
/// every value of a row that is taken is in the book.
final class PlantedDefectsTest {
    @TempDir
    Path folder;

    private static Importer importer(TempBook book) {
        return new Importer(
                book.store(),
                new KnownInBook(book.store()),
                book.folder().resolve("local"),
                () -> TempBook.MORNING,
                UUID::randomUUID,
                Importer.inThisProcess());
    }

    private static ImportResult bring(TempBook book, Path file) {
        ImportOptions options =
                ImportOptions.by("Marek", ZoneId.of("Europe/Berlin")).withCountry("DE");
        try (ImportPlan plan = importer(book).rehearse(file, options, Progress.NONE)) {
            return importer(book).commit(plan, Progress.NONE);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void everyDefectIsNamedAndNothingIsLost(long seed) throws IOException {
        conserved(seed, 90);
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void everyDefectIsNamedAndNothingIsLostInLongLists(long seed) throws IOException {
        conserved(seed, 4_000);
    }

    private void conserved(long seed, int rows) throws IOException {
        PlantedList list = new PlantedList(seed, rows);
        assertThat(list.planted().stream().map(Planted::defect).collect(Collectors.toSet()))
                .as("all are planted")
                .containsExactlyInAnyOrder(Defect.values());
        Path file = Files.writeString(folder.resolve("list.csv"), list.text());
        try (TempBook book = TempBook.open(folder.resolve("book"))) {
            ImportResult result = bring(book, file);

            Account account = new Accounts(book.folder().resolve("local"))
                    .find(result.operation().orElseThrow())
                    .orElseThrow();
            Map<Long, RowAccount> told = told(account);
            assertThat(told).hasSize(rows);
            counts(list, result.counts());
            Map<UUID, Card> cards = new HashMap<>();
            book.store().contacts().each(card -> cards.put(card.contact().id().value(), card));
            assertThat(cards)
                    .hasSize((int) (result.counts().fresh() + result.counts().possibleDuplicates()));
            for (Planted each : list.planted()) {
                RowAccount row = Objects.requireNonNull(told.get(each.row()));
                named(each, row);
                UUID contact = row.contact();
                if (contact != null) {
                    kept(each, Objects.requireNonNull(cards.get(contact)));
                }
            }
            assertThat(bring(book, file).operation()).as("the same again").isEmpty();
        }
    }

    private static Map<Long, RowAccount> told(Account account) {
        Map<Long, RowAccount> told = new HashMap<>();
        account.each(row ->
                assertThat(told.put(row.row(), row)).as("row " + row.row()).isNull());
        return told;
    }

    private static void counts(PlantedList list, Counts counts) {
        Map<RowClass, Long> expected = new EnumMap<>(RowClass.class);
        list.planted().forEach(each -> expected.merge(each.defect().of, 1L, Long::sum));
        assertThat(counts.read()).isEqualTo(list.planted().size());
        assertThat(counts.fresh()).isEqualTo(expected.get(RowClass.NEW));
        assertThat(counts.possibleDuplicates()).isEqualTo(expected.get(RowClass.POSSIBLE_DUPLICATE));
        assertThat(counts.rejected()).isEqualTo(expected.get(RowClass.REJECTED));
        assertThat(counts.empty()).isEqualTo(expected.get(RowClass.EMPTY));
    }

    private static void named(Planted planted, RowAccount row) {
        Defect defect = planted.defect();
        assertThat(row.of()).as(planted.row() + " " + defect).isEqualTo(defect.of);
        if (!defect.key.isEmpty()) {
            assertThat(row.problems()).as(planted.row() + " " + defect).anySatisfy(problem -> {
                assertThat(problem.key()).isEqualTo(defect.key);
                assertThat(problem.origin()).isEqualTo(new Origin("list.csv", "", planted.row(), defect.column));
            });
        }
    }

    /// Every text of the row stands on the card: in its field, or as a line of a note.
    private static void kept(Planted planted, Card card) {
        Set<String> all = new HashSet<>();
        all.add(card.contact().name().full());
        card.affiliations().forEach(job -> all.add(job.companyName()));
        card.points().forEach(point -> all.add(point.written()));
        card.addresses().forEach(each -> all.add(each.address().toString()));
        all.addAll(card.notes().stream().map(Note::text).toList());
        String whole = String.join("\n", all);
        List<String> cells = planted.cells();
        for (int i = 0; i < cells.size(); i++) {
            for (String piece : pieces(PlantedList.COLUMNS.get(i), cells.get(i), planted.defect())) {
                assertThat(whole)
                        .as("%s of row %s", PlantedList.COLUMNS.get(i), planted.row())
                        .contains(piece);
            }
        }
        assertThat(card.contact().birthday() != null).isEqualTo(planted.defect() != Defect.NO_SUCH_DAY);
        assertThat(card.contact().types().isEmpty()).isEqualTo(planted.defect() == Defect.UNKNOWN_WORD);
    }

    private static List<String> pieces(String column, String cell, Defect defect) {
        if (cell.isEmpty()) {
            return List.of();
        }
        return switch (column) {
            case "Telefon" ->
                switch (defect) {
                    case NOT_AVAILABLE -> List.of();
                    case APOSTROPHE -> List.of(cell.substring(1));
                    case SEVERAL_PHONES -> List.of(cell.split(" / |; ", -1));
                    default -> List.of(cell);
                };
            case "PLZ" -> List.of(defect == Defect.LOST_ZERO ? "01067" : cell);
            case "Geburtstag" -> defect == Defect.NO_SUCH_DAY ? List.of("Geburtstag: " + cell) : List.of();
            case "Kontaktart" -> defect == Defect.UNKNOWN_WORD ? List.of("Kontaktart: " + cell) : List.of();
            case "Lieblingsfarbe" -> List.of("Lieblingsfarbe: " + cell);
            default -> List.of(cell.strip());
        };
    }

    @Test
    void aColumnWhoseDaysCanBeMonthsIsNamedAsAWhole() throws IOException {
        Path file = Files.writeString(
                folder.resolve("list.csv"), "Vorname,Nachname,Geburtstag\nAna,Cruz,03.04.71\nJan,Dahl,05.06.72\n");
        try (TempBook book = TempBook.open(folder.resolve("book"))) {
            assertThat(bring(book, file).problems())
                    .filteredOn(problem -> problem.key().equals("import.dates-unclear"))
                    .singleElement()
                    .extracting(Problem::arguments)
                    .asString()
                    .contains("Geburtstag");
        }
    }
}
