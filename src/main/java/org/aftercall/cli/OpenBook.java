package org.aftercall.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.aftercall.attaching.Attaching;
import org.aftercall.attaching.GivingOut;
import org.aftercall.attaching.Inspection;
import org.aftercall.backup.Backups;
import org.aftercall.importing.Importer;
import org.aftercall.sharing.Round;
import org.aftercall.sharing.SharedBook;
import org.aftercall.store.ContactRow;
import org.aftercall.store.Contents;
import org.aftercall.store.Store;

/// A book that is open for commands.
public interface OpenBook extends AutoCloseable {
    Store store();

    /// Contacts that fit the words, the best first.
    ///
    /// @param limit at most so many
    /// @param today local date of the user
    List<ContactRow> find(String words, int limit, LocalDate today);

    /// Takes lists of others into this book.
    Importer importer();

    /// The bytes of what is attached.
    Contents contents();

    /// Attaches files to contacts.
    Attaching attaching();

    /// Gives attached files out, and brings them here if need be.
    GivingOut givingOut();

    /// Looks whether all attached files are whole.
    Inspection inspection();

    /// Makes backups of this book.
    Backups backups();

    /// Identity of the book, equal on all devices that share it.
    String dataset();

    /// What belongs to this laptop alone: drafts, spills, the search index.
    Path local();

    /// Name of the person who works here.
    String user();

    /// Says who works here from now on.
    void belongsTo(String user);

    /// What the user calls the book; may be empty.
    String name();

    /// Exchange with colleagues.
    SharedBook sharing();

    /// Takes in what a copy of this book has and this one has not.
    ///
    /// @param copy the folder of the copy; only read
    /// @throws org.aftercall.model.Refused if it is no copy of this book; nothing was changed
    Round mergeCopy(Path copy);

    /// Somebody else may use the replica id of this book too: the next opening takes another.
    void takeNewIdentity();

    @Override
    void close();
}
