package org.aftercall.format;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.aftercall.model.Problem;
import org.jspecify.annotations.Nullable;

/// A table that was read once and lies in a file of our own, so that rehearsal and import see the same rows. It can be
/// read as often as needed, by several at once; its file is deleted by whoever asked for it.
///
/// The file is not compressed: it lives for minutes, and packing it costs more than writing it.
public final class Spill {
    private final Path file;
    private final TableInfo info;

    private Spill(Path file, TableInfo info) {
        this.file = file;
        this.info = info;
    }

    /// Reads the table in this process into the file.
    ///
    /// @throws org.aftercall.model.Refused as [Tables#read(Path, ReadOptions, RowSink)]
    public static Spill write(Path table, ReadOptions options, Path spill) {
        try (RecordOutput out = new RecordOutput(new BufferedOutputStream(Files.newOutputStream(spill), 1 << 16))) {
            TableInfo info = Tables.read(table, options, new Into(out));
            out.info(info);
            out.finish();
            return new Spill(spill, info);
        } catch (IOException e) {
            throw new UncheckedIOException("writing " + spill.getFileName(), e);
        }
    }

    /// Opens a spill and checks it from its beginning to its end.
    ///
    /// @throws UncheckedIOException when it is cut or changed, or cannot be read
    public static Spill open(Path spill) {
        TableInfo info = null;
        try (RecordInput in = input(spill)) {
            while (in.next()) {
                info = in.type() == RecordOutput.INFO ? in.info() : info;
            }
            if (info == null) {
                throw new EOFException("nothing about the table");
            }
            return new Spill(spill, info);
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + spill.getFileName(), e);
        }
    }

    public TableInfo info() {
        return info;
    }

    /// Gives rows and problems in the order in which they were read.
    ///
    /// @throws CancellationException when the sink says so
    /// @throws UncheckedIOException when the file is cut or changed, or cannot be read
    public void read(RowSink sink) {
        try (RecordInput in = input(file)) {
            while (in.next()) {
                if (sink.cancelled()) {
                    throw new CancellationException();
                }
                if (in.type() == RecordOutput.ROW) {
                    sink.row(in.row());
                } else if (in.type() == RecordOutput.PROBLEM) {
                    sink.problem(in.problem());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + file.getFileName(), e);
        }
    }

    /// The rows alone. Close the stream where it is not read to its end.
    @SuppressWarnings("StreamResourceLeak") // closing the stream closes the file
    public Stream<SourceRow> rows() {
        try {
            Rows rows = new Rows(input(file));
            int order = Spliterator.ORDERED | Spliterator.NONNULL;
            return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, order), false)
                    .onClose(rows::close);
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + file.getFileName(), e);
        }
    }

    private static RecordInput input(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        try {
            return new RecordInput(in);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    private static final class Rows implements Iterator<SourceRow> {
        private final RecordInput in;
        private @Nullable SourceRow next;
        private boolean ended;

        Rows(RecordInput in) {
            this.in = in;
        }

        @Override
        public boolean hasNext() {
            try {
                while (next == null && !ended) {
                    if (!in.next()) {
                        ended = true;
                        in.close();
                    } else if (in.type() == RecordOutput.ROW) {
                        next = in.row();
                    }
                }
                return next != null;
            } catch (IOException e) {
                throw new UncheckedIOException("reading rows again", e);
            }
        }

        @Override
        public SourceRow next() {
            SourceRow row = hasNext() ? next : null;
            if (row == null) {
                throw new NoSuchElementException();
            }
            next = null;
            return row;
        }

        void close() {
            try {
                ended = true;
                in.close();
            } catch (IOException e) {
                throw new UncheckedIOException("closing a file that was read", e);
            }
        }
    }

    /// Writes what a reader gives into a stream of records.
    record Into(RecordOutput out) implements RowSink {
        @Override
        public void row(SourceRow row) {
            try {
                out.row(row);
            } catch (IOException e) {
                throw new UncheckedIOException("passing on a row", e);
            }
        }

        @Override
        public void problem(Problem problem) {
            try {
                out.problem(problem);
            } catch (IOException e) {
                throw new UncheckedIOException("passing on a problem", e);
            }
        }

        @Override
        public boolean cancelled() {
            return Thread.currentThread().isInterrupted();
        }
    }
}
