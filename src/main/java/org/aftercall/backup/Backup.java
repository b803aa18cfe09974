package org.aftercall.backup;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A whole book in one file, but for what is attached, which lies beside it once for all backups of a place; which was
/// opened elsewhere and compared before it got its name.
///
/// @param dataset identity of the book, equal on all devices that share it
/// @param book what the user calls the book, may be empty
/// @param made when the copy was taken
/// @param records how many records of the journal it holds
/// @param digest of the book's canonical dump, in hex
/// @param contents the SHA-256 of every content of an attachment that was on the device; they lie beside the file
public record Backup(
        Path file,
        UUID dataset,
        String book,
        Instant made,
        long records,
        long contacts,
        String digest,
        List<String> contents) {
    public Backup {
        contents = List.copyOf(contents);
    }

    /// How the names of such files end.
    public static final String ENDING = ".aftercall";
}
