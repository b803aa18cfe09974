package org.aftercall.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.aftercall.model.OperationId;
import org.aftercall.model.Refused;
import org.aftercall.ui.kit.Destination;
import org.aftercall.ui.kit.Memory;
import org.aftercall.ui.kit.ModalLayer;
import org.aftercall.ui.kit.Navigator;
import org.aftercall.ui.kit.Page;
import org.aftercall.ui.kit.Session;
import org.aftercall.ui.kit.Theme;
import org.aftercall.ui.kit.Toasts;
import org.aftercall.ui.planning.Plans;
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

    private final Parts parts;
    private final Words words;
    private final Undoing undoing;
    private final Session session = new WindowSession();

    private final StackPane root = new StackPane();
    private final StackPane main = new StackPane();
    private final ModalLayer layer = new ModalLayer();
    private final Layers layers = new Layers(layer);
    private final Toasts toasts = new Toasts();
    private final DoubleProperty scale = new SimpleDoubleProperty(this, "scale", 1);
    private final Pages pages = new Pages();
    private final Navigation navigation = new Navigation(pages, layers, main);
    private final RunningJobs jobs;
    private final TodayViewModel model;
    private final Sidebar sidebar;
    private final CloseOuts closeOuts;
    private final Plans plans;
    private final Scene scene;

    public Shell(Parts parts) {
        this.parts = parts;
        this.words = new Words(parts.locale());
        this.undoing =
                new Undoing(parts.store(), parts.background(), words, parts.user(), this::undone, session::failed);
        this.jobs = new RunningJobs(parts.background());
        this.scene = new Scene(root, 1440, 900);

        ReadOnlyDoubleProperty width = root.widthProperty();
        DoubleBinding room = Bindings.createDoubleBinding(() -> width.get() / scale.get(), width, scale);
        this.model = new TodayViewModel(
                parts.store(),
                parts.today(),
                words,
                parts.background(),
                session,
                parts.drafts(),
                parts.zone(),
                parts.user());
        this.closeOuts = new CloseOuts(
                parts.store(),
                parts.today(),
                words,
                parts.background(),
                session,
                parts.drafts(),
                parts.user(),
                model,
                new Place());
        this.plans = new Plans(
                parts.store(),
                parts.today(),
                parts.book().finder(),
                parts.drafts(),
                parts.user(),
                words,
                parts.background(),
                session,
                navigation,
                layers::show);
        screens(new Frame(words, navigation, session, jobs, layer, scale, room));
        this.sidebar = new Sidebar(words, navigation, model, parts, room.lessThan(RAIL_BELOW));

        main.setMinWidth(0);
        HBox.setHgrow(main, Priority.ALWAYS);
        HBox frame = new HBox(sidebar, main);
        frame.getStyleClass().add("frame");
        root.getChildren().addAll(frame, layer, toasts);
        keys();
        scale.subscribe(value -> Theme.textSize(scene, (int) Math.round(value.doubleValue() * 100)));
        dress(Platform.getPreferences().getColorScheme());
        Platform.getPreferences().colorSchemeProperty().subscribe(this::dress);
        navigation.go(new Destination.Today());
        model.refresh();
    }

    /// The screens there are, one line for each. What is not named here is offered nowhere.
    private void screens(Frame frame) {
        pages.page(Destination.Today.class, () -> today(frame));
        pages.sheet(Destination.AfterCall.class, closeOuts::open);
        pages.sheet(Destination.NewAction.class, to -> plans.open(to.contact()));
        pages.sheet(Destination.KeyList.class, layers, _ -> new KeyList(words, navigation));
    }

    private Page today(Frame frame) {
        BooleanBinding roomy = frame.room().greaterThanOrEqualTo(SIDE_FROM);
        return new TodayView(
                model,
                words,
                layer,
                () -> parts.today().now().toLocalDateTime(),
                parts.user(),
                roomy,
                frame.scale(),
                this::open);
    }

    /// Shows the window as it was when it was last closed.
    public void show(Stage stage) {
        stage.setTitle(words.say("shell.title", parts.book().name()));
        stage.setMinWidth(WindowPlace.LEAST_WIDTH);
        stage.setMinHeight(WindowPlace.LEAST_HEIGHT);
        icons(stage);
        stage.setScene(scene);
        remember(stage, parts.memory());
        stage.show();
        navigation.page().ifPresent(Page::focus);
        model.keepTime();
    }

    private void remember(Stage stage, Memory memory) {
        WindowPlace place = new WindowPlace(stage);
        place.restore(memory);
        try {
            textSize(Integer.parseInt(memory.read("text", "100")));
        } catch (NumberFormatException _) {
            textSize(100);
        }
        stage.addEventHandler(WindowEvent.WINDOW_HIDING, _ -> {
            place.keep(memory);
            memory.write("text", Long.toString(Math.round(scale.get() * 100)));
        });
    }

    /// The picture of the window, for those who show it elsewhere.
    Scene scene() {
        return scene;
    }

    TodayViewModel model() {
        return model;
    }

    Navigator navigator() {
        return navigation;
    }

    Pages pages() {
        return pages;
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

    private void keys() {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        scene.addEventFilter(KeyEvent.KEY_TYPED, this::type);
        // what a field does with these keys comes first
        scene.addEventHandler(KeyEvent.KEY_PRESSED, this::walk);
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getButton() == MouseButton.BACK) {
                navigation.back();
            } else if (event.getButton() == MouseButton.FORWARD) {
                navigation.forward();
            }
        });
    }

    private void walk(KeyEvent event) {
        if (new KeyCodeCombination(KeyCode.LEFT, KeyCombination.ALT_DOWN).match(event)) {
            navigation.back();
            event.consume();
        } else if (new KeyCodeCombination(KeyCode.RIGHT, KeyCombination.ALT_DOWN).match(event)) {
            navigation.forward();
            event.consume();
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
        } else if (layer.isOpen() || !pressed(event)) {
            return;
        }
        event.consume();
    }

    /// Keys that work where no form is open.
    private boolean pressed(KeyEvent event) {
        int number = org.aftercall.ui.kit.Keys.digit(event);
        if (number > 0 && event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown()) {
            sidebar.go(number);
        } else if (is(event, KeyCode.J) && page() instanceof TodayView) {
            model.row().ifPresent(this::open);
        } else if (is(event, KeyCode.K) && navigation.shows(Destination.Palette.class)) {
            navigation.go(new Destination.Palette(""));
        } else if (is(event, KeyCode.N) && navigation.shows(Destination.NewContact.class)) {
            navigation.go(new Destination.NewContact(""));
        } else if (isShifted(event, KeyCode.N) && navigation.shows(Destination.NewAction.class)) {
            navigation.go(new Destination.NewAction(java.util.Optional.empty()));
        } else if (is(event, KeyCode.COMMA) && navigation.shows(Destination.Settings.class)) {
            navigation.go(new Destination.Settings());
        } else if (event.getCode() == KeyCode.F1) {
            navigation.go(new Destination.KeyList());
        } else if (event.getCode() == KeyCode.F6) {
            nextRegion(event.isShiftDown());
        } else {
            return false;
        }
        return true;
    }

    /// A question mark is typed differently on every keyboard.
    private void type(KeyEvent event) {
        boolean text = scene.getFocusOwner() instanceof javafx.scene.control.TextInputControl;
        if (event.getCharacter().equals("?") && !text && !layer.isOpen()) {
            navigation.go(new Destination.KeyList());
            event.consume();
        }
    }

    private static boolean is(KeyEvent event, KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN).match(event);
    }

    private static boolean isShifted(KeyEvent event, KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN).match(event);
    }

    private @org.jspecify.annotations.Nullable Page page() {
        return navigation.page().orElse(null);
    }

    /// Sidebar, the parts of the page, messages, and round again.
    private void nextRegion(boolean back) {
        List<Node> regions = new ArrayList<>();
        regions.add(sidebar.region());
        navigation.page().ifPresent(page -> regions.addAll(page.regions()));
        regions.add(toasts);
        Regions.next(scene, regions, back);
    }

    /// Opens the close-out of a line of Today.
    void open(Line line) {
        switch (line) {
            case Line.Row row -> closeOuts.open(row);
            case Line.Draft draft -> plans.open(draft.form(), () -> closeOuts.open(draft));
            case Line.Head _, Line.Done _, Line.Finished _, Line.More _ -> {}
        }
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
            return layers.isTaken();
        }

        @Override
        public void show(Region form, Runnable onEscape) {
            layers.inTheMiddle(form, onEscape);
        }

        @Override
        public void leave() {
            layers.close();
            if (page() instanceof TodayView today) {
                today.focus();
            }
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
            parts.opener().accept(address);
        }
    }
}
