package org.aftercall.ui.companies;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.aftercall.model.CompanyId;
import org.aftercall.model.ContactId;
import org.aftercall.model.OperationId;
import org.aftercall.model.Refused;
import org.aftercall.store.Companies;
import org.aftercall.store.Edit;
import org.aftercall.store.Store;
import org.aftercall.ui.kit.Background;
import org.aftercall.ui.kit.Destination;
import org.aftercall.ui.kit.Navigator;
import org.aftercall.ui.kit.Session;
import org.aftercall.wording.Words;
import org.jspecify.annotations.Nullable;

/// The card of a company: its own fields, its people, and what happened with all of them. Knows no window.
public final class CompanyViewModel {
    private static final int PAGE = 50;

    private final Store store;
    private final Words words;
    private final Background background;
    private final Session session;
    private final Navigator navigator;
    private final String user;

    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>(this, "shown", null);
    private final ObjectProperty<@Nullable CompanyForm> form = new SimpleObjectProperty<>(this, "form", null);
    private final ReadOnlyObjectWrapper<@Nullable Moving> moving = new ReadOnlyObjectWrapper<>(this, "moving", null);
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");
    private @Nullable CompanyId company;
    private int people = PAGE;
    private int entries = PAGE;
    private int question;

    /// What the card shows.
    ///
    /// @param past the latest entries, one more than are shown if there are more
    record Shown(
            Companies.Card card,
            Companies.Row row,
            Companies.Staff staff,
            List<Companies.Person> people,
            List<Companies.Entry> past,
            boolean morePast) {
        boolean morePeople() {
            return people.size() < staff.now() + staff.before();
        }
    }

    public CompanyViewModel(
            Store store, Words words, Background background, Session session, Navigator navigator, String user) {
        this.store = store;
        this.words = words;
        this.background = background;
        this.session = session;
        this.navigator = navigator;
        this.user = user;
        store.onChange(_ -> background.onScreen(this::read));
    }

    ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// The fields while they are edited; null while they are only shown.
    ObjectProperty<@Nullable CompanyForm> formProperty() {
        return form;
    }

    /// Who could use the new address too; null if nobody is to be asked.
    ReadOnlyObjectProperty<@Nullable Moving> movingProperty() {
        return moving.getReadOnlyProperty();
    }

    /// What holds the save up, empty if nothing does.
    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /// Shows another company from its beginning.
    public void show(CompanyId now) {
        if (!now.equals(company)) {
            company = now;
            people = PAGE;
            entries = PAGE;
            form.set(null);
            moving.set(null);
            shown.set(null);
        }
        read();
    }

    void open(ContactId contact) {
        navigator.go(new Destination.ContactCard(contact, Destination.Neighbours.NONE));
    }

    void list() {
        navigator.go(new Destination.Companies(""));
    }

    void showMorePeople() {
        people += PAGE;
        read();
    }

    void showMorePast() {
        entries += PAGE;
        read();
    }

    /// Whether something was changed and not saved.
    boolean isUnsaved() {
        CompanyForm edited = form.get();
        if (edited == null) {
            return false;
        }
        Edit edit = edited.edit(user);
        return !edit.changes().isEmpty() || !edit.deleted().isEmpty();
    }

    void edit() {
        Shown now = shown.get();
        if (now == null || form.get() != null) {
            return;
        }
        trouble.set("");
        form.set(new CompanyForm(now.card(), new OperationId(UUID.randomUUID()), store.seen(), UUID::randomUUID));
    }

    void cancel() {
        trouble.set("");
        form.set(null);
    }

    void save() {
        CompanyForm edited = form.get();
        CompanyId of = company;
        if (edited == null || of == null) {
            return;
        }
        if (!edited.isNamed()) {
            trouble.set(words.say("companies.nameless"));
            return;
        }
        Edit edit = edited.edit(user);
        if (edit.changes().isEmpty() && edit.deleted().isEmpty()) {
            cancel();
            return;
        }
        String name = edited.name.get().strip();
        Optional<CompanyForm.Moved> moved = edited.moved().stream().findFirst();
        background.work(
                () -> {
                    store.write(edit);
                    return moved.map(each -> Moving.read(store, of, name, each));
                },
                found -> {
                    cancel();
                    session.saved(edit.operation(), words.say("companies.saved", name));
                    moving.set(found.filter(each -> !each.people().isEmpty()).orElse(null));
                    read();
                },
                this::refused);
    }

    /// The new address is used for some of the people too.
    void moveAlong(List<Moving.Person> chosen) {
        Moving now = moving.get();
        moving.set(null);
        if (now == null || chosen.isEmpty()) {
            return;
        }
        Edit edit = now.edit(chosen, user);
        background.work(
                () -> store.write(edit),
                saved -> session.saved(saved.operation(), words.say("companies.moved", chosen.size())),
                session::failed);
    }

    private void refused(Exception cause) {
        if (cause instanceof Refused refused) {
            trouble.set(words.problem(refused.problem()));
        } else {
            session.failed(cause);
        }
    }

    private void read() {
        CompanyId of = company;
        if (of == null) {
            return;
        }
        int number = ++question;
        background.work(
                () -> read(of),
                found -> {
                    if (number == question) {
                        shown.set(found.orElse(null));
                    }
                },
                session::failed);
    }

    private Optional<Shown> read(CompanyId of) {
        return store.companies()
                .card(of)
                .flatMap(card -> store.companies().rows(List.of(of)).stream()
                        .findFirst()
                        .map(row -> {
                            List<Companies.Entry> past =
                                    new ArrayList<>(store.companies().past(of, 0, entries + 1));
                            boolean more = past.size() > entries;
                            return new Shown(
                                    card,
                                    row,
                                    store.companies().staff(of),
                                    store.companies().people(of, 0, people),
                                    more ? past.subList(0, entries) : past,
                                    more);
                        }));
    }
}
