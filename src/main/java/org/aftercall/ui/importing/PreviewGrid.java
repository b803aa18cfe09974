package org.aftercall.ui.importing;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.aftercall.importing.ColumnMapping;
import org.aftercall.importing.Mapping;
import org.aftercall.importing.Preview;
import org.aftercall.importing.Target;
import org.aftercall.model.Problem;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.ChipGroup;
import org.aftercall.ui.kit.Icon;
import org.jspecify.annotations.Nullable;

/// The rows as they will be, with the cells that somebody should look at.
final class PreviewGrid {
    private static final int MOST_COLUMNS = 30;

    private final Desk desk;
    private final VBox root = new VBox();
    private final Label counts = Buttons.label("", "second-small");
    private final TableView<Preview.Line> table = new TableView<>();
    private final ChipGroup<Boolean> which;
    private List<String> names = List.of();
    private @Nullable Preview preview;

    PreviewGrid(Desk desk) {
        this.desk = desk;
        this.which = new ChipGroup<>(
                desk.say("import.preview"),
                List.of(false, true),
                problems -> desk.say(problems ? "import.preview.problems" : "import.preview.all"),
                "small");
        which.valueProperty().set(true);
        which.valueProperty().subscribe(this::rows);
        HBox head = new HBox(Buttons.whole(desk.say("import.preview"), "strong"), counts, Buttons.spring(), which);
        counts.setMinWidth(0);
        head.getStyleClass().add("import-preview-head");
        table.getStyleClass().add("import-grid");
        table.setAccessibleText(desk.say("import.preview"));
        table.setPlaceholder(Buttons.label(desk.say("import.preview.none"), "second"));
        root.getChildren().addAll(head, table);
        root.getStyleClass().addAll("card", "import-preview");
    }

    Region node() {
        return root;
    }

    void show(Mapping mapping, @Nullable Preview seen) {
        List<ColumnMapping> shown = mapping.columns().stream()
                .filter(column -> column.target() != Target.DO_NOT_IMPORT)
                .limit(MOST_COLUMNS)
                .toList();
        List<String> now =
                shown.stream().map(column -> Cells.name(desk, column)).toList();
        if (!now.equals(names)) {
            names = now;
            columns(shown);
        }
        if (seen == null) {
            counts.setText(desk.say("import.looking"));
            return;
        }
        counts.setText(
                seen.troubledCells() == 0
                        ? desk.say("import.preview.fine", seen.rows())
                        : desk.say("import.preview.counts", seen.troubledCells(), seen.troubledRows()));
        if (preview == null && seen.troubled().isEmpty()) {
            which.valueProperty().set(false);
        }
        preview = seen;
        rows(which.valueProperty().get());
    }

    private void rows(@Nullable Boolean problems) {
        Preview now = preview;
        if (now != null && problems != null) {
            table.getItems().setAll(problems ? now.troubled() : now.first());
        }
    }

    private void columns(List<ColumnMapping> shown) {
        List<TableColumn<Preview.Line, ?>> columns = new ArrayList<>();
        TableColumn<Preview.Line, Long> number = new TableColumn<>(desk.say("import.preview.row"));
        number.setCellValueFactory(
                line -> new ReadOnlyObjectWrapper<>(line.getValue().row()));
        number.getStyleClass().add("row-number");
        number.setPrefWidth(52);
        number.setSortable(false);
        columns.add(number);
        for (ColumnMapping column : shown) {
            TableColumn<Preview.Line, Preview.Cell> each = new TableColumn<>(
                    column.target() == Target.KEEP_AS_NOTE ? column.header() : Cells.name(desk, column));
            each.setCellValueFactory(
                    line -> new ReadOnlyObjectWrapper<>(line.getValue().cells().get(column.column())));
            each.setCellFactory(_ -> new Cell());
            each.setSortable(false);
            each.setReorderable(false);
            each.setPrefWidth(138);
            columns.add(each);
        }
        table.getColumns().setAll(columns);
    }

    private final class Cell extends TableCell<Preview.Line, Preview.Cell> {
        @Override
        protected void updateItem(Preview.@Nullable Cell cell, boolean empty) {
            super.updateItem(cell, empty);
            getStyleClass().removeAll("cell-wrong", "cell-unsure", "cell-empty");
            setGraphic(null);
            setTooltip(null);
            if (cell == null || empty) {
                setText(null);
                return;
            }
            String said = Cells.said(desk, cell);
            setText(said.isEmpty() ? desk.say("import.empty") : said);
            if (said.isEmpty()) {
                getStyleClass().add("cell-empty");
            }
            Problem problem = cell.problem();
            if (problem != null) {
                boolean wrong = problem.severity() != Problem.Severity.NOTICE;
                getStyleClass().add(wrong ? "cell-wrong" : "cell-unsure");
                setText(cell.written().strip());
                setGraphic(
                        wrong ? Icon.ERROR.show("icon-12", "icon-danger") : Icon.WARNING.show("icon-12", "icon-warn"));
                setTooltip(new Tooltip(Cells.trouble(desk, cell)));
            }
        }
    }
}
