package org.aftercall.sample;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.aftercall.change.Entity;
import org.aftercall.change.Intent;
import org.aftercall.change.RowChange;
import org.aftercall.model.CompanyId;
import org.aftercall.model.ContactId;
import org.aftercall.model.OperationId;
import org.aftercall.store.ChangeSet;
import org.aftercall.store.Edit;
import org.aftercall.store.Saved;
import org.aftercall.store.Store;

/// The invented people of a sample as they are in a book. The sample gives the same ids each time, so they are known
/// wherever and whenever they were written.
public final class InventedPeople {
    private static final int ENOUGH_TO_KNOW = 200;

    private final Store store;
    private final Set<ContactId> contacts = new LinkedHashSet<>();
    private final Set<CompanyId> companies = new LinkedHashSet<>();

    public InventedPeople(Store store, Sample sample) {
        this.store = store;
        for (RowChange row : sample.rows()) {
            if (row.entity() == Entity.CONTACT.number()) {
                contacts.add(new ContactId(row.row()));
            } else if (row.entity() == Entity.COMPANY.number()) {
                companies.add(new CompanyId(row.row()));
            }
        }
    }

    /// Whether one of them is in the book. Not for the screen's thread.
    public boolean areThere() {
        return !store.contacts().rows(List.copyOf(contacts)).isEmpty();
    }

    /// Whether a change may have brought them or taken them away.
    public boolean concerns(ChangeSet change) {
        return change.everything() || change.contacts().stream().anyMatch(contacts::contains);
    }

    /// Deletes them with everything that was noted and planned with them, and their companies unless somebody else
    /// works
    /// there. Nobody else is touched, and it can be undone like any other deletion.
    public Saved delete(OperationId operation, String user) {
        Edit edit = new Edit(operation, Intent.of(Intent.DELETE_SAMPLE), user, null);
        store.contacts()
                .rows(List.copyOf(contacts))
                .forEach(row -> edit.delete(row.id().value()));
        store.companies().named(companies).stream()
                .filter(company -> onlyInvented(company.id()))
                .forEach(company -> edit.delete(company.id().value()));
        return store.write(edit);
    }

    private boolean onlyInvented(CompanyId company) {
        return store.companies().people(company, 0, ENOUGH_TO_KNOW).stream()
                .allMatch(person -> contacts.contains(person.contact().id()));
    }
}
