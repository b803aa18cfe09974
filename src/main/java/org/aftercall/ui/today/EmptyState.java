package org.aftercall.ui.today;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.Destination;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.Marks;
import org.aftercall.ui.kit.Navigator;
import org.aftercall.wording.Words;

/// What stands where the list would: nothing is due, all is done, a new book, trouble, or bars while it loads.
final class EmptyState extends VBox {
    /// The lookup of those of whom nobody has decided what comes next.
    private static final String UNDECIDED = "next:undecided";

    private final Words words;
    private final TodayViewModel model;
    private final Navigator navigator;

    EmptyState(Words words, TodayViewModel model, Navigator navigator) {
        this.words = words;
        this.model = model;
        this.navigator = navigator;
        getStyleClass().add("empty-state");
    }

    void show(TodayViewModel.Picture picture) {
        getChildren().clear();
        setVisible(picture.state() != TodayViewModel.State.LIST);
        switch (picture.state()) {
            case LIST -> {}
            case LOADING -> skeleton();
            case NOTHING_DUE -> {
                say(Icon.TODAY, words.say("today.empty.title"));
                without(picture);
            }
            case ALL_DONE -> {
                say(Icon.DONE, words.say("today.done.title", picture.done(), picture.of()));
                without(picture);
                offer("today.done.next", TodayViewModel.Shown.NEXT_SEVEN_DAYS);
            }
            case NOTHING_HERE -> {
                say(Icon.DONE, words.say("today.nothing-here"));
                if (model.shownProperty().get() == TodayViewModel.Shown.NO_NEXT_ACTION) {
                    untouched(picture);
                }
            }
            case NEW_BOOK -> {
                say(Icon.TODAY, words.say("today.new.title"));
                explain(words.say("today.new.text"));
                HBox buttons = buttons();
                offer(buttons, Destination.NewContact.class, "contacts.new-contact", new Destination.NewContact(""));
                offer(
                        buttons,
                        Destination.Importing.class,
                        "contacts.import-list",
                        new Destination.Importing(Optional.empty()));
            }
            case FAILED -> {
                say(Icon.ERROR, words.say("today.failed.title"));
                Button again = Buttons.plain(words.say("today.failed.again"));
                again.setOnAction(_ -> model.refresh());
                getChildren().add(again);
            }
        }
    }

    private void say(Icon icon, String sentence) {
        Label title = Buttons.label(sentence, "name");
        title.setWrapText(true);
        getChildren().addAll(Marks.box(icon, "box-66"), title);
    }

    private void explain(String sentence) {
        Label text = Buttons.label(sentence, "second");
        text.setWrapText(true);
        text.setTextAlignment(javafx.scene.text.TextAlignment.CENTER);
        getChildren().add(text);
    }

    private void without(TodayViewModel.Picture picture) {
        long count = picture.count(TodayViewModel.Shown.NO_NEXT_ACTION);
        if (count > 0) {
            explain(words.say("today.empty.text", count));
            offer("today.empty.show", TodayViewModel.Shown.NO_NEXT_ACTION);
        } else {
            untouched(picture);
        }
    }

    /// A list that has just come in cries in no number; but who knows nobody else yet is shown the way to it.
    private void untouched(TodayViewModel.Picture picture) {
        if (picture.untouched() > 0) {
            explain(words.say("today.empty.untouched", picture.untouched()));
            offer(buttons(), Destination.Contacts.class, "today.empty.show", new Destination.Contacts(UNDECIDED, true));
        }
    }

    private void offer(String sentence, TodayViewModel.Shown chip) {
        Button button = Buttons.plain(words.say(sentence));
        button.setOnAction(_ -> model.shownProperty().set(chip));
        buttons().getChildren().add(button);
    }

    private void offer(HBox buttons, Class<? extends Destination> kind, String key, Destination to) {
        if (navigator.shows(kind)) {
            Button button = Buttons.plain(words.say(key));
            button.setOnAction(_ -> navigator.go(to));
            buttons.getChildren().add(button);
        }
    }

    private HBox buttons() {
        HBox line = new HBox(8);
        line.setAlignment(javafx.geometry.Pos.CENTER);
        getChildren().add(line);
        return line;
    }

    private void skeleton() {
        for (int i = 0; i < 6; i++) {
            Region bar = new Region();
            bar.getStyleClass().add("skeleton");
            getChildren().add(bar);
        }
    }
}
