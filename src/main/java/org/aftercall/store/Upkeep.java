package org.aftercall.store;

import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aftercall.change.VersionVector;
import org.aftercall.model.CompanyId;
import org.aftercall.model.ContactId;
import org.aftercall.model.Problem;

/// What keeps the book sound: check, rebuild, the canonical dump, and the place it stands at.
public interface Upkeep {
    /// Up to where the journal is applied.
    Position position();

    VersionVector applied();

    /// The same, if all that stands before it is shown; empty while a large operation is in the journal and being
    /// applied.
    Optional<Position> settled();

    /// A stretch of the journal, and what was touched in it, deleted or hidden ones too.
    ///
    /// @param companies those that were touched themselves; who works there is among the contacts
    /// @param until its end
    record Touched(Set<ContactId> contacts, Set<CompanyId> companies, Position until) {
        public Touched {
            contacts = Set.copyOf(contacts);
            companies = Set.copyOf(companies);
        }
    }

    /// What was touched after a place, some thousand rows at most: the rest is asked after the end of the stretch.
    ///
    /// @param until a settled place; nothing behind it is looked at
    /// @return empty if the first place is unknown here: then everything has to be read again
    Optional<Touched> touched(Position after, Position until);

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
