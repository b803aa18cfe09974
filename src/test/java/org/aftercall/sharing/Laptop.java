package org.aftercall.sharing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.aftercall.change.Cell;
import org.aftercall.change.Context;
import org.aftercall.change.Deletes;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.Frame;
import org.aftercall.change.ReplicaId;
import org.aftercall.change.RowChange;
import org.aftercall.change.RowEdit;
import org.aftercall.change.Value;
import org.aftercall.change.Values;
import org.aftercall.change.Version;
import org.aftercall.store.Faults;
import org.jspecify.annotations.Nullable;

/// One laptop of a named scenario: a book in memory and the exchange of the product, in a place that a test arranges.
final class Laptop {
    static final Instant START = Instant.parse("2026-11-21T10:00:00Z");

    final SharedPlace.View place;
    final Set<ReplicaId> retires = new TreeSet<>();
    SimBook book;
    SimMemory memory = new SimMemory();
    SimContents contents = new SimContents();
    Faults faults = point -> {};
    private final Random random;
    private final Lock lock;
    private Instant wall = START;
    private @Nullable Courier courier;
    private @Nullable Round last;

    Laptop(long id, SharedPlace place) {
        this(id, place, Lock.NONE);
    }

    Laptop(long id, SharedPlace place, Lock lock) {
        this.place = place.view();
        this.lock = lock;
        random = new Random(id);
        book = new SimBook(new ReplicaId(id), () -> wall, Mistake.NONE);
    }

    ReplicaId id() {
        return book.replica();
    }

    void pass(Duration time) {
        wall = wall.plus(time);
    }

    /// The program is started again.
    void restart() {
        courier = null;
    }

    /// Goes on with another book, as after a restore.
    void goOn(SimBook from, long id) {
        book = from.as(new ReplicaId(id), () -> wall);
        courier = null;
    }

    Round sync() {
        Courier going = courier;
        if (going == null) {
            going = new Courier(
                    Given.DATASET,
                    book,
                    book.attached(contents),
                    place,
                    lock,
                    memory,
                    () -> wall,
                    random,
                    point -> faults.at(point),
                    new Courier.Self("user " + id(), "laptop", "1", retires));
            courier = going;
        }
        last = going.go();
        return last;
    }

    Round last() {
        return Objects.requireNonNull(last);
    }

    /// What it has read last of all laptops.
    List<Card> cards() {
        Courier going = courier;
        return going == null ? List.of() : List.copyOf(going.devices());
    }

    Frame save(Context seen, UUID row, int field, Value value) {
        return book.save(seen, List.of(new RowChange(Entity.CONTACT.number(), row, List.of(new Cell(field, value)))));
    }

    Frame write(UUID row, int field, String text) {
        return save(book.seen(), row, field, Value.of(text));
    }

    /// @return the SHA-256
    String attach(UUID row, byte[] bytes) {
        String sha256 = contents.keep(bytes);
        RowChange change = new RowEdit(Entity.ATTACHMENT, row)
                .set(Field.ATTACHMENT_SHA256, Values.text(sha256))
                .change();
        book.save(book.seen(), List.of(change));
        return sha256;
    }

    boolean fetch(String sha256) {
        return Objects.requireNonNull(courier).fetch(sha256);
    }

    Frame delete(UUID row) {
        Context seen = book.seen();
        return save(seen, row, Field.ALIVE, Deletes.deleted(seen, book.next()));
    }

    Frame forget(UUID row) {
        RowChange change = new RowEdit(Entity.FORGET, new UUID(0xF0, row.getLeastSignificantBits()))
                .set(Field.FORGET_ROWS, Values.rows(List.of(row)))
                .change();
        return book.save(book.seen(), List.of(change));
    }

    /// All that stands in a cell, in any order.
    List<String> standing(UUID row, int field) {
        return book.row(row).standing(field).stream()
                .map(Version::value)
                .map(value -> value instanceof Value.Text(String text) ? text : value.toString())
                .distinct()
                .sorted()
                .toList();
    }

    String shown(UUID row, int field) {
        return book.row(row)
                .winner(field)
                .map(Version::value)
                .map(value -> value instanceof Value.Text(String text) ? text : value.toString())
                .orElse("");
    }

    long has(Laptop other) {
        return book.applied().get(other.id());
    }
}
