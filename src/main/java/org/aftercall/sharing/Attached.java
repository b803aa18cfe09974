package org.aftercall.sharing;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.aftercall.store.Contents;
import org.aftercall.store.Store;

/// What sharing needs of the attachments of a book.
///
/// @param contents their bytes on this device
/// @param named the SHA-256 of every content that a row names, with these rows; removed ones too
/// @param forgotten those of some rows that are forgotten
public record Attached(Contents contents, Supplier<Map<String, Set<UUID>>> named, UnaryOperator<Set<UUID>> forgotten) {
    /// The same device without anything attached.
    Attached nothing() {
        return new Attached(contents, Map::of, _ -> Set.of());
    }

    public static Attached of(Store store, Contents contents) {
        return new Attached(
                contents, store.attachments()::named, rows -> store.matching().forgotten(rows));
    }
}
