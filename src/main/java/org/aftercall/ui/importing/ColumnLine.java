package org.aftercall.ui.importing;

import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.aftercall.importing.ColumnMapping;
import org.aftercall.importing.Preview;
import org.aftercall.importing.Target;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.ChoiceField;
import org.aftercall.ui.kit.Icon;
import org.jspecify.annotations.Nullable;

/// One column of the file: what it is called there, what it becomes, how sure we are, and what we saw.
final class ColumnLine {
    private static final int SAMPLES = 2;

    private final Desk desk;
    private final HBox root = new HBox();
    private final Label header = Buttons.label("", "strong");
    private final Label samples = Buttons.label("", "import-samples");
    private final ChoiceField<Goal> goes;
    private final Label pill = Buttons.whole("", "pill");
    private final HBox saw = new HBox();
    private final VBox under = new VBox();
    private final ObservableBooleanValue narrow;
    private boolean troubled;

    /// @param column counted from 0
    /// @param tight whether there is only room for two lines
    /// @param narrow whether there is only room for three
    ColumnLine(Desk desk, int column, ObservableBooleanValue tight, ObservableBooleanValue narrow) {
        this.desk = desk;
        this.narrow = narrow;
        this.goes = new ChoiceField<>(
                desk.say("import.columns.search"),
                Goal::name,
                goal -> desk.model().columns().map(column, goal));
        goes.getStyleClass().add("import-goal");
        VBox of = new VBox(header, samples);
        of.getStyleClass().add("import-of");
        header.setMinWidth(0);
        samples.setMinWidth(0);
        HBox arrow = new HBox(Icon.NEXT.show("icon-14"));
        arrow.getStyleClass().add("import-arrow");
        HBox sure = new HBox(pill);
        sure.getStyleClass().add("import-sure");
        saw.getStyleClass().add("import-saw");
        saw.setMinWidth(0);
        HBox.setHgrow(saw, Priority.ALWAYS);
        lay(of, arrow, sure, tight.get());
        tight.addListener((_, _, _) -> lay(of, arrow, sure, tight.get()));
        narrow.addListener((_, _, _) -> lay(of, arrow, sure, tight.get()));
        under.getStyleClass().add("import-under");
        root.getStyleClass().add("import-line");
    }

    private void lay(Node of, Node arrow, Node sure, boolean tight) {
        root.getChildren().clear();
        under.getChildren().clear();
        if (narrow.get()) {
            under.getChildren().addAll(of, new HBox(goes, sure), saw);
            root.getChildren().add(under);
        } else if (tight) {
            under.getChildren().addAll(new HBox(goes, sure), saw);
            root.getChildren().addAll(of, arrow, under);
        } else {
            root.getChildren().addAll(of, arrow, goes, sure, saw);
        }
    }

    Node node() {
        return root;
    }

    Node first() {
        return goes;
    }

    /// Whether somebody should look at it.
    boolean isTroubled() {
        return troubled;
    }

    /// @param meanings what unknown words probably stand for, "K = Customer"; empty for none
    void show(ColumnMapping column, Preview.@Nullable Seen seen, String meanings) {
        header.setText(column.header());
        samples.setText(samples(column));
        samples.setTooltip(new Tooltip(String.join("\n", column.samples())));
        List<org.aftercall.store.Contacts.UserField> fields =
                desk.model().fieldsProperty().get();
        goes.items(Goal.all(desk.words(), fields));
        goes.valueProperty().set(Goal.of(column, desk.words(), fields));
        pill(column);
        saw(seen, meanings);
        Goal goal = goes.valueProperty().get();
        goes.setAccessibleText(desk.say(
                "import.columns.spoken",
                column.header(),
                goal == null ? "" : goal.name(),
                pill.getText(),
                seen == null ? "" : said(seen)));
    }

    private String samples(ColumnMapping column) {
        String text = column.samples().stream()
                .limit(SAMPLES)
                .map(sample -> sample.replaceAll("\\s+", " ").strip())
                .collect(Collectors.joining(" · "));
        return text.isEmpty() ? desk.say("import.empty") : text;
    }

    private void pill(ColumnMapping column) {
        pill.getStyleClass().setAll("label", "pill");
        if (column.target() == Target.DO_NOT_IMPORT) {
            pill.setText(desk.say("import.pill.skipped"));
            return;
        }
        if (column.seen().equals("import.seen.chosen")) {
            pill.setText(desk.say("import.pill.chosen"));
            pill.getStyleClass().add("pill-ok");
            return;
        }
        String percent = Integer.toString(column.confidence());
        switch (column.pill()) {
            case SURE -> {
                pill.setText(desk.say("import.pill.sure", percent));
                pill.getStyleClass().add("pill-ok");
            }
            case LIKELY -> {
                pill.setText(desk.say("import.pill.likely", percent));
                pill.getStyleClass().add("pill-warn");
            }
            case GUESS -> pill.setText(desk.say("import.pill.guess"));
        }
        pill.setTooltip(new Tooltip(desk.say(column.seen())));
    }

    private void saw(Preview.@Nullable Seen seen, String meanings) {
        saw.getChildren().clear();
        troubled = seen != null && (seen.weight() == Preview.Weight.WRONG || seen.weight() == Preview.Weight.UNSURE);
        if (seen == null) {
            saw.getChildren().add(Buttons.label(desk.say("import.looking"), "second-small"));
            return;
        }
        Label said = Buttons.label(meanings.isEmpty() ? said(seen) : meanings, "second-small");
        said.setMinWidth(0);
        said.wrapTextProperty().bind(BooleanExpression.booleanExpression(narrow));
        switch (seen.weight()) {
            case GOOD -> {
                said.getStyleClass().add("ok-text");
                saw.getChildren().addAll(Icon.DONE.show("icon-14", "icon-ok"), said);
            }
            case UNSURE -> {
                said.getStyleClass().add("warn-text");
                saw.getChildren().addAll(Icon.WARNING.show("icon-14", "icon-warn"), said);
            }
            case WRONG -> {
                said.getStyleClass().add("danger-text");
                saw.getChildren().addAll(Icon.ERROR.show("icon-14", "icon-danger"), said);
            }
            case PLAIN -> saw.getChildren().addAll(Icon.INFO.show("icon-14"), said);
        }
    }

    private String said(Preview.Seen seen) {
        return desk.say(seen.key(), seen.counts().toArray());
    }
}
