package org.aftercall.ui.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.aftercall.change.Field;
import org.aftercall.model.Address;
import org.aftercall.model.Affiliation;
import org.aftercall.model.Contact;
import org.aftercall.model.ContactPoint;
import org.aftercall.model.PersonName;
import org.aftercall.model.PointKind;
import org.aftercall.model.PostalAddress;
import org.aftercall.model.Priority;
import org.aftercall.model.RelationshipType;
import org.aftercall.store.Contacts;
import org.aftercall.ui.kit.OwnKind;
import org.jspecify.annotations.Nullable;

/// The lines of a profile while somebody changes them: what there is, and what can be added. Knows no window.
public final class ProfileForm {
    private final Around around;
    private final Found found;
    private final Runnable changed;
    private List<Contacts.UserField> fields;
    private FieldWords words;
    private final ObservableList<EditedLine.Text> texts = FXCollections.observableArrayList();
    private final ObservableList<EditedLine.Point> points = FXCollections.observableArrayList();
    private final ObservableList<EditedLine.Place> places = FXCollections.observableArrayList();
    private final ObjectProperty<Priority> priority;
    private final ObjectProperty<@Nullable RelationshipType> type;

    /// Something that can be added.
    public sealed interface Addable {
        record NewPoint(PointKind kind) implements Addable {}

        enum NewPlace implements Addable {
            ADDRESS
        }

        record NewText(EditedLine.About about) implements Addable {}
    }

    /// @param changed told when something is typed
    ProfileForm(Around around, Found found, Runnable changed) {
        this.around = around;
        this.found = found;
        this.changed = changed;
        this.fields = found.fields();
        this.words = new FieldWords(around, fields);
        Contact contact = found.card().contact();
        this.priority = new SimpleObjectProperty<>(this, "priority", contact.priority());
        this.type = new SimpleObjectProperty<>(
                this, "type", contact.types().stream().findFirst().orElse(null));
        fill();
    }

    public ObservableList<EditedLine.Text> texts() {
        return texts;
    }

    public ObservableList<EditedLine.Point> points() {
        return points;
    }

    public ObservableList<EditedLine.Place> places() {
        return places;
    }

    public ObjectProperty<Priority> priorityProperty() {
        return priority;
    }

    /// Null for none.
    public ObjectProperty<@Nullable RelationshipType> typeProperty() {
        return type;
    }

    /// Takes in a field that was defined meanwhile: it is there to be filled.
    void know(List<Contacts.UserField> defined) {
        List<Contacts.UserField> before = fields;
        fields = defined;
        words = new FieldWords(around, defined);
        defined.stream()
                .filter(field -> before.stream().noneMatch(each -> each.id().equals(field.id())))
                .forEach(field -> text(new EditedLine.About.Own(field.slot()), ""));
    }

    private void fill() {
        Contact contact = found.card().contact();
        PersonName name = contact.name();
        for (EditedLine.About.Name part : EditedLine.About.Name.values()) {
            String now = part(name, part);
            boolean always = part == EditedLine.About.Name.FIRST || part == EditedLine.About.Name.LAST;
            if (always || !now.isBlank()) {
                text(part, now);
            }
        }
        Affiliation job = found.card().current().orElse(null);
        text(new EditedLine.About.Cell(Field.AFFILIATION_TITLE), job == null ? "" : job.title());
        if (job == null || job.company() == null) {
            text(EditedLine.About.Company.COMPANY, "");
        }
        for (Field field : Cells.TEXTS) {
            String now = Cells.text(found.card(), field, around.words());
            if (!now.isBlank()) {
                text(new EditedLine.About.Cell(field), now);
            }
        }
        fields.stream()
                .map(Contacts.UserField::slot)
                .filter(slot -> contact.userFields().containsKey(slot))
                .forEach(slot -> text(
                        new EditedLine.About.Own(slot),
                        words.kind(slot).said(contact.userFields().getOrDefault(slot, ""), around.words())));
        found.card().points().forEach(point -> points.add(point(UUID.randomUUID(), point, point.kind())));
        found.card().addresses().forEach(address -> places.add(place(UUID.randomUUID(), address)));
    }

    private void text(EditedLine.About about, @Nullable String before) {
        String now = before == null ? "" : before;
        texts.add(new EditedLine.Text(about, label(about), watched(now), now));
    }

    private String label(EditedLine.About about) {
        return switch (about) {
            case EditedLine.About.Name part -> words.label(part.name().toLowerCase(java.util.Locale.ROOT));
            case EditedLine.About.Cell(Field field) ->
                words.label(field.entity().number(), field.number()).orElse(field.name());
            case EditedLine.About.Company _ -> words.label("company");
            case EditedLine.About.Own(int slot) -> words.own(slot);
        };
    }

    private StringProperty watched(String text) {
        StringProperty property = new SimpleStringProperty(this, "text", text);
        property.addListener((_, _, _) -> changed.run());
        return property;
    }

    private EditedLine.Point point(UUID fresh, @Nullable ContactPoint before, PointKind kind) {
        return new EditedLine.Point(
                before == null ? fresh : before.id().value(),
                before,
                new SimpleObjectProperty<>(this, "kind", kind),
                watched(before == null ? "" : before.written()),
                new SimpleBooleanProperty(this, "preferred", before != null && before.preferred()),
                new SimpleBooleanProperty(this, "removed", false));
    }

    private EditedLine.Place place(UUID fresh, @Nullable PostalAddress before) {
        Address address = before == null ? Address.NONE : before.address();
        return new EditedLine.Place(
                before == null ? fresh : before.id().value(),
                before,
                watched(address.street()),
                watched(address.postalCode()),
                watched(address.city()),
                watched(address.region()),
                watched(address.country()),
                new SimpleBooleanProperty(this, "removed", false));
    }

    /// What is not there yet and can be added.
    public List<Addable> addable() {
        List<Addable> all = new ArrayList<>();
        Stream.of(
                        PointKind.Known.PHONE,
                        PointKind.Known.MOBILE,
                        PointKind.Known.EMAIL,
                        PointKind.Known.WEB,
                        PointKind.Known.LINKEDIN)
                .map(Addable.NewPoint::new)
                .forEach(all::add);
        all.add(Addable.NewPlace.ADDRESS);
        Stream<EditedLine.About> cells = Cells.TEXTS.stream().map(EditedLine.About.Cell::new);
        Stream<EditedLine.About> own = fields.stream().map(field -> new EditedLine.About.Own(field.slot()));
        Stream<EditedLine.About> names =
                Stream.of(EditedLine.About.Name.SALUTATION, EditedLine.About.Name.MIDDLE, EditedLine.About.Name.SUFFIX);
        Stream.of(cells, own, names)
                .flatMap(each -> each)
                .filter(about -> texts.stream().noneMatch(text -> text.about().equals(about)))
                .map(Addable.NewText::new)
                .forEach(all::add);
        return all;
    }

    /// What something that can be added is called.
    public String label(Addable addable) {
        return switch (addable) {
            case Addable.NewPoint(PointKind kind) -> around.words().choice("point", kind.code());
            case Addable.NewPlace _ -> words.label("address_value");
            case Addable.NewText(EditedLine.About about) -> label(about);
        };
    }

    /// Adds an empty line for it.
    public void add(Addable addable) {
        switch (addable) {
            case Addable.NewPoint(PointKind kind) -> points.add(point(UUID.randomUUID(), null, kind));
            case Addable.NewPlace _ -> places.add(place(UUID.randomUUID(), null));
            case Addable.NewText(EditedLine.About about) -> text(about, "");
        }
    }

    /// Makes one way to reach the person the preferred one among those of its kind.
    public void prefer(EditedLine.Point preferred) {
        boolean on = !preferred.preferred().get();
        for (EditedLine.Point each : points) {
            boolean alike = ProfileLines.kind(each.kind().get())
                    == ProfileLines.kind(preferred.kind().get());
            if (alike) {
                each.preferred().set(on && each.row().equals(preferred.row()));
            }
        }
    }

    /// What a line holds, where it is one of the user's own fields.
    OwnKind kind(EditedLine.Text text) {
        return text.about() instanceof EditedLine.About.Own(int slot) ? words.kind(slot) : OwnKind.TEXT;
    }

    /// What a line can be filled with, as it is said; empty where anything can be typed.
    List<String> options(EditedLine.Text text) {
        if (!(text.about() instanceof EditedLine.About.Own(int slot))) {
            return List.of();
        }
        return words.kind(slot) == OwnKind.YES_NO
                ? List.of(around.words().say("card.yes"), around.words().say("card.no"))
                : words.options(slot);
    }

    /// What stands in a line now; empty if nothing does.
    Optional<String> text(EditedLine.About about) {
        return texts.stream()
                .filter(text -> text.about().equals(about))
                .map(text -> text.text().get().strip())
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    static String part(PersonName name, EditedLine.About.Name part) {
        return switch (part) {
            case SALUTATION -> name.salutation();
            case FIRST -> name.first();
            case MIDDLE -> name.middle();
            case LAST -> name.last();
            case SUFFIX -> name.suffix();
        };
    }
}
