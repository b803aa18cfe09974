package org.aftercall.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.aftercall.model.CompanyId;
import org.aftercall.model.ContactId;

/// Questions that an import asks to find out whom it knows. All in bulk; keys as `text` makes them.
public interface Matching {
    /// Which of these row ids exist, deleted or not.
    Set<UUID> existing(Collection<UUID> rows);

    /// Those of some contacts who are shown only because others built on them before the operation that made them was
    /// taken back.
    Set<UUID> left(Collection<UUID> contacts);

    /// Those of some rows that are forgotten.
    Set<UUID> forgotten(Collection<UUID> rows);

    /// Those of some keys that somebody had who asked to be forgotten.
    ///
    /// @param keys as [org.aftercall.change.ForgottenKeys] makes them
    Set<String> forgottenKeys(Collection<String> keys);

    /// Shown contacts by comparable e-mail.
    Map<String, List<ContactId>> byEmail(Collection<String> comparable);

    /// Shown contacts by comparable phone.
    Map<String, List<ContactId>> byPhone(Collection<String> comparable);

    /// Shown contacts by name key (`Names.key`), whatever their company.
    Map<String, List<Named>> byName(Collection<String> nameKeys);

    /// @param companyKey key of the current company, empty for none
    record Named(ContactId contact, String companyKey) {}

    /// Shown companies by key (`Companies.key`); the one with the smallest id where there are several.
    Map<String, CompanyId> companies(Collection<String> keys);
}
