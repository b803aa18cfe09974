package org.aftercall.ui.contact;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aftercall.agenda.ActivityProfile;
import org.aftercall.agenda.BoughtProfile;
import org.aftercall.change.Context;
import org.aftercall.history.FieldChange;
import org.aftercall.history.FieldHistory;
import org.aftercall.model.Affiliation;
import org.aftercall.model.Card;
import org.aftercall.model.CompanyId;
import org.aftercall.model.ContactId;
import org.aftercall.model.Group;
import org.aftercall.model.HistoryEntry;
import org.aftercall.model.HistoryType;
import org.aftercall.model.OperationId;
import org.aftercall.store.Contacts;
import org.aftercall.store.Past;
import org.aftercall.store.Store;
import org.aftercall.ui.kit.ContactGuard;
import org.aftercall.ui.kit.DraftText;
import org.jspecify.annotations.Nullable;

/// A contact as the book holds it at one moment. Read away from the screen.
///
/// @param seen what the book held before it was read
/// @param latest the first entries of the timeline
/// @param drafts forms about this contact that were left before they were saved, by form
/// @param bought what the contact ordered
/// @param doubts what a colleague does, did or means to do
/// @param groups names of the groups there are
/// @param firm null if the contact works nowhere
record Found(
        Card card,
        Context seen,
        FieldHistory history,
        List<FieldChange> changes,
        List<Past.Touch> touches,
        List<HistoryEntry> latest,
        ActivityProfile profile,
        BoughtProfile bought,
        List<Contacts.UserField> fields,
        Map<OperationId, String> drafts,
        List<ContactGuard.Doubt> doubts,
        Map<UUID, String> groups,
        @Nullable Firm firm) {
    /// The company that the contact works for now.
    record Firm(CompanyId company, String name, int people, int open) {}

    static Optional<Found> read(Around around, ContactId contact) {
        Store store = around.store();
        Context seen = store.seen();
        Card card = store.contacts().card(contact).orElse(null);
        if (card == null) {
            return Optional.empty();
        }
        FieldHistory history = FieldHistory.read(store, contact);
        List<Past.Touch> touches = store.past().touches(contact);
        return Optional.of(new Found(
                card,
                seen,
                history,
                history.changes(),
                touches,
                store.past().entries(contact, 0, TimelineViewModel.PAGE),
                ActivityProfile.of(touches, around.today().now().toInstant(), around.zone()),
                bought(around, contact, touches),
                store.contacts().userFields(),
                drafts(around, contact),
                around.guard().doubts(contact),
                store.groups().all().stream()
                        .collect(Collectors.toMap(group -> group.id().value(), Group::name)),
                card.current().map(job -> firm(store, job)).orElse(null)));
    }

    private static BoughtProfile bought(Around around, ContactId contact, List<Past.Touch> touches) {
        boolean some = touches.stream().anyMatch(touch -> touch.type() == HistoryType.Known.ORDERED);
        List<HistoryEntry> ordered = some
                ? around.store().past().entries(contact, List.of(HistoryType.Known.ORDERED), 0, Integer.MAX_VALUE)
                : List.of();
        return BoughtProfile.of(ordered, around.today().now().toInstant(), around.zone());
    }

    String name() {
        return card.contact().shownName();
    }

    /// Forms about a contact that were left before they were saved.
    static Map<OperationId, String> drafts(Around around, ContactId contact) {
        String id = contact.value().toString();
        Map<OperationId, String> all = around.drafts().all();
        all.values().removeIf(text -> !id.equals(DraftText.read(text).get("contact")));
        all.keySet().removeIf(form -> around.store().operations().find(form).isPresent());
        return all;
    }

    private static @Nullable Firm firm(Store store, Affiliation job) {
        CompanyId company = job.company();
        if (company == null) {
            return null;
        }
        return new Firm(
                company,
                job.companyName(),
                store.companies().staff(company).now(),
                store.companies().openActions(company));
    }
}
