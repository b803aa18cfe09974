package org.aftercall.sharing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.aftercall.change.ReplicaId;
import org.aftercall.change.VersionVector;
import org.aftercall.model.Problem;
import org.aftercall.model.Refused;
import org.aftercall.store.Faults;
import org.aftercall.store.Frames;
import org.aftercall.store.Journal;
import org.jspecify.annotations.Nullable;

/// The door to sharing: links a book to a folder that colleagues reach, and exchanges changes with them through it.
///
/// Not for several threads at once.
public final class SharedBook {
    private static final String FOLDER = "clog";
    private static final String README = "readme.txt";
    private static final String PROGRAM = "0.1.0";

    private final Parts parts;
    private final Memory memory;
    private Link link;
    private @Nullable Courier courier;

    /// What sharing needs from outside.
    ///
    /// @param dataset identity of the book
    /// @param local folder for what this laptop alone notes about sharing
    /// @param laptop name of this device
    public record Parts(
            UUID dataset,
            Frames frames,
            Path local,
            InstantSource clock,
            RandomGenerator random,
            Faults faults,
            String laptop) {}

    /// A book that somebody shares in a folder.
    ///
    /// @param name what its owner calls it
    /// @param locked whether it needs a passphrase
    public record Found(UUID dataset, String name, boolean locked) {}

    public SharedBook(Parts parts) {
        this.parts = parts;
        memory = new FolderMemory(parts.local());
        link = Link.read(memory);
    }

    /// The books that are shared in a folder.
    ///
    /// @throws Refused if the folder is not there
    public static List<Found> in(Path folder) {
        return charters(folder).stream()
                .map(charter -> new Found(charter.dataset(), charter.name(), charter.isLocked()))
                .toList();
    }

    private static List<Charter> charters(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new Refused("sharing.no-folder", folder.toString());
        }
        List<Charter> found = new ArrayList<>();
        try (DirectoryStream<Path> books = Files.newDirectoryStream(folder.resolve(FOLDER), Files::isDirectory)) {
            for (Path book : books) {
                charter(book)
                        .filter(charter ->
                                root(folder, charter.dataset()).getFileName().equals(book.getFileName()))
                        .ifPresent(found::add);
            }
        } catch (IOException _) {
            // nothing is shared there yet
        }
        found.sort(Comparator.comparing(Charter::name).thenComparing(Charter::dataset));
        return found;
    }

    private static Optional<Charter> charter(Path book) {
        try {
            return Charter.read(Files.readAllBytes(book.resolve(Charter.FILE)));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static Path root(Path folder, UUID dataset) {
        return folder.resolve(FOLDER).resolve(dataset.toString().replace("-", ""));
    }

    public boolean linked() {
        return !link.folder.isEmpty();
    }

    /// The folder that it is shared in; empty if it is not.
    public Optional<Path> folder() {
        return linked() ? Optional.of(Path.of(link.folder)) : Optional.empty();
    }

    /// What colleagues call who works here; empty if the book is not shared.
    public String user() {
        return link.user;
    }

    /// Where this laptop notes what it knows of sharing.
    Memory memory() {
        return memory;
    }

    /// Unties this book from the folder. Book and folder stay as they are; whoever wants can join again.
    public void leave() {
        link = new Link("", "", "", link.retires);
        link.write(memory);
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
        Path place = folder.toAbsolutePath().normalize();
        for (Charter charter : charters(place)) {
            throw charter.dataset().equals(parts.dataset())
                    ? new Refused("sharing.shared-already", place.toString())
                    : new Refused("sharing.other-book-there", place.toString(), charter.name());
        }
        Optional<String> passphrase = locked ? Optional.of(Passphrase.make(parts.random())) : Optional.empty();
        Lock lock = locked ? newLock() : Lock.NONE;
        Charter charter = passphrase.isPresent()
                ? Charter.locked(parts.dataset(), book, lock, passphrase.get(), parts.random())
                : Charter.open(parts.dataset(), book);
        found(place, charter);
        linkTo(place, user, lock);
        return passphrase;
    }

    private Lock newLock() {
        byte[] key = new byte[Lock.KEY_LENGTH];
        parts.random().nextBytes(key);
        return Lock.of(key);
    }

    /// The charter goes last: a place without it is no shared book yet.
    private static void found(Path folder, Charter charter) {
        Path root = root(folder, charter.dataset());
        try {
            Files.createDirectories(root.resolve("r"));
            Files.writeString(
                    folder.resolve(FOLDER).resolve(README),
                    "Aftercall keeps what colleagues share here. Please do not rename, edit or delete anything.\n");
            Path unfinished = root.resolve("~" + Charter.FILE + ".tmp");
            Files.write(unfinished, charter.bytes());
            Files.move(unfinished, root.resolve(Charter.FILE));
        } catch (IOException e) {
            throw new Refused(Problem.refused("sharing.not-writable", folder.toString()), e);
        }
    }

    /// A shared book that can be read, because it needs no passphrase or because the right one was given.
    public static final class Opened {
        private final Path folder;
        private final UUID dataset;
        private final Lock lock;

        private Opened(Path folder, UUID dataset, Lock lock) {
            this.folder = folder;
            this.dataset = dataset;
            this.lock = lock;
        }

        public UUID dataset() {
            return dataset;
        }
    }

    /// Opens a shared book, before anything is made for it on this laptop.
    ///
    /// @param passphrase needed if it is locked
    /// @throws Refused if it is not there, or the passphrase is missing or wrong
    public static Opened open(Path folder, UUID dataset, Optional<String> passphrase) {
        Path place = folder.toAbsolutePath().normalize();
        Charter charter = charters(place).stream()
                .filter(each -> each.dataset().equals(dataset))
                .findFirst()
                .orElseThrow(() -> new Refused("sharing.other-book", place.toString()));
        return new Opened(place, dataset, unlocked(charter, passphrase));
    }

    /// Links this book to the folder that it is shared in.
    ///
    /// @throws Refused if it is not this book; nothing was changed
    public void join(Opened opened, String user) {
        if (!opened.dataset.equals(parts.dataset())) {
            throw new Refused("sharing.other-book", opened.folder.toString());
        }
        linkTo(opened.folder, user, opened.lock);
    }

    private static Lock unlocked(Charter charter, Optional<String> passphrase) {
        if (!charter.isLocked()) {
            return Lock.NONE;
        }
        String typed = passphrase.orElseThrow(() -> new Refused("sharing.needs-passphrase", charter.name()));
        return charter.unlock(Passphrase.tidied(typed))
                .orElseThrow(() -> new Refused("sharing.wrong-passphrase", charter.name()));
    }

    private void linkTo(Path folder, String user, Lock lock) {
        String key = lock.key().map(HexFormat.of()::formatHex).orElse("");
        link = new Link(folder.toString(), user, key, link.retires);
        link.write(memory);
        courier = null;
    }

    /// One time to the folder and back.
    ///
    /// @throws Refused if this book is not shared
    public Round sync() {
        return courier().go();
    }

    /// Takes in what a copy of this book has and this one has not (`sync.md`, amendment 11). Twice is nothing. The book
    /// need not be shared.
    ///
    /// @param copy journal of the copy; only read
    /// @return what came, what waits for changes that neither has, and why another replica id must be taken before
    ///     the rest can be taken in
    public Round mergeCopy(Journal copy) {
        Round round = new Courier(
                        parts.dataset(),
                        parts.frames(),
                        new CopiedJournal(parts.dataset(), copy),
                        Lock.NONE,
                        new Forgetful(),
                        parts.clock(),
                        parts.random(),
                        parts.faults(),
                        new Courier.Self(link.user, parts.laptop(), PROGRAM, Set.of()))
                .go();
        return new Round(round.came(), 0, 0, round.waiting(), 0, round.identity(), round.problems(), Optional.empty());
    }

    /// Of a copy nothing is noted: it is read once.
    private static final class Forgetful implements Memory {
        @Override
        public Optional<String> read(String name) {
            return Optional.empty();
        }

        @Override
        public void write(String name, String text) {
            // whoever merges the copy again reads it again
        }
    }

    /// Calls when something may have changed in the folder.
    public AutoCloseable watch(Runnable hint) {
        mustBeLinked();
        return transport().watch(hint);
    }

    /// The laptops that share the book, this one first, as far as [#sync] has heard of them.
    public List<Device> devices() {
        ReplicaId own = parts.frames().replica();
        VersionVector applied = parts.frames().applied();
        long last = applied.get(own);
        Set<ReplicaId> retired = new TreeSet<>(link.retires);
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
                        Math.max(0, card.applied().get(card.replica()) - applied.get(card.replica()))))
                .sorted(Comparator.comparing((Device device) -> !device.own())
                        .thenComparing(Device::retired)
                        .thenComparing(Device::user)
                        .thenComparing(Device::id))
                .toList();
    }

    /// Takes a lost laptop out: nobody waits for it any more, and if it comes back it begins as a new one. What it
    /// holds stays on it.
    ///
    /// @param device its id, or the name of its person or its own if only one has it
    /// @throws Refused if there is none or there are several
    public Device retire(String device) {
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
        Set<ReplicaId> retires = new TreeSet<>(link.retires);
        retires.add(fitting.getFirst().id());
        link = new Link(link.folder, link.user, link.key, retires);
        link.write(memory);
        courier = null;
        return fitting.getFirst();
    }

    private Courier courier() {
        mustBeLinked();
        Courier made = courier;
        if (made == null) {
            FolderTransport transport = transport();
            transport.removeUnfinished(parts.frames().replica());
            made = new Courier(
                    parts.dataset(),
                    parts.frames(),
                    transport,
                    link.lock(),
                    memory,
                    parts.clock(),
                    parts.random(),
                    parts.faults(),
                    new Courier.Self(link.user, parts.laptop(), PROGRAM, link.retires));
            courier = made;
        }
        return made;
    }

    private void mustBeLinked() {
        if (!linked()) {
            throw new Refused("sharing.not-shared");
        }
    }

    private FolderTransport transport() {
        return new FolderTransport(root(Path.of(link.folder), parts.dataset()));
    }

    /// What ties a book to a folder; kept on this laptop.
    ///
    /// @param key of the book in hex; empty if it is not locked
    /// @param retires devices that were taken out here
    private record Link(String folder, String user, String key, Set<ReplicaId> retires) {
        private static final String NOTE = "link";

        Lock lock() {
            return key.isEmpty() ? Lock.NONE : Lock.of(HexFormat.of().parseHex(key));
        }

        static Link read(Memory memory) {
            List<String> lines =
                    memory.read(NOTE).map(text -> text.lines().toList()).orElse(List.of());
            if (lines.size() < 4) {
                return new Link("", "", "", new TreeSet<>());
            }
            Set<ReplicaId> retires = new TreeSet<>();
            Arrays.stream(lines.get(3).split(" ", -1))
                    .filter(word -> !word.isEmpty())
                    .map(ReplicaId::of)
                    .forEach(retires::add);
            String folder = new String(HexFormat.of().parseHex(lines.getFirst()), StandardCharsets.UTF_8);
            return new Link(folder, lines.get(1), lines.get(2), retires);
        }

        void write(Memory memory) {
            String retired =
                    String.join(" ", retires.stream().map(ReplicaId::toString).toList());
            String place = HexFormat.of().formatHex(folder.getBytes(StandardCharsets.UTF_8));
            memory.write(NOTE, String.join("\n", place, user.replaceAll("\\R", " "), key, retired, "end") + "\n");
        }
    }
}
