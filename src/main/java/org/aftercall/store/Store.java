package org.aftercall.store;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.aftercall.change.Context;
import org.aftercall.change.Frame;
import org.aftercall.change.Intent;
import org.aftercall.change.RowChange;
import org.aftercall.model.ContactId;
import org.aftercall.model.OperationId;

/// The address book on this device. One door for writing: [#write]; everything it acknowledges is on the disk.
///
/// Safe for any thread. Reads never wait for a write.
public interface Store extends AutoCloseable {
    Contacts contacts();

    Companies companies();

    Due due();

    Past past();

    Attachments attachments();

    Groups groups();

    Operations operations();

    Matching matching();

    Upkeep upkeep();

    /// For those who share the book.
    Frames frames();

    /// What has been applied until now: what a form that opens now has seen.
    Context seen();

    /// Writes one save: stamped, journalled, forced, applied.
    ///
    /// @return the first answer if the operation was written before
    /// @throws org.aftercall.model.Refused if the book is read-only or the disk is full; nothing was changed
    Saved write(Edit edit);

    /// Forgets contacts for ever, here and on all devices that share the book: every value of theirs and of
    /// what belongs to them leaves journal, database and, with the next exchange, the shared folder. What
    /// comes later of those rows is dropped. The only operation that cannot be taken back (`product.md` rule
    /// 7).
    ///
    /// @return when it is done on this device
    /// @throws org.aftercall.model.Refused if a contact is not there or the book is read-only; nothing was
    ///     changed. `forget.unfinished` if they are forgotten, but the disk refused to let old bytes go: the
    ///     next start goes on
    Saved forget(OperationId operation, String user, Collection<ContactId> contacts);

    /// Writes a large operation: its frames become a stream of their own that is applied whole or not at all.
    ///
    /// @param rows handed over in order; rows that belong together (a contact and what belongs to it) stand next to
    ///     each other, a row before those that belong to it
    /// @param progress told the number of rows written, and asked whether to stop
    /// @throws org.aftercall.model.Refused if it was cancelled or refused; nothing was changed
    Saved writeLarge(
            OperationId operation,
            Intent intent,
            String user,
            Context seen,
            Iterable<RowChange> rows,
            Progress progress);

    /// Applies frames of others, each once, those whose causes are missing not at all.
    ///
    /// @return the frames that wait for others
    List<Frame> apply(List<Frame> frames);

    /// Takes an operation back (`product.md` rule 7).
    Undone undo(OperationId undone, OperationId operation, String user);

    /// Tells a listener of every change after it was saved, on a thread of the store, in order.
    AutoCloseable onChange(Consumer<ChangeSet> listener);

    @Override
    void close();
}
