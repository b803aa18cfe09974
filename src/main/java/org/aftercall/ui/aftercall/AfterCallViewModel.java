package org.aftercall.ui.aftercall;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.aftercall.agenda.CloseOut;
import org.aftercall.agenda.Ending;
import org.aftercall.agenda.Prefills;
import org.aftercall.agenda.Today;
import org.aftercall.agenda.Whose;
import org.aftercall.model.Activity;
import org.aftercall.model.ActivityKind;
import org.aftercall.model.CallResult;
import org.aftercall.model.HistoryType;
import org.aftercall.model.NoFollowUp;
import org.aftercall.model.Priority;
import org.aftercall.model.Problem;
import org.aftercall.model.Refused;
import org.aftercall.model.Slip;
import org.aftercall.store.Due;
import org.aftercall.store.Saved;
import org.aftercall.store.Store;
import org.aftercall.text.Dates;
import org.aftercall.text.Proposal;
import org.aftercall.text.Reading;
import org.aftercall.text.WorkingDays;
import org.aftercall.ui.kit.Background;
import org.aftercall.ui.kit.DateText;
import org.aftercall.ui.kit.DraftKeeper;
import org.aftercall.ui.kit.Drafts;
import org.aftercall.ui.kit.QuickDate;
import org.aftercall.ui.kit.Session;
import org.aftercall.wording.Words;
import org.jspecify.annotations.Nullable;

/// The state of the close-out: what happened, what is next, and when. Knows no window.
public final class AfterCallViewModel {
    private final Store store;
    private final Today today;
    private final Words words;
    private final Background background;
    private final Session session;
    private final String user;
    private final Subject subject;
    private final Instant ended;
    private final DraftKeeper keeper;

    private final StringProperty note = new SimpleStringProperty(this, "note", "");
    private final ObjectProperty<CallResult> result;
    private final ObjectProperty<ActivityKind> kind = new SimpleObjectProperty<>(this, "kind", ActivityKind.Known.CALL);
    private final StringProperty title = new SimpleStringProperty(this, "title", "");
    private final ObjectProperty<Priority> priority;
    private final DateText when;
    private final BooleanProperty because = new SimpleBooleanProperty(this, "because", false);
    private final ObjectProperty<@Nullable NoFollowUp> reason = new SimpleObjectProperty<>(this, "reason", null);
    private final StringProperty ownReason = new SimpleStringProperty(this, "ownReason", "");
    private final BooleanProperty theirs = new SimpleBooleanProperty(this, "theirs", true);
    private final BooleanProperty markDone = new SimpleBooleanProperty(this, "markDone", true);
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");
    private final ReadOnlyStringWrapper load = new ReadOnlyStringWrapper(this, "load", "");
    private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper(this, "saving", false);
    private final ReadOnlyObjectWrapper<Optional<Proposal>> proposal =
            new ReadOnlyObjectWrapper<>(this, "proposal", Optional.empty());
    private String proposedTitle = "";
    private String proposedWhen = "";

    public AfterCallViewModel(
            Subject subject,
            Store store,
            Today today,
            Words words,
            Background background,
            Session session,
            Drafts drafts,
            String user) {
        this.subject = subject;
        this.store = store;
        this.today = today;
        this.words = words;
        this.background = background;
        this.session = session;
        this.user = user;
        this.ended = today.now().toInstant();
        this.keeper = new DraftKeeper(drafts, background, subject.form());
        this.when = new DateText(words, this::now, WorkingDays.MONDAY_TO_FRIDAY);
        this.result = new SimpleObjectProperty<>(this, "result", results().getFirst());
        this.priority = new SimpleObjectProperty<>(
                this, "priority", subject.card().contact().priority());
        prefill();
        takeDraft();
        listen();
        readLoad();
    }

    public Subject subject() {
        return subject;
    }

    /// “Tomáš Novák, Kolář Instruments · ended 10:41”.
    public String about() {
        String who = subject.company().isEmpty()
                ? subject.name()
                : subject.name() + words.say("list.comma") + subject.company();
        return words.say("after.about", who, words.time(today.now().toLocalTime()));
    }

    /// Names the title of the form: `after.title.` with it.
    public String titleKey() {
        return subject.conversation().code();
    }

    public List<CallResult> results() {
        return Prefills.results(subject.conversation());
    }

    public StringProperty noteProperty() {
        return note;
    }

    public ObjectProperty<CallResult> resultProperty() {
        return result;
    }

    public ObjectProperty<ActivityKind> kindProperty() {
        return kind;
    }

    public StringProperty titleProperty() {
        return title;
    }

    public ObjectProperty<Priority> priorityProperty() {
        return priority;
    }

    public DateText when() {
        return when;
    }

    /// Whether the reasons for no follow-up stand in place of the date.
    public BooleanProperty becauseProperty() {
        return because;
    }

    public ObjectProperty<@Nullable NoFollowUp> reasonProperty() {
        return reason;
    }

    public StringProperty ownReasonProperty() {
        return ownReason;
    }

    /// Whether a moved meeting was moved by them.
    public BooleanProperty theirsProperty() {
        return theirs;
    }

    public BooleanProperty markDoneProperty() {
        return markDone;
    }

    /// What holds the save up, empty if nothing does.
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /// How full the chosen day is, empty if no day is chosen.
    public ReadOnlyStringProperty loadProperty() {
        return load.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty savingProperty() {
        return saving.getReadOnlyProperty();
    }

    /// A date that was found in the note, while no other is chosen. Never applied by itself.
    public ReadOnlyObjectProperty<Optional<Proposal>> proposalProperty() {
        return proposal.getReadOnlyProperty();
    }

    /// Whether the same action gets another day instead of a new one.
    public boolean moves() {
        return subject.activity() != null && result.get() == CallResult.Known.MOVED;
    }

    BooleanBinding movesBinding() {
        return Bindings.createBooleanBinding(this::moves, result);
    }

    public LocalDate day() {
        return today.day();
    }

    /// Types one of the quick dates.
    void choose(QuickDate quick) {
        because.set(false);
        quick.type(when, words);
    }

    /// Takes the date from the note.
    public void takeProposal() {
        proposal.get().ifPresent(found -> {
            because.set(false);
            when.type(found.when().date(), found.when().time());
        });
    }

    /// The user's own earlier titles that begin so.
    public void titles(String prefix, Consumer<List<String>> then) {
        background.work(() -> store.due().titles(prefix, 6), then, session::failed);
    }

    /// Saves; everything or nothing.
    ///
    /// @param done called once it is on the disk
    public void save(Runnable done) {
        if (saving.get()) {
            return;
        }
        CloseOut.Form form = form();
        Optional<String> missing = missing(form);
        trouble.set(missing.orElse(""));
        if (missing.isPresent()) {
            return;
        }
        saving.set(true);
        background.work(
                () -> {
                    Saved saved = store.write(
                            CloseOut.edit(form, day(), subject.form(), user, subject.seen(), UUID::randomUUID));
                    keeper.drop();
                    return saved;
                },
                saved -> {
                    saving.set(false);
                    session.saved(saved.operation(), said(form));
                    done.run();
                },
                e -> {
                    saving.set(false);
                    if (e instanceof Refused refused) {
                        trouble.set(words.problem(refused.problem()));
                    } else {
                        session.failed(e);
                    }
                });
    }

    /// Leaves the form; what was typed stays as a draft.
    ///
    /// @return whether there was anything to keep
    public boolean leave() {
        if (keeper.isTouched()) {
            background.work(keeper::keep, _ -> {}, session::failed);
            return true;
        }
        return false;
    }

    /// Throws the form away.
    ///
    /// @return what was typed, for taking it back; empty if nothing was
    public Optional<String> discard() {
        boolean typed = keeper.isTouched();
        background.work(keeper::discard, _ -> {}, session::failed);
        return typed ? Optional.of(FormText.write(this)) : Optional.empty();
    }

    /// What the user calls the form of a contact.
    CloseOut.Form form() {
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
                ended,
                subject.company(),
                priority.get().equals(before) ? null : priority.get(),
                ending());
    }

    private Ending ending() {
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

    private Optional<String> missing(CloseOut.Form form) {
        if (!because.get() && !when.troubleProperty().get().isEmpty()) {
            return Optional.of(when.troubleProperty().get());
        }
        return CloseOut.problem(form, day()).map((Problem problem) -> words.problem(problem));
    }

    private String said(CloseOut.Form form) {
        return switch (form.ending()) {
            case Ending.Next next ->
                words.say(
                        "after.saved",
                        words.choice("kind-in-text", next.kind().code()),
                        DateText.said(words, next.due(), next.time()));
            case Ending.Move move -> words.say("after.saved-moved", DateText.said(words, move.due(), move.time()));
            case Ending.Because _, Ending.Planned _ -> words.say("after.saved-ended");
            case Ending.Unsaid _ ->
                CloseOut.again(form, day())
                        .map(day -> words.say("after.saved-again", DateText.said(words, day, null)))
                        .orElseGet(() -> words.say("after.saved-ended"));
        };
    }

    private LocalDateTime now() {
        return today.now().toLocalDateTime();
    }

    private void listen() {
        result.addListener((_, _, _) -> prefill());
        note.addListener((_, _, _) -> propose());
        when.textProperty().addListener((_, _, _) -> propose());
        because.addListener((_, _, _) -> propose());
        when.understoodProperty().addListener((_, _, _) -> readLoad());
        List.of(note, result, kind, title, priority, when.textProperty(), because, reason, ownReason, markDone)
                .forEach(property -> property.addListener((_, _, _) -> {
                    trouble.set("");
                    keeper.changed(() -> FormText.write(this));
                }));
    }

    private void propose() {
        proposal.set(
                when.isEmpty() && !because.get()
                        ? Dates.proposal(note.get(), now(), words.locale(), WorkingDays.MONDAY_TO_FRIDAY)
                        : Optional.empty());
    }

    /// Fills in what usually follows the result, but never over what the user typed.
    private void prefill() {
        Prefills.Prefill prefill = Prefills.of(result.get(), subject.attempts(), now(), WorkingDays.MONDAY_TO_FRIDAY);
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

    private void takeDraft() {
        if (!subject.draft().isEmpty()) {
            FormText.read(subject.draft(), this);
            keeper.touch(() -> FormText.write(this));
        }
    }

    private void readLoad() {
        Reading.Understood date = when.value().orElse(null);
        if (date == null) {
            load.set(CloseOut.again(form(), day())
                    .map(day -> words.say("after.repeats", DateText.said(words, day, null)))
                    .orElse(""));
            return;
        }
        background.work(
                () -> today.planned(date.date(), new Whose.Of(user)),
                found -> load.set(found.map(keys -> load(date.date(), keys)).orElse("")),
                session::failed);
    }

    private String load(LocalDate day, List<Due.Key> keys) {
        long timed = keys.stream().filter(key -> key.time() != null).count();
        return words.say("after.load", words.day("day.weekday", day), keys.size(), timed);
    }

    /// Fields by name, for the draft.
    Map<String, StringProperty> texts() {
        return Map.of("note", note, "title", title, "when", when.textProperty(), "ownReason", ownReason);
    }
}
