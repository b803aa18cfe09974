package org.aftercall.ui.sharing;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.aftercall.change.Context;
import org.aftercall.change.Field;
import org.aftercall.change.Intent;
import org.aftercall.history.OlderValues;
import org.aftercall.history.PutBack;
import org.aftercall.model.ContactId;
import org.aftercall.model.OperationId;
import org.aftercall.model.Refused;
import org.aftercall.search.Finder;
import org.aftercall.sharing.SharedBook;
import org.aftercall.sharing.Standing;
import org.aftercall.store.ContactRow;
import org.aftercall.store.Edit;
import org.aftercall.store.Operations.Change;
import org.aftercall.store.Store;
import org.aftercall.ui.kit.Background;
import org.aftercall.ui.kit.Destination;
import org.aftercall.ui.kit.Navigator;
import org.aftercall.ui.kit.Session;
import org.aftercall.ui.sharing.SharingPicture.Decision;
import org.aftercall.ui.sharing.SharingPicture.Older;
import org.aftercall.ui.sharing.SharingPicture.Other;
import org.aftercall.ui.sharing.SharingPicture.Person;
import org.aftercall.wording.Words;

/// How sharing stands, what was decided, and what can be done about it. Knows no window.
public final class SharingViewModel {
    private static final Duration TICK = Duration.ofSeconds(30);
    private static final int MOST_OLDER = 60;
    private static final int MOST_FOUND = 5;

    private final Around around;
    private final Words words;
    private final BeginViewModel begin;
    private final ReadOnlyObjectWrapper<SharingPicture> picture =
            new ReadOnlyObjectWrapper<>(this, "picture", SharingPicture.NOTHING);
    private final ReadOnlyObjectWrapper<Optional<List<Older>>> older =
            new ReadOnlyObjectWrapper<>(this, "older", Optional.empty());
    private Standing standing;
    private Context seen;
    private int question;
    private boolean later;
    private int asked;

    /// What the screen needs of the rest of the window.
    ///
    /// @param book what the user calls the book
    /// @param user name of the person at the keyboard
    /// @param now where the user is
    public record Around(
            SharingDesk desk,
            Store store,
            Supplier<Finder> finder,
            String book,
            String user,
            Words words,
            Background background,
            Session session,
            Navigator navigator,
            Supplier<ZonedDateTime> now) {}

    public SharingViewModel(Around around) {
        this.around = around;
        this.words = around.words();
        this.begin = new BeginViewModel(around);
        this.standing = around.desk().standing();
        this.seen = around.store().seen();
        picture.set(alone());
        around.desk().onStanding(now -> around.background().onScreen(() -> stands(now)));
        around.store().onChange(_ -> around.background().onScreen(this::changed));
    }

    /// How things stand, and nothing that has to be read.
    private SharingPicture alone() {
        return new SharingPicture(
                standing, times().line(standing, 0), "", 0, List.of(), List.of(), 0, List.of(), List.of());
    }

    public ReadOnlyObjectProperty<SharingPicture> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /// What was found among the older values; empty while nobody looks for any.
    ReadOnlyObjectProperty<Optional<List<Older>>> olderProperty() {
        return older.getReadOnlyProperty();
    }

    Around around() {
        return around;
    }

    /// Whether six words are on the screen that nobody has said to have written down.
    public boolean showsWords() {
        return !begin.secretProperty().get().isEmpty();
    }

    BeginViewModel begin() {
        return begin;
    }

    /// Shows how things stand alone, and reads nothing, until [#keepTime()]: a start has enough to do.
    public void readLater() {
        later = true;
    }

    /// Reads what is to be shown, now, and again and again, as it says how long ago things were.
    public void keepTime() {
        later = false;
        refresh();
        around.background().after(TICK, this::keepTime);
    }

    private StandingWords times() {
        return new StandingWords(words, around.now().get());
    }

    private void stands(Standing now) {
        standing = now;
        if (later) {
            picture.set(alone());
        } else {
            refresh();
        }
    }

    private void changed() {
        if (!later) {
            refresh();
        }
    }

    private SharingReading reading() {
        return new SharingReading(around.store(), words, times(), around.user());
    }

    private record Read(SharingPicture picture, Context seen) {}

    void refresh() {
        question++;
        int mine = question;
        Standing now = standing;
        around.background()
                .work(
                        () -> {
                            Context before = around.store().seen();
                            return new Read(reading().picture(now), before);
                        },
                        read -> {
                            if (mine == question) {
                                seen = read.seen();
                                picture.set(read.picture());
                            }
                        },
                        around.session()::failed);
    }

    void say(String sentence) {
        around.session().say(sentence);
    }

    void now() {
        around.desk().now();
    }

    void pause(boolean paused) {
        finish(around.desk().pause(paused), _ -> {});
    }

    void anew() {
        around.desk().anew();
    }

    /// Takes the value that lost; the other one then is the older.
    void instead(Decision decision, Other other) {
        Change change = other.change();
        save(
                PutBack.instead(
                        change.entity(),
                        change.row(),
                        change.field(),
                        change.value(),
                        decision.whose(),
                        operation(),
                        around.user(),
                        seen),
                change.field() == Field.ALIVE
                        ? words.say("sharing.instead.deleted", decision.whose())
                        : words.say("sharing.instead.done", decision.field(), decision.whose(), other.value()));
    }

    /// Takes an older value again.
    void again(Older value) {
        Change change = value.change();
        save(
                PutBack.instead(
                        change.entity(),
                        change.row(),
                        change.field(),
                        change.value(),
                        value.whose(),
                        operation(),
                        around.user(),
                        null),
                words.say("sharing.instead.done", value.field(), value.whose(), value.value()));
    }

    /// Agrees with what was decided, for everybody.
    void fine(Decision decision) {
        Change shown = decision.shown();
        save(
                PutBack.fine(
                        shown.entity(),
                        shown.row(),
                        shown.field(),
                        shown.value(),
                        decision.whose(),
                        operation(),
                        around.user(),
                        seen),
                shown.field() == Field.ALIVE
                        ? words.say("sharing.fine.kept", decision.whose())
                        : words.say("sharing.fine.done", decision.field(), decision.whose()));
    }

    /// Agrees with all that is listed.
    void allFine() {
        List<Decision> all = picture.get().decisions();
        if (all.isEmpty()) {
            return;
        }
        Edit edit = new Edit(operation(), Intent.of(PutBack.FINE, all.getFirst().whose()), around.user(), seen);
        for (Decision each : all) {
            Change shown = each.shown();
            PutBack.fine(edit, shown.entity(), shown.row(), shown.field(), shown.value());
        }
        save(edit, words.say("sharing.fine.all-done", all.size()));
    }

    private static OperationId operation() {
        return new OperationId(UUID.randomUUID());
    }

    private void save(Edit edit, String sentence) {
        around.background()
                .work(
                        () -> around.store().write(edit),
                        saved -> around.session().saved(saved.operation(), sentence),
                        around.session()::failed);
    }

    /// Opens the card on which a value stands.
    void open(ContactId contact) {
        around.navigator().go(new Destination.ContactCard(contact, Destination.Neighbours.NONE));
    }

    /// Looks for older values by the name of a contact, or by what stands in them. Nothing typed ends it.
    void findOlder(String typed) {
        asked++;
        int mine = asked;
        if (typed.isBlank()) {
            older.set(Optional.empty());
            return;
        }
        around.background()
                .work(
                        () -> readOlder(typed),
                        found -> {
                            if (mine == asked) {
                                older.set(Optional.of(found));
                            }
                        },
                        around.session()::failed);
    }

    private List<Older> readOlder(String typed) {
        OlderValues values = new OlderValues(around.store());
        List<ContactId> people = around.finder().get().find(typed, MOST_FOUND).rows().stream()
                .map(ContactRow::id)
                .toList();
        Set<Change> all = new LinkedHashSet<>(values.containing(typed, MOST_OLDER));
        for (ContactId each : people) {
            all.addAll(values.of(List.of(each)));
        }
        SharingReading reading = reading();
        List<Older> found = new ArrayList<>();
        all.stream().limit(MOST_OLDER).forEach(change -> found.add(reading.older(change, contact(change))));
        return found;
    }

    private Optional<ContactId> contact(Change change) {
        return around.store().operations().contacts(change.operation()).stream()
                .filter(id -> around.store().past().rows(id).contains(change.row()))
                .findFirst();
    }

    /// Takes a lost laptop out.
    void retire(Person person) {
        finish(around.desk().with(book -> book.retire(person.device().id().toString())), gone -> {
            gone.passphrase().ifPresent(begin::show);
            around.session().say(words.say("sharing.retire.done", gone.device().user()));
        });
    }

    /// Makes other words, and shows them until somebody has written them down.
    void newWords() {
        finish(around.desk().with(SharedBook::renewWords), begin::show);
    }

    /// Goes on with the words that a colleague has made.
    ///
    /// @param told why it does not go on; empty if it does
    void typeWords(String typed, Consumer<String> told) {
        CompletableFuture<Boolean> work = around.desk().with(book -> {
            book.typeWords(typed);
            return true;
        });
        var _ = work.whenComplete((_, failed) -> around.background().onScreen(() -> {
            if (failed == null) {
                told.accept("");
            } else if (cause(failed) instanceof Refused refused) {
                told.accept(words.problem(refused.problem()));
            } else {
                around.session().failed(cause(failed));
            }
        }));
    }

    /// Shares the book through another folder.
    void move(Path folder) {
        finish(
                around.desk().with(book -> book.move(folder)),
                moved -> around.session()
                        .say(words.say(
                                moved.joined() ? "sharing.move.joined" : "sharing.move.done",
                                moved.folder().toString())));
    }

    /// Unties this book from the folder.
    void leave() {
        finish(
                around.desk().with(book -> {
                    book.leave();
                    return true;
                }),
                _ -> around.session().say(words.say("sharing.leave.done")));
    }

    private <T> void finish(CompletableFuture<T> work, Consumer<T> done) {
        var _ = work.whenComplete((answer, failed) -> around.background().onScreen(() -> {
            if (failed == null) {
                done.accept(answer);
            } else {
                around.session().failed(cause(failed));
            }
        }));
    }

    static Exception cause(Throwable failed) {
        Throwable cause =
                failed instanceof CompletionException && failed.getCause() != null ? failed.getCause() : failed;
        return cause instanceof Exception exception ? exception : new IllegalStateException(cause);
    }
}
