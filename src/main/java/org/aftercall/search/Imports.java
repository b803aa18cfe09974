package org.aftercall.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aftercall.model.ContactId;
import org.aftercall.model.OperationId;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/// Who was added or changed by an import: read from the journal, and kept for the few imports that are looked at.
final class Imports {
    private static final int KEPT = 4;

    private final Book book;
    private final Map<UUID, Query> known = new LinkedHashMap<>();

    Imports(Book book) {
        this.book = book;
    }

    synchronized Query of(UUID operation) {
        Query query = known.remove(operation);
        if (query == null) {
            Set<ContactId> contacts = book.changedBy(new OperationId(operation));
            if (contacts.isEmpty()) {
                // perhaps it goes on: asked again the next time
                return MatchNoDocsQuery.INSTANCE;
            }
            List<BytesRef> ids = contacts.stream()
                    .map(contact -> Documents.id(contact).bytes())
                    .collect(Collectors.toList());
            query = new TermInSetQuery(Documents.ID, ids);
        }
        known.put(operation, query);
        if (known.size() > KEPT) {
            known.remove(known.keySet().iterator().next());
        }
        return query;
    }
}
