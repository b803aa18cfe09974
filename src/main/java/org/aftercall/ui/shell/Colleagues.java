package org.aftercall.ui.shell;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.aftercall.change.Cell;
import org.aftercall.change.Context;
import org.aftercall.change.Dot;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.Frame;
import org.aftercall.change.HybridClock;
import org.aftercall.change.Intent;
import org.aftercall.change.ReplicaId;
import org.aftercall.change.RowChange;
import org.aftercall.change.Value;
import org.aftercall.change.Values;
import org.aftercall.model.ContactId;
import org.aftercall.model.ContactPoint;
import org.aftercall.model.OperationId;
import org.aftercall.model.PointKind;
import org.aftercall.model.Problem;
import org.aftercall.sharing.Device;
import org.aftercall.sharing.Exchange;
import org.aftercall.sharing.Exchanged;
import org.aftercall.sharing.OpenedBook;
import org.aftercall.sharing.Standing;
import org.aftercall.sharing.TransportFailed.Trouble;
import org.aftercall.store.Store;
import org.aftercall.ui.sharing.SharingDesk;

/// The invented colleagues of the pictures: their laptops, and what they wrote at the same time as Ingrid.
final class Colleagues implements SharingDesk {
    private final List<Consumer<Standing>> listeners = new ArrayList<>();
    private Standing standing;

    Colleagues(Standing standing) {
        this.standing = standing;
    }

    /// Everybody is in step, or was when last heard of.
    static Standing inStep(Instant now) {
        return new Standing(
                Optional.of(Path.of("//server/office/aftercall")),
                Cast.USER,
                true,
                false,
                false,
                Optional.of(now.minus(Duration.ofMinutes(2))),
                Optional.empty(),
                Optional.empty(),
                0,
                0,
                Optional.empty(),
                List.of(),
                List.of(
                        device(1, Cast.USER, "ingrid", now, true, 0, 0),
                        device(2, "Marek Zieliński", "marek-t14", now.minus(Duration.ofMinutes(4)), false, 0, 0),
                        device(3, "Chiara Bruni", "chiara", now.minus(Duration.ofHours(16)), false, 31, 0),
                        device(4, "Kwame Mensah", "kwame", now.minus(Duration.ofDays(12)), false, 402, 0)),
                List.of(
                        exchanged(now, 2, 3, 1),
                        exchanged(now, 14, 0, 4),
                        exchanged(now, 31, 2, 0),
                        exchanged(now, 52, 12, 6),
                        new Exchanged(now.minus(Duration.ofMinutes(73)), 0, 0, Optional.of(Trouble.AWAY)),
                        exchanged(now, 968, 0, 9),
                        exchanged(now, 1002, 5, 2)));
    }

    /// The folder is away, and four changes wait, which nobody has.
    static Standing away(Instant now) {
        Standing before = inStep(now);
        Exchanged failed = new Exchanged(now.minus(Duration.ofMinutes(12)), 0, 0, Optional.of(Trouble.AWAY));
        return new Standing(
                before.folder(),
                before.user(),
                before.locked(),
                false,
                false,
                Optional.of(now.minus(Duration.ofMinutes(14))),
                Optional.of(Trouble.AWAY),
                Optional.of(now.minus(Duration.ofMinutes(12))),
                4,
                0,
                Optional.empty(),
                List.of(),
                waitingFor(now, now.minus(Duration.ofMinutes(15))),
                List.of(
                        failed,
                        exchanged(now, 14, 0, 4),
                        exchanged(now, 31, 2, 0),
                        exchanged(now, 52, 12, 6),
                        exchanged(now, 968, 0, 9),
                        exchanged(now, 1002, 5, 2)));
    }

    /// The colleagues, who lack what waits here, too.
    private static List<Device> waitingFor(Instant now, Instant marek) {
        long waiting = 4;
        return List.of(
                device(1, Cast.USER, "ingrid", now, true, 0, 0),
                device(2, "Marek Zieliński", "marek-t14", marek, false, waiting, 0),
                device(3, "Chiara Bruni", "chiara", now.minus(Duration.ofHours(16)), false, 31 + waiting, 0),
                device(4, "Kwame Mensah", "kwame", now.minus(Duration.ofDays(12)), false, 402 + waiting, 0));
    }

    /// A colleague has made new words, and another one has a newer version.
    static Standing asked(Instant now) {
        Standing before = inStep(now);
        Problem words = Problem.refused(
                "sharing.new-words", "Northgate", before.folder().orElseThrow().toString());
        Problem newer = new Problem("sharing.newer", Problem.Severity.NOTICE, List.of("3"), null);
        return new Standing(
                before.folder(),
                before.user(),
                before.locked(),
                false,
                false,
                before.last(),
                Optional.empty(),
                Optional.empty(),
                4,
                0,
                Optional.empty(),
                List.of(words, newer),
                waitingFor(now, now.minus(Duration.ofMinutes(4))),
                before.latest());
    }

    private static Device device(long id, String user, String laptop, Instant at, boolean own, long lacks, long ahead) {
        Optional<Instant> since = lacks == 0 ? Optional.empty() : Optional.of(at);
        return new Device(new ReplicaId(id), user, laptop, at, own, false, lacks, since, ahead);
    }

    private static Exchanged exchanged(Instant now, long minutes, long came, long went) {
        return new Exchanged(now.minus(Duration.ofMinutes(minutes)), came, went, Optional.empty());
    }

    /// Writes what two people wrote without having seen each other.
    static void writeTo(Store store, Instant now) {
        Context before = store.seen();
        ContactId daniel = named(store, "Daniel Okafor");
        ContactId aisha = named(store, "Aisha Bello");
        ContactId tomas = named(store, "Tomáš Novák");
        UUID phone = store.contacts().card(tomas).orElseThrow().points().stream()
                .filter(point -> point.kind() == PointKind.Known.PHONE)
                .map(ContactPoint::id)
                .findFirst()
                .orElseThrow()
                .value();
        store.apply(List.of(
                frame(
                        1,
                        now.minus(Duration.ofMinutes(52)),
                        before,
                        Cast.USER,
                        change(Entity.CONTACT, daniel.value(), Field.CONTACT_NICKNAME, Values.text("Dan")),
                        change(Entity.CONTACT, aisha.value(), Field.CONTACT_PRIORITY, Values.text("B")),
                        change(Entity.CONTACT_POINT, phone, Field.POINT_LABEL, Values.text("office"))),
                frame(
                        2,
                        now.minus(Duration.ofMinutes(31)),
                        before,
                        "Marek Zieliński",
                        change(Entity.CONTACT, daniel.value(), Field.CONTACT_NICKNAME, Values.text("Danny")),
                        change(Entity.CONTACT, aisha.value(), Field.CONTACT_PRIORITY, Values.text("A")),
                        change(Entity.CONTACT_POINT, phone, Field.POINT_LABEL, Values.text("direct line")))));
    }

    private static Frame frame(long replica, Instant at, Context seen, String user, RowChange... rows) {
        return new Frame(
                new Dot(new ReplicaId(replica), 1),
                HybridClock.of(at, 0),
                false,
                seen.vector(),
                seen,
                user,
                new OperationId(new UUID(5, replica)),
                Intent.of(Intent.EDIT, "Daniel Okafor"),
                false,
                0,
                List.of(rows));
    }

    private static RowChange change(Entity entity, UUID row, Field field, Value value) {
        return new RowChange(entity.number(), row, List.of(new Cell(field.number(), value)));
    }

    private static ContactId named(Store store, String name) {
        return store.contacts().named(name, 1).getFirst().id();
    }

    @Override
    public Standing standing() {
        return standing;
    }

    @Override
    public AutoCloseable onStanding(Consumer<Standing> listener) {
        listeners.add(listener);
        listener.accept(standing);
        return () -> listeners.remove(listener);
    }

    /// From now on it stands so.
    void stands(Standing now) {
        standing = now;
        listeners.forEach(listener -> listener.accept(now));
    }

    @Override
    public void now() {
        stands(standing);
    }

    @Override
    public CompletableFuture<Boolean> pause(boolean paused) {
        stands(standing);
        return CompletableFuture.completedFuture(paused);
    }

    @Override
    public <T> CompletableFuture<T> with(Exchange.Action<T> action) {
        return CompletableFuture.failedFuture(new IllegalStateException("nobody is there"));
    }

    @Override
    public CompletableFuture<Boolean> join(OpenedBook opened, String name, String user) {
        return CompletableFuture.failedFuture(new IllegalStateException("nobody is there"));
    }

    @Override
    public void anew() {
        stands(standing);
    }
}
