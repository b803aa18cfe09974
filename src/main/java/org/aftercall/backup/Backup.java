package org.aftercall.backup;

import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;

/// A whole book in one file, which was opened elsewhere and compared before it got its name.
///
/// @param dataset identity of the book, equal on all devices that share it
/// @param book what the user calls the book, may be empty
/// @param made when the copy was taken
/// @param records how many records of the journal it holds
/// @param digest of the book's canonical dump, in hex
public record Backup(Path file, UUID dataset, String book, Instant made, long records, long contacts, String digest) {
    /// How the names of such files end.
    public static final String ENDING = ".aftercall";
}
