package org.aftercall.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.aftercall.format.AttachmentFolder;
import org.aftercall.model.Problem;
import org.aftercall.model.Refused;
import org.aftercall.store.Contents;
import org.aftercall.store.Store;

/// The files beside a book in our own JSON. They are taken in before the rows that name them are written; what no row
/// names in the end goes again.
final class FilesBeside implements AutoCloseable {
    private final Path folder;
    private final Contents contents;
    private final Store store;
    private final Contents.Hold hold;
    private final Set<String> taken = new HashSet<>();

    FilesBeside(Path file, Contents contents, Store store) {
        boolean ours = file.toString().toLowerCase(Locale.ROOT).endsWith(".json");
        folder = ours ? AttachmentFolder.beside(file) : file.resolve("none");
        this.contents = contents;
        this.store = store;
        hold = contents.hold();
    }

    void takeIn() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, Files::isRegularFile)) {
            for (Path file : files) {
                String name = String.valueOf(file.getFileName());
                if (name.matches("[0-9a-f]{64}") && !contents.has(name)) {
                    takeIn(file);
                }
            }
        } catch (IOException e) {
            throw new Refused(Problem.refused("attachment.unreadable", folder.toString()), e);
        }
    }

    /// Under the SHA-256 that its bytes have, whatever it is called.
    private void takeIn(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes((int) Contents.MOST_BYTES + 1);
            if (bytes.length > 0 && bytes.length <= Contents.MOST_BYTES) {
                taken.add(contents.keep(bytes));
            }
        }
    }

    @Override
    public void close() {
        hold.close();
        if (!taken.isEmpty() && !store.attachments().named().keySet().containsAll(taken)) {
            contents.sweep(() -> store.attachments().named().keySet());
        }
    }
}
