package org.aftercall.ui.today;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.Marks;
import org.aftercall.ui.kit.WrapLine;
import org.aftercall.wording.Words;

/// The keys of the list, at the foot of the page.
final class Legend {
    private Legend() {}

    static Node of(Words words) {
        WrapLine line = new WrapLine();
        line.getStyleClass().add("legend-line");
        line.getChildren()
                .addAll(List.of(
                        entry(words, "↑ ↓", "today.key.move"),
                        entry(words, "C", "today.key.call"),
                        entry(words, "E", "today.key.write"),
                        entry(words, "Enter", "today.key.done"),
                        entry(words, "S", "today.key.snooze"),
                        entry(words, "D", "today.key.date"),
                        entry(words, "1 2 3", "today.key.priority")));
        line.setMinWidth(0);
        HBox.setHgrow(line, javafx.scene.layout.Priority.ALWAYS);
        HBox legend = new HBox(line, entry(words, "?", "today.key.all"));
        legend.getStyleClass().add("legend");
        return legend;
    }

    private static Node entry(Words words, String key, String sentence) {
        HBox entry = new HBox(Marks.key(key), Buttons.whole(words.say(sentence), "second-small"));
        entry.getStyleClass().add("legend-entry");
        entry.setMinWidth(Region.USE_PREF_SIZE);
        return entry;
    }
}
