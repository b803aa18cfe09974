package org.aftercall.store.h2;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.aftercall.change.Cell;
import org.aftercall.change.Merges;
import org.aftercall.change.Version;

/// Values of contacts that are shown under another one, and that nobody has looked at there: other values of its card.
final class MergedValues {
    private final Statements sql;
    private final Registry registry;
    private final Merges merges;

    MergedValues(Statements sql, Registry registry) {
        this.sql = sql;
        this.registry = registry;
        this.merges = registry.merges();
    }

    /// One of them, as if it stood on the contact that is shown.
    record OfMerged(Cell cell, Version version) {}

    /// The contacts under which others are shown.
    Set<UUID> shown() {
        Set<UUID> shown = new LinkedHashSet<>();
        merges.contacts().forEach(contact -> shown.add(merges.canonical(contact)));
        return shown;
    }

    /// None for what is no contact, or has none shown under it.
    List<OfMerged> of(StoredRow contact) throws SQLException {
        List<UUID> together = merges.with(contact.uuid);
        if (!contact.table.equals(Rows.CONTACTS)
                || together.size() == 1
                || !together.getFirst().equals(contact.uuid)) {
            return List.of();
        }
        List<OfMerged> others = new ArrayList<>();
        for (StoredRow merged : Rows.CONTACTS
                .load(sql, registry, together.subList(1, together.size()))
                .values()) {
            Merges.others(contact.state, merged.state)
                    .forEach((field, versions) -> versions.forEach(
                            version -> others.add(new OfMerged(new Cell(field, version.value()), version))));
        }
        return others;
    }
}
