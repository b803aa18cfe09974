package org.aftercall.ui.planning;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.aftercall.agenda.Ending;
import org.aftercall.agenda.Planning;
import org.aftercall.agenda.Today;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.Values;
import org.aftercall.model.Activity;
import org.aftercall.model.ActivityKind;
import org.aftercall.model.Card;
import org.aftercall.model.Priority;
import org.aftercall.model.Refused;
import org.aftercall.model.Repeat;
import org.aftercall.search.Finder;
import org.aftercall.store.ContactRow;
import org.aftercall.store.Edit;
import org.aftercall.store.Saved;
import org.aftercall.store.Store;
import org.aftercall.text.Reading;
import org.aftercall.text.WorkingDays;
import org.aftercall.ui.kit.Background;
import org.aftercall.ui.kit.DateText;
import org.aftercall.ui.kit.DraftKeeper;
import org.aftercall.ui.kit.Drafts;
import org.aftercall.ui.kit.Reminder;
import org.aftercall.ui.kit.Session;
import org.aftercall.wording.Words;
import org.jspecify.annotations.Nullable;

/// The state of “New action”: with whom, what, and when. Knows no window.
public final class PlanningViewModel {
    private static final int OFFERED = 6;

    private final Opening opening;
    private final Store store;
    private final Today today;
    private final Supplier<Finder> finder;
    private final Words words;
    private final Background background;
    private final Session session;
    private final String user;
    private final DraftKeeper keeper;

    private final StringProperty query = new SimpleStringProperty(this, "query", "");
    private final ObservableList<ContactRow> found = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable ContactRow> contact = new SimpleObjectProperty<>(this, "contact", null);
    private final ObjectProperty<ActivityKind> kind = new SimpleObjectProperty<>(this, "kind", ActivityKind.Known.CALL);
    private final StringProperty title = new SimpleStringProperty(this, "title", "");
    private final ObservableList<String> titles = FXCollections.observableArrayList();
    private final ObjectProperty<Priority> priority =
            new SimpleObjectProperty<>(this, "priority", Priority.Letter.NONE);
    private final DateText when;
    private final ObjectProperty<Repeat> repeat = new SimpleObjectProperty<>(this, "repeat", Repeat.Known.NEVER);
    private final ObjectProperty<Reminder> reminder = new SimpleObjectProperty<>(this, "reminder", Reminder.NONE);
    private final StringProperty owner = new SimpleStringProperty(this, "owner", "");
    private final ObservableList<String> owners = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");
    private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper(this, "saving", false);
    private int asked;
    private int askedTitles;

    /// @param finder not asked on the screen's thread
    /// @param usual how early it reminds as long as nobody says otherwise
    public PlanningViewModel(
            Opening opening,
            Store store,
            Today today,
            Supplier<Finder> finder,
            Words words,
            Background background,
            Session session,
            Drafts drafts,
            String user,
            Reminder usual) {
        this.opening = opening;
        this.store = store;
        this.today = today;
        this.finder = finder;
        this.words = words;
        this.background = background;
        this.session = session;
        this.user = user;
        this.keeper = new DraftKeeper(drafts, background, opening.form());
        this.when = new DateText(words, this::now, WorkingDays.MONDAY_TO_FRIDAY);
        owner.set(user);
        owners.add(user);
        reminder.set(usual);
        opening.contact().ifPresent(this::choose);
        if (!opening.draft().isEmpty()) {
            PlanText.read(opening.draft(), this);
            keeper.touch(() -> PlanText.write(this));
        }
        listen();
    }

    /// What is typed to find the contact.
    public StringProperty queryProperty() {
        return query;
    }

    /// Who was found for it, the best first.
    public ObservableList<ContactRow> found() {
        return found;
    }

    /// With whom; null while nobody is chosen.
    public ObjectProperty<@Nullable ContactRow> contactProperty() {
        return contact;
    }

    public ObjectProperty<ActivityKind> kindProperty() {
        return kind;
    }

    public StringProperty titleProperty() {
        return title;
    }

    /// The user's own earlier titles that begin as the one that is typed.
    public ObservableList<String> titles() {
        return titles;
    }

    public ObjectProperty<Priority> priorityProperty() {
        return priority;
    }

    public DateText when() {
        return when;
    }

    /// Whether it comes again once it is done.
    public ObjectProperty<Repeat> repeatProperty() {
        return repeat;
    }

    public ObjectProperty<Reminder> reminderProperty() {
        return reminder;
    }

    /// Name of the user who will do it.
    public StringProperty ownerProperty() {
        return owner;
    }

    /// Who could do it: the user, and those who work with the contact already.
    public ObservableList<String> owners() {
        return owners;
    }

    /// What holds the save up, empty if nothing does.
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty savingProperty() {
        return saving.getReadOnlyProperty();
    }

    /// What the form is called.
    public String name() {
        return words.say("planning.title");
    }

    public LocalDate day() {
        return today.day();
    }

    /// The action is with this contact.
    public void choose(ContactRow row) {
        contact.set(row);
        found.clear();
        priority.set(row.priority());
        background.work(() -> store.contacts().card(row.id()), card -> card.ifPresent(this::offer), session::failed);
    }

    /// Another contact is to be chosen.
    public void chooseAnother() {
        contact.set(null);
        query.set("");
    }

    /// Offers earlier titles for what is typed.
    public void offerTitles(String typed) {
        int number = ++askedTitles;
        background.work(
                () -> store.due().titles(typed, OFFERED),
                answer -> {
                    if (number == askedTitles) {
                        titles.setAll(answer.stream()
                                .filter(each -> !each.equals(typed))
                                .toList());
                    }
                },
                session::failed);
    }

    /// Offers no titles any more.
    public void withdrawTitles() {
        askedTitles++;
        titles.clear();
    }

    /// Saves; everything or nothing.
    ///
    /// @param done called once it is on the disk
    public void save(Runnable done) {
        ContactRow row = contact.get();
        if (saving.get() || isHeldUp(row) || row == null) {
            return;
        }
        Ending.Next next = next(when.value().orElseThrow());
        Edit edit = edit(row, next);
        saving.set(true);
        background.work(
                () -> {
                    Saved saved = store.write(edit);
                    keeper.drop();
                    return saved;
                },
                saved -> {
                    saving.set(false);
                    session.saved(
                            saved.operation(),
                            words.say(
                                    "planning.saved",
                                    words.choice("kind", next.kind().code()),
                                    row.name(),
                                    DateText.said(words, next.due(), next.time())));
                    done.run();
                },
                e -> {
                    saving.set(false);
                    if (e instanceof Refused refused) {
                        trouble.set(words.problem(refused.problem()));
                    } else {
                        session.failed(e);
                    }
                });
    }

    /// Leaves the form; what was typed stays as a draft.
    ///
    /// @return whether there was anything to keep
    public boolean leave() {
        if (!keeper.isTouched()) {
            return false;
        }
        background.work(keeper::keep, _ -> {}, session::failed);
        return true;
    }

    /// Throws the form away.
    public void discard() {
        background.work(keeper::discard, _ -> {}, session::failed);
    }

    private boolean isHeldUp(@Nullable ContactRow row) {
        trouble.set(missing(row).orElse(""));
        return !trouble.get().isEmpty();
    }

    private Optional<String> missing(@Nullable ContactRow row) {
        if (row == null) {
            return Optional.of(words.say("planning.missing.contact"));
        }
        if (title.get().isBlank()) {
            return Optional.of(words.say("problem.closeout.title-missing"));
        }
        if (!when.troubleProperty().get().isEmpty()) {
            return Optional.of(when.troubleProperty().get());
        }
        return when.value().isPresent() ? Optional.empty() : Optional.of(words.say("planning.missing.date"));
    }

    private Ending.Next next(Reading.Understood date) {
        return new Ending.Next(
                kind.get(),
                title.get(),
                date.date(),
                date.time(),
                owner.get(),
                repeat.get(),
                reminder.get().minutes());
    }

    private Edit edit(ContactRow row, Ending.Next next) {
        Edit edit = Planning.edit(row.id(), row.name(), next, opening.form(), user, opening.seen(), UUID::randomUUID);
        if (!priority.get().equals(row.priority())) {
            edit.row(Entity.CONTACT, row.id().value())
                    .set(Field.CONTACT_PRIORITY, Values.text(priority.get().code()));
        }
        return edit;
    }

    private void offer(Card card) {
        Set<String> names = new LinkedHashSet<>();
        names.add(user);
        names.add(card.contact().recordManager());
        card.open().stream().map(Activity::owner).forEach(names::add);
        names.add(owner.get());
        names.remove("");
        owners.setAll(names);
    }

    private LocalDateTime now() {
        return today.now().toLocalDateTime();
    }

    private void listen() {
        query.addListener((_, _, typed) -> find(typed));
        List.<ObservableValue<?>>of(query, contact, kind, title, priority, when.textProperty(), owner, repeat, reminder)
                .forEach(property -> property.addListener((_, _, _) -> {
                    trouble.set("");
                    keeper.changed(() -> PlanText.write(this));
                }));
    }

    /// A newer key drops the older answer.
    private void find(String typed) {
        int number = ++asked;
        if (typed.isBlank() || contact.get() != null) {
            found.clear();
            return;
        }
        background.work(
                () -> finder.get().find(typed, OFFERED).rows(),
                rows -> {
                    if (number == asked) {
                        found.setAll(rows);
                    }
                },
                session::failed);
    }
}
