package org.aftercall.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The sample files that are shared by several projects and are no part of this one. They lie beside the checkout, or
/// further up; where they are absent the tests that need them are skipped.
final class Corpora {
    private Corpora() {}

    static Optional<Path> folder() {
        Path place = Path.of(System.getProperty("user.dir", ".")).toAbsolutePath();
        for (Path at = place; at != null; at = at.getParent()) {
            Path found = at.resolve("shared").resolve("corpora");
            if (Files.isDirectory(found)) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    /// What an independent reader found: path of the file to its facts.
    static Map<String, Map<String, Object>> expected(Path folder) throws IOException {
        Map<String, Map<String, Object>> files = new LinkedHashMap<>();
        map(Json.read(Files.readString(folder.resolve("expected.json"))))
                .forEach((name, file) -> files.put(name, map(map(file).get("facts"))));
        return files;
    }

    @SuppressWarnings("unchecked") // a JSON object has text keys
    static Map<String, Object> map(@org.jspecify.annotations.Nullable Object value) {
        return (Map<String, Object>) Objects.requireNonNull(value);
    }
}
