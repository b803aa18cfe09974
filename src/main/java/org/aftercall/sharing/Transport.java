package org.aftercall.sharing;

import java.util.List;
import java.util.Optional;
import org.aftercall.change.ReplicaId;

/// A place that all devices of a book reach: each leaves files there that are written once, and reads those of the
/// others. A folder today; nothing here is about folders.
///
/// It may be slow, lose things for a while, show old lists, show things twice and under other names. What is in a file
/// says what it is, so none of that matters.
interface Transport {
    /// Something that lies there.
    ///
    /// @param shelf whose it is, as it is called there; only a hint
    /// @param name only a hint
    /// @param size in bytes
    /// @param stamp changes if it was replaced; only a hint
    record Item(String shelf, String name, long size, long stamp) {}

    /// Everything that lies there, whatever it is.
    ///
    /// @throws TransportFailed if the place is away
    List<Item> list();

    /// The bytes of one, or of as much of it as is here; empty if it is gone, busy, still elsewhere, or larger than
    /// any of ours.
    ///
    /// @throws TransportFailed if the place is away
    Optional<byte[]> read(Item item);

    /// Leaves something on a shelf. Nobody ever sees a part of it under this name, as far as the place can do that.
    ///
    /// @throws TransportFailed if it is not there afterwards
    void put(ReplicaId shelf, String name, byte[] bytes);

    /// Contents of attachments that lie there: many and large, so none of them is in [#list], and one is read only by
    /// who wants it.
    ///
    /// @throws TransportFailed if the place is away
    List<Item> contents();

    /// Leaves the content of an attachment, as [#put] does.
    ///
    /// @throws TransportFailed if it is not there afterwards
    void putContent(String name, byte[] bytes);

    /// Takes something away; nothing happens if it is not there.
    ///
    /// @throws TransportFailed if it could not
    void remove(Item item);

    /// Calls when something may have changed; perhaps for nothing, perhaps never.
    AutoCloseable watch(Runnable hint);
}
