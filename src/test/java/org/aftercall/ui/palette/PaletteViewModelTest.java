package org.aftercall.ui.palette;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.Intent;
import org.aftercall.change.Values;
import org.aftercall.model.ContactId;
import org.aftercall.model.OperationId;
import org.aftercall.store.Edit;
import org.aftercall.ui.kit.AtOnce;
import org.aftercall.ui.kit.Background;
import org.aftercall.ui.kit.Command;
import org.aftercall.ui.kit.Destination;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.Navigator;
import org.aftercall.ui.kit.Said;
import org.aftercall.ui.kit.SavedLookup;
import org.aftercall.ui.palette.Line.Item;
import org.aftercall.ui.shell.SampleDay;
import org.aftercall.wording.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Without a toolkit, on a real book.
final class PaletteViewModelTest {
    @TempDir
    private Path folder;

    private final Said said = new Said();
    private final List<String> went = new ArrayList<>();
    private final Navigator navigator = new Navigator() {
        @Override
        public void go(Destination to) {
            went.add(to.toString());
        }

        @Override
        public void back() {}

        @Override
        public void forward() {}

        @Override
        public void close() {
            went.add("closed");
        }
    };
    private SampleDay day;

    @BeforeEach
    void open() {
        day = SampleDay.open(folder);
        day.finder().await();
    }

    @AfterEach
    void close() {
        day.close();
    }

    @Test
    void contactsStandAboveCompaniesAboveWhatElseIsFound() {
        PaletteViewModel palette = palette(new AtOnce());
        palette.textProperty().set("ra");
        assertThat(titles(palette))
                .startsWith("CONTACTS", "Farida Rahmani", "Priya Raman", "Rachel Adeyemi")
                .contains("New contact “ra”", "Show all contacts with “ra”");
        palette.textProperty().set("crescent");
        assertThat(titles(palette)).containsSubsequence("CONTACTS", "COMPANIES", "Crescent Tools", "DO");
        assertThat(palette.selectedProperty().get().detail()).startsWith("Crescent Tools, ");
    }

    @Test
    void theHitsOfAWordAreMarkedWhateverItsAccents() {
        PaletteViewModel palette = palette(new AtOnce());
        palette.textProperty().set("nov");
        Item tomas = palette.selectedProperty().get();
        assertThat(tomas.title()).isEqualTo("Tomáš Novák");
        assertThat(tomas.hits())
                .singleElement()
                .satisfies(hit -> assertThat(tomas.title().substring(hit.from(), hit.to()))
                        .isEqualTo("Nov"));
        assertThat(tomas.detail()).isEqualTo("Kolář Instruments, Customer");
    }

    @Test
    void nothingTypedShowsTheLastContactsAndWhatIsLikely() {
        PaletteViewModel palette = palette(new AtOnce());
        palette.begin("");
        assertThat(titles(palette))
                .hasSize(1 + 5 + 1 + 2)
                .startsWith("RECENT CONTACTS")
                .endsWith("New action", "Settings");
    }

    @Test
    void aSignInFrontNarrowsWhatIsLookedFor() {
        PaletteViewModel palette = palette(new AtOnce());
        palette.textProperty().set("> set");
        assertThat(titles(palette)).containsExactly("DO", "Settings");
        palette.textProperty().set("@ra");
        assertThat(titles(palette)).containsExactly("CONTACTS", "Farida Rahmani", "Priya Raman", "Rachel Adeyemi");
        palette.textProperty().set("#all pros");
        assertThat(titles(palette)).containsExactly("LOOKUPS", "All prospects");
        assertThat(palette.selectedProperty().get().detail())
                .isEqualTo("lookup, "
                        + day.finder().counts(List.of("type:prospect")).getFirst());
    }

    @Test
    void groupsAreFoundBeforeLookupsAndEnterShowsWhoIsInOne() {
        PaletteViewModel palette = palette(new AtOnce());
        palette.textProperty().set("#n");
        assertThat(titles(palette)).containsExactly("GROUPS", "Newsletter EN", "LOOKUPS", "No next action");
        assertThat(palette.selectedProperty().get().detail())
                .isEqualTo("group, "
                        + day.finder().counts(List.of("group:newsletter")).getFirst());
        palette.enter();
        assertThat(went).containsExactly(new Destination.Contacts("group=\"Newsletter EN\"").toString());
        palette.textProperty().set("renewals");
        assertThat(titles(palette)).containsSubsequence("GROUPS", "Renewals 2027");
    }

    @Test
    void enterOpensAndControlEnterClosesOut() {
        PaletteViewModel palette = palette(new AtOnce());
        palette.textProperty().set("novak");
        palette.enter();
        palette.afterCall();
        ContactId tomas = id("novak");
        assertThat(went)
                .containsExactly(
                        new Destination.ContactCard(tomas, Destination.Neighbours.NONE).toString(),
                        new Destination.AfterCall(tomas, Optional.empty()).toString());
    }

    @Test
    void plannedWorkIsFoundByItsTitleAndClosedOut() {
        PaletteViewModel palette = palette(new AtOnce());
        palette.textProperty().set("renew");
        assertThat(titles(palette)).containsSubsequence("ACTIONS", "Renewal: confirm start date");
        palette.enter();
        assertThat(went)
                .singleElement()
                .asString()
                .startsWith("AfterCall")
                .contains(id("novak").toString());
    }

    @Test
    void tabShowsWhatCanBeDoneAndBackGoesOn() {
        PaletteViewModel palette = palette(new AtOnce());
        palette.textProperty().set("novak");
        palette.more();
        assertThat(titles(palette)).containsExactly("DO", "Call", "E-mail", "After call", "New action", "Open card");
        palette.enter();
        assertThat(said.opened()).containsExactly("tel:+420555010482");
        palette.textProperty().set("new");
        assertThat(titles(palette)).containsExactly("DO", "New action");
        assertThat(palette.back()).isTrue();
        assertThat(palette.textProperty().get()).isEqualTo("novak");
        assertThat(palette.selectedProperty().get().title()).isEqualTo("Tomáš Novák");
        assertThat(palette.back()).isFalse();
    }

    @Test
    void whoMustNotBeCalledIsNotCalled() {
        Edit refusal =
                new Edit(new OperationId(java.util.UUID.randomUUID()), Intent.of(Intent.EDIT), SampleDay.USER, null);
        refusal.row(Entity.CONSENT, java.util.UUID.randomUUID())
                .set(Field.CONSENT_CHANNEL, Values.text("phone"))
                .set(Field.CONSENT_ALLOWED, Values.bool(false))
                .belongsTo(id("novak").value());
        day.store().write(refusal);
        PaletteViewModel palette = palette(new AtOnce());
        palette.textProperty().set("novak");
        palette.more();
        assertThat(titles(palette)).contains("Do not call", "E-mail");
        palette.enter();
        assertThat(said.opened()).isEmpty();
    }

    @Test
    void aLineIsPlannedAndCanBeTakenBack() {
        PaletteViewModel palette = palette(new AtOnce());
        palette.textProperty().set("! call tomas in 3 months re renewal");
        assertThat(palette.selectedProperty().get().title())
                .isEqualTo("Call Tomáš Novák, Wed 24 February 2027, “renewal”");
        palette.enter();
        assertThat(said.sentences()).containsExactly("Call with Tomáš Novák planned: Wed 24 February 2027.");
        assertThat(went).containsExactly("closed");
        assertThat(open("novak")).contains("renewal 2027-02-24");
        day.store().undo(said.operations().getFirst(), new OperationId(java.util.UUID.randomUUID()), SampleDay.USER);
        assertThat(open("novak")).doesNotContain("renewal 2027-02-24");
    }

    @Test
    void whereSeveralAreMeantEachIsALine() {
        PaletteViewModel palette = palette(new AtOnce());
        palette.textProperty().set("! mail ra tomorrow");
        assertThat(titles(palette))
                .containsExactly(
                        "NEW ACTION",
                        "E-mail Farida Rahmani, Wed 25 November 2026",
                        "E-mail Priya Raman, Wed 25 November 2026",
                        "E-mail Rachel Adeyemi, Wed 25 November 2026");
        palette.move(1);
        palette.enter();
        assertThat(open("raman")).contains("E-mail 2026-11-25");
    }

    @Test
    void withoutADateNothingIsSavedAndTheFormOpens() {
        PaletteViewModel palette = palette(new AtOnce());
        palette.textProperty().set("! call novak");
        assertThat(palette.selectedProperty().get().title()).isEqualTo("Call Tomáš Novák, when?");
        palette.enter();
        assertThat(said.operations()).isEmpty();
        assertThat(went).containsExactly(new Destination.NewAction(Optional.of(id("novak"))).toString());
        palette.textProperty().set("! call novak yesterday");
        assertThat(palette.selectedProperty().get().detail()).isEqualTo("That is in the past.");
        palette.textProperty().set("! call nobodyofthatname tomorrow");
        assertThat(titles(palette))
                .containsExactly(
                        "NEW ACTION", "Nobody is found for “nobodyofthatname”.", "New contact “nobodyofthatname”");
    }

    @Test
    void whereNothingIsFoundEnterMakesANewContact() {
        PaletteViewModel palette = palette(new AtOnce());
        palette.textProperty().set("qxyzw");
        assertThat(titles(palette)).containsExactly("Nothing found. Enter makes a new contact “qxyzw”.");
        palette.enter();
        assertThat(went).containsExactly(new Destination.NewContact("qxyzw").toString());
    }

    @Test
    void aNewerKeyDropsTheOlderAnswer() {
        Late late = new Late();
        PaletteViewModel palette = palette(late);
        palette.textProperty().set("ra");
        palette.textProperty().set("novak");
        late.newestFirst();
        assertThat(titles(palette)).startsWith("CONTACTS", "Tomáš Novák").doesNotContain("Farida Rahmani");
    }

    /// Answers when it is told, the newest question first.
    private static final class Late implements Background {
        private final Deque<Runnable> waiting = new ArrayDeque<>();

        @Override
        public <T> void work(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
            waiting.push(() -> new AtOnce().work(work, done, failed));
        }

        @Override
        public void after(java.time.Duration delay, Runnable then) {}

        @Override
        public void onScreen(Runnable then) {}

        void newestFirst() {
            while (!waiting.isEmpty()) {
                waiting.pop().run();
            }
        }
    }

    @Test
    void aLookupThatTheUserHasSavedIsFoundByItsNameBeforeThoseOfTheProgram() {
        PaletteViewModel palette = palette(new AtOnce());
        palette.textProperty().set("fair");
        assertThat(titles(palette)).contains("Fair in Brno");
    }

    private PaletteViewModel palette(Background background) {
        return new PaletteViewModel(
                day.store(),
                day.today(),
                day::finder,
                new Words(Locale.UK),
                background,
                said,
                navigator,
                SampleDay.USER,
                List.of(new SavedLookup("", "Fair in Brno", "brno type:customer", Icon.SEARCH)),
                List.of(
                        Command.of(Command.Group.VIEW, "Settings", "Ctrl ,", () -> went.add("settings")),
                        Command.of(Command.Group.ACTION, "New action", "Ctrl Shift N", () -> went.add("action")),
                        Command.keyOnly(Command.Group.VIEW, "Move", "↑ ↓")));
    }

    private static List<String> titles(PaletteViewModel palette) {
        return palette.lines().stream()
                .map(line -> switch (line) {
                    case Line.Head head -> head.title();
                    case Item item -> item.title();
                })
                .toList();
    }

    private List<String> open(String words) {
        return day.store().contacts().card(id(words)).orElseThrow().open().stream()
                .map(action -> action.title() + " " + action.due())
                .toList();
    }

    private ContactId id(String words) {
        return day.finder().find(words, 1).rows().getFirst().id();
    }
}
