package org.aftercall.sharing;

import java.util.Optional;

/// What a device notes about its exchange between two starts. Losing any of it, or finding an older state, costs time
/// and nothing else.
interface Memory {
    /// Empty if it was never noted, or cannot be read.
    Optional<String> read(String name);

    void write(String name, String text);
}
