package org.aftercall.ui.contacts;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.aftercall.text.Folding;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.Icon;
import org.aftercall.wording.Words;

/// Which columns are shown, in which order. Everything happens at once.
final class ColumnForm extends VBox {
    private final ColumnChoice choice;
    private final TextField search = new TextField();
    private final VBox lines = new VBox();

    private ColumnForm(ColumnChoice choice, Words words, Forms forms) {
        this.choice = choice;
        search.setPromptText(words.say("contacts.columns.search"));
        search.setAccessibleText(words.say("contacts.columns.search"));
        search.textProperty().addListener((_, _, _) -> make(""));
        lines.getStyleClass().add("column-lines");
        Button beginning = Buttons.link(words.say("contacts.columns.beginning"), Icon.UNDO);
        beginning.setOnAction(_ -> {
            choice.asInTheBeginning();
            make("");
        });
        Button done = Buttons.primary(words.say("contacts.columns.done"), Icon.DONE);
        done.setOnAction(_ -> forms.close());
        HBox foot = new HBox(beginning, Buttons.spring(), done);
        foot.getStyleClass().add("buttons");
        getChildren()
                .addAll(
                        Buttons.label(words.say("contacts.columns"), "name"),
                        search,
                        lines,
                        Buttons.label(words.say("contacts.columns.help"), "caption"),
                        foot);
        make("");
    }

    static void open(ColumnChoice choice, Words words, Forms forms) {
        ColumnForm form = new ColumnForm(choice, words, forms);
        forms.open(form);
        form.search.requestFocus();
    }

    /// @param focused code of the column that has the focus afterwards, empty for none
    private void make(String focused) {
        String typed = Folding.fold(search.getText().strip());
        lines.getChildren().clear();
        List<Column> all = choice.all();
        for (Column each : all) {
            if (Folding.fold(each.title()).toLowerCase(Locale.ROOT).contains(typed)) {
                lines.getChildren().add(line(each, each.code().equals(focused)));
            }
        }
    }

    private Node line(Column column, boolean focused) {
        CheckBox box = new CheckBox(column.title());
        box.setSelected(choice.isShown(column));
        box.setDisable(column.is(Column.Known.NAME));
        box.setOnAction(_ -> {
            choice.turn(column);
            make(column.code());
        });
        box.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            int by = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
            if (by != 0 && event.isAltDown()) {
                choice.move(column.code(), by);
                make(column.code());
                event.consume();
            }
        });
        if (focused) {
            javafx.application.Platform.runLater(box::requestFocus);
        }
        HBox line = new HBox(box);
        line.getStyleClass().add("column-line");
        return line;
    }
}
