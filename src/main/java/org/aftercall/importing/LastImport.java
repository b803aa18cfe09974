package org.aftercall.importing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.aftercall.change.Intent;
import org.aftercall.change.Value;
import org.aftercall.model.OperationId;
import org.aftercall.store.Operations.Change;

/// What the last import of one source gave, read from the book's own history: the third value beside that of the sheet
/// and that of the book. An import that was taken back gave nothing.
final class LastImport {
    /// Nothing of this source was ever imported.
    static final LastImport NONE = new LastImport(Map.of(), "", _ -> false);

    private final Map<UUID, List<Change>> changes;
    private final String source;
    private final Predicate<OperationId> undone;

    /// @param changes all that was written on some rows, newest first
    /// @param source by what imports of one source are known; empty for none
    LastImport(Map<UUID, List<Change>> changes, String source, Predicate<OperationId> undone) {
        this.changes = changes;
        this.source = source;
        this.undone = undone;
    }

    static Intent intent(String file, String source) {
        return source.isEmpty() ? Intent.of(Intent.IMPORT, file) : Intent.of(Intent.IMPORT, file, source);
    }

    static boolean isOf(Intent intent, String source) {
        return !source.isEmpty()
                && intent.kind().equals(Intent.IMPORT)
                && intent.arguments().size() > 1
                && intent.arguments().get(1).equals(source);
    }

    /// What it gave for a cell; empty if it never wrote there.
    Optional<Value> value(UUID row, int field) {
        return given(row, field).map(Change::value);
    }

    /// Whether it wrote anything on a row.
    boolean wrote(UUID row) {
        return ofRow(row).stream().anyMatch(this::isGiven);
    }

    /// Whether the book held a value later than the source gave another one, and somebody left it since: the sheet says
    /// nothing new then.
    boolean heldSince(UUID row, int field, Predicate<Value> same) {
        Optional<Change> given = given(row, field);
        return given.isPresent()
                && ofCell(row, field).stream()
                        .takeWhile(change -> !change.equals(given.get()))
                        .anyMatch(change -> !change.stands()
                                && same.test(change.value())
                                && !change.intent().kind().equals(Intent.UNDO)
                                && !undone.test(change.operation()));
    }

    private Optional<Change> given(UUID row, int field) {
        return ofCell(row, field).stream().filter(this::isGiven).findFirst();
    }

    private boolean isGiven(Change change) {
        return isOf(change.intent(), source) && !undone.test(change.operation());
    }

    private List<Change> ofCell(UUID row, int field) {
        return ofRow(row).stream().filter(change -> change.field() == field).toList();
    }

    private List<Change> ofRow(UUID row) {
        return changes.getOrDefault(row, List.of());
    }
}
