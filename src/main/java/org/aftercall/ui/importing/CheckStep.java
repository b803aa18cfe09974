package org.aftercall.ui.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.aftercall.importing.ImportPlan;
import org.aftercall.model.Problem;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.WideButton;
import org.jspecify.annotations.Nullable;

/// Step 4: what was found, by kind, with a fix for all of a kind and the rows one by one.
final class CheckStep implements StepView {
    /// Who is there already is asked in the step after this one.
    private static final List<String> OF_DUPLICATES =
            List.of("import.possible-duplicate", "import.same-email", "import.same-name", "import.like-row");

    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");

    private final Desk desk;
    private final VBox root = new VBox();
    private final VBox kinds = new VBox();
    private final ProblemRows rows;
    private final Map<String, Button> buttons = new LinkedHashMap<>();
    private @Nullable ImportPlan shown;
    private String chosen = "";

    /// @param narrow whether the rows have no room beside the kinds
    CheckStep(Desk desk, ObservableBooleanValue narrow) {
        this.desk = desk;
        this.rows = new ProblemRows(desk);
        kinds.getStyleClass().add("import-kinds");
        ScrollPane scroll = new ScrollPane(kinds);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("form-scroll", "card", "import-kinds-card");
        HBox.setHgrow(rows.node(), Priority.ALWAYS);
        place(scroll, narrow.get());
        narrow.addListener((_, _, now) -> place(scroll, now));
        root.getStyleClass().add("import-step");
    }

    private void place(ScrollPane scroll, boolean narrow) {
        if (narrow) {
            root.getChildren().setAll(scroll, rows.node());
            return;
        }
        HBox columns = new HBox(scroll, rows.node());
        columns.getStyleClass().add("import-columns");
        VBox.setVgrow(columns, Priority.ALWAYS);
        root.getChildren().setAll(columns);
    }

    @Override
    public Region node() {
        return root;
    }

    @Override
    public Node first() {
        return buttons.isEmpty() ? kinds : buttons.values().iterator().next();
    }

    @Override
    public void show(State state) {
        ImportPlan plan = state.plan();
        if (plan == null) {
            return;
        }
        if (!Objects.equals(plan, shown)) {
            shown = plan;
            list(plan);
        }
        rows.show(plan, chosen, state);
    }

    private void list(ImportPlan plan) {
        kinds.getChildren().clear();
        buttons.clear();
        Map<String, Problem> firsts = new LinkedHashMap<>();
        for (Problem.Severity severity :
                List.of(Problem.Severity.ROW, Problem.Severity.VALUE, Problem.Severity.NOTICE)) {
            plan.problems().stream()
                    .filter(problem -> problem.severity() == severity && !OF_DUPLICATES.contains(problem.key()))
                    .forEach(problem -> firsts.putIfAbsent(problem.key(), problem));
        }
        State now = desk.model().now();
        boolean without = now.file() != null
                && now.file().isOutlookData()
                && !now.options().reading().mails();
        if (without) {
            Button mails = Buttons.plain(desk.say("import.check.mails"), Icon.EMAIL);
            mails.setOnAction(_ -> desk.model().files().mails());
            kinds.getChildren().add(mails);
        }
        if (firsts.isEmpty()) {
            Label none = Buttons.label(desk.say("import.check.none"), "second");
            none.setWrapText(true);
            HBox line = new HBox(Icon.DONE.show("icon-ok"), none);
            line.getStyleClass().add("import-kind-none");
            kinds.getChildren().add(line);
            chosen = "";
            return;
        }
        List<String> keys = new ArrayList<>(firsts.keySet());
        if (!keys.contains(chosen)) {
            chosen = keys.getFirst();
        }
        firsts.forEach((key, first) -> {
            Button button = kind(plan, first);
            buttons.put(key, button);
            kinds.getChildren().add(button);
        });
        mark();
    }

    private Button kind(ImportPlan plan, Problem first) {
        long count = plan.problemCounts().getOrDefault(first.key(), 1L);
        Label said = Buttons.label(Kinds.said(desk, first, count), "strong");
        said.setWrapText(true);
        Label what = Buttons.label(desk.say(what(first.severity())), "caption");
        what.setWrapText(true);
        VBox texts = new VBox(said, what);
        texts.setMinWidth(0);
        HBox.setHgrow(texts, Priority.ALWAYS);
        Node sign = switch (first.severity()) {
            case ROW, REFUSED -> Icon.ERROR.show("icon-danger");
            case VALUE -> Icon.ERROR.show("icon-warn");
            case NOTICE -> Icon.WARNING.show("icon-warn");
        };
        HBox line = new HBox(sign, texts, Buttons.whole(desk.number(count), "pill"));
        line.getStyleClass().add("import-kind-line");
        Button button = new WideButton(line);
        button.getStyleClass().add("import-kind");
        button.setAccessibleText(said.getText() + ". " + what.getText());
        button.setOnAction(_ -> {
            chosen = first.key();
            mark();
            rows.show(plan, chosen, desk.model().now());
        });
        return button;
    }

    private static String what(Problem.Severity severity) {
        return switch (severity) {
            case ROW, REFUSED -> "import.check.row";
            case VALUE -> "import.check.value";
            case NOTICE -> "import.check.notice";
        };
    }

    private void mark() {
        buttons.forEach((key, button) -> button.pseudoClassStateChanged(ON, key.equals(chosen)));
    }
}
