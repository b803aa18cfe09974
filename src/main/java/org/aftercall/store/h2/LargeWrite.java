package org.aftercall.store.h2;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.aftercall.change.Cell;
import org.aftercall.change.Context;
import org.aftercall.change.Dot;
import org.aftercall.change.Entity;
import org.aftercall.change.Forgotten;
import org.aftercall.change.Frame;
import org.aftercall.change.FrameCodec;
import org.aftercall.change.Intent;
import org.aftercall.change.ReplicaId;
import org.aftercall.change.RowChange;
import org.aftercall.change.VersionVector;
import org.aftercall.model.OperationId;
import org.aftercall.model.Refused;
import org.aftercall.store.Journal;
import org.aftercall.store.Progress;
import org.aftercall.store.Saved;

/// A large operation: a stream of its own under a fresh replica id (`sync.md`, amendment 10). Its frames are laid out
/// in a file first, so that memory stays flat and a cancel writes nothing; then they go to the journal, and only with
/// the forced last one does the operation exist.
final class LargeWrite implements AutoCloseable {
    static final int ROWS_PER_FRAME = 1000;

    /// A frame may end before a contact or a company from here on, so that families stay together.
    private static final int FULL = 900;

    /// More frames than any stream has.
    private static final long MOST_FRAMES = Integer.MAX_VALUE;

    private final Engine engine;
    private final H2Store.Writer writer;
    private final ReplicaId stream;
    private final Path file;
    private long frames;
    private long rowCount;

    /// @param stream a replica id that nobody has used
    LargeWrite(Engine engine, H2Store.Writer writer, ReplicaId stream) throws IOException {
        this.engine = engine;
        this.writer = writer;
        this.stream = stream;
        Files.createDirectories(engine.parts().local());
        file = Files.createTempFile(engine.parts().local(), "large-", ".frames");
    }

    /// Every dot under which a stream may write.
    static Context dots(ReplicaId stream) {
        return Context.of(VersionVector.EMPTY.with(new Dot(stream, MOST_FRAMES)));
    }

    Saved write(
            OperationId operation,
            Intent intent,
            String user,
            Context seen,
            Iterable<RowChange> rows,
            Progress progress)
            throws IOException, SQLException {
        VersionVector deps = engine.committed();
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
            Layout layout = new Layout(out, deps, seen, user, operation, intent);
            for (RowChange row : rows) {
                layout.add(row);
                if (progress.cancelled()) {
                    throw new Refused("import.cancelled");
                }
                if (++rowCount % ROWS_PER_FRAME == 0) {
                    progress.reached(rowCount, 0);
                }
            }
            layout.end();
        }
        if (frames == 0) {
            return new Saved(operation, Optional.empty(), 0);
        }
        engine.streams().write(stream, this::append, writer, progress);
        return new Saved(operation, Optional.of(new Dot(stream, frames)), (int) Math.min(rowCount, Integer.MAX_VALUE));
    }

    /// Writes a large operation of others, as its author has encoded it.
    void take(Iterable<byte[]> encoded, Progress progress) throws IOException, SQLException {
        if (engine.committed().get(stream) > 0) {
            return;
        }
        long end = 0;
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
            for (byte[] bytes : encoded) {
                Frame frame = FrameCodec.decode(bytes);
                frames++;
                boolean follows = end == 0
                        && frame.stream()
                        && frame.dot().equals(new Dot(stream, frames))
                        && engine.committed().covers(frame.deps());
                if (!follows) {
                    throw new IllegalArgumentException("frame " + frame.dot() + " of a large operation is not ready");
                }
                end = frame.streamEnd();
                rowCount += frame.rows().size();
                out.writeInt(bytes.length);
                out.write(bytes);
                writer.run(() -> engine.follow(frame.clock()));
            }
        }
        if (end != frames || frames == 0) {
            throw new IllegalArgumentException("large operation " + stream + " is not whole");
        }
        engine.streams().write(stream, this::append, writer, progress);
    }

    /// Cuts rows into frames of whole families.
    private final class Layout {
        private final DataOutputStream out;
        private final VersionVector deps;
        private final Context seen;
        private final String user;
        private final OperationId operation;
        private final Intent intent;
        private List<RowChange> open = new ArrayList<>();
        private final Map<UUID, Integer> places = new HashMap<>();

        Layout(
                DataOutputStream out,
                VersionVector deps,
                Context seen,
                String user,
                OperationId operation,
                Intent intent) {
            this.out = out;
            this.deps = deps;
            this.seen = seen;
            this.user = user;
            this.operation = operation;
            this.intent = intent;
        }

        /// A frame writes a row once: what comes to it again goes to where it stands.
        void add(RowChange row) throws IOException {
            Integer place = places.get(row.row());
            if (place != null) {
                open.set(place, both(open.get(place), row));
                return;
            }
            boolean top = row.entity() == Entity.CONTACT.number() || row.entity() == Entity.COMPANY.number();
            if (open.size() >= ROWS_PER_FRAME || (top && open.size() >= FULL)) {
                frame(false);
            }
            places.put(row.row(), open.size());
            open.add(row);
        }

        private static RowChange both(RowChange before, RowChange after) {
            Map<Integer, Cell> cells = new TreeMap<>();
            before.cells().forEach(cell -> cells.put(cell.field(), cell));
            after.cells().forEach(cell -> cells.put(cell.field(), cell));
            return new RowChange(before.entity(), before.row(), List.copyOf(cells.values()));
        }

        void end() throws IOException {
            if (!open.isEmpty()) {
                frame(true);
            }
        }

        private void frame(boolean last) throws IOException {
            frames++;
            long clock = writer.run(engine::tick);
            byte[] bytes = FrameCodec.encode(new Frame(
                    new Dot(stream, frames),
                    clock,
                    engine.clockDoubt(),
                    deps,
                    seen,
                    user,
                    operation,
                    intent,
                    true,
                    last ? frames : 0,
                    open));
            out.writeInt(bytes.length);
            out.write(bytes);
            open = new ArrayList<>();
            places.clear();
        }
    }

    /// On the writer's thread: all frames to the journal, the last one forced; then the database knows of them.
    ///
    /// @return whether they may tell of somebody who is forgotten
    private boolean append() throws IOException, SQLException {
        Journal journal = engine.parts().journal();
        if (journal.readOnly()) {
            throw new Refused("book.readOnly");
        }
        engine.faults().at("stream.beforeAppend");
        List<Ledger.Pending> pending = new ArrayList<>();
        Forgotten forgotten = engine.registry().copyOfForgotten();
        boolean stripped = false;
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            for (long n = 1; n <= frames; n++) {
                byte[] bytes = kept(forgotten, in.readNBytes(in.readInt()));
                stripped |= FrameCodec.isStripped(bytes);
                Journal.Prepared prepared = journal.prepare(List.of(bytes));
                boolean last = n == frames;
                pending.add(new Ledger.Pending(new Dot(stream, n), prepared.start(), last ? frames : 0));
                if (!last) {
                    journal.write(prepared);
                    continue;
                }
                engine.faults().at("stream.beforeEnd");
                journal.append(prepared);
                engine.faults().at("stream.afterEnd");
                Ledger.pending(engine.sql(), pending);
                Ledger.reached(engine.sql(), engine.registry(), prepared.end());
                engine.sql().connection().commit();
            }
        }
        return stripped;
    }

    /// Somebody may have been forgotten since the frames were laid out.
    private static byte[] kept(Forgotten forgotten, byte[] bytes) {
        if (!forgotten.isEmpty()) {
            forgotten.learn(FrameCodec.decode(bytes));
        }
        return forgotten.without(bytes);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
