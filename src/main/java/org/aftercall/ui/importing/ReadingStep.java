package org.aftercall.ui.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.aftercall.format.Dialect;
import org.aftercall.format.SheetInfo;
import org.aftercall.format.SourceRow;
import org.aftercall.format.TableInfo;
import org.aftercall.importing.Mapping;
import org.aftercall.importing.OpenFile;
import org.aftercall.importing.Profile;
import org.aftercall.model.Problem;
import org.aftercall.text.DateOrder;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.ChipGroup;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.Shown;
import org.jspecify.annotations.Nullable;

/// Step 2: how the file is read, and its first rows as they stand there.
final class ReadingStep implements StepView {
    private static final List<String> ENCODINGS = List.of(
            "UTF-8",
            "windows-1252",
            "windows-1250",
            "windows-1251",
            "windows-1254",
            "ISO-8859-15",
            "UTF-16LE",
            "UTF-16BE",
            "x-MacRoman",
            "IBM850");
    private static final List<Character> SEPARATORS = List.of(';', ',', '\t', '|');

    private final Desk desk;
    private final VBox root = new VBox();
    private final VBox fields = new VBox();
    private final RawGrid grid;
    private final ComboBox<String> sheet = new ComboBox<>();
    private final ComboBox<String> encoding = new ComboBox<>();
    private final ComboBox<Character> separator = new ComboBox<>();
    private final ComboBox<Long> header = new ComboBox<>();
    private final ChipGroup<DateOrder> dates;
    private final Label sample = Buttons.label("", "import-sample");
    private final Label decimal = Buttons.label("", "second");
    private final VBox notices = new VBox();
    private final List<Node> ofCsv = new ArrayList<>();
    private final Node ofSheets;
    private boolean showing;
    private @Nullable OpenFile shown;

    ReadingStep(Desk desk) {
        this.desk = desk;
        this.grid = new RawGrid(desk);
        this.dates = new ChipGroup<>(
                desk.say("import.reading.dates"),
                List.of(DateOrder.DMY, DateOrder.MDY),
                order -> desk.say(order == DateOrder.DMY ? "import.day-first" : "import.month-first"),
                "small");
        ofSheets = field("import.reading.sheet", sheet);
        Node asEncoding = field("import.reading.encoding", encoding, sample);
        Node asSeparator = field("import.reading.separator", separator);
        ofCsv.addAll(List.of(asEncoding, asSeparator));
        fields.getChildren()
                .addAll(
                        ofSheets,
                        field("import.reading.header", header),
                        asEncoding,
                        asSeparator,
                        field("import.reading.dates", dates),
                        field("import.reading.decimal", decimal),
                        notices);
        fields.getStyleClass().addAll("card", "import-fields");
        notices.getStyleClass().add("import-notices");
        decimal.setWrapText(true);
        sample.setWrapText(true);
        choices();
        HBox.setHgrow(grid.node(), Priority.ALWAYS);
        HBox columns = new HBox(fields, grid.node());
        columns.getStyleClass().add("import-columns");
        VBox.setVgrow(columns, Priority.ALWAYS);
        root.getChildren().add(columns);
        root.getStyleClass().add("import-step");
    }

    private Node field(String key, Node... controls) {
        Label label = Buttons.label(desk.say(key), "planning-label");
        VBox field = new VBox(label);
        field.getStyleClass().add("import-field");
        for (Node each : controls) {
            each.setAccessibleText(desk.say(key));
            if (each instanceof Region region) {
                region.setMaxWidth(Double.MAX_VALUE);
            }
        }
        field.getChildren().addAll(controls);
        return field;
    }

    private void choices() {
        Shown.items(sheet, name -> name);
        Shown.items(encoding, name -> name);
        Shown.items(separator, this::separator);
        Shown.items(
                header,
                row -> row == 0
                        ? desk.say("import.reading.no-header")
                        : desk.say("import.reading.row", row.toString()));
        for (ComboBox<?> box : List.of(sheet, encoding, separator, header)) {
            box.setMinWidth(0);
        }
        separator.getItems().setAll(SEPARATORS);
        heard(sheet, name -> desk.model().files().reread(reading -> reading.withSheet(name)));
        heard(encoding, name -> desk.model().files().reread(reading -> reading.withEncoding(name)));
        heard(separator, character -> desk.model().files().reread(reading -> reading.withSeparator(character)));
        heard(header, row -> desk.model().files().header(row));
        dates.valueProperty().subscribe(order -> {
            if (!showing && order != null) {
                desk.model().files().dates(order);
            }
        });
    }

    private <T> void heard(ComboBox<T> box, Consumer<T> changed) {
        box.valueProperty().addListener((_, old, now) -> {
            if (!showing && now != null && !now.equals(old)) {
                changed.accept(now);
            }
        });
    }

    private String separator(Character character) {
        return switch (character) {
            case ';' -> desk.say("import.separator.semicolon");
            case ',' -> desk.say("import.separator.comma");
            case '\t' -> desk.say("import.separator.tab");
            default -> character.toString();
        };
    }

    @Override
    public Region node() {
        return root;
    }

    @Override
    public Node first() {
        return grid.focus();
    }

    @Override
    public void show(State state) {
        OpenFile file = state.file();
        if (file == null || file.table().isEmpty()) {
            return;
        }
        showing = true;
        if (!Objects.equals(file, shown)) {
            shown = file;
            table(file.table().get(), file.profile().orElseThrow(), state.top());
        }
        Mapping mapping = state.mapping();
        DateOrder order = state.options().dateOrder();
        DateOrder found = file.profile().flatMap(Profile::dateOrder).orElse(null);
        DateOrder now = order != null ? order : mapping != null ? mapping.dateOrder() : found;
        dates.valueProperty().set(now == DateOrder.YMD ? null : now);
        showing = false;
    }

    private void table(TableInfo table, Profile profile, List<SourceRow> top) {
        List<String> sheets = table.sheets().stream().map(SheetInfo::name).toList();
        sheet.getItems().setAll(sheets);
        sheet.setValue(table.sheet());
        shownOnlyIf(ofSheets, sheets.size() > 1);
        Dialect dialect = table.dialect();
        ofCsv.forEach(node -> shownOnlyIf(node, dialect != null));
        if (dialect != null) {
            List<String> encodings = new ArrayList<>(ENCODINGS);
            if (!encodings.contains(dialect.encoding())) {
                encodings.addFirst(dialect.encoding());
            }
            encoding.getItems().setAll(encodings);
            encoding.setValue(dialect.encoding());
            separator.setValue(dialect.separator());
        }
        sample.setText(foreign(top).map(text -> "“" + text + "”").orElse(""));
        shownOnlyIf(sample, dialect != null && !sample.getText().isEmpty());
        List<Long> rows = new ArrayList<>(List.of(0L));
        top.stream().limit(RawGrid.ROWS).forEach(row -> rows.add(row.number()));
        if (!rows.contains(profile.headerRow())) {
            rows.add(profile.headerRow());
        }
        header.getItems().setAll(rows);
        header.setValue(profile.headerRow());
        decimal.setText(desk.say(profile.decimalComma()
                .map(comma -> comma ? "import.decimal.comma" : "import.decimal.point")
                .orElse("import.decimal.none")));
        notices(table.notices());
        grid.show(top, profile.headerRow());
    }

    private void notices(List<Problem> found) {
        notices.getChildren().clear();
        for (Problem problem : found) {
            Label said = Buttons.label(
                    desk.words().problem(new Problem(problem.key(), problem.severity(), problem.arguments(), null)),
                    "second-small");
            said.setWrapText(true);
            HBox line = new HBox(Icon.WARNING.show("icon-12", "icon-warn"), said);
            line.getStyleClass().add("import-notice");
            notices.getChildren().add(line);
        }
    }

    /// The first text with a letter that a wrong encoding would spoil.
    private static Optional<String> foreign(List<SourceRow> top) {
        return top.stream()
                .flatMap(row -> row.cells().stream())
                .map(cell -> cell.shown().strip())
                .filter(text -> text.length() < 60 && text.chars().anyMatch(letter -> letter > 127))
                .findFirst();
    }

    private static void shownOnlyIf(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
