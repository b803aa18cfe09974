package org.aftercall.store.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.random.RandomGenerator;
import java.util.zip.CRC32C;
import org.aftercall.change.FrameCodec;
import org.aftercall.change.ReplicaId;
import org.aftercall.store.Position;

/// Which stream of changes this book writes on this device (`store.md` 2, `sync.md` amendment 6).
///
/// A number that was given out must never be given out again with another content. So the replica id is kept twice:
/// in the book, and in an entry outside of it, in a folder that neither roams nor is backed up. Both hold the same
/// random word, a new one after each clean open and close. A book that was restored, cloned, copied or moved does not
/// fit its entry, and gets a new replica id.
public final class Identity implements AutoCloseable {
    private static final String IN_BOOK = "identity";

    /// What the entry outside the book says.
    ///
    /// @param before the word before the last one, while the book may still have it; else 0
    private record Entry(String machine, ReplicaId replica, long word, long before) {}

    private final Disk disk;
    private final Path entryFile;
    private final Path numberFile;
    private final Path inBook;
    private final String machine;
    private final ReplicaId replica;
    private final String reason;
    private final RandomGenerator random;
    private long word;
    private final Disk.OpenFile numbers;
    private boolean givenUp;

    private Identity(Places places, String machine, ReplicaId replica, String reason, long word, RandomGenerator random)
            throws IOException {
        disk = places.disk;
        entryFile = places.entry;
        numberFile = places.number;
        inBook = places.inBook;
        this.machine = machine;
        this.replica = replica;
        this.reason = reason;
        this.word = word;
        this.random = random;
        numbers = disk.open(numberFile);
    }

    /// Where the parts of an identity lie.
    private record Places(Disk disk, Path entry, Path number, Path inBook) {}

    /// Finds the replica id of a book, or makes a new one where there is any doubt.
    ///
    /// @param folder of the entries, outside all books
    /// @param book the folder of the book
    /// @param machine what tells this device from others, see [Machine]
    /// @param journalLastOwn number of the last frame of a replica in the *journal*, 0 for none
    /// @throws UncheckedIOException if the disk refused
    public static Identity open(
            Path folder,
            Path book,
            UUID dataset,
            String machine,
            ToLongFunction<ReplicaId> journalLastOwn,
            RandomGenerator random,
            Disk disk) {
        String name =
                dataset + "-" + shortHash(book.toAbsolutePath().normalize().toString());
        Path local = book.resolve("local");
        Places places = new Places(
                disk, folder.resolve(name + ".entry"), folder.resolve(name + ".number"), local.resolve(IN_BOOK));
        try {
            disk.makeFolder(folder);
            disk.makeFolder(local);
            return open(places, machine, journalLastOwn, random);
        } catch (IOException e) {
            throw new UncheckedIOException("finding the identity of " + book + " in " + folder, e);
        }
    }

    private static Identity open(
            Places places, String machine, ToLongFunction<ReplicaId> journalLastOwn, RandomGenerator random)
            throws IOException {
        Optional<Entry> entry = readEntry(places.disk, places.entry);
        String doubt = doubt(places, entry, machine, journalLastOwn);
        boolean known = doubt.isEmpty() && entry.isPresent();
        ReplicaId replica = known ? entry.orElseThrow().replica() : fresh(random);
        long word = known ? entry.orElseThrow().word() : 0;
        Identity identity = new Identity(places, machine, replica, doubt, word, random);
        // the entry first: a number that was set back under the old replica id would hide the doubt after a kill
        identity.changeWord();
        if (!known) {
            identity.number(0);
            identity.numbers.force();
        }
        return identity;
    }

    public ReplicaId replica() {
        return replica;
    }

    /// Whether the replica id was made just now.
    public boolean fresh() {
        return !reason.isEmpty();
    }

    /// Why a new replica id was made: `missing`, `machine`, `word` or `number`; empty if it was not.
    public String reason() {
        return reason;
    }

    /// Notes the number of a save that is in the journal. Not forced: after a loss of power the word decides.
    public synchronized void saved(long number) {
        try {
            number(number);
        } catch (IOException e) {
            throw new UncheckedIOException("noting a number in " + numberFile, e);
        }
    }

    /// Puts the number on the disk: before anything is published.
    public synchronized void force() {
        try {
            numbers.force();
        } catch (IOException e) {
            throw new UncheckedIOException("forcing " + numberFile, e);
        }
    }

    /// Somebody else may use this replica id too: the next start takes another.
    public synchronized void giveUp() {
        givenUp = true;
    }

    @Override
    public synchronized void close() {
        try {
            numbers.force();
            numbers.close();
            if (givenUp) {
                disk.delete(entryFile);
                return;
            }
            changeWord();
        } catch (IOException e) {
            throw new UncheckedIOException("closing " + entryFile, e);
        }
    }

    private static String doubt(
            Places places, Optional<Entry> entry, String machine, ToLongFunction<ReplicaId> journalLastOwn)
            throws IOException {
        if (entry.isEmpty()) {
            return "missing";
        }
        if (!entry.get().machine().equals(machine)) {
            return "machine";
        }
        long wordInBook = readWord(places.disk, places.inBook);
        if (wordInBook == 0
                || (wordInBook != entry.get().word()
                        && wordInBook != entry.get().before())) {
            return "word";
        }
        long number = readNumber(places.disk, places.number);
        return number < 0 || number > journalLastOwn.applyAsLong(entry.get().replica()) ? "number" : "";
    }

    /// A kill between the two sides leaves the old word in the book and both words in the entry. The old one does not
    /// count any more once the book has the new one.
    private void changeWord() throws IOException {
        long next;
        do {
            next = random.nextLong();
        } while (next == 0);
        writeEntry(new Entry(machine, replica, next, word));
        SmallFile.write(disk, inBook, checked(bytesOf(next)));
        word = next;
        writeEntry(new Entry(machine, replica, next, 0));
    }

    private void writeEntry(Entry entry) throws IOException {
        byte[] name = entry.machine().getBytes(StandardCharsets.UTF_8);
        ByteBuffer out = ByteBuffer.allocate(24 + name.length);
        out.putLong(entry.replica().value())
                .putLong(entry.word())
                .putLong(entry.before())
                .put(name);
        SmallFile.write(disk, entryFile, checked(out.array()));
    }

    private void number(long number) throws IOException {
        byte[] bytes = checked(bytesOf(number));
        numbers.write(0, bytes, 0, bytes.length);
    }

    private static Optional<Entry> readEntry(Disk disk, Path file) throws IOException {
        ByteBuffer in = readChecked(disk, file);
        if (in.remaining() < 24) {
            return Optional.empty();
        }
        ReplicaId replica = new ReplicaId(in.getLong());
        long word = in.getLong();
        long before = in.getLong();
        return Optional.of(new Entry(StandardCharsets.UTF_8.decode(in).toString(), replica, word, before));
    }

    private static long readWord(Disk disk, Path file) throws IOException {
        ByteBuffer in = readChecked(disk, file);
        return in.remaining() == 8 ? in.getLong() : 0;
    }

    private static long readNumber(Disk disk, Path file) throws IOException {
        ByteBuffer in = readChecked(disk, file);
        return in.remaining() == 8 ? in.getLong() : -1;
    }

    private static byte[] bytesOf(long number) {
        return ByteBuffer.allocate(8).putLong(number).array();
    }

    private static byte[] checked(byte[] content) {
        return ByteBuffer.allocate(content.length + 4)
                .put(content)
                .putInt(crc(content))
                .array();
    }

    /// The content of a file with its checksum taken off; nothing if it is absent or damaged.
    private static ByteBuffer readChecked(Disk disk, Path file) throws IOException {
        if (!disk.exists(file)) {
            return ByteBuffer.allocate(0);
        }
        byte[] bytes = SmallFile.read(disk, file);
        if (bytes.length < 4) {
            return ByteBuffer.allocate(0);
        }
        byte[] content = Arrays.copyOf(bytes, bytes.length - 4);
        boolean whole = ByteBuffer.wrap(bytes).getInt(content.length) == crc(content);
        return ByteBuffer.wrap(whole ? content : new byte[0]);
    }

    private static int crc(byte[] bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes);
        return (int) crc.getValue();
    }

    private static ReplicaId fresh(RandomGenerator random) {
        return new ReplicaId(random.nextLong());
    }

    private static String shortHash(String path) {
        byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
        return Chain.hex(FrameCodec.chain(Chain.of(Position.START.chain()), bytes));
    }
}
