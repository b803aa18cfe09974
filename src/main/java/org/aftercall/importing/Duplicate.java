package org.aftercall.importing;

import java.util.Optional;
import org.aftercall.model.ContactId;

/// A row whose person is there already, or may be.
///
/// @param row its number in the file
/// @param name as the row has it
/// @param detail company or address that tells people of one name apart; may be empty
/// @param contact who is meant, if that is somebody in the book
/// @param there name of who is meant, as the book or the earlier row has it
/// @param thereDetail as `detail`
/// @param earlier number of the earlier row that is meant, 0 for none
public record Duplicate(
        Kind kind,
        long row,
        String name,
        String detail,
        Optional<ContactId> contact,
        String there,
        String thereDetail,
        long earlier) {
    /// Who is meant, and how surely.
    public enum Kind {
        /// surely somebody in the book
        KNOWN,
        /// perhaps somebody in the book
        POSSIBLE,
        /// perhaps the person of an earlier row
        AGAIN,
        /// somebody of a mail whom the book does not know by the address
        STRANGER
    }
}
