package org.aftercall.sharing;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import org.jspecify.annotations.Nullable;

/// Hints that something in the shared folder may have changed. Where the system gives none there are none: whoever
/// waits for them also looks by itself now and then.
final class FolderWatch implements AutoCloseable {
    private final Path shelves;
    private final Runnable hint;
    private final @Nullable WatchService service;

    FolderWatch(Path shelves, Runnable hint) {
        this.shelves = shelves;
        this.hint = hint;
        service = begin();
        if (service != null) {
            Thread.ofVirtual().name("shared-folder-watch").start(() -> listen(service));
        }
    }

    private @Nullable WatchService begin() {
        try {
            WatchService made = shelves.getFileSystem().newWatchService();
            register(made);
            return made;
        } catch (IOException | UnsupportedOperationException _) {
            return null;
        }
    }

    private void register(WatchService made) throws IOException {
        if (!Files.isDirectory(shelves)) {
            return;
        }
        shelves.register(made, StandardWatchEventKinds.ENTRY_CREATE);
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(shelves, Files::isDirectory)) {
            for (Path folder : folders) {
                folder.register(made, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
            }
        }
    }

    private void listen(WatchService from) {
        try {
            while (true) {
                WatchKey key = from.take();
                key.pollEvents();
                key.reset();
                register(from);
                hint.run();
            }
        } catch (InterruptedException | ClosedWatchServiceException | IOException _) {
            // whoever waits looks by itself
        }
    }

    @Override
    public void close() throws IOException {
        if (service != null) {
            service.close();
        }
    }
}
