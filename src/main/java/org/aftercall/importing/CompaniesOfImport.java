package org.aftercall.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.RowChange;
import org.aftercall.change.RowEdit;
import org.aftercall.change.Values;
import org.aftercall.text.Companies;

/// Finds the companies of an import in the book, or makes each of them once, however often and however it is spelled.
final class CompaniesOfImport implements ContactRows.Companies {
    private final OrderedIds ids;
    private final SeenKeys made = new SeenKeys();
    private final List<RowChange> rows = new ArrayList<>();
    private Map<String, UUID> inBook = Map.of();
    private Set<UUID> existing = Set.of();

    CompaniesOfImport(OrderedIds ids) {
        this.ids = ids;
    }

    /// What the book knows of the companies of the next rows.
    ///
    /// @param byKey companies by key
    /// @param ids those of our own company ids in the rows that are there
    void next(Map<String, UUID> byKey, Set<UUID> ids) {
        inBook = byKey;
        existing = ids;
    }

    /// Rows of companies that were made since the last call.
    List<RowChange> takeRows() {
        List<RowChange> taken = List.copyOf(rows);
        rows.clear();
        return taken;
    }

    @Override
    public UUID id(Draft.Job job) {
        UUID own = job.companyId();
        if (own != null && existing.contains(own)) {
            return own;
        }
        String key = job.company().isBlank() ? "" : Companies.key(job.company());
        UUID known = inBook.get(key);
        if (known != null) {
            return known;
        }
        int next = made.size() + 1;
        int before = made.put(own == null ? key : own.toString(), next);
        UUID id = own == null ? ids.row(before == 0 ? next : before, "company\n" + key) : own;
        if (before == 0) {
            rows.add(new RowEdit(Entity.COMPANY, id)
                    .set(Field.COMPANY_NAME, Values.text(job.company()))
                    .change());
        }
        return id;
    }
}
