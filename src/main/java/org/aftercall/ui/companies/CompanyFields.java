package org.aftercall.ui.companies;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.aftercall.model.Address;
import org.aftercall.model.ContactPoint;
import org.aftercall.model.PointKind;
import org.aftercall.model.PostalAddress;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.SideForm;
import org.aftercall.wording.Words;

/// What is known of a company, as text or as a form.
final class CompanyFields extends VBox {
    private final CompanyViewModel model;
    private final Words words;
    private final Runnable back;

    /// @param back gives the focus to what opened the form
    CompanyFields(CompanyViewModel model, Words words, Runnable back) {
        this.model = model;
        this.words = words;
        this.back = back;
    }

    /// Shows what there is now.
    void show() {
        CompanyViewModel.Shown now = model.shownProperty().get();
        CompanyForm form = model.formProperty().get();
        getChildren().clear();
        if (now == null) {
            return;
        }
        if (form == null) {
            readOnly(now);
        } else {
            editable(form);
        }
    }

    private void readOnly(CompanyViewModel.Shown now) {
        for (ContactPoint point : now.card().points()) {
            fact(words.choice("companies.point", point.kind().code()), point.written());
        }
        for (PostalAddress address : now.card().addresses()) {
            fact(words.say("companies.address"), lines(address.address()));
        }
        fact(words.say("companies.domain"), now.card().company().domain());
        fact(words.say("companies.owner"), now.card().company().recordManager());
        if (getChildren().isEmpty()) {
            getChildren().add(CompanyLines.wrapped(words, "companies.no-fields"));
        }
    }

    private void fact(String label, String value) {
        if (!value.isEmpty()) {
            Label text = Buttons.label(value);
            text.setWrapText(true);
            VBox line = new VBox(Buttons.label(label, "caption"), text);
            getChildren().add(line);
        }
    }

    private static String lines(Address address) {
        String town = (address.postalCode() + " " + address.city()).strip();
        List<String> lines = new ArrayList<>(List.of(address.street(), town, address.region(), address.country()));
        lines.removeIf(String::isBlank);
        return String.join("\n", lines);
    }

    private void editable(CompanyForm form) {
        TextField first = field("companies.name", form.name);
        for (CompanyForm.Point point : form.points) {
            boolean mail = point.kind().equals(PointKind.Known.EMAIL);
            field(mail ? "companies.email" : "companies.phone", point.written());
        }
        for (CompanyForm.Place place : form.places) {
            field("companies.street", place.street());
            field("companies.postcode", place.postalCode());
            field("companies.city", place.city());
            beside();
            field("companies.region", place.region());
            field("companies.country", place.country());
            beside();
        }
        field("companies.domain", form.domain);
        field("companies.owner", form.owner);
        Label trouble = Buttons.label("", "field-trouble");
        trouble.textProperty().bind(model.troubleProperty());
        trouble.setWrapText(true);
        Button save = Buttons.hint(
                Buttons.primary(words.say("companies.save"), Icon.DONE), words.say("companies.save"), "Ctrl Enter");
        save.setOnAction(_ -> model.save());
        Button cancel = Buttons.quiet(words.say("companies.cancel"));
        cancel.setOnAction(_ -> {
            model.cancel();
            back.run();
        });
        HBox buttons = new HBox(cancel, save);
        buttons.getStyleClass().add("buttons");
        getChildren().addAll(trouble, buttons);
        first.requestFocus();
        first.end();
    }

    private TextField field(String key, StringProperty value) {
        TextField field = new TextField();
        field.textProperty().bindBidirectional(value);
        field.setAccessibleText(words.say(key));
        getChildren().add(SideForm.field(words.say(key), field));
        return field;
    }

    /// The last two fields stand on one line.
    private void beside() {
        int size = getChildren().size();
        List<Node> last = new ArrayList<>(getChildren().subList(size - 2, size));
        getChildren().removeAll(last);
        last.forEach(each -> HBox.setHgrow(each, javafx.scene.layout.Priority.ALWAYS));
        HBox line = new HBox();
        line.getChildren().setAll(last);
        line.getStyleClass().add("step-line");
        getChildren().add(line);
    }
}
