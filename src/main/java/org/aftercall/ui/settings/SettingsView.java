package org.aftercall.ui.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.Command;
import org.aftercall.ui.kit.Destination;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.ModalLayer;
import org.aftercall.ui.kit.Navigator;
import org.aftercall.ui.kit.Page;
import org.aftercall.ui.kit.Question;
import org.aftercall.ui.kit.Shown;
import org.aftercall.wording.Words;

/// Settings: sections at the left, their rows at the right, each with what it does and what it is set to.
public final class SettingsView extends StackPane implements Page {
    private static final double ROOM_FOR_SECTIONS = 900;

    private final SettingsViewModel model;
    private final SettingControls controls;
    private final Words words;
    private final Navigator navigator;
    private final ModalLayer questions;
    private final TextField search = new TextField();
    private final SettingBlocks blocks;

    /// @param places asks the user for a folder
    /// @param room width of the window as if the text were at 100 %
    public SettingsView(
            SettingsViewModel model,
            BackupViewModel backup,
            MirrorViewModel mirror,
            FeedFoldersViewModel feeds,
            Supplier<Optional<Path>> places,
            Words words,
            Navigator navigator,
            ModalLayer questions,
            ObservableDoubleValue room) {
        this.model = model;
        this.controls = new SettingControls(model, words);
        this.words = words;
        this.navigator = navigator;
        this.questions = questions;
        this.blocks = new SettingBlocks(search, words);
        general();
        new LookSettings(model, controls, words).addTo(blocks);
        work();
        new AlarmSettings(model.preferences(), controls, words).addTo(blocks);
        fields();
        keyboard();
        new BackupSettings(backup, mirror, places, controls, words).addTo(blocks);
        new FeedSettings(feeds, words).addTo(blocks);
        advanced();
        VBox.setVgrow(blocks, Priority.ALWAYS);
        VBox page = new VBox(head(), blocks);
        page.getStyleClass().add("page");
        getChildren().add(page);
        room.subscribe(width -> blocks.showSections(width.doubleValue() >= ROOM_FOR_SECTIONS));
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
        return List.of(search, blocks.sections(), blocks.content());
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
        HBox head = new HBox(Buttons.whole(words.say("settings.title"), "h1"), Buttons.spring(), search);
        head.getStyleClass().add("page-head");
        return head;
    }

    private void general() {
        VBox block = blocks.section("settings.section.general");
        blocks.row(
                block,
                "settings.language",
                "settings.language.help",
                controls.choice(
                        "settings.language",
                        SettingsViewModel.LANGUAGES,
                        model::language,
                        model.preferences().languageProperty()));
    }

    private void work() {
        VBox block = blocks.section("settings.section.work");
        var orders = model.facts().orders();
        blocks.row(
                block,
                "settings.order",
                "settings.order.help",
                controls.choice(
                        "settings.order",
                        List.copyOf(orders.keySet()),
                        code -> orders.getOrDefault(code, code),
                        model.preferences().todayOrderProperty()));
        blocks.row(
                block,
                "settings.enter",
                "settings.enter.help",
                controls.check("settings.enter", model.preferences().enterGoesOnProperty()));
    }

    /// The user's own fields: what each holds, for how many it is filled, and a new one.
    private void fields() {
        Button add = Buttons.plain(words.say("settings.fields.add"), Icon.ADD);
        add.setOnAction(_ -> navigator.go(new Destination.OwnField(Optional.empty())));
        SettingRow row =
                blocks.row(blocks.section("settings.section.fields"), "settings.fields", "settings.fields.help", add);
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
        blocks.row(blocks.section("settings.section.keyboard"), "settings.keys", "settings.keys.help", keys);
    }

    private void advanced() {
        VBox block = blocks.section("settings.section.book");
        folder(block, "settings.place", "settings.place.help", model.facts().book());
        Button check = Buttons.plain(words.say("settings.check.now"));
        check.setOnAction(_ -> model.check());
        SettingRow checking = blocks.row(block, "settings.check", "settings.check.help", check);
        Label result = Buttons.label("", "second");
        result.setWrapText(true);
        result.textProperty().bind(model.checkedProperty());
        result.managedProperty().bind(result.textProperty().isNotEmpty());
        checking.add(result);
        Button rebuild = Buttons.plain(words.say("settings.rebuild.now"));
        rebuild.setOnAction(_ -> askToRebuild());
        blocks.row(block, "settings.rebuild", "settings.rebuild.help", rebuild);
        folder(block, "settings.log", "settings.log.help", model.facts().log());
    }

    private void folder(VBox block, String key, String help, Path folder) {
        Button open = Buttons.plain(words.say("settings.open-folder"));
        open.setAccessibleText(words.say(key) + ": " + words.say("settings.open-folder"));
        open.setOnAction(_ -> model.open(folder));
        Label where = Buttons.label(folder.toString(), "caption");
        where.setWrapText(true);
        blocks.row(block, key, help, open).add(where);
    }

    private void askToRebuild() {
        new Question(questions, Icon.WARNING, words.say("settings.rebuild.ask"), words.say("settings.rebuild.text"))
                .safe(words.say("settings.rebuild.cancel"), () -> {})
                .other(words.say("settings.rebuild.now"), model::rebuild)
                .ask();
    }
}
