package org.aftercall.ui.aftercall;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.aftercall.agenda.CloseOut;
import org.aftercall.agenda.Ending;
import org.aftercall.agenda.Today;
import org.aftercall.agenda.Whose;
import org.aftercall.model.Problem;
import org.aftercall.model.Refused;
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
import org.aftercall.ui.kit.Session;
import org.aftercall.wording.Words;

/// The state of the close-out: what happened, what is next, and when. Knows no window.
public final class AfterCallViewModel {
    private final Store store;
    private final Today today;
    private final Words words;
    private final Background background;
    private final Session session;
    private final String user;
    private final Subject subject;
    private final DraftKeeper keeper;
    private final FormFields fields;

    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");
    private final ReadOnlyStringWrapper talkTrouble = new ReadOnlyStringWrapper(this, "talkTrouble", "");
    private final ReadOnlyStringWrapper load = new ReadOnlyStringWrapper(this, "load", "");
    private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper(this, "saving", false);
    private final ReadOnlyObjectWrapper<Optional<Proposal>> proposal =
            new ReadOnlyObjectWrapper<>(this, "proposal", Optional.empty());

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
        this.keeper = new DraftKeeper(drafts, background, subject.form());
        this.fields = new FormFields(subject, words, today::now);
        if (!subject.draft().isEmpty()) {
            keeper.touch(() -> FormText.write(fields));
        }
        listen();
        readLoad();
    }

    public Subject subject() {
        return subject;
    }

    /// What the user fills in.
    FormFields fields() {
        return fields;
    }

    /// “Tomáš Novák, Kolář Instruments”.
    public String about() {
        return subject.company().isEmpty()
                ? subject.name()
                : subject.name() + words.say("list.comma") + subject.company();
    }

    /// When it ended: the time of day, with the day where it is another one.
    String ended() {
        ZonedDateTime at = fields.talk().endedProperty().get();
        String time = words.time(at.toLocalTime());
        return at.toLocalDate().equals(day())
                ? time
                : words.say("after.talk.on-day", words.day("day.near", at.toLocalDate()), time);
    }

    /// Names the title of the form: `after.title.` with it.
    public String titleKey() {
        return subject.conversation().code();
    }

    /// What holds the save up, empty if nothing does.
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /// Why what was said of the conversation itself cannot be saved, empty if it can.
    public ReadOnlyStringProperty talkTroubleProperty() {
        return talkTrouble.getReadOnlyProperty();
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

    public LocalDate day() {
        return today.day();
    }

    /// Takes the date from the note.
    public void takeProposal() {
        proposal.get().ifPresent(found -> {
            fields.becauseProperty().set(false);
            fields.when().type(found.when().date(), found.when().time());
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
        CloseOut.Form form = fields.closeOut(user);
        talkTrouble.set(unclear(form).orElse(""));
        if (!talkTrouble.get().isEmpty()) {
            return;
        }
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
        return typed ? Optional.of(FormText.write(fields)) : Optional.empty();
    }

    /// Minutes that nobody understands are asked again, not dropped.
    private Optional<String> unclear(CloseOut.Form form) {
        return fields.talk().isClear(form.result())
                ? CloseOut.lengthProblem(form.talk()).map(words::problem)
                : Optional.of(words.say(
                        "after.talk.unclear", fields.talk().minutesProperty().get()));
    }

    private Optional<String> missing(CloseOut.Form form) {
        String date = fields.when().troubleProperty().get();
        if (!fields.becauseProperty().get() && !date.isEmpty()) {
            return Optional.of(date);
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
        DateText when = fields.when();
        fields.noteProperty().addListener((_, _, _) -> propose());
        when.textProperty().addListener((_, _, _) -> propose());
        fields.becauseProperty().addListener((_, _, _) -> propose());
        when.understoodProperty().addListener((_, _, _) -> readLoad());
        fields.all()
                .forEach(property -> property.addListener((_, _, _) -> {
                    trouble.set("");
                    talkTrouble.set("");
                    keeper.changed(() -> FormText.write(fields));
                }));
    }

    private void propose() {
        proposal.set(
                fields.when().isEmpty() && !fields.becauseProperty().get()
                        ? Dates.proposal(
                                fields.noteProperty().get(), now(), words.locale(), WorkingDays.MONDAY_TO_FRIDAY)
                        : Optional.empty());
    }

    private void readLoad() {
        Reading.Understood date = fields.when().value().orElse(null);
        if (date == null) {
            load.set(CloseOut.again(fields.closeOut(user), day())
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
}
