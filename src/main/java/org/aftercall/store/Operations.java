package org.aftercall.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aftercall.change.Dot;
import org.aftercall.change.Intent;
import org.aftercall.change.Value;
import org.aftercall.model.ContactId;
import org.aftercall.model.OperationId;
import org.jspecify.annotations.Nullable;

/// Questions about what was done here, by whom, and what it changed.
public interface Operations {
    /// One operation.
    ///
    /// @param undone whether a later undo took it back (and was not itself taken back)
    record Operation(OperationId id, Intent intent, String user, Instant when, boolean undone) {}

    /// The latest operations, newest first.
    List<Operation> latest(int offset, int limit);

    /// All of one kind, newest first.
    ///
    /// @param intent its kind, as [Intent#kind()] says it
    List<Operation> latest(String intent);

    Optional<Operation> find(OperationId id);

    /// Contacts that an operation added or changed, or to which something belongs that it did; deleted ones too.
    Set<ContactId> contacts(OperationId id);

    /// One version of one cell, with who wrote it and by what.
    record Change(
            int entity,
            UUID row,
            int field,
            Value value,
            Dot dot,
            Instant when,
            String user,
            Intent intent,
            OperationId operation,
            boolean stands) {
        /// The value as text, for those who show it beside others.
        public String said() {
            return switch (value) {
                case Value.None _ -> "";
                case Value.Bool(boolean bool) -> String.valueOf(bool);
                case Value.Int(long number) -> String.valueOf(number);
                case Value.Text(String text) -> text;
                case Value.Row(UUID id) -> id.toString();
                case Value.Bytes bytes -> bytes.toString();
                case Value.Array array -> String.valueOf(array.values());
            };
        }
    }

    /// A field that several people wrote without having seen each other, with different values.
    ///
    /// @param contact the contact that the row is or belongs to
    /// @param name name of the field; its number if only a newer version knows it
    /// @param shown what won
    /// @param others what stands beside it
    record Conflict(Optional<ContactId> contact, String name, Change shown, List<Change> others) {
        public Conflict {
            others = List.copyOf(others);
        }
    }

    /// All of them, in the whole book.
    List<Conflict> conflicts();

    /// Somebody whom an operation made that was taken back, and who stays because others had built on it.
    ///
    /// @param undone the operation that was taken back
    /// @param label the name, for the user
    record Left(OperationId undone, ContactId contact, String label) {}

    /// All of them, in the whole book.
    List<Left> left();

    /// Everything that was ever written on a row, newest first.
    List<Change> changes(UUID row);

    /// The same for several rows at once; rows that were never written are left out.
    Map<UUID, List<Change>> changes(Collection<UUID> rows);

    /// A next action as it was first given.
    record Planned(String title, LocalDate due, @Nullable LocalTime time) {}

    /// What was planned in the same save as some history entries; those with which nothing was are left out.
    Map<UUID, Planned> plannedWith(Collection<UUID> entries);

    /// Values that lost against another and that nobody has looked at.
    List<Change> superseded(UUID row);
}
