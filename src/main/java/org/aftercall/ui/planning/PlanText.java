package org.aftercall.ui.planning;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aftercall.model.ActivityKind;
import org.aftercall.model.ContactId;
import org.aftercall.model.Priority;
import org.aftercall.model.Repeat;
import org.aftercall.store.ContactRow;
import org.aftercall.ui.kit.DraftText;
import org.aftercall.ui.kit.Reminder;

/// The form as the text of a draft, and back.
public final class PlanText {
    private static final String FORM = "form";
    private static final String PLAN = "plan";
    private static final String WITH = "with";

    private PlanText() {}

    /// Whether a draft is one of this form; with whom, if somebody was chosen.
    public static boolean isPlan(Map<String, String> draft) {
        return PLAN.equals(draft.get(FORM));
    }

    /// Whom a draft is about; empty if nobody was chosen yet.
    public static Optional<ContactId> contact(Map<String, String> draft) {
        try {
            return Optional.of(new ContactId(UUID.fromString(draft.getOrDefault(WITH, ""))));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    static String write(PlanningViewModel form) {
        Optional<ContactRow> contact =
                Optional.ofNullable(form.contactProperty().get());
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(FORM, PLAN);
        fields.put(WITH, contact.map(row -> row.id().value().toString()).orElse(""));
        fields.put("name", contact.map(ContactRow::name).orElse(form.name()));
        fields.put("note", form.titleProperty().get());
        fields.put("kind", form.kindProperty().get().code());
        fields.put("priority", form.priorityProperty().get().code());
        fields.put("when", form.when().textProperty().get());
        fields.put("owner", form.ownerProperty().get());
        fields.put("repeat", form.repeatProperty().get().code());
        fields.put("reminder", form.reminderProperty().get().code());
        fields.put("query", form.queryProperty().get());
        return DraftText.write(fields);
    }

    static void read(Map<String, String> fields, PlanningViewModel form) {
        form.titleProperty().set(fields.getOrDefault("note", ""));
        form.kindProperty().set(ActivityKind.of(fields.getOrDefault("kind", "call")));
        form.priorityProperty().set(Priority.of(fields.getOrDefault("priority", "")));
        form.when().textProperty().set(fields.getOrDefault("when", ""));
        form.ownerProperty().set(fields.getOrDefault("owner", ""));
        form.repeatProperty().set(Repeat.of(fields.getOrDefault("repeat", "")));
        form.reminderProperty().set(Reminder.of(fields.getOrDefault("reminder", "")));
        form.queryProperty().set(fields.getOrDefault("query", ""));
    }
}
