package org.aftercall.ui.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.RowEdit;
import org.aftercall.change.Value;
import org.aftercall.change.Values;
import org.aftercall.model.Affiliation;
import org.aftercall.model.Card;
import org.aftercall.model.ContactPoint;
import org.aftercall.model.PersonName;
import org.aftercall.model.PointStatus;
import org.aftercall.model.PostalAddress;
import org.aftercall.model.Priority;
import org.aftercall.model.RelationshipType;
import org.aftercall.store.Edit;
import org.aftercall.ui.kit.OwnKind;
import org.jspecify.annotations.Nullable;

/// Writes what became different in a profile into a save, and nothing else.
final class ProfileWriting {
    private final Edit edit;
    private final Card card;
    private final Around around;
    private final UUID contact;

    ProfileWriting(Edit edit, Card card, Around around) {
        this.edit = edit;
        this.card = card;
        this.around = around;
        this.contact = card.contact().id().value();
    }

    private RowEdit contact() {
        return edit.row(Entity.CONTACT, contact);
    }

    /// The parts of a name are one cell.
    void name(List<EditedLine.Text> texts) {
        PersonName before = card.contact().name();
        PersonName after = new PersonName(
                part(texts, before, EditedLine.About.Name.SALUTATION),
                part(texts, before, EditedLine.About.Name.FIRST),
                part(texts, before, EditedLine.About.Name.MIDDLE),
                part(texts, before, EditedLine.About.Name.LAST),
                part(texts, before, EditedLine.About.Name.SUFFIX));
        if (!after.equals(before)) {
            contact().set(Field.CONTACT_NAME, Values.name(after));
        }
    }

    private static String part(List<EditedLine.Text> texts, PersonName before, EditedLine.About.Name part) {
        return texts.stream()
                .filter(text -> text.about() == part)
                .map(text -> text.text().get().strip())
                .findFirst()
                .orElse(ProfileForm.part(before, part));
    }

    /// A title or a company where there was none makes a job; a company that is known is used.
    ///
    /// @param known the company of that name in the book
    void job(String title, Optional<String> company, Optional<UUID> known) {
        Affiliation job = card.current().orElse(null);
        if (company.isEmpty() && job != null) {
            if (!title.equals(job.title())) {
                edit.row(Entity.AFFILIATION, job.id().value()).set(Field.AFFILIATION_TITLE, Values.text(title));
            }
            return;
        }
        if (company.isEmpty() && title.isEmpty()) {
            return;
        }
        RowEdit row = edit.row(
                Entity.AFFILIATION, job == null ? UUID.randomUUID() : job.id().value());
        if (job == null) {
            row.set(Field.AFFILIATION_CURRENT, Values.bool(true));
        }
        if (!title.equals(job == null ? "" : job.title())) {
            row.set(Field.AFFILIATION_TITLE, Values.text(title));
        }
        if (company.isEmpty()) {
            row.belongsTo(contact);
            return;
        }
        UUID firm = known.orElseGet(UUID::randomUUID);
        if (known.isEmpty()) {
            edit.row(Entity.COMPANY, firm).set(Field.COMPANY_NAME, Values.text(company.get()));
        }
        row.belongsTo(contact, firm);
    }

    /// A single cell that became different.
    ///
    /// @param kind what it holds, where it is one of the user's own fields
    void text(EditedLine.Text text, OwnKind kind) {
        String now = text.text().get().strip();
        switch (text.about()) {
            case EditedLine.About.Name _, EditedLine.About.Company _ -> {}
            case EditedLine.About.Own(int slot) ->
                contact()
                        .userField(
                                slot,
                                Values.text(kind.stored(now, around.words()).orElse(now)));
            case EditedLine.About.Cell(Field field) -> cell(field, now);
        }
    }

    private void cell(Field field, String now) {
        if (field == Field.AFFILIATION_TITLE) {
            return;
        }
        Value value = field.kind() == Field.Kind.DAY
                ? Values.day(Cells.day(now, around.words()).orElse(null))
                : Values.text(now);
        if (field.entity() == Entity.CONTACT) {
            contact().set(field, value);
        } else {
            card.current()
                    .ifPresent(job ->
                            edit.row(Entity.AFFILIATION, job.id().value()).set(field, value));
        }
    }

    void point(EditedLine.Point point) {
        ContactPoint before = point.before();
        String written = point.written().get().strip();
        if (before == null) {
            if (!written.isEmpty() && !point.removed().get()) {
                fresh(point, written);
            }
            return;
        }
        if (point.removed().get() || written.isEmpty()) {
            edit.delete(point.row());
            return;
        }
        if (!written.equals(before.written())) {
            RowEdit row = row(point).set(Field.POINT_WRITTEN, Values.text(written));
            if (before.status() != PointStatus.Known.OK) {
                row.set(Field.POINT_STATUS, Values.text(PointStatus.Known.OK.code()));
            }
        }
        if (!point.kind().get().equals(before.kind())) {
            row(point).set(Field.POINT_KIND, Values.text(point.kind().get().code()));
        }
        if (point.preferred().get() != before.preferred()) {
            row(point).set(Field.POINT_PREFERRED, Values.bool(point.preferred().get()));
        }
    }

    private RowEdit row(EditedLine.Point point) {
        return edit.row(Entity.CONTACT_POINT, point.row());
    }

    private void fresh(EditedLine.Point point, String written) {
        RowEdit row = row(point)
                .set(Field.POINT_KIND, Values.text(point.kind().get().code()))
                .set(Field.POINT_WRITTEN, Values.text(written));
        if (point.preferred().get()) {
            row.set(Field.POINT_PREFERRED, Values.bool(true));
        }
        country(row, ProfileLines.kind(point.kind().get()), around);
        row.belongsTo(contact);
    }

    /// A number without a country is read with that of the user.
    static void country(RowEdit row, CardPicture.Kind kind, Around around) {
        String country = around.words().locale().getCountry();
        if (kind == CardPicture.Kind.PHONE && !country.isEmpty()) {
            row.set(Field.POINT_COUNTRY, Values.text(country));
        }
    }

    void place(EditedLine.Place place) {
        PostalAddress before = place.before();
        boolean gone = place.removed().get() || place.address().isEmpty();
        if (before == null && !gone) {
            edit.row(Entity.ADDRESS, place.row())
                    .set(Field.ADDRESS_VALUE, Values.address(place.address()))
                    .belongsTo(contact);
        } else if (before != null && gone) {
            edit.delete(place.row());
        } else if (before != null && !place.address().equals(before.address())) {
            edit.row(Entity.ADDRESS, place.row()).set(Field.ADDRESS_VALUE, Values.address(place.address()));
        }
    }

    /// The first type is the one that is shown; the others stay.
    void marks(Priority priority, @Nullable RelationshipType type) {
        if (!priority.equals(card.contact().priority())) {
            contact().set(Field.CONTACT_PRIORITY, Values.text(priority.code()));
        }
        List<RelationshipType> before = card.contact().types();
        RelationshipType shown = before.isEmpty() ? null : before.getFirst();
        if (type == null ? shown == null : type.equals(shown)) {
            return;
        }
        List<String> after = new ArrayList<>();
        if (type != null) {
            after.add(type.code());
        }
        before.stream()
                .skip(1)
                .filter(each -> !each.equals(type))
                .map(RelationshipType::code)
                .forEach(after::add);
        contact().set(Field.CONTACT_TYPES, Values.texts(after));
    }
}
