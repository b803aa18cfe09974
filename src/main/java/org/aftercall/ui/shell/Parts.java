package org.aftercall.ui.shell;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Supplier;
import org.aftercall.agenda.Today;
import org.aftercall.attaching.Desk;
import org.aftercall.backup.Backups;
import org.aftercall.importing.Importer;
import org.aftercall.search.Finder;
import org.aftercall.store.Store;
import org.aftercall.ui.kit.Background;
import org.aftercall.ui.kit.Drafts;
import org.aftercall.ui.kit.Memory;
import org.aftercall.ui.kit.Opener;
import org.aftercall.ui.sharing.SharingDesk;

/// What the window is made of.
///
/// @param today the due list of the book, with its clock and zone
/// @param drafts what was typed and not saved, on this laptop
/// @param memory what the window remembers, on this laptop
/// @param log folder of the log
/// @param user name of the person at the keyboard
/// @param opener opens an address such as `tel:` or `mailto:` with the user's own program
public record Parts(
        Book book,
        Today today,
        Drafts drafts,
        Memory memory,
        Path log,
        String user,
        Locale locale,
        ZoneId zone,
        Background background,
        Opener opener) {

    /// An open book.
    ///
    /// @param name what the user calls it
    /// @param finder opens the index when first asked; not for the screen's thread
    /// @param importer a new one each time
    /// @param backups makes backups of it
    /// @param local where files of this laptop lie that belong to the book
    /// @param sharing exchange with colleagues
    /// @param others the other books of this laptop
    /// @param files what is attached
    public record Book(
            String name,
            Store store,
            Supplier<Finder> finder,
            Supplier<Importer> importer,
            Supplier<Backups> backups,
            Path local,
            SharingDesk sharing,
            OwnBooks others,
            Desk files) {}

    Store store() {
        return book.store();
    }
}
