package org.aftercall.app;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.aftercall.ui.shell.WindowMemory;

/// What the window was like, in a small file that may be deleted at any time.
final class WindowFile implements WindowMemory {
    private final Path file;

    WindowFile(Path file) {
        this.file = file;
    }

    @Override
    public Map<String, String> read() {
        Properties kept = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            kept.load(in);
        } catch (IOException | IllegalArgumentException _) {
            return Map.of();
        }
        Map<String, String> values = new LinkedHashMap<>();
        kept.stringPropertyNames().forEach(name -> values.put(name, kept.getProperty(name)));
        return values;
    }

    @Override
    public void write(Map<String, String> values) {
        Properties kept = new Properties();
        kept.putAll(values);
        try (Writer out = Files.newBufferedWriter(file)) {
            kept.store(out, null);
        } catch (IOException _) {
            // the next window opens as the first one did
        }
    }
}
