package org.aftercall.ui.contact;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftercall.agenda.Ending;
import org.aftercall.agenda.Planning;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.Intent;
import org.aftercall.change.RowEdit;
import org.aftercall.change.Values;
import org.aftercall.model.Address;
import org.aftercall.model.ContactId;
import org.aftercall.model.OperationId;
import org.aftercall.model.PersonName;
import org.aftercall.model.PointKind;
import org.aftercall.model.Priority;
import org.aftercall.model.RelationshipType;
import org.aftercall.store.Edit;
import org.jspecify.annotations.Nullable;

/// A new contact as it was typed, and the one save that makes it. Texts may be empty.
///
/// @param next the first action, empty if none is planned
record NewPerson(
        ContactId id,
        PersonName name,
        String company,
        String title,
        String email,
        String phone,
        Address address,
        @Nullable RelationshipType type,
        Priority priority,
        Optional<Ending.Next> next) {
    /// The person's name, or the company's where nobody is named.
    String shown() {
        return name.isEmpty() ? company : name.full();
    }

    /// Asks the store whether the company is there already; not for the screen's thread.
    Edit edit(OperationId operation, Around around) {
        Edit edit = new Edit(operation, Intent.of(Intent.ADD, shown()), around.user(), null);
        RowEdit person = edit.row(Entity.CONTACT, id.value());
        person.set(Field.CONTACT_MANAGER, Values.text(around.user()));
        if (!name.isEmpty()) {
            person.set(Field.CONTACT_NAME, Values.name(name));
        }
        if (!priority.code().isEmpty()) {
            person.set(Field.CONTACT_PRIORITY, Values.text(priority.code()));
        }
        if (type != null) {
            person.set(Field.CONTACT_TYPES, Values.texts(List.of(type.code())));
        }
        job(edit, around);
        point(edit, PointKind.Known.EMAIL, email, around);
        point(edit, PointKind.Known.PHONE, phone, around);
        if (!address.isEmpty()) {
            edit.row(Entity.ADDRESS, edit.fresh(UUID.randomUUID()))
                    .set(Field.ADDRESS_VALUE, Values.address(address))
                    .belongsTo(id.value());
        }
        next.ifPresent(planned -> Planning.write(edit, id, planned, edit.fresh(UUID.randomUUID())));
        return edit;
    }

    /// A company that is there is used, another one is made.
    private void job(Edit edit, Around around) {
        if (company.isEmpty() && title.isEmpty()) {
            return;
        }
        RowEdit job = edit.row(Entity.AFFILIATION, edit.fresh(UUID.randomUUID()))
                .set(Field.AFFILIATION_CURRENT, Values.bool(true));
        if (!title.isEmpty()) {
            job.set(Field.AFFILIATION_TITLE, Values.text(title));
        }
        if (company.isEmpty()) {
            job.belongsTo(id.value());
            return;
        }
        Optional<UUID> known = Cells.company(around.store(), company);
        UUID firm = known.orElseGet(UUID::randomUUID);
        if (known.isEmpty()) {
            edit.row(Entity.COMPANY, firm).set(Field.COMPANY_NAME, Values.text(company));
        }
        job.belongsTo(id.value(), firm);
    }

    private void point(Edit edit, PointKind of, String written, Around around) {
        if (!written.isEmpty()) {
            RowEdit point = edit.row(Entity.CONTACT_POINT, edit.fresh(UUID.randomUUID()))
                    .set(Field.POINT_KIND, Values.text(of.code()))
                    .set(Field.POINT_WRITTEN, Values.text(written));
            ProfileWriting.country(point, ProfileLines.kind(of), around);
            point.belongsTo(id.value());
        }
    }
}
