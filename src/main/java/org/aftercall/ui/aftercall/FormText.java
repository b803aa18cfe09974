package org.aftercall.ui.aftercall;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aftercall.model.ActivityId;
import org.aftercall.model.ActivityKind;
import org.aftercall.model.CallResult;
import org.aftercall.model.ContactId;
import org.aftercall.model.NoFollowUp;
import org.aftercall.model.Priority;
import org.aftercall.ui.kit.DraftText;
import org.jspecify.annotations.Nullable;

/// The form as the text of a draft, and back.
public final class FormText {
    private FormText() {}

    /// What a draft is about.
    ///
    /// @param activity null if nothing was planned
    public record About(ContactId contact, @Nullable ActivityId activity) {}

    /// Empty if the text is no draft of a close-out.
    public static Optional<About> about(String draft) {
        Map<String, String> fields = DraftText.read(draft);
        try {
            String activity = fields.getOrDefault("activity", "");
            return Optional.of(new About(
                    new ContactId(UUID.fromString(fields.getOrDefault("contact", ""))),
                    activity.isEmpty() ? null : new ActivityId(UUID.fromString(activity))));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    static String write(FormFields form) {
        Subject subject = form.subject();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("contact", subject.card().contact().id().value().toString());
        fields.put(
                "activity",
                subject.activity() == null
                        ? ""
                        : subject.activity().id().value().toString());
        fields.put("name", subject.name());
        fields.put("happened", subject.conversation().code());
        fields.put("result", form.resultProperty().get().code());
        fields.put("kind", form.kindProperty().get().code());
        fields.put("priority", form.priorityProperty().get().code());
        fields.put("because", Boolean.toString(form.becauseProperty().get()));
        NoFollowUp reason = form.reasonProperty().get();
        fields.put("reason", reason == null ? "" : reason instanceof NoFollowUp.Unknown ? "other" : reason.code());
        fields.put("markDone", Boolean.toString(form.markDoneProperty().get()));
        form.texts().forEach((name, property) -> fields.put(name, property.get()));
        form.talk().write(fields);
        return DraftText.write(fields);
    }

    static void read(String draft, FormFields form) {
        Map<String, String> fields = DraftText.read(draft);
        if (!fields.containsKey("result")) {
            // begun where only the note is typed; the rest stays as it is proposed
            form.noteProperty().set(fields.getOrDefault("note", ""));
            return;
        }
        form.resultProperty().set(CallResult.of(fields.getOrDefault("result", "none")));
        form.kindProperty().set(ActivityKind.of(fields.getOrDefault("kind", "call")));
        form.priorityProperty().set(Priority.of(fields.getOrDefault("priority", "")));
        form.texts().forEach((name, property) -> property.set(fields.getOrDefault(name, "")));
        form.becauseProperty().set(Boolean.parseBoolean(fields.get("because")));
        String reason = fields.getOrDefault("reason", "");
        form.reasonProperty()
                .set(
                        reason.isEmpty()
                                ? null
                                : reason.equals("other") ? new NoFollowUp.Unknown("") : NoFollowUp.of(reason));
        form.markDoneProperty().set(!"false".equals(fields.get("markDone")));
        form.talk().read(fields);
    }
}
