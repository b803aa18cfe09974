package org.aftercall.ui.companies;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.Intent;
import org.aftercall.change.Values;
import org.aftercall.model.Address;
import org.aftercall.model.CompanyId;
import org.aftercall.model.ContactId;
import org.aftercall.model.ContactPoint;
import org.aftercall.model.OperationId;
import org.aftercall.model.PostalAddress;
import org.aftercall.store.Companies;
import org.aftercall.store.Edit;
import org.aftercall.ui.kit.AtOnce;
import org.aftercall.ui.kit.Destination;
import org.aftercall.ui.kit.Navigator;
import org.aftercall.ui.kit.Said;
import org.aftercall.ui.shell.SampleDay;
import org.aftercall.wording.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The list and the card without a toolkit, on a real book.
final class CompaniesTest {
    @TempDir
    private Path folder;

    private final Said said = new Said();
    private final AtOnce background = new AtOnce();
    private final List<Destination> went = new ArrayList<>();
    private final Navigator navigator = new Navigator() {
        @Override
        public void go(Destination to) {
            went.add(to);
        }

        @Override
        public void back() {}

        @Override
        public void forward() {}

        @Override
        public void close() {}
    };
    private SampleDay day;

    @BeforeEach
    void open() {
        day = SampleDay.open(folder);
    }

    @AfterEach
    void close() {
        day.close();
    }

    @Test
    void theListFindsAsOneTypesAndOpensWhatIsFound() {
        CompaniesViewModel list = list();
        list.ask();
        int all = day.store().companies().all(Companies.Order.NAME).size();
        assertThat(names(list))
                .hasSize(all)
                .containsSubsequence("Atelier Moreau", "Atlas Ceramics", "Vale Verde")
                .doesNotContain("");
        assertThat(list.countProperty().get()).isEqualTo(all + " companies");
        list.typedProperty().set("kolar");
        assertThat(names(list)).containsExactly("Kolář Instruments");
        assertThat(list.countProperty().get()).isEqualTo("1 of " + all);
        list.open(0);
        assertThat(went).containsExactly(new Destination.CompanyCard(company("kolar")));
        list.typedProperty().set("qxyzw");
        assertThat(list.isEmpty()).isTrue();
    }

    @Test
    void theListIsSortedAndFoundAtOnce() {
        CompaniesViewModel list = list();
        list.orderProperty().set(Companies.Order.PEOPLE);
        List<Integer> people = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            people.add(list.row(i).orElseThrow().people());
        }
        assertThat(people).hasSizeGreaterThan(2).isSortedAccordingTo(Comparator.reverseOrder());
        list.typedProperty().set("meridian");
        assertThat(names(list)).containsExactly("Meridian Labs");
    }

    @Test
    void theCardShowsPeopleAndWhatHappenedWithAllOfThem() {
        CompanyViewModel card = card("kolar");
        CompanyViewModel.Shown shown = card.shownProperty().get();
        assertThat(shown.people()).extracting(person -> person.contact().name()).containsExactly("Tomáš Novák");
        assertThat(shown.people().getFirst().lastReached()).isNotNull();
        assertThat(shown.past()).hasSize(3).extracting(Companies.Entry::name).containsOnly("Tomáš Novák");
        assertThat(shown.staff()).isEqualTo(new Companies.Staff(1, 0));
    }

    @Test
    void onlyWhatBecameDifferentIsSavedAndItIsTakenBackInOneGo() {
        CompanyViewModel card = card("kolar");
        card.edit();
        CompanyForm form = card.formProperty().get();
        form.name.set("Kolář Group");
        form.points.getFirst().written().set("+420 2 555 0100");
        card.save();
        assertThat(card.formProperty().get()).isNull();
        assertThat(said.sentences()).containsExactly("Kolář Group was changed.");
        Companies.Card saved = stored("kolar");
        assertThat(saved.company().name()).isEqualTo("Kolář Group");
        assertThat(saved.points()).extracting(ContactPoint::written).containsExactly("+420 2 555 0100");
        assertThat(saved.addresses()).isEmpty();

        undo();
        assertThat(stored("kolar").company().name()).isEqualTo("Kolář Instruments");
        assertThat(stored("kolar").points()).isEmpty();
    }

    @Test
    void aFormInWhichNothingChangedSavesNothing() {
        CompanyViewModel card = card("kolar");
        card.edit();
        card.save();
        assertThat(said.operations()).isEmpty();
        assertThat(card.formProperty().get()).isNull();
    }

    @Test
    void aCompanyKeepsAName() {
        CompanyViewModel card = card("kolar");
        card.edit();
        card.formProperty().get().name.set("  ");
        card.save();
        assertThat(card.troubleProperty().get()).isEqualTo("A company needs a name.");
        assertThat(said.operations()).isEmpty();
        card.cancel();
        assertThat(card.formProperty().get()).isNull();
    }

    @Test
    void aNewAddressIsOfferedToThoseWhoHaveTheOldOneOrNone() {
        Address old = new Address("Old Street 1", "Brno", "", "60200", "");
        CompanyId crescent = company("crescent");
        List<ContactId> staff = day.store().companies().people(crescent, 0, 100).stream()
                .map(person -> person.contact().id())
                .toList();
        Edit edit = new Edit(new OperationId(UUID.randomUUID()), Intent.of(Intent.EDIT), SampleDay.USER, null);
        address(edit, crescent.value(), old);
        address(edit, staff.get(0).value(), old);
        address(edit, staff.get(1).value(), new Address("Home 3", "Graz", "", "", ""));
        day.store().write(edit);
        CompanyViewModel card = card("crescent");
        card.edit();
        card.formProperty().get().places.getFirst().street().set("New Street 2");
        card.save();
        Moving moving = card.movingProperty().get();
        assertThat(moving.people()).hasSize(staff.size() - 1);

        card.moveAlong(moving.people().subList(0, 2));
        assertThat(card.movingProperty().get()).isNull();
        assertThat(said.sentences()).last().isEqualTo("2 people have the new address.");
        List<ContactId> moved =
                moving.people().subList(0, 2).stream().map(Moving.Person::id).toList();
        assertThat(moved).contains(staff.get(0));
        assertThat(streets(moved)).containsExactly("New Street 2", "New Street 2");
        assertThat(streets(List.of(staff.get(1)))).containsExactly("Home 3");
        undo();
        assertThat(streets(List.of(staff.get(0)))).containsExactly("Old Street 1");
    }

    @Test
    void onlyHereMovesNobody() {
        CompanyViewModel card = card("crescent");
        card.edit();
        card.formProperty().get().places.getFirst().street().set("New Street 2");
        card.save();
        assertThat(card.movingProperty().get()).isNotNull();
        card.moveAlong(List.of());
        assertThat(card.movingProperty().get()).isNull();
        assertThat(said.operations()).hasSize(1);
        assertThat(stored("crescent").addresses())
                .singleElement()
                .satisfies(address -> assertThat(address.address().street()).isEqualTo("New Street 2"));
    }

    private static void address(Edit edit, UUID of, Address address) {
        edit.row(Entity.ADDRESS, UUID.randomUUID())
                .set(Field.ADDRESS_VALUE, Values.address(address))
                .belongsTo(of);
    }

    private List<String> streets(List<ContactId> contacts) {
        return day.store().contacts().cards(contacts).stream()
                .flatMap(card -> card.addresses().stream())
                .map(PostalAddress::address)
                .map(Address::street)
                .toList();
    }

    private void undo() {
        day.store().undo(said.operations().getLast(), new OperationId(UUID.randomUUID()), SampleDay.USER);
    }

    private Companies.Card stored(String words) {
        return day.store().companies().card(company(words)).orElseThrow();
    }

    private CompanyId company(String words) {
        return day.finder().companies().find(words, 1).getFirst();
    }

    private CompanyViewModel card(String words) {
        CompanyViewModel card =
                new CompanyViewModel(day.store(), new Words(Locale.UK), background, said, navigator, SampleDay.USER);
        card.show(company(words));
        return card;
    }

    private CompaniesViewModel list() {
        return new CompaniesViewModel(day.store(), day::finder, new Words(Locale.UK), background, said, navigator);
    }

    private static List<String> names(CompaniesViewModel list) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            names.add(list.row(i).map(Companies.Row::name).orElse(""));
        }
        return names;
    }
}
