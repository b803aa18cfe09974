package org.aftercall.ui.contact;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.aftercall.change.Field;
import org.aftercall.model.Affiliation;
import org.aftercall.model.Card;
import org.aftercall.model.CompanyId;
import org.aftercall.model.Contact;
import org.aftercall.store.Store;
import org.aftercall.text.ColumnDates;
import org.aftercall.text.Companies;
import org.aftercall.text.DateOrder;
import org.aftercall.wording.Words;
import org.jspecify.annotations.Nullable;

/// The single cells of a profile that are edited as text.
final class Cells {
    /// In the order in which they stand.
    static final List<Field> TEXTS = List.of(
            Field.AFFILIATION_DEPARTMENT,
            Field.CONTACT_NICKNAME,
            Field.CONTACT_LANGUAGE,
            Field.CONTACT_BIRTHDAY,
            Field.CONTACT_PERSONA,
            Field.CONTACT_SOURCE,
            Field.CONTACT_REFERRED_BY,
            Field.CONTACT_CAMPAIGN,
            Field.CONTACT_MANAGER);

    private Cells() {}

    /// What stands in one of them now.
    static String text(Card card, Field field, Words words) {
        Contact contact = card.contact();
        return switch (field) {
            case AFFILIATION_DEPARTMENT ->
                card.current().map(Affiliation::department).orElse("");
            case CONTACT_NICKNAME -> contact.nickname();
            case CONTACT_LANGUAGE -> contact.language();
            case CONTACT_BIRTHDAY -> typed(contact.birthday(), words);
            case CONTACT_PERSONA -> contact.persona();
            case CONTACT_SOURCE -> contact.source();
            case CONTACT_REFERRED_BY -> contact.referredBy();
            case CONTACT_CAMPAIGN -> contact.campaign();
            case CONTACT_MANAGER -> contact.recordManager();
            default -> throw new IllegalArgumentException(field + " is not edited as text");
        };
    }

    private static String typed(@Nullable LocalDate day, Words words) {
        return day == null ? "" : words.day("day.typed", day);
    }

    /// A day as people write it, the day before the month but in the United States.
    static Optional<LocalDate> day(String written, Words words) {
        boolean american = words.locale().getCountry().equals(Locale.US.getCountry());
        return ColumnDates.parse(written.strip(), american ? DateOrder.MDY : DateOrder.DMY);
    }

    /// The company of a name, if the book has it. Not for the screen's thread.
    static Optional<UUID> company(Store store, String name) {
        String key = Companies.key(name.strip());
        return key.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(store.matching().companies(List.of(key)).get(key))
                        .map(CompanyId::value);
    }
}
