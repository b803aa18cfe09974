package org.aftercall.ui.today;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.aftercall.model.Channel;
import org.aftercall.model.ContactId;
import org.aftercall.text.Phones;
import org.aftercall.ui.kit.Background;
import org.aftercall.ui.kit.ContactGuard;
import org.aftercall.ui.kit.Glance;
import org.aftercall.ui.kit.Session;
import org.jspecify.annotations.Nullable;

/// What stands beside the list: the contact of the selected line, and how it is reached.
final class SideViewModel {
    private final Selection selection;
    private final Reading reading;
    private final Background background;
    private final Session session;
    private final ReadOnlyObjectWrapper<@Nullable Glance> side = new ReadOnlyObjectWrapper<>(this, "side", null);
    private ContactGuard guard = ContactGuard.NONE;

    SideViewModel(Selection selection, Reading reading, Background background, Session session) {
        this.selection = selection;
        this.reading = reading;
        this.background = background;
        this.session = session;
        selection.selectedProperty().addListener((_, _, _) -> refresh());
    }

    ReadOnlyObjectProperty<@Nullable Glance> sideProperty() {
        return side.getReadOnlyProperty();
    }

    /// Asks from now on before somebody gets in touch.
    void guardedBy(ContactGuard asked) {
        guard = asked;
    }

    boolean mayCall() {
        Glance shown = side.get();
        return shown != null && shown.mayCall() && !shown.phone().isEmpty();
    }

    boolean mayWrite() {
        Glance shown = side.get();
        return shown != null && shown.mayWrite() && !shown.email().isEmpty();
    }

    void call() {
        Glance shown = side.get();
        ContactId contact = selection.contact().orElse(null);
        if (shown != null && contact != null && mayCall()) {
            String address = Phones.dialled(shown.phone());
            guard.before(contact, Channel.Known.PHONE, () -> session.open(address));
        }
    }

    void write() {
        Glance shown = side.get();
        ContactId contact = selection.contact().orElse(null);
        if (shown != null && contact != null && mayWrite()) {
            String address = "mailto:" + shown.email().strip();
            guard.before(contact, Channel.Known.PERSONAL_EMAIL, () -> session.open(address));
        }
    }

    /// Reads anew what is known of the contact.
    void refresh() {
        ContactId contact = selection.contact().orElse(null);
        if (contact == null) {
            side.set(null);
            return;
        }
        background.work(
                () -> reading.side(contact).map(each -> each.doubted(guard.doubts(contact))),
                found -> {
                    if (contact.equals(selection.contact().orElse(null))) {
                        side.set(found.orElse(null));
                    }
                },
                session::failed);
    }
}
