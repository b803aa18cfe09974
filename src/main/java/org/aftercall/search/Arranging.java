package org.aftercall.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.aftercall.search.Order.By;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.LongValues;

/// Puts all contacts that are found into an order, as document numbers: four bytes a contact.
///
/// Hits are first marked at their place in the order of recency, so that this order needs no sorting; for another one
/// the key and the place are sorted as one number.
final class Arranging {
    private static final long NO_KEY = 0xFFFF_FFFFL;

    private final IndexSearcher searcher;
    private final Ranking ranking;

    Arranging(IndexSearcher searcher, Ranking ranking) {
        this.searcher = searcher;
        this.ranking = ranking;
    }

    /// The documents that some questions find, in the order of recency, those of the first question first.
    ///
    /// @param dropped asked now and then whether nobody wants it any more
    /// @throws CancellationException if so
    int[] byRecency(List<Query> questions, BooleanSupplier dropped) {
        int[] documents = new int[0];
        for (Query question : questions) {
            FixedBitSet places = places(question, dropped);
            int at = documents.length;
            documents = Arrays.copyOf(documents, at + places.cardinality());
            BitSetIterator each = new BitSetIterator(places, 0);
            for (int place = each.nextDoc(); place != DocIdSetIterator.NO_MORE_DOCS; place = each.nextDoc()) {
                documents[at++] = ranking.document(place);
            }
        }
        return documents;
    }

    /// The same in another order.
    int[] by(Order order, Query all, BooleanSupplier dropped) {
        if (order.by() == By.RECENCY) {
            int[] documents = byRecency(List.of(all), dropped);
            return order.descending() ? reversed(documents) : documents;
        }
        FixedBitSet found = documents(all, dropped);
        long[] keyed = new long[found.cardinality()];
        try {
            int at = 0;
            List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
            for (int i = 0; i < leaves.size(); i++) {
                at = addKeyed(order, leaves.get(i), i, found, keyed, at);
                stopIf(dropped);
            }
        } catch (IOException e) {
            throw new BrokenIndex("reading the search index", e);
        }
        Arrays.sort(keyed);
        int[] documents = new int[keyed.length];
        for (int i = 0; i < keyed.length; i++) {
            documents[i] = ranking.document((int) keyed[i]);
        }
        return documents;
    }

    private int addKeyed(Order order, LeafReaderContext leaf, int part, FixedBitSet found, long[] keyed, int from)
            throws IOException {
        Key key = key(order.by(), leaf, part);
        int end = leaf.docBase + leaf.reader().maxDoc();
        int at = from;
        for (int document = next(found, leaf.docBase, end); document < end; document = next(found, document + 1, end)) {
            long plain = key.of(document - leaf.docBase);
            long turned = plain == NO_KEY || !order.descending() ? plain : Keys.LARGEST - plain;
            // the sign is turned over so that keys of 32 bits are sorted as if they had none
            keyed[at++] = (turned << Integer.SIZE | ranking.place(document)) ^ Long.MIN_VALUE;
        }
        return at;
    }

    private static int next(FixedBitSet bits, int from, int end) {
        return from >= end ? end : bits.nextSetBit(from, end);
    }

    /// The key of a document of one part of the index.
    private interface Key {
        long of(int document) throws IOException;
    }

    private Key key(By by, LeafReaderContext leaf, int part) throws IOException {
        if (Keys.isName(by)) {
            OrdinalMap names = ranking.names(by, searcher.getIndexReader().leaves());
            LongValues common = names.getGlobalOrds(part);
            SortedDocValues own = DocValues.getSorted(leaf.reader(), Keys.field(by));
            return document -> own.advanceExact(document) ? common.get(own.ordValue()) : NO_KEY;
        }
        NumericDocValues numbers = DocValues.getNumeric(leaf.reader(), Keys.field(by));
        return document -> numbers.advanceExact(document) ? numbers.longValue() : NO_KEY;
    }

    /// The documents that a question finds.
    FixedBitSet documents(Query question, BooleanSupplier dropped) {
        FixedBitSet found =
                new FixedBitSet(Math.max(1, searcher.getIndexReader().maxDoc()));
        each(question, found::set, dropped);
        return found;
    }

    private FixedBitSet places(Query question, BooleanSupplier dropped) {
        FixedBitSet found = new FixedBitSet(Math.max(1, ranking.size()));
        each(question, document -> found.set(ranking.place(document)), dropped);
        return found;
    }

    private void each(Query question, IntConsumer found, BooleanSupplier dropped) {
        try {
            searcher.search(question, new CollectorManager<Collector, Boolean>() {
                @Override
                public Collector newCollector() {
                    return new Hits(found, dropped);
                }

                @Override
                public Boolean reduce(java.util.Collection<Collector> collectors) {
                    return true;
                }
            });
        } catch (IOException e) {
            throw new BrokenIndex("reading the search index", e);
        }
    }

    private static int[] reversed(int[] documents) {
        int[] reversed = new int[documents.length];
        for (int i = 0; i < documents.length; i++) {
            reversed[documents.length - 1 - i] = documents[i];
        }
        return reversed;
    }

    private static void stopIf(BooleanSupplier dropped) {
        if (dropped.getAsBoolean()) {
            throw new CancellationException("nobody looks at this list any more");
        }
    }

    private record Hits(IntConsumer found, BooleanSupplier dropped) implements Collector {
        private static final int NOW_AND_THEN = 0xFFFF;

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext leaf) {
            stopIf(dropped);
            return new LeafCollector() {
                @Override
                public void setScorer(Scorable scorer) {}

                @Override
                public void collect(int document) {
                    if ((document & NOW_AND_THEN) == 0) {
                        stopIf(dropped);
                    }
                    found.accept(leaf.docBase + document);
                }
            };
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
