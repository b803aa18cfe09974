package org.aftercall.ui.companies;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.aftercall.change.Context;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.Intent;
import org.aftercall.change.RowEdit;
import org.aftercall.change.Values;
import org.aftercall.model.Address;
import org.aftercall.model.CompanyId;
import org.aftercall.model.ContactPoint;
import org.aftercall.model.OperationId;
import org.aftercall.model.PointKind;
import org.aftercall.model.PostalAddress;
import org.aftercall.store.Companies;
import org.aftercall.store.Edit;

/// The fields of a company while they are edited, and what became different.
final class CompanyForm {
    private final Companies.Card before;
    private final OperationId operation;
    private final Context seen;

    final StringProperty name = new SimpleStringProperty("");
    final StringProperty domain = new SimpleStringProperty("");
    final StringProperty owner = new SimpleStringProperty("");
    final List<Point> points = new ArrayList<>();
    final List<Place> places = new ArrayList<>();

    /// A phone or an e-mail of the company itself.
    ///
    /// @param id of its row, also before it is there
    record Point(UUID id, PointKind kind, String was, StringProperty written) {}

    /// An address, each part by itself.
    record Place(
            UUID id,
            Address was,
            StringProperty street,
            StringProperty postalCode,
            StringProperty city,
            StringProperty region,
            StringProperty country) {
        static Place of(UUID id, Address address) {
            return new Place(
                    id,
                    address,
                    new SimpleStringProperty(address.street()),
                    new SimpleStringProperty(address.postalCode()),
                    new SimpleStringProperty(address.city()),
                    new SimpleStringProperty(address.region()),
                    new SimpleStringProperty(address.country()));
        }

        Address now() {
            return new Address(
                    street.get().strip(),
                    city.get().strip(),
                    region.get().strip(),
                    postalCode.get().strip(),
                    country.get().strip());
        }
    }

    /// An address that is another one now.
    record Moved(Address from, Address to) {}

    /// @param seen what the book held when the form was opened
    CompanyForm(Companies.Card before, OperationId operation, Context seen, Supplier<UUID> ids) {
        this.before = before;
        this.operation = operation;
        this.seen = seen;
        name.set(before.company().name());
        domain.set(before.company().domain());
        owner.set(before.company().recordManager());
        for (ContactPoint point : before.points()) {
            points.add(new Point(
                    point.id().value(), point.kind(), point.written(), new SimpleStringProperty(point.written())));
        }
        for (PointKind kind : List.of(PointKind.Known.PHONE, PointKind.Known.EMAIL)) {
            if (before.points().stream().noneMatch(point -> point.kind().equals(kind))) {
                points.add(new Point(ids.get(), kind, "", new SimpleStringProperty("")));
            }
        }
        for (PostalAddress address : before.addresses()) {
            places.add(Place.of(address.id().value(), address.address()));
        }
        if (places.isEmpty()) {
            places.add(Place.of(ids.get(), Address.NONE));
        }
    }

    boolean isNamed() {
        return !name.get().isBlank();
    }

    /// The addresses that became others; one that is taken away moves nobody.
    List<Moved> moved() {
        return places.stream()
                .filter(place -> !place.now().isEmpty() && !place.now().equals(place.was()))
                .map(place -> new Moved(place.was(), place.now()))
                .toList();
    }

    /// Only what became different is written.
    Edit edit(String user) {
        CompanyId id = before.company().id();
        Edit edit = new Edit(operation, Intent.of(Intent.EDIT, name.get().strip()), user, seen);
        set(edit, Field.COMPANY_NAME, before.company().name(), name);
        set(edit, Field.COMPANY_DOMAIN, before.company().domain(), domain);
        set(edit, Field.COMPANY_MANAGER, before.company().recordManager(), owner);
        for (Point point : points) {
            String now = point.written().get().strip();
            if (now.equals(point.was())) {
                continue;
            }
            if (now.isEmpty()) {
                edit.delete(point.id());
                continue;
            }
            RowEdit row = edit.row(Entity.CONTACT_POINT, point.id()).set(Field.POINT_WRITTEN, Values.text(now));
            if (point.was().isEmpty()) {
                row.set(Field.POINT_KIND, Values.text(point.kind().code())).belongsTo(id.value());
            }
        }
        for (Place place : places) {
            if (place.now().equals(place.was())) {
                continue;
            }
            if (place.now().isEmpty()) {
                edit.delete(place.id());
                continue;
            }
            RowEdit row = edit.row(Entity.ADDRESS, place.id()).set(Field.ADDRESS_VALUE, Values.address(place.now()));
            if (place.was().isEmpty()) {
                row.belongsTo(id.value());
            }
        }
        return edit;
    }

    private void set(Edit edit, Field field, String was, StringProperty now) {
        if (!now.get().strip().equals(was)) {
            edit.row(Entity.COMPANY, before.company().id().value())
                    .set(field, Values.text(now.get().strip()));
        }
    }
}
