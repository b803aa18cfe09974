package org.aftercall.sharing;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.aftercall.change.ReplicaId;
import org.aftercall.model.Refused;

/// What ties a book to the folder in which it is shared: the folder, its keys and words, who was taken out, and how all
/// of that changes. Noted on this laptop whenever it does.
final class Tie {
    private static final String CHARTER = "charter";

    private final UUID dataset;
    private final Memory memory;
    private final RandomGenerator random;
    private final int rounds;
    private Link link;

    Tie(UUID dataset, Memory memory, RandomGenerator random, int rounds) {
        this.dataset = dataset;
        this.memory = memory;
        this.random = random;
        this.rounds = rounds;
        link = Link.read(memory);
    }

    boolean isThere() {
        return !link.folder().isEmpty();
    }

    /// @throws Refused if the book is not shared
    void mustBeThere() {
        if (!isThere()) {
            throw new Refused("sharing.not-shared");
        }
    }

    Path folder() {
        return Path.of(link.folder());
    }

    String user() {
        return link.user();
    }

    Lock lock() {
        return link.lock();
    }

    Set<ReplicaId> retires() {
        return link.retires();
    }

    void leave() {
        set(new Link("", "", link.lock(), link.retires()));
    }

    void retire(ReplicaId device) {
        Set<ReplicaId> retires = new TreeSet<>(link.retires());
        retires.add(device);
        set(new Link(link.folder(), link.user(), link.lock(), retires));
    }

    private void set(Link now) {
        link = now;
        link.write(memory);
    }

    /// @return the passphrase; empty if there is none
    Optional<String> share(Path place, String user, String book, boolean locked) {
        if (isThere()) { // shared a second time, it would leave the colleagues of the first folder behind
            throw new Refused("sharing.shared-elsewhere", link.folder());
        }
        for (Charter charter : Charters.in(place)) {
            throw charter.dataset().equals(dataset)
                    ? new Refused("sharing.shared-already", place.toString())
                    : new Refused("sharing.other-book-there", place.toString(), charter.name());
        }
        Optional<String> passphrase = locked ? Optional.of(Passphrase.make(random)) : Optional.empty();
        Lock lock = locked ? newLock() : Lock.NONE;
        Charter charter = passphrase.isPresent()
                ? Charter.locked(dataset, book, lock, passphrase.get(), random, rounds)
                : Charter.open(dataset, book);
        Charters.found(place, charter);
        to(place, user, lock, charter);
        return passphrase;
    }

    private Lock newLock() {
        byte[] key = new byte[Lock.KEY_LENGTH];
        random.nextBytes(key);
        return Lock.of(key);
    }

    /// Keys that were known before stay known: files of that time are read with them.
    void to(Path folder, String user, Lock lock, Charter charter) {
        Lock all = lock.locked() ? lock.and(link.lock()) : lock;
        note(charter);
        set(new Link(folder.toString(), user, all, link.retires()));
    }

    private void note(Charter charter) {
        memory.write(CHARTER, new String(charter.bytes(), StandardCharsets.US_ASCII));
    }

    /// The charter whose passphrase is known here.
    private Optional<Charter> noted() {
        return memory.read(CHARTER).flatMap(text -> Charter.read(text.getBytes(StandardCharsets.US_ASCII)));
    }

    /// What this laptop leaves must be sealed with the newest key: the older ones are known to a laptop that
    /// was taken out. A charter that somebody has deleted is left again.
    void mustKnowTheWords() {
        mustBeThere();
        if (Charters.isNewerThere(Charters.root(folder(), dataset))) { // perhaps with a key that is not known here
            throw new Refused("sharing.newer-charter", link.folder());
        }
        Optional<Charter> newest = Charters.newest(Charters.root(folder(), dataset));
        Optional<Charter> own = noted();
        if (newest.isEmpty() || newest.equals(own)) {
            return;
        }
        if (own.isEmpty() && newest.get().number() == 1) { // joined before charters were noted
            note(newest.get());
            return;
        }
        if (own.isEmpty() || newest.get().number() >= own.get().number()) {
            throw new Refused("sharing.new-words", newest.get().name(), link.folder());
        }
        Charters.add(folder(), own.get());
    }

    /// The key is kept here before anybody is told of it: a stop in between costs the words, which the next
    /// time makes new ones for, and nothing else.
    ///
    /// @throws Refused if the folder is away: nobody would ever see the words of a charter that is left later
    String newWords() {
        Path root = Charters.root(folder(), dataset);
        if (!Files.isDirectory(root)) {
            throw new Refused("sharing.no-folder", link.folder());
        }
        Charter now = noted().or(() -> Charters.newest(root))
                .orElseThrow(() -> new Refused("sharing.not-writable", link.folder()));
        String passphrase = Passphrase.make(random);
        Lock lock = newLock();
        Charter next = now.next(lock, link.lock(), passphrase, random, rounds);
        set(new Link(link.folder(), link.user(), lock.and(link.lock()), link.retires()));
        note(next);
        Charters.add(folder(), next);
        return passphrase;
    }

    SharedBook.Moved move(Path place) {
        mustBeThere();
        List<Charter> there = Charters.in(place);
        boolean joined = there.stream().anyMatch(charter -> charter.dataset().equals(dataset));
        if (!joined) {
            there.stream().findFirst().ifPresent(other -> {
                throw new Refused("sharing.other-book-there", place.toString(), other.name());
            });
        }
        long files = joined ? 0 : copied(place);
        set(new Link(place.toString(), link.user(), link.lock(), link.retires()));
        return new SharedBook.Moved(place, joined, files);
    }

    private long copied(Path place) {
        Path from = Charters.root(folder(), dataset);
        List<Charter> charters = Charters.all(from);
        if (charters.isEmpty()) { // the old folder is gone: what each has of its own it leaves again
            charters = noted().stream().toList();
        }
        if (charters.isEmpty()) {
            throw new Refused("sharing.no-folder", link.folder());
        }
        long files = FolderCopy.copy(from, Charters.root(place, dataset));
        Charters.found(place, charters.getFirst());
        charters.stream().skip(1).forEach(charter -> Charters.add(place, charter));
        return files;
    }
}
