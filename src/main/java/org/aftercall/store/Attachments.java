package org.aftercall.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aftercall.model.Attachment;
import org.aftercall.model.AttachmentId;
import org.aftercall.model.CompanyId;
import org.aftercall.model.ContactId;

/// Questions about the files that belong to contacts and companies. Of those that were removed, and of those of deleted
/// contacts, none is in an answer unless it says so.
public interface Attachments {
    /// Those of a contact, the latest first.
    List<Attachment> of(ContactId contact);

    /// Those that belong to a company and to nobody there, the latest first.
    List<Attachment> of(CompanyId company);

    Optional<Attachment> attachment(AttachmentId id);

    /// All of them, of one owner together.
    List<Attachment> all();

    /// The SHA-256 of every content that a row names, with these rows; removed ones too: undo brings them back. What no
    /// row names is of nobody, or of somebody who is forgotten.
    Map<String, Set<UUID>> named();
}
