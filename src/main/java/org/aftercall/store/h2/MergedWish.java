package org.aftercall.store.h2;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aftercall.change.Cell;
import org.aftercall.change.Context;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.LookedAt;
import org.aftercall.change.Merges;
import org.aftercall.change.RowChange;
import org.aftercall.change.Value;
import org.aftercall.change.Values;
import org.aftercall.model.Refused;
import org.aftercall.store.Edit;

/// What a save writes beside its own cells because contacts are merged, or are to be.
final class MergedWish {
    private final Engine engine;
    private final Wish wish;
    private final Map<UUID, RowChange> rows;
    private final Context seen;
    private final Merges merges;

    /// @param rows that will be written; what is to be written too is added
    /// @param seen what the author had on the screen
    MergedWish(Engine engine, Wish wish, Map<UUID, RowChange> rows, Context seen) {
        this.engine = engine;
        this.wish = wish;
        this.rows = rows;
        this.seen = seen;
        this.merges = engine.registry().merges();
    }

    /// Who writes a field of a card, or says that what is shown is fine, has looked at the other values that stood
    /// there: they are no longer listed.
    ///
    /// @param asked all that the author wanted to write, also what is shown already
    void lookedAt(List<RowChange> asked, Set<UUID> settled) throws SQLException {
        for (RowChange change : asked) {
            List<UUID> together = merges.with(change.row());
            RowChange written = settled.contains(change.row()) ? change : rows.get(change.row());
            if (written != null && together.size() > 1 && together.getFirst().equals(change.row())) {
                List<Integer> fields = written.cells().stream().map(Cell::field).toList();
                lookedAt(together.subList(1, together.size()), fields);
            }
        }
    }

    private void lookedAt(List<UUID> merged, List<Integer> fields) throws SQLException {
        for (StoredRow each : wish.contacts(merged).values()) {
            LookedAt looked = Merges.lookedAt(each.state, fields, seen);
            if (!LookedAt.at(each.state).covers(looked)) {
                write(each.uuid, new Cell(Field.CONTACT_LOOKED_AT.number(), looked.value()));
            }
        }
    }

    /// A consent counts for the refusals of all contacts of which its author saw that they are one person.
    void consents() {
        if (!merges.isEmpty()) {
            rows.replaceAll((_, change) -> change.entity() == Entity.CONSENT.number() ? naming(change) : change);
        }
    }

    private RowChange naming(RowChange consent) {
        Set<UUID> records = new LinkedHashSet<>();
        for (Cell cell : consent.cells()) {
            if (cell.field() == Field.BELONGS_TO) {
                Values.rows(Optional.of(cell.value()))
                        .forEach(contact -> records.addAll(engine.registry().mergeRecords(merges.with(contact))));
            }
        }
        List<Cell> cells = new ArrayList<>();
        for (Cell cell : consent.cells()) {
            boolean names = cell.field() == Field.CONSENT_NAMES.number() && !(cell.value() instanceof Value.None);
            if (names) {
                Set<UUID> all = new LinkedHashSet<>(Values.rows(Optional.of(cell.value())));
                all.addAll(records);
                cells.add(new Cell(cell.field(), Values.rows(all)));
            } else {
                cells.add(cell);
            }
        }
        return new RowChange(consent.entity(), consent.row(), cells);
    }

    /// @throws Refused if a contact is not there, or they are one already
    void merge(List<Edit.Merge> asked) throws SQLException {
        for (Edit.Merge merge : asked) {
            UUID one = merges.canonical(merge.contact());
            UUID two = merges.canonical(merge.other());
            if (one.equals(two)) {
                throw new Refused("merge.same");
            }
            UUID shown = Merges.first(List.of(one, two));
            UUID other = shown.equals(one) ? two : one;
            Map<UUID, StoredRow> both = wish.contacts(List.of(shown, other));
            StoredRow stored = both.get(other);
            if (both.size() != 2 || stored == null || both.values().stream().anyMatch(row -> !row.shown)) {
                throw new Refused("merge.gone");
            }
            for (RowChange change : Merges.changes(merge.record(), shown, other, stored.state, seen)) {
                if (change.entity() == Entity.MERGE.number()) {
                    rows.put(change.row(), change);
                } else {
                    change.cells().forEach(cell -> write(change.row(), cell));
                }
            }
        }
    }

    private void write(UUID contact, Cell cell) {
        RowChange earlier = rows.get(contact);
        List<Cell> cells = new ArrayList<>(earlier == null ? List.of() : earlier.cells());
        cells.add(cell);
        rows.put(contact, new RowChange(Entity.CONTACT.number(), contact, cells));
    }

    /// Some rows, and the contacts that are one person with a contact among them: they go and come back together.
    Set<UUID> together(Collection<UUID> some) {
        Set<UUID> all = new LinkedHashSet<>(some);
        some.forEach(row -> all.addAll(merges.with(row)));
        return all;
    }
}
