package org.aftercall.store.h2;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftercall.change.VersionVector;
import org.aftercall.model.Problem;
import org.aftercall.store.Position;
import org.aftercall.store.Progress;
import org.aftercall.store.Upkeep;

/// Check, rebuild and dump of the H2 file.
final class UpkeepWork implements Upkeep {
    private final Engine engine;
    private final H2Store.Writer writer;

    UpkeepWork(Engine engine, H2Store.Writer writer) {
        this.engine = engine;
        this.writer = writer;
    }

    @Override
    public Position position() {
        return engine.readers().ask(Ledger::position);
    }

    @Override
    public VersionVector applied() {
        return engine.committed();
    }

    @Override
    public Optional<Position> settled() {
        return engine.readers().ask(Ledger::settled);
    }

    @Override
    public Optional<Touched> touched(Position after, Position until) {
        return new TouchedRows(engine.parts().journal(), engine.readers(), engine.registry()).between(after, until);
    }

    @Override
    public List<Problem> check(Progress progress) {
        return writer.run(() -> {
            List<Problem> problems = new ArrayList<>(engine.parts().journal().verify());
            checkRows(engine.sql(), engine.registry(), problems);
            if (problems.isEmpty()) {
                checkAgainstReplay(problems, progress);
            }
            return problems;
        });
    }

    private static void checkRows(Statements sql, Registry registry, List<Problem> problems) {
        for (RowTable table : Rows.ALL) {
            try {
                table.each(sql, registry, new RowTable.RowVisitor() {
                    @Override
                    public void row(StoredRow row) {}

                    @Override
                    public void damaged(UUID uuid) {
                        problems.add(Problem.refused("check.row", table.name(), uuid.toString()));
                    }
                });
            } catch (SQLException e) {
                problems.add(Problem.refused("check.table", table.name()));
            }
        }
    }

    /// The same journal replayed into a fresh file must give the same book.
    private void checkAgainstReplay(List<Problem> problems, Progress progress) throws SQLException, IOException {
        Path local = Files.createDirectories(engine.parts().local());
        Path folder = Files.createTempDirectory(local, "check-");
        try {
            H2Store.Parts own = engine.parts();
            Path file = folder.resolve("replayed");
            try (Database database = new Recovery(new H2Store.Parts(
                            file, folder, own.journal(), own.replica(), own.clock(), own.random(), own.faults()))
                    .open(progress)) {
                try (Statements sql = database.connectForReading()) {
                    Registry registry = new Registry();
                    registry.reload(sql);
                    String fresh = digest(sql, registry);
                    String here = digest(engine.sql(), engine.registry());
                    if (!fresh.equals(here)) {
                        problems.add(Problem.refused("check.differs"));
                    }
                }
            }
        } finally {
            deleteAll(folder);
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }

    @Override
    public void rebuild(Progress progress) {
        writer.run(() -> {
            engine.streams().rebuild(progress);
            return true;
        });
    }

    @Override
    public void dump(Writer out) {
        writer.run(() -> {
            new Dump(engine.sql(), engine.registry(), out).write();
            out.flush();
            return true;
        });
    }

    @Override
    public String digest() {
        return writer.run(() -> digest(engine.sql(), engine.registry()));
    }

    private static String digest(Statements sql, Registry registry) throws SQLException {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            try (Writer out = new OutputStreamWriter(
                    new DigestOutputStream(OutputStream.nullOutputStream(), sha), StandardCharsets.UTF_8)) {
                new Dump(sql, registry, out).write();
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (IOException e) {
            throw new UncheckedIOException("working out the digest", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean readOnly() {
        return engine.parts().journal().readOnly();
    }
}
