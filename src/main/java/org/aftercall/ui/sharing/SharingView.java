package org.aftercall.ui.sharing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.aftercall.sharing.Standing;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.Command;
import org.aftercall.ui.kit.Destination;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.ModalLayer;
import org.aftercall.ui.kit.Page;
import org.aftercall.wording.Words;

/// Sharing: with whom, how far each is, what was decided; and how one begins, while nothing is shared.
public final class SharingView extends StackPane implements Page {
    /// From here on the narrow cards stand at the right.
    private static final double SIDE_FROM = 1360;

    /// From here on a row stands in one line, where the cards have the whole width.
    private static final double WIDE_FROM = 980;

    private final SharingViewModel model;
    private final Words words;
    private final SharingQuestions asks;
    private final ObservableDoubleValue room;

    private final Label sub = Parts.wrapped("", "second");
    private final Button now;
    private final Button pause;
    private final SharingNotice notice;
    private final Tiles tiles;
    private final PeopleCard people;
    private final DecisionsCard decisions;
    private final OlderCard older;
    private final SideCards side;
    private final NewWordsForm typed;
    private final BeginPane begin;
    private final VBox main = new VBox();
    private final HBox columns = new HBox();
    private final VBox shared = new VBox();

    /// @param places asks the user for a folder
    /// @param room width of the window as if the text were at 100 %
    public SharingView(
            SharingViewModel model,
            Words words,
            Supplier<Optional<Path>> places,
            ModalLayer questions,
            ObservableDoubleValue room) {
        this.model = model;
        this.words = words;
        this.asks = new SharingQuestions(model, words, questions, places);
        this.room = room;
        this.now =
                Buttons.hint(Buttons.primary(words.say("sharing.now"), Icon.SHARING), words.say("sharing.now"), "F5");
        this.pause = Buttons.plain(words.say("sharing.pause"), Icon.PAUSE);
        this.tiles = new Tiles(words);
        this.people = new PeopleCard(words, asks::invite, asks::retire);
        this.decisions = new DecisionsCard(model, words);
        this.older = new OlderCard(model, words);
        this.notice = new SharingNotice(model, words, now::requestFocus, asks::move);
        this.typed = new NewWordsForm(model, words, this::wordsKnown);
        this.side = new SideCards(words, asks);
        this.begin = new BeginPane(model.begin(), words, places);
        now.setOnAction(_ -> model.now());
        pause.setOnAction(
                _ -> model.pause(!model.pictureProperty().get().standing().paused()));
        main.getChildren().setAll(people.node(), decisions.node(), older.node());
        main.getStyleClass().add("sharing-main");
        main.setMinWidth(0);
        HBox.setHgrow(main, Priority.ALWAYS);
        columns.getStyleClass().add("sharing-columns");
        shared.getStyleClass().add("sharing-main");
        shared.getChildren().setAll(tiles.node(), columns);
        VBox all = new VBox(notice.node(), typed.node(), shared, begin);
        all.getStyleClass().add("sharing-all");
        ScrollPane scroll = new ScrollPane(all);
        scroll.getStyleClass().add("form-scroll");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox page = new VBox(head(), scroll);
        page.getStyleClass().addAll("page", "sharing");
        getChildren().add(page);
        model.pictureProperty().subscribe(_ -> show());
        model.begin().secretProperty().subscribe(six -> {
            notice.show(model.pictureProperty().get().standing());
            if (!six.isEmpty()) {
                goOn();
            }
        });
        room.subscribe(_ -> show());
    }

    /// The sentence has the whole width: beside the buttons it would be a column of single words in large text.
    private Node head() {
        Label title = Buttons.whole(words.say("sharing.title"), "h1");
        HBox line = new HBox(title, Buttons.spring(), pause, now);
        line.getStyleClass().add("sharing-line");
        VBox head = new VBox(line, sub);
        head.getStyleClass().addAll("page-head", "sharing-page-head");
        return head;
    }

    @Override
    public Region node() {
        return this;
    }

    @Override
    public void show(Destination.Place place) {
        boolean alone = !model.pictureProperty().get().standing().isShared();
        if (alone && place instanceof Destination.Sharing(boolean joining) && joining) {
            model.begin().wayProperty().set(BeginViewModel.Way.JOIN);
        }
    }

    @Override
    public void focus() {
        // what scrolls is part of the window only once it was drawn
        applyCss();
        layout();
        if (model.pictureProperty().get().standing().isShared()) {
            goOn();
        } else {
            begin.focusFirst();
        }
    }

    @Override
    public List<Node> regions() {
        return model.pictureProperty().get().standing().isShared()
                ? List.of(now, people.node(), decisions.node(), older.search(), side.node())
                : List.of(begin);
    }

    @Override
    public List<Command> commands() {
        List<Command> commands = new ArrayList<>();
        if (model.pictureProperty().get().standing().isShared()) {
            commands.add(Command.of(Command.Group.TOOLS, words.say("sharing.all-fine"), "A", model::allFine));
            commands.add(Command.of(Command.Group.TOOLS, words.say("sharing.invite"), "", asks::invite));
            commands.add(Command.of(
                    Command.Group.TOOLS,
                    words.say("sharing.older"),
                    "Ctrl F",
                    () -> older.search().requestFocus()));
            if (model.pictureProperty().get().standing().locked()) {
                commands.add(Command.of(Command.Group.TOOLS, words.say("sharing.new-words"), "", asks::newWords));
            }
            commands.add(Command.of(Command.Group.TOOLS, words.say("sharing.move"), "", asks::move));
            commands.add(Command.of(Command.Group.TOOLS, words.say("sharing.leave"), "", asks::leave));
        }
        return commands;
    }

    private void show() {
        SharingPicture picture = model.pictureProperty().get();
        Standing standing = picture.standing();
        boolean on = standing.isShared();
        boolean begun = on && begin.isVisible() && Parts.holdsFocus(begin);
        Parts.shown(shared, on);
        Parts.shown(begin, !on);
        Parts.shown(now, on);
        Parts.shown(pause, on);
        sub.setText(standing.folder()
                .map(folder -> words.say(standing.paused() ? "sharing.sub.paused" : "sharing.sub", folder))
                .orElseGet(() -> words.say("sharing.sub.alone")));
        pause.setText(words.say(standing.paused() ? "sharing.go-on" : "sharing.pause"));
        pause.setGraphic((standing.paused() ? Icon.GO_ON : Icon.PAUSE).show());
        now.setDisable(standing.paused() || standing.anew().isPresent());
        notice.show(standing);
        typed.show(standing);
        if (begun) {
            goOn();
        }
        boolean beside = room.get() >= SIDE_FROM;
        boolean wide = beside || room.get() >= WIDE_FROM;
        if (beside != columns.getChildren().contains(side.node())) {
            main.getChildren().remove(side.node());
            columns.getChildren().setAll(main);
            (beside ? columns.getChildren() : main.getChildren()).add(side.node());
        } else if (columns.getChildren().isEmpty()) {
            columns.getChildren().setAll(main);
            main.getChildren().add(side.node());
        }
        if (on) {
            tiles.show(picture);
            people.show(picture.people(), wide, standing.locked());
            decisions.show(picture.decisions(), picture.decided(), wide);
            side.show(picture);
        }
    }

    /// Where work goes on once the book is shared: at the six words, if there are any. Not at the button that
    /// takes them away for good: Enter may still be down.
    private void goOn() {
        notice.copyButton()
                .or(typed::field)
                .orElse(now.isDisabled() ? pause : now)
                .requestFocus();
    }

    private void wordsKnown() {
        model.say(words.say("sharing.new-words.known"));
        now.requestFocus();
    }
}
