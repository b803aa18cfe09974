package org.aftercall.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.aftercall.change.Context;
import org.aftercall.change.Entity;
import org.aftercall.change.Intent;
import org.aftercall.change.RowChange;
import org.aftercall.change.RowEdit;
import org.aftercall.model.OperationId;
import org.jspecify.annotations.Nullable;

/// What one save wants to change. All of it is written, or nothing.
///
/// Rows are named by random ids (`UUID.randomUUID()` or a derived one) that the author makes.
public final class Edit {
    private final OperationId operation;
    private final Intent intent;
    private final String user;
    private final @Nullable Context seen;
    private final Map<UUID, RowEdit> rows = new LinkedHashMap<>();
    private final List<UUID> deleted = new ArrayList<>();
    private final List<UUID> undeleted = new ArrayList<>();
    private final Set<UUID> fresh = new HashSet<>();
    private final List<Merge> merges = new ArrayList<>();
    private boolean onRecord;
    private final List<UUID> settled = new ArrayList<>();

    /// @param operation identity from the opening of the form; written twice, it is saved once
    /// @param user name of the person who saves
    /// @param seen what the form had seen, from [Store#seen()] when it was opened; null for everything until now
    public Edit(OperationId operation, Intent intent, String user, @Nullable Context seen) {
        this.operation = operation;
        this.intent = intent;
        this.user = user;
        this.seen = seen;
    }

    /// The cells to write on a row; the same row asked for twice is the same edit.
    public RowEdit row(Entity entity, UUID row) {
        return rows.computeIfAbsent(row, id -> new RowEdit(entity, id));
    }

    /// Says that an id was made at random for this edit, so that nobody can have written its row: it is not looked for.
    ///
    /// @return the same id
    public UUID fresh(UUID row) {
        fresh.add(row);
        return row;
    }

    /// Deletes a row and with it what belongs to it; everything is kept and comes back with [#undelete].
    public void delete(UUID row) {
        deleted.add(row);
    }

    public void undelete(UUID row) {
        undeleted.add(row);
    }

    /// Two contacts that are one person.
    ///
    /// @param record id of what says so
    public record Merge(UUID record, UUID contact, UUID other) {}

    /// Says that two contacts are one person. Which values they have from now on is written, like any other value, on
    /// the one under which they are shown ([org.aftercall.change.Merges#first]).
    public void merge(UUID record, UUID contact, UUID other) {
        merges.add(new Merge(record, contact, other));
    }

    public List<Merge> merges() {
        return List.copyOf(merges);
    }

    /// Is kept as an operation even if nothing in the book is different afterwards: that something left the book is
    /// worth knowing, for colleagues too.
    public Edit onRecord() {
        onRecord = true;
        return this;
    }

    public boolean isOnRecord() {
        return onRecord;
    }

    /// Says that somebody has looked at the values that stand side by side on a row: those that this edit writes are
    /// written although they are shown already, and what stood beside them was seen.
    public void settle(UUID row) {
        settled.add(row);
    }

    public OperationId operation() {
        return operation;
    }

    public Intent intent() {
        return intent;
    }

    public String user() {
        return user;
    }

    public @Nullable Context seen() {
        return seen;
    }

    public List<RowChange> changes() {
        return rows.values().stream().map(RowEdit::change).toList();
    }

    /// Rows whose ids were made for this edit.
    public Set<UUID> fresh() {
        return Set.copyOf(fresh);
    }

    public Set<UUID> deleted() {
        return Set.copyOf(deleted);
    }

    public Set<UUID> settled() {
        return Set.copyOf(settled);
    }

    public Set<UUID> undeleted() {
        return Set.copyOf(undeleted);
    }
}
