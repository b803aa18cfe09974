package org.aftercall.ui.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.aftercall.model.HistoryId;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.ChipGroup;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.Shown;
import org.aftercall.wording.Words;

/// Filter, search, and what happened, the latest on top.
final class TimelineView extends VBox {
    private final TimelineViewModel model;
    private final Words words;
    private final ListView<TimelineLine> list = new ListView<>();
    private final HBox bar = new HBox();
    private final TextField search = new TextField();
    private final BooleanProperty searching = new SimpleBooleanProperty(this, "searching", false);
    private ChipGroup<TimelineViewModel.Chip> chips;
    private Map<TimelineViewModel.Chip, Integer> counted = Map.of();

    TimelineView(TimelineViewModel model, Words words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("timeline");
        chips = chips(Map.of());
        bar.getStyleClass().add("timeline-bar");

        search.textProperty().bindBidirectional(model.searchProperty());
        search.setPromptText(words.say("card.search.prompt"));
        search.setAccessibleText(words.say("card.search.prompt"));
        search.getStyleClass().add("timeline-search");
        Button find = Buttons.sign(Icon.SEARCH, words.say("card.search.prompt"), "Ctrl F");
        find.getStyleClass().add("small");
        find.setOnAction(_ -> search());
        search.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                search.clear();
                list.requestFocus();
                event.consume();
            } else if (event.getCode() == KeyCode.DOWN) {
                list.requestFocus();
                event.consume();
            }
        });
        search.focusedProperty()
                .subscribe(focused -> searching.set(focused || !search.getText().isEmpty()));
        Shown.onlyWhen(search, searching);
        Shown.onlyWhen(find, searching.not());
        bar.getChildren().addAll(chips, find, search);

        list.setItems(model.lines());
        list.getStyleClass().addAll("due-list", "timeline-list");
        list.setAccessibleText(words.say("card.timeline"));
        list.setCellFactory(_ -> new TimelineCell(words, model));
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            TimelineLine chosen = list.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown() && chosen != null) {
                model.open(chosen);
                event.consume();
            }
        });
        StackPane card = new StackPane(list);
        card.getStyleClass().add("card");
        round();
        VBox.setVgrow(card, Priority.ALWAYS);
        getChildren().addAll(bar, card);
        model.countsProperty().subscribe(this::count);
        model.revealedProperty().subscribe(_ -> reveal());
        model.lines().addListener((ListChangeListener<TimelineLine>) _ -> reveal());
    }

    /// Marks the entry that somebody wants to see, and gives it the focus.
    private void reveal() {
        HistoryId wanted = model.revealedProperty().get();
        if (wanted == null) {
            return;
        }
        for (int i = 0; i < model.lines().size(); i++) {
            if (model.lines().get(i) instanceof TimelineLine.Entry entry
                    && entry.id().equals(wanted)) {
                list.getSelectionModel().clearAndSelect(i);
                list.scrollTo(Math.max(0, i - 1));
                list.requestFocus();
                model.wasRevealed();
                return;
            }
        }
    }

    /// Whether the list stands among others in one long page, and so has a height of its own.
    void stands(boolean alone) {
        list.getStyleClass().remove("alone");
        if (alone) {
            list.getStyleClass().add("alone");
        }
    }

    void search() {
        searching.set(true);
        search.requestFocus();
        search.selectAll();
    }

    void focusChips() {
        chips.focusChip();
    }

    private void round() {
        Rectangle clip = new Rectangle();
        clip.setArcWidth(18);
        clip.setArcHeight(18);
        clip.widthProperty().bind(list.widthProperty());
        clip.heightProperty().bind(list.heightProperty());
        list.setClip(clip);
    }

    private void count(Map<TimelineViewModel.Chip, Integer> counts) {
        if (counts.equals(counted)) {
            return;
        }
        counted = counts;
        boolean focused = chips.isFocusWithin();
        ChipGroup<TimelineViewModel.Chip> fresh = chips(counts);
        bar.getChildren().set(0, fresh);
        chips = fresh;
        if (focused) {
            fresh.focusChip();
        }
    }

    private ChipGroup<TimelineViewModel.Chip> chips(Map<TimelineViewModel.Chip, Integer> counts) {
        List<TimelineViewModel.Chip> shown = new ArrayList<>();
        for (TimelineViewModel.Chip each : TimelineViewModel.Chip.values()) {
            if (each == TimelineViewModel.Chip.ALL
                    || counts.getOrDefault(each, 0) > 0
                    || each == model.chipProperty().get()) {
                shown.add(each);
            }
        }
        ChipGroup<TimelineViewModel.Chip> group = new ChipGroup<>(
                words.say("card.chips"),
                shown,
                each -> words.say(
                        "card.chip",
                        words.choice("card.chip", each.name().toLowerCase(Locale.ROOT)),
                        counts.getOrDefault(each, 0)),
                "small");
        group.valueProperty().set(model.chipProperty().get());
        group.valueProperty().addListener((_, _, chip) -> {
            if (chip != null) {
                model.chipProperty().set(chip);
            }
        });
        model.chipProperty().addListener((_, _, chip) -> {
            if (group.getScene() != null && shown.contains(chip)) {
                group.valueProperty().set(chip);
            }
        });
        group.setMinWidth(0);
        HBox.setHgrow(group, Priority.ALWAYS);
        return group;
    }
}
