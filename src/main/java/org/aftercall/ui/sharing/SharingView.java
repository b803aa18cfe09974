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
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
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
import org.aftercall.ui.kit.Question;
import org.aftercall.ui.sharing.SharingPicture.Person;
import org.aftercall.wording.Words;

/// Sharing: with whom, how far each is, what was decided; and how one begins, while nothing is shared.
public final class SharingView extends StackPane implements Page {
    /// From here on the narrow cards stand at the right.
    private static final double SIDE_FROM = 1360;

    /// From here on a row stands in one line, where the cards have the whole width.
    private static final double WIDE_FROM = 980;

    /// Name of the button that copies the six words.
    private static final String COPY = "copy";

    private final SharingViewModel model;
    private final Words words;
    private final ModalLayer questions;
    private final ObservableDoubleValue room;

    private final Label sub = Parts.wrapped("", "second");
    private final Button now;
    private final Button pause;
    private final VBox notice = new VBox();
    private final Tiles tiles;
    private final PeopleCard people;
    private final DecisionsCard decisions;
    private final OlderCard older;
    private final SideCards side;
    private final Supplier<Optional<Path>> places;
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
        this.questions = questions;
        this.room = room;
        this.now =
                Buttons.hint(Buttons.primary(words.say("sharing.now"), Icon.SHARING), words.say("sharing.now"), "F5");
        this.pause = Buttons.plain(words.say("sharing.pause"), Icon.PAUSE);
        this.tiles = new Tiles(words);
        this.people = new PeopleCard(words, this::invite, this::askToRetire);
        this.decisions = new DecisionsCard(model, words);
        this.older = new OlderCard(model, words);
        this.places = places;
        this.typed = new NewWordsForm(model, words, this::wordsKnown);
        this.side = new SideCards(words, new SideCards.Ways() {
            @Override
            public void newWords() {
                askForNewWords();
            }

            @Override
            public void move() {
                askToMove();
            }

            @Override
            public void leave() {
                askToLeave();
            }
        });
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
        notice.getStyleClass().add("sharing-main");
        VBox all = new VBox(notice, typed.node(), shared, begin);
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
            notices();
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
        if (model.pictureProperty().get().standing().isShared()) {
            goOn();
        } else {
            // what scrolls is part of the window only once it was drawn
            applyCss();
            layout();
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
            commands.add(Command.of(Command.Group.TOOLS, words.say("sharing.invite"), "", this::invite));
            commands.add(Command.of(
                    Command.Group.TOOLS,
                    words.say("sharing.older"),
                    "Ctrl F",
                    () -> older.search().requestFocus()));
            if (model.pictureProperty().get().standing().locked()) {
                commands.add(Command.of(Command.Group.TOOLS, words.say("sharing.new-words"), "", this::askForNewWords));
            }
            commands.add(Command.of(Command.Group.TOOLS, words.say("sharing.move"), "", this::askToMove));
            commands.add(Command.of(Command.Group.TOOLS, words.say("sharing.leave"), "", this::askToLeave));
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
        notices();
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
            people.show(picture.people(), wide);
            decisions.show(picture.decisions(), picture.decided(), wide);
            side.show(picture);
        }
    }

    /// Where work goes on once the book is shared: at the six words, if there are any. Not at the button that
    /// takes them away for good: Enter may still be down.
    private void goOn() {
        List<Node> stops = new ArrayList<>();
        ModalLayer.stops(notice, stops);
        stops.stream()
                .filter(node -> COPY.equals(node.getUserData()))
                .findFirst()
                .or(typed::field)
                .orElse(now.isDisabled() ? pause : now)
                .requestFocus();
    }

    private void wordsKnown() {
        model.say(words.say("sharing.new-words.known"));
        now.requestFocus();
    }

    /// What must not be overlooked: the six words, or that sharing has stopped.
    private void notices() {
        List<Node> lines = new ArrayList<>();
        String six = model.begin().secretProperty().get();
        Standing standing = model.pictureProperty().get().standing();
        if (!six.isEmpty()) {
            lines.add(secret(six));
        }
        if (standing.anew().isPresent()) {
            Button again = Buttons.plain(words.say("sharing.anew.go"));
            again.setOnAction(_ -> model.anew());
            String why = standing.anew().get() == Standing.Anew.TAKEN_OUT ? "sharing.anew.taken-out" : "sharing.anew";
            lines.add(banner(words.say(why), Parts.named(again, "anew", words.say("sharing.anew.go"))));
        } else {
            standing.trouble()
                    .ifPresent(trouble -> lines.add(banner(words.say(
                            "sharing.trouble."
                                    + trouble.name()
                                            .toLowerCase(java.util.Locale.ROOT)
                                            .replace('_', '-'),
                            standing.outgoing()))));
        }
        if (standing.needsUpdate()) {
            lines.add(banner(words.say("sharing.newer")));
        }
        standing.stoppedBy()
                .ifPresent(problem -> lines.add(banner(
                        NewWordsForm.isFor(problem)
                                ? words.say(
                                        "sharing.new-words.asked",
                                        problem.arguments().getFirst())
                                : words.problem(problem))));
        Parts.refill(notice, lines);
        Parts.shown(notice, !lines.isEmpty());
    }

    private static Node banner(String sentence, Node... buttons) {
        HBox line = new HBox(Icon.WARNING.show("icon-warn"), Parts.growing(Parts.wrapped(sentence)));
        line.getChildren().addAll(buttons);
        line.getStyleClass().addAll("banner", "sharing-banner");
        return line;
    }

    private Node secret(String six) {
        Label title = Parts.wrapped(words.say("sharing.secret"), "name");
        Label said = Parts.wrapped(six, "sharing-secret");
        said.setAccessibleText(words.say("sharing.secret.spoken", six));
        Button copy = Buttons.plain(words.say("sharing.secret.copy"), Icon.COPY);
        copy.setOnAction(_ -> {
            copy(six);
            model.say(words.say("sharing.secret.copied"));
        });
        Button written = Buttons.primary(words.say("sharing.secret.written"), Icon.DONE);
        written.setOnAction(_ -> {
            model.begin().written();
            now.requestFocus();
        });
        HBox foot = new HBox(
                Parts.named(copy, COPY, words.say("sharing.secret.copy")),
                Parts.named(written, "written", words.say("sharing.secret.written")));
        foot.getStyleClass().add("sharing-line");
        VBox card = new VBox(title, Parts.wrapped(words.say("sharing.secret.text"), "second"), said, foot);
        card.getStyleClass().addAll("card", "sharing-form");
        return card;
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void invite() {
        String folder = model.pictureProperty()
                .get()
                .standing()
                .folder()
                .map(Path::toString)
                .orElse("");
        String steps = words.say("sharing.invite.steps", folder);
        new Question(questions, Icon.NEW_CONTACT, words.say("sharing.invite"), steps)
                .safe(words.say("sharing.invite.close"), () -> {})
                .other(words.say("sharing.invite.copy"), () -> copy(steps))
                .ask();
    }

    private void askToRetire(Person person) {
        boolean locked = model.pictureProperty().get().standing().locked();
        new Question(
                        questions,
                        Icon.WARNING,
                        words.say("sharing.retire.ask", person.name()),
                        words.say(locked ? "sharing.retire.locked" : "sharing.retire.open", person.name()))
                .safe(words.say("sharing.retire.not"), () -> {})
                .dangerous(words.say("sharing.retire.go"), () -> model.retire(person))
                .ask();
    }

    private void askForNewWords() {
        new Question(questions, Icon.PRIVATE, words.say("sharing.new-words.ask"), words.say("sharing.new-words.text"))
                .safe(words.say("sharing.new-words.not"), () -> {})
                .other(words.say("sharing.new-words.go"), model::newWords)
                .ask();
    }

    private void askToMove() {
        new Question(questions, Icon.FOLDER, words.say("sharing.move.ask"), words.say("sharing.move.text"))
                .safe(words.say("sharing.move.not"), () -> {})
                .other(words.say("sharing.move.go"), () -> places.get().ifPresent(model::move))
                .ask();
    }

    private void askToLeave() {
        new Question(questions, Icon.WARNING, words.say("sharing.leave.ask"), words.say("sharing.leave.text"))
                .safe(words.say("sharing.leave.not"), () -> {})
                .dangerous(words.say("sharing.leave.go"), model::leave)
                .ask();
    }
}
