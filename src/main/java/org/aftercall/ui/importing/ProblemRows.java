package org.aftercall.ui.importing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.aftercall.importing.ColumnMapping;
import org.aftercall.importing.ImportPlan;
import org.aftercall.importing.Mapping;
import org.aftercall.importing.WhenThere;
import org.aftercall.model.Origin;
import org.aftercall.model.Problem;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.WrapLine;
import org.jspecify.annotations.Nullable;

/// The rows of one kind of problem: a fix for all, each text to be corrected, each row to be left out.
final class ProblemRows {
    private static final int SHOWN = 100;

    private final Desk desk;
    private final VBox root = new VBox();
    private final VBox fix = new VBox();
    private final VBox lines = new VBox();
    private @Nullable ImportPlan shown;
    private String kind = "";

    ProblemRows(Desk desk) {
        this.desk = desk;
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("form-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        fix.getStyleClass().add("import-fix");
        root.getChildren().addAll(fix, scroll);
        root.getStyleClass().addAll("card", "import-problem-rows");
        root.setMinWidth(0);
    }

    Region node() {
        return root;
    }

    void show(ImportPlan plan, String key, State state) {
        if (Objects.equals(plan, shown) && key.equals(kind)) {
            return;
        }
        shown = plan;
        kind = key;
        fix.getChildren().clear();
        lines.getChildren().clear();
        List<Problem> problems =
                plan.problems().stream().filter(each -> each.key().equals(key)).toList();
        if (problems.isEmpty()) {
            text("import.check.fine");
            return;
        }
        fixes(problems.getFirst(), plan.problemCounts().getOrDefault(key, 1L));
        problems.stream()
                .filter(ProblemRows::isOfRow)
                .limit(SHOWN)
                .forEach(problem -> lines.getChildren().add(line(problem, state)));
        long left = plan.problemCounts().getOrDefault(key, 0L) - Math.min(SHOWN, problems.size());
        if (left > 0) {
            lines.getChildren().add(Buttons.label(desk.say("import.check.more", left), "second", "import-more"));
        }
    }

    /// What is about the table as a whole is said above.
    private static boolean isOfRow(Problem problem) {
        Origin origin = problem.origin();
        return origin != null && origin.row() > 0 && !problem.key().startsWith("import.dates-");
    }

    private void text(String key) {
        Label label = Buttons.label(desk.say(key), "second");
        label.setWrapText(true);
        fix.getChildren().add(label);
    }

    private void fixes(Problem first, long count) {
        fix.getChildren().add(Buttons.label(Kinds.said(desk, first, count), "emphasis"));
        switch (first.key()) {
            case "import.phone-no-country" -> {
                text("import.fix.country");
                WrapLine offers = new WrapLine();
                offers.getStyleClass().add("chips");
                for (String code : CountryChoice.near(desk.words().locale())) {
                    var use = Buttons.plain(desk.say(
                            "import.fix.use",
                            CountryChoice.said(code, desk.words().locale())));
                    use.setOnAction(_ -> useCountry(code));
                    offers.getChildren().add(use);
                }
                offers.getChildren().add(CountryChoice.box(desk, this::useCountry));
                fix.getChildren().add(offers);
            }
            case "import.choice-unknown" -> text("import.fix.words");
            case "import.dates-unclear", "import.dates-mixed" -> text("import.fix.dates");
            case "import.email-unreadable", "import.phone-unreadable", "import.date-unreadable" ->
                text("import.fix.correct");
            case "import.phone-lost-digits" -> text("import.fix.digits");
            case "import.value-kept", "import.emptied-stays" -> text("import.fix.kept");
            case "import.clash-book", "import.clash-sheet" -> text("import.fix.clash");
            default -> {
                if (first.severity() == Problem.Severity.ROW) {
                    text("import.fix.rows");
                }
            }
        }
    }

    private void useCountry(String code) {
        desk.model().columns().country(code);
        desk.model().again();
    }

    private Node line(Problem problem, State state) {
        Origin origin = problem.origin();
        long row = origin == null ? 0 : origin.row();
        Label number = Buttons.whole(row == 0 ? "" : desk.say("import.reading.row", Long.toString(row)), "import-at");
        HBox line = new HBox(number);
        line.getStyleClass().add("import-problem-line");
        Optional<ColumnMapping> column = column(origin, state.mapping());
        if (row > 0 && column.isPresent() && problem.severity() != Problem.Severity.ROW && isAboutText(problem)) {
            line.getChildren().addAll(correction(problem, row, column.get(), state), Buttons.spring());
        } else {
            Label said = Buttons.label(
                    desk.words().problem(new Problem(problem.key(), problem.severity(), problem.arguments(), null)),
                    "second");
            said.setWrapText(true);
            said.setMinWidth(0);
            HBox.setHgrow(said, Priority.ALWAYS);
            line.getChildren().addAll(said, Buttons.spring());
        }
        if (row > 0 && state.mapping() != null && (problem.severity() != Problem.Severity.ROW || isSkipped(problem))) {
            CheckBox skip = new CheckBox(desk.say("import.check.skip"));
            skip.setMinWidth(Region.USE_PREF_SIZE);
            skip.setSelected(state.options().decisions().rows().get(row) == WhenThere.SKIP);
            skip.setAccessibleText(desk.say("import.check.skip-row", Long.toString(row)));
            skip.selectedProperty().addListener((_, _, on) -> desk.model().skip(row, on));
            line.getChildren().add(skip);
        }
        return line;
    }

    private static boolean isSkipped(Problem problem) {
        return problem.key().equals("import.skipped");
    }

    /// Whether the first argument is the text that stands in the cell.
    private static boolean isAboutText(Problem problem) {
        return problem.key().toLowerCase(Locale.ROOT).endsWith("-unreadable")
                || problem.key().equals("import.choice-unknown")
                || problem.key().equals("import.phone-no-country")
                || problem.key().equals("import.phone-lost-digits");
    }

    private static Optional<ColumnMapping> column(@Nullable Origin origin, @Nullable Mapping mapping) {
        if (origin == null || mapping == null) {
            return Optional.empty();
        }
        return mapping.columns().stream()
                .filter(column -> column.header().equals(origin.column()))
                .findFirst();
    }

    private Node correction(Problem problem, long row, ColumnMapping column, State state) {
        Label header = Buttons.label(column.header(), "second-small", "import-at-column");
        String written =
                problem.arguments().isEmpty() ? "" : problem.arguments().getFirst();
        TextField field = new TextField(
                state.options().decisions().cells().getOrDefault(row, Map.of()).getOrDefault(column.column(), written));
        field.getStyleClass().add("import-correction");
        field.setAccessibleText(desk.say("import.check.correct", column.header(), Long.toString(row)));
        Node done = Icon.DONE.show("icon-14", "icon-ok");
        done.setVisible(false);
        Runnable keep = () -> {
            if (!field.getText().equals(written)) {
                desk.model().correct(row, column.column(), field.getText());
                done.setVisible(true);
            }
        };
        field.setOnAction(_ -> keep.run());
        field.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                keep.run();
            }
        });
        HBox both = new HBox(header, field, done);
        both.getStyleClass().add("import-correct-line");
        return both;
    }
}
