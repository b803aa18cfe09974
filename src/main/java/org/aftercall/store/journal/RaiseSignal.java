package org.aftercall.store.journal;

import java.io.Closeable;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// How a second start asks the first for its window: through a socket file in the book's folder, or in the temporary
/// folder if that path is too long, or through a file `raise` that the holder watches for and takes away. No network.
final class RaiseSignal implements Closeable {
    private static final String FILE = "raise";
    private static final String SOCKET = "raise.sock";
    /// The shortest limit of all systems is 104 bytes with the closing zero.
    private static final int LONGEST_SOCKET = 100;
    private static final long PATIENCE_SECONDS = 5;
    private static final byte SEEN = 1;

    private final Closeable listening;
    private final String listensAt;

    private RaiseSignal(Closeable listening, String listensAt) {
        this.listening = listening;
        this.listensAt = listensAt;
    }

    /// Begins to listen. Only the holder of the lock may call it: what a killed one left is taken away.
    static RaiseSignal listen(Path book, Runnable raise) throws IOException {
        Files.deleteIfExists(book.resolve(FILE));
        Files.deleteIfExists(book.resolve(SOCKET));
        ServerSocketChannel server = null;
        try {
            Path socket = socketFor(book);
            server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            server.bind(UnixDomainSocketAddress.of(socket));
            ServerSocketChannel bound = server;
            Thread.ofPlatform().daemon().name("raise").start(() -> answer(bound, raise));
            return new RaiseSignal(
                    () -> {
                        bound.close();
                        Files.deleteIfExists(socket);
                        if (!socket.startsWith(book.toAbsolutePath())) {
                            Files.deleteIfExists(SmallFile.folderOf(socket));
                        }
                    },
                    socket.toString());
        } catch (IOException | UnsupportedOperationException e) {
            if (server != null) {
                server.close();
            }
            return watch(book, raise);
        }
    }

    /// Watches for the file; for systems and folders that know no sockets.
    static RaiseSignal watch(Path book, Runnable raise) throws IOException {
        WatchService watcher = book.getFileSystem().newWatchService();
        book.register(watcher, StandardWatchEventKinds.ENTRY_CREATE);
        Thread.ofPlatform().daemon().name("raise").start(() -> watch(watcher, book.resolve(FILE), raise));
        return new RaiseSignal(watcher, "");
    }

    /// Where the holder listens: file of the socket, empty for the watched file.
    String listensAt() {
        return listensAt;
    }

    /// Asks the holder.
    ///
    /// @return whether it answered in time
    static boolean ask(Path book, String listensAt) throws IOException {
        return listensAt.isEmpty() ? askByFile(book) : askBySocket(Path.of(listensAt));
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }

    private static Path socketFor(Path book) throws IOException {
        Path here = book.toAbsolutePath().resolve(SOCKET);
        if (here.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST_SOCKET) {
            return here;
        }
        // a folder of our own: the temporary folder is open to everybody
        return Files.createTempDirectory("aftercall").resolve(SOCKET);
    }

    private static void answer(ServerSocketChannel server, Runnable raise) {
        while (server.isOpen()) {
            try (SocketChannel asker = server.accept()) {
                raise.run();
                asker.write(ByteBuffer.wrap(new byte[] {SEEN}));
            } catch (ClosedChannelException e) {
                return;
            } catch (IOException e) {
                // one asker went away; the next may stay
            }
        }
    }

    private static void watch(WatchService watcher, Path file, Runnable raise) {
        try {
            while (true) {
                WatchKey key = watcher.take();
                key.pollEvents();
                if (Files.deleteIfExists(file)) {
                    raise.run();
                }
                key.reset();
            }
        } catch (ClosedWatchServiceException | IOException e) {
            // the book is closed, or its folder is gone
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean askBySocket(Path socket) throws IOException {
        AtomicBoolean answered = new AtomicBoolean();
        CountDownLatch done = new CountDownLatch(1);
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(socket));
            Thread.ofVirtual().start(() -> {
                answered.set(readAnswer(channel));
                done.countDown();
            });
            return done.await(PATIENCE_SECONDS, TimeUnit.SECONDS) && answered.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean readAnswer(SocketChannel channel) {
        try {
            ByteBuffer answer = ByteBuffer.allocate(1);
            return channel.read(answer) == 1 && answer.get(0) == SEEN;
        } catch (IOException e) {
            return false;
        }
    }

    /// The holder takes the file away; that is its answer.
    private static boolean askByFile(Path book) throws IOException {
        Path file = book.resolve(FILE);
        try (WatchService watcher = book.getFileSystem().newWatchService()) {
            book.register(watcher, StandardWatchEventKinds.ENTRY_DELETE);
            Files.writeString(file, "");
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (Files.exists(file) && System.nanoTime() < until) {
                @Nullable WatchKey key = watcher.poll(1, TimeUnit.SECONDS);
                if (key != null) {
                    key.pollEvents();
                    key.reset();
                }
            }
            return !Files.deleteIfExists(file);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
