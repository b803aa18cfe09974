package org.aftercall.ui.contact;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aftercall.model.ContactId;
import org.aftercall.model.PersonName;
import org.aftercall.store.ContactRow;
import org.aftercall.store.Matching;
import org.aftercall.store.Store;
import org.aftercall.text.Companies;
import org.aftercall.text.Emails;
import org.aftercall.text.Names;
import org.aftercall.text.Phones;

/// Who in the book looks like somebody who is being typed. Not for the screen's thread.
final class Duplicates {
    private static final int SHORTEST_LAST_NAME = 3;

    private final Store store;
    private final String country;

    /// @param country in which a number without one is read, may be empty
    Duplicates(Store store, String country) {
        this.store = store;
        this.country = country;
    }

    /// The one who is most alike: by e-mail, then by phone, then by name, those of the same company first.
    Optional<ContactRow> like(PersonName name, String company, String email, String phone) {
        Set<ContactId> found = new LinkedHashSet<>();
        Emails.comparable(email)
                .ifPresent(key ->
                        found.addAll(store.matching().byEmail(List.of(key)).getOrDefault(key, List.of())));
        String number = phone.isBlank() ? "" : Phones.read(phone, country).comparable();
        if (!number.isEmpty()) {
            found.addAll(store.matching().byPhone(List.of(number)).getOrDefault(number, List.of()));
        }
        found.addAll(named(name, company));
        if (!found.isEmpty()) {
            return store.contacts().rows(List.copyOf(found)).stream().findFirst();
        }
        return beginning(name);
    }

    private List<ContactId> named(PersonName name, String company) {
        if (name.first().isBlank() || name.last().isBlank()) {
            return List.of();
        }
        String key = Names.key(name);
        String firm = company.isBlank() ? "" : Companies.key(company);
        return store.matching().byName(List.of(key)).getOrDefault(key, List.of()).stream()
                .sorted((a, b) -> Boolean.compare(
                        !a.companyKey().equals(firm), !b.companyKey().equals(firm)))
                .map(Matching.Named::contact)
                .toList();
    }

    /// Somebody whose name begins like this, once enough of it is there.
    private Optional<ContactRow> beginning(PersonName name) {
        boolean enough = !name.first().isBlank() && name.last().strip().length() >= SHORTEST_LAST_NAME;
        return enough ? store.contacts().named(name.full(), 1).stream().findFirst() : Optional.empty();
    }
}
