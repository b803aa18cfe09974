package org.aftercall.ui.importing;

import java.io.File;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.aftercall.importing.Counts;
import org.aftercall.importing.ImportPlan;
import org.aftercall.model.Problem;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.Destination;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.Marks;
import org.aftercall.ui.kit.Navigator;
import org.aftercall.ui.kit.WrapLine;
import org.jspecify.annotations.Nullable;

/// Step 6: what will happen, and after the import what did.
final class SummaryStep implements StepView {
    private static final int KEPT = 20;

    private final Desk desk;
    private final Navigator navigator;
    private final VBox root = new VBox();
    private final VBox card = new VBox();
    private final GuestsCard guests;
    private @Nullable ImportPlan plan;
    private @Nullable Outcome outcome;
    private @Nullable Button first;

    SummaryStep(Desk desk, Navigator navigator) {
        this.desk = desk;
        this.navigator = navigator;
        card.getStyleClass().addAll("card", "import-summary");
        this.guests = new GuestsCard(desk);
        VBox cards = new VBox(card, guests.node());
        cards.getStyleClass().add("import-duplicates");
        ScrollPane scroll = new ScrollPane(cards);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("form-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        root.getChildren().add(scroll);
        root.getStyleClass().add("import-step");
    }

    @Override
    public Region node() {
        return root;
    }

    @Override
    public Node first() {
        if (first != null) {
            return first;
        }
        return desk.model().guests().onProperty().get() ? guests.first() : card;
    }

    @Override
    public void show(State state) {
        ImportPlan now = state.plan();
        if (now == null || (Objects.equals(now, plan) && Objects.equals(state.outcome(), outcome))) {
            return;
        }
        plan = now;
        outcome = state.outcome();
        card.getChildren().clear();
        first = null;
        Outcome done = state.outcome();
        visible(guests.node(), done == null);
        if (done == null) {
            will(now);
        } else {
            did(done);
        }
    }

    private void will(ImportPlan now) {
        Counts counts = now.counts();
        head(
                Icon.IMPORT,
                counts.changeNothing()
                        ? desk.say("import.summary.nothing")
                        : desk.say(
                                "import.summary.will",
                                counts.fresh() + counts.possibleDuplicates(),
                                counts.companies(),
                                counts.updated()));
        say(desk.say("import.summary.more", counts.notes(), counts.refusals()), "second");
        numbers(counts);
        say(desk.say("import.summary.safe"), "second-small");
        if (counts.rejected() > 0) {
            buttons(rejects());
        }
    }

    private void head(Icon icon, String sentence) {
        Label title = Buttons.label(sentence, "name");
        title.setWrapText(true);
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox head = new HBox(Marks.box(icon, "box-30"), title);
        head.getStyleClass().add("import-summary-head");
        card.getChildren().add(head);
    }

    private void say(String sentence, String style) {
        Label label = Buttons.label(sentence, style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        card.getChildren().add(label);
    }

    private void numbers(Counts counts) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("import-numbers");
        line(grid, "import.count.new", counts.fresh(), false);
        line(grid, "import.count.changed", counts.updated(), false);
        line(grid, "import.count.possible", counts.possibleDuplicates(), false);
        line(grid, "import.count.same", counts.same(), false);
        line(grid, "import.count.rejected", counts.rejected(), false);
        line(grid, "import.count.empty", counts.empty(), false);
        line(grid, "import.count.read", counts.read(), true);
        card.getChildren().add(grid);
    }

    private void line(GridPane grid, String key, long count, boolean sum) {
        int row = grid.getRowCount();
        Label number = Buttons.whole(desk.number(count), "strong", "import-number");
        Label said = Buttons.label(desk.say(key), sum ? "strong" : "second");
        said.setWrapText(true);
        grid.add(number, 0, row);
        grid.add(said, 1, row);
    }

    private void did(Outcome done) {
        Counts counts = done.result().counts();
        boolean written = done.result().operation().isPresent();
        head(
                done.undone() ? Icon.UNDO : Icon.DONE,
                done.undone()
                        ? desk.say("import.done.undone")
                        : written ? desk.say("import.done", counts.taken()) : desk.say("import.done.same"));
        if (done.undone()) {
            kept(done);
            buttons(another());
            return;
        }
        say(
                desk.say(
                        "import.done.numbers",
                        counts.fresh() + counts.possibleDuplicates(),
                        counts.updated(),
                        counts.same(),
                        counts.rejected()),
                "second");
        done.result().problems().stream()
                .filter(each -> each.key().equals("import.attended"))
                .map(each -> new Problem(each.key(), each.severity(), each.arguments(), null))
                .forEach(each -> say(desk.words().problem(each), "second"));
        Button show = Buttons.primary(desk.say("import.done.show"), Icon.CONTACTS);
        String imported =
                done.result().operation().map(each -> "import:" + each.value()).orElse("");
        boolean list = navigator.shows(Destination.Contacts.class);
        show.setOnAction(_ -> navigator.go(new Destination.Contacts(imported)));
        visible(show, list);
        Button plan = Buttons.plain(desk.say("import.done.plan"), Icon.AFTER_CALL);
        plan.setOnAction(_ -> navigator.go(new Destination.Contacts(imported, true)));
        visible(plan, list && written);
        Button undo = Buttons.plain(desk.say("import.done.undo"), Icon.UNDO);
        undo.setOnAction(_ -> desk.model().writing().undo());
        visible(undo, written);
        first = show.isVisible() ? show : undo;
        if (counts.rejected() > 0) {
            buttons(show, plan, undo, open(written), report(), rejects(), another());
        } else {
            buttons(show, plan, undo, open(written), report(), another());
        }
        say(desk.say("import.done.later"), "caption");
    }

    private static void visible(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private void kept(Outcome done) {
        if (done.kept().isEmpty()) {
            say(desk.say("import.done.undone.all"), "second");
        }
        done.said().forEach(each -> say(each, "second"));
        done.kept().stream().limit(KEPT).forEach(each -> say("· " + each, "second-small"));
    }

    private Button another() {
        Button another = Buttons.plain(desk.say("import.done.another"), Icon.IMPORT);
        another.setOnAction(_ -> desk.model().cancel());
        first = first == null ? another : first;
        return another;
    }

    private Button open(boolean written) {
        Button open = Buttons.plain(desk.say("import.report.open"), Icon.EXPORT);
        open.setOnAction(_ -> desk.model().writing().open());
        visible(open, written);
        return open;
    }

    private Button report() {
        return saved(
                "import.report",
                "import.report.file",
                new FileChooser.ExtensionFilter("HTML", "*.html"),
                desk.model().writing()::report);
    }

    private Button rejects() {
        return saved(
                "import.rejects",
                "import.rejects.file",
                new FileChooser.ExtensionFilter("Excel", "*.xlsx"),
                desk.model().writing()::rejects);
    }

    /// A button that asks for a file and writes it.
    private Button saved(String title, String name, FileChooser.ExtensionFilter filter, Consumer<Path> write) {
        Button button = Buttons.plain(desk.say(title), Icon.EXPORT);
        button.setOnAction(_ -> {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(desk.say(title));
            chooser.setInitialFileName(desk.say(name, desk.model().now().fileName()));
            chooser.getExtensionFilters().add(filter);
            File file = chooser.showSaveDialog(root.getScene().getWindow());
            if (file != null) {
                write.accept(file.toPath());
            }
        });
        return button;
    }

    private void buttons(Node... nodes) {
        WrapLine line = new WrapLine(nodes);
        line.getStyleClass().add("chips");
        card.getChildren().add(line);
    }
}
