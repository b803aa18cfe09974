package org.aftercall.ui.sharing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.aftercall.change.Context;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.Intent;
import org.aftercall.change.Values;
import org.aftercall.lookup.Viewer;
import org.aftercall.model.ContactId;
import org.aftercall.model.OperationId;
import org.aftercall.model.PersonName;
import org.aftercall.model.PointKind;
import org.aftercall.search.Finder;
import org.aftercall.sharing.Attached;
import org.aftercall.sharing.Exchange;
import org.aftercall.sharing.OpenedBook;
import org.aftercall.sharing.SharedBook;
import org.aftercall.store.Edit;
import org.aftercall.store.Faults;
import org.aftercall.store.TempBook;
import org.aftercall.ui.kit.AtOnce;
import org.aftercall.ui.kit.Destination;
import org.aftercall.ui.kit.Navigator;
import org.aftercall.ui.kit.Said;
import org.aftercall.wording.Words;
import org.jspecify.annotations.Nullable;

/// A laptop with a book, real exchange, and the model of the screen; nobody sleeps, everybody waits to be told.
final class Rig implements AutoCloseable {
    static final ZonedDateTime NOW = TempBook.MORNING.atZone(ZoneOffset.UTC);

    /// No thief is at work here, so a guess of a passphrase may be cheap.
    private static final int ROUNDS = 1_000;

    final TempBook book;
    final Exchange exchange;
    final Said said = new Said();
    final AtOnce background = new AtOnce();
    final List<Destination> gone = new ArrayList<>();
    final SharingViewModel model;
    final String user;

    @Nullable
    OpenedBook joined;

    private final Finder finder;
    private final LinkedBlockingQueue<Boolean> told = new LinkedBlockingQueue<>();

    Rig(Path place, long replica, String user) throws IOException {
        this.user = user;
        book = TempBook.open(Files.createDirectories(place), replica, Faults.NONE);
        SharedBook shared = new SharedBook(new SharedBook.Parts(
                TempBook.DATASET,
                book.store().frames(),
                Attached.of(book.store(), book.contents()),
                place.resolve("sharing"),
                () -> TempBook.MORNING,
                new SecureRandom(),
                Faults.NONE,
                user.toLowerCase(Locale.ROOT) + "-laptop",
                folder -> folder.equals(place),
                ROUNDS));
        exchange = new Exchange(shared, book.store(), () -> TempBook.MORNING);
        finder = Finder.open(place.resolve("search"), book.store(), () -> new Viewer(user, NOW.toLocalDate()));
        exchange.onStanding(_ -> told.add(true));
        book.store().onChange(_ -> told.add(true));
        model = new SharingViewModel(new SharingViewModel.Around(
                new Desk(exchange),
                book.store(),
                () -> finder,
                "Northgate",
                user,
                new Words(Locale.UK),
                background,
                said,
                new Navigator() {
                    @Override
                    public void go(Destination to) {
                        gone.add(to);
                    }

                    @Override
                    public void back() {}

                    @Override
                    public void forward() {}

                    @Override
                    public void close() {}
                },
                () -> NOW));
        model.refresh();
    }

    ContactId add(String first, String last) {
        UUID id = UUID.randomUUID();
        Edit edit = edit(null);
        edit.row(Entity.CONTACT, id).set(Field.CONTACT_NAME, Values.name(PersonName.of(first, last)));
        book.store().write(edit);
        return new ContactId(id);
    }

    void nickname(ContactId contact, String name) {
        Edit edit = edit(null);
        edit.row(Entity.CONTACT, contact.value()).set(Field.CONTACT_NICKNAME, Values.text(name));
        book.store().write(edit);
    }

    UUID phone(ContactId contact, String written) {
        UUID id = UUID.randomUUID();
        Edit edit = edit(null);
        edit.row(Entity.CONTACT_POINT, id)
                .set(Field.POINT_KIND, Values.text(PointKind.Known.PHONE.code()))
                .set(Field.POINT_WRITTEN, Values.text(written))
                .belongsTo(contact.value());
        book.store().write(edit);
        return id;
    }

    void number(UUID phone, String written) {
        Edit edit = edit(null);
        edit.row(Entity.CONTACT_POINT, phone).set(Field.POINT_WRITTEN, Values.text(written));
        book.store().write(edit);
    }

    void delete(ContactId contact) {
        Edit edit = edit(null);
        edit.delete(contact.value());
        book.store().write(edit);
    }

    private Edit edit(@Nullable Context seen) {
        return new Edit(new OperationId(UUID.randomUUID()), Intent.of(Intent.EDIT, "x"), user, seen);
    }

    SharingPicture picture() {
        return model.pictureProperty().get();
    }

    /// Waits until something is so, looking again whenever something was told.
    void until(String what, BooleanSupplier wanted) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (System.nanoTime() < end) {
            background.letTimePass();
            if (wanted.getAsBoolean()) {
                return;
            }
            told.poll(100, TimeUnit.MILLISECONDS);
        }
        throw new AssertionError("never so: " + what + ", but " + picture() + " and " + said.sentences());
    }

    @Override
    public void close() {
        exchange.close();
        finder.close();
        book.close();
    }

    /// Notes what is joined, and joins it in the same window.
    private final class Desk extends ExchangeDesk {
        Desk(Exchange exchange) {
            super(exchange);
        }

        @Override
        public CompletableFuture<Boolean> join(OpenedBook opened, String name, String as) {
            joined = opened;
            return with(shared -> {
                shared.join(opened, as);
                return false;
            });
        }

        @Override
        public void anew() {}
    }
}
