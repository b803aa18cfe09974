package org.aftercall.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.Intent;
import org.aftercall.change.Values;
import org.aftercall.model.Card;
import org.aftercall.model.Contact;
import org.aftercall.model.OperationId;
import org.aftercall.model.PersonName;
import org.aftercall.store.Edit;
import org.aftercall.store.Operations;
import org.aftercall.store.Progress;
import org.aftercall.store.TempBook;
import org.aftercall.store.Undone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Imports that build on each other, taken back in any order.
final class UndoneImportsTest {
    private static final String HEADER = "First name,Last name,Company,Title,E-mail,Phone,Language,Source,City\n";

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

    @Test
    void whoWasBuiltOnStaysAndIsNamedUntilThatIsTakenBackToo() throws IOException {
        OperationId first = bring("first.csv", """
                Ana,Cruz,Acme,,ana@a.org,,,,
                Ben,Stone,Acme,,ben@a.org,,,,
                """, Decisions.NONE);
        OperationId second = bring("second.csv", "Ana,Cruz,Acme,,ana@a.org,+49 30 123456,,,\n", Decisions.NONE);

        Undone undone = undo(first);

        assertThat(people()).containsExactly("Ana Cruz");
        assertThat(undone.counts()).containsOnlyKeys("undo.kept.people", "undo.kept.companies");
        assertThat(undone.counts()).containsEntry("undo.kept.people", 1L).containsEntry("undo.kept.companies", 1L);
        assertThat(book.store().operations().left())
                .containsExactly(
                        new Operations.Left(first, contacts().getFirst().id(), "Ana Cruz"));

        Undone rest = undo(second);

        assertThat(people()).isEmpty();
        assertThat(rest.counts()).containsOnlyKeys("undo.went.people").containsEntry("undo.went.people", 1L);
        assertThat(book.store().operations().left()).isEmpty();

        undo(rest.saved().operation());
        assertThat(people()).containsExactly("Ana Cruz");
        undo(undone.saved().operation());
        assertThat(people()).containsExactly("Ana Cruz", "Ben Stone");
        assertThat(book.store().operations().left()).isEmpty();
    }

    @Test
    void whoStaysAndStandsInAListAgainStaysBecauseOfThat() throws IOException {
        String ana = "Ana,Cruz,Acme,,ana@a.org,,,,\n";
        OperationId first = bring("first.csv", ana, Decisions.NONE);
        OperationId second = bring("second.csv", "Ana,Cruz,Acme,,ana@a.org,+49 30 123456,,,\n", Decisions.NONE);
        undo(first);

        OperationId again = bring("first.csv", ana, Decisions.NONE);
        undo(second);
        assertThat(people()).containsExactly("Ana Cruz");

        undo(again);
        assertThat(people()).isEmpty();
    }

    @Test
    void whoWasTypedOnStaysWhenWhatWasTypedIsDeletedByHand() throws IOException {
        OperationId first = bring("first.csv", "Ana,Cruz,Acme,,ana@a.org,,,,\n", Decisions.NONE);
        UUID note = UUID.randomUUID();
        UUID ana = contacts().getFirst().id().value();
        edit(edit -> edit.row(Entity.NOTE, note).belongsTo(ana).set(Field.NOTE_TEXT, Values.text("likes tea")));
        assertThat(undo(first).counts()).containsKey("undo.kept.people");
        edit(edit -> edit.delete(note));
        assertThat(people()).containsExactly("Ana Cruz");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void allOfThemInAnyOrderLeaveTheBookAsItWas(long seed) throws IOException {
        inAnyOrder(new Random(seed), 5, 14, 24);
    }

    /// So large that each undo is laid out in parts.
    @Test
    @Tag("long")
    void largeOnesToo() throws IOException {
        inAnyOrder(new Random(99), 3, 700, 900);
    }

    private void inAnyOrder(Random random, int imports, int rows, int people) throws IOException {
        for (int i = 0; i < 4; i++) {
            String last = "Last" + i;
            String email = "p" + i + "@mail.org";
            edit(edit -> {
                UUID contact = UUID.randomUUID();
                edit.row(Entity.CONTACT, contact).set(Field.CONTACT_NAME, Values.name(PersonName.of("First", last)));
                edit.row(Entity.CONTACT_POINT, UUID.randomUUID())
                        .belongsTo(contact)
                        .set(Field.POINT_KIND, Values.text("email"))
                        .set(Field.POINT_WRITTEN, Values.text(email));
            });
        }
        SortedSet<String> before = shown();
        List<OperationId> done = new ArrayList<>();
        for (int i = 0; i < imports; i++) {
            Decisions decisions = random.nextBoolean() ? Decisions.NONE : Decisions.NONE.withKnown(WhenThere.NEWER);
            done.add(bring("list-" + i + ".csv", list(random, rows, people), decisions));
        }
        List<OperationId> order = new ArrayList<>(done);
        Collections.shuffle(order, random);
        List<OperationId> undos = new ArrayList<>();
        SortedSet<String> all = shown();
        for (OperationId each : order) {
            undos.add(undo(each).saved().operation());
        }
        assertThat(shown()).isEqualTo(before);
        assertThat(book.store().operations().left()).isEmpty();
        undos.reversed().forEach(this::undo);
        assertThat(shown()).isEqualTo(all);
        assertThat(book.store().upkeep().check(Progress.NONE)).isEmpty();
    }

    private static String list(Random random, int rows, int people) {
        StringBuilder list = new StringBuilder();
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            numbers.add(i);
        }
        Collections.shuffle(numbers, random);
        for (int person : numbers.subList(0, rows)) {
            list.append("First,Last")
                    .append(person)
                    .append(maybe(random, "Company" + random.nextInt(people / 6 + 1)))
                    .append(maybe(random, "title " + random.nextInt(3)))
                    .append(",p" + person + "@mail.org")
                    .append(maybe(random, "+49 30 1000" + (100 + random.nextInt(900))))
                    .append(maybe(random, random.nextBoolean() ? "de" : "fr"))
                    .append(maybe(random, "fair " + random.nextInt(3)))
                    .append(maybe(random, "Town" + random.nextInt(3)))
                    .append('\n');
        }
        return list.toString();
    }

    private static String maybe(Random random, String text) {
        return random.nextInt(3) == 0 ? "," : "," + text;
    }

    private OperationId bring(String name, String rows, Decisions decisions) throws IOException {
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
        try (ImportPlan plan = importer.rehearse(file, options, UnaryOperator.identity(), Progress.NONE)) {
            return importer.commit(plan, Progress.NONE).operation().orElseThrow();
        }
    }

    private Undone undo(OperationId operation) {
        return book.store().undo(operation, new OperationId(UUID.randomUUID()), "Marek");
    }

    private void edit(Consumer<Edit> change) {
        Edit edit = new Edit(new OperationId(UUID.randomUUID()), Intent.of(Intent.EDIT), "Marek", null);
        change.accept(edit);
        book.store().write(edit);
    }

    private List<Contact> contacts() {
        List<Card> all = new ArrayList<>();
        book.store().contacts().each(all::add);
        return all.stream().map(Card::contact).toList();
    }

    private List<String> people() {
        return contacts().stream().map(Contact::shownName).sorted().toList();
    }

    /// All rows that are shown, with the values that are.
    private SortedSet<String> shown() {
        StringWriter dump = new StringWriter();
        book.store().upkeep().dump(dump);
        SortedSet<String> shown = new TreeSet<>();
        String row = "";
        String field = "";
        for (String line : dump.toString().lines().toList()) {
            if (!line.startsWith("  ")) {
                row = line;
                field = "";
                if (!row.endsWith(" hidden")) {
                    shown.add(row);
                }
                continue;
            }
            String name = line.substring(2, line.indexOf(" = "));
            String value = line.substring(0, line.lastIndexOf(" @"));
            boolean first = !name.equals(field);
            field = name;
            boolean said = !name.equals("alive") && !name.equals("field 252") && !value.endsWith(" = none");
            if (first && said && !row.endsWith(" hidden")) {
                shown.add(row + value);
            }
        }
        return shown;
    }
}
