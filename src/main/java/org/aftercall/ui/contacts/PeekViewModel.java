package org.aftercall.ui.contacts;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.aftercall.consent.Consents;
import org.aftercall.model.Channel;
import org.aftercall.model.ConsentEvent;
import org.aftercall.model.ContactId;
import org.aftercall.store.Store;
import org.aftercall.ui.kit.Background;
import org.aftercall.ui.kit.Glance;
import org.aftercall.ui.kit.Session;
import org.aftercall.wording.Words;
import org.jspecify.annotations.Nullable;

/// A look at the contact where the user is, without leaving the list.
final class PeekViewModel {
    private static final int LAST_TIMES = 3;

    private final ContactsViewModel list;
    private final Store store;
    private final Words words;
    private final Background background;
    private final Session session;
    private final Supplier<LocalDateTime> now;
    private final ZoneId zone;
    private final BooleanProperty open = new SimpleBooleanProperty(this, "open", false);
    private final ReadOnlyObjectWrapper<@Nullable Glance> glance = new ReadOnlyObjectWrapper<>(this, "glance", null);

    PeekViewModel(ContactsViewModel list, ContactsPage.Book book, Words words, Background background, Session session) {
        this.list = list;
        this.store = book.store();
        this.now = book.now();
        this.zone = book.zone();
        this.words = words;
        this.background = background;
        this.session = session;
        open.subscribe(_ -> look());
        list.currentProperty().subscribe(_ -> look());
        list.versionProperty().subscribe(_ -> look());
    }

    BooleanProperty openProperty() {
        return open;
    }

    /// Null while nothing is looked at, or as long as it is being read.
    ReadOnlyObjectProperty<@Nullable Glance> glanceProperty() {
        return glance.getReadOnlyProperty();
    }

    private void look() {
        ContactId contact = contact();
        if (!open.get() || contact == null) {
            glance.set(null);
            return;
        }
        LocalDate today = now.get().toLocalDate();
        background.work(
                () -> read(contact, today),
                found -> {
                    if (open.get() && contact.equals(contact())) {
                        glance.set(found.orElse(null));
                    }
                },
                session::failed);
    }

    private @Nullable ContactId contact() {
        return list.currentRow().map(Row::id).orElse(null);
    }

    private Optional<Glance> read(ContactId contact, LocalDate today) {
        return store.contacts()
                .card(contact)
                .map(card -> Glance.of(
                        card,
                        store.past().entries(contact, 0, LAST_TIMES),
                        refusals(card.consents()),
                        "",
                        words,
                        zone,
                        today));
    }

    private static Glance.Refusals refusals(List<ConsentEvent> events) {
        return new Glance.Refusals(
                Consents.standing(events),
                Consents.refusal(events, Channel.Known.PHONE).isEmpty(),
                Consents.refusal(events, Channel.Known.PERSONAL_EMAIL).isEmpty());
    }
}
