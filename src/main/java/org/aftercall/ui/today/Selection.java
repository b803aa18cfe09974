package org.aftercall.ui.today;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.aftercall.model.ContactId;
import org.jspecify.annotations.Nullable;

/// The lines of Today and the one where the user is, which stays the same while the list around it changes.
public final class Selection {
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Line> selected = new SimpleObjectProperty<>(this, "selected", null);
    private @Nullable UUID wanted;

    Selection() {}

    ObservableList<Line> lines() {
        return lines;
    }

    ObjectProperty<@Nullable Line> selectedProperty() {
        return selected;
    }

    /// The row that is selected; empty if a draft or nothing is.
    Optional<Line.Row> row() {
        return selected.get() instanceof Line.Row row ? Optional.of(row) : Optional.empty();
    }

    /// Whose line is selected.
    public Optional<ContactId> contact() {
        return switch (selected.get()) {
            case Line.Row row -> Optional.of(row.contact());
            case Line.Finished finished -> Optional.of(finished.contact());
            case Line.Head _, Line.Draft _, Line.Done _, Line.More _ -> Optional.empty();
            case null -> Optional.empty();
        };
    }

    /// Everybody in the list, each once, in its order.
    List<ContactId> contacts() {
        return rows().stream().map(Line.Row::contact).distinct().toList();
    }

    /// The row that comes after a row, or the one before it at the end.
    public Optional<Line.Row> after(Line.Row row) {
        List<Line.Row> rows = rows();
        int place = rows.indexOf(row);
        if (place < 0 || rows.size() == 1) {
            return Optional.empty();
        }
        return Optional.of(rows.get(place + 1 < rows.size() ? place + 1 : place - 1));
    }

    /// Selects a row as soon as it is there.
    public void select(Line.Row row) {
        wanted = row.about();
        lines.stream()
                .filter(line -> line instanceof Line.Row each && each.about().equals(row.about()))
                .findFirst()
                .ifPresent(selected::set);
    }

    /// Selects the next or the previous line that can be selected.
    void move(int by) {
        List<Line> stops =
                lines.stream().filter(line -> !(line instanceof Line.Head)).toList();
        int place = stops.indexOf(selected.get());
        int next = Math.clamp((long) place + by, 0, Math.max(0, stops.size() - 1));
        if (!stops.isEmpty()) {
            selected.set(stops.get(next));
        }
    }

    /// Selects what comes after a row as soon as the row is gone.
    void goOn(Line.Row row) {
        after(row).ifPresent(next -> wanted = next.about());
    }

    /// Keeps a row selected, wherever it will stand.
    void stay(Line.Row row) {
        wanted = row.about();
    }

    /// Takes in the lines as they are now.
    ///
    /// @return the line to select then; null for none
    @Nullable
    Line replace(List<Line> found) {
        Line chosen = chosen(found, selected.get());
        if (!lines.equals(found)) {
            lines.setAll(found);
        }
        return chosen;
    }

    /// Keeps the selected row, or takes the one that was wanted, or the one that now stands in its place.
    private @Nullable Line chosen(List<Line> found, @Nullable Line before) {
        UUID about = wanted != null ? wanted : before instanceof Line.Row row ? row.about() : null;
        Optional<Line> same = found.stream()
                .filter(line -> line instanceof Line.Row row && row.about().equals(about))
                .findFirst();
        if (same.isPresent()) {
            wanted = null;
            return same.get();
        }
        if (before != null && !(before instanceof Line.Row) && found.contains(before)) {
            return before;
        }
        Optional<Line> fold = found.stream()
                .filter(line -> before instanceof Line.Done && line instanceof Line.Done)
                .findFirst();
        if (fold.isPresent()) {
            return fold.get();
        }
        int place = before == null ? 0 : Math.max(0, lines.indexOf(before));
        return found.stream()
                .skip(Math.min(place, Math.max(0, found.size() - 1)))
                .filter(line -> line instanceof Line.Row)
                .findFirst()
                .or(() -> found.stream().filter(Line.Row.class::isInstance).reduce((_, last) -> last))
                .orElse(null);
    }

    List<Line.Row> rows() {
        return lines.stream()
                .filter(Line.Row.class::isInstance)
                .map(Line.Row.class::cast)
                .toList();
    }
}
