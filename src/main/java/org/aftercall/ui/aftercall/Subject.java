package org.aftercall.ui.aftercall;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftercall.agenda.CallTimer;
import org.aftercall.agenda.Prefills;
import org.aftercall.agenda.Reschedule;
import org.aftercall.change.Context;
import org.aftercall.model.Activity;
import org.aftercall.model.ActivityId;
import org.aftercall.model.ActivityKind;
import org.aftercall.model.Affiliation;
import org.aftercall.model.Card;
import org.aftercall.model.ContactId;
import org.aftercall.model.HistoryEntry;
import org.aftercall.model.OperationId;
import org.aftercall.store.Store;
import org.aftercall.ui.kit.DraftText;
import org.jspecify.annotations.Nullable;

/// What a close-out is about, as it stood when the form opened.
///
/// @param form identity of the operation from the opening on
/// @param activity the planned work that it was, null if nothing was planned
/// @param slips whose slips the activity has had so far
/// @param attempts how often nobody was reached before
/// @param lastTitle the title that was last used, may be empty
/// @param seen what the book held at the opening
/// @param begun when “Call” was pressed, null if it was not
/// @param draft what was typed before, empty if it opens for the first time
public record Subject(
        OperationId form,
        Card card,
        @Nullable Activity activity,
        List<String> slips,
        int attempts,
        String lastTitle,
        Context seen,
        @Nullable Instant begun,
        String draft) {
    private static final int ENOUGH = 20;

    public Subject {
        slips = List.copyOf(slips);
    }

    /// Who fills the form in, and when.
    public record Writer(String user, Instant now) {}

    /// Reads it; empty if the contact is gone.
    public static Optional<Subject> read(
            Store store, FormText.About about, OperationId form, String draft, Writer writer) {
        ContactId contact = about.contact();
        ActivityId activity = about.activity();
        Context seen = store.seen();
        Card card = store.contacts().card(contact).orElse(null);
        if (card == null) {
            return Optional.empty();
        }
        Activity planned =
                activity == null ? null : store.due().activity(activity).orElse(null);
        List<HistoryEntry> entries = store.past().entries(contact, 0, ENOUGH);
        String lastTitle = store.due().titles("", 1).stream().findFirst().orElse("");
        return Optional.of(new Subject(
                form,
                card,
                planned,
                planned == null ? List.of() : Reschedule.slips(store, planned),
                Prefills.attempts(entries),
                lastTitle,
                seen,
                CallTimer.begun(store.past().claims(contact), entries, writer.user(), writer.now())
                        .orElse(null),
                draft));
    }

    public static OperationId newForm() {
        return new OperationId(UUID.randomUUID());
    }

    public String name() {
        return card.contact().shownName();
    }

    public String company() {
        return card.current().map(Affiliation::companyName).orElse("");
    }

    /// What kind of conversation it was: that of the plan, or the call that was begun for it; else what the draft says,
    /// else a call.
    ActivityKind conversation() {
        if (activity != null) {
            // a task that was done on the telephone was a call
            boolean called = begun != null && activity.kind() == ActivityKind.Known.TODO;
            return called ? ActivityKind.Known.CALL : activity.kind();
        }
        String said = DraftText.read(draft).getOrDefault("happened", "");
        return said.isEmpty() ? ActivityKind.Known.CALL : ActivityKind.of(said);
    }
}
