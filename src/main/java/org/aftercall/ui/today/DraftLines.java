package org.aftercall.ui.today;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aftercall.model.OperationId;
import org.aftercall.store.Store;
import org.aftercall.ui.kit.DraftText;
import org.aftercall.ui.kit.Drafts;
import org.aftercall.wording.Words;

/// The forms that were left before they were saved, on top of Today.
final class DraftLines {
    private final Store store;
    private final Drafts drafts;
    private final Words words;

    DraftLines(Store store, Drafts drafts, Words words) {
        this.store = store;
        this.drafts = drafts;
        this.words = words;
    }

    /// Reads them, the oldest first. A draft whose form was saved after all is dropped: its save is in the book.
    List<Line> read() {
        List<Line> lines = new ArrayList<>();
        for (Map.Entry<OperationId, String> draft : drafts.all().entrySet()) {
            if (store.operations().find(draft.getKey()).isPresent()) {
                drafts.drop(draft.getKey());
                continue;
            }
            Map<String, String> fields = DraftText.read(draft.getValue());
            String name = fields.getOrDefault("name", "");
            String note = fields.getOrDefault("note", "").lines().findFirst().orElse("");
            lines.add(new Line.Draft(draft.getKey(), words.say("today.draft", name), note));
        }
        return lines;
    }
}
