package org.aftercall.ui.exporting;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.aftercall.exporting.ExportFields;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.ChipGroup;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.Navigator;
import org.aftercall.ui.kit.Sheet;
import org.aftercall.ui.kit.Shown;
import org.aftercall.wording.Words;

/// Export, beside the page: who, as which kind of file, and whether for marketing.
public final class ExportSheet implements Sheet {
    private static final int BOX_COLUMNS = 2;

    private final ExportViewModel model;
    private final Words words;
    private final Navigator navigator;
    private final FileQuestion question;
    private final BooleanBinding table;
    private final VBox root = new VBox();
    private final ChipGroup<Format> format;

    public ExportSheet(ExportViewModel model, Words words, Navigator navigator, FileQuestion question) {
        this.model = model;
        this.words = words;
        this.navigator = navigator;
        this.question = question;
        this.table = model.formatProperty().isNotEqualTo(Format.JSON);
        this.format =
                new ChipGroup<>(words.say("export.format"), List.of(Format.values()), each -> words.say(each.key()));
        format.valueProperty().bindBidirectional(model.formatProperty());

        VBox fields = new VBox(formats(), who(), fieldChoice(), marketing(), colleagues());
        fields.getStyleClass().add("export-fields");
        ScrollPane scroll = new ScrollPane(fields);
        scroll.getStyleClass().add("form-scroll");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        root.getChildren().addAll(head(), scroll, foot());
        root.getStyleClass().add("export-sheet");
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    }

    @Override
    public Region node() {
        return root;
    }

    @Override
    public Stand stand() {
        return Stand.SIDE;
    }

    @Override
    public void begin() {
        format.focusChip();
    }

    @Override
    public void escape() {
        navigator.close();
    }

    private Node head() {
        Button close = Buttons.sign(Icon.CLOSE, words.say("export.close"), "Esc");
        close.setOnAction(_ -> escape());
        close.setFocusTraversable(false);
        HBox head = new HBox(Buttons.whole(words.say("export.title"), "dialog-title"), Buttons.spring(), close);
        head.getStyleClass().add("export-head");
        return head;
    }

    private Node formats() {
        Label text = text("second-small");
        model.formatProperty().subscribe(now -> text.setText(words.say(now.text())));
        return group("export.format", format, text);
    }

    private Node who() {
        Label count = text("second");
        count.textProperty().bind(model.countProperty());
        if (!model.hasChoice()) {
            return group("export.who", count);
        }
        ChipGroup<ExportViewModel.Who> chips =
                new ChipGroup<>(words.say("export.who"), List.of(ExportViewModel.Who.values()), each -> switch (each) {
                    case FOUND -> words.say(model.isPicked() ? "export.picked" : "export.found");
                    case EVERYBODY -> words.say("export.everybody");
                });
        chips.valueProperty().bindBidirectional(model.whoProperty());
        Label lookup = text("second-small");
        lookup.setText(words.say("export.lookup", model.lookup()));
        Shown.onlyWhen(chips, table);
        if (model.lookup().isEmpty()) {
            Shown.onlyWhen(chips, table);
            return group("export.who", chips, count);
        }
        Shown.onlyWhen(lookup, table.and(model.whoProperty().isEqualTo(ExportViewModel.Who.FOUND)));
        return group("export.who", chips, lookup, count);
    }

    private Node marketing() {
        CheckBox box = new CheckBox(words.say("export.marketing"));
        box.setWrapText(true);
        box.selectedProperty().bindBidirectional(model.marketingProperty());
        Label text = text("second-small");
        text.setText(words.say("export.marketing.text"));
        Node group = group("export.opted-out", box, text);
        Shown.onlyWhen(group, table);
        return group;
    }

    private Node colleagues() {
        CheckBox box = new CheckBox(words.say("export.colleagues.leave"));
        box.setWrapText(true);
        box.selectedProperty().bindBidirectional(model.colleagues().leaveOutProperty());
        Label text = text("second-small");
        text.textProperty().bind(model.colleagues().sentenceProperty());
        Node group = group("export.colleagues", box, text);
        Shown.onlyWhen(group, table.and(model.colleagues().sentenceProperty().isNotEmpty()));
        return group;
    }

    /// All fields, or those that somebody picked.
    private Node fieldChoice() {
        ChipGroup<Boolean> chips = new ChipGroup<>(
                words.say("export.fields"),
                List.of(true, false),
                all -> words.say(all ? "export.fields.all" : "export.fields.some"));
        chips.valueProperty().set(model.allFieldsProperty().get());
        chips.valueProperty()
                .addListener((_, _, all) -> model.allFieldsProperty().set(!Boolean.FALSE.equals(all)));
        GridPane boxes = new GridPane();
        boxes.getStyleClass().add("export-boxes");
        for (int i = 0; i < BOX_COLUMNS; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / BOX_COLUMNS);
            boxes.getColumnConstraints().add(column);
        }
        model.fields().addListener((ListChangeListener<ExportFields.Choice>) _ -> boxes(boxes));
        boxes(boxes);
        Label text = text("second-small");
        text.setText(words.say("export.fields.text"));
        Shown.onlyWhen(boxes, model.allFieldsProperty().not());
        Shown.onlyWhen(text, model.allFieldsProperty().not());
        Node group = group("export.fields", chips, boxes, text);
        Shown.onlyWhen(group, Bindings.createBooleanBinding(model::hasFields, model.formatProperty()));
        return group;
    }

    private void boxes(GridPane into) {
        into.getChildren().clear();
        for (int i = 0; i < model.fields().size(); i++) {
            into.add(box(model.fields().get(i)), i % BOX_COLUMNS, i / BOX_COLUMNS);
        }
    }

    private CheckBox box(ExportFields.Choice field) {
        CheckBox box = new CheckBox(field.name());
        box.setMnemonicParsing(false);
        box.setWrapText(true);
        box.setSelected(!model.without().contains(field.key()));
        box.selectedProperty().addListener((_, _, chosen) -> {
            if (chosen) {
                model.without().remove(field.key());
            } else {
                model.without().add(field.key());
            }
        });
        return box;
    }

    private static Label text(String look) {
        Label text = Buttons.label("", look);
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        return text;
    }

    private Node group(String key, Node... parts) {
        VBox group = new VBox(Buttons.label(words.say(key), "export-label"));
        group.getChildren().addAll(parts);
        group.getStyleClass().add("export-group");
        return group;
    }

    private Node foot() {
        Button cancel = Buttons.quiet(words.say("export.cancel"));
        cancel.setOnAction(_ -> escape());
        Button export = Buttons.primary(words.say("export.choose"), Icon.EXPORT);
        export.setOnAction(_ -> choose());
        Buttons.hint(export, words.say("export.choose"), "Ctrl Enter");
        HBox buttons = new HBox(cancel, export);
        buttons.getStyleClass().add("buttons");
        VBox foot = new VBox(buttons);
        foot.getStyleClass().add("export-foot");
        return foot;
    }

    private void press(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            choose();
            event.consume();
        }
    }

    private void choose() {
        Format now = model.formatProperty().get();
        question.ask(words.say("export.title"), words.say(now.key()), model.proposed(), now.ending())
                .ifPresent(file -> {
                    navigator.close();
                    model.export(file);
                });
    }
}
