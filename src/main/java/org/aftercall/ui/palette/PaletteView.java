package org.aftercall.ui.palette;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.aftercall.lookup.Marks.Range;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.Marks;
import org.aftercall.ui.kit.Navigator;
import org.aftercall.ui.kit.Sheet;
import org.aftercall.ui.kit.Shown;
import org.aftercall.ui.kit.WrapLine;
import org.aftercall.ui.palette.Line.Item;
import org.aftercall.wording.Words;

/// A field above everything: type, choose with the arrows, Enter. The focus never leaves the field.
public final class PaletteView implements Sheet {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private static final double FROM_TOP = 0.13;
    private static final double FROM_BOTTOM = 0.02;

    private final PaletteViewModel model;
    private final Words words;
    private final Navigator navigator;
    private final String typed;

    private final VBox root = new VBox();
    private final TextField field = new TextField();
    private final VBox list = new VBox();
    private final ScrollPane scroll = new ScrollPane(list);
    private final Map<Item, HBox> shown = new HashMap<>();
    private final HBox keys;

    /// @param typed what stands in the field already
    public PaletteView(PaletteViewModel model, Words words, Navigator navigator, String typed) {
        this.model = model;
        this.words = words;
        this.navigator = navigator;
        this.typed = typed;
        this.keys = keysOfRow();
        root.getStyleClass().addAll("dialog-card", "palette");
        list.getStyleClass().add("palette-list");
        list.setAccessibleRole(AccessibleRole.LIST_VIEW);
        list.setAccessibleText(words.say("palette.list"));
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("form-scroll", "palette-scroll");
        Shown.onlyWhen(scroll, javafx.beans.binding.Bindings.isNotEmpty(model.lines()));
        Region head = head();
        Region foot = foot();
        root.getChildren().addAll(head, scroll, foot);
        scroll.viewportBoundsProperty().subscribe(this::revealAgain);
        root.sceneProperty().subscribe(scene -> {
            if (scene != null && scene.getRoot() instanceof Region window) {
                place(window, head, foot);
            }
        });
        model.lines().addListener((ListChangeListener<Line>) _ -> show());
        model.selectedProperty().subscribe(this::mark);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    }

    @Override
    public Region node() {
        return root;
    }

    @Override
    public Stand stand() {
        return Stand.TOP;
    }

    @Override
    public void begin() {
        field.requestFocus();
        model.begin(typed);
        field.end();
    }

    @Override
    public void escape() {
        if (!model.back()) {
            navigator.close();
        } else {
            field.end();
        }
    }

    /// Above the middle, and never higher than the window: then the list scrolls.
    private void place(Region window, Region head, Region foot) {
        root.translateYProperty().bind(window.heightProperty().multiply(FROM_TOP));
        scroll.maxHeightProperty()
                .bind(window.heightProperty()
                        .multiply(1 - FROM_TOP - FROM_BOTTOM)
                        .subtract(head.heightProperty())
                        .subtract(foot.heightProperty()));
    }

    private Region head() {
        field.textProperty().bindBidirectional(model.textProperty());
        field.setAccessibleText(words.say("palette.field"));
        field.getStyleClass().addAll("bare", "palette-field");
        HBox.setHgrow(field, javafx.scene.layout.Priority.ALWAYS);
        Label about = Buttons.whole("", "pill", "palette-about");
        model.aboutProperty().subscribe(row -> {
            about.setText(row == null ? "" : row.name());
            field.setPromptText(words.say(row == null ? "palette.prompt" : "palette.prompt.do"));
        });
        Shown.onlyWhen(about, model.aboutProperty().isNotNull());
        HBox head = new HBox(Icon.SEARCH.show("icon-accent", "palette-sign"), about, field, Marks.key("Esc"));
        head.getStyleClass().add("palette-head");
        return head;
    }

    private void show() {
        shown.clear();
        List<Node> nodes = new ArrayList<>();
        for (Line line : model.lines()) {
            switch (line) {
                case Line.Head title -> nodes.add(Buttons.label(title.title(), "heading", "palette-group"));
                case Item item -> {
                    HBox row = row(item);
                    shown.put(item, row);
                    nodes.add(row);
                }
            }
        }
        list.getChildren().setAll(nodes);
        mark(model.selectedProperty().get());
    }

    private HBox row(Item item) {
        Node sign = switch (item.sign()) {
            case Line.Sign.Person person -> Marks.avatar(person.name(), "avatar-28");
            case Line.Sign.Of of -> sign(of);
        };
        Label detail = Buttons.label(item.detail(), "second-small");
        detail.setMinWidth(0);
        HBox row = new HBox(sign, title(item), detail, Buttons.spring());
        if (!item.key().isEmpty()) {
            row.getChildren().add(Marks.key(item.key()));
        }
        row.getStyleClass().add("palette-row");
        row.setDisable(!item.isPossible());
        row.setAccessibleRole(AccessibleRole.LIST_ITEM);
        row.setAccessibleText(spoken(item));
        row.setOnMouseClicked(_ -> model.enter(item));
        return row;
    }

    private static Node sign(Line.Sign.Of of) {
        Node box = Marks.box(of.icon(), "box-28");
        if (of.strong()) {
            box.getStyleClass().add("box-accent");
        }
        return box;
    }

    /// The title with its hits marked.
    private static Node title(Item item) {
        HBox parts = new HBox();
        parts.getStyleClass().add("palette-title");
        parts.setMinWidth(0);
        int from = 0;
        for (Range hit : item.hits()) {
            add(parts, item.title().substring(from, hit.from()), "strong");
            add(parts, item.title().substring(hit.from(), hit.to()), "strong", "hit");
            from = hit.to();
        }
        add(parts, item.title().substring(from), "strong");
        return parts;
    }

    private static void add(HBox parts, String text, String... classes) {
        if (!text.isEmpty()) {
            Label part = Buttons.label(text, classes);
            // only the end of a title is shortened where there is no room
            parts.getChildren().forEach(before -> ((Label) before).setMinWidth(Region.USE_PREF_SIZE));
            part.setMinWidth(0);
            parts.getChildren().add(part);
        }
    }

    private static String spoken(Item item) {
        return item.detail().isEmpty() ? item.title() : item.title() + ", " + item.detail();
    }

    private void mark(@org.jspecify.annotations.Nullable Item item) {
        shown.forEach((each, row) -> {
            row.pseudoClassStateChanged(SELECTED, each.equals(item));
            row.getChildren().remove(keys);
        });
        HBox row = item == null ? null : shown.get(item);
        if (item == null || row == null) {
            return;
        }
        if (item.sign() instanceof Line.Sign.Person && hasRoom(row)) {
            row.getChildren().add(keys);
        }
        field.setAccessibleHelp(spoken(item));
        field.notifyAccessibleAttributeChanged(AccessibleAttribute.HELP);
        reveal(row);
    }

    /// Whether the keys fit beside what the row says.
    private boolean hasRoom(HBox row) {
        row.getChildren().add(keys);
        root.applyCss();
        double wanted = row.prefWidth(-1);
        row.getChildren().remove(keys);
        Insets around = list.getInsets();
        return wanted <= root.prefWidth(-1) - around.getLeft() - around.getRight();
    }

    /// The list became higher or lower.
    private void revealAgain() {
        Item item = model.selectedProperty().get();
        HBox row = item == null ? null : shown.get(item);
        if (row != null) {
            scrollTo(row);
        }
    }

    private void reveal(Node row) {
        scroll.layout();
        scrollTo(row);
    }

    private void scrollTo(Node row) {
        double room = scroll.getViewportBounds().getHeight();
        double all = list.getHeight();
        // above the first row stands only the heading of its group
        boolean first = list.getChildren().stream()
                .filter(shown::containsValue)
                .findFirst()
                .filter(row::equals)
                .isPresent();
        double top = first ? 0 : row.getBoundsInParent().getMinY();
        double bottom = row.getBoundsInParent().getMaxY();
        double now = scroll.getVvalue() * Math.max(0, all - room);
        if (room > 0 && all > room && (top < now || bottom > now + room)) {
            double to = top < now ? top : bottom - room;
            scroll.setVvalue(to / (all - room));
        }
    }

    private HBox keysOfRow() {
        HBox line = new HBox(
                key("Enter", "palette.key.open"),
                key("Ctrl Enter", "palette.key.after-call"),
                key("Tab", "palette.key.more"));
        line.getStyleClass().add("palette-keys");
        line.setMinWidth(0);
        return line;
    }

    private Region foot() {
        WrapLine moves = new WrapLine(
                key("↑ ↓", "palette.key.choose"), key("Enter", "palette.key.open"), key("Tab", "palette.key.more"));
        WrapLine kinds = new WrapLine(
                key(">", "palette.key.commands"),
                key("@", "palette.key.people"),
                key("#", "palette.key.groups"),
                key("!", "palette.key.plan"));
        for (WrapLine each : List.of(moves, kinds)) {
            each.getStyleClass().add("legend-line");
            each.setMinWidth(0);
        }
        HBox foot = new HBox(moves, Buttons.spring(), kinds);
        foot.getStyleClass().add("palette-foot");
        return foot;
    }

    private Node key(String key, String sentence) {
        HBox entry = new HBox(Marks.key(key), Buttons.whole(words.say(sentence), "second-small"));
        entry.getStyleClass().add("legend-entry");
        return entry;
    }

    private void press(KeyEvent event) {
        boolean plain = !event.isAltDown() && !event.isShortcutDown();
        switch (event.getCode()) {
            case DOWN -> model.move(1);
            case UP -> model.move(-1);
            case PAGE_DOWN -> model.move(8);
            case PAGE_UP -> model.move(-8);
            case ENTER -> {
                if (event.isShortcutDown()) {
                    model.afterCall();
                } else {
                    model.enter();
                }
            }
            case TAB -> {
                if (event.isShiftDown()) {
                    model.back();
                } else {
                    model.more();
                }
                field.end();
            }
            case BACK_SPACE -> {
                if (!plain || !field.getText().isEmpty() || !model.back()) {
                    return;
                }
                field.end();
            }
            default -> {
                if (event.getCode() != KeyCode.K || !event.isShortcutDown()) {
                    return;
                }
                navigator.close();
            }
        }
        event.consume();
    }
}
