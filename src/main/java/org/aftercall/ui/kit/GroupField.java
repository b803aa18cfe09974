package org.aftercall.ui.kit;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableObjectValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.aftercall.model.Group;
import org.aftercall.text.Folding;
import org.aftercall.wording.Words;

/// A group, found by typing what it is called, or made: what is offered stands below the field, Enter takes what is
/// marked.
public final class GroupField extends VBox {
    private static final int MOST = 6;

    private final Words words;
    private final boolean making;
    private final Consumer<Choice> taken;
    private final TextField field = new TextField();
    private final ObservableList<Choice> offered = FXCollections.observableArrayList();
    private List<Group> groups = List.of();
    private final ObjectProperty<Optional<Choice>> choice =
            new SimpleObjectProperty<>(this, "choice", Optional.empty());
    private boolean settled;

    /// What somebody chose.
    public sealed interface Choice {
        String name();

        record There(Group group) implements Choice {
            @Override
            public String name() {
                return group.name();
            }
        }

        record New(String name) implements Choice {}
    }

    /// @param making whether a name that no group has is offered as a new one
    /// @param taken gets what somebody took from the offers
    public GroupField(Words words, boolean making, Consumer<Choice> taken) {
        this.words = words;
        this.making = making;
        this.taken = taken;
        getStyleClass().add("group-field");
        setMinWidth(0);
        field.setPromptText(words.say(making ? "group.find-or-make" : "group.find"));
        field.setAccessibleText(words.say(making ? "group.find-or-make" : "group.find"));
        field.setMinWidth(0);
        Suggestions<Choice> suggestions =
                new Suggestions<>(field, offered, new Suggestions.Looks<>(this::row, this::spoken, true), this::take);
        getChildren().addAll(field, suggestions);
        field.textProperty().addListener((_, _, _) -> offer());
    }

    /// The field itself, for who puts the focus there.
    public TextField input() {
        return field;
    }

    /// Says which groups there are to be found.
    public void know(List<Group> all) {
        groups = List.copyOf(all);
        offer();
    }

    /// What is meant now: a group of that name, or a new one that was taken or can only be meant. While what is typed
    /// may be the beginning of another name, nothing is.
    public ObservableObjectValue<Optional<Choice>> choice() {
        return choice;
    }

    private Optional<Choice> there(String typed) {
        return groups.stream()
                .filter(group -> Folding.fold(group.name()).equals(Folding.fold(typed)))
                .<Choice>map(Choice.There::new)
                .findFirst();
    }

    private void take(Choice took) {
        settled = true;
        field.setText(took.name());
        field.end();
        offered.clear();
        settled = false;
        choice.set(Optional.of(took));
        taken.accept(took);
    }

    private void offer() {
        if (settled) {
            return;
        }
        String typed = field.getText().strip();
        List<String> asked = Folding.words(typed);
        Optional<Choice> whole = there(typed);
        List<Choice> found = groups.stream()
                .filter(group -> begins(group.name(), asked))
                .limit(MOST)
                .<Choice>map(Choice.There::new)
                .toList();
        Optional<Choice> fresh =
                whole.isPresent() || !making || typed.isEmpty() ? Optional.empty() : Optional.of(new Choice.New(typed));
        offered.setAll(Stream.of(whole.stream(), found.stream(), fresh.stream())
                .flatMap(each -> each)
                .distinct()
                .toList());
        choice.set(whole.isPresent() || !found.isEmpty() ? whole : fresh);
    }

    private static boolean begins(String name, List<String> asked) {
        List<String> there = Folding.words(name);
        return asked.stream().allMatch(word -> there.stream().anyMatch(each -> each.startsWith(word)));
    }

    private Label row(Choice choice) {
        Label label = new Label(spoken(choice), Icon.GROUP.show("icon-14"));
        label.getStyleClass().add("group-offer");
        label.setMinWidth(0);
        return label;
    }

    private String spoken(Choice choice) {
        return switch (choice) {
            case Choice.There there -> there.name();
            case Choice.New made -> words.say("group.new-one", made.name());
        };
    }
}
