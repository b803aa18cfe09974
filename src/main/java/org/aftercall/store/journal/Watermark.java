package org.aftercall.store.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.CRC32C;
import org.aftercall.store.Position;

/// How far the journal reached at its last clean close, kept beside the segments. What lies before it was on the disk,
/// so a shorter journal is damage, not a torn tail.
final class Watermark {
    private static final String NAME = "closed";

    private Watermark() {}

    static void write(Disk disk, Path folder, Position position) throws IOException {
        String place =
                "%d %d %d %s".formatted(position.records(), position.segment(), position.offset(), position.chain());
        SmallFile.write(disk, folder.resolve(NAME), (place + " " + crc(place)).getBytes(StandardCharsets.US_ASCII));
    }

    /// The start where there is none, or an unreadable one: it is only further evidence.
    static Position read(Disk disk, Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        if (!disk.exists(file)) {
            return Position.START;
        }
        String text = new String(SmallFile.read(disk, file), StandardCharsets.US_ASCII);
        String[] words = text.split(" ", -1);
        if (words.length != 5 || !words[4].equals(crc(text.substring(0, text.lastIndexOf(' '))))) {
            return Position.START;
        }
        return new Position(Long.parseLong(words[0]), Integer.parseInt(words[1]), Long.parseLong(words[2]), words[3]);
    }

    private static String crc(String place) {
        CRC32C crc = new CRC32C();
        crc.update(place.getBytes(StandardCharsets.US_ASCII));
        return Long.toHexString(crc.getValue());
    }
}
