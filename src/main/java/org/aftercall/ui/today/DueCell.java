package org.aftercall.ui.today;

import java.util.function.Consumer;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.event.EventTarget;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.Marks;
import org.aftercall.wording.Words;
import org.jspecify.annotations.Nullable;

/// Shows one line of Today.
final class DueCell extends ListCell<Line> {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Words words;
    private final ObservableBooleanValue wide;
    private final Ticks ticks;
    private final Consumer<Line> open;
    private final Consumer<Line.Offer> offered;

    /// @param wide whether there is room for the last fact
    /// @param ticks the rows that are chosen
    /// @param open what a click on the done circle, a draft or the last line does
    /// @param offered what the link of a section does
    DueCell(Words words, ObservableBooleanValue wide, Ticks ticks, Consumer<Line> open, Consumer<Line.Offer> offered) {
        // as wide as the list, never as its longest title
        setPrefWidth(0);
        this.words = words;
        this.wide = wide;
        this.open = open;
        this.offered = offered;
        this.ticks = ticks;
        ticks.chosenProperty().addListener((_, _, _) -> updateItem(getItem(), isEmpty()));
    }

    /// The line that a part of a cell belongs to; null for none.
    static @Nullable Line under(EventTarget part) {
        Node node = part instanceof Node some ? some : null;
        while (node != null && !(node instanceof DueCell)) {
            node = node.getParent();
        }
        return node instanceof DueCell cell ? cell.getItem() : null;
    }

    @Override
    protected void updateItem(@Nullable Line line, boolean empty) {
        super.updateItem(line, empty);
        setText(null);
        setAccessibleText(null);
        setMouseTransparent(false);
        if (empty || line == null) {
            setGraphic(null);
            return;
        }
        setGraphic(
                switch (line) {
                    case Line.Head head -> head(head);
                    case Line.Row row -> row(row);
                    case Line.Draft draft -> draft(draft);
                    case Line.Done done -> done(done);
                    case Line.Finished finished -> finished(finished);
                    case Line.More more -> more(more);
                });
    }

    private Node head(Line.Head head) {
        setAccessibleText(head.title() + ", " + head.count());
        Label title = Buttons.whole(head.title(), "strong");
        if (head.late()) {
            title.getStyleClass().add("danger-text");
        }
        HBox line = new HBox(title, Buttons.whole(Integer.toString(head.count()), "pill"), Buttons.spring());
        line.getStyleClass().add("section-line");
        if (head.first()) {
            line.getStyleClass().add("first");
        }
        if (!head.note().isEmpty()) {
            line.getChildren().add(Buttons.label(head.note(), "caption"));
        }
        switch (head.offer()) {
            case NOTHING -> {}
            case MOVE_TO_TODAY -> line.getChildren().add(offer(head.offer(), "today.move-all", Icon.MOVE));
            case PLAN_FOR_ALL -> line.getChildren().add(offer(head.offer(), "today.spread.plan", Icon.ADD));
        }
        return line;
    }

    private Button offer(Line.Offer offer, String sentence, Icon icon) {
        Button button = Buttons.link(words.say(sentence), icon);
        button.setFocusTraversable(false);
        button.setOnAction(_ -> offered.accept(offer));
        return button;
    }

    private Node row(Line.Row row) {
        setAccessibleText(ticks.has(row) ? words.say("today.row.chosen", row.spoken()) : row.spoken());
        HBox line = new HBox(
                ticks.isEmpty() ? circle(row) : check(row),
                Marks.priority(row.priority()),
                time(row),
                Marks.box(row.kind() == null ? Icon.NO_NEXT_ACTION : Icon.of(row.kind()), "box-30"),
                texts(row),
                fact(row),
                pill(row));
        line.getStyleClass().add("due-row");
        return line;
    }

    private Node circle(Line.Row row) {
        Region circle = new Region();
        circle.getStyleClass().add("done-circle");
        circle.setAccessibleRole(AccessibleRole.CHECK_BOX);
        circle.setAccessibleText(words.say("today.done-circle", row.title()));
        circle.setOnMouseClicked(event -> {
            getListView().getSelectionModel().select(row);
            open.accept(row);
            event.consume();
        });
        return circle;
    }

    /// Stands in place of the circle while rows are chosen, so that nothing is done by a click that was meant to
    /// choose.
    private Node check(Line.Row row) {
        StackPane check = new StackPane();
        check.getStyleClass().addAll("check-mark", "due-check");
        if (ticks.has(row)) {
            check.pseudoClassStateChanged(CHOSEN, true);
            Region tick = new Region();
            tick.getStyleClass().add("check-tick");
            check.getChildren().add(tick);
        }
        check.setAccessibleRole(AccessibleRole.CHECK_BOX);
        check.setAccessibleText(words.say("today.command.select"));
        check.setOnMouseClicked(event -> {
            ticks.turn(row);
            event.consume();
        });
        return check;
    }

    private static Label time(Line.Row row) {
        Label time = Buttons.label(row.when(), "row-time");
        switch (row.style()) {
            case LATE -> time.getStyleClass().add("late");
            case ANY -> time.getStyleClass().add("any");
            case TIMED -> {}
        }
        return time;
    }

    private static Node texts(Line.Row row) {
        HBox who = new HBox(Marks.type(row.type()), Buttons.label(row.name(), "row-contact"));
        if (!row.company().isBlank()) {
            who.getChildren().addAll(Buttons.whole("·", "caption"), Buttons.label(row.company(), "second-small"));
        }
        who.getStyleClass().add("row-sub");
        VBox texts = new VBox(Buttons.label(row.title(), "row-title"), who);
        texts.getStyleClass().add("row-texts");
        texts.setMinWidth(0);
        HBox.setHgrow(texts, Priority.ALWAYS);
        return texts;
    }

    private Node fact(Line.Row row) {
        Label fact = Buttons.label(row.fact().lines().findFirst().orElse(""), "row-fact");
        fact.visibleProperty().bind(wide);
        fact.managedProperty().bind(wide);
        return fact;
    }

    private static Node pill(Line.Row row) {
        StackPane place = new StackPane();
        place.getStyleClass().add("row-pill");
        if (!row.pill().isEmpty()) {
            Label pill = Buttons.whole(row.pill(), "pill");
            switch (row.urgency()) {
                case SOON -> pill.getStyleClass().add("pill-filled");
                case LATE -> pill.getStyleClass().add("pill-danger");
                case NONE -> {}
            }
            place.getChildren().add(pill);
            place.setAlignment(Pos.CENTER_RIGHT);
        }
        return place;
    }

    private Node draft(Line.Draft draft) {
        setAccessibleText(draft.name() + ", " + draft.text());
        VBox texts = new VBox(Buttons.label(draft.name(), "row-title"), Buttons.label(draft.text(), "second-small"));
        texts.getStyleClass().add("row-texts");
        texts.setMinWidth(0);
        HBox.setHgrow(texts, Priority.ALWAYS);
        Button press = Buttons.link(words.say("today.draft.open"), Icon.NEXT);
        press.setFocusTraversable(false);
        press.setOnAction(_ -> open.accept(draft));
        HBox line = new HBox(Marks.box(Icon.NOTE, "box-30"), texts, press);
        line.getStyleClass().add("due-row");
        return line;
    }

    private Node done(Line.Done done) {
        String does = words.say(done.open() ? "today.done.hide" : "today.done.show");
        setAccessibleText(words.say("today.section.done") + ", " + done.count() + ", " + does);
        HBox line = new HBox(
                (done.open() ? Icon.DOWN : Icon.RIGHT).show("icon-14"),
                Buttons.whole(words.say("today.section.done"), "strong"),
                Buttons.whole(Integer.toString(done.count()), "pill"),
                Buttons.spring(),
                Buttons.label(does, "caption"));
        line.getStyleClass().addAll("section-line", "due-fold");
        opensByMouse(line, done);
        return line;
    }

    private Node finished(Line.Finished finished) {
        setAccessibleText(String.join(", ", finished.time(), finished.head(), finished.name(), finished.text()));
        HBox who = new HBox(Buttons.label(finished.head(), "second-small"));
        if (!finished.text().isEmpty()) {
            who.getChildren().addAll(Buttons.whole("·", "caption"), Buttons.label(finished.text(), "second-small"));
        }
        who.getStyleClass().add("row-sub");
        VBox texts = new VBox(Buttons.label(finished.name(), "row-title"), who);
        texts.getStyleClass().add("row-texts");
        texts.setMinWidth(0);
        HBox.setHgrow(texts, Priority.ALWAYS);
        HBox line = new HBox(
                Icon.DONE.show("icon-ok"),
                Buttons.label(finished.time(), "row-time", "any"),
                Marks.box(Icon.of(finished.type()), "box-30"),
                texts);
        line.getStyleClass().addAll("due-row", "finished");
        return line;
    }

    private void opensByMouse(Node node, Line line) {
        node.setOnMouseClicked(event -> {
            open.accept(line);
            event.consume();
        });
    }

    private Node more(Line.More more) {
        setAccessibleText(more.sentence());
        HBox line = new HBox(Buttons.label(more.sentence(), "caption"));
        line.getStyleClass().add("more-line");
        opensByMouse(line, more);
        return line;
    }
}
