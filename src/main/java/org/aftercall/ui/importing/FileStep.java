package org.aftercall.ui.importing;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import org.aftercall.importing.Recipe;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.ChipGroup;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.Marks;
import org.aftercall.ui.kit.WrapLine;

/// Step 1: a file is dropped or chosen; a recipe of an earlier import may be taken with it.
final class FileStep implements StepView {
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");
    private static final int RECIPES = 6;

    private final Desk desk;
    private final VBox root = new VBox();
    private final VBox zone = new VBox();
    private final Button choose;
    private final VBox recipes = new VBox();
    private List<Recipe> listed = List.of();

    /// @param arrived what came into the folders that feed the book
    /// @param past the record of imports
    FileStep(Desk desk, Node arrived, Node past) {
        this.desk = desk;
        this.choose = Buttons.primary(desk.say("import.file.choose"), Icon.IMPORT);
        choose.setOnAction(_ -> choose());
        Node sign = Marks.box(Icon.IMPORT, "box-66");
        Label title = Buttons.label(desk.say("import.file.drop"), "emphasis");
        Label kinds = Buttons.label(desk.say("import.file.kinds"), "second");
        kinds.setWrapText(true);
        Label safe = Buttons.label(desk.say("import.file.safe"), "caption");
        safe.setWrapText(true);
        Button folder = Buttons.plain(desk.say("import.file.folder"), Icon.IMPORT);
        folder.setOnAction(_ -> chooseFolder());
        WrapLine chosen = new WrapLine(choose, folder);
        chosen.getStyleClass().add("chips");
        chosen.setAlignment(Pos.CENTER);
        zone.getChildren().addAll(sign, title, kinds, chosen, safe);
        zone.setAlignment(Pos.CENTER);
        zone.getStyleClass().add("drop-zone");
        zone.setOnDragOver(this::over);
        zone.setOnDragExited(_ -> zone.pseudoClassStateChanged(OVER, false));
        zone.setOnDragDropped(this::dropped);
        recipes.getStyleClass().add("import-recipes");
        root.getChildren().addAll(zone, new PasswordCard(desk).node(), kind(), recipes, arrived, past);
        root.getStyleClass().add("import-step");
    }

    /// Whether the list is one of people, or of those who were at an event.
    private Node kind() {
        ChipGroup<Boolean> chips = new ChipGroup<>(
                desk.say("import.guests.kind"),
                List.of(false, true),
                guests -> desk.say(guests ? "import.guests.list" : "import.guests.people"));
        var guests = desk.model().guests().onProperty();
        guests.subscribe(chips.valueProperty()::set);
        chips.valueProperty().addListener((_, _, chosen) -> guests.set(Boolean.TRUE.equals(chosen)));
        VBox kind = new VBox(Buttons.label(desk.say("import.guests.kind"), "strong"), chips);
        kind.getStyleClass().add("import-recipes");
        return kind;
    }

    @Override
    public Region node() {
        return root;
    }

    @Override
    public Node first() {
        return choose;
    }

    @Override
    public void show(State state) {
        if (!listed.equals(state.recipes()) || recipes.getChildren().isEmpty()) {
            listed = state.recipes();
            list();
        }
        Recipe used = state.recipe().orElse(null);
        recipes.lookupAll(".recipe").forEach(node -> {
            if (node instanceof ToggleButton chip) {
                chip.setSelected(used != null && used.name().equals(chip.getUserData()));
            }
        });
    }

    private void list() {
        recipes.getChildren().clear();
        Button open = Buttons.plain(desk.say("import.file.recipe.open"), Icon.IMPORT);
        open.setOnAction(_ -> openRecipe());
        if (listed.isEmpty()) {
            recipes.getChildren().add(open);
            return;
        }
        WrapLine line = new WrapLine();
        line.getStyleClass().add("chips");
        for (Recipe recipe : listed.subList(0, Math.min(RECIPES, listed.size()))) {
            ToggleButton chip = Buttons.chip(desk.say(
                    "import.file.recipe", recipe.name(), recipe.headers().size()));
            chip.getStyleClass().add("recipe");
            chip.setUserData(recipe.name());
            chip.setOnAction(_ -> desk.model().files().use(chip.isSelected() ? Optional.of(recipe) : Optional.empty()));
            line.getChildren().add(chip);
        }
        HBox.setHgrow(line, javafx.scene.layout.Priority.ALWAYS);
        Label said = Buttons.label(desk.say("import.file.recipes.text"), "caption");
        said.setWrapText(true);
        recipes.getChildren().addAll(Buttons.label(desk.say("import.file.recipes"), "strong"), line, said, open);
    }

    private void openRecipe() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(desk.say("import.file.recipe.open"));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("JSON", "*.json"));
        File file = chooser.showOpenDialog(root.getScene().getWindow());
        if (file != null) {
            desk.model().files().openRecipe(file.toPath());
        }
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(desk.say("import.file.choose"));
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(
                                desk.say("import.file.lists"),
                                "*.xlsx",
                                "*.xls",
                                "*.ods",
                                "*.csv",
                                "*.tsv",
                                "*.txt",
                                "*.xml",
                                "*.html",
                                "*.htm",
                                "*.vcf",
                                "*.ics",
                                "*.ldif",
                                "*.ldi",
                                "*.eml",
                                "*.mbox",
                                "*.msg",
                                "*.pst",
                                "*.ost",
                                "*.json"),
                        new FileChooser.ExtensionFilter(desk.say("import.file.all"), "*.*"));
        File file = chooser.showOpenDialog(root.getScene().getWindow());
        if (file != null) {
            desk.model().choose(file.toPath());
        }
    }

    private void chooseFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(desk.say("import.file.folder"));
        File folder = chooser.showDialog(root.getScene().getWindow());
        if (folder != null) {
            desk.model().choose(folder.toPath());
        }
    }

    private void over(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            zone.pseudoClassStateChanged(OVER, true);
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        List<Path> files =
                event.getDragboard().getFiles().stream().map(File::toPath).toList();
        event.setDropCompleted(!files.isEmpty());
        event.consume();
        desk.model().choose(files);
    }
}
