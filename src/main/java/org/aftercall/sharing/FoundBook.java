package org.aftercall.sharing;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.aftercall.model.Refused;

/// A book that somebody shares in a folder.
///
/// @param name what its owner calls it
/// @param locked whether it needs a passphrase
public record FoundBook(UUID dataset, String name, boolean locked) {
    /// The books that are shared in a folder.
    ///
    /// @throws Refused if the folder is not there
    public static List<FoundBook> in(Path folder) {
        return Charters.in(Charters.meant(folder)).stream()
                .map(charter -> new FoundBook(charter.dataset(), charter.name(), charter.isLocked()))
                .toList();
    }
}
