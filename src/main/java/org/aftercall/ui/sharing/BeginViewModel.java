package org.aftercall.ui.sharing;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.aftercall.model.Refused;
import org.aftercall.sharing.FoundBook;
import org.aftercall.sharing.OpenedBook;
import org.aftercall.ui.sharing.SharingViewModel.Around;
import org.aftercall.wording.Words;

/// How somebody begins to share: invites colleagues, or joins them. Knows no window.
final class BeginViewModel {
    private final Around around;
    private final Words words;
    private final ObjectProperty<Way> way = new SimpleObjectProperty<>(this, "way", Way.UNDECIDED);
    private final StringProperty folder = new SimpleStringProperty(this, "folder", "");
    private final StringProperty user;
    private final BooleanProperty locked = new SimpleBooleanProperty(this, "locked", true);
    private final StringProperty passphrase = new SimpleStringProperty(this, "passphrase", "");
    private final ObjectProperty<Optional<FoundBook>> found =
            new SimpleObjectProperty<>(this, "found", Optional.empty());
    private final ReadOnlyStringWrapper secret = new ReadOnlyStringWrapper(this, "secret", "");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy", false);
    private int question;

    /// What somebody wants.
    enum Way {
        UNDECIDED,
        SHARE,
        JOIN
    }

    BeginViewModel(Around around) {
        this.around = around;
        this.words = around.words();
        this.user = new SimpleStringProperty(this, "user", around.user());
        folder.addListener((_, _, _) -> look());
        way.addListener((_, _, _) -> look());
    }

    ObjectProperty<Way> wayProperty() {
        return way;
    }

    /// Path of the folder that colleagues reach, as it was typed or chosen.
    StringProperty folderProperty() {
        return folder;
    }

    /// What colleagues call who works here.
    StringProperty userProperty() {
        return user;
    }

    /// Whether nobody has said yet who works here.
    boolean isNameless() {
        return around.user().isBlank();
    }

    /// Whether only those can read it who know six words.
    BooleanProperty lockedProperty() {
        return locked;
    }

    /// The six words, typed by who joins.
    StringProperty passphraseProperty() {
        return passphrase;
    }

    /// The one book that is shared in the folder, once it was looked into.
    ObjectProperty<Optional<FoundBook>> foundProperty() {
        return found;
    }

    /// Shows new words, until somebody has written them down.
    void show(String six) {
        secret.set(six);
    }

    /// The six words of the book that was just shared; empty once they were written down.
    ReadOnlyStringProperty secretProperty() {
        return secret.getReadOnlyProperty();
    }

    /// Why it does not go on yet; empty if it can.
    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    void chose(Path path) {
        folder.set(path.toString());
    }

    /// The words are on paper: nobody sees them here again.
    void written() {
        secret.set("");
    }

    private Optional<Path> path() {
        try {
            return folder.get().isBlank()
                    ? Optional.empty()
                    : Optional.of(Path.of(folder.get().strip()));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /// Who joins is told what is in the folder as soon as it is named.
    private void look() {
        question++;
        int mine = question;
        trouble.set("");
        found.set(Optional.empty());
        Path path = path().orElse(null);
        if (way.get() != Way.JOIN || path == null) {
            return;
        }
        around.background()
                .work(
                        () -> one(path),
                        book -> {
                            if (mine == question) {
                                found.set(Optional.of(book));
                            }
                        },
                        _ -> {});
    }

    /// @throws Refused if there is none, or several
    private static FoundBook one(Path path) {
        List<FoundBook> all = FoundBook.in(path);
        if (all.isEmpty()) {
            throw new Refused("sharing.nothing-there", path.toString());
        }
        if (all.size() > 1) {
            throw new Refused(
                    "sharing.several-books",
                    path.toString(),
                    String.join(", ", all.stream().map(FoundBook::name).toList()));
        }
        return all.getFirst();
    }

    /// Shares the book, or joins, unless something is missing; then it says what.
    void go() {
        Path path = path().orElse(null);
        if (busy.get()) {
            return;
        }
        if (path == null) {
            trouble.set(words.say("sharing.begin.no-folder"));
        } else if (user.get().isBlank()) {
            trouble.set(words.say("sharing.begin.no-name"));
        } else if (way.get() == Way.SHARE) {
            share(path);
        } else if (way.get() == Way.JOIN) {
            join(path);
        }
    }

    private void share(Path path) {
        String name = user.get().strip();
        boolean words6 = locked.get();
        finish(around.desk().with(book -> book.share(path, name, around.book(), words6)), six -> {
            way.set(Way.UNDECIDED);
            secret.set(six.orElse(""));
        });
    }

    private void join(Path path) {
        String typed = passphrase.get();
        String name = user.get().strip();
        busy.set(true);
        trouble.set("");
        around.background()
                .work(
                        () -> {
                            FoundBook book = one(path);
                            Optional<String> six = typed.isBlank() ? Optional.empty() : Optional.of(typed);
                            if (book.locked() && six.isEmpty()) {
                                throw new Refused("sharing.begin.no-words", book.name());
                            }
                            return new Joining(book, OpenedBook.open(path, book.dataset(), six));
                        },
                        joining -> finish(
                                around.desk()
                                        .join(joining.opened(), joining.book().name(), name),
                                _ -> {
                                    way.set(Way.UNDECIDED);
                                    passphrase.set("");
                                }),
                        this::failed);
    }

    private record Joining(FoundBook book, OpenedBook opened) {}

    private <T> void finish(CompletableFuture<T> work, Consumer<T> done) {
        busy.set(true);
        trouble.set("");
        var _ = work.whenComplete((answer, failed) -> around.background().onScreen(() -> {
            if (failed == null) {
                busy.set(false);
                done.accept(answer);
            } else {
                failed(SharingViewModel.cause(failed));
            }
        }));
    }

    private void failed(Exception cause) {
        busy.set(false);
        if (cause instanceof Refused refused) {
            trouble.set(words.problem(refused.problem()));
        } else {
            around.session().failed(cause);
        }
    }
}
