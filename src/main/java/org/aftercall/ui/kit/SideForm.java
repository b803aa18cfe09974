package org.aftercall.ui.kit;

import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The frame of a form beside the page: its title, its fields, which scroll, and below them what holds the save up and
/// the buttons.
public final class SideForm extends VBox {
    private final VBox fields = new VBox();

    /// @param closing what closing it is called
    /// @param left what the cross does, as Esc
    public SideForm(String title, String closing, Runnable left) {
        Button close = Buttons.sign(Icon.CLOSE, closing, "Esc");
        close.setOnAction(_ -> left.run());
        close.setFocusTraversable(false);
        Label name = Buttons.label(title, "dialog-title");
        name.setWrapText(true);
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox head = new HBox(name, Buttons.spring(), close);
        head.getStyleClass().add("sheet-head");

        fields.getStyleClass().add("sheet-fields");
        ScrollPane scroll = new ScrollPane(fields);
        scroll.getStyleClass().add("form-scroll");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        InSight.keep(scroll);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, scroll);
        getStyleClass().add("sheet");
    }

    public void fields(Node... parts) {
        fields.getChildren().setAll(parts);
    }

    /// @param trouble what holds the save up, empty if nothing does
    public void foot(ObservableStringValue trouble, Button... buttons) {
        Label said = Buttons.label("", "field-trouble");
        said.textProperty().bind(trouble);
        said.setWrapText(true);
        Shown.onlyWhen(said, said.textProperty().isNotEmpty());
        HBox line = new HBox(buttons);
        line.getStyleClass().add("buttons");
        VBox foot = new VBox(said, line);
        foot.getStyleClass().add("sheet-foot");
        getChildren().add(foot);
    }

    /// One or several parts below what they are called.
    public static Node field(String label, Node... parts) {
        Label name = Buttons.label(label, "sheet-label");
        name.setWrapText(true);
        VBox field = new VBox(name);
        field.getChildren().addAll(parts);
        field.getStyleClass().add("sheet-field");
        return field;
    }
}
