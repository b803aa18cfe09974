package org.aftercall.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.aftercall.change.Cell;
import org.aftercall.change.Damaged;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.Frame;
import org.aftercall.change.FrameCodec;
import org.aftercall.change.ReplicaId;
import org.aftercall.change.RowChange;
import org.aftercall.change.Value;
import org.aftercall.change.Values;
import org.aftercall.model.ContactId;
import org.aftercall.store.Operations.Change;
import org.aftercall.store.Store;

/// Values that were written over, or lost against another: nothing that anybody ever wrote is gone.
public final class OlderValues {
    /// Frames are read in such portions, the latest first.
    private static final long AT_ONCE = 200;

    private static final Set<Integer> WITHOUT =
            Set.of(Entity.HISTORY.number(), Entity.IMPORT_BATCH.number(), Entity.CLAIM.number());

    private final Store store;

    public OlderValues(Store store) {
        this.store = store;
    }

    /// Older values in which a word stands, wherever in the book, the latest first. Reads the journal, so it may take
    /// seconds.
    ///
    /// @param word at least two letters, in any case
    public List<Change> containing(String word, int limit) {
        String wanted = word.strip().toLowerCase(Locale.ROOT);
        if (wanted.length() < 2) {
            return List.of();
        }
        Set<UUID> rows = new TreeSet<>();
        for (Map.Entry<ReplicaId, Long> each :
                store.frames().applied().entries().entrySet()) {
            for (long last = each.getValue(); last >= 1 && rows.size() < limit; last -= AT_ONCE) {
                long first = Math.max(1, last - AT_ONCE + 1);
                store.frames().read(each.getKey(), first, last, bytes -> collect(bytes, wanted, rows));
            }
        }
        return older(rows).stream()
                .filter(change -> said(change.value()).contains(wanted))
                .limit(limit)
                .toList();
    }

    /// All older values on the cards of some contacts, the latest first.
    public List<Change> of(Collection<ContactId> contacts) {
        List<UUID> rows = new ArrayList<>();
        contacts.forEach(contact -> rows.addAll(store.past().rows(contact)));
        return older(rows);
    }

    private static void collect(byte[] bytes, String wanted, Set<UUID> rows) {
        try {
            Frame frame = FrameCodec.decode(bytes);
            for (RowChange row : frame.rows()) {
                for (Cell cell : row.cells()) {
                    if (!WITHOUT.contains(row.entity()) && said(cell.value()).contains(wanted)) {
                        rows.add(row.row());
                    }
                }
            }
        } catch (Damaged _) {
            // what cannot be read holds no value to show
        }
    }

    private static String said(Value value) {
        String text = value instanceof Value.Array
                ? String.join(" ", Values.texts(Optional.of(value)))
                : Values.text(Optional.of(value));
        return text.toLowerCase(Locale.ROOT);
    }

    /// What was written on rows and is not shown there any more.
    private List<Change> older(Collection<UUID> rows) {
        List<Change> found = new ArrayList<>();
        store.operations().changes(rows).forEach((row, changes) -> {
            Map<Integer, Change> shown = new LinkedHashMap<>();
            List<Change> lost = store.operations().superseded(row);
            changes.stream()
                    .filter(change -> change.stands()
                            && lost.stream()
                                    .noneMatch(other -> other.field() == change.field()
                                            && other.dot().equals(change.dot())))
                    .forEach(change -> shown.putIfAbsent(change.field(), change));
            for (Change change : changes) {
                Change now = shown.get(change.field());
                boolean older = now == null || !now.value().equals(change.value());
                if (older && isValue(change)) {
                    found.add(change);
                }
            }
        });
        found.sort(Comparator.comparing(Change::when).reversed());
        return found;
    }

    private static boolean isValue(Change change) {
        return Field.isWritten(change.field())
                && change.field() != Field.CONTACT_LOOKED_AT.number()
                && !WITHOUT.contains(change.entity())
                && !(change.value() instanceof Value.None)
                && !said(change.value()).isBlank();
    }
}
