package org.aftercall.sharing;

import java.util.Optional;
import java.util.Set;
import org.aftercall.store.Contents;
import org.aftercall.store.Journal;

/// Takes a copy of a book in, as if it were a shared folder with one laptop in it.
///
/// @param user what colleagues call who works here
record CopyMerge(SharedBook.Parts parts, String user) {
    /// @param copy journal of the copy; only read
    /// @param files contents of the attachments of the copy; only read
    Round take(Journal copy, Contents files) {
        Round round = new Courier(
                        parts.dataset(),
                        parts.frames(),
                        parts.attached().nothing(),
                        new CopiedJournal(parts.dataset(), copy),
                        Lock.NONE,
                        new Forgetful(),
                        parts.clock(),
                        parts.random(),
                        parts.faults(),
                        new Courier.Self(user, parts.laptop(), SharedBook.PROGRAM, Set.of()))
                .go();
        for (String sha256 : parts.attached().named().get().keySet()) {
            if (!parts.attached().contents().has(sha256)) {
                files.read(sha256).ifPresent(parts.attached().contents()::keep);
            }
        }
        return new Round(round.came(), 0, 0, round.waiting(), 0, round.identity(), round.problems(), Optional.empty());
    }

    /// Of a copy nothing is noted: it is read once.
    private static final class Forgetful implements Memory {
        @Override
        public Optional<String> read(String name) {
            return Optional.empty();
        }

        @Override
        public void write(String name, String text) {
            // whoever merges the copy again reads it again
        }
    }
}
