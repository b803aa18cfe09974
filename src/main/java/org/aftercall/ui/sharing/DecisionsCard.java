package org.aftercall.ui.sharing;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.aftercall.change.Field;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.Shown;
import org.aftercall.ui.sharing.SharingPicture.Decision;
import org.aftercall.ui.sharing.SharingPicture.Other;
import org.aftercall.wording.Words;

/// Decided for you: what is shown, what stands beside it, and a way to have it otherwise.
final class DecisionsCard {
    /// So many letters find room on a button.
    private static final int SHORT = 16;

    private final SharingViewModel model;
    private final Words words;
    private final VBox card;
    private final VBox rows = new VBox();
    private final Label count = Buttons.whole("", "pill", "pill-warn");
    private final Button all;
    private final Label what;
    private List<Decision> shown = List.of();
    private boolean wide;
    private boolean drawn;

    DecisionsCard(SharingViewModel model, Words words) {
        this.model = model;
        this.words = words;
        all = Buttons.hint(Buttons.link(words.say("sharing.all-fine"), Icon.DONE), words.say("sharing.all-fine"), "A");
        all.setOnAction(_ -> model.allFine());
        card = Parts.card(words.say("sharing.decided"), count, Buttons.spring(), all);
        what = Parts.wrapped(words.say("sharing.decided.text"), "second-small", "sharing-what");
        card.getChildren().addAll(what, rows);
        Shown.onlyWhen(count, count.textProperty().isNotEmpty());
    }

    Node node() {
        return card;
    }

    Node rows() {
        return rows;
    }

    void show(List<Decision> decisions, int of, boolean roomy) {
        count.setText(of == 0 ? "" : Integer.toString(of));
        all.setDisable(of == 0);
        Parts.shown(what, of > 0); // before, nobody has changed anything twice
        if (drawn && decisions.equals(shown) && roomy == wide) {
            return;
        }
        drawn = true;
        shown = decisions;
        wide = roomy;
        List<Node> lines = new ArrayList<>();
        if (roomy && !decisions.isEmpty()) {
            lines.add(heads());
        }
        decisions.forEach(decision -> lines.add(row(decision)));
        if (decisions.isEmpty()) {
            lines.add(Parts.wrapped(words.say("sharing.decided.none"), "second", "sharing-none"));
        } else if (of > decisions.size()) {
            lines.add(Parts.wrapped(
                    words.say("sharing.decided.more", of - decisions.size()), "second-small", "sharing-none"));
        }
        Parts.refill(rows, lines);
    }

    private Node heads() {
        Label field = Buttons.label(words.say("sharing.decided.head.field"), "heading", "sharing-whose");
        Label kept = Buttons.label(words.say("sharing.decided.head.kept"), "heading", "sharing-kept");
        Label other = Buttons.label(words.say("sharing.decided.head.other"), "heading");
        HBox line = new HBox(field, kept, Parts.growing(other));
        line.getStyleClass().add("sharing-heads");
        return line;
    }

    private Node row(Decision decision) {
        VBox others = new VBox();
        others.getStyleClass().add("sharing-others");
        decision.others().forEach(other -> others.getChildren().add(other(decision, other)));
        HBox kept = value(Icon.DONE, "icon-ok", decision.kept(), decision.keptBy(), "strong");
        Button fine = Buttons.link(
                isNamed(decision, decision.kept())
                        ? words.say("sharing.fine.value", decision.kept())
                        : words.say("sharing.fine"),
                Icon.DONE);
        fine.setOnAction(_ -> model.fine(decision));
        Parts.named(
                fine,
                "fine " + decision.shown().row() + decision.shown().field(),
                isDelete(decision)
                        ? words.say("sharing.fine.kept-spoken", decision.whose())
                        : words.say("sharing.fine.spoken", decision.field(), decision.whose(), decision.kept()));
        Node whose = whose(decision);
        if (wide) {
            HBox line = new HBox(whose, kept, others, fine);
            kept.getStyleClass().add("sharing-kept");
            line.getStyleClass().addAll("sharing-row", "sharing-decision");
            return line;
        }
        HBox foot = new HBox(Buttons.spring(), fine);
        VBox block = new VBox(whose, kept, others, foot);
        block.getStyleClass().addAll("sharing-row", "sharing-block");
        return block;
    }

    /// Whether it is about deleting, and not about a value.
    private static boolean isDelete(Decision decision) {
        return decision.shown().field() == Field.ALIVE;
    }

    /// Whether a button can say which value it means.
    private static boolean isNamed(Decision decision, String value) {
        return !isDelete(decision) && value.length() <= SHORT && !value.contains("\n");
    }

    private Node whose(Decision decision) {
        Label field = Parts.wrapped(decision.field(), "second-small");
        Node name = decision.contact()
                .<Node>map(contact -> {
                    Button open = new Button(decision.whose());
                    open.setMnemonicParsing(false);
                    open.getStyleClass().add("text-link");
                    open.setMinWidth(0);
                    open.setWrapText(true);
                    open.setOnAction(_ -> model.open(contact));
                    return Parts.named(
                            open,
                            "open " + decision.shown().row() + decision.shown().field(),
                            words.say("sharing.open", decision.whose()));
                })
                .orElseGet(() -> Parts.wrapped(decision.whose(), "strong"));
        VBox texts = new VBox(name, field);
        texts.getStyleClass().addAll("sharing-texts", "sharing-whose");
        return texts;
    }

    private Node other(Decision decision, Other other) {
        HBox value = value(Icon.OLDER, "icon-muted", other.value(), other.by(), "second");
        String use = isDelete(decision) ? "sharing.delete-after-all" : "sharing.instead";
        Button instead = Buttons.plain(
                isNamed(decision, other.value()) ? words.say("sharing.instead.value", other.value()) : words.say(use));
        instead.getStyleClass().addAll("small", "sharing-use");
        instead.setOnAction(_ -> model.instead(decision, other));
        Parts.named(
                instead,
                "instead " + other.change().dot() + other.change().field(),
                isDelete(decision)
                        ? words.say("sharing.delete-after-all.spoken", decision.whose())
                        : words.say("sharing.instead.spoken", other.value(), decision.field(), decision.whose()));
        if (wide) {
            value.getStyleClass().add("sharing-kept"); // with its button beside it, whatever room there is
            HBox line = new HBox(value, instead);
            line.getStyleClass().add("sharing-line");
            return line;
        }
        return new VBox(value, new HBox(instead));
    }

    private static HBox value(Icon icon, String tone, String value, String by, String look) {
        HBox line = new HBox(
                icon.show("icon-14", tone),
                Parts.growing(Parts.texts(Buttons.label(value, look), Buttons.label(by, "second-small"))));
        line.getStyleClass().add("sharing-value");
        return line;
    }
}
