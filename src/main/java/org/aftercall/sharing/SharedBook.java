package org.aftercall.sharing;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.aftercall.change.FrameCodec;
import org.aftercall.change.HybridClock;
import org.aftercall.change.ReplicaId;
import org.aftercall.change.VersionVector;
import org.aftercall.model.Refused;
import org.aftercall.store.Contents;
import org.aftercall.store.Faults;
import org.aftercall.store.Frames;
import org.aftercall.store.Journal;
import org.jspecify.annotations.Nullable;

/// The door to sharing: links a book to a folder that colleagues reach, and exchanges changes with them through it.
///
/// Not for several threads at once.
public final class SharedBook {
    /// What a guess of a passphrase costs, in rounds of PBKDF2 with HMAC-SHA-512 (decision 0013).
    public static final int ROUNDS = 600_000;

    /// Version of this program, as colleagues see it.
    static final String PROGRAM = "0.1.0";

    private final Parts parts;
    private final Memory memory;
    private final Tie tie;
    private @Nullable Courier courier;

    /// What sharing needs from outside.
    ///
    /// @param dataset identity of the book
    /// @param local folder for what this laptop alone notes about sharing
    /// @param laptop name of this device
    /// @param isBook whether a book lies in a folder
    /// @param rounds what a guess of a passphrase costs that is made here
    public record Parts(
            UUID dataset,
            Frames frames,
            Attached attached,
            Path local,
            InstantSource clock,
            RandomGenerator random,
            Faults faults,
            String laptop,
            Predicate<Path> isBook,
            int rounds) {}

    public SharedBook(Parts parts) {
        this.parts = parts;
        memory = new FolderMemory(parts.local());
        tie = new Tie(parts.dataset(), memory, parts.random(), parts.rounds());
    }

    public boolean linked() {
        return tie.isThere();
    }

    /// The folder that it is shared in; empty if it is not.
    public Optional<Path> folder() {
        return linked() ? Optional.of(tie.folder()) : Optional.empty();
    }

    /// What colleagues call who works here; empty if the book is not shared.
    public String user() {
        return tie.user();
    }

    /// Whether only those who know six words can read what lies in the folder.
    public boolean locked() {
        return tie.lock().locked();
    }

    /// Where this laptop notes what it knows of sharing.
    Memory memory() {
        return memory;
    }

    /// Unties this book from the folder. Book and folder stay as they are; whoever wants can join again.
    public void leave() {
        tie.leave();
        courier = null;
    }

    /// Begins to share this book in a folder.
    ///
    /// @param user what colleagues call who works here
    /// @param book what the book is called
    /// @param locked whether only those who know a passphrase can read it
    /// @return the passphrase, said this once; empty if there is none
    /// @throws Refused if another book is shared there, or the folder cannot be used; nothing was changed
    public Optional<String> share(Path folder, String user, String book, boolean locked) {
        Optional<String> passphrase = tie.share(chosen(folder), user, book, locked);
        courier = null;
        return passphrase;
    }

    /// Links this book to the folder that it is shared in.
    ///
    /// @throws Refused if it is not this book; nothing was changed
    public void join(OpenedBook opened, String user) {
        if (!opened.dataset().equals(parts.dataset())) {
            throw new Refused("sharing.other-book", opened.folder().toString());
        }
        tie.to(opened.folder(), user, opened.lock(), opened.charter());
        courier = null;
    }

    /// One time to the folder and back; what has come is acknowledged at once.
    ///
    /// @throws Refused if this book is not shared
    public Round sync() {
        return sync(true);
    }

    /// @param once whether it may be the last time for a while
    Round sync(boolean once) {
        tie.mustKnowTheWords();
        return courier().go(once);
    }

    /// Brings the content of an attachment here, if a colleague has left it in the folder; otherwise the next exchanges
    /// ask for it.
    ///
    /// @return whether it is here
    /// @throws Refused if the disk does not take it
    public boolean fetch(String sha256) {
        if (!linked()) {
            return false;
        }
        try {
            return courier().fetch(sha256);
        } catch (TransportFailed _) {
            return false; // it stays on its way until the folder is back
        }
    }

    /// Takes in what a copy of this book has and this one has not (`sync.md`, amendment 11). Twice is nothing. The book
    /// need not be shared.
    ///
    /// @param copy journal of the copy; only read
    /// @param files contents of the attachments of the copy; only read
    /// @return what came, what waits for changes that neither has, and why another replica id must be taken before
    ///     the rest can be taken in
    public Round mergeCopy(Journal copy, Contents files) {
        return new CopyMerge(parts, tie.user()).take(copy, files);
    }

    /// How many changes are to be left in the folder, without a look into it.
    long outgoing() {
        return courier().outgoing();
    }

    /// Calls when something may have changed in the folder.
    public AutoCloseable watch(Runnable hint) {
        tie.mustBeThere();
        return transport().watch(hint);
    }

    /// The laptops that share the book, this one first, as far as [#sync] has heard of them.
    public List<Device> devices() {
        ReplicaId own = parts.frames().replica();
        VersionVector applied = parts.frames().applied();
        long last = applied.get(own);
        Set<ReplicaId> retired = new TreeSet<>(tie.retires());
        courier().devices().forEach(card -> retired.addAll(card.retired()));
        return courier().devices().stream()
                .map(card -> new Device(
                        card.replica(),
                        card.user(),
                        card.laptop(),
                        Instant.ofEpochMilli(card.at()),
                        card.replica().equals(own),
                        retired.contains(card.replica()),
                        Math.max(0, last - card.applied().get(own)),
                        retired.contains(card.replica())
                                ? Optional.empty()
                                : written(card.applied().get(own) + 1),
                        Math.max(0, card.applied().get(card.replica()) - applied.get(card.replica()))))
                .sorted(Comparator.comparing((Device device) -> !device.own())
                        .thenComparing(Device::retired)
                        .thenComparing(Device::user)
                        .thenComparing(Device::id))
                .toList();
    }

    /// When a change of this laptop was made; empty if there is none of that number.
    private Optional<Instant> written(long seq) {
        ReplicaId own = parts.frames().replica();
        List<Instant> found = new ArrayList<>();
        if (seq <= parts.frames().applied().get(own)) {
            parts.frames()
                    .read(
                            own,
                            seq,
                            seq,
                            frame -> found.add(
                                    HybridClock.instant(FrameCodec.decode(frame).clock())));
        }
        return found.stream().findFirst();
    }

    /// A laptop that was taken out.
    ///
    /// @param passphrase the new one, said this once: what is written from now on is sealed with a new key, and
    ///     each of the others joins again with it; empty if the book is shared without one
    public record Retired(Device device, Optional<String> passphrase) {}

    /// Takes a lost laptop out: nobody waits for it any more, and if it comes back it begins as a new one. What
    /// it holds stays on it; what is written later it cannot read, if the book needs a passphrase.
    ///
    /// @param device its id, or the name of its person or its own if only one has it
    /// @throws Refused if there is none or there are several
    public Retired retire(String device) {
        List<Device> fitting = devices().stream()
                .filter(each -> each.id().toString().equals(device)
                        || each.user().equalsIgnoreCase(device)
                        || each.laptop().equalsIgnoreCase(device))
                .toList();
        if (fitting.size() != 1) {
            throw new Refused(fitting.isEmpty() ? "sharing.unknown-device" : "sharing.several-devices", device);
        }
        if (fitting.getFirst().own()) {
            throw new Refused("sharing.own-device");
        }
        tie.mustKnowTheWords();
        Optional<String> passphrase = tie.lock().locked() ? Optional.of(tie.newWords()) : Optional.empty();
        tie.retire(fitting.getFirst().id());
        courier = null;
        return new Retired(fitting.getFirst(), passphrase);
    }

    /// Makes another key and other words for it: the old ones may be known to somebody who should not know them. The
    /// others type the new words once each; what lies in the folder already stays readable with the old ones.
    ///
    /// @return the words, said this once
    /// @throws Refused if the book is shared without words, or the folder is away
    public String renewWords() {
        tie.mustKnowTheWords();
        if (!tie.lock().locked()) {
            throw new Refused("sharing.without-words");
        }
        String passphrase = tie.newWords();
        courier = null;
        return passphrase;
    }

    /// Goes on with the words that somebody else has made new.
    ///
    /// @throws Refused if they are wrong, or the folder is away
    public void typeWords(String passphrase) {
        tie.mustBeThere();
        join(OpenedBook.open(tie.folder(), parts.dataset(), Optional.of(passphrase)), tie.user());
    }

    /// What moving to another folder came to.
    ///
    /// @param joined whether the book was there already, because a colleague had moved it or its path has changed
    /// @param files how many files were copied there
    public record Moved(Path folder, boolean joined, long files) {}

    /// Shares this book through another folder from now on. If it lies there already, this laptop goes on there; else
    /// everything is copied there, and the others follow in the same way. The old folder stays as it is.
    ///
    /// @throws Refused if the folder is not there or cannot be written, or another book is shared in it
    public Moved move(Path folder) {
        Moved moved = tie.move(chosen(folder));
        courier = null;
        return moved;
    }

    private Path chosen(Path folder) {
        return FolderChoice.outside(folder, parts.local(), parts.isBook());
    }

    private Courier courier() {
        tie.mustBeThere();
        Courier made = courier;
        if (made == null) {
            FolderTransport transport = transport();
            transport.removeUnfinished(parts.frames().replica());
            made = new Courier(
                    parts.dataset(),
                    parts.frames(),
                    parts.attached(),
                    transport,
                    tie.lock(),
                    memory,
                    parts.clock(),
                    parts.random(),
                    parts.faults(),
                    new Courier.Self(tie.user(), parts.laptop(), PROGRAM, tie.retires()));
            courier = made;
        }
        return made;
    }

    private FolderTransport transport() {
        return new FolderTransport(Charters.root(tie.folder(), parts.dataset()));
    }
}
