package org.aftercall.importing;

import java.util.List;

/// How many rows were read and what became of them. Every row is counted once: the sum of the classes is what was read.
///
/// @param companies companies that come in as new
/// @param notes notes and history entries of the rows that come in as new
/// @param refusals opt-outs in rows that come in as new or change somebody
public record Counts(
        long read,
        long fresh,
        long updated,
        long same,
        long possibleDuplicates,
        long rejected,
        long empty,
        long companies,
        long notes,
        long refusals) {
    public Counts {
        long sum = fresh + updated + same + possibleDuplicates + rejected + empty;
        if (read != sum) {
            throw new IllegalStateException(read + " rows were read, but " + sum + " have a class");
        }
    }

    /// Whether there is anything to write.
    public boolean changeNothing() {
        return fresh + updated + possibleDuplicates == 0;
    }

    /// How many rows come into the book or are there already.
    public long taken() {
        return fresh + updated + same + possibleDuplicates;
    }

    /// As they are kept with the import: "read=12".
    List<String> texts() {
        return List.of(
                "read=" + read,
                "new=" + fresh,
                "updated=" + updated,
                "same=" + same,
                "possibleDuplicates=" + possibleDuplicates,
                "rejected=" + rejected,
                "empty=" + empty);
    }
}
