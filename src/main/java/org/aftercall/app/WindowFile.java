package org.aftercall.app;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.aftercall.ui.kit.Memory;

/// What the window remembers, in a small file that may be deleted at any time.
final class WindowFile implements Memory, AutoCloseable {
    private final Path file;
    private final Map<String, String> values = new ConcurrentHashMap<>();
    private final AtomicBoolean changed = new AtomicBoolean();

    WindowFile(Path file) {
        this.file = file;
        Properties kept = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            kept.load(in);
        } catch (IOException | IllegalArgumentException _) {
            // the window opens as the first one did
        }
        kept.stringPropertyNames().forEach(name -> values.put(name, kept.getProperty(name)));
    }

    @Override
    public String read(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    @Override
    public void write(String name, String value) {
        if (!value.equals(values.put(name, value)) && !changed.getAndSet(true)) {
            Thread.startVirtualThread(this::save);
        }
    }

    private synchronized void save() {
        if (!changed.getAndSet(false)) {
            return;
        }
        Properties kept = new Properties();
        kept.putAll(values);
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (Writer out = Files.newBufferedWriter(part)) {
                kept.store(out, null);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException _) {
            // the next window opens as this one did
        }
    }

    /// All of it is in the file.
    @Override
    public void close() {
        save();
    }
}
