package org.aftercall.ui.firstrun;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.aftercall.model.Problem;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.Icon;
import org.aftercall.wording.Words;
import org.jspecify.annotations.Nullable;

/// The first start in one language: what the program is for on the left, how to begin on the right.
final class FirstRunView extends HBox {
    /// Narrower than this, as if the text were at 100 %, the left part gives way.
    private static final double BRAND_FROM = 980;

    /// Lower than this, as if the text were at 100 %, everything moves closer together.
    private static final double ROOMY_FROM = 760;

    private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final FirstRunViewModel model;
    private final Words words;
    private final Function<Path, Optional<Path>> chooser;
    private final Supplier<Optional<Path>> backups;
    private final ScrollPane scroll = new ScrollPane();
    private final Cards cards;
    private final TextField name = new TextField();

    /// A number that begins is not typed into the field that then has the focus.
    private boolean numberPressed;

    FirstRunView(
            FirstRunViewModel model,
            Words words,
            Function<Path, Optional<Path>> chooser,
            Supplier<Optional<Path>> backups) {
        this.backups = backups;
        this.model = model;
        this.words = words;
        this.chooser = chooser;
        this.cards = new Cards(words, this::begin);
        getStyleClass().add("firstrun");
        Region brand = new BrandPanel(words);
        BooleanBinding roomy = Bindings.createBooleanBinding(
                () -> getWidth() * 100 / model.textSizeProperty().get() >= BRAND_FROM,
                widthProperty(),
                model.textSizeProperty());
        brand.visibleProperty().bind(roomy);
        brand.managedProperty().bind(roomy);
        heightProperty().subscribe(this::fitHeight);
        model.textSizeProperty().subscribe(this::fitHeight);
        scroll.setContent(questions());
        scroll.getStyleClass().add("firstrun-scroll");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(brand, scroll);
        addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (numberPressed) {
                event.consume();
            }
        });
        addEventFilter(KeyEvent.KEY_RELEASED, _ -> numberPressed = false);
    }

    private void fitHeight() {
        pseudoClassStateChanged(
                LOW, getHeight() * 100 / model.textSizeProperty().get() < ROOMY_FROM);
    }

    void focusFirst() {
        cards.focusFirst();
    }

    private Region questions() {
        VBox middle = new VBox(
                wrapped(words.say("firstrun.title"), "h1"),
                wrapped(words.say("firstrun.subtitle"), "second", "firstrun-sub"),
                cards,
                fields(),
                place(),
                restoring(),
                problem(model.refusalProperty()),
                problem(model.notRestoredProperty()));
        middle.getStyleClass().add("firstrun-middle");
        model.bookIsThereProperty().subscribe(_ -> cards.show(model.choices()));
        Region appearance = new Appearance(model, words);
        HBox.setHgrow(appearance, Priority.ALWAYS);
        HBox foot = new HBox(appearance, backup());
        foot.getStyleClass().add("firstrun-bottom");
        VBox column = new VBox(Buttons.spring(), middle, Buttons.spring(), foot);
        column.getStyleClass().add("firstrun-column");
        HBox centred = new HBox(column);
        centred.setAlignment(Pos.CENTER);
        HBox.setHgrow(column, Priority.ALWAYS);
        return centred;
    }

    private void begin(Beginning beginning) {
        if (!model.begin(beginning) && model.nameMissingProperty().get()) {
            name.requestFocus();
        }
    }

    private Region fields() {
        TextField book = new TextField();
        name.textProperty().bindBidirectional(model.userProperty());
        book.textProperty().bindBidirectional(model.bookProperty());
        Label missing = wrapped(words.say("firstrun.user.needed"), "field-trouble");
        missing.visibleProperty().bind(model.nameMissingProperty());
        missing.managedProperty().bind(model.nameMissingProperty());
        model.nameMissingProperty().subscribe(wrong -> name.pseudoClassStateChanged(WRONG, wrong));
        HBox fields = new HBox(
                field(words.say("firstrun.user"), name, missing), field(words.say("firstrun.book"), book, null));
        fields.getStyleClass().add("firstrun-fields");
        return fields;
    }

    private static Region field(String label, TextField field, @Nullable Node below) {
        Label above = Buttons.label(label, "firstrun-label");
        above.setLabelFor(field);
        field.setAccessibleText(label);
        VBox box = new VBox(above, field);
        if (below != null) {
            box.getChildren().add(below);
        }
        box.getStyleClass().add("firstrun-field");
        box.setMinWidth(0);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private Region place() {
        Label folder = wrapped("", "second-small");
        folder.textProperty().bind(model.folderProperty().map(path -> words.say("firstrun.kept", path)));
        folder.setMinWidth(0);
        Button change = Buttons.link(words.say("firstrun.change"));
        change.setAccessibleText(words.say("firstrun.change.spoken"));
        change.setOnAction(_ -> chooser.apply(model.folderProperty().get()).ifPresent(model::keepIn));
        change.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(Icon.FOLDER.show("icon-14"), folder, change);
        line.getStyleClass().add("firstrun-place");
        line.disableProperty().bind(model.restoringProperty());
        cards.disableProperty().bind(model.restoringProperty());
        return line;
    }

    private Button backup() {
        Button restore = Buttons.link(words.say("firstrun.restore"));
        restore.setOnAction(_ -> restore());
        restore.visibleProperty().bind(Bindings.not(model.bookIsThereProperty()));
        restore.managedProperty().bind(restore.visibleProperty());
        restore.disableProperty().bind(model.restoringProperty());
        restore.setMinWidth(Region.USE_PREF_SIZE);
        return restore;
    }

    private void restore() {
        if (model.userProperty().get().isBlank()) {
            // says what is missing
            begin(Beginning.EMPTY);
            return;
        }
        backups.get().ifPresent(model::restore);
    }

    private Label restoring() {
        Label said = wrapped(words.say("firstrun.restoring"), "second-small");
        said.visibleProperty().bind(model.restoringProperty());
        said.managedProperty().bind(model.restoringProperty());
        return said;
    }

    private Label problem(ObservableValue<@Nullable Problem> problem) {
        Label said = wrapped("", "field-trouble");
        problem.subscribe(now -> show(said, now));
        return said;
    }

    private void show(Label said, @Nullable Problem problem) {
        said.setText(problem == null ? "" : words.problem(problem));
        said.setVisible(problem != null);
        said.setManaged(problem != null);
        if (problem != null) {
            // it stands at the end of the page, which a small window does not show
            scroll.setVvalue(scroll.getVmax());
        }
    }

    /// A number begins; arrows go from card to card. Not while a name is typed.
    private void press(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || event.getTarget() instanceof TextField) {
            return;
        }
        int by = switch (event.getCode()) {
            case UP -> -1;
            case DOWN -> 1;
            default -> 0;
        };
        if (by != 0 && cards.step(by)) {
            event.consume();
            return;
        }
        List<Beginning> choices = model.choices();
        int number = event.getCode().isDigitKey() ? event.getCode().getChar().charAt(0) - '1' : -1;
        if (number >= 0 && number < choices.size()) {
            numberPressed = true;
            begin(choices.get(number));
            event.consume();
        }
    }

    private static Label wrapped(String text, String... classes) {
        Label label = Buttons.label(text, classes);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
