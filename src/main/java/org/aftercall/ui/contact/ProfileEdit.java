package org.aftercall.ui.contact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.aftercall.change.Field;
import org.aftercall.change.Intent;
import org.aftercall.model.Address;
import org.aftercall.model.Affiliation;
import org.aftercall.model.Contact;
import org.aftercall.model.ContactPoint;
import org.aftercall.model.OperationId;
import org.aftercall.model.PersonName;
import org.aftercall.model.PointKind;
import org.aftercall.model.PostalAddress;
import org.aftercall.model.Priority;
import org.aftercall.model.RelationshipType;
import org.aftercall.store.Contacts;
import org.aftercall.store.Edit;
import org.aftercall.ui.kit.OwnKind;
import org.jspecify.annotations.Nullable;

/// The profile while somebody changes it. Only what became different is written, all of it at once. Knows no window.
public final class ProfileEdit {
    private final Around around;
    private final Found found;
    private List<Contacts.UserField> fields;
    private FieldWords words;
    private final OperationId operation = new OperationId(UUID.randomUUID());
    private final ObservableList<Text> texts = FXCollections.observableArrayList();
    private final ObservableList<Point> points = FXCollections.observableArrayList();
    private final ObservableList<Place> places = FXCollections.observableArrayList();
    private final ObjectProperty<Priority> priority;
    private final ObjectProperty<@Nullable RelationshipType> type;
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");
    private boolean saving;

    /// What a line of text is for.
    public sealed interface About {
        /// A part of the name.
        enum Name implements About {
            SALUTATION,
            FIRST,
            MIDDLE,
            LAST,
            SUFFIX
        }

        /// A cell of the contact, or of the job that it has now.
        record Cell(Field field) implements About {}

        /// The company, while there is none.
        enum Company implements About {
            COMPANY
        }

        /// One of the user's own fields.
        record Own(int slot) implements About {}
    }

    /// A line of text.
    ///
    /// @param before what stands in the book
    public record Text(About about, String label, StringProperty text, String before) {
        boolean isChanged() {
            return !text.get().strip().equals(before);
        }
    }

    /// A phone, an e-mail or another way to reach the person.
    ///
    /// @param before null for a new one
    public record Point(
            UUID row,
            @Nullable ContactPoint before,
            ObjectProperty<PointKind> kind,
            StringProperty written,
            BooleanProperty preferred,
            BooleanProperty removed) {}

    /// An address.
    ///
    /// @param before null for a new one
    public record Place(
            UUID row,
            @Nullable PostalAddress before,
            StringProperty street,
            StringProperty postalCode,
            StringProperty city,
            StringProperty region,
            StringProperty country,
            BooleanProperty removed) {
        Address address() {
            return new Address(
                    street.get().strip(),
                    city.get().strip(),
                    region.get().strip(),
                    postalCode.get().strip(),
                    country.get().strip());
        }
    }

    /// Something that can be added.
    public sealed interface Addable {
        record NewPoint(PointKind kind) implements Addable {}

        enum NewPlace implements Addable {
            ADDRESS
        }

        record NewText(About about) implements Addable {}
    }

    ProfileEdit(Around around, Found found) {
        this.around = around;
        this.found = found;
        this.fields = found.fields();
        this.words = new FieldWords(around, fields);
        Contact contact = found.card().contact();
        this.priority = new SimpleObjectProperty<>(this, "priority", contact.priority());
        this.type = new SimpleObjectProperty<>(
                this, "type", contact.types().stream().findFirst().orElse(null));
        fill();
    }

    public ObservableList<Text> texts() {
        return texts;
    }

    public ObservableList<Point> points() {
        return points;
    }

    public ObservableList<Place> places() {
        return places;
    }

    public ObjectProperty<Priority> priorityProperty() {
        return priority;
    }

    /// Null for none.
    public ObjectProperty<@Nullable RelationshipType> typeProperty() {
        return type;
    }

    /// What holds the save up, empty if nothing does.
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    Found found() {
        return found;
    }

    /// Takes in a field that was defined meanwhile: it is there to be filled.
    void know(List<Contacts.UserField> defined) {
        List<Contacts.UserField> before = fields;
        fields = defined;
        words = new FieldWords(around, defined);
        defined.stream()
                .filter(field -> before.stream().noneMatch(each -> each.id().equals(field.id())))
                .forEach(field -> text(new About.Own(field.slot()), ""));
    }

    private void fill() {
        Contact contact = found.card().contact();
        PersonName name = contact.name();
        for (About.Name part : About.Name.values()) {
            String now = part(name, part);
            boolean always = part == About.Name.FIRST || part == About.Name.LAST;
            if (always || !now.isBlank()) {
                text(part, now);
            }
        }
        Affiliation job = found.card().current().orElse(null);
        text(new About.Cell(Field.AFFILIATION_TITLE), job == null ? "" : job.title());
        if (job == null || job.company() == null) {
            text(About.Company.COMPANY, "");
        }
        for (Field field : Cells.TEXTS) {
            String now = Cells.text(found.card(), field, around.words());
            if (!now.isBlank()) {
                text(new About.Cell(field), now);
            }
        }
        fields.stream()
                .map(Contacts.UserField::slot)
                .filter(slot -> contact.userFields().containsKey(slot))
                .forEach(slot -> text(
                        new About.Own(slot),
                        words.kind(slot).said(contact.userFields().getOrDefault(slot, ""), around.words())));
        found.card().points().forEach(point -> points.add(point(UUID.randomUUID(), point, point.kind())));
        found.card().addresses().forEach(address -> places.add(place(UUID.randomUUID(), address)));
    }

    private void text(About about, @Nullable String before) {
        String now = before == null ? "" : before;
        texts.add(new Text(about, label(about), watched(now), now));
    }

    private String label(About about) {
        return switch (about) {
            case About.Name part -> words.label(part.name().toLowerCase(java.util.Locale.ROOT));
            case About.Cell(Field field) ->
                words.label(field.entity().number(), field.number()).orElse(field.name());
            case About.Company _ -> words.label("company");
            case About.Own(int slot) -> words.own(slot);
        };
    }

    private StringProperty watched(String text) {
        StringProperty property = new SimpleStringProperty(this, "text", text);
        property.addListener((_, _, _) -> trouble.set(""));
        return property;
    }

    private Point point(UUID fresh, @Nullable ContactPoint before, PointKind kind) {
        return new Point(
                before == null ? fresh : before.id().value(),
                before,
                new SimpleObjectProperty<>(this, "kind", kind),
                watched(before == null ? "" : before.written()),
                new SimpleBooleanProperty(this, "preferred", before != null && before.preferred()),
                new SimpleBooleanProperty(this, "removed", false));
    }

    private Place place(UUID fresh, @Nullable PostalAddress before) {
        Address address = before == null ? Address.NONE : before.address();
        return new Place(
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
        Stream<About> cells = Cells.TEXTS.stream().map(About.Cell::new);
        Stream<About> own = fields.stream().map(field -> new About.Own(field.slot()));
        Stream<About> names = Stream.of(About.Name.SALUTATION, About.Name.MIDDLE, About.Name.SUFFIX);
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
            case Addable.NewText(About about) -> label(about);
        };
    }

    /// Adds an empty line for it.
    public void add(Addable addable) {
        switch (addable) {
            case Addable.NewPoint(PointKind kind) -> points.add(point(UUID.randomUUID(), null, kind));
            case Addable.NewPlace _ -> places.add(place(UUID.randomUUID(), null));
            case Addable.NewText(About about) -> text(about, "");
        }
    }

    /// Makes one way to reach the person the preferred one among those of its kind.
    public void prefer(Point preferred) {
        boolean on = !preferred.preferred().get();
        for (Point each : points) {
            boolean alike = ProfileLines.kind(each.kind().get())
                    == ProfileLines.kind(preferred.kind().get());
            if (alike) {
                each.preferred().set(on && each.row().equals(preferred.row()));
            }
        }
    }

    public boolean isChanged() {
        Edit now = edit(Optional.empty());
        return !now.changes().isEmpty() || !now.deleted().isEmpty();
    }

    /// Saves; everything or nothing.
    ///
    /// @param done called once it is on the disk
    void save(Runnable done) {
        Optional<String> missing = missing();
        trouble.set(missing.orElse(""));
        if (saving || missing.isPresent()) {
            return;
        }
        if (!isChanged()) {
            done.run();
            return;
        }
        saving = true;
        around.background()
                .work(
                        () -> around.store().write(edit(companyId())),
                        saved -> {
                            saving = false;
                            around.session()
                                    .saved(saved.operation(), around.words().say("card.saved", found.name()));
                            done.run();
                        },
                        e -> {
                            saving = false;
                            around.session().failed(e);
                        });
    }

    private Optional<String> missing() {
        for (Text each : texts) {
            boolean day = each.about() instanceof About.Cell(Field field) && field.kind() == Field.Kind.DAY;
            if (day && !each.text().get().isBlank() && day(each).isEmpty()) {
                return Optional.of(
                        around.words().say("card.edit.no-day", each.text().get().strip()));
            }
            boolean fits = !each.isChanged()
                    || kind(each).stored(each.text().get(), around.words()).isPresent();
            if (!fits) {
                return Optional.of(around.words()
                        .say(
                                kind(each) == OwnKind.DATE ? "card.edit.no-day" : "card.edit.no-number",
                                each.text().get().strip()));
            }
        }
        return Optional.empty();
    }

    /// What a line holds, where it is one of the user's own fields.
    OwnKind kind(Text text) {
        return text.about() instanceof About.Own(int slot) ? words.kind(slot) : OwnKind.TEXT;
    }

    /// What a line can be filled with, as it is said; empty where anything can be typed.
    List<String> options(Text text) {
        if (!(text.about() instanceof About.Own(int slot))) {
            return List.of();
        }
        return words.kind(slot) == OwnKind.YES_NO
                ? List.of(around.words().say("card.yes"), around.words().say("card.no"))
                : words.options(slot);
    }

    private Optional<LocalDate> day(Text text) {
        return Cells.day(text.text().get(), around.words());
    }

    /// The company that was typed, if the book has it already.
    private Optional<UUID> companyId() {
        return text(About.Company.COMPANY).flatMap(name -> Cells.company(around.store(), name));
    }

    private Optional<String> text(About about) {
        return texts.stream()
                .filter(text -> text.about().equals(about))
                .map(text -> text.text().get().strip())
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    /// @param company that is known by the name that was typed
    private Edit edit(Optional<UUID> company) {
        Edit edit = new Edit(operation, Intent.of(Intent.EDIT, found.name()), around.user(), found.seen());
        ProfileWriting writing = new ProfileWriting(edit, found.card(), around);
        writing.name(texts);
        writing.job(text(new About.Cell(Field.AFFILIATION_TITLE)).orElse(""), text(About.Company.COMPANY), company);
        texts.stream().filter(Text::isChanged).forEach(text -> writing.text(text, kind(text)));
        points.forEach(writing::point);
        places.forEach(writing::place);
        writing.marks(priority.get(), type.get());
        return edit;
    }

    static String part(PersonName name, About.Name part) {
        return switch (part) {
            case SALUTATION -> name.salutation();
            case FIRST -> name.first();
            case MIDDLE -> name.middle();
            case LAST -> name.last();
            case SUFFIX -> name.suffix();
        };
    }
}
