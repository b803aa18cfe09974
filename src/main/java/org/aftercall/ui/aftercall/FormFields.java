package org.aftercall.ui.aftercall;

import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.aftercall.agenda.CloseOut;
import org.aftercall.agenda.Ending;
import org.aftercall.agenda.Prefills;
import org.aftercall.model.Activity;
import org.aftercall.model.ActivityKind;
import org.aftercall.model.CallResult;
import org.aftercall.model.HistoryType;
import org.aftercall.model.NoFollowUp;
import org.aftercall.model.Priority;
import org.aftercall.model.Slip;
import org.aftercall.text.Reading;
import org.aftercall.text.WorkingDays;
import org.aftercall.ui.kit.DateText;
import org.aftercall.ui.kit.QuickDate;
import org.aftercall.wording.Words;
import org.jspecify.annotations.Nullable;

/// What stands in the form of a close-out: filled in with what usually follows the result, then by the user.
final class FormFields {
    private final Subject subject;
    private final Words words;
    private final Supplier<LocalDateTime> now;

    private final StringProperty note = new SimpleStringProperty(this, "note", "");
    private final ObjectProperty<CallResult> result;
    private final ObjectProperty<ActivityKind> kind = new SimpleObjectProperty<>(this, "kind", ActivityKind.Known.CALL);
    private final StringProperty title = new SimpleStringProperty(this, "title", "");
    private final ObjectProperty<Priority> priority;
    private final DateText when;
    private final TalkFields talk;
    private final BooleanProperty because = new SimpleBooleanProperty(this, "because", false);
    private final ObjectProperty<@Nullable NoFollowUp> reason = new SimpleObjectProperty<>(this, "reason", null);
    private final StringProperty ownReason = new SimpleStringProperty(this, "ownReason", "");
    private final BooleanProperty theirs = new SimpleBooleanProperty(this, "theirs", true);
    private final BooleanProperty markDone = new SimpleBooleanProperty(this, "markDone", true);
    private String proposedTitle = "";
    private String proposedWhen = "";

    /// With what the draft of the subject says, if there is one.
    FormFields(Subject subject, Words words, Supplier<ZonedDateTime> now) {
        this.subject = subject;
        this.words = words;
        this.now = () -> now.get().toLocalDateTime();
        this.when = new DateText(words, this.now, WorkingDays.MONDAY_TO_FRIDAY);
        this.talk = new TalkFields(subject.conversation(), subject.begun(), now);
        this.result = new SimpleObjectProperty<>(this, "result", results().getFirst());
        this.priority = new SimpleObjectProperty<>(
                this, "priority", subject.card().contact().priority());
        prefill();
        if (!subject.draft().isEmpty()) {
            FormText.read(subject.draft(), this);
        }
        result.addListener((_, _, _) -> prefill());
    }

    Subject subject() {
        return subject;
    }

    List<CallResult> results() {
        return Prefills.results(subject.conversation());
    }

    StringProperty noteProperty() {
        return note;
    }

    ObjectProperty<CallResult> resultProperty() {
        return result;
    }

    ObjectProperty<ActivityKind> kindProperty() {
        return kind;
    }

    StringProperty titleProperty() {
        return title;
    }

    ObjectProperty<Priority> priorityProperty() {
        return priority;
    }

    DateText when() {
        return when;
    }

    /// Which way it went, how long it took and when it ended.
    TalkFields talk() {
        return talk;
    }

    /// Whether the reasons for no follow-up stand in place of the date.
    BooleanProperty becauseProperty() {
        return because;
    }

    ObjectProperty<@Nullable NoFollowUp> reasonProperty() {
        return reason;
    }

    StringProperty ownReasonProperty() {
        return ownReason;
    }

    /// Whether a moved meeting was moved by them.
    BooleanProperty theirsProperty() {
        return theirs;
    }

    BooleanProperty markDoneProperty() {
        return markDone;
    }

    /// Whether the same action gets another day instead of a new one.
    boolean moves() {
        return subject.activity() != null && result.get() == CallResult.Known.MOVED;
    }

    BooleanBinding movesBinding() {
        return Bindings.createBooleanBinding(this::moves, result);
    }

    /// Types one of the quick dates.
    void choose(QuickDate quick) {
        because.set(false);
        quick.type(when, words);
    }

    /// What is to be saved.
    ///
    /// @param user who does what is next
    CloseOut.Form closeOut(String user) {
        talk.tick();
        Activity activity = subject.activity();
        Priority before = subject.card().contact().priority();
        return new CloseOut.Form(
                subject.card().contact().id(),
                subject.name(),
                activity,
                subject.slips(),
                activity != null && markDone.get(),
                HistoryType.after(subject.conversation()),
                result.get(),
                note.get().strip(),
                talk.endedProperty().get().toInstant(),
                subject.company(),
                talk.said(result.get()),
                priority.get().equals(before) ? null : priority.get(),
                ending(user));
    }

    private Ending ending(String user) {
        if (because.get()) {
            NoFollowUp chosen = reason.get();
            return chosen == null
                    ? Ending.Unsaid.UNSAID
                    : new Ending.Because(
                            chosen instanceof NoFollowUp.Unknown
                                    ? new NoFollowUp.Unknown(ownReason.get().strip())
                                    : chosen);
        }
        Reading.Understood date = when.value().orElse(null);
        if (date == null) {
            return Ending.Unsaid.UNSAID;
        }
        return moves()
                ? new Ending.Move(date.date(), date.time(), theirs.get() ? Slip.Known.THEIRS : Slip.Known.OURS)
                : new Ending.Next(kind.get(), title.get(), date.date(), date.time(), user);
    }

    /// Fills in what usually follows the result, but never over what the user typed.
    private void prefill() {
        Prefills.Prefill prefill =
                Prefills.of(result.get(), subject.attempts(), now.get(), WorkingDays.MONDAY_TO_FRIDAY);
        if (prefill.kind() != null) {
            kind.set(prefill.kind());
        }
        if (title.get().equals(proposedTitle)) {
            proposedTitle = title(prefill.title());
            title.set(proposedTitle);
        }
        if (when.textProperty().get().equals(proposedWhen)) {
            if (prefill.due() == null) {
                when.textProperty().set("");
            } else {
                when.type(prefill.due(), prefill.time());
            }
            proposedWhen = when.textProperty().get();
        }
        because.set(prefill.asksWhyNot());
        if (prefill.asksWhyNot() && result.get() == CallResult.Known.NOT_INTERESTED) {
            reason.set(null);
        }
    }

    private String title(Prefills.Title which) {
        return switch (which) {
            case LAST_USED -> subject.lastTitle();
            case SAME -> subject.activity() == null ? "" : subject.activity().title();
            case CALL_AGAIN -> words.say("after.proposed.call-again");
            case OTHER_CHANNEL -> words.say("after.proposed.other-channel");
            case RIGHT_NUMBER -> words.say("after.proposed.right-number");
            case RIGHT_ADDRESS -> words.say("after.proposed.right-address");
            case ASK_FOR_ANSWER -> words.say("after.proposed.ask-for-answer");
        };
    }

    /// All that a draft keeps.
    List<ReadOnlyProperty<?>> all() {
        List<ReadOnlyProperty<?>> all = new ArrayList<>(talk.all());
        all.addAll(List.of(
                note, result, kind, title, priority, when.textProperty(), because, reason, ownReason, markDone));
        return all;
    }

    /// Fields by name, for the draft.
    Map<String, StringProperty> texts() {
        return Map.of("note", note, "title", title, "when", when.textProperty(), "ownReason", ownReason);
    }
}
