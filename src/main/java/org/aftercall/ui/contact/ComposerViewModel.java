package org.aftercall.ui.contact;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.Intent;
import org.aftercall.change.Values;
import org.aftercall.model.Activity;
import org.aftercall.model.ActivityId;
import org.aftercall.model.ActivityKind;
import org.aftercall.model.Affiliation;
import org.aftercall.model.HistoryType;
import org.aftercall.model.OperationId;
import org.aftercall.store.Edit;
import org.aftercall.ui.kit.Destination;
import org.aftercall.ui.kit.DraftKeeper;
import org.aftercall.ui.kit.DraftText;
import org.jspecify.annotations.Nullable;

/// Where somebody writes what happened. A note is saved as it is; of everything else the after-call form makes one save
/// with the next action, so that nothing ends without one. Knows no window.
public final class ComposerViewModel {
    /// Marks the draft of a composer among those of close-outs.
    static final String MARK = "composer";

    /// Kind of the operation.
    private static final String NOTE = "note";

    private final Around around;
    private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(this, "kind", Kind.NOTE);
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper(this, "saving", false);
    private @Nullable Found found;
    private OperationId form = newForm();
    private DraftKeeper keeper;
    private boolean filling;

    ComposerViewModel(Around around) {
        this.around = around;
        this.keeper = new DraftKeeper(around.drafts(), around.background(), form);
        text.addListener((_, _, _) -> typed());
        kind.addListener((_, _, _) -> typed());
    }

    /// The tabs.
    public enum Kind {
        NOTE,
        CALL,
        EMAIL,
        MEETING;

        /// Empty if nobody else took part.
        Optional<ActivityKind> conversation() {
            return switch (this) {
                case NOTE -> Optional.empty();
                case CALL -> Optional.of(ActivityKind.Known.CALL);
                case EMAIL -> Optional.of(ActivityKind.Known.EMAIL);
                case MEETING -> Optional.of(ActivityKind.Known.MEETING);
            };
        }
    }

    public ObjectProperty<Kind> kindProperty() {
        return kind;
    }

    public StringProperty textProperty() {
        return text;
    }

    public ReadOnlyBooleanProperty savingProperty() {
        return saving.getReadOnlyProperty();
    }

    /// Another contact: what was typed about the one before is kept as its draft.
    void show(Found read) {
        Found before = found;
        found = read;
        if (before != null
                && before.card().contact().id().equals(read.card().contact().id())) {
            return;
        }
        if (before != null) {
            leave();
        }
        begin(newForm(), Kind.NOTE, "");
        read.drafts().forEach((id, draft) -> {
            Map<String, String> fields = DraftText.read(draft);
            if (fields.containsKey(MARK)) {
                begin(id, Kind.valueOf(fields.getOrDefault(MARK, Kind.NOTE.name())), fields.getOrDefault("note", ""));
            }
        });
    }

    /// The user goes elsewhere.
    void leave() {
        if (!text.get().isBlank()) {
            DraftKeeper last = keeper;
            around.background().work(last::keep, _ -> {}, around.session()::failed);
        }
    }

    /// Saves a note, or takes what was typed along to the after-call form.
    public void save() {
        Found read = found;
        if (read == null || saving.get() || text.get().isBlank()) {
            return;
        }
        kind.get().conversation().ifPresentOrElse(conversation -> closeOut(read, conversation), () -> saveNote(read));
    }

    private void saveNote(Found read) {
        saving.set(true);
        String note = text.get().strip();
        DraftKeeper own = keeper;
        OperationId operation = form;
        around.background()
                .work(
                        () -> {
                            around.store().write(note(read, note, operation));
                            own.drop();
                            return operation;
                        },
                        saved -> {
                            saving.set(false);
                            begin(newForm(), Kind.NOTE, "");
                            around.session().saved(saved, around.words().say("card.note-saved", read.name()));
                            askForNext(read);
                        },
                        e -> {
                            saving.set(false);
                            around.session().failed(e);
                        });
    }

    private Edit note(Found read, String note, OperationId operation) {
        Edit edit = new Edit(operation, Intent.of(NOTE, read.name()), around.user(), read.seen());
        edit.row(Entity.HISTORY, edit.fresh(UUID.randomUUID()))
                .set(Field.HISTORY_TYPE, Values.text(HistoryType.Known.NOTE.code()))
                .set(Field.HISTORY_TEXT, Values.text(note))
                .set(Field.HISTORY_WHO, Values.text(around.user()))
                .set(Field.HISTORY_WHEN, Values.moment(around.today().now().toInstant()))
                .set(
                        Field.HISTORY_COMPANY,
                        Values.text(read.card()
                                .current()
                                .map(Affiliation::companyName)
                                .orElse("")))
                .belongsTo(read.card().contact().id().value());
        return edit;
    }

    /// Nothing ends without a next action or a reason for none (`product.md` rule 4).
    private void askForNext(Found read) {
        boolean none = read.card().open().isEmpty() && read.card().contact().noFollowUp() == null;
        if (none) {
            around.navigator()
                    .go(new Destination.NewAction(
                            Optional.of(read.card().contact().id())));
        }
    }

    private void closeOut(Found read, ActivityKind conversation) {
        Optional<ActivityId> planned = read.card().open().stream()
                .filter(activity -> activity.kind().equals(conversation)
                        && !activity.due().isAfter(around.today().day()))
                .map(Activity::id)
                .findFirst();
        Map<String, String> fields = fields(read);
        fields.remove(MARK);
        fields.put("happened", conversation.code());
        planned.ifPresent(activity -> fields.put("activity", activity.value().toString()));
        String draft = DraftText.write(fields);
        DraftKeeper own = keeper;
        own.touch(() -> draft);
        around.background().work(own::handOver, _ -> {}, around.session()::failed);
        Destination.AfterCall to = new Destination.AfterCall(
                read.card().contact().id(), planned, Optional.of(new Destination.Typed(form, draft)));
        begin(newForm(), Kind.NOTE, "");
        around.navigator().go(to);
    }

    private void begin(OperationId id, Kind as, String typed) {
        filling = true;
        form = id;
        keeper = new DraftKeeper(around.drafts(), around.background(), id);
        kind.set(as);
        text.set(typed);
        filling = false;
        if (!typed.isBlank()) {
            String now = draft();
            keeper.touch(() -> now);
        }
    }

    private void typed() {
        if (filling || found == null) {
            return;
        }
        if (text.get().isBlank()) {
            DraftKeeper emptied = keeper;
            begin(newForm(), kind.get(), text.get());
            around.background().work(emptied::discard, _ -> {}, around.session()::failed);
        } else {
            String now = draft();
            keeper.changed(() -> now);
        }
    }

    private String draft() {
        Found read = found;
        return read == null || text.get().isBlank() ? "" : DraftText.write(fields(read));
    }

    private Map<String, String> fields(Found read) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("contact", read.card().contact().id().value().toString());
        fields.put("name", read.name());
        fields.put(MARK, kind.get().name());
        fields.put("note", text.get().strip());
        return fields;
    }

    /// The planned work that a draft is about.
    static Optional<ActivityId> activity(String draft) {
        String id = DraftText.read(draft).getOrDefault("activity", "");
        try {
            return id.isEmpty() ? Optional.empty() : Optional.of(new ActivityId(UUID.fromString(id)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static OperationId newForm() {
        return new OperationId(UUID.randomUUID());
    }
}
