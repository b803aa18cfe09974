package org.aftercall.ui.importing;

import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.aftercall.importing.ImportPlan;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.EndLine;
import org.aftercall.ui.kit.Icon;
import org.jspecify.annotations.Nullable;

/// What stands below each step: back, save as a recipe, cancel, and on.
final class Foot {
    private final Desk desk;
    private final EndLine root;
    private final Button back;
    private final Button recipe;
    private final TextField name = new TextField();
    private final Button cancel;
    private final Button on;
    private final Label safe;
    private final ObservableBooleanValue narrow;

    /// @param narrow whether there is room for the buttons alone
    Foot(Desk desk, ObservableBooleanValue narrow) {
        this.desk = desk;
        this.narrow = narrow;
        this.back = Buttons.quiet(desk.say("import.back"));
        back.setGraphic(Icon.BACK.show());
        back.setOnAction(_ -> desk.model().back());
        this.recipe = Buttons.quiet("");
        recipe.setGraphic(Icon.BOOKMARK.show());
        recipe.setOnAction(_ -> askName());
        name.setPromptText(desk.say("import.recipe.name"));
        name.setAccessibleText(desk.say("import.recipe.name"));
        name.getStyleClass().add("import-recipe-name");
        name.setOnAction(_ -> save());
        name.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                named(false);
                recipe.requestFocus();
                event.consume();
            }
        });
        named(false);
        this.safe = Buttons.label(desk.say("import.nothing-written"), "second-small");
        this.cancel = Buttons.plain(desk.say("import.cancel"));
        cancel.setOnAction(_ -> desk.model().cancel());
        this.on = Buttons.primary("", Icon.NEXT);
        on.setOnAction(_ -> goOn());
        Buttons.hint(on, desk.say("import.on"), "Ctrl Enter");
        root = new EndLine(List.of(back, recipe, name), List.of(safe, cancel, on));
        root.getStyleClass().add("import-foot");
        narrow.addListener((_, _, _) ->
                show(desk.model().now(), desk.model().runningProperty().get()));
    }

    Region node() {
        return root;
    }

    Node first() {
        return on.isVisible() ? on : back;
    }

    void goOn() {
        State state = desk.model().now();
        if (state.step() == Step.SUMMARY) {
            if (state.outcome() == null) {
                desk.model().writing().commit();
            }
        } else if (state.step() != Step.FILE || state.file() != null) {
            desk.model().next();
        }
    }

    private void askName() {
        String file = desk.model().now().fileName();
        int dot = file.lastIndexOf('.');
        name.setText(
                desk.model().now().recipe().map(each -> each.name()).orElse(dot > 0 ? file.substring(0, dot) : file));
        named(true);
        name.requestFocus();
        name.selectAll();
    }

    private void named(boolean asked) {
        visible(name, asked);
        visible(recipe, !asked);
    }

    private void save() {
        desk.model().columns().saveRecipe(name.getText());
        named(false);
        recipe.requestFocus();
    }

    void show(State state, @Nullable Running running) {
        Step step = state.step();
        boolean done = state.outcome() != null;
        visible(back, step != Step.FILE && !done);
        if (!name.isVisible() || step != Step.COLUMNS) {
            named(false);
            visible(recipe, step == Step.COLUMNS && state.mapping() != null);
        }
        name(recipe, desk.say("import.recipe.save"));
        name(back, desk.say("import.back"));
        visible(cancel, state.file() != null && !done);
        visible(safe, step != Step.FILE && !done && (!narrow.get() || isHeld(step)));
        visible(on, (step != Step.FILE || state.file() != null) && !done);
        on.setText(said(state));
        ImportPlan plan = state.plan();
        Guests guests = desk.model().guests();
        boolean nothing = step == Step.SUMMARY
                && plan != null
                && plan.counts().changeNothing()
                && !guests.onProperty().get();
        boolean held = isHeld(step);
        safe.setText(held ? guests.previewProperty().get() : desk.say("import.nothing-written"));
        on.setDisable(held || running != null || nothing || (step == Step.COLUMNS && state.mapping() == null));
        back.setDisable(running != null);
        cancel.setDisable(running != null);
    }

    private void name(Button button, String name) {
        button.setText(narrow.get() ? "" : name);
        button.setAccessibleText(name);
        button.setTooltip(narrow.get() ? new Tooltip(name) : null);
    }

    /// What is missing before it can be imported is said whatever the room.
    private boolean isHeld(Step step) {
        return step == Step.SUMMARY && !desk.model().guests().readyProperty().get();
    }

    private String said(State state) {
        return switch (state.step()) {
            case FILE -> desk.say("import.on.reading");
            case READING -> desk.say("import.on.columns");
            case COLUMNS ->
                desk.say(
                        "import.on.check",
                        state.file() == null
                                ? 0
                                : state.file()
                                        .profile()
                                        .map(each -> each.rows())
                                        .orElse(0L));
            case CHECK -> desk.say("import.on.duplicates");
            case DUPLICATES -> desk.say("import.on.summary");
            case SUMMARY -> desk.say("import.on.import");
        };
    }

    private static void visible(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
