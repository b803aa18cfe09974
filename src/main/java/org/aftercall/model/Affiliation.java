package org.aftercall.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A contact at a company. People move; the old affiliation ends and stays.
///
/// @param company null where only a title is known
/// @param companyName empty where only a title is known
/// @param title job title as written, may be empty
/// @param department as written, may be empty
/// @param current whether the contact works there now; one affiliation of a contact is current
public record Affiliation(
        AffiliationId id,
        ContactId contact,
        @Nullable CompanyId company,
        String companyName,
        String title,
        String department,
        Role role,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean current) {}
