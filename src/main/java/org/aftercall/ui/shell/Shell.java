package org.aftercall.ui.shell;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.aftercall.model.ContactId;
import org.aftercall.ui.contact.FileAsk;
import org.aftercall.ui.exporting.FileQuestion;
import org.aftercall.ui.kit.Destination;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.Memory;
import org.aftercall.ui.kit.Menus;
import org.aftercall.ui.kit.ModalLayer;
import org.aftercall.ui.kit.Navigator;
import org.aftercall.ui.kit.Page;
import org.aftercall.ui.kit.Preferences;
import org.aftercall.ui.kit.Question;
import org.aftercall.ui.kit.Theme;
import org.aftercall.ui.kit.Toasts;
import org.aftercall.ui.planning.AlarmCard;
import org.aftercall.ui.planning.AlarmsViewModel;
import org.aftercall.ui.today.Line;
import org.aftercall.ui.today.TodayView;
import org.aftercall.ui.today.TodayViewModel;
import org.aftercall.wording.Words;

/// The window: sidebar, screens, the layer for forms, messages, and the keys that work everywhere.
public final class Shell {
    private static final double RAIL_BELOW = 1200;
    private static final double LOW_BELOW = 500;
    private static final double FORM_LOW_BELOW = 720;
    private static final double ALARM_MARGIN = 16;

    private final Parts parts;
    private final Words words;
    private final Undoing undoing;
    private final WindowSession session;

    private final StackPane root = new StackPane();
    private final StackPane main = new StackPane();
    private final ModalLayer layer = new ModalLayer();
    private final ModalLayer questions = new ModalLayer();
    private final Layers layers = new Layers(layer, this::askToDrop);
    private final Toasts toasts = new Toasts();
    private final Mishaps mishaps;
    private final Preferences preferences;
    private final DoubleBinding scale;
    private final Notices notices;
    private final Pages pages = new Pages();
    private final Navigation navigation = new Navigation(pages, layers, main);
    private final RunningJobs jobs;
    private final Models models;
    private final Sidebar sidebar;
    private final CloseOuts closeOuts;
    private final Commands commands;
    private final AlarmCard alarmCard;
    private final Scene scene;
    private final WindowScreens screens;
    private final Leaving leaving;

    /// For a start: what is due now is read and drawn before all else.
    public static Shell starting(Parts parts) {
        return new Shell(parts, true);
    }

    public Shell(Parts parts) {
        this(parts, false);
    }

    private Shell(Parts parts, boolean starting) {
        this.parts = parts;
        this.words = new Words(parts.locale());
        this.mishaps = new Mishaps(words, questions, toasts, InstantSource.system());
        this.undoing = new Undoing(parts.store(), parts.background(), words, parts.user(), this::undone, this::failed);
        this.session = new WindowSession(
                words, toasts, parts.opener(), parts.background()::onScreen, undoing, mishaps, questions);
        this.jobs = new RunningJobs(parts.background());
        this.scene = new Scene(root, 1440, 900);
        this.preferences = new Preferences(parts.memory());
        this.scale = preferences.textProperty().divide(100.0);
        DoubleBinding lines = root.heightProperty().divide(scale);
        this.notices = new Notices(parts, words, session, questions, lines.lessThan(LOW_BELOW));
        ReadOnlyDoubleProperty width = root.widthProperty();
        DoubleBinding room = Bindings.createDoubleBinding(() -> width.get() / scale.get(), width, scale);
        this.commands = new Commands(
                words,
                navigation,
                undoing,
                preferences,
                new Window(),
                () -> sidebarOf(this).commands(),
                () -> otherBooks(this).commands());
        this.models = new Models(parts, words, session, navigation, jobs, preferences, layers, questions);
        if (starting) {
            models.today().countLater();
            models.sharing().readLater();
        }
        models.today().refresh(); // is read while the window is put together
        this.closeOuts = new CloseOuts(
                parts, words, session, preferences, models.today(), lines.lessThan(FORM_LOW_BELOW), new Place());
        this.screens = new WindowScreens(
                parts,
                new Frame(words, navigation, session, jobs, layer, questions, scale, room, preferences, commands::all),
                scene,
                layers,
                commands,
                models,
                closeOuts,
                this::open);
        screens.addTo(pages);
        this.leaving = new Leaving(
                words,
                questions,
                jobs,
                screens.backup(),
                List.of(
                        new Leaving.Reason(
                                () -> models.sharing().showsWords(),
                                "shell.leave.words.title",
                                "shell.leave.words.text"),
                        new Leaving.Reason(
                                () -> pages.isUnsaved() || layers.isUnsaved(),
                                "shell.leave.unsaved.title",
                                "shell.leave.unsaved.text")));
        BooleanBinding rail = room.lessThan(RAIL_BELOW).or(preferences.foldedProperty());
        this.sidebar = new Sidebar(
                words,
                navigation,
                models.today(),
                models.sharing(),
                models.feeds(),
                parts,
                jobs,
                rail,
                () -> otherBooks(this).commands(),
                commands::userMenu);

        main.setMinSize(0, 0);
        VBox column = new VBox(notices, main);
        column.setMinWidth(0);
        VBox.setVgrow(main, Priority.ALWAYS);
        HBox.setHgrow(column, Priority.ALWAYS);
        HBox frame = new HBox(sidebar, column);
        frame.getStyleClass().add("frame");
        this.alarmCard = new AlarmCard(models.alarms(), words);
        StackPane.setMargin(alarmCard, new Insets(0, ALARM_MARGIN, ALARM_MARGIN, ALARM_MARGIN));
        // a form stands at the right and has its buttons there
        layer.visibleProperty()
                .subscribe(taken -> StackPane.setAlignment(alarmCard, taken ? Pos.BOTTOM_LEFT : Pos.BOTTOM_RIGHT));
        root.getChildren().addAll(frame, layer, toasts, questions, alarmCard);
        new Shortcuts(scene, commands, navigation, layers).listen();
        new Looks(scene, preferences, pages).follow();
        navigation.placeProperty().subscribe(notices::at);
        navigation.go(new Destination.Today());
    }

    /// Shows the window as it was when it was last closed.
    public void show(Stage stage) {
        dress(stage, words.say("shell.title", parts.book().name()));
        stage.setScene(scene);
        remember(stage, parts.memory());
        stage.show();
        navigation.page().ifPresent(Page::focus);
        whenDrawn(() -> {
            models.keepTime();
            screens.backup().keepTime();
            watchNotices();
        });
    }

    /// Looks from now on for what is said above the screens. It reads all of the sample, so Today is drawn first.
    void watchNotices() {
        notices.watch();
    }

    private void remember(Stage stage, Memory memory) {
        WindowPlace place = new WindowPlace(stage);
        place.restore(memory);
        stage.addEventHandler(WindowEvent.WINDOW_HIDING, _ -> {
            parts.drafts().unwritten().writeAll();
            place.keep(memory);
        });
        leaving.watch(stage);
    }

    /// Goes somewhere, if there is such a screen.
    public void go(Destination to) {
        navigation.go(to);
    }

    /// Says that something went wrong that nobody expected, and goes on. On the screen's thread.
    public void happened(Throwable cause) {
        mishaps.happened(cause);
    }

    /// Runs something once Today with its rows is painted.
    public void whenDrawn(Runnable then) {
        Drawn.when(model().pictureProperty(), picture -> picture.state() != TodayViewModel.State.LOADING, then);
    }

    /// Goes through all screens once Today is painted.
    public void walk(Runnable end) {
        whenDrawn(() -> new Walk(navigation, model(), parts.background()).start(end));
    }

    /// The picture of the window, for those who show it elsewhere.
    Scene scene() {
        return scene;
    }

    /// What reminds.
    AlarmsViewModel alarms() {
        return models.alarms();
    }

    TodayViewModel model() {
        return models.today();
    }

    Preferences preferences() {
        return preferences;
    }

    RunningJobs jobs() {
        return jobs;
    }

    Navigator navigator() {
        return navigation;
    }

    Pages pages() {
        return pages;
    }

    /// Asks otherwise than the system does where a file is to be written.
    void ask(FileQuestion question) {
        screens.ask(question);
    }

    /// Asks otherwise than the system does which files are to be attached.
    void ask(FileAsk ask) {
        screens.ask(ask);
    }

    /// Sets light or dark, whatever the system says.
    void dress(Theme theme) {
        preferences.lookProperty().set(theme == Theme.DARK ? Preferences.Look.DARK : Preferences.Look.LIGHT);
    }

    void textSize(int percent) {
        preferences.textSize(percent);
    }

    /// Title, icons and smallest size of a window of this program.
    public static void dress(Stage stage, String title) {
        stage.setTitle(title);
        stage.setMinWidth(WindowPlace.LEAST_WIDTH);
        stage.setMinHeight(WindowPlace.LEAST_HEIGHT);
        stage.getIcons().clear();
        for (int size : List.of(16, 32, 48, 128)) {
            var in = Shell.class.getResourceAsStream("/icons/aftercall-" + size + ".png");
            if (in != null) {
                stage.getIcons().add(new Image(in));
            }
        }
    }

    @org.jspecify.annotations.Nullable
    Page page() {
        return navigation.page().orElse(null);
    }

    /// The commands are there before the sidebar whose entries they name.
    private static Sidebar sidebarOf(Shell shell) {
        return shell.sidebar;
    }

    /// The commands are there before the window that they close.
    private static OtherBooks otherBooks(Shell shell) {
        return new OtherBooks(
                shell.words,
                shell.parts.book().others(),
                shell.questions,
                () -> BookChooser.ask(shell.words, shell.scene),
                last -> shell.leaving.leave(shell.scene.getWindow(), last));
    }

    /// Opens the close-out of a line of Today.
    void open(Line line) {
        switch (line) {
            case Line.Row row -> closeOuts.open(row);
            case Line.Draft draft -> models.plans().open(draft.form(), () -> closeOuts.open(draft));
            case Line.Head _, Line.Done _, Line.Finished _, Line.More _ -> {}
        }
    }

    private void failed(Exception cause) {
        session.failed(cause);
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

    /// The layer for questions.
    ModalLayer questions() {
        return questions;
    }

    Node toasts() {
        return toasts;
    }

    private final class Window implements Commands.Window {
        /// With whoever the user is at; else asks who.
        @Override
        public void afterCall() {
            if (page() instanceof TodayView && model().selectedProperty().get() != null) {
                open(model().selectedProperty().get());
                return;
            }
            Optional<ContactId> contact = navigation.page().flatMap(Page::contact);
            navigation.go(contact.<Destination>map(id -> new Destination.AfterCall(id, Optional.empty()))
                    .orElseGet(() -> new Destination.Palette("@")));
        }

        /// Sidebar, the parts of the page, messages, and round again.
        @Override
        public void nextRegion(boolean back) {
            List<Node> regions = new ArrayList<>();
            regions.add(sidebar.region());
            navigation.page().ifPresent(page -> regions.addAll(page.regions()));
            regions.add(toasts);
            if (alarmCard.isVisible()) {
                regions.add(alarmCard);
            }
            Regions.next(scene, regions, back);
        }

        @Override
        public void exchange() {
            parts.book().sharing().now();
        }

        @Override
        public void menu() {
            Menus.all(words, commands.all()).show(main, Side.TOP, 0, 0);
        }

        @Override
        public void about() {
            new Question(
                            questions,
                            Icon.TODAY,
                            words.say("shell.about.title"),
                            words.say(
                                    "shell.about.text",
                                    parts.book().name(),
                                    parts.book().local().resolve("..").normalize()))
                    .safe(words.say("shell.about.close"), () -> {})
                    .ask();
        }

        @Override
        public void leave() {
            javafx.stage.Window window = scene.getWindow();
            window.fireEvent(new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST));
        }
    }

    /// Asks before a form is closed in which something was typed that nothing keeps.
    private void askToDrop(Runnable drop) {
        new Question(questions, Icon.WARNING, words.say("shell.drop.title"), words.say("shell.drop.text"))
                .safe(words.say("shell.drop.stay"), () -> {})
                .dangerous(words.say("shell.drop.close"), drop)
                .ask();
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
}
