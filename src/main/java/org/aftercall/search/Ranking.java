package org.aftercall.search;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.aftercall.search.Order.By;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.packed.PackedInts;
import org.jspecify.annotations.Nullable;

/// All contacts of one state of the index in the order of recency: the place of each document, and the document at each
/// place. The parts of the index lie in this order already; here they are put into one row.
final class Ranking {
    private final int[] documents;
    private final int[] places;
    private final int size;
    private final Map<By, OrdinalMap> names = new EnumMap<>(By.class);

    private Ranking(int[] documents, int[] places, int size) {
        this.documents = documents;
        this.places = places;
        this.size = size;
    }

    static Ranking of(IndexReader reader) throws IOException {
        int[] documents = new int[reader.numDocs()];
        int[] places = new int[reader.maxDoc()];
        PriorityQueue<Part> parts =
                new PriorityQueue<>(Math.max(1, reader.leaves().size()));
        for (LeafReaderContext leaf : reader.leaves()) {
            Part part = new Part(leaf);
            if (part.next()) {
                parts.add(part);
            }
        }
        int size = 0;
        while (!parts.isEmpty()) {
            Part first = parts.poll();
            Part second = parts.peek();
            boolean more;
            do {
                int document = first.base + first.document;
                places[document] = size;
                documents[size++] = document;
                more = first.next();
            } while (more && (second == null || first.compareTo(second) < 0));
            if (more) {
                parts.add(first);
            }
        }
        return new Ranking(documents, places, size);
    }

    int size() {
        return size;
    }

    int document(int place) {
        return documents[place];
    }

    int place(int document) {
        return places[document];
    }

    /// Puts names that lie in several parts of the index into one order.
    synchronized OrdinalMap names(By by, List<LeafReaderContext> leaves) throws IOException {
        OrdinalMap known = names.get(by);
        if (known != null) {
            return known;
        }
        SortedDocValues[] values = new SortedDocValues[leaves.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = DocValues.getSorted(leaves.get(i).reader(), Keys.field(by));
        }
        OrdinalMap made = OrdinalMap.build(null, values, PackedInts.DEFAULT);
        names.put(by, made);
        return made;
    }

    /// One part of the index, at its next contact.
    private static final class Part implements Comparable<Part> {
        final int base;
        int document = -1;
        private final int end;
        private final @Nullable Bits live;
        private final NumericDocValues ranks;
        private final NumericDocValues ids;
        private long rank;
        private long id;

        Part(LeafReaderContext leaf) throws IOException {
            base = leaf.docBase;
            end = leaf.reader().maxDoc();
            live = leaf.reader().getLiveDocs();
            ranks = DocValues.getNumeric(leaf.reader(), Keys.RANK);
            ids = DocValues.getNumeric(leaf.reader(), Keys.ID_HIGH);
        }

        boolean next() throws IOException {
            do {
                document++;
            } while (document < end && live != null && !live.get(document));
            if (document >= end) {
                document = DocIdSetIterator.NO_MORE_DOCS;
                return false;
            }
            rank = ranks.advanceExact(document) ? ranks.longValue() : 0;
            id = ids.advanceExact(document) ? ids.longValue() : 0;
            return true;
        }

        @Override
        public int compareTo(Part other) {
            int byRank = Long.compare(other.rank, rank);
            if (byRank != 0) {
                return byRank;
            }
            int byId = Long.compare(id, other.id);
            return byId != 0 ? byId : Integer.compare(base, other.base);
        }
    }
}
