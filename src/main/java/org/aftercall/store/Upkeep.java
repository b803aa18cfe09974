package org.aftercall.store;

import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aftercall.change.VersionVector;
import org.aftercall.model.ContactId;
import org.aftercall.model.Problem;

/// What keeps the book sound: check, rebuild, the canonical dump, and the place it stands at.
public interface Upkeep {
    /// Up to where the journal is applied.
    Position position();

    VersionVector applied();

    /// Contacts that were touched, shown or hidden after a place, deleted ones too. Empty if the place is unknown here
    /// or lies inside a large operation: then everything has to be read again.
    Optional<Set<ContactId>> touchedSince(Position position);

    /// Compares database and journal, row checksums, and the digest of the dump with that of a fresh replay.
    ///
    /// @return what is wrong; empty if all is well
    List<Problem> check(Progress progress);

    /// Sets the database aside and makes it again from the journal.
    void rebuild(Progress progress);

    /// The canonical text of the book: equal books give equal bytes. Derived columns are left out.
    void dump(Writer writer);

    /// SHA-256 of the canonical dump, in hex.
    String digest();

    boolean readOnly();
}
