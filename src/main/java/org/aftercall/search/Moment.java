package org.aftercall.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.aftercall.model.ContactId;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.Bits;

/// The index as it was at one moment, for as long as it is held: later saves do not change what is read here.
///
/// Safe for any thread. Everything throws [BrokenIndex].
final class Moment implements AutoCloseable {
    private final IndexSearcher searcher;
    private final Rankings rankings;

    /// @param searcher held by the caller until [#close]
    Moment(IndexSearcher searcher, Rankings rankings) {
        this.searcher = searcher;
        this.rankings = rankings;
    }

    /// The same moment once more, to be closed on its own.
    ///
    /// @return null if it was let go of already
    @org.jspecify.annotations.Nullable
    Moment again() {
        return searcher.getIndexReader().tryIncRef() ? new Moment(searcher, rankings) : null;
    }

    /// Contacts found by several questions, one after the other, each in an order.
    ///
    /// @param ids at most as many as were asked for, those of the first question first
    /// @param groups how many of them were found by each question
    /// @param total number of contacts that the last question finds
    record Answer(List<ContactId> ids, List<Integer> groups, long total) {}

    /// @param questions none finds what another finds
    /// @param all finds what any of them finds
    Answer find(List<Query> questions, Query all, Sort sort, int limit) {
        try {
            List<ContactId> ids = new ArrayList<>();
            List<Integer> groups = new ArrayList<>();
            for (Query question : questions) {
                int wanted = Math.min(
                        limit - ids.size(),
                        Math.max(1, searcher.getIndexReader().maxDoc()));
                List<ContactId> found = wanted > 0 ? top(question, sort, wanted) : List.of();
                groups.add(found.size());
                ids.addAll(found);
            }
            return new Answer(ids, groups, searcher.count(all));
        } catch (IOException e) {
            throw new BrokenIndex("reading the search index", e);
        }
    }

    long count(Query query) {
        try {
            return searcher.count(query);
        } catch (IOException e) {
            throw new BrokenIndex("counting in the search index", e);
        }
    }

    private List<ContactId> top(Query question, Sort sort, int wanted) throws IOException {
        // where the documents lie in this order already, each segment is left after the first hits
        ScoreDoc[] hits = searcher.search(question, new TopFieldCollectorManager(sort, wanted, null, wanted)).scoreDocs;
        List<ContactId> ids = new ArrayList<>(hits.length);
        for (ScoreDoc hit : hits) {
            ids.add(id(hit.doc));
        }
        return ids;
    }

    ContactId id(int document) {
        try {
            List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
            int there = document - leaf.docBase;
            return new ContactId(new UUID(number(leaf, Keys.ID_HIGH, there), number(leaf, Keys.ID_LOW, there)));
        } catch (IOException e) {
            throw new BrokenIndex("reading the search index", e);
        }
    }

    private static long number(LeafReaderContext leaf, String field, int document) throws IOException {
        NumericDocValues values = leaf.reader().getNumericDocValues(field);
        if (values == null || !values.advanceExact(document)) {
            throw new IOException("a contact without its id in the search index");
        }
        return values.longValue();
    }

    /// The document of a contact, if it was there.
    OptionalInt document(ContactId contact) {
        try {
            Term term = Documents.id(contact);
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                PostingsEnum found = leaf.reader().postings(term, PostingsEnum.NONE);
                Bits live = leaf.reader().getLiveDocs();
                while (found != null && found.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                    if (live == null || live.get(found.docID())) {
                        return OptionalInt.of(leaf.docBase + found.docID());
                    }
                }
            }
            return OptionalInt.empty();
        } catch (IOException e) {
            throw new BrokenIndex("reading the search index", e);
        }
    }

    /// Puts everything that is found into an order.
    Arranging arranging() {
        try {
            return new Arranging(searcher, rankings.of(searcher.getIndexReader()));
        } catch (IOException e) {
            throw new BrokenIndex("reading the search index", e);
        }
    }

    @Override
    public void close() {
        try {
            searcher.getIndexReader().decRef();
        } catch (IOException e) {
            throw new BrokenIndex("leaving the search index", e);
        }
    }
}
