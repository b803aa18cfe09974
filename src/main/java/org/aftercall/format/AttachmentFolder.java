package org.aftercall.format;

import java.nio.file.Path;

/// Where the files lie that a book in our own JSON names: each under its SHA-256, in a folder beside it.
public final class AttachmentFolder {
    private AttachmentFolder() {}

    public static Path beside(Path json) {
        String name = String.valueOf(json.getFileName());
        return json.toAbsolutePath().resolveSibling(name.replaceFirst("(?i)\\.json$", "") + " attachments");
    }
}
