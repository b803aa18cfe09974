package org.aftercall.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A file that belongs to a contact or to a company, as the book knows it. Its bytes lie elsewhere, under their
/// SHA-256,
/// and may still be on their way from the device on which it was attached.
///
/// @param contact to whom it belongs; null if it belongs to a company alone
/// @param company to which company it belongs, if to one
/// @param name as it is shown
/// @param size in bytes
/// @param type media type, empty if unknown
/// @param sha256 of its bytes, in hexadecimal digits
/// @param who name of the user who attached it
/// @param when it was attached
/// @param entry what happened when it came or went, if it hangs on that
public record Attachment(
        AttachmentId id,
        @Nullable ContactId contact,
        @Nullable CompanyId company,
        String name,
        long size,
        String type,
        String sha256,
        String who,
        Instant when,
        @Nullable HistoryId entry) {}
