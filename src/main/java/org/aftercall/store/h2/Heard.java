package org.aftercall.store.h2;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.aftercall.change.Forgotten;

/// Rows of which this device has only heard that they are forgotten: no frame of its journal need say so, and a
/// database
/// that is made again from that could not know. They stand in a file beside the book, and only ever become more.
final class Heard {
    private static final String FILE = "forgotten";

    private static final Pattern ROW = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Heard() {}

    /// Returns when it is on the disk.
    static void note(H2Store.Parts parts, Set<UUID> rows) {
        try {
            Files.createDirectories(parts.local());
            // a stop amid writing leaves half a line, behind which nothing may be joined
            String lines = rows.stream().map(row -> "\n" + row).collect(Collectors.joining("", "", "\n"));
            try (FileChannel file =
                    FileChannel.open(file(parts), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                ByteBuffer bytes = StandardCharsets.US_ASCII.encode(lines);
                while (bytes.hasRemaining()) {
                    file.write(bytes);
                }
                file.force(true);
            }
            Purge.forceFolder(parts.local());
        } catch (IOException e) {
            throw new UncheckedIOException("noting who is forgotten", e);
        }
    }

    static Forgotten rows(H2Store.Parts parts) {
        Forgotten rows = new Forgotten();
        if (Files.exists(file(parts))) {
            try {
                Files.readString(file(parts), StandardCharsets.ISO_8859_1)
                        .lines()
                        .filter(line -> ROW.matcher(line).matches())
                        .forEach(line -> rows.add(UUID.fromString(line)));
            } catch (IOException e) {
                throw new UncheckedIOException("reading who is forgotten", e);
            }
        }
        return rows;
    }

    private static Path file(H2Store.Parts parts) {
        return parts.local().resolve(FILE);
    }
}
