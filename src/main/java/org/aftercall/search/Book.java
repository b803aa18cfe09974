package org.aftercall.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.aftercall.lookup.OwnField;
import org.aftercall.model.Card;
import org.aftercall.model.Company;
import org.aftercall.model.CompanyId;
import org.aftercall.model.ContactId;
import org.aftercall.model.Group;
import org.aftercall.model.OperationId;
import org.aftercall.store.ChangeSet;
import org.aftercall.store.ContactRow;
import org.aftercall.store.Contacts.Searchable;
import org.aftercall.store.Position;
import org.aftercall.store.Store;
import org.aftercall.store.Upkeep.Touched;

/// What the search asks of an address book.
interface Book {
    Optional<Position> settled();

    Optional<Touched> touched(Position after, Position until);

    void eachSearchable(Consumer<Searchable> consumer);

    List<Searchable> searchable(Collection<ContactId> ids);

    Map<ContactId, List<String>> notes(Collection<ContactId> ids);

    List<Card> cards(Collection<ContactId> ids);

    List<ContactRow> rows(List<ContactId> ids);

    void eachCompany(Consumer<Company> consumer);

    List<Company> companies(Collection<CompanyId> ids);

    Set<ContactId> changedBy(OperationId operation);

    /// The user's own fields, whose names are words of a lookup.
    List<OwnField> ownFields();

    /// The groups that are there.
    List<Group> groups();

    AutoCloseable onChange(Consumer<ChangeSet> listener);

    static Book of(Store store) {
        AtLast<List<OwnField>> own = new AtLast<>(
                store,
                () -> store.contacts().userFields().stream()
                        .map(field -> new OwnField(field.slot(), field.name(), field.type()))
                        .toList());
        AtLast<List<Group>> groups = new AtLast<>(store, () -> store.groups().all());
        return new Book() {
            @Override
            public List<OwnField> ownFields() {
                return own.get();
            }

            @Override
            public List<Group> groups() {
                return groups.get();
            }

            @Override
            public Optional<Position> settled() {
                return store.upkeep().settled();
            }

            @Override
            public Optional<Touched> touched(Position after, Position until) {
                return store.upkeep().touched(after, until);
            }

            @Override
            public void eachSearchable(Consumer<Searchable> consumer) {
                store.contacts().eachSearchable(consumer);
            }

            @Override
            public List<Searchable> searchable(Collection<ContactId> ids) {
                return store.contacts().searchable(ids);
            }

            @Override
            public Map<ContactId, List<String>> notes(Collection<ContactId> ids) {
                return store.contacts().notes(ids);
            }

            @Override
            public List<Card> cards(Collection<ContactId> ids) {
                return store.contacts().cards(ids);
            }

            @Override
            public List<ContactRow> rows(List<ContactId> ids) {
                return store.contacts().rows(ids);
            }

            @Override
            public void eachCompany(Consumer<Company> consumer) {
                store.contacts().eachCompany(consumer);
            }

            @Override
            public List<Company> companies(Collection<CompanyId> ids) {
                return store.companies().named(ids);
            }

            @Override
            public Set<ContactId> changedBy(OperationId operation) {
                return store.operations().contacts(operation);
            }

            @Override
            public AutoCloseable onChange(Consumer<ChangeSet> listener) {
                return store.onChange(listener);
            }
        };
    }
}
