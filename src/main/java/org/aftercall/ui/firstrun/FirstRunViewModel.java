package org.aftercall.ui.firstrun;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.aftercall.model.Problem;
import org.aftercall.model.Refused;
import org.aftercall.ui.kit.Background;
import org.aftercall.wording.Words;
import org.jspecify.annotations.Nullable;

/// What the first start asks, until one way to begin is chosen. Knows no window.
public final class FirstRunViewModel {
    /// The languages that the program speaks.
    static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

    static final List<Integer> TEXT_SIZES = List.of(80, 90, 100, 110, 125, 150, 175, 200);

    private final Places places;
    private final Background background;
    private final Consumer<Answers> done;
    private final StringProperty user;
    private final StringProperty book;
    private final ObjectProperty<Locale> language;
    private final ObjectProperty<Look> look = new SimpleObjectProperty<>(this, "look", Look.SYSTEM);
    private final IntegerProperty textSize = new SimpleIntegerProperty(this, "textSize", 100);
    private final ReadOnlyObjectWrapper<Path> folder;
    private final ReadOnlyObjectWrapper<@Nullable Problem> refusal = new ReadOnlyObjectWrapper<>(this, "refusal", null);
    private final ReadOnlyBooleanWrapper bookIsThere = new ReadOnlyBooleanWrapper(this, "bookIsThere", false);
    private final ReadOnlyBooleanWrapper nameMissing = new ReadOnlyBooleanWrapper(this, "nameMissing", false);
    private final ReadOnlyBooleanWrapper restoring = new ReadOnlyBooleanWrapper(this, "restoring", false);
    private final ReadOnlyObjectWrapper<@Nullable Problem> notRestored =
            new ReadOnlyObjectWrapper<>(this, "notRestored", null);
    private int question;
    private boolean chosen;

    /// @param folder where the book lies if nobody says otherwise
    /// @param done told once, with everything, on the screen's thread
    public FirstRunViewModel(
            String user, Path folder, Locale locale, Places places, Background background, Consumer<Answers> done) {
        this.places = places;
        this.background = background;
        this.done = done;
        this.user = new SimpleStringProperty(this, "user", user);
        this.folder = new ReadOnlyObjectWrapper<>(this, "folder", folder);
        this.language = new SimpleObjectProperty<>(this, "language", spoken(locale));
        this.book = new SimpleStringProperty(this, "book", proposal(language.get()));
        this.user.subscribe(name -> nameMissing.set(nameMissing.get() && name.isBlank()));
        this.language.subscribe((before, now) -> {
            if (book.get().equals(proposal(before))) {
                book.set(proposal(now));
            }
        });
        look(folder);
    }

    public StringProperty userProperty() {
        return user;
    }

    public StringProperty bookProperty() {
        return book;
    }

    ReadOnlyObjectProperty<Path> folderProperty() {
        return folder.getReadOnlyProperty();
    }

    /// Always one of [#LANGUAGES].
    public ObjectProperty<Locale> languageProperty() {
        return language;
    }

    public ObjectProperty<Look> lookProperty() {
        return look;
    }

    public IntegerProperty textSizeProperty() {
        return textSize;
    }

    /// Why no book may lie in the folder; null if one may.
    ReadOnlyObjectProperty<@Nullable Problem> refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /// Whether the folder holds a book already, which then is opened.
    ReadOnlyBooleanProperty bookIsThereProperty() {
        return bookIsThere.getReadOnlyProperty();
    }

    /// Whether somebody tried to begin without a name.
    ReadOnlyBooleanProperty nameMissingProperty() {
        return nameMissing.getReadOnlyProperty();
    }

    /// Whether a backup is being turned into a book.
    ReadOnlyBooleanProperty restoringProperty() {
        return restoring.getReadOnlyProperty();
    }

    /// Why the backup became no book; null if none was tried.
    ReadOnlyObjectProperty<@Nullable Problem> notRestoredProperty() {
        return notRestored.getReadOnlyProperty();
    }

    /// Makes a book of a backup in the folder, and begins with it.
    public void restore(Path backup) {
        nameMissing.set(user.get().isBlank());
        if (chosen || restoring.get() || nameMissing.get() || refusal.get() != null || bookIsThere.get()) {
            return;
        }
        restoring.set(true);
        notRestored.set(null);
        Path to = folder.get();
        background.work(
                () -> places.restore(backup, to),
                name -> {
                    restoring.set(false);
                    chosen = true;
                    answer(Beginning.OPEN, to, name.isBlank() ? bookName() : name);
                },
                cause -> {
                    restoring.set(false);
                    notRestored.set(
                            cause instanceof Refused refused
                                    ? refused.problem()
                                    : Problem.refused("backup.not-restored", to.toString()));
                });
    }

    /// Keeps the book elsewhere.
    public void keepIn(Path chosenFolder) {
        if (restoring.get()) {
            return;
        }
        int mine = ++question;
        background.work(
                () -> places.within(chosenFolder),
                place -> {
                    if (mine == question) {
                        folder.set(place);
                        look(place);
                    }
                },
                _ -> {});
    }

    /// Begins, unless something is missing; then it says what.
    ///
    /// @return whether it began
    public boolean begin(Beginning beginning) {
        nameMissing.set(user.get().isBlank());
        boolean fits = bookIsThere.get() == (beginning == Beginning.OPEN);
        if (chosen || restoring.get() || nameMissing.get() || refusal.get() != null || !fits) {
            return false;
        }
        chosen = true;
        answer(beginning, folder.get(), bookName());
        return true;
    }

    private String bookName() {
        return book.get().isBlank() ? proposal(language.get()) : book.get().strip();
    }

    private void answer(Beginning beginning, Path place, String name) {
        done.accept(
                new Answers(beginning, user.get().strip(), name, place, language.get(), look.get(), textSize.get()));
    }

    /// What there is to choose from.
    List<Beginning> choices() {
        return bookIsThere.get()
                ? List.of(Beginning.OPEN)
                : List.of(Beginning.IMPORT, Beginning.JOIN, Beginning.SAMPLE, Beginning.EMPTY);
    }

    private record Seen(Optional<Problem> refusal, boolean bookIsThere) {}

    private void look(Path place) {
        int mine = ++question;
        background.work(
                () -> new Seen(places.refusal(place), places.holdsBook(place)),
                seen -> {
                    if (mine == question) {
                        refusal.set(seen.refusal().orElse(null));
                        bookIsThere.set(seen.bookIsThere());
                    }
                },
                _ -> {});
    }

    private static String proposal(Locale language) {
        return new Words(language).say("firstrun.book.proposal");
    }

    private static Locale spoken(Locale locale) {
        return LANGUAGES.stream()
                .filter(each -> each.getLanguage().equals(locale.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }
}
