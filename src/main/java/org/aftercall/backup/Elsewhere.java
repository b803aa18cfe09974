package org.aftercall.backup;

import java.nio.file.Path;
import java.util.UUID;
import org.aftercall.store.Contents;
import org.aftercall.store.Journal;
import org.aftercall.store.Store;

/// How the records of a backup become a book in a folder of its own.
public interface Elsewhere {
    /// Begins a book without records.
    ///
    /// @param folder absent or empty
    /// @throws org.aftercall.model.Refused if no book may lie there
    Copy begin(Path folder, UUID dataset);

    /// Contents of attachments in a folder, such as beside backups.
    ///
    /// @param folder perhaps absent
    Contents contents(Path folder);

    /// A book that is being made from records.
    interface Copy extends AutoCloseable {
        Journal journal();

        /// The contents of its attachments.
        Contents contents();

        /// The database of what is in the journal now; to be asked for once all records are there.
        Store open();

        @Override
        void close();
    }
}
