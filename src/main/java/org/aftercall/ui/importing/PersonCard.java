package org.aftercall.ui.importing;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.aftercall.importing.ColumnMapping;
import org.aftercall.importing.Mapping;
import org.aftercall.importing.Preview;
import org.aftercall.importing.RowClass;
import org.aftercall.importing.Target;
import org.aftercall.model.Problem;
import org.aftercall.model.RelationshipType;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.Marks;
import org.jspecify.annotations.Nullable;

/// How one row of the file will look as a contact.
final class PersonCard {
    private final Desk desk;
    private final VBox root = new VBox();
    private final Label title = Buttons.label("", "strong");
    private final VBox body = new VBox();
    private final Button up;
    private final Button down;
    private int at;
    private @Nullable Mapping mapping;
    private @Nullable Preview preview;

    PersonCard(Desk desk) {
        this.desk = desk;
        this.up = Buttons.sign(Icon.UP, desk.say("import.row.before"), "");
        this.down = Buttons.sign(Icon.DOWN, desk.say("import.row.after"), "");
        up.setOnAction(_ -> move(-1));
        down.setOnAction(_ -> move(1));
        HBox head = new HBox(title, Buttons.spring(), up, down);
        head.getStyleClass().add("import-card-head");
        body.getStyleClass().add("import-person");
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("form-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox.setVgrow(root, Priority.SOMETIMES);
        root.getChildren().addAll(head, scroll);
        root.getStyleClass().addAll("card", "import-row-card");
    }

    Region node() {
        return root;
    }

    private void move(int by) {
        at += by;
        draw();
    }

    void show(Mapping now, @Nullable Preview seen) {
        mapping = now;
        preview = seen;
        draw();
    }

    private void draw() {
        List<Preview.Line> lines = preview == null ? List.of() : preview.first();
        at = Math.clamp(at, 0, Math.max(0, lines.size() - 1));
        up.setDisable(at == 0);
        down.setDisable(at >= lines.size() - 1);
        body.getChildren().clear();
        if (lines.isEmpty() || mapping == null) {
            title.setText(desk.say("import.row.none"));
            return;
        }
        Preview.Line line = lines.get(at);
        title.setText(desk.say("import.row.look", Long.toString(line.row())));
        body.getChildren().add(person(line));
        body.getChildren().add(pills(line));
        Region rule = new Region();
        rule.getStyleClass().add("rule");
        body.getChildren().add(rule);
        for (Preview.Cell cell : line.cells()) {
            ColumnMapping column = mapping.columns().get(cell.column());
            if (!cell.written().isBlank() && isShown(column.target())) {
                body.getChildren().add(value(column, cell));
            }
        }
    }

    private static boolean isShown(Target target) {
        return switch (target) {
            case FULL_NAME, FIRST_NAME, LAST_NAME, MIDDLE_NAME, SUFFIX, COMPANY, TYPE, DO_NOT_IMPORT -> false;
            default -> true;
        };
    }

    private Node person(Preview.Line line) {
        String name = line.name().isEmpty() ? desk.say("import.row.nobody") : natural(line.name());
        VBox texts = new VBox(Buttons.label(name, "emphasis"));
        if (!line.company().isEmpty()) {
            texts.getChildren().add(Buttons.label(line.company(), "second"));
        }
        texts.setMinWidth(0);
        HBox person = new HBox(Marks.avatar(name, "avatar-40"), texts);
        person.getStyleClass().add("import-person-head");
        return person;
    }

    /// "Yılmaz, Deniz" is called Deniz Yılmaz.
    private static String natural(String formal) {
        int comma = formal.indexOf(", ");
        return comma < 0 ? formal : formal.substring(comma + 2) + " " + formal.substring(0, comma);
    }

    private Node pills(Preview.Line line) {
        HBox pills = new HBox();
        pills.getStyleClass().add("import-person-pills");
        line.types().stream().findFirst().ifPresent(code -> {
            RelationshipType type = RelationshipType.of(code);
            pills.getChildren()
                    .addAll(Marks.type(type), Buttons.whole(desk.words().choice("type", code), "second-small"));
        });
        Label what = Buttons.whole(what(line.of()), "pill");
        what.getStyleClass().add(line.of() == RowClass.REJECTED ? "pill-danger" : "pill-accent");
        pills.getChildren().add(what);
        return pills;
    }

    private String what(RowClass of) {
        return desk.say(
                switch (of) {
                    case NEW -> "import.row.new";
                    case UPDATE -> "import.row.changes";
                    case SAME -> "import.row.same";
                    case POSSIBLE_DUPLICATE -> "import.row.possible";
                    case REJECTED, EMPTY -> "import.row.not-taken";
                });
    }

    private Node value(ColumnMapping column, Preview.Cell cell) {
        Label label = Buttons.label(
                column.target() == Target.KEEP_AS_NOTE ? column.header() : Cells.name(desk, column),
                "second-small",
                "import-value-name");
        label.setMinWidth(0);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        Label text = Buttons.label(Cells.said(desk, cell), "import-value");
        text.setWrapText(true);
        text.setMaxHeight(54);
        HBox line = new HBox(label);
        Problem problem = cell.problem();
        if (problem != null) {
            boolean wrong = problem.severity() != Problem.Severity.NOTICE;
            text.getStyleClass().add(wrong ? "danger-text" : "warn-text");
            line.getChildren()
                    .add(wrong ? Icon.ERROR.show("icon-12", "icon-danger") : Icon.WARNING.show("icon-12", "icon-warn"));
        } else if (cell.shown() instanceof Preview.Choice(String of, String code)
                && of.equals("consent")
                && code.equals("refused")) {
            line.getChildren().add(Icon.OPT_OUT.show("icon-12", "icon-danger"));
        }
        line.getChildren().add(text);
        line.getStyleClass().add("import-value-line");
        return line;
    }
}
