package org.aftercall.ui.contact;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.aftercall.model.Priority.Letter;
import org.aftercall.model.RelationshipType;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.Destination;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.Marks;
import org.aftercall.ui.kit.ModalLayer;
import org.aftercall.ui.kit.OwnKind;
import org.aftercall.ui.kit.Shown;
import org.aftercall.wording.Words;

/// The profile as fields, in the place where it stands.
final class EditPanel extends VBox {
    private final CardViewModel model;
    private final ProfileEdit edit;
    private final Words words;
    private final VBox fields = new VBox();

    EditPanel(CardViewModel model, ProfileEdit edit, Words words) {
        this.model = model;
        this.edit = edit;
        this.words = words;
        getStyleClass().addAll("card", "contact-card", "contact-edit");
        fields.getStyleClass().add("contact-edit-fields");
        HBox head = CardView.line("contact-card-head", Buttons.label(words.say("card.profile"), "emphasis"));
        Label trouble = Buttons.label("", "field-trouble");
        trouble.setWrapText(true);
        trouble.textProperty().bind(edit.troubleProperty());
        Shown.onlyWhen(trouble, edit.troubleProperty().isNotEmpty());
        getChildren().addAll(head, fields, trouble, foot());
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        fill();
        grow(edit.form().texts());
        grow(edit.form().points());
        grow(edit.form().places());
    }

    /// Puts the focus on the title, which changes most often.
    void begin() {
        lookupAll(".text-field").stream()
                .filter(TextField.class::isInstance)
                .map(TextField.class::cast)
                .findFirst()
                .ifPresent(first -> {
                    first.requestFocus();
                    first.selectAll();
                });
    }

    /// Enter goes on, as in all forms; from the last field it saves.
    private void press(KeyEvent event) {
        boolean plain = event.getCode() == KeyCode.ENTER && !event.isShortcutDown() && !event.isAltDown();
        if (!plain || !(event.getTarget() instanceof TextField from)) {
            return;
        }
        List<Node> stops = new ArrayList<>();
        ModalLayer.stops(fields, stops);
        stops.removeIf(each -> !(each instanceof TextInputControl));
        int next = stops.indexOf(from) + 1;
        if (next > 0 && next < stops.size()) {
            stops.get(next).requestFocus();
        } else {
            model.saveEdit();
        }
        event.consume();
    }

    private <T> void grow(ObservableList<T> list) {
        list.addListener((ListChangeListener<T>) change -> {
            fill();
            while (change.next()) {
                if (change.wasAdded()) {
                    focus(change.getAddedSubList().getLast());
                }
            }
        });
    }

    private void focus(Object added) {
        fields.getChildren().stream()
                .filter(node -> added.equals(node.getUserData()))
                .flatMap(node -> node.lookupAll(".text-input").stream())
                .findFirst()
                .ifPresent(Node::requestFocus);
    }

    private void fill() {
        fields.getChildren().clear();
        edit.form().texts().forEach(text -> fields.getChildren().add(text(text)));
        fields.getChildren().add(marks());
        edit.form().points().forEach(point -> fields.getChildren().add(point(point)));
        edit.form().places().forEach(place -> fields.getChildren().add(place(place)));
    }

    private Node text(EditedLine.Text text) {
        if (!edit.form().options(text).isEmpty()) {
            VBox box = labelled(text.label(), choice(text));
            box.setUserData(text);
            return box;
        }
        TextField field = field(text.label());
        field.textProperty().bindBidirectional(text.text());
        VBox box = labelled(text.label(), field);
        box.setUserData(text);
        return box;
    }

    /// What was filled in before it was a choice stays one.
    private Node choice(EditedLine.Text text) {
        List<String> options = new ArrayList<>(edit.form().options(text));
        if (edit.form().kind(text) == OwnKind.SEVERAL_OF) {
            return several(text, options);
        }
        if (!text.before().isEmpty() && !options.contains(text.before())) {
            options.addFirst(text.before());
        }
        options.addFirst("");
        ComboBox<String> box = new ComboBox<>();
        box.getItems().setAll(options);
        box.valueProperty().bindBidirectional(text.text());
        box.setAccessibleText(text.label());
        box.setMaxWidth(Double.MAX_VALUE);
        return box;
    }

    private static Node several(EditedLine.Text text, List<String> options) {
        VBox boxes = new VBox();
        boxes.getStyleClass().add("sheet-boxes");
        List<String> chosen = OwnKind.several(text.text().get());
        chosen.stream().filter(each -> !options.contains(each)).forEach(options::add);
        List<CheckBox> all = new ArrayList<>();
        for (String each : options) {
            CheckBox box = new CheckBox(each);
            box.setMnemonicParsing(false);
            box.setWrapText(true);
            box.setAccessibleText(text.label() + ": " + each);
            box.setSelected(chosen.contains(each));
            box.setOnAction(_ -> text.text()
                    .set(OwnKind.joined(all.stream()
                            .filter(CheckBox::isSelected)
                            .map(CheckBox::getText)
                            .toList())));
            all.add(box);
            boxes.getChildren().add(box);
        }
        return boxes;
    }

    private TextField field(String label) {
        TextField field = new TextField();
        field.setAccessibleText(label);
        field.setPromptText(label);
        field.getStyleClass().add("slim");
        field.setMinWidth(0);
        return field;
    }

    private static VBox labelled(String label, Node... parts) {
        VBox box = new VBox(Buttons.label(label, "caption"));
        box.getChildren().addAll(parts);
        box.getStyleClass().add("contact-edit-field");
        return box;
    }

    private Node marks() {
        ComboBox<RelationshipType> type = new ComboBox<>();
        type.getItems().add(null);
        type.getItems().addAll(RelationshipType.Known.values());
        Shown.items(type, each -> words.choice("type", each.code()), Marks::type);
        type.valueProperty().bindBidirectional(edit.form().typeProperty());
        type.setAccessibleText(words.say("card.field.contact_types"));
        type.setPromptText(words.say("card.type.none"));
        HBox.setHgrow(type, Priority.ALWAYS);
        ComboBox<org.aftercall.model.Priority> priority = new ComboBox<>();
        priority.getItems().addAll(Letter.values());
        Shown.items(priority, each -> each.code().isEmpty() ? words.say("after.priority.none") : "", Marks::priority);
        priority.valueProperty().bindBidirectional(edit.form().priorityProperty());
        priority.setAccessibleText(words.say("card.field.contact_priority"));
        return labelled(words.say("card.type-and-priority"), CardView.line("contact-edit-line", type, priority));
    }

    private Node point(EditedLine.Point point) {
        String label = words.choice("point", point.kind().get().code());
        TextField written = field(label);
        written.textProperty().bindBidirectional(point.written());
        HBox.setHgrow(written, Priority.ALWAYS);
        ToggleButton star = new ToggleButton("", Icon.STAR.show("icon-14"));
        star.getStyleClass().addAll("star");
        star.setAccessibleText(words.say("card.prefer", label));
        star.setTooltip(new javafx.scene.control.Tooltip(words.say("card.prefer", label)));
        star.setOnAction(_ -> edit.form().prefer(point));
        point.preferred().subscribe(star::setSelected);
        Button remove = Buttons.sign(Icon.CLOSE, words.say("card.remove", label), "");
        remove.getStyleClass().add("small");
        remove.setOnAction(_ -> point.removed().set(true));
        VBox box = labelled(label, CardView.line("contact-edit-line", written, star, remove));
        box.setUserData(point);
        Shown.onlyWhen(box, point.removed().not());
        return box;
    }

    private Node place(EditedLine.Place place) {
        String label = words.say("card.field.address_value");
        TextArea street = new TextArea();
        street.setPrefRowCount(2);
        street.setWrapText(true);
        street.setPromptText(words.say("card.address.street"));
        street.setAccessibleText(words.say("card.address.street"));
        street.textProperty().bindBidirectional(place.street());
        street.getStyleClass().add("slim-area");
        TextField code = field(words.say("card.address.code"));
        code.textProperty().bindBidirectional(place.postalCode());
        code.getStyleClass().add("post-code");
        TextField city = field(words.say("card.address.city"));
        city.textProperty().bindBidirectional(place.city());
        HBox.setHgrow(city, Priority.ALWAYS);
        TextField region = field(words.say("card.address.region"));
        region.textProperty().bindBidirectional(place.region());
        TextField country = field(words.say("card.address.country"));
        country.textProperty().bindBidirectional(place.country());
        Button remove = Buttons.sign(Icon.CLOSE, words.say("card.remove", label), "");
        remove.getStyleClass().add("small");
        remove.setOnAction(_ -> place.removed().set(true));
        HBox.setHgrow(street, Priority.ALWAYS);
        VBox box = labelled(
                label,
                CardView.line("contact-edit-line", street, remove),
                CardView.line("contact-edit-line", code, city),
                CardView.line("contact-edit-line", region, country));
        box.setUserData(place);
        Shown.onlyWhen(box, place.removed().not());
        return box;
    }

    private Node foot() {
        Button add = Buttons.link(words.say("card.add"), Icon.ADD);
        add.setOnAction(_ -> menu().show(add, Side.BOTTOM, 0, 4));
        Button save = Buttons.hint(
                Buttons.primary(words.say("card.edit.save"), Icon.DONE), words.say("card.edit.save"), "Ctrl Enter");
        save.setOnAction(_ -> model.saveEdit());
        Button leave = Buttons.hint(Buttons.quiet(words.say("card.edit.leave")), words.say("card.edit.leave"), "Esc");
        leave.setOnAction(_ -> model.leaveEdit());
        VBox foot = new VBox(add, CardView.line("contact-edit-foot", Buttons.spring(), leave, save));
        foot.getStyleClass().add("contact-edit-end");
        return foot;
    }

    private ContextMenu menu() {
        List<MenuItem> items = edit.form().addable().stream()
                .map(addable -> {
                    MenuItem item = new MenuItem(edit.form().label(addable));
                    item.setMnemonicParsing(false);
                    item.setOnAction(_ -> edit.form().add(addable));
                    return item;
                })
                .toList();
        ContextMenu menu = new ContextMenu(items.toArray(MenuItem[]::new));
        if (model.around().navigator().shows(Destination.OwnField.class)) {
            MenuItem own = new MenuItem(words.say("card.add-own"));
            own.setOnAction(_ -> model.actions().defineField());
            menu.getItems().addAll(new SeparatorMenuItem(), own);
        }
        return menu;
    }
}
