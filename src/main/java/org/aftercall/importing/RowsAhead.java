package org.aftercall.importing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Makes the next rows on a thread of its own while those before are judged or written. Never more than two
/// pieces of rows are in memory.
final class RowsAhead implements Source.Rows {
    private static final int PIECE = 250;

    private final Source.Rows rows;
    private final ExecutorService maker = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("rows-ahead").factory());
    private Iterator<Row> here = Collections.emptyIterator();
    private Future<List<Row>> coming;

    RowsAhead(Source.Rows rows) {
        this.rows = rows;
        this.coming = maker.submit(this::piece);
    }

    private List<Row> piece() {
        List<Row> piece = new ArrayList<>(PIECE);
        while (piece.size() < PIECE && rows.hasNext()) {
            piece.add(rows.next());
        }
        return piece;
    }

    @Override
    public boolean hasNext() {
        if (!here.hasNext()) {
            List<Row> piece = taken();
            here = piece.iterator();
            if (!piece.isEmpty()) {
                coming = maker.submit(this::piece);
            }
        }
        return here.hasNext();
    }

    private List<Row> taken() {
        try {
            return coming.get();
        } catch (ExecutionException broken) {
            if (broken.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("making the rows of a file", broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while rows were made", stopped);
        }
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return here.next();
    }

    /// Waits for the piece that is being made: nobody may read from what is closed.
    @Override
    public void close() {
        maker.close();
        rows.close();
    }
}
