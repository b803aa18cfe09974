package org.aftercall.ui.today;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.aftercall.wording.Words;

/// The state of the form that hands an action to somebody. Knows no window.
public final class GiveViewModel {
    private static final int MOST_OFFERED = 5;

    private final String title;
    private final List<String> people;
    private final String user;
    private final Words words;
    private final BiConsumer<String, String> give;
    private final StringProperty to = new SimpleStringProperty(this, "to", "");
    private final StringProperty word = new SimpleStringProperty(this, "word", "");
    private final ObservableList<String> offered = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper(this, "hint", "");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");

    /// @param title what is given away
    /// @param people everybody who has work in the book
    /// @param give gets the name and what is said with it
    GiveViewModel(String title, List<String> people, String user, Words words, BiConsumer<String, String> give) {
        this.title = title;
        this.people = people.stream().filter(each -> !each.equals(user)).toList();
        this.user = user;
        this.words = words;
        this.give = give;
        to.subscribe(_ -> typed());
    }

    /// What is given away.
    String title() {
        return title;
    }

    public StringProperty toProperty() {
        return to;
    }

    public StringProperty wordProperty() {
        return word;
    }

    /// The people whose names begin so.
    public ObservableList<String> offered() {
        return offered;
    }

    /// What is worth knowing about the name, empty if nothing is.
    public ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    /// What holds it up, empty if nothing does.
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /// Takes one of those that are offered.
    public void take(String name) {
        to.set(name);
        offered.clear();
    }

    /// Gives it away.
    ///
    /// @return whether it is on its way; else [#troubleProperty] says what is missing
    public boolean give() {
        String name = known().orElse(to.get().strip());
        if (name.isEmpty()) {
            trouble.set(words.say("give.nobody"));
            return false;
        }
        give.accept(name, word.get());
        return true;
    }

    private void typed() {
        trouble.set("");
        String begun = to.get().strip().toLowerCase(Locale.ROOT);
        List<String> found = people.stream()
                .filter(each -> begins(each, begun))
                .filter(each -> !each.equals(to.get()))
                .limit(MOST_OFFERED)
                .toList();
        if (!offered.equals(found)) {
            offered.setAll(found);
        }
        hint.set(begun.isEmpty() || !found.isEmpty() || known().isPresent() ? "" : words.say("give.new", to.get()));
    }

    /// As the book writes the name, whatever its case was typed in.
    private Optional<String> known() {
        String typed = to.get().strip();
        return java.util.stream.Stream.concat(people.stream(), java.util.stream.Stream.of(user))
                .filter(each -> each.equalsIgnoreCase(typed))
                .findFirst();
    }

    private static boolean begins(String name, String begun) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith(begun) || lower.contains(" " + begun);
    }
}
