package org.aftercall.search;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.jspecify.annotations.Nullable;

/// Keeps the ranking of the latest state of the index that a list was asked of.
final class Rankings {
    private @Nullable Object state;
    private @Nullable Ranking ranking;

    synchronized Ranking of(IndexReader reader) throws IOException {
        IndexReader.CacheHelper helper = reader.getReaderCacheHelper();
        Object asked = helper == null ? reader : helper.getKey();
        Ranking known = ranking;
        if (known == null || !asked.equals(state)) {
            known = Ranking.of(reader);
            ranking = known;
            state = asked;
        }
        return known;
    }
}
