package org.aftercall.store.h2;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aftercall.change.Cell;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.Forgotten;
import org.aftercall.change.FrameCodec;
import org.aftercall.change.RowChange;
import org.aftercall.change.Values;
import org.aftercall.model.CompanyId;
import org.aftercall.model.ContactId;
import org.aftercall.model.Refused;
import org.aftercall.store.Journal;
import org.aftercall.store.Position;
import org.aftercall.store.Upkeep.Touched;

/// Reads from the journal whose rows were touched, a stretch at a time.
final class TouchedRows {
    /// A stretch ends with the frame that brings it to so many rows.
    private static final int ROWS = 2_000;

    private final Journal journal;
    private final Readers readers;
    private final Registry registry;

    TouchedRows(Journal journal, Readers readers, Registry registry) {
        this.journal = journal;
        this.readers = readers;
        this.registry = registry;
    }

    Optional<Touched> between(Position after, Position until) {
        if (after.records() > until.records() || !journal.contains(after)) {
            return Optional.empty();
        }
        Stretch stretch = new Stretch(after, registry);
        try {
            journal.replay(after, (bytes, start, end) -> {
                if (end.records() > until.records() || stretch.rows >= ROWS) {
                    throw new Enough();
                }
                FrameCodec.decode(bytes).rows().forEach(stretch::add);
                stretch.end = end;
            });
        } catch (Enough reached) {
            // a stretch is read from where the one before it ended
        } catch (Refused unknown) {
            return Optional.empty();
        }
        // an index keeps what it has deleted, for a while; it must not
        return stretch.forgets ? Optional.empty() : Optional.of(readers.ask(stretch::touched));
    }

    /// Ends a replay early.
    private static final class Enough extends RuntimeException {
        Enough() {
            super("enough", null, false, false);
        }
    }

    private static final class Stretch {
        private final Set<ContactId> contacts = new HashSet<>();
        private final Set<CompanyId> companies = new HashSet<>();
        private final Set<UUID> others = new HashSet<>();
        private final Registry registry;
        private Position end;
        private int rows;
        private boolean forgets;

        Stretch(Position end, Registry registry) {
            this.end = end;
            this.registry = registry;
        }

        void add(RowChange row) {
            rows++;
            forgets |= Forgotten.isForget(row);
            if (row.entity() == Entity.CONTACT.number()) {
                contacts.add(new ContactId(row.row()));
            } else if (row.entity() == Entity.COMPANY.number()) {
                companies.add(new CompanyId(row.row()));
                others.add(row.row());
            } else {
                others.add(row.row());
            }
            // where it belonged before says the table, where it belongs now perhaps this cell alone
            for (Cell cell : row.cells()) {
                if (cell.field() == Field.BELONGS_TO) {
                    Values.rows(Optional.of(cell.value())).forEach(parent -> contacts.add(new ContactId(parent)));
                    others.remove(row.row());
                }
            }
        }

        Touched touched(Statements sql) throws SQLException {
            contacts.addAll(TouchedContacts.withStaff(sql, others));
            contacts.addAll(TouchedContacts.merged(sql, registry, others));
            List.copyOf(contacts)
                    .forEach(contact ->
                            contacts.add(new ContactId(registry.merges().canonical(contact.value()))));
            return new Touched(contacts, companies, end);
        }
    }
}
