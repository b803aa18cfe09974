package org.aftercall.ui.settings;

import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableDoubleValue;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.aftercall.backup.Rhythm;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.ChipGroup;
import org.aftercall.ui.kit.Command;
import org.aftercall.ui.kit.Density;
import org.aftercall.ui.kit.Destination;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.ModalLayer;
import org.aftercall.ui.kit.Navigator;
import org.aftercall.ui.kit.Page;
import org.aftercall.ui.kit.Preferences;
import org.aftercall.ui.kit.Question;
import org.aftercall.ui.kit.Shown;
import org.aftercall.wording.Words;

/// Settings: sections at the left, their rows at the right, each with what it does and what it is set to.
public final class SettingsView extends StackPane implements Page {
    private static final double ROOM_FOR_SECTIONS = 900;
    private static final int MINUTES_OF_DAY = 24 * 60;
    private static final int MINUTES_OF_STEP = 30;

    private final SettingsViewModel model;
    private final BackupViewModel backup;
    private final MirrorViewModel mirror;
    private final Supplier<Optional<Path>> places;
    private final SettingControls controls;
    private final Words words;
    private final Navigator navigator;
    private final ModalLayer questions;
    private final TextField search = new TextField();
    private final VBox sections = new VBox();
    private final VBox content = new VBox();
    private final ScrollPane scroll = new ScrollPane(content);
    private final Label none = Buttons.label("", "second");
    private final List<SettingRow> rows = new ArrayList<>();
    private final List<VBox> blocks = new ArrayList<>();

    /// @param places asks the user for a folder
    /// @param room width of the window as if the text were at 100 %
    public SettingsView(
            SettingsViewModel model,
            BackupViewModel backup,
            MirrorViewModel mirror,
            Supplier<Optional<Path>> places,
            Words words,
            Navigator navigator,
            ModalLayer questions,
            ObservableDoubleValue room) {
        this.model = model;
        this.backup = backup;
        this.mirror = mirror;
        this.places = places;
        this.controls = new SettingControls(model, words);
        this.words = words;
        this.navigator = navigator;
        this.questions = questions;
        general();
        appearance();
        work();
        alarms();
        fields();
        keyboard();
        backup();
        advanced();
        content.getChildren().add(none);
        none.setWrapText(true);
        none.setManaged(false);
        content.getStyleClass().add("settings-content");
        scroll.getStyleClass().add("settings-scroll");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        sections.getStyleClass().add("settings-sections");
        sections.setMinWidth(Region.USE_PREF_SIZE);
        HBox columns = new HBox(sections, scroll);
        columns.getStyleClass().add("settings-columns");
        VBox.setVgrow(columns, Priority.ALWAYS);
        VBox page = new VBox(head(), columns);
        page.getStyleClass().add("page");
        getChildren().add(page);
        room.subscribe(width -> {
            boolean wide = width.doubleValue() >= ROOM_FOR_SECTIONS;
            sections.setVisible(wide);
            sections.setManaged(wide);
        });
    }

    @Override
    public Region node() {
        return this;
    }

    @Override
    public void show(Destination.Place place) {
        // there is one page of settings
    }

    @Override
    public void focus() {
        search.requestFocus();
    }

    @Override
    public List<Node> regions() {
        return List.of(search, sections, content);
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of(Command.Group.TOOLS, words.say("settings.find"), "Ctrl F", this::focus),
                Command.of(Command.Group.TOOLS, words.say("settings.check"), "", model::check));
    }

    private Node head() {
        search.setPromptText(words.say("settings.find"));
        search.setAccessibleText(words.say("settings.find"));
        search.getStyleClass().add("settings-search");
        search.textProperty().addListener((_, _, typed) -> filter(typed));
        HBox head = new HBox(Buttons.whole(words.say("settings.title"), "h1"), Buttons.spring(), search);
        head.getStyleClass().add("page-head");
        return head;
    }

    private void general() {
        VBox block = section("settings.section.general");
        row(
                block,
                "settings.language",
                "settings.language.help",
                controls.choice(
                        "settings.language",
                        SettingsViewModel.LANGUAGES,
                        model::language,
                        model.preferences().languageProperty()));
    }

    private void appearance() {
        VBox block = section("settings.section.appearance");
        ChipGroup<Preferences.Look> look =
                new ChipGroup<>(words.say("settings.theme"), List.of(Preferences.Look.values()), this::theme);
        Property<Preferences.Look> chosen = model.preferences().lookProperty();
        chosen.subscribe(look.valueProperty()::set);
        look.valueProperty().addListener((_, _, value) -> {
            if (value != null) {
                model.set(chosen, value, words.say("settings.theme"));
            }
        });
        row(block, "settings.theme", "settings.theme.help", look);
        List<Integer> sizes = new ArrayList<>();
        for (int size = Preferences.SMALLEST_TEXT; size <= Preferences.LARGEST_TEXT; size += Preferences.TEXT_STEP) {
            sizes.add(size);
        }
        row(
                block,
                "settings.text",
                "settings.text.help",
                controls.choice(
                        "settings.text",
                        sizes,
                        size -> words.say("settings.percent", size),
                        model.preferences().textSizeProperty()));
        row(
                block,
                "settings.density",
                "settings.density.help",
                controls.choice(
                        "settings.density",
                        List.of(Density.values()),
                        this::density,
                        model.preferences().densityProperty()));
        row(
                block,
                "settings.folded",
                "settings.folded.help",
                controls.check("settings.folded", model.preferences().foldedProperty()));
    }

    private String density(Density density) {
        return words.say(
                switch (density) {
                    case COMPACT -> "settings.density.compact";
                    case NORMAL -> "settings.density.normal";
                    case ROOMY -> "settings.density.roomy";
                });
    }

    private String theme(Preferences.Look look) {
        return words.say(
                switch (look) {
                    case SYSTEM -> "settings.theme.system";
                    case LIGHT -> "settings.theme.light";
                    case DARK -> "settings.theme.dark";
                });
    }

    private void work() {
        VBox block = section("settings.section.work");
        var orders = model.facts().orders();
        row(
                block,
                "settings.order",
                "settings.order.help",
                controls.choice(
                        "settings.order",
                        List.copyOf(orders.keySet()),
                        code -> orders.getOrDefault(code, code),
                        model.preferences().todayOrderProperty()));
        row(
                block,
                "settings.enter",
                "settings.enter.help",
                controls.check("settings.enter", model.preferences().enterGoesOnProperty()));
    }

    private void alarms() {
        VBox block = section("settings.section.alarms");
        Preferences preferences = model.preferences();
        row(
                block,
                "settings.quiet",
                "settings.quiet.help",
                controls.check("settings.quiet", preferences.quietProperty()));
        List<LocalTime> times = new ArrayList<>();
        for (int minute = 0; minute < MINUTES_OF_DAY; minute += MINUTES_OF_STEP) {
            times.add(LocalTime.ofSecondOfDay(minute * 60L));
        }
        row(
                block,
                "settings.quiet.from",
                "settings.quiet.from.help",
                controls.choice("settings.quiet.from", times, words::time, preferences.quietFromProperty()));
        row(
                block,
                "settings.quiet.to",
                "settings.quiet.to.help",
                controls.choice("settings.quiet.to", times, words::time, preferences.quietToProperty()));
    }

    /// The user's own fields: what each holds, for how many it is filled, and a new one.
    private void fields() {
        Button add = Buttons.plain(words.say("settings.fields.add"), Icon.ADD);
        add.setOnAction(_ -> navigator.go(new Destination.OwnField(Optional.empty())));
        SettingRow row = row(section("settings.section.fields"), "settings.fields", "settings.fields.help", add);
        Label rent = Buttons.label("", "warn-text");
        rent.setWrapText(true);
        rent.textProperty().bind(model.rentProperty());
        Shown.onlyWhen(rent, model.rentProperty().isNotEmpty());
        VBox list = new VBox();
        list.getStyleClass().add("settings-fields");
        model.fieldsProperty().subscribe(fields -> {
            list.getChildren().clear();
            fields.forEach(field -> list.getChildren().add(field(field)));
        });
        row.add(rent);
        row.add(list);
    }

    private Node field(SettingsViewModel.OwnField field) {
        Button change = new Button(field.name());
        change.setMnemonicParsing(false);
        change.getStyleClass().add("text-link");
        change.setAccessibleText(words.say("settings.fields.change", field.name()));
        change.setOnAction(_ -> navigator.go(new Destination.OwnField(Optional.of(field.id()))));
        Label about = Buttons.label(field.about(), "second-small");
        about.setWrapText(true);
        return new VBox(change, about);
    }

    private void keyboard() {
        Button keys = Buttons.plain(words.say("settings.keys.show"));
        keys.setOnAction(_ -> navigator.go(new Destination.KeyList()));
        row(section("settings.section.keyboard"), "settings.keys", "settings.keys.help", keys);
    }

    private void backup() {
        VBox block = section("settings.section.backup");
        Button choose = Buttons.plain(words.say("settings.backup.choose"));
        choose.setOnAction(_ -> places.get().ifPresent(backup::choose));
        Label where = Buttons.label("", "caption");
        where.setWrapText(true);
        backup.placeProperty()
                .subscribe(place ->
                        where.setText(place.map(Path::toString).orElseGet(() -> words.say("settings.backup.nowhere"))));
        row(block, "settings.backup.place", "settings.backup.place.help", choose)
                .add(where);
        Button now = Buttons.plain(words.say("settings.backup.go"));
        now.setOnAction(_ -> backup.backUp());
        backup.placeProperty().subscribe(_ -> enable(now));
        backup.runningProperty().subscribe(_ -> enable(now));
        Label last = Buttons.label("", "second");
        last.setWrapText(true);
        last.textProperty().bind(backup.lastProperty());
        row(block, "settings.backup.now", "settings.backup.now.help", now).add(last);
        Label next = Buttons.label("", "second");
        next.setWrapText(true);
        next.textProperty().bind(backup.nextProperty());
        Shown.onlyWhen(next, backup.nextProperty().isNotEmpty());
        row(
                        block,
                        "settings.backup.rhythm",
                        "settings.backup.rhythm.help",
                        controls.choice(
                                "settings.backup.rhythm",
                                List.of(Rhythm.values()),
                                this::rhythm,
                                backup.rhythmProperty()))
                .add(next);
        mirror(block);
    }

    private void mirror(VBox block) {
        Button choose = Buttons.plain(words.say("settings.mirror.choose"));
        choose.setOnAction(_ -> mirror.choose());
        Button stop = Buttons.plain(words.say("settings.mirror.stop"));
        stop.setOnAction(_ -> mirror.stop());
        Label where = Buttons.label("", "caption");
        where.setWrapText(true);
        mirror.placeProperty().subscribe(place -> {
            where.setText(place.map(Path::toString).orElseGet(() -> words.say("settings.mirror.nowhere")));
            stop.setVisible(place.isPresent());
            stop.setManaged(place.isPresent());
        });
        VBox buttons = new VBox(choose, stop);
        buttons.getStyleClass().add("chips");
        row(block, "settings.mirror", "settings.mirror.help", buttons).add(where);
    }

    private String rhythm(Rhythm rhythm) {
        return words.say(
                switch (rhythm) {
                    case DAILY -> "settings.backup.daily";
                    case WEEKLY -> "settings.backup.weekly";
                    case AT_CLOSE -> "settings.backup.at-close";
                    case NEVER -> "settings.backup.by-hand";
                });
    }

    private void enable(Button now) {
        now.setDisable(backup.placeProperty().get().isEmpty()
                || backup.runningProperty().get());
    }

    private void advanced() {
        VBox block = section("settings.section.book");
        folder(block, "settings.place", "settings.place.help", model.facts().book());
        Button check = Buttons.plain(words.say("settings.check.now"));
        check.setOnAction(_ -> model.check());
        SettingRow checking = row(block, "settings.check", "settings.check.help", check);
        Label result = Buttons.label("", "second");
        result.setWrapText(true);
        result.textProperty().bind(model.checkedProperty());
        result.managedProperty().bind(result.textProperty().isNotEmpty());
        checking.add(result);
        Button rebuild = Buttons.plain(words.say("settings.rebuild.now"));
        rebuild.setOnAction(_ -> askToRebuild());
        row(block, "settings.rebuild", "settings.rebuild.help", rebuild);
        folder(block, "settings.log", "settings.log.help", model.facts().log());
    }

    private void folder(VBox block, String key, String help, Path folder) {
        Button open = Buttons.plain(words.say("settings.open-folder"));
        open.setAccessibleText(words.say(key) + ": " + words.say("settings.open-folder"));
        open.setOnAction(_ -> model.open(folder));
        Label where = Buttons.label(folder.toString(), "caption");
        where.setWrapText(true);
        row(block, key, help, open).add(where);
    }

    private void askToRebuild() {
        new Question(questions, Icon.WARNING, words.say("settings.rebuild.ask"), words.say("settings.rebuild.text"))
                .safe(words.say("settings.rebuild.cancel"), () -> {})
                .other(words.say("settings.rebuild.now"), model::rebuild)
                .ask();
    }

    private VBox section(String key) {
        String name = words.say(key);
        VBox block = new VBox(Buttons.label(name, "emphasis"));
        block.getStyleClass().addAll("card", "settings-block");
        blocks.add(block);
        content.getChildren().add(block);
        Button go = Buttons.quiet(name);
        go.getStyleClass().add("settings-section");
        go.setMaxWidth(Double.MAX_VALUE);
        go.setOnAction(_ -> goTo(block));
        sections.getChildren().add(go);
        return block;
    }

    /// Scrolls to a section, and puts the focus on its first control.
    private void goTo(VBox block) {
        search.clear();
        List<Node> stops = new ArrayList<>();
        ModalLayer.stops(block, stops);
        if (!stops.isEmpty()) {
            stops.getFirst().requestFocus();
        }
        Bounds all = content.getLayoutBounds();
        double rest = all.getHeight() - scroll.getViewportBounds().getHeight();
        scroll.setVvalue(rest <= 0 ? 0 : Math.min(1, block.getBoundsInParent().getMinY() / rest));
    }

    private SettingRow row(VBox block, String key, String help, Node control) {
        SettingRow row = new SettingRow(words.say(key), words.say(help), control);
        rows.add(row);
        block.getChildren().add(row);
        return row;
    }

    private void filter(String typed) {
        String wanted = typed.strip().toLowerCase(words.locale());
        boolean any = false;
        for (SettingRow row : rows) {
            boolean shown = row.text().toLowerCase(words.locale()).contains(wanted);
            row.setVisible(shown);
            row.setManaged(shown);
            any |= shown;
        }
        for (VBox block : blocks) {
            boolean shown =
                    block.getChildren().stream().anyMatch(node -> node instanceof SettingRow && node.isManaged());
            block.setVisible(shown);
            block.setManaged(shown);
        }
        none.setText(any ? "" : words.say("settings.none", typed.strip()));
        none.setManaged(!any);
    }
}
