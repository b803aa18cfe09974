package org.aftercall.sharing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import org.aftercall.change.Context;
import org.aftercall.change.Frame;
import org.aftercall.change.FrameCodec;
import org.aftercall.change.ReplicaId;
import org.aftercall.change.RowChange;
import org.jspecify.annotations.Nullable;

/// One laptop of the simulation: a book on its disk, notes beside it, its own sight of the folder, its own clock, and
/// the exchange of the product. Only the book and what is in the folder survive everything.
final class SimDevice {
    static final UUID DATASET = new UUID(7, 7);

    /// Stops the program at a named place.
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /// A form that was opened some time ago.
    record Form(Context seen) {}

    private final Random random;
    private final Mistake mistake;
    private final Lock lock;
    final SimSyncer.View view;
    final List<Form> forms = new ArrayList<>();
    SimBook book;
    SimMemory memory = new SimMemory();
    SimContents contents = new SimContents();
    private Instant wall;
    private @Nullable Courier courier;
    private boolean mayStop = true;
    private @Nullable SimBook backup;
    private SimMemory backupOfMemory = new SimMemory();
    private SimContents backupOfContents = new SimContents();
    Optional<Round> last = Optional.empty();

    SimDevice(Random random, Mistake mistake, Lock lock, SimSyncer.View view, Instant wall, @Nullable SimBook from) {
        this.random = random;
        this.mistake = mistake;
        this.lock = lock;
        this.view = view;
        this.wall = wall;
        ReplicaId id = new ReplicaId(random.nextLong());
        book = from == null ? new SimBook(id, () -> this.wall, mistake) : from.as(id, () -> this.wall);
    }

    /// Who has forgotten somebody keeps no content that no row names.
    void sweep() {
        if (book.forgotten() > 0) {
            contents.sweep(() -> book.named().keySet());
        }
    }

    /// Somebody wants to open what is attached.
    ///
    /// @return whether it is here
    boolean fetch(String sha256) {
        Courier going = courier;
        if (going == null) {
            return contents.has(sha256);
        }
        try {
            return going.fetch(sha256);
        } catch (Stopped stopped) {
            memory.crash(random);
            courier = null;
            return contents.has(sha256);
        } catch (TransportFailed _) {
            return false;
        }
    }

    void pass(long millis) {
        wall = wall.plusMillis(millis);
        view.clock(wall.toEpochMilli());
    }

    void setClock(Instant now) {
        wall = now;
        view.clock(wall.toEpochMilli());
    }

    void neverStops() {
        mayStop = false;
    }

    /// One exchange, perhaps stopped amid it.
    Optional<Round> sync() {
        Courier going = courier;
        if (going == null) {
            going = new Courier(
                    DATASET,
                    book,
                    book.attached(contents),
                    mistaken(),
                    lock,
                    memory,
                    () -> wall,
                    random,
                    point -> {
                        if (mayStop && random.nextInt(60) == 0) {
                            throw new Stopped();
                        }
                    },
                    new Courier.Self("user", "laptop", "1", new TreeSet<>()));
            courier = going;
        }
        try {
            Round round = going.go();
            sweep();
            last = Optional.of(round);
            if (round.identity().isPresent()) {
                renew(book);
            }
            return last;
        } catch (Stopped stopped) {
            memory.crash(random);
            courier = null;
            return Optional.empty();
        }
    }

    private Transport mistaken() {
        return switch (mistake) {
            case DATES_AS_CURSOR -> new Mistaken.Dates(view);
            case CONTENTS_NOT_LEFT -> new Mistaken.WithoutContents(view);
            case TRUNCATED_PREFIX -> new Mistaken.Prefix(view, lock);
            default -> view;
        };
    }

    void restart() {
        courier = null;
    }

    void backUp() {
        backup = book.as(book.replica(), () -> wall);
        backupOfMemory = memory.copy();
        backupOfContents = contents.copy();
    }

    /// @return whether there was a backup
    boolean restore() {
        SimBook from = backup;
        if (from == null) {
            return false;
        }
        forms.clear();
        memory = backupOfMemory.copy();
        contents = backupOfContents.copy();
        if (mistake == Mistake.REUSED_REPLICA) {
            book = from.as(book.replica(), () -> wall);
            courier = null;
        } else {
            renew(from);
        }
        return true;
    }

    private void renew(SimBook from) {
        book = from.as(new ReplicaId(random.nextLong()), () -> wall);
        courier = null;
    }

    Form open() {
        Form form = new Form(book.seen());
        forms.add(form);
        return form;
    }

    Frame save(Form form, List<RowChange> changes) {
        Frame frame = book.save(form.seen(), changes);
        if (forms.remove(form)) {
            forms.add(new Form(form.seen().with(frame.dot())));
        }
        return FrameCodec.decode(FrameCodec.encode(frame));
    }
}
