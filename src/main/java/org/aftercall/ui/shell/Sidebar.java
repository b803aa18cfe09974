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
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.Command;
import org.aftercall.ui.kit.Destination;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.Marks;
import org.aftercall.ui.kit.Menus;
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

    /// @param menu what the user's own menu offers
    Sidebar(
            Words words,
            Navigation navigation,
            TodayViewModel model,
            Parts parts,
            RunningJobs jobs,
            BooleanBinding rail,
            Supplier<List<Command>> menu) {
        this.words = words;
        this.navigation = navigation;
        this.rail = rail;
        getStyleClass().add("sidebar");
        getChildren().add(brand(parts.book().name()));
        if (navigation.shows(Destination.Palette.class)) {
            getChildren().add(quickBox());
        }
        entries(model);
        getChildren().addAll(scrolling(), new JobChips(words, jobs, rail), sync(), rule(), user(parts.user(), menu));
        rail.subscribe(narrow -> pseudoClassStateChanged(RAIL, narrow));
        navigation.placeProperty().subscribe(this::mark);
    }

    private void entries(TodayViewModel model) {
        entry(new Destination.Today(), Icon.TODAY, "shell.nav.today", model);
        entry(new Destination.Contacts(""), Icon.CONTACTS, "shell.nav.contacts", null);
        entry(new Destination.Companies(""), Icon.COMPANY, "shell.nav.companies", null);
        if (navigation.shows(Destination.Importing.class) || navigation.shows(Destination.Settings.class)) {
            Label heading = Buttons.label(words.say("shell.nav.data"), "heading", "nav-heading");
            heading.visibleProperty().bind(rail.not());
            list.getChildren().add(heading);
        }
        entry(new Destination.Importing(Optional.empty()), Icon.IMPORT, "shell.nav.importing", null);
        entry(new Destination.Settings(), Icon.SETTINGS, "shell.nav.settings", null);
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
            case Destination.Settings _ -> Destination.Settings.class;
        };
    }

    private Node brand(String book) {
        Region ring = new Region();
        ring.getStyleClass().add("logo-ring");
        StackPane logo = new StackPane(ring);
        logo.getStyleClass().add("logo");
        VBox texts = new VBox(Buttons.label(words.say("shell.name"), "brand-name"), Buttons.label(book, "brand-book"));
        return line("brand", logo, texts);
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

    /// @param counted whose number stands behind the name; null for none
    private void entry(Destination.Place place, Icon icon, String key, @Nullable TodayViewModel counted) {
        if (!navigation.shows(place.getClass())) {
            return;
        }
        String name = words.say(key);
        Label badge = Buttons.whole("", "nav-badge");
        Button button =
                filled("nav", line("nav-line", icon.show(), Buttons.label(name, "nav-label"), Buttons.spring(), badge));
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name + "  " + key(entries.size())));
        button.setOnAction(_ -> navigation.section(place));
        if (counted != null) {
            counted.pictureProperty().subscribe(picture -> {
                badge.setText(picture.due() == 0 ? "" : Long.toString(picture.due()));
                badge.pseudoClassStateChanged(LATE, picture.count(TodayViewModel.Shown.OVERDUE) > 0);
                button.setAccessibleText(words.say("shell.today.spoken", picture.due()));
            });
        }
        entries.add(new Entry(place, name, button));
        list.getChildren().add(button);
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

    private Node sync() {
        VBox texts = new VBox(
                Buttons.label(words.say("shell.sync.alone"), "line-title"),
                Buttons.label(words.say("shell.sync.alone.text"), "line-text"));
        return line("sync-line", Marks.box(Icon.LAPTOP, "box-26"), texts);
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
