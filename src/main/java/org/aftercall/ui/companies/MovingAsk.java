package org.aftercall.ui.companies;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.WrapLine;
import org.aftercall.wording.Words;

/// “Address changed: use it for 6 people?”, as long as that is asked.
final class MovingAsk extends VBox {
    private final CompanyViewModel model;
    private final Words words;

    MovingAsk(CompanyViewModel model, Words words) {
        this.model = model;
        this.words = words;
        model.movingProperty().subscribe(_ -> show());
    }

    private void show() {
        getChildren().clear();
        Moving moving = model.movingProperty().get();
        if (moving == null) {
            return;
        }
        Label text = Buttons.label(words.say("companies.move", moving.people().size()), "strong");
        text.setWrapText(true);
        Button all = Buttons.primary(words.say("companies.move.all"), Icon.DONE);
        all.setOnAction(_ -> model.moveAlong(moving.people()));
        Button choose = Buttons.plain(words.say("companies.move.choose"));
        choose.setOnAction(_ -> choose(moving));
        Button here = Buttons.quiet(words.say("companies.move.here"));
        here.setOnAction(_ -> model.moveAlong(List.of()));
        WrapLine buttons = new WrapLine(all, choose, here);
        buttons.getStyleClass().add("chips");
        VBox banner = new VBox(text, buttons);
        banner.getStyleClass().addAll("banner", "company-ask");
        getChildren().add(banner);
        all.requestFocus();
    }

    private void choose(Moving moving) {
        VBox names = new VBox();
        names.getStyleClass().add("company-lines");
        List<CheckBox> boxes = new ArrayList<>();
        for (Moving.Person person : moving.people()) {
            CheckBox box = new CheckBox(person.name());
            box.setSelected(true);
            boxes.add(box);
            names.getChildren().add(box);
        }
        Button use = Buttons.primary(words.say("companies.move.use"), Icon.DONE);
        use.setOnAction(_ -> {
            List<Moving.Person> chosen = new ArrayList<>();
            for (int i = 0; i < boxes.size(); i++) {
                if (boxes.get(i).isSelected()) {
                    chosen.add(moving.people().get(i));
                }
            }
            model.moveAlong(chosen);
        });
        VBox banner = (VBox) getChildren().getFirst();
        banner.getChildren().setAll(banner.getChildren().getFirst(), names, use);
        boxes.getFirst().requestFocus();
    }
}
