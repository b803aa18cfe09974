package org.aftercall.ui.today;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.aftercall.model.ActivityId;
import org.aftercall.model.ContactId;

/// The rows of Today that are chosen, to do the same to all of them. A row that leaves the list is chosen no longer.
public final class Ticks {
    private final Selection selection;
    private final ReadOnlyObjectWrapper<Set<UUID>> chosen = new ReadOnlyObjectWrapper<>(this, "chosen", Set.of());

    Ticks(Selection selection) {
        this.selection = selection;
    }

    /// What the chosen rows are about.
    public ReadOnlyObjectProperty<Set<UUID>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    public boolean isEmpty() {
        return chosen.get().isEmpty();
    }

    boolean has(Line.Row row) {
        return chosen.get().contains(row.about());
    }

    /// Those that are chosen, in the order of the list.
    public List<Line.Row> rows() {
        return selection.rows().stream().filter(this::has).toList();
    }

    /// What is planned in them.
    List<ActivityId> activities() {
        return rows().stream()
                .flatMap(row -> Optional.ofNullable(row.activity()).stream())
                .toList();
    }

    /// Whose rows they are, each once.
    List<ContactId> contacts() {
        return rows().stream().map(Line.Row::contact).distinct().toList();
    }

    /// Chooses the row where the user is, or chooses it no longer.
    public void turnSelected() {
        selection.row().ifPresent(this::turn);
    }

    void turn(Line.Row row) {
        Set<UUID> then = new HashSet<>(chosen.get());
        if (!then.remove(row.about())) {
            then.add(row.about());
        }
        selection.select(row);
        chosen.set(Set.copyOf(then));
    }

    /// Goes on, and chooses all rows on the way.
    public void extend(int by) {
        selection.row().ifPresent(row -> {
            selection.move(by);
            chooseFrom(row);
        });
    }

    /// Chooses all rows from the one where the user is to another.
    void upTo(Line.Row row) {
        Optional<Line.Row> from = selection.row();
        selection.select(row);
        chooseFrom(from.orElse(row));
    }

    private void chooseFrom(Line.Row from) {
        List<Line> lines = selection.lines();
        int one = lines.indexOf(from);
        int other = lines.indexOf(selection.selectedProperty().get());
        choose(lines.subList(Math.min(one, other), Math.max(one, other) + 1).stream()
                .filter(Line.Row.class::isInstance)
                .map(Line.Row.class::cast)
                .toList());
    }

    /// Chooses every row that is shown.
    public void all() {
        choose(selection.rows());
    }

    private void choose(List<Line.Row> rows) {
        Set<UUID> then = new HashSet<>(chosen.get());
        rows.forEach(row -> then.add(row.about()));
        chosen.set(Set.copyOf(then));
    }

    /// @return whether any was chosen
    public boolean none() {
        boolean any = !isEmpty();
        chosen.set(Set.of());
        return any;
    }

    /// Forgets those that are not in the list any more.
    void keep() {
        Set<UUID> there = new HashSet<>(chosen.get());
        there.retainAll(selection.rows().stream().map(Line.Row::about).toList());
        if (there.size() < chosen.get().size()) {
            chosen.set(Set.copyOf(there));
        }
    }
}
