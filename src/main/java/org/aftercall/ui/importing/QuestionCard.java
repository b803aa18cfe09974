package org.aftercall.ui.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.aftercall.model.RelationshipType;
import org.aftercall.text.DateOrder;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.Marks;
import org.aftercall.ui.kit.Shown;
import org.aftercall.ui.kit.WrapLine;
import org.jspecify.annotations.Nullable;

/// One question at a time; the next comes when it is answered or put off.
final class QuestionCard {
    private final Desk desk;
    private final VBox root = new VBox();
    private @Nullable Question shown;

    QuestionCard(Desk desk) {
        this.desk = desk;
        root.getStyleClass().addAll("card", "import-question");
        visible(false);
    }

    Region node() {
        return root;
    }

    private void visible(boolean asked) {
        root.setVisible(asked);
        root.setManaged(asked);
    }

    void show(Optional<Question> question) {
        Question asked = question.orElse(null);
        if (Objects.equals(asked, shown)) {
            return;
        }
        shown = asked;
        root.getChildren().clear();
        visible(asked != null);
        if (asked == null) {
            return;
        }
        HBox head = new HBox(Icon.HELP.show("icon-warn"), Buttons.label(desk.say("import.question"), "strong"));
        head.getStyleClass().add("import-card-head");
        root.getChildren().add(head);
        switch (asked) {
            case Question.DayOrMonth dates -> dates(dates);
            case Question.WhichCountry country -> country(country);
            case Question.WhatDoTheyMean words -> words(words);
        }
    }

    private void text(String sentence) {
        Label label = Buttons.label(sentence, "second-small");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        root.getChildren().add(label);
    }

    private void dates(Question.DayOrMonth question) {
        text(desk.say("import.question.dates", question.column().header(), question.sample(), question.count()));
        root.getChildren()
                .add(chips(
                        chip(
                                desk.say("import.day-first"),
                                () -> desk.model().columns().answer(question, DateOrder.DMY)),
                        chip(
                                desk.say("import.month-first"),
                                () -> desk.model().columns().answer(question, DateOrder.MDY)),
                        later(question)));
    }

    private void country(Question.WhichCountry question) {
        text(desk.say("import.question.country", question.count(), question.sample()));
        List<Node> offers = new ArrayList<>();
        for (String code : CountryChoice.near(desk.words().locale())) {
            offers.add(chip(
                    CountryChoice.said(code, desk.words().locale()),
                    () -> desk.model().columns().answer(question, code)));
        }
        ComboBox<String> all =
                CountryChoice.box(desk, code -> desk.model().columns().answer(question, code));
        offers.add(all);
        offers.add(later(question));
        root.getChildren().add(chips(offers.toArray(Node[]::new)));
    }

    private void words(Question.WhatDoTheyMean question) {
        text(desk.say("import.question.words", question.column().header()));
        Map<String, ComboBox<RelationshipType>> boxes = new LinkedHashMap<>();
        VBox list = new VBox();
        list.getStyleClass().add("import-words");
        question.words().entrySet().stream().limit(8).forEach(entry -> {
            ComboBox<RelationshipType> box = new ComboBox<>();
            box.getItems().setAll(RelationshipType.Known.values());
            Shown.items(box, type -> desk.words().choice("type", type.code()), Marks::type);
            box.setAccessibleText(desk.say("import.question.word", entry.getKey()));
            box.setPromptText(desk.say("import.question.keep"));
            String guess = question.guesses().get(entry.getKey());
            if (guess != null) {
                box.setValue(RelationshipType.of(guess));
            }
            boxes.put(entry.getKey(), box);
            Label word = Buttons.label(entry.getKey(), "strong", "import-word");
            Label count = Buttons.whole(desk.say("import.question.times", entry.getValue()), "caption");
            HBox line = new HBox(word, box, Buttons.spring(), count);
            line.getStyleClass().add("import-word-line");
            list.getChildren().add(line);
        });
        Button take = Buttons.plain(desk.say("import.question.take"), Icon.DONE);
        take.setOnAction(_ -> {
            Map<String, String> meanings = new LinkedHashMap<>();
            boxes.forEach((word, box) -> {
                if (box.getValue() != null) {
                    meanings.put(word, box.getValue().code());
                }
            });
            desk.model().columns().answer(question, meanings);
        });
        root.getChildren().addAll(list, chips(take, later(question)));
    }

    private Node later(Question question) {
        return chip(
                desk.say("import.question.later"), () -> desk.model().columns().putOff(question));
    }

    private static Node chips(Node... nodes) {
        WrapLine line = new WrapLine(nodes);
        line.getStyleClass().add("chips");
        return line;
    }

    private static Button chip(String text, Runnable action) {
        Button chip = Buttons.plain(text);
        chip.getStyleClass().add("chip-button");
        chip.setOnAction(_ -> action.run());
        return chip;
    }
}
