package org.aftercall.ui.contact;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.aftercall.model.HistoryType;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.Marks;
import org.aftercall.wording.Words;
import org.jspecify.annotations.Nullable;

/// One line of the timeline, as high as its text needs.
final class TimelineCell extends ListCell<TimelineLine> {
    private static final double BAR = 14;

    private final Words words;
    private final TimelineViewModel model;

    TimelineCell(Words words, TimelineViewModel model) {
        this.words = words;
        this.model = model;
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable TimelineLine line, boolean empty) {
        super.updateItem(line, empty);
        setText(null);
        if (empty || line == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        Region content = switch (line) {
            case TimelineLine.Group(String title) -> group(title);
            case TimelineLine.Entry entry -> entry(entry);
            case TimelineLine.Changed changed -> changed(changed);
            case TimelineLine.More(String sentence) -> more(sentence);
            case TimelineLine.Nothing(String sentence) -> nothing(sentence);
        };
        setAccessibleText(
                switch (line) {
                    case TimelineLine.Group(String title) -> title;
                    case TimelineLine.Entry entry -> entry.spoken();
                    case TimelineLine.Changed changed -> changed.spoken();
                    case TimelineLine.More(String sentence) -> sentence;
                    case TimelineLine.Nothing(String sentence) -> sentence;
                });
        content.setPrefWidth(inner());
        setGraphic(content);
    }

    /// A list asks its cells for their height without saying how wide they are.
    @Override
    protected double computePrefHeight(double width) {
        Node content = getGraphic();
        return content instanceof Region region
                ? snapSizeY(region.prefHeight(inner()))
                        + getInsets().getTop()
                        + getInsets().getBottom()
                : super.computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        if (getGraphic() instanceof Region content) {
            content.setPrefWidth(inner());
        }
        super.layoutChildren();
    }

    private double inner() {
        return getListView() == null ? 0 : Math.max(0, getListView().getWidth() - BAR);
    }

    private static Region group(String title) {
        HBox line = CardView.line("timeline-group", Buttons.label(title, "heading"));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Region entry(TimelineLine.Entry entry) {
        HBox head = CardView.line("timeline-head", Buttons.whole(entry.head(), "strong"));
        if (!entry.result().isEmpty()) {
            head.getChildren().add(Buttons.whole(entry.result(), "pill", tone(entry.tone())));
        }
        if (!entry.talk().isEmpty()) {
            head.getChildren().add(told(Buttons.label(entry.talk(), "caption")));
        }
        head.getChildren().addAll(Buttons.spring(), told(Buttons.label(entry.when(), "caption")));
        VBox texts = texts(head);
        if (!entry.text().isEmpty()) {
            Label text = wrapped(entry.text(), "second");
            if (entry.isLong() && !entry.unfolded()) {
                text.getStyleClass().add("five-lines");
            }
            texts.getChildren().add(text);
        }
        if (entry.isLong()) {
            texts.getChildren().add(link(words.say(entry.unfolded() ? "card.less" : "card.fold.more"), entry));
        }
        if (!entry.files().isEmpty()) {
            Label files = wrapped(entry.files(), "caption");
            HBox.setHgrow(files, Priority.ALWAYS);
            texts.getChildren().add(CardView.line("timeline-next", Icon.ATTACH.show("icon-12"), files));
        }
        if (!entry.next().isEmpty()) {
            Label next = wrapped(entry.next(), "caption");
            HBox.setHgrow(next, Priority.ALWAYS);
            texts.getChildren().add(CardView.line("timeline-next", Icon.THEN.show("icon-12"), next));
        }
        return row(icon(entry), box(entry.tone()), texts);
    }

    private Region changed(TimelineLine.Changed changed) {
        HBox head = CardView.line(
                "timeline-head",
                told(Buttons.label(changed.head(), "strong")),
                Buttons.spring(),
                told(Buttons.label(changed.when(), "caption")));
        VBox texts = texts(head);
        if (!changed.text().isEmpty()) {
            texts.getChildren().add(wrapped(changed.text(), "second"));
        }
        if (changed.canPutBack()) {
            texts.getChildren().add(link(words.say("card.put-back"), changed));
        }
        return row(Icon.EDIT, "", texts);
    }

    private static Icon icon(TimelineLine.Entry entry) {
        if (entry.type() != HistoryType.Known.CALL) {
            return Icon.of(entry.type());
        }
        return switch (entry.tone()) {
            case GOOD -> entry.incoming() ? Icon.INCOMING : Icon.REACHED;
            case MISSED -> Icon.MISSED;
            case PLAIN -> entry.incoming() ? Icon.INCOMING : Icon.CALL;
        };
    }

    private static String tone(TimelineLine.Tone tone) {
        return switch (tone) {
            case GOOD -> "pill-ok";
            case MISSED -> "pill-warn";
            case PLAIN -> "pill-plain";
        };
    }

    private static String box(TimelineLine.Tone tone) {
        return switch (tone) {
            case GOOD -> "box-ok";
            case MISSED -> "box-warn";
            case PLAIN -> "";
        };
    }

    private static VBox texts(HBox head) {
        VBox texts = new VBox(head);
        texts.getStyleClass().add("timeline-texts");
        texts.setMinWidth(0);
        HBox.setHgrow(texts, Priority.ALWAYS);
        return texts;
    }

    private static Region row(Icon icon, String box, VBox texts) {
        Node sign = Marks.box(icon, "box-30");
        if (!box.isEmpty()) {
            sign.getStyleClass().add(box);
        }
        return CardView.line("timeline-row", sign, texts);
    }

    /// Not a stop for Tab: Enter on the line does the same.
    private Button link(String text, TimelineLine line) {
        Button link = new Button(text);
        link.setMnemonicParsing(false);
        link.getStyleClass().add("text-link");
        link.setFocusTraversable(false);
        link.setOnAction(_ -> model.open(line));
        return link;
    }

    /// What is shortened where the room is small is told in full when pointed at.
    private static Label told(Label label) {
        label.setTooltip(new Tooltip(label.getText()));
        return label;
    }

    private static Label wrapped(String text, String style) {
        Label label = Buttons.label(text, style);
        label.setWrapText(true);
        label.setMinWidth(0);
        return label;
    }

    private Region more(String sentence) {
        HBox line = CardView.line("timeline-more", link(sentence, new TimelineLine.More(sentence)));
        line.setAlignment(Pos.CENTER);
        return line;
    }

    private static Region nothing(String sentence) {
        HBox line = CardView.line("timeline-nothing", wrapped(sentence, "second"));
        line.setAlignment(Pos.CENTER);
        return line;
    }
}
