package org.aftercall.ui.contact;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import org.aftercall.agenda.Ending;
import org.aftercall.model.ActivityKind;
import org.aftercall.model.Address;
import org.aftercall.model.ContactId;
import org.aftercall.model.OperationId;
import org.aftercall.model.PersonName;
import org.aftercall.model.Priority;
import org.aftercall.model.RelationshipType;
import org.aftercall.store.ContactRow;
import org.aftercall.text.Names;
import org.aftercall.text.Signature;
import org.aftercall.text.WorkingDays;
import org.aftercall.ui.kit.DateText;
import org.aftercall.ui.kit.Destination;
import org.aftercall.ui.kit.Destination.Neighbours;
import org.aftercall.wording.Words;
import org.jspecify.annotations.Nullable;

/// A new contact while it is typed, with who looks like it. Knows no window.
public final class NewContactViewModel {
    private final Around around;
    private final Words words;
    private final Consumer<NewContactViewModel> again;
    private final OperationId operation = new OperationId(UUID.randomUUID());
    private final UUID contact = UUID.randomUUID();
    private final StringProperty first = property("first");
    private final StringProperty last = property("last");
    private final StringProperty company = property("company");
    private final StringProperty title = property("title");
    private final StringProperty email = property("email");
    private final StringProperty phone = property("phone");
    private final StringProperty city = property("city");
    private final StringProperty country = property("country");
    private final StringProperty action = property("action");
    private final ObjectProperty<@Nullable RelationshipType> type = new SimpleObjectProperty<>(this, "type", null);
    private final ObjectProperty<Priority> priority =
            new SimpleObjectProperty<>(this, "priority", Priority.Letter.NONE);
    private final ObjectProperty<ActivityKind> kind = new SimpleObjectProperty<>(this, "kind", ActivityKind.Known.CALL);
    private final DateText when;
    private final CompanyOffers offers;
    private final ReadOnlyObjectWrapper<Optional<ContactRow>> like =
            new ReadOnlyObjectWrapper<>(this, "like", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Signature.Found>> signature =
            new ReadOnlyObjectWrapper<>(this, "signature", Optional.empty());
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");
    private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper(this, "saving", false);
    private int asked;

    /// @param name what was typed already, empty for nothing
    /// @param again opens a form that was left, with all that was typed
    public NewContactViewModel(Around around, String name, Consumer<NewContactViewModel> again) {
        this.around = around;
        this.again = again;
        this.words = around.words();
        this.offers = new CompanyOffers(around);
        this.when = new DateText(words, this::now, WorkingDays.MONDAY_TO_FRIDAY);
        PersonName known = name.isBlank() ? PersonName.NONE : Names.split(name.strip());
        first.set(known.first());
        last.set(known.last());
        List.of(first, last, company, email, phone).forEach(each -> each.addListener((_, _, _) -> look()));
        List.of(first, last, company, action, when.textProperty())
                .forEach(each -> each.addListener((_, _, _) -> trouble.set("")));
        company.addListener((_, _, typed) -> offers.typed(typed));
        look();
    }

    private StringProperty property(String name) {
        return new SimpleStringProperty(this, name, "");
    }

    private LocalDateTime now() {
        return around.today().now().toLocalDateTime();
    }

    public StringProperty firstProperty() {
        return first;
    }

    public StringProperty lastProperty() {
        return last;
    }

    public StringProperty companyProperty() {
        return company;
    }

    public StringProperty titleProperty() {
        return title;
    }

    public StringProperty emailProperty() {
        return email;
    }

    public StringProperty phoneProperty() {
        return phone;
    }

    public StringProperty cityProperty() {
        return city;
    }

    public StringProperty countryProperty() {
        return country;
    }

    /// The first action, which may be left out.
    public StringProperty actionProperty() {
        return action;
    }

    public ObjectProperty<ActivityKind> kindProperty() {
        return kind;
    }

    public ObjectProperty<@Nullable RelationshipType> typeProperty() {
        return type;
    }

    public ObjectProperty<Priority> priorityProperty() {
        return priority;
    }

    public DateText when() {
        return when;
    }

    /// Companies whose name begins like what is typed, and a new one of that name.
    public ObservableList<CompanyOffers.Offer> companies() {
        return offers.list();
    }

    /// Who in the book looks like this.
    public ReadOnlyObjectProperty<Optional<ContactRow>> likeProperty() {
        return like.getReadOnlyProperty();
    }

    /// What was found in a text that was pasted; taken by the user alone.
    public ReadOnlyObjectProperty<Optional<Signature.Found>> signatureProperty() {
        return signature.getReadOnlyProperty();
    }

    /// What holds the save up, empty if nothing does.
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty savingProperty() {
        return saving.getReadOnlyProperty();
    }

    /// Somebody pastes into the first field.
    ///
    /// @return whether it is a signature, and so is proposed instead of pasted
    public boolean paste(String text) {
        boolean is = Signature.looksLikeOne(text);
        signature.set(is ? Optional.of(Signature.read(text)) : Optional.empty());
        return is;
    }

    /// Takes what was found; what is typed already stays.
    public void takeSignature() {
        signature.get().ifPresent(found -> {
            fill(first, joined(found.name().first(), found.name().middle()));
            fill(last, found.name().last());
            fill(title, found.title());
            fill(company, found.company());
            fill(email, found.emails().stream().findFirst().orElse(""));
            fill(phone, found.phones().stream().findFirst().orElse(""));
        });
        offers.withdraw();
        signature.set(Optional.empty());
    }

    public void leaveSignature() {
        signature.set(Optional.empty());
    }

    private static String joined(String a, String b) {
        return (a + " " + b).strip();
    }

    private static void fill(StringProperty field, String value) {
        if (field.get().isBlank()) {
            field.set(value);
        }
    }

    /// Takes one of the companies.
    public void choose(CompanyOffers.Offer offer) {
        offers.taking(() -> company.set(offer.name()));
    }

    /// The field is left.
    public void withdrawCompanies() {
        offers.withdraw();
    }

    /// Looks for somebody like this; the latest question wins.
    private void look() {
        asked++;
        int number = asked;
        PersonName name = name();
        String firm = company.get();
        String mail = email.get().strip();
        String dialled = phone.get().strip();
        around.background()
                .work(
                        () -> new Duplicates(around.store(), words.locale().getCountry())
                                .like(name, firm, mail, dialled),
                        found -> {
                            if (number == asked) {
                                like.set(found);
                            }
                        },
                        around.session()::failed);
    }

    /// Opens the one who is there already instead.
    public void openInstead() {
        like.get().ifPresent(row -> {
            leave();
            around.navigator().go(new Destination.ContactCard(row.id(), Neighbours.NONE));
        });
    }

    private PersonName name() {
        return PersonName.of(first.get().strip(), last.get().strip());
    }

    /// Whether something was typed that would be lost.
    public boolean isTouched() {
        return List.of(first, last, company, title, email, phone, city, country, action).stream()
                .anyMatch(each -> !each.get().isBlank());
    }

    /// Saves, closes the form and shows the card.
    public void save() {
        Optional<String> missing = missing();
        trouble.set(missing.orElse(""));
        if (saving.get() || missing.isPresent()) {
            return;
        }
        saving.set(true);
        NewPerson person = person();
        String shown = person.shown();
        around.background()
                .work(
                        () -> around.store().write(person.edit(operation, around)),
                        saved -> {
                            saving.set(false);
                            around.navigator().close();
                            around.session().saved(saved.operation(), words.say("newcontact.saved", shown));
                            around.navigator().go(new Destination.ContactCard(new ContactId(contact), Neighbours.NONE));
                        },
                        e -> {
                            saving.set(false);
                            around.session().failed(e);
                        });
    }

    private Optional<String> missing() {
        if (name().isEmpty() && company.get().isBlank()) {
            return Optional.of(words.say("newcontact.nobody"));
        }
        if (!when.troubleProperty().get().isEmpty()) {
            return Optional.of(when.troubleProperty().get());
        }
        if (!action.get().isBlank() && when.value().isEmpty()) {
            return Optional.of(words.say("newcontact.no-date"));
        }
        return action.get().isBlank() && when.value().isPresent()
                ? Optional.of(words.say("newcontact.no-action"))
                : Optional.empty();
    }

    private NewPerson person() {
        Optional<Ending.Next> next = action.get().isBlank()
                ? Optional.empty()
                : when.value()
                        .map(date -> new Ending.Next(
                                kind.get(), action.get().strip(), date.date(), date.time(), around.user()));
        return new NewPerson(
                new ContactId(contact),
                name(),
                company.get().strip(),
                title.get().strip(),
                email.get().strip(),
                phone.get().strip(),
                new Address("", city.get().strip(), "", "", country.get().strip()),
                type.get(),
                priority.get(),
                next);
    }

    /// Leaves the form. What was typed can be brought back.
    public void leave() {
        boolean touched = isTouched();
        around.navigator().close();
        if (touched) {
            around.session().say(words.say("newcontact.left"), words.say("newcontact.go-on"), () -> again.accept(this));
        }
    }
}
