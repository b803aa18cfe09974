package org.aftercall.store.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.aftercall.change.FrameCodec;

/// What tells this device from others. Only ever compared with itself: another value makes a new replica id, which
/// costs nothing.
public final class Machine {
    private Machine() {}

    /// Sixteen hexadecimal digits that stay the same on one installation of one device.
    public static String id(Surroundings surroundings) {
        StringBuilder traits = new StringBuilder(surroundings.system());
        for (String file : List.of("/etc/machine-id", "/var/lib/dbus/machine-id")) {
            traits.append('|').append(surroundings.windows() ? "" : content(Path.of(file)));
        }
        traits.append('|').append(surroundings.environment().getOrDefault("COMPUTERNAME", ""));
        traits.append('|').append(volume(surroundings));
        traits.append('|').append(birth(surroundings.home()));
        byte[] hash = FrameCodec.hash(traits.toString().getBytes(StandardCharsets.UTF_8));
        return Chain.hex(hash).substring(0, 16);
    }

    private static String content(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            return "";
        }
    }

    /// Serial number of the volume, which only Windows tells.
    private static String volume(Surroundings surroundings) {
        try {
            return surroundings.windows()
                    ? String.valueOf(Files.getFileStore(surroundings.home()).getAttribute("volume:vsn"))
                    : "";
        } catch (IOException | UnsupportedOperationException e) {
            return "";
        }
    }

    private static String birth(Path home) {
        try {
            return Files.readAttributes(home, BasicFileAttributes.class)
                    .creationTime()
                    .toString();
        } catch (IOException e) {
            return "";
        }
    }
}
