package org.aftercall.ui.planning;

import java.util.List;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.Shown;
import org.aftercall.ui.kit.WrapLine;
import org.aftercall.wording.Words;

/// The card at the lower end of the window that reminds: one action with its buttons, or several as a list. It never
/// takes the focus away from what somebody types; F6 leads to it.
public final class AlarmCard extends VBox {
    private static final List<Integer> MINUTES = List.of(5, 15, 60, 240);

    private final AlarmsViewModel model;
    private final Words words;
    private final VBox content = new VBox();
    private final Label live = new Label();

    public AlarmCard(AlarmsViewModel model, Words words) {
        this.model = model;
        this.words = words;
        getStyleClass().addAll("dialog-card", "alarm");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setAccessibleRole(AccessibleRole.NODE);
        live.setManaged(false);
        live.setOpacity(0);
        content.getStyleClass().add("alarm-content");
        getChildren().addAll(content, live);
        Shown.onlyWhen(
                this, model.pictureProperty().map(picture -> !picture.lines().isEmpty()));
        model.pictureProperty().subscribe(this::show);
    }

    private void show(AlarmsViewModel.Picture picture) {
        boolean focused = isFocusWithin();
        content.getChildren().clear();
        if (picture.lines().size() == 1) {
            one(picture.lines().getFirst());
        } else if (!picture.lines().isEmpty()) {
            several(picture);
        }
        if (!picture.lines().isEmpty()) {
            announce(picture.title().isEmpty() ? spoken(picture.lines().getFirst()) : picture.title());
        }
        if (focused) {
            lookupAll(".button").stream().findFirst().ifPresent(Node::requestFocus);
        }
    }

    private void one(AlarmsViewModel.Line line) {
        Label head = Buttons.label(line.head(), "strong");
        head.setWrapText(true);
        head.setMinWidth(0);
        HBox.setHgrow(head, javafx.scene.layout.Priority.ALWAYS);
        HBox top = new HBox(Icon.SNOOZE.show("icon-accent"), head, Buttons.spring(), leave(line));
        top.getStyleClass().add("alarm-line");
        Label who = Buttons.label(line.who(), "second");
        who.setWrapText(true);
        WrapLine buttons = new WrapLine();
        buttons.getStyleClass().add("alarm-buttons");
        if (!line.phone().isEmpty()) {
            Button call = Buttons.primary(words.say("card.call"), Icon.CALL);
            call.setOnAction(_ -> model.call(line));
            buttons.getChildren().add(call);
        }
        Button snooze = Buttons.plain(words.say("alarms.snooze", AlarmsViewModel.SNOOZE), Icon.SNOOZE);
        snooze.setOnAction(_ -> model.snooze(line, AlarmsViewModel.SNOOZE));
        Button longer = Buttons.sign(Icon.DOWN, words.say("alarms.snooze-longer"), "");
        longer.getStyleClass().add("framed");
        longer.setOnAction(_ -> menu(line).show(longer, Side.TOP, 0, -4));
        Button open = Buttons.plain(words.say("alarms.open"));
        open.setOnAction(_ -> model.open(line));
        buttons.getChildren().addAll(snooze, longer, open);
        content.getChildren().addAll(top, who, buttons);
    }

    private ContextMenu menu(AlarmsViewModel.Line line) {
        ContextMenu menu = new ContextMenu();
        for (int minutes : MINUTES) {
            MenuItem item = new MenuItem(words.say("alarms.snooze", minutes));
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> model.snooze(line, minutes));
            menu.getItems().add(item);
        }
        return menu;
    }

    private Button leave(AlarmsViewModel.Line line) {
        Button leave = Buttons.sign(Icon.CLOSE, words.say("alarms.leave", line.head()), "");
        leave.getStyleClass().add("small");
        leave.setOnAction(_ -> model.leave(line));
        return leave;
    }

    private void several(AlarmsViewModel.Picture picture) {
        VBox list = new VBox();
        list.getStyleClass().add("alarm-list");
        for (AlarmsViewModel.Line line : picture.lines()) {
            Button open = new Button(line.head());
            open.setMnemonicParsing(false);
            open.setWrapText(true);
            open.setMinWidth(0);
            open.setMinHeight(Region.USE_PREF_SIZE);
            open.setAlignment(Pos.TOP_LEFT);
            open.getStyleClass().add("text-link");
            open.setAccessibleText(spoken(line));
            open.setOnAction(_ -> model.open(line));
            Label who = Buttons.label(line.who(), "second-small");
            who.setWrapText(true);
            VBox texts = new VBox(open, who);
            texts.setMinWidth(0);
            HBox.setHgrow(texts, javafx.scene.layout.Priority.ALWAYS);
            Button snooze =
                    Buttons.sign(Icon.SNOOZE, words.say("alarms.snooze-one", AlarmsViewModel.SNOOZE, line.head()), "");
            snooze.getStyleClass().add("small");
            snooze.setOnAction(_ -> model.snooze(line, AlarmsViewModel.SNOOZE));
            HBox row = new HBox(texts, snooze, leave(line));
            row.getStyleClass().add("alarm-line");
            list.getChildren().add(row);
        }
        ScrollPane scroll = new ScrollPane(list);
        scroll.getStyleClass().addAll("form-scroll", "alarm-scroll");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        Button snooze = Buttons.plain(words.say("alarms.snooze-all", AlarmsViewModel.SNOOZE));
        snooze.setOnAction(_ -> model.snoozeAll(AlarmsViewModel.SNOOZE));
        Button leave = Buttons.quiet(words.say("alarms.leave-all"));
        leave.setOnAction(_ -> model.leaveAll());
        WrapLine foot = new WrapLine(snooze, leave);
        foot.getStyleClass().add("alarm-buttons");
        Label title = Buttons.label(picture.title(), "strong");
        title.setWrapText(true);
        content.getChildren().addAll(title, scroll, foot);
    }

    private String spoken(AlarmsViewModel.Line line) {
        return words.say("alarms.who", line.head(), line.who());
    }

    /// For who cannot see that it came.
    private void announce(String sentence) {
        if (!sentence.equals(live.getText())) {
            live.setText(sentence);
            live.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        }
    }
}
