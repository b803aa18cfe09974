package org.aftercall.store.journal;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// What the system says about itself and its user; only the wiring asks the system.
///
/// @param system name of the operating system as Java gives it
/// @param home folder of the user
/// @param environment variables of the process
public record Surroundings(String system, Path home, Map<String, String> environment) {
    public Surroundings {
        environment = Map.copyOf(environment);
    }

    boolean windows() {
        return system.toLowerCase(Locale.ROOT).startsWith("windows");
    }

    boolean mac() {
        return system.toLowerCase(Locale.ROOT).startsWith("mac");
    }

    /// Where a book lies if the user names no other place: a local folder that does not roam.
    public Path defaultBook() {
        if (windows()) {
            return localAppData().resolve("Aftercall").resolve("Book");
        }
        if (mac()) {
            return home.resolve("Library")
                    .resolve("Application Support")
                    .resolve("Aftercall")
                    .resolve("Book");
        }
        return folder("XDG_DATA_HOME", home.resolve(".local").resolve("share"))
                .resolve("aftercall")
                .resolve("book");
    }

    /// Where the identities of books lie: outside of all books, not roaming, not backed up.
    public Path identities() {
        if (windows()) {
            return localAppData().resolve("Aftercall").resolve("Identity");
        }
        if (mac()) {
            return home.resolve("Library")
                    .resolve("Caches")
                    .resolve("Aftercall")
                    .resolve("Identity");
        }
        return folder("XDG_STATE_HOME", home.resolve(".local").resolve("state"))
                .resolve("aftercall")
                .resolve("identity");
    }

    private Path localAppData() {
        return folder("LOCALAPPDATA", home.resolve("AppData").resolve("Local"));
    }

    private Path folder(String variable, Path otherwise) {
        String value = environment.getOrDefault(variable, "");
        return value.isEmpty() ? otherwise : Path.of(value);
    }
}
