package org.aftercall.ui.contact;

import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.aftercall.model.ContactId;
import org.aftercall.store.ChangeSet;
import org.aftercall.ui.kit.Destination.Neighbours;
import org.aftercall.wording.Words;
import org.jspecify.annotations.Nullable;

/// The state of a card and what can be done there. Knows no window.
public final class CardViewModel {
    private final Around around;
    private final Words words;
    private final CardActions actions;
    private final TimelineViewModel timeline;
    private final ComposerViewModel composer;
    private final FilesViewModel files;
    private final GroupsViewModel groups;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", State.LOADING);
    private final ReadOnlyObjectWrapper<@Nullable CardPicture> picture =
            new ReadOnlyObjectWrapper<>(this, "picture", null);
    private final ReadOnlyObjectWrapper<Place> place = new ReadOnlyObjectWrapper<>(this, "place", Place.ALONE);
    private final ReadOnlyObjectWrapper<@Nullable ProfileEdit> edit = new ReadOnlyObjectWrapper<>(this, "edit", null);
    private Neighbours among = Neighbours.NONE;
    private @Nullable ContactId contact;
    private @Nullable Found found;
    private @Nullable ProfileEdit kept;
    private int asked;
    private boolean ticking;

    public CardViewModel(Around around) {
        this.around = around;
        this.words = around.words();
        this.actions = new CardActions(this);
        this.timeline = new TimelineViewModel(around, actions::putBack);
        this.composer = new ComposerViewModel(around);
        this.files = new FilesViewModel(around);
        this.groups = new GroupsViewModel(around);
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

    /// What is attached to the contact.
    FilesViewModel files() {
        return files;
    }

    /// The groups that the contact is in.
    GroupsViewModel groups() {
        return groups;
    }

    /// What is done with the contact.
    CardActions actions() {
        return actions;
    }

    Around around() {
        return around;
    }

    /// Whose card is shown, or read for that; null before the first.
    @Nullable
    ContactId shown() {
        return contact;
    }

    /// What was read last of this contact; null until then.
    @Nullable
    Found found() {
        return found;
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
            actions.questionProperty().set("");
            state.set(State.LOADING);
            files.show(shown);
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
            editing.form().know(answer.found().fields());
        }
        groups.show(answer.found());
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

    /// Shows the timeline with nothing but changes.
    public void showChanges() {
        timeline.chipProperty().set(TimelineViewModel.Chip.CHANGES);
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

    /// Whether fields of the profile were changed and not saved, also where they were left.
    boolean isUnsaved() {
        ProfileEdit now = edit.get();
        return kept != null || (now != null && now.isChanged());
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
}
