package org.aftercall.ui.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.aftercall.importing.ColumnMapping;
import org.aftercall.importing.Mapping;
import org.aftercall.importing.Preview;
import org.aftercall.importing.Target;
import org.aftercall.ui.kit.Buttons;
import org.jspecify.annotations.Nullable;

/// Step 3: what each column becomes, one question at a time, how a row will look, and the rows to look at.
final class ColumnsStep implements StepView {
    private final Desk desk;
    private final VBox root = new VBox();
    private final VBox lines = new VBox();
    private final VBox mapping = new VBox();
    private final List<ColumnLine> columns = new ArrayList<>();
    private final QuestionCard question;
    private final PersonCard person;
    private final PreviewGrid preview;
    private final VBox side;
    private final ObservableBooleanValue tight;
    private final ObservableBooleanValue narrow;
    private @Nullable Mapping shown;

    /// @param roomy whether the window has room for questions beside the columns
    /// @param tight whether a column needs two lines
    /// @param narrow whether it needs three
    ColumnsStep(Desk desk, ObservableBooleanValue roomy, ObservableBooleanValue tight, ObservableBooleanValue narrow) {
        this.desk = desk;
        this.tight = tight;
        this.narrow = narrow;
        this.question = new QuestionCard(desk);
        this.person = new PersonCard(desk);
        this.preview = new PreviewGrid(desk);
        this.side = new VBox();
        side.getStyleClass().add("import-side");

        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("form-scroll", "import-lines-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        mapping.getChildren().addAll(head(), scroll);
        mapping.getStyleClass().addAll("card", "import-mapping");
        mapping.setMinWidth(0);
        HBox.setHgrow(mapping, Priority.ALWAYS);
        HBox above = new HBox();
        above.getStyleClass().add("import-columns");
        VBox.setVgrow(above, Priority.ALWAYS);
        root.getChildren().addAll(above, preview.node());
        root.getStyleClass().add("import-step");
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        roomy.addListener((_, _, room) -> place(above, room));
        place(above, roomy.get());
    }

    private void place(HBox above, boolean roomy) {
        above.getChildren().clear();
        side.getChildren().clear();
        root.getChildren().clear();
        if (roomy) {
            side.getChildren().addAll(question.node(), person.node());
            above.getChildren().addAll(mapping, side);
            root.getChildren().addAll(above, preview.node());
        } else {
            above.getChildren().add(mapping);
            root.getChildren().addAll(question.node(), above, preview.node(), person.node());
        }
    }

    private Node head() {
        HBox head = new HBox(
                column("import.columns.file", "import-of"),
                unless(narrow, column("import.columns.goes", "import-goes")),
                unless(narrow, column("import.columns.sure", "import-sure")),
                unless(tight, column("import.columns.saw", "import-saw")));
        head.getStyleClass().add("import-lines-head");
        return head;
    }

    private static Node unless(ObservableBooleanValue hidden, Node node) {
        node.visibleProperty().bind(Bindings.createBooleanBinding(() -> !hidden.get(), hidden));
        node.managedProperty().bind(node.visibleProperty());
        return node;
    }

    private Node column(String key, String style) {
        return Buttons.label(desk.say(key), "second-small", style);
    }

    /// F8 goes to the next column that somebody should look at.
    private void press(KeyEvent event) {
        if (event.getCode() != KeyCode.F8 || columns.isEmpty()) {
            return;
        }
        int from = 0;
        for (int i = 0; i < columns.size(); i++) {
            from = columns.get(i).node().isFocusWithin() ? i + 1 : from;
        }
        for (int i = 0; i < columns.size(); i++) {
            ColumnLine line = columns.get((from + i) % columns.size());
            if (line.isTroubled()) {
                line.first().requestFocus();
                break;
            }
        }
        event.consume();
    }

    @Override
    public Region node() {
        return root;
    }

    @Override
    public Node first() {
        return columns.isEmpty() ? mapping : columns.getFirst().first();
    }

    @Override
    public void show(State state) {
        Mapping now = state.mapping();
        if (now == null) {
            return;
        }
        boolean otherTable = shown == null || !headers(shown).equals(headers(now));
        shown = now;
        if (otherTable) {
            lines.getChildren().clear();
            columns.clear();
            for (ColumnMapping column : now.columns()) {
                ColumnLine line = new ColumnLine(desk, column.column(), tight, narrow);
                columns.add(line);
                lines.getChildren().add(line.node());
            }
        }
        Preview seen = state.preview();
        for (int i = 0; i < columns.size(); i++) {
            ColumnMapping column = now.columns().get(i);
            columns.get(i)
                    .show(column, seen == null ? null : seen.columns().get(column.column()), meanings(column, seen));
        }
        question.show(desk.model().columns().question());
        person.show(now, seen);
        preview.show(now, seen);
    }

    private String meanings(ColumnMapping column, @Nullable Preview seen) {
        Map<String, Long> words = seen == null ? null : seen.unknownWords().get(column.column());
        if (words == null || column.target() != Target.TYPE) {
            return "";
        }
        String guesses = Question.guesses(words).entrySet().stream()
                .map(guess ->
                        desk.say("import.meaning", guess.getKey(), desk.words().choice("type", guess.getValue())))
                .collect(Collectors.joining(", "));
        return guesses.isEmpty() ? "" : desk.say("import.meanings", guesses);
    }

    private static List<String> headers(Mapping mapping) {
        return mapping.columns().stream().map(ColumnMapping::header).toList();
    }
}
