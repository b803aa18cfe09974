package org.aftercall.ui.shell;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.aftercall.agenda.Today;
import org.aftercall.model.OperationId;
import org.aftercall.model.Refused;
import org.aftercall.store.Store;
import org.aftercall.ui.kit.Background;
import org.aftercall.ui.kit.Drafts;
import org.aftercall.ui.kit.ModalLayer;
import org.aftercall.ui.kit.Session;
import org.aftercall.ui.kit.Theme;
import org.aftercall.ui.kit.Toasts;
import org.aftercall.ui.today.Line;
import org.aftercall.ui.today.TodayView;
import org.aftercall.ui.today.TodayViewModel;
import org.aftercall.wording.Words;

/// The window: sidebar, screens, the layer for forms, messages, and the keys that work everywhere.
public final class Shell {
    private static final double RAIL_BELOW = 1200;
    private static final double SIDE_FROM = 1360;
    private static final int SMALLEST_TEXT = 80;
    private static final int LARGEST_TEXT = 200;
    private static final int STEP = 10;

    private final Words words;
    private final String book;
    private final Consumer<String> opener;
    private final Undoing undoing;
    private final Session session = new WindowSession();

    private final StackPane root = new StackPane();
    private final ModalLayer layer = new ModalLayer();
    private final Toasts toasts = new Toasts();
    private final DoubleProperty scale = new SimpleDoubleProperty(this, "scale", 1);
    private final TodayViewModel model;
    private final TodayView todayView;
    private final Sidebar sidebar;
    private final CloseOuts closeOuts;
    private final Scene scene;

    /// @param today the due list of the book, with its clock and zone
    /// @param drafts what was typed and not saved, on this laptop
    /// @param user name of the person at the keyboard
    /// @param book name of the book
    /// @param opener opens an address such as `tel:` or `mailto:` with the user's own program
    public Shell(
            Store store,
            Today today,
            ZoneId zone,
            Locale locale,
            Drafts drafts,
            String user,
            String book,
            Background background,
            Consumer<String> opener) {
        this.words = new Words(locale);
        this.book = book;
        this.opener = opener;
        this.undoing = new Undoing(store, background, words, user, this::undone, session::failed);
        this.scene = new Scene(root, 1440, 900);

        this.model = new TodayViewModel(store, today, words, background, session, drafts, zone, user);
        ReadOnlyDoubleProperty width = root.widthProperty();
        BooleanBinding rail = Bindings.createBooleanBinding(() -> width.get() / scale.get() < RAIL_BELOW, width, scale);
        BooleanBinding roomy =
                Bindings.createBooleanBinding(() -> width.get() / scale.get() >= SIDE_FROM, width, scale);
        this.todayView =
                new TodayView(model, words, layer, () -> today.now().toLocalDateTime(), user, roomy, scale, this::open);
        this.sidebar = new Sidebar(words, model, book, user, rail, todayView::focusList);

        this.closeOuts = new CloseOuts(store, today, words, background, session, drafts, user, model, new Place());

        HBox.setHgrow(todayView, Priority.ALWAYS);
        todayView.setMinWidth(0);
        HBox frame = new HBox(sidebar, todayView);
        frame.getStyleClass().add("frame");
        root.getChildren().addAll(frame, layer, toasts);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        scene.addEventFilter(KeyEvent.KEY_TYPED, this::type);
        scale.subscribe(value -> Theme.textSize(scene, (int) Math.round(value.doubleValue() * 100)));
        dress(Platform.getPreferences().getColorScheme());
        Platform.getPreferences().colorSchemeProperty().subscribe(this::dress);
        model.refresh();
    }

    /// Shows the window, and remembers nothing of it.
    void show(Stage stage) {
        show(stage, WindowMemory.NONE);
    }

    /// Shows the window as it was when it was last closed.
    public void show(Stage stage, WindowMemory memory) {
        stage.setTitle(words.say("shell.title", book));
        stage.setMinWidth(WindowPlace.LEAST_WIDTH);
        stage.setMinHeight(WindowPlace.LEAST_HEIGHT);
        icons(stage);
        stage.setScene(scene);
        remember(stage, memory);
        stage.show();
        todayView.focusList();
        model.keepTime();
    }

    private void remember(Stage stage, WindowMemory memory) {
        WindowPlace place = new WindowPlace(stage);
        Map<String, String> known = memory.read();
        place.restore(known);
        try {
            textSize(Integer.parseInt(known.getOrDefault("text", "100")));
        } catch (NumberFormatException _) {
            textSize(100);
        }
        stage.addEventHandler(WindowEvent.WINDOW_HIDING, _ -> {
            Map<String, String> now = new LinkedHashMap<>(place.now());
            now.put("text", Long.toString(Math.round(scale.get() * 100)));
            memory.write(now);
        });
    }

    /// The picture of the window, for those who show it elsewhere.
    Scene scene() {
        return scene;
    }

    TodayViewModel model() {
        return model;
    }

    /// Sets light or dark, whatever the system says.
    void dress(Theme theme) {
        theme.dress(scene);
    }

    void textSize(int percent) {
        scale.set(Math.clamp(percent, SMALLEST_TEXT, LARGEST_TEXT) / 100.0);
    }

    private void dress(ColorScheme scheme) {
        dress(scheme == ColorScheme.DARK ? Theme.DARK : Theme.LIGHT);
    }

    private static void icons(Stage stage) {
        for (int size : List.of(16, 32, 48, 128)) {
            var in = Shell.class.getResourceAsStream("/icons/aftercall-" + size + ".png");
            if (in != null) {
                stage.getIcons().add(new Image(in));
            }
        }
    }

    private void press(KeyEvent event) {
        boolean text = scene.getFocusOwner() instanceof javafx.scene.control.TextInputControl;
        if (is(event, KeyCode.Z) && !text) {
            undoing.undo();
        } else if (isShifted(event, KeyCode.Z) && !text) {
            undoing.redo();
        } else if (is(event, KeyCode.PLUS) || is(event, KeyCode.EQUALS) || is(event, KeyCode.ADD)) {
            textSize((int) Math.round(scale.get() * 100) + STEP);
        } else if (is(event, KeyCode.MINUS) || is(event, KeyCode.SUBTRACT)) {
            textSize((int) Math.round(scale.get() * 100) - STEP);
        } else if (is(event, KeyCode.DIGIT0) || is(event, KeyCode.NUMPAD0)) {
            textSize(100);
        } else if (is(event, KeyCode.DIGIT1) && !layer.isOpen()) {
            todayView.focusList();
        } else if (is(event, KeyCode.J) && !layer.isOpen()) {
            model.row().ifPresent(this::open);
        } else if (event.getCode() == KeyCode.F1 && !layer.isOpen()) {
            showKeys();
        } else if (event.getCode() == KeyCode.F6 && !layer.isOpen()) {
            nextRegion(event.isShiftDown());
        } else {
            return;
        }
        event.consume();
    }

    /// A question mark is typed differently on every keyboard.
    private void type(KeyEvent event) {
        boolean text = scene.getFocusOwner() instanceof javafx.scene.control.TextInputControl;
        if (event.getCharacter().equals("?") && !text && !layer.isOpen()) {
            showKeys();
            event.consume();
        }
    }

    private void showKeys() {
        KeyList keys = new KeyList(words, this::close);
        openScrolling(keys, this::close);
        keys.begin();
    }

    private void openScrolling(Region form, Runnable onEscape) {
        StackPane middle = new StackPane(form);
        middle.setPickOnBounds(false);
        ScrollPane scroll = new ScrollPane(middle);
        scroll.getStyleClass().add("form-scroll");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        layer.open(scroll, onEscape);
        // the form is part of the window only once the scroll pane has its skin
        scroll.applyCss();
        scroll.layout();
    }

    private static boolean is(KeyEvent event, KeyCode code) {
        return new javafx.scene.input.KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN).match(event);
    }

    private static boolean isShifted(KeyEvent event, KeyCode code) {
        return new javafx.scene.input.KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN)
                .match(event);
    }

    /// Sidebar, head, list, side panel, and round again.
    private void nextRegion(boolean back) {
        todayView.nextRegion(sidebar.region(), back);
    }

    /// Opens the close-out of a line of Today.
    void open(Line line) {
        switch (line) {
            case Line.Row row -> closeOuts.open(row);
            case Line.Draft draft -> closeOuts.open(draft);
            case Line.Head _, Line.Done _, Line.Finished _, Line.More _ -> {}
        }
    }

    private void close() {
        layer.close();
        todayView.focusList();
    }

    private void undone(String sentence, boolean again) {
        if (again) {
            toasts.show(sentence, words.say("shell.redo"), undoing::redo);
        } else {
            toasts.show(sentence);
        }
    }

    /// The layer for forms.
    ModalLayer layer() {
        return layer;
    }

    Node toasts() {
        return toasts;
    }

    private final class Place implements CloseOuts.Place {
        @Override
        public boolean isTaken() {
            return layer.isOpen();
        }

        @Override
        public void show(Region form, Runnable onEscape) {
            openScrolling(form, onEscape);
        }

        @Override
        public void leave() {
            close();
        }
    }

    private final class WindowSession implements Session {
        @Override
        public void saved(OperationId operation, String sentence) {
            undoing.remember(operation);
            toasts.show(sentence, words.say("after.undo"), () -> undoing.undo(operation));
        }

        @Override
        public void say(String sentence, String button, Runnable action) {
            toasts.show(sentence, button, action);
        }

        @Override
        public void say(String sentence) {
            toasts.show(sentence);
        }

        @Override
        public void failed(Exception cause) {
            if (cause instanceof Refused refused) {
                toasts.show(words.problem(refused.problem()));
                return;
            }
            System.getLogger(Shell.class.getName()).log(System.Logger.Level.ERROR, "the window", cause);
            toasts.show(words.say("shell.failed"));
        }

        @Override
        public void open(String address) {
            opener.accept(address);
        }
    }
}
