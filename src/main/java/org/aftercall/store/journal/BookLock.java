package org.aftercall.store.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.aftercall.model.Refused;
import org.jspecify.annotations.Nullable;

/// One process per book. The lock is the system's, so it ends with its process, however that ends.
///
/// `app.lock` names the holder in lines: host, process id, when the process started (ISO 8601, UTC), user, and where
/// the holder listens to be asked for its window.
public final class BookLock implements AutoCloseable {
    private static final String NAME = "app.lock";
    /// Far behind the names: Windows lets nobody read what is locked.
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    /// Who holds a book.
    ///
    /// @param since when its process started, ISO 8601, UTC
    /// @param listensAt file of a socket; empty if it watches for a file
    private record Holder(String host, String process, String since, String user, String listensAt) {
        static final Holder UNKNOWN = new Holder("", "", "", "", "");

        static Holder of(List<String> lines) {
            return lines.size() < 5
                    ? UNKNOWN
                    : new Holder(lines.get(0), lines.get(1), lines.get(2), lines.get(3), lines.get(4));
        }

        String lines() {
            return String.join("\n", host, process, since, user, listensAt) + "\n";
        }
    }

    private final FileChannel channel;
    private final FileLock lock;
    private final RaiseSignal signal;

    private BookLock(FileChannel channel, FileLock lock, RaiseSignal signal) {
        this.channel = channel;
        this.lock = lock;
        this.signal = signal;
    }

    /// Takes a book for this process.
    ///
    /// @param raise called on a thread of its own when another start asks for the window
    /// @throws Refused `book.locked` with host, process id, time and user, if another process has it
    public static BookLock acquire(Path book, Runnable raise) {
        try {
            Files.createDirectories(book);
            FileChannel channel = FileChannel.open(
                    book.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                Holder holder = holder(book);
                throw new Refused("book.locked", holder.host(), holder.process(), holder.since(), holder.user());
            }
            RaiseSignal signal = RaiseSignal.listen(book, raise);
            write(channel, holderHere(signal.listensAt()));
            return new BookLock(channel, lock, signal);
        } catch (IOException e) {
            throw new UncheckedIOException("taking the lock of " + book, e);
        }
    }

    /// Asks the process that has a book to show its window.
    ///
    /// @return whether it answered
    public static boolean raiseHolder(Path book) {
        try {
            return RaiseSignal.ask(book, holder(book).listensAt());
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            signal.close();
            channel.truncate(0);
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("giving back the lock of a book", e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException e) {
            // this very process has it
            return null;
        }
    }

    private static void write(FileChannel channel, Holder holder) throws IOException {
        channel.truncate(0);
        ByteBuffer bytes = ByteBuffer.wrap(holder.lines().getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes, bytes.position());
        }
        channel.force(true);
    }

    private static Holder holder(Path book) throws IOException {
        Path file = book.resolve(NAME);
        if (!Files.exists(file)) {
            return Holder.UNKNOWN;
        }
        try (Stream<String> lines = Files.lines(file)) {
            return Holder.of(lines.toList());
        }
    }

    private static Holder holderHere(String listensAt) {
        ProcessHandle process = ProcessHandle.current();
        String since = process.info().startInstant().map(Instant::toString).orElse("");
        return new Holder(host(), Long.toString(process.pid()), since, System.getProperty("user.name", ""), listensAt);
    }

    /// What this computer calls itself. Asked of the system alone: a name service would be the network.
    private static String host() {
        for (String variable : List.of("COMPUTERNAME", "HOSTNAME")) {
            String name = System.getenv(variable);
            if (name != null && !name.isBlank()) {
                return name.strip();
            }
        }
        try {
            return Files.readString(Path.of("/etc/hostname")).strip();
        } catch (IOException e) {
            return "";
        }
    }
}
