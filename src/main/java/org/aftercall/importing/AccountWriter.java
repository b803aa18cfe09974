package org.aftercall.importing;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.aftercall.format.JsonWriter;
import org.jspecify.annotations.Nullable;

/// Writes down what becomes of each row while it is judged, so that memory does not grow with the rows.
final class AccountWriter implements AutoCloseable {
    private final JsonWriter json;

    AccountWriter(Path file) {
        try {
            OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
            json = new JsonWriter(new Fast(out));
            json.beginArray();
        } catch (IOException e) {
            throw new UncheckedIOException("keeping what becomes of the rows", e);
        }
    }

    private static final class Fast extends GZIPOutputStream {
        Fast(OutputStream out) throws IOException {
            super(out, 1 << 16);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    void row(RowAccount row) {
        value(row.tree());
    }

    void vanished(UUID contact, String name) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("vanished", contact.toString());
        tree.put("name", name);
        value(tree);
    }

    private void value(Map<String, @Nullable Object> tree) {
        try {
            json.value(tree);
        } catch (IOException e) {
            throw new UncheckedIOException("keeping what becomes of the rows", e);
        }
    }

    @Override
    public void close() {
        try (json) {
            json.endArray();
        } catch (IOException e) {
            throw new UncheckedIOException("keeping what becomes of the rows", e);
        }
    }
}
