package org.aftercall.ui.companies;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.Intent;
import org.aftercall.change.Values;
import org.aftercall.model.Address;
import org.aftercall.model.Card;
import org.aftercall.model.CompanyId;
import org.aftercall.model.ContactId;
import org.aftercall.model.OperationId;
import org.aftercall.model.PostalAddress;
import org.aftercall.store.Edit;
import org.aftercall.store.Store;

/// The people of a company whose address changed, for whom it could be used too: those who have the old address, or
/// none.
///
/// @param to the new address
record Moving(String company, Address to, List<Person> people) {
    private static final int MOST = 1_000;

    Moving {
        people = List.copyOf(people);
    }

    /// @param row of the address that is replaced; a new one if the person has none
    record Person(ContactId id, String name, UUID row, boolean isNew) {}

    /// Who works there now and could move along.
    static Moving read(Store store, CompanyId company, String name, CompanyForm.Moved moved) {
        List<ContactId> staff = store.companies().people(company, 0, MOST).stream()
                .filter(person -> person.affiliation().current())
                .map(person -> person.contact().id())
                .toList();
        List<Person> people = new ArrayList<>();
        for (Card card : store.contacts().cards(staff)) {
            List<PostalAddress> theirs = card.addresses();
            String called = card.contact().shownName();
            if (theirs.isEmpty()) {
                people.add(new Person(card.contact().id(), called, UUID.randomUUID(), true));
            }
            theirs.stream()
                    .filter(address ->
                            !moved.from().isEmpty() && address.address().equals(moved.from()))
                    .findFirst()
                    .ifPresent(address -> people.add(
                            new Person(card.contact().id(), called, address.id().value(), false)));
        }
        return new Moving(name, moved.to(), people);
    }

    /// One save for all who move along.
    Edit edit(List<Person> chosen, String user) {
        Edit edit = new Edit(new OperationId(UUID.randomUUID()), Intent.of("address", company), user, null);
        for (Person person : chosen) {
            var row = edit.row(Entity.ADDRESS, person.row()).set(Field.ADDRESS_VALUE, Values.address(to));
            if (person.isNew()) {
                row.belongsTo(person.id().value());
            }
        }
        return edit;
    }
}
