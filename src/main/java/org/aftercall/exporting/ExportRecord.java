package org.aftercall.exporting;

import java.util.Locale;
import org.aftercall.change.Intent;
import org.aftercall.model.OperationId;
import org.aftercall.store.Edit;
import org.aftercall.store.Store;

/// Puts on record that contacts left the book: how many, and as what kind of file. Neither where to nor who.
public final class ExportRecord {
    /// Kind of the operation.
    public static final String EXPORT = "export";

    private ExportRecord() {}

    /// A book that can only be read can be exported, but keeps no record of it.
    ///
    /// @param ending of the file
    /// @param user who did it
    public static void keep(Store store, Export export, String ending, OperationId operation, String user) {
        Intent intent = Intent.of(EXPORT, Long.toString(export.contacts()), ending.toUpperCase(Locale.ROOT));
        store.write(new Edit(operation, intent, user, store.seen()).onRecord());
    }
}
