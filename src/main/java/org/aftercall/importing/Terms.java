package org.aftercall.importing;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftercall.model.OperationId;
import org.aftercall.store.Operations.Change;
import org.jspecify.annotations.Nullable;

/// By what a row of a sheet is compared with the card that is there.
///
/// @param byHand what people did to the cells that are written
/// @param last what the last import of the same source gave
/// @param newer whether what differs is taken from the sheet where no earlier import tells
record Terms(ByHand byHand, LastImport last, Decisions decisions, FieldColumns columns, boolean newer) {
    /// Those of a first look, before anything was asked about the past.
    static Terms first(Source source, Decisions decisions) {
        return new Terms(ByHand.NOTHING, LastImport.NONE, decisions, source.columns(), false);
    }

    /// With the past of some rows.
    Terms knowing(Known known, Source source, Collection<UUID> rows) {
        if (rows.isEmpty()) {
            return this;
        }
        Map<UUID, List<Change>> changes = known.changes(rows);
        Map<OperationId, Boolean> undone = new HashMap<>();
        return new Terms(
                ByHand.of(changes),
                new LastImport(changes, source.key(), operation -> undone.computeIfAbsent(operation, known::undone)),
                decisions,
                columns,
                newer);
    }

    Terms newer(boolean replaces) {
        return new Terms(byHand, last, decisions, columns, replaces);
    }

    /// Those of a second row of one person: what the import before gave is what the first row said.
    Terms ofAnotherRow() {
        return new Terms(byHand, LastImport.NONE, decisions, columns, newer);
    }

    @Nullable
    Side owner(String field) {
        return columns.owner(field);
    }

    /// Whose value stands where both sides changed it.
    Side clash(long row, String field) {
        Side own = decisions.clashesByPlace().get(new Clash.Place(row, field));
        if (own != null) {
            return own;
        }
        return newer ? Side.SHEET : decisions.clashes();
    }
}
