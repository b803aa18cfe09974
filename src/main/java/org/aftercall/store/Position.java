package org.aftercall.store;

import java.util.HexFormat;

/// A place in the journal, after a record.
///
/// @param records number of records before it, from the first segment on
/// @param segment number of the segment file
/// @param offset bytes from the start of that file
/// @param chain sixteen bytes in hex that stand for every frame before it (`sync.md`, amendment 5)
public record Position(long records, int segment, long offset, String chain) {
    /// The place before the first record.
    public static final Position START = new Position(0, 1, 0, HexFormat.of().formatHex(new byte[16]));
}
