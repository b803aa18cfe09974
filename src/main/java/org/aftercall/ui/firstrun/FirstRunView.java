package org.aftercall.ui.firstrun;

import java.nio.file.Path;
import java.util.ArrayList;
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
import org.aftercall.ui.kit.Marks;
import org.aftercall.wording.Words;
import org.jspecify.annotations.Nullable;

/// The first start in one language: what the program is for on the left, how to begin on the right.
final class FirstRunView extends HBox {
    /// Narrower than this, as if the text were at 100 %, the left part gives way.
    private static final double BRAND_FROM = 980;

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final FirstRunViewModel model;
    private final Words words;
    private final Function<Path, Optional<Path>> chooser;
    private final Supplier<Optional<Path>> backups;
    private final VBox cards = new VBox();
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
        getStyleClass().add("firstrun");
        Region brand = new BrandPanel(words);
        BooleanBinding roomy = Bindings.createBooleanBinding(
                () -> getWidth() * 100 / model.textSizeProperty().get() >= BRAND_FROM,
                widthProperty(),
                model.textSizeProperty());
        brand.visibleProperty().bind(roomy);
        brand.managedProperty().bind(roomy);
        ScrollPane scroll = new ScrollPane(questions());
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

    void focusFirst() {
        cards.getChildren().getFirst().requestFocus();
    }

    private Region questions() {
        VBox middle = new VBox(
                Buttons.label(words.say("firstrun.title"), "h1"),
                wrapped(words.say("firstrun.subtitle"), "second", "firstrun-sub"),
                cards,
                fields(),
                place(),
                restoring(),
                problem(model.refusalProperty()),
                problem(model.notRestoredProperty()));
        middle.getStyleClass().add("firstrun-middle");
        cards.getStyleClass().add("firstrun-cards");
        model.bookIsThereProperty().subscribe(_ -> showCards());
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

    private void showCards() {
        boolean held = cards.getChildren().stream().anyMatch(Node::isFocused);
        List<Node> shown = new ArrayList<>();
        for (Beginning each : model.choices()) {
            shown.add(card(each, shown.size() + 1));
        }
        cards.getChildren().setAll(shown);
        if (held) {
            focusFirst();
        }
    }

    private Button card(Beginning beginning, int number) {
        String title = words.say(
                switch (beginning) {
                    case IMPORT -> "firstrun.import.title";
                    case SAMPLE -> "firstrun.sample.title";
                    case EMPTY -> "firstrun.empty.title";
                    case JOIN -> "firstrun.join.title";
                    case OPEN -> "firstrun.open.title";
                });
        String text = words.say(
                switch (beginning) {
                    case IMPORT -> "firstrun.import.text";
                    case SAMPLE -> "firstrun.sample.text";
                    case EMPTY -> "firstrun.empty.text";
                    case JOIN -> "firstrun.join.text";
                    case OPEN -> "firstrun.open.text";
                });
        VBox texts = new VBox(Buttons.label(title, "emphasis"), wrapped(text, "second-small"));
        texts.getStyleClass().add("firstrun-card-texts");
        texts.setMinWidth(0);
        HBox.setHgrow(texts, Priority.ALWAYS);
        HBox line = new HBox(
                Marks.box(icon(beginning), "box-44"),
                texts,
                Marks.key(String.valueOf(number)),
                Icon.RIGHT.show("icon-14"));
        line.getStyleClass().add("firstrun-card-line");
        Button card = new Button("", line);
        card.getStyleClass().add("firstrun-card");
        card.setMaxWidth(Double.MAX_VALUE);
        card.setAccessibleText(words.say("firstrun.card.spoken", number, title, text));
        line.prefWidthProperty().bind(card.widthProperty().subtract(2));
        card.setOnAction(_ -> begin(beginning));
        return card;
    }

    private static Icon icon(Beginning beginning) {
        return switch (beginning) {
            case IMPORT -> Icon.LETTER;
            case SAMPLE -> Icon.SAMPLE;
            case EMPTY -> Icon.EMPTY;
            case JOIN -> Icon.JOIN;
            case OPEN -> Icon.FOLDER;
        };
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
        Button change = Buttons.link(words.say("firstrun.change"), Icon.FOLDER);
        change.setAccessibleText(words.say("firstrun.change.spoken"));
        change.setOnAction(_ -> chooser.apply(model.folderProperty().get()).ifPresent(model::keepIn));
        HBox line = new HBox(folder, change);
        line.getStyleClass().add("firstrun-place");
        line.disableProperty().bind(model.restoringProperty());
        cards.disableProperty().bind(model.restoringProperty());
        return line;
    }

    private Button backup() {
        Button restore = Buttons.link(words.say("firstrun.restore"), Icon.UNDO);
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
        int card = focusedCard();
        if (by != 0 && card >= 0) {
            int next = Math.clamp((long) card + by, 0, cards.getChildren().size() - 1);
            cards.getChildren().get(next).requestFocus();
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

    private int focusedCard() {
        for (int i = 0; i < cards.getChildren().size(); i++) {
            if (cards.getChildren().get(i).isFocused()) {
                return i;
            }
        }
        return -1;
    }

    private static Label wrapped(String text, String... classes) {
        Label label = Buttons.label(text, classes);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
