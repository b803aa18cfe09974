package org.aftercall.ui.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.Intent;
import org.aftercall.change.Values;
import org.aftercall.grouping.Grouping;
import org.aftercall.model.ContactId;
import org.aftercall.model.Group;
import org.aftercall.model.OperationId;
import org.aftercall.model.PersonName;
import org.aftercall.search.Order;
import org.aftercall.store.Edit;
import org.aftercall.store.Groups;
import org.aftercall.ui.kit.Colouring;
import org.aftercall.ui.kit.SavedLookup;
import org.aftercall.ui.shell.SampleDay;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Without a toolkit, on a real book.
final class ContactsViewModelTest {
    @TempDir
    private Path folder;

    private OpenList list;
    private ContactsViewModel model;

    @BeforeEach
    void open() {
        list = new OpenList(SampleDay.open(folder), folder);
        model = list.model;
    }

    @AfterEach
    void close() {
        list.close();
    }

    @Test
    void theListFollowsAGroupThatGetsAnotherNameAndLetsGoOfOneThatIsDeleted() {
        Grouping grouping = new Grouping(list.store(), SampleDay.USER);
        Group renewals = list.model.tallyProperty().get().groups().stream()
                .map(Groups.Counted::group)
                .filter(group -> group.name().startsWith("Renewals"))
                .findFirst()
                .orElseThrow();
        long all = list.model.size();
        list.model.filtersProperty().set(Filters.NONE.withGroup(renewals));
        int in = list.model.size();
        assertThat(in).isPositive().isLessThan((int) all);
        grouping.rename(new OperationId(UUID.randomUUID()), renewals, "Gold");
        list.settle();
        assertThat(list.model.asked()).isEqualTo("group=\"Gold\"");
        assertThat(list.model.size()).isEqualTo(in);
        assertThat(list.model.tallyProperty().get().groups())
                .contains(new Groups.Counted(new Group(renewals.id(), "Gold"), in));
        grouping.delete(
                new OperationId(UUID.randomUUID()),
                list.model.filtersProperty().get().group().orElseThrow());
        list.settle();
        assertThat(list.model.asked()).isEmpty();
        assertThat(list.model.size()).isEqualTo((int) all);
    }

    @Test
    void everybodyIsThereAndCounted() {
        long all = list.store().contacts().count();
        assertThat(model.pictureProperty().get().state()).isEqualTo(ContactsViewModel.State.LIST);
        assertThat(model.pictureProperty().get().total()).isEqualTo(all);
        assertThat(model.size()).isEqualTo(all);
        assertThat(list.names()).hasSize((int) all).contains("Tomáš Novák", "Marco Bellini");
        assertThat(model.tallyProperty().get().types()).containsEntry("candidate", 1L);
        assertThat(model.tallyProperty().get().lookups()).containsEntry("", all);
    }

    @Test
    void lettersNarrowTheListAndTheirHitsAreMarkedAtWordStarts() {
        model.typedProperty().set("mar");
        assertThat(model.pictureProperty().get().all())
                .isEqualTo(list.store().contacts().count());
        assertThat(list.names())
                .contains("Marco Bellini", "Kumar Swamy", "Léa Marchand")
                .doesNotContain("Tomáš Novák");
        Row kumar = row("Kumar Swamy");
        assertThat(cell(kumar, "name").hits()).isEmpty();
        assertThat(cell(kumar, "company").hits()).singleElement().satisfies(hit -> {
            assertThat(hit.from()).isZero();
            assertThat(hit.to()).isEqualTo(3);
        });
        model.typedProperty().set("");
        assertThat(list.names()).contains("Tomáš Novák");
    }

    @Test
    void aHitInANoteIsSaidWithItsLine() {
        model.typedProperty().set("agreement");
        assertThat(list.names()).containsExactly("Tomáš Novák");
        assertThat(row("Tomáš Novák").note().orElseThrow().text())
                .isEqualTo("found in note: Data sheet and draft agreement attached.");
        assertThat(row("Tomáš Novák").note().orElseThrow().hits()).isNotEmpty();
    }

    @Test
    void theNextActionIsSaidInWords() {
        assertThat(list.next("Farida Rahmani")).containsExactly("Call, 5 d late");
        assertThat(list.next("Tomáš Novák")).containsExactly("Call, today");
        assertThat(list.next("Marta Kowalczyk")).containsExactly("none");
        assertThat(list.next("Ana Marinescu")).containsExactly("E-mail, 8 Dec");
        assertThat(row("Farida Rahmani").due()).isPresent();
        assertThat(row("Ana Marinescu").due()).isEmpty();
    }

    @Test
    void filtersAndLookupsNarrowWhatIsTyped() {
        model.typedProperty().set("mar");
        model.filtersProperty().set(Filters.NONE.withType("influencer").withType("candidate"));
        assertThat(model.asked()).isEqualTo("type:candidate,influencer mar");
        assertThat(list.names()).containsExactly("Marta Kowalczyk");
        model.clear();
        SavedLookup customers = model.lookups().stream()
                .filter(each -> each.name().equals("A customers"))
                .findFirst()
                .orElseThrow();
        model.lookupProperty().set(customers);
        assertThat(list.names()).contains("Marco Bellini").doesNotContain("Mariam Haddad");
        assertThat((long) model.size())
                .isEqualTo(model.tallyProperty().get().lookups().get(customers.words()));
    }

    @Test
    void aSavedLookupIsThereInTheNextWindowUntilItIsRemoved() {
        model.typedProperty().set("mar");
        model.filtersProperty().set(Filters.NONE.withPriority("A"));
        List<String> found = list.names();
        model.saveLookup("A from March");
        assertThat(model.lookupProperty().get().name()).isEqualTo("A from March");
        assertThat(model.typedProperty().get()).isEmpty();
        assertThat(list.names()).isEqualTo(found).isNotEmpty();
        ContactsViewModel other = list.model();
        SavedLookup kept = other.lookups().getLast();
        assertThat(kept.words()).isEqualTo("pri:a mar");
        other.removeLookup(kept);
        assertThat(list.model().lookups()).noneMatch(SavedLookup::isOwn);
    }

    @Test
    void clicksOnAHeaderSortThisWayTheOtherWayAndNotAtAll() {
        model.typedProperty().set("mar");
        List<String> best = list.names();
        model.orderProperty().set(Sorting.then(model.orderProperty().get(), Order.By.NAME));
        List<String> sorted = list.names();
        assertThat(sorted.getFirst()).isEqualTo("Ana Marinescu");
        model.orderProperty().set(Sorting.then(model.orderProperty().get(), Order.By.NAME));
        assertThat(list.names()).isEqualTo(sorted.reversed());
        assertThat(list.model().orderProperty().get()).isEqualTo(Order.descending(Order.By.NAME));
        model.orderProperty().set(Sorting.then(model.orderProperty().get(), Order.By.NAME));
        assertThat(list.names()).isEqualTo(best);
    }

    @Test
    void shiftChoosesWhatIsBetweenAndGivesBackWhatIsLeft() {
        model.choosing().turnCurrent();
        model.move(2, false);
        model.move(1, true);
        model.move(1, true);
        assertThat(model.choosing().count()).isEqualTo(4);
        model.move(-1, true);
        assertThat(model.choosing().count()).isEqualTo(3);
        assertThat(model.choosing().selectionProperty().get().contains(at(0))).isTrue();
        assertThat(model.choosing().selectionProperty().get().contains(at(1))).isFalse();
        model.choosing().none();
        assertThat(model.choosing().count()).isZero();
    }

    @Test
    void allOfAQueryIsChosenWithExceptionsAndForgottenWithTheQuery() {
        model.typedProperty().set("mar");
        model.choosing().all();
        model.choosing().turnCurrent();
        assertThat(model.choosing().count()).isEqualTo(model.size() - 1);
        assertThat(model.choosing().selectionProperty().get().exceptions()).hasSize(1);
        model.typedProperty().set("mari");
        assertThat(model.choosing().count()).isZero();
        model.choosing().turnCurrent();
        model.typedProperty().set("");
        assertThat(model.choosing().count()).isOne();
    }

    @Test
    void nobodyMatchesOrNobodyIsThere() {
        model.typedProperty().set("marzipan");
        assertThat(model.pictureProperty().get().state()).isEqualTo(ContactsViewModel.State.NO_HITS);
        Path other = folder.resolve("other");
        try (OpenList empty = new OpenList(SampleDay.empty(other), other)) {
            assertThat(empty.model.pictureProperty().get().state()).isEqualTo(ContactsViewModel.State.NEW_BOOK);
        }
    }

    @Test
    void whatSomebodyElseWritesIsSeenAndTheUserStaysWithTheContact() {
        model.typedProperty().set("mar");
        model.move(3, false);
        String stood = model.currentRow().orElseThrow().name();
        int before = model.size();
        Edit edit = new Edit(new OperationId(new java.util.UUID(1, 2)), Intent.of(Intent.ADD), "Marek", null);
        edit.row(Entity.CONTACT, new java.util.UUID(3, 4))
                .set(Field.CONTACT_NAME, Values.name(PersonName.of("Marduk", "Early")));
        list.store().write(edit);
        list.settle();
        assertThat(model.size()).isEqualTo(before + 1);
        assertThat(model.currentRow().orElseThrow().name()).isEqualTo(stood);
    }

    private static Row.Cell cell(Row row, String column) {
        return row.cells().getOrDefault(column, Row.Cell.EMPTY);
    }

    @Test
    void theColoursTellWhatTheUserWantsToSee() {
        Row tomas = row("Tomáš Novák");
        assertThat(Tone.of(tomas, Colouring.TYPE).edge()).isEqualTo("edge-customer");
        assertThat(Tone.of(tomas, Colouring.PRIORITY).edge()).isEqualTo("edge-priority-A");
        assertThat(Tone.of(tomas, Colouring.OWNER).mark()).contains("tone-owner");
        assertThat(Tone.of(tomas, Colouring.SILENCE).edge()).isEqualTo("edge-fresh");
        assertThat(Tone.of(tomas, Colouring.NONE)).isEqualTo(Tone.NONE);
    }

    @ParameterizedTest
    @CsvSource({"0, FRESH", "30, FRESH", "31, QUIET", "90, QUIET", "91, SILENT", "-1, FRESH"})
    void silenceIsCountedInDaysAsTheLookupCountsIt(long days, Row.Silence silence) {
        assertThat(Row.Silence.after(days)).isEqualTo(silence);
    }

    private Row row(String name) {
        for (int i = 0; i < model.size(); i++) {
            Row row = model.row(i);
            if (row != null && row.name().equals(name)) {
                return row;
            }
        }
        throw new AssertionError(name + " is not in the list");
    }

    private ContactId at(int place) {
        return java.util.Objects.requireNonNull(model.row(place)).id();
    }
}
