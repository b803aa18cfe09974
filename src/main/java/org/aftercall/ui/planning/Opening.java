package org.aftercall.ui.planning;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aftercall.change.Context;
import org.aftercall.model.ContactId;
import org.aftercall.model.OperationId;
import org.aftercall.store.ContactRow;
import org.aftercall.store.Store;
import org.aftercall.ui.kit.DraftText;
import org.aftercall.ui.kit.Drafts;

/// What the form begins with: whom it is about, and what was typed into it before.
///
/// @param form identity of the operation from the opening on
/// @param seen what the book held at the opening
/// @param contact empty if it is still to be chosen
/// @param draft what was typed before, empty if it opens for the first time
public record Opening(OperationId form, Context seen, Optional<ContactRow> contact, Map<String, String> draft) {
    public Opening {
        draft = Map.copyOf(draft);
    }

    /// Reads it. A form for the same contact that was left before it was saved goes on.
    public static Opening read(Store store, Drafts drafts, Optional<ContactId> contact) {
        for (Map.Entry<OperationId, String> kept : drafts.all().entrySet()) {
            Map<String, String> fields = DraftText.read(kept.getValue());
            if (PlanText.isPlan(fields)
                    && PlanText.contact(fields).equals(contact)
                    && store.operations().find(kept.getKey()).isEmpty()) {
                return new Opening(kept.getKey(), store.seen(), row(store, contact), fields);
            }
        }
        return new Opening(new OperationId(UUID.randomUUID()), store.seen(), row(store, contact), Map.of());
    }

    /// A form that was left before it was saved; empty if the draft is of another form or no longer there.
    static Optional<Opening> read(Store store, Drafts drafts, OperationId form) {
        return Optional.ofNullable(drafts.all().get(form))
                .map(DraftText::read)
                .filter(PlanText::isPlan)
                .map(fields -> new Opening(form, store.seen(), row(store, PlanText.contact(fields)), fields));
    }

    private static Optional<ContactRow> row(Store store, Optional<ContactId> contact) {
        return contact.flatMap(id -> store.contacts().rows(List.of(id)).stream().findFirst());
    }
}
