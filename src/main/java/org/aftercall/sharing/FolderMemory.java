package org.aftercall.sharing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/// Notes in a folder that belongs to this laptop alone.
final class FolderMemory implements Memory {
    private final Path folder;

    FolderMemory(Path folder) {
        this.folder = folder;
    }

    @Override
    public Optional<String> read(String name) {
        try {
            return Optional.of(new String(Files.readAllBytes(folder.resolve(name)), StandardCharsets.UTF_8));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    @Override
    public void write(String name, String text) {
        Path part = folder.resolve(name + ".part");
        try {
            Files.createDirectories(folder);
            Files.write(part, text.getBytes(StandardCharsets.UTF_8));
            Files.move(part, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("noting in " + folder, e);
        }
    }
}
