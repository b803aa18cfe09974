package org.aftercall.ui.contacts;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.aftercall.model.ContactId;
import org.aftercall.ui.kit.Background;
import org.aftercall.ui.kit.Session;

/// Which contacts of the list are chosen, and how that goes on from the line where the user is.
final class Choosing {
    /// Nobody sees more lines than this.
    private static final int AT_HAND = 200;

    private final ContactsViewModel model;
    private final Background background;
    private final Session session;
    private final ObjectProperty<Selection> selection = new SimpleObjectProperty<>(this, "selection", Selection.NONE);
    private Selection base = Selection.NONE;
    private int asked;
    private int anchor = -1;

    Choosing(ContactsViewModel model, Background background, Session session) {
        this.model = model;
        this.background = background;
        this.session = session;
    }

    ObjectProperty<Selection> selectionProperty() {
        return selection;
    }

    /// Another list is shown: its places are others.
    void moved() {
        anchor = -1;
    }

    /// The user goes elsewhere without choosing what is between.
    void goOn() {
        anchor = -1;
        base = selection.get();
    }

    /// Chooses the line where the user is, or no longer.
    void turnCurrent() {
        model.currentRow().ifPresent(row -> {
            asked++;
            anchor = model.currentProperty().get();
            selection.set(selection.get().turned(row.id()));
            base = selection.get();
        });
    }

    /// Chooses everything between where choosing began and a place, and what was chosen before it began.
    void until(int place) {
        if (anchor < 0) {
            anchor = model.currentProperty().get();
        }
        Hits hits = model.pages().hits();
        int from = Math.min(anchor, place);
        int to = Math.min(hits.total(), Math.max(anchor, place) + 1);
        asked++;
        int asking = asked;
        List<ContactId> seen = seen(from, to);
        if (seen.size() == to - from) {
            selection.set(base.with(seen));
            return;
        }
        background.work(
                () -> hits.ids(from, to),
                ids -> {
                    if (asking == asked) {
                        selection.set(base.with(ids));
                    }
                },
                session::failed);
    }

    /// The contacts of some lines that are at hand, up to the first that is not. What is seen is chosen at once:
    /// the key that comes next is about all of it.
    private List<ContactId> seen(int from, int to) {
        return IntStream.range(from, Math.min(to, from + AT_HAND))
                .mapToObj(model::row)
                .takeWhile(Objects::nonNull)
                .map(Row::id)
                .toList();
    }

    void all() {
        asked++;
        selection.set(Selection.ALL);
        base = selection.get();
    }

    void none() {
        asked++;
        anchor = -1;
        selection.set(Selection.NONE);
        base = Selection.NONE;
    }

    /// How many are chosen.
    long count() {
        return selection.get().count(model.size());
    }
}
