package org.aftercall.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.aftercall.ui.importing.FeedsViewModel;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.Command;
import org.aftercall.ui.kit.Destination;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.Marks;
import org.aftercall.ui.kit.Menus;
import org.aftercall.ui.sharing.SharingViewModel;
import org.aftercall.ui.sharing.SideLine;
import org.aftercall.ui.today.TodayViewModel;
import org.aftercall.wording.Words;
import org.jspecify.annotations.Nullable;

/// The screens that there are, whose book it is, and whether it is shared. A rail of signs where the window is narrow.
final class Sidebar extends VBox {
    private static final PseudoClass RAIL = PseudoClass.getPseudoClass("rail");
    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");
    private static final PseudoClass LATE = PseudoClass.getPseudoClass("late");
    private static final int DIGITS = 9;

    private final Words words;
    private final Navigation navigation;
    private final BooleanBinding rail;
    private final VBox list = new VBox();
    private final List<Entry> entries = new ArrayList<>();

    /// A screen in the list.
    private record Entry(Destination.Place place, String name, Button button) {}

    /// @param books what leads to another address book
    /// @param menu what the user's own menu offers
    Sidebar(
            Words words,
            Navigation navigation,
            TodayViewModel model,
            SharingViewModel sharing,
            FeedsViewModel feeds,
            Parts parts,
            RunningJobs jobs,
            BooleanBinding rail,
            Supplier<List<Command>> books,
            Supplier<List<Command>> menu) {
        this.words = words;
        this.navigation = navigation;
        this.rail = rail;
        getStyleClass().add("sidebar");
        getChildren().add(brand(parts.book().name(), books));
        if (navigation.shows(Destination.Palette.class)) {
            getChildren().add(quickBox());
        }
        entries(model, sharing, feeds);
        getChildren()
                .addAll(scrolling(), new JobChips(words, jobs, rail), sync(sharing), rule(), user(parts.user(), menu));
        rail.subscribe(narrow -> pseudoClassStateChanged(RAIL, narrow));
        navigation.placeProperty().subscribe(this::mark);
    }

    private void entries(TodayViewModel model, SharingViewModel sharing, FeedsViewModel feeds) {
        due(entry(new Destination.Today(), Icon.TODAY, "shell.nav.today"), model);
        entry(new Destination.Contacts(""), Icon.CONTACTS, "shell.nav.contacts");
        entry(new Destination.Companies(""), Icon.COMPANY, "shell.nav.companies");
        if (navigation.shows(Destination.Importing.class) || navigation.shows(Destination.Settings.class)) {
            Label heading = Buttons.label(words.say("shell.nav.data"), "heading", "nav-heading");
            heading.visibleProperty().bind(rail.not());
            list.getChildren().add(heading);
        }
        arrived(entry(new Destination.Importing(Optional.empty()), Icon.IMPORT, "shell.nav.importing"), feeds);
        decided(entry(new Destination.Sharing(), Icon.SHARING, "shell.nav.sharing"), sharing);
        entry(new Destination.Settings(), Icon.SETTINGS, "shell.nav.settings");
    }

    /// Where F6 puts the focus: the entry of the screen that is shown.
    Node region() {
        return entries.stream()
                .map(Entry::button)
                .filter(button -> button.getPseudoClassStates().contains(ON))
                .findFirst()
                .orElse(entries.getFirst().button());
    }

    /// One for each entry.
    List<Command> commands() {
        List<Command> commands = new ArrayList<>();
        for (Entry each : entries) {
            commands.add(Command.of(
                    Command.Group.VIEW, each.name(), key(commands.size()), () -> navigation.section(each.place())));
        }
        return commands;
    }

    private static String key(int place) {
        return place < DIGITS ? "Ctrl " + (place + 1) : "";
    }

    private void mark(Destination.@Nullable Place shown) {
        for (Entry each : entries) {
            boolean on = shown != null && section(shown).equals(each.place().getClass());
            each.button().pseudoClassStateChanged(ON, on);
        }
    }

    /// Under which entry a place stands.
    private static Class<? extends Destination.Place> section(Destination.Place place) {
        return switch (place) {
            case Destination.Today _ -> Destination.Today.class;
            case Destination.Contacts _, Destination.ContactCard _ -> Destination.Contacts.class;
            case Destination.Companies _, Destination.CompanyCard _ -> Destination.Companies.class;
            case Destination.Importing _ -> Destination.Importing.class;
            case Destination.Sharing _ -> Destination.Sharing.class;
            case Destination.Settings _ -> Destination.Settings.class;
        };
    }

    /// Whose book it is; opens another one.
    private Node brand(String book, Supplier<List<Command>> books) {
        Region ring = new Region();
        ring.getStyleClass().add("logo-ring");
        StackPane logo = new StackPane(ring);
        logo.getStyleClass().add("logo");
        VBox texts = new VBox(Buttons.label(words.say("shell.name"), "brand-name"), Buttons.label(book, "brand-book"));
        HBox line = line("brand", logo, texts, Buttons.spring(), Icon.DOWN.show("icon-14", "icon-muted"));
        Button button = filled("brand-button", line);
        button.setAccessibleText(words.say("shell.book", book));
        button.setTooltip(new Tooltip(words.say("shell.book", book)));
        button.setOnAction(_ -> Menus.of(books.get()).show(button, Side.BOTTOM, 0, 0));
        return button;
    }

    /// Looks like a field, and opens the palette, where one types.
    private Node quickBox() {
        Label prompt = Buttons.label(words.say("shell.quick"), "quick-prompt");
        prompt.setMinWidth(0);
        Button box = filled(
                "quick-box", line("nav-line", Icon.SEARCH.show(), prompt, Buttons.spring(), Marks.key("Ctrl K")));
        box.setAccessibleText(words.say("shell.quick"));
        box.setTooltip(new Tooltip(words.say("shell.quick") + "  Ctrl K"));
        box.setOnAction(_ -> navigation.go(new Destination.Palette("")));
        return box;
    }

    /// An entry, and the number behind its name.
    private record Counted(Button button, Label badge) {}

    private @Nullable Counted entry(Destination.Place place, Icon icon, String key) {
        if (!navigation.shows(place.getClass())) {
            return null;
        }
        String name = words.say(key);
        Label badge = Buttons.whole("", "nav-badge");
        Button button =
                filled("nav", line("nav-line", icon.show(), Buttons.label(name, "nav-label"), Buttons.spring(), badge));
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name + "  " + key(entries.size())));
        button.setOnAction(_ -> navigation.section(place));
        entries.add(new Entry(place, name, button));
        list.getChildren().add(button);
        return new Counted(button, badge);
    }

    private void due(@Nullable Counted entry, TodayViewModel model) {
        if (entry != null) {
            model.pictureProperty().subscribe(picture -> {
                entry.badge().setText(picture.due() == 0 ? "" : Long.toString(picture.due()));
                entry.badge().pseudoClassStateChanged(LATE, picture.count(TodayViewModel.Shown.OVERDUE) > 0);
                entry.button().setAccessibleText(words.say("shell.today.spoken", picture.due()));
            });
        }
    }

    private void arrived(@Nullable Counted entry, FeedsViewModel feeds) {
        if (entry != null) {
            feeds.waitingProperty().subscribe(number -> {
                long waiting = number.longValue();
                entry.badge().setText(waiting == 0 ? "" : Long.toString(waiting));
                entry.button()
                        .setAccessibleText(
                                waiting == 0
                                        ? words.say("shell.nav.importing")
                                        : words.say("shell.nav.importing.spoken", waiting));
            });
        }
    }

    private void decided(@Nullable Counted entry, SharingViewModel sharing) {
        if (entry != null) {
            sharing.pictureProperty().subscribe(picture -> {
                int decided = picture.standing().isShared() ? picture.decided() : 0;
                entry.badge().setText(decided == 0 ? "" : Integer.toString(decided));
                entry.button()
                        .setAccessibleText(
                                decided == 0
                                        ? words.say("shell.nav.sharing")
                                        : words.say("shell.nav.sharing.spoken", decided));
            });
        }
    }

    /// A button as wide as the sidebar, its content as wide as the button.
    private static Button filled(String style, HBox content) {
        Button button = new Button("", content);
        button.getStyleClass().add(style);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinWidth(0);
        button.setAlignment(Pos.CENTER_LEFT);
        content.prefWidthProperty()
                .bind(button.widthProperty()
                        .subtract(Bindings.createDoubleBinding(
                                () -> button.getInsets().getLeft()
                                        + button.getInsets().getRight(),
                                button.insetsProperty())));
        return button;
    }

    /// With large text in a small window there is not room for all entries.
    private Node scrolling() {
        list.getStyleClass().add("nav-list");
        ScrollPane scroll = new ScrollPane(list);
        scroll.getStyleClass().add("nav-scroll");
        scroll.setFitToWidth(true);
        scroll.setMinHeight(0);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }

    /// How sharing stands; opens its screen.
    private Node sync(SharingViewModel sharing) {
        Label title = Buttons.label("", "line-title");
        Label text = Buttons.label("", "line-text");
        StackPane sign = new StackPane();
        Button button = filled("sync-button", line("sync-line", sign, new VBox(title, text)));
        button.setOnAction(_ -> navigation.section(new Destination.Sharing()));
        sharing.pictureProperty().subscribe(picture -> {
            SideLine line = picture.line();
            title.setText(line.title());
            text.setText(line.text());
            Node box = Marks.box(sign(line.tone()), "box-26");
            box.getStyleClass().add(tone(line.tone()));
            sign.getChildren().setAll(box);
            String spoken = words.say("sharing.line.spoken", line.title(), line.text());
            button.setAccessibleText(spoken);
            button.setTooltip(new Tooltip(spoken));
        });
        return button;
    }

    private static Icon sign(SideLine.Tone tone) {
        return switch (tone) {
            case ALONE -> Icon.LAPTOP;
            case FINE -> Icon.DONE;
            case BUSY -> Icon.SHARING;
            case WAITING -> Icon.OFFLINE;
            case PAUSED -> Icon.PAUSE;
            case DECIDED -> Icon.DECIDED;
            case STOPPED -> Icon.WARNING;
        };
    }

    private static String tone(SideLine.Tone tone) {
        return switch (tone) {
            case ALONE, PAUSED -> "box-plain";
            case FINE -> "box-ok";
            case BUSY -> "box-accent";
            case WAITING, DECIDED -> "box-warn";
            case STOPPED -> "box-danger";
        };
    }

    private Node user(String name, Supplier<List<Command>> menu) {
        VBox texts = new VBox(Buttons.label(name, "line-title"));
        Button button = filled(
                "user-line",
                line("nav-line", Marks.avatar(name, "avatar-28"), texts, Buttons.spring(), Icon.MORE.show("icon-14")));
        button.setAccessibleText(words.say("shell.user", name));
        button.setTooltip(new Tooltip(words.say("shell.user", name)));
        button.setOnAction(_ -> Menus.of(menu.get()).show(button, Side.TOP, 0, 0));
        return button;
    }

    private static Node rule() {
        Region rule = new Region();
        rule.getStyleClass().add("rule");
        return rule;
    }

    /// A sign and what belongs to it; on the rail the sign alone.
    private HBox line(String style, Node sign, Node... rest) {
        HBox line = new HBox(sign);
        line.getChildren().addAll(rest);
        line.getStyleClass().add(style);
        for (Node each : rest) {
            each.visibleProperty().bind(rail.not());
            each.managedProperty().bind(rail.not());
            if (each instanceof VBox texts) {
                texts.setMinWidth(0);
                texts.setAlignment(Pos.CENTER_LEFT);
            }
        }
        return line;
    }
}
