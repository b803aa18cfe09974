package org.aftercall.store.h2;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.aftercall.change.Field;
import org.aftercall.change.RowState;
import org.aftercall.change.Values;
import org.jspecify.annotations.Nullable;

/// A row on its way between the tables and the merge.
final class StoredRow {
    final RowTable table;
    final long id;
    final UUID uuid;
    final RowState state;
    final boolean isNew;
    boolean shown = true;

    /// Whether nothing but `shown` is to be written.
    boolean onlyShown;

    /// Local ids of the contact and the company it belongs to; null where there is none.
    @Nullable
    Long contactId;

    @Nullable
    Long companyId;

    @Nullable
    UUID contact;

    @Nullable
    UUID company;

    /// The contact it belonged to before, if it is another one now.
    @Nullable
    Long leftContactId;

    @Nullable
    UUID leftContact;

    @Nullable
    private UUID leftCompany;

    /// For a contact: what is derived from the rows that belong to it.
    Facts.@Nullable Derived facts;

    /// Whether values or siblings of it lie outside its table.
    boolean hadOdd;

    boolean hadSiblings;

    /// Whether it belonged to a contact and a company before this write.
    boolean hadBoth;

    StoredRow(RowTable table, long id, UUID uuid, RowState state, boolean isNew) {
        this.table = table;
        this.id = id;
        this.uuid = uuid;
        this.state = state;
        this.isNew = isNew;
    }

    void belongsTo(
            @Nullable Long newContactId,
            @Nullable UUID newContact,
            @Nullable Long newCompanyId,
            @Nullable UUID newCompany) {
        contactId = newContactId;
        contact = newContact;
        companyId = newCompanyId;
        company = newCompany;
    }

    /// Remembers whose it was, once it is known whose it is.
    void left(@Nullable Long formerId, @Nullable UUID former, @Nullable UUID formerCompany) {
        if (formerId != null && !formerId.equals(contactId)) {
            leftContactId = formerId;
            leftContact = former;
        }
        leftCompany = formerCompany == null || formerCompany.equals(company) ? null : formerCompany;
    }

    /// Ids of the rows it belonged to before this write, and does not any more.
    List<UUID> left() {
        return Stream.of(leftContact, leftCompany).filter(Objects::nonNull).toList();
    }

    /// Ids of the rows it belongs to, as its own cell names them.
    List<UUID> parents() {
        return Values.rows(state.visible(Field.BELONGS_TO));
    }
}
