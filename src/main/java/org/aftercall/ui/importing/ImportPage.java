package org.aftercall.ui.importing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableNumberValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.aftercall.format.Dialect;
import org.aftercall.importing.OpenFile;
import org.aftercall.importing.Profile;
import org.aftercall.text.DateOrder;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.Destination;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.Navigator;
import org.aftercall.ui.kit.Page;
import org.aftercall.wording.Words;
import org.jspecify.annotations.Nullable;

/// Import: six steps from a foreign list into the book. Nothing is written before the last one is confirmed.
public final class ImportPage implements Page {
    private static final double ROOM_FOR_SIDE = 1180;
    private static final double ROOM_FOR_LINES = 940;
    private static final double ROOM_FOR_NAMES = 700;

    private final ImportViewModel model;
    private final FeedsViewModel feeds;
    private final Desk desk;
    private final Navigator navigator;
    private final VBox root = new VBox();
    private final Label title = Buttons.label("", "h1");
    private final Label under = Buttons.label("", "second");
    private final Button change;
    private final Button export;
    private final StepLine steps;
    private final HBox trouble = new HBox();
    private final Label troubled = Buttons.label("");
    private final StackPane body = new StackPane();
    private final Map<Step, StepView> views = new EnumMap<>(Step.class);
    private final Foot foot;
    private final ProgressCard progress;
    private @Nullable Step shown;
    private @Nullable Outcome outcome;
    private boolean arriving;
    private @Nullable Node awaited;

    /// @param room width of the window as if the text were at 100 %
    public ImportPage(
            ImportViewModel model, FeedsViewModel feeds, Words words, Navigator navigator, ObservableNumberValue room) {
        this.model = model;
        this.feeds = feeds;
        this.desk = new Desk(model, words);
        this.navigator = navigator;
        this.change = Buttons.plain(desk.say("import.change-reading"), Icon.OPTIONS);
        change.setOnAction(_ -> model.go(Step.READING));
        this.export = Buttons.plain(desk.say("import.export"), Icon.EXPORT);
        export.setOnAction(_ -> navigator.go(new Destination.Exporting("")));
        BooleanBinding narrow = Bindings.createBooleanBinding(() -> room.doubleValue() < ROOM_FOR_NAMES, room);
        this.steps = new StepLine(desk, narrow);
        this.foot = new Foot(desk, narrow);
        this.progress = new ProgressCard(desk);
        BooleanBinding roomy = Bindings.createBooleanBinding(() -> room.doubleValue() >= ROOM_FOR_SIDE, room);
        BooleanBinding tight = Bindings.createBooleanBinding(() -> room.doubleValue() < ROOM_FOR_LINES, room);
        views.put(
                Step.FILE,
                new FileStep(desk, new FeedsCard(desk, feeds, navigator).node(), new PastCard(desk, navigator).node()));
        views.put(Step.READING, new ReadingStep(desk));
        views.put(Step.COLUMNS, new ColumnsStep(desk, roomy, tight, narrow));
        views.put(Step.CHECK, new CheckStep(desk, narrow));
        views.put(Step.DUPLICATES, new DuplicatesStep(desk));
        views.put(Step.SUMMARY, new SummaryStep(desk, navigator));

        troubled.setWrapText(true);
        trouble.getChildren().addAll(Icon.ERROR.show("icon-danger"), troubled);
        trouble.getStyleClass().addAll("banner", "danger");
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("form-scroll", "import-scroll");
        scroll.setMinHeight(0);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        StackPane middle = new StackPane(scroll, progress.node());
        middle.setMinSize(0, 0);
        VBox.setVgrow(middle, Priority.ALWAYS);
        root.getChildren().addAll(head(), steps.node(), trouble, middle, foot.node());
        root.getStyleClass().addAll("page", "import-page");
        root.setMinWidth(0);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        body.sceneProperty().subscribe(_ -> arrive(view(model.now().step()).first()));
        model.stateProperty().subscribe(this::draw);
        model.fieldsProperty().subscribe(_ -> draw(model.now()));
        model.guests().onProperty().subscribe(this::footed);
        model.guests().readyProperty().subscribe(this::footed);
        model.guests().previewProperty().subscribe(this::footed);
        model.runningProperty().subscribe(running -> {
            progress.show(running);
            foot.show(model.now(), running);
            body.setDisable(running != null);
            arrive(view(model.now().step()).first());
        });
    }

    /// Columns and answers of a list that is being read are nowhere else until it is imported.
    @Override
    public boolean isUnsaved() {
        return model.isUnderWay();
    }

    private void footed() {
        foot.show(model.now(), model.runningProperty().get());
    }

    private Node head() {
        title.setMinWidth(0);
        under.setMinWidth(0);
        under.setWrapText(true);
        under.setMinHeight(Region.USE_PREF_SIZE);
        VBox texts = new VBox(title, under);
        texts.getStyleClass().add("page-texts");
        texts.setMinWidth(0);
        HBox.setHgrow(texts, Priority.ALWAYS);
        HBox head = new HBox(texts, export, change);
        head.getStyleClass().add("page-head");
        return head;
    }

    private void draw(State state) {
        title.setText(
                state.file() == null ? desk.say("import.title") : desk.say("import.title.file", state.fileName()));
        under.setText(under(state));
        boolean table = state.file() != null && state.file().table().isPresent();
        visible(change, table && state.step().compareTo(Step.READING) > 0 && state.outcome() == null);
        visible(export, state.step() == Step.FILE && navigator.shows(Destination.Exporting.class));
        troubled.setText(state.trouble());
        visible(trouble, !state.trouble().isEmpty());
        steps.show(state);
        StepView view = view(state.step());
        view.show(state);
        if (state.step() != shown) {
            shown = state.step();
            body.getChildren().setAll(view.node());
            arriving = true;
        }
        // what was done stands in the place of what is to be done, and its buttons in that of the foot's
        arriving |= state.outcome() != null && !state.outcome().equals(outcome);
        outcome = state.outcome();
        foot.show(state, model.runningProperty().get());
        arrive(view.first());
    }

    private StepView view(Step step) {
        StepView view = views.get(step);
        if (view == null) {
            throw new IllegalStateException("no view of " + step);
        }
        return view;
    }

    /// Puts the focus where the work of a new step begins, as soon as there is such a place.
    private void arrive(Node first) {
        if (arriving && first.getScene() == null && !first.equals(awaited)) {
            // what scrolls is in no scene until it was laid out once
            awaited = first;
            first.sceneProperty()
                    .addListener((_, _, _) -> Platform.runLater(
                            () -> arrive(view(model.now().step()).first())));
        }
        boolean here = root.isVisible() && first.getScene() != null;
        if (arriving && here && first.isFocusTraversable() && !first.isDisabled()) {
            arriving = false;
            first.requestFocus();
        } else if (arriving && here && !first.isFocusTraversable() && isLost()) {
            foot.first().requestFocus(); // nothing to do in this step but to go on
        }
    }

    /// Whether what had the focus is gone with the step before.
    private boolean isLost() {
        for (Node each = root.getScene().getFocusOwner(); each != null; each = each.getParent()) {
            if (each.equals(root)) {
                return false;
            }
        }
        return true;
    }

    private static void visible(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private String under(State state) {
        OpenFile file = state.file();
        if (file == null) {
            return desk.say("import.under");
        }
        if (file.table().isEmpty()) {
            return desk.say("import.under.ours");
        }
        var table = file.table().get();
        Profile profile = file.profile().orElseThrow();
        List<String> parts = new ArrayList<>();
        if (!table.sheet().isEmpty()) {
            parts.add(desk.say("import.under.sheet", table.sheet()));
        }
        parts.add(desk.say("import.under.rows", profile.rows()));
        parts.add(
                profile.headerRow() == 0
                        ? desk.say("import.under.no-header")
                        : desk.say("import.under.header", Long.toString(profile.headerRow())));
        Dialect dialect = table.dialect();
        if (dialect != null) {
            parts.add(dialect.encoding());
        }
        DateOrder order = state.mapping() == null
                ? profile.dateOrder().orElse(null)
                : state.mapping().dateOrder();
        if (order != null && order != DateOrder.YMD) {
            parts.add(desk.say(order == DateOrder.DMY ? "import.under.day-first" : "import.under.month-first"));
        }
        return String.join(", ", parts);
    }

    private void press(KeyEvent event) {
        boolean text = event.getTarget() instanceof TextInputControl;
        if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            foot.goOn();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && model.runningProperty().get() != null && !text) {
            model.stop();
            event.consume();
        }
    }

    @Override
    public Region node() {
        return root;
    }

    @Override
    public void show(Destination.Place place) {
        model.refresh();
        feeds.look();
        if (place instanceof Destination.Importing importing) {
            importing.file().ifPresent(model::choose);
        }
    }

    @Override
    public void focus() {
        arriving = true;
        arrive(view(model.now().step()).first());
    }

    @Override
    public List<Node> regions() {
        return List.of(view(model.now().step()).first(), foot.first());
    }
}
