package org.aftercall.ui.contacts;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.aftercall.model.ContactId;
import org.aftercall.search.Finder;
import org.aftercall.store.Store;
import org.aftercall.ui.kit.Background;
import org.aftercall.ui.kit.Colouring;
import org.aftercall.ui.kit.Command;
import org.aftercall.ui.kit.Destination;
import org.aftercall.ui.kit.Jobs;
import org.aftercall.ui.kit.Memory;
import org.aftercall.ui.kit.ModalLayer;
import org.aftercall.ui.kit.Navigator;
import org.aftercall.ui.kit.Page;
import org.aftercall.ui.kit.Session;
import org.aftercall.wording.Words;

/// The list of contacts as a page of the window.
public final class ContactsPage implements Page {
    private final ContactsViewModel model;
    private final ContactsView view;

    /// What the list reads and writes.
    ///
    /// @param finder opened when first asked; not on the screen's thread
    /// @param user name of the person at the keyboard
    /// @param now the user's local time
    public record Book(Store store, Supplier<Finder> finder, String user, Supplier<LocalDateTime> now, ZoneId zone) {}

    /// Where the list is shown.
    ///
    /// @param layer for small forms
    /// @param scale size of the text, 1 for 100 %
    /// @param room width of the window as if the text were at 100 %
    /// @param rowHeight of a row of the list, as if the text were at 100 %
    /// @param colouring what the colours of the rows tell
    public record Place(
            Words words,
            Background background,
            Session session,
            Jobs jobs,
            Navigator navigator,
            Memory memory,
            ModalLayer layer,
            ObservableDoubleValue scale,
            DoubleBinding room,
            ObservableDoubleValue rowHeight,
            ObjectProperty<Colouring> colouring) {}

    public ContactsPage(Book book, Place place) {
        this.model = new ContactsViewModel(
                book.store(),
                book.finder(),
                place.words(),
                place.background(),
                place.session(),
                place.memory(),
                book.now(),
                book.zone());
        this.view = new ContactsView(model, book, place);
    }

    /// What the list holds.
    public ContactsViewModel model() {
        return model;
    }

    @Override
    public Region node() {
        return view;
    }

    @Override
    public void show(Destination.Place place) {
        if (place instanceof Destination.Contacts contacts) {
            model.ask(contacts.words());
            view.planFor(contacts.planning() ? contacts.words() : null);
        }
        model.show(true);
    }

    @Override
    public void focus() {
        view.focus();
    }

    @Override
    public List<Node> regions() {
        return view.regions();
    }

    @Override
    public List<Command> commands() {
        return view.commands();
    }

    @Override
    public Optional<ContactId> contact() {
        return model.currentRow().map(Row::id);
    }

    @Override
    public void leave() {
        view.planFor(null);
        model.show(false);
    }

    @Override
    public void resume() {
        model.show(true);
    }
}
