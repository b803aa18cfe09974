package org.aftercall.ui.importing;

import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.aftercall.format.Columns;
import org.aftercall.format.SourceRow;
import org.aftercall.ui.kit.Buttons;
import org.jspecify.annotations.Nullable;

/// The first rows of a file as they stand there. A click, or Enter, makes a row the header.
final class RawGrid {
    static final int ROWS = 20;

    private static final int MOST_COLUMNS = 40;
    private static final PseudoClass HEADER = PseudoClass.getPseudoClass("header");
    private static final PseudoClass ABOVE = PseudoClass.getPseudoClass("above");

    private final Desk desk;
    private final VBox root;
    private final TableView<SourceRow> table = new TableView<>();
    private long header;

    RawGrid(Desk desk) {
        this.desk = desk;
        table.getStyleClass().add("import-grid");
        table.setAccessibleText(desk.say("import.reading.grid"));
        table.setRowFactory(_ -> new Line());
        table.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                choose();
                event.consume();
            }
        });
        Label said = Buttons.label(desk.say("import.reading.click"), "caption");
        VBox.setVgrow(table, Priority.ALWAYS);
        root = new VBox(said, table);
        root.getStyleClass().addAll("card", "import-raw");
        root.setMinWidth(0);
    }

    Region node() {
        return root;
    }

    Node focus() {
        return table;
    }

    void show(List<SourceRow> top, long headerRow) {
        header = headerRow;
        List<SourceRow> rows = top.stream().limit(ROWS).toList();
        int width = Math.min(
                MOST_COLUMNS,
                rows.stream().mapToInt(row -> row.cells().size()).max().orElse(1));
        if (table.getColumns().size() != width + 1) {
            table.getColumns().clear();
            table.getColumns().add(column("", -1));
            for (int i = 0; i < width; i++) {
                table.getColumns().add(column(Columns.letters(i), i));
            }
        }
        table.getItems().setAll(rows);
        table.refresh();
        rows.stream()
                .filter(row -> row.number() == headerRow)
                .findFirst()
                .ifPresent(row -> table.getSelectionModel().select(row));
    }

    private static TableColumn<SourceRow, String> column(String name, int at) {
        TableColumn<SourceRow, String> column = new TableColumn<>(name);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(
                at < 0
                        ? Long.toString(row.getValue().number())
                        : row.getValue().cell(at).shown().replaceAll("\\s+", " ")));
        if (at < 0) {
            column.getStyleClass().add("row-number");
            column.setPrefWidth(44);
        } else {
            column.setPrefWidth(140);
        }
        return column;
    }

    private void choose() {
        SourceRow row = table.getSelectionModel().getSelectedItem();
        if (row != null && row.number() != header) {
            desk.model().files().header(row.number());
        }
    }

    private final class Line extends TableRow<SourceRow> {
        Line() {
            setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && !isEmpty()) {
                    choose();
                }
            });
        }

        @Override
        protected void updateItem(@Nullable SourceRow row, boolean empty) {
            super.updateItem(row, empty);
            pseudoClassStateChanged(HEADER, row != null && !empty && row.number() == header);
            pseudoClassStateChanged(ABOVE, row != null && !empty && row.number() < header);
        }
    }
}
