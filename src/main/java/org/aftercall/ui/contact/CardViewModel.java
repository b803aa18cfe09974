package org.aftercall.ui.contact;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.aftercall.change.Intent;
import org.aftercall.history.FieldChange;
import org.aftercall.history.PutBack;
import org.aftercall.model.ActivityId;
import org.aftercall.model.Channel;
import org.aftercall.model.CompanyId;
import org.aftercall.model.ContactId;
import org.aftercall.model.OperationId;
import org.aftercall.store.ChangeSet;
import org.aftercall.store.Edit;
import org.aftercall.ui.kit.Destination;
import org.aftercall.ui.kit.Destination.Neighbours;
import org.aftercall.wording.Words;
import org.jspecify.annotations.Nullable;

/// The state of a card and what can be done there. Knows no window.
public final class CardViewModel {
    private final Around around;
    private final Words words;
    private final TimelineViewModel timeline;
    private final ComposerViewModel composer;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", State.LOADING);
    private final ReadOnlyObjectWrapper<@Nullable CardPicture> picture =
            new ReadOnlyObjectWrapper<>(this, "picture", null);
    private final ReadOnlyObjectWrapper<Place> place = new ReadOnlyObjectWrapper<>(this, "place", Place.ALONE);
    private final ReadOnlyObjectWrapper<@Nullable ProfileEdit> edit = new ReadOnlyObjectWrapper<>(this, "edit", null);
    private final ObjectProperty<String> question = new SimpleObjectProperty<>(this, "question", "");
    private Neighbours among = Neighbours.NONE;
    private @Nullable ContactId contact;
    private @Nullable Found found;
    private @Nullable ProfileEdit kept;
    private int asked;
    private boolean ticking;

    public CardViewModel(Around around) {
        this.around = around;
        this.words = around.words();
        this.timeline = new TimelineViewModel(around, this::putBack);
        this.composer = new ComposerViewModel(around);
        around.store().onChange(changes -> around.background().onScreen(() -> follow(changes)));
    }

    /// What stands in place of the card.
    public enum State {
        LOADING,
        CARD,
        /// it was deleted, or never there
        GONE,
        FAILED
    }

    /// Where the card stands in the list that it was opened from.
    ///
    /// @param number from 1; 0 for none
    public record Place(String list, int number, int of) {
        static final Place ALONE = new Place("", 0, 0);
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Null until the first card was read.
    public ReadOnlyObjectProperty<@Nullable CardPicture> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Place> placeProperty() {
        return place.getReadOnlyProperty();
    }

    /// The profile while it is edited, else null.
    public ReadOnlyObjectProperty<@Nullable ProfileEdit> editProperty() {
        return edit.getReadOnlyProperty();
    }

    /// What is to be answered before a call, empty if nothing is (`product.md` D4).
    public ObjectProperty<String> questionProperty() {
        return question;
    }

    public TimelineViewModel timeline() {
        return timeline;
    }

    public ComposerViewModel composer() {
        return composer;
    }

    /// Whose card it is, once it is there.
    public Optional<ContactId> contact() {
        return state.get() == State.CARD ? Optional.ofNullable(contact) : Optional.empty();
    }

    Around around() {
        return around;
    }

    /// Shows a contact.
    public void show(ContactId shown, Neighbours list) {
        among = list;
        place.set(list.index() < 0 ? Place.ALONE : new Place(list.name(), list.index() + 1, list.size()));
        turn(shown);
        if (!ticking) {
            ticking = true;
            tick();
        }
    }

    private void turn(ContactId shown) {
        if (!shown.equals(contact)) {
            contact = shown;
            found = null;
            kept = null;
            edit.set(null);
            question.set("");
            state.set(State.LOADING);
        }
        refresh();
    }

    /// The previous or the next card of the list.
    public void move(int by) {
        int to = place.get().number() - 1 + by;
        if (place.get().number() == 0 || to < 0 || to >= among.size()) {
            return;
        }
        Neighbours list = among;
        around.background()
                .work(
                        () -> list.at(to),
                        next -> next.ifPresent(id -> {
                            place.set(new Place(list.name(), to + 1, list.size()));
                            turn(id);
                        }),
                        around.session()::failed);
    }

    /// Reads the card anew; the latest question wins.
    public void refresh() {
        ContactId wanted = contact;
        if (wanted == null) {
            return;
        }
        asked++;
        int number = asked;
        around.background()
                .work(
                        () -> Found.read(around, wanted)
                                .map(read -> new Answer(read, new CardWords(around, read).picture())),
                        answer -> {
                            if (number == asked) {
                                answer.ifPresentOrElse(this::take, () -> state.set(State.GONE));
                            }
                        },
                        e -> {
                            if (number == asked) {
                                state.set(State.FAILED);
                                around.session().failed(e);
                            }
                        });
    }

    /// Reads the card anew if a form about it was left in the meantime, or a field defined.
    void lookForDrafts() {
        Found read = found;
        if (read != null) {
            around.background()
                    .work(
                            () -> Found.drafts(around, read.card().contact().id())
                                            .equals(read.drafts())
                                    && around.store().contacts().userFields().equals(read.fields()),
                            same -> {
                                if (!same) {
                                    refresh();
                                }
                            },
                            around.session()::failed);
        }
    }

    private record Answer(Found found, CardPicture picture) {}

    private void take(Answer answer) {
        found = answer.found();
        picture.set(answer.picture());
        state.set(State.CARD);
        ProfileEdit editing = edit.get();
        if (editing != null) {
            editing.know(answer.found().fields());
        }
        timeline.show(answer.found());
        composer.show(answer.found());
    }

    private void follow(ChangeSet changes) {
        ContactId shown = contact;
        if (shown == null) {
            return;
        }
        Found read = found;
        boolean own = changes.everything() || changes.contacts().contains(shown);
        boolean firm = read != null
                && read.firm() != null
                && changes.rows().contains(read.firm().company().value());
        if (own || firm) {
            refresh();
        }
    }

    /// The clock of the other place goes on.
    private void tick() {
        Found read = found;
        if (read != null && state.get() == State.CARD) {
            picture.set(new CardWords(around, read).picture());
        }
        int second = around.today().now().getSecond();
        around.background().after(Duration.ofSeconds(60L - second), this::tick);
    }

    /// The user goes elsewhere.
    public void leave() {
        composer.leave();
    }

    /// Calls, unless a colleague did so today and nobody said that it does not matter.
    ///
    /// @param sure the question was answered
    public void call(boolean sure) {
        CardPicture shown = picture.get();
        if (shown == null
                || shown.head().phone().isEmpty()
                || !shown.head().noCall().isEmpty()) {
            return;
        }
        Optional<String> doubt = shown.banners().stream()
                .map(CardPicture.Banner::about)
                .filter(CardPicture.About.Colleague.class::isInstance)
                .map(about -> ((CardPicture.About.Colleague) about).question())
                .findFirst();
        if (!sure && doubt.isPresent()) {
            question.set(doubt.get());
            return;
        }
        question.set("");
        ContactId called = contact;
        if (sure && called != null) {
            dial(shown.head());
            around.guard().begun(called, Channel.Known.PHONE);
        } else if (called != null) {
            around.guard().before(called, Channel.Known.PHONE, () -> dial(shown.head()));
        }
    }

    private void dial(CardPicture.Head head) {
        around.session().open("tel:" + head.phone().replaceAll("[^+0-9*#]", ""));
        around.session()
                .say(
                        words.say("card.calling", head.name()),
                        words.say("card.after-call"),
                        () -> afterCall(Optional.empty()));
    }

    public void write() {
        CardPicture shown = picture.get();
        ContactId written = contact;
        if (shown != null
                && written != null
                && !shown.head().email().isEmpty()
                && shown.head().noWrite().isEmpty()) {
            String address = "mailto:" + shown.head().email().strip();
            around.guard()
                    .before(
                            written,
                            Channel.Known.PERSONAL_EMAIL,
                            () -> around.session().open(address));
        }
    }

    /// Opens the close-out; without a planned action that of a call that is due, if there is one.
    public void afterCall(Optional<ActivityId> activity) {
        if (contact != null) {
            around.navigator().go(new Destination.AfterCall(contact, activity));
        }
    }

    /// Goes on with a close-out that was left.
    public void openDraft(OperationId form, String text) {
        if (contact != null) {
            around.navigator()
                    .go(new Destination.AfterCall(
                            contact, ComposerViewModel.activity(text), Optional.of(new Destination.Typed(form, text))));
        }
    }

    public void plan() {
        if (contact != null) {
            around.navigator().go(new Destination.NewAction(Optional.of(contact)));
        }
    }

    /// Opens the form for what the contact wishes on each channel.
    public void changeRefusals() {
        if (contact != null) {
            around.navigator().go(new Destination.Refusals(contact));
        }
    }

    /// Shows the contact as a code for a phone.
    public void showCode() {
        if (contact != null) {
            around.navigator().go(new Destination.ContactCode(contact));
        }
    }

    public void openCompany(CompanyId company) {
        around.navigator().go(new Destination.CompanyCard(company));
    }

    public void export() {
        Found read = found;
        if (read != null) {
            around.navigator()
                    .go(Destination.Exporting.one(read.card().contact().id()));
        }
    }

    /// Shows the timeline with nothing but changes.
    public void showChanges() {
        timeline.chipProperty().set(TimelineViewModel.Chip.CHANGES);
    }

    /// Deletes the contact and goes back; it can be undone.
    public void delete() {
        Found read = found;
        if (read == null) {
            return;
        }
        Edit change = change(Intent.DELETE, read);
        change.delete(read.card().contact().id().value());
        around.background()
                .work(
                        () -> around.store().write(change),
                        _ -> {
                            around.session().saved(change.operation(), words.say("card.deleted", read.name()));
                            around.navigator().back();
                        },
                        around.session()::failed);
    }

    /// Writes the value again that stood there before.
    public void putBack(FieldChange was) {
        Found read = found;
        if (read != null) {
            OperationId operation = new OperationId(UUID.randomUUID());
            save(
                    PutBack.edit(was, read.name(), operation, around.user(), read.seen()),
                    words.say("card.put-back.done"));
        }
    }

    /// Takes another value that was written at the same time.
    public void instead(CardPicture.Also also) {
        Found read = found;
        if (read != null) {
            var change = also.change();
            save(
                    PutBack.instead(
                            change.entity(),
                            change.row(),
                            change.field(),
                            change.value(),
                            read.name(),
                            new OperationId(UUID.randomUUID()),
                            around.user(),
                            read.seen()),
                    words.say("card.instead.done"));
        }
    }

    /// Defines a field of the user's own, to be filled in afterwards; what was typed is kept meanwhile.
    public void defineField() {
        around.navigator().go(new Destination.OwnField(Optional.empty()));
    }

    /// Begins to edit the profile, or goes on with what was not saved.
    public void edit() {
        Found read = found;
        if (read != null && edit.get() == null) {
            edit.set(kept == null ? new ProfileEdit(around, read) : kept);
        }
    }

    /// Saves what was changed in the profile, as one operation.
    public void saveEdit() {
        ProfileEdit now = edit.get();
        if (now == null) {
            return;
        }
        now.save(() -> {
            kept = null;
            edit.set(null);
        });
    }

    /// Leaves the fields; what was typed is there again when they are edited next.
    public void leaveEdit() {
        ProfileEdit now = edit.get();
        kept = now != null && now.isChanged() ? now : null;
        edit.set(null);
        if (kept != null) {
            around.session().say(words.say("card.edit.kept"), words.say("card.edit.go-on"), this::edit);
        }
    }

    private Edit change(String kind, Found read) {
        return new Edit(new OperationId(UUID.randomUUID()), Intent.of(kind, read.name()), around.user(), read.seen());
    }

    private void save(Edit change, String sentence) {
        around.background()
                .work(
                        () -> around.store().write(change),
                        saved -> around.session().saved(saved.operation(), sentence),
                        around.session()::failed);
    }
}
