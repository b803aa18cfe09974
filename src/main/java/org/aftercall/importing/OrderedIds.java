package org.aftercall.importing;

import java.time.Instant;
import java.util.UUID;

/// Ids in the order of the rows (RFC 9562, version 7), made from words: the same import gives the same ids, and what
/// comes in together lies together in the book.
///
/// What belongs to a contact gets an id from the contact's and from what it says, so that the same words give the same
/// row when the file comes again. Contacts that a foreign program has a key for keep an id of that key alone: they are
/// found again by it, on every device.
///
/// @param start of the import
/// @param operation identity of the import
record OrderedIds(Instant start, String operation) {
    private static final int VERSION = 7;

    /// @param place counted from 0 in the file
    UUID row(long place, String what) {
        long count = (start.toEpochMilli() << 12) + place;
        long high = (count >>> 12 << 16) | 0x7000L | (count & 0xFFF);
        return new UUID(high, Ids.derived(what, operation).getLeastSignificantBits());
    }

    /// An id beside that of the contact, where the contact has such an id.
    static UUID of(UUID contact, String... words) {
        UUID plain = Ids.derived(words);
        return contact.version() == VERSION
                ? new UUID(contact.getMostSignificantBits(), plain.getLeastSignificantBits())
                : plain;
    }
}
